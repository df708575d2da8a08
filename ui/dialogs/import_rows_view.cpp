// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_rows_view.h>

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QVBoxLayout>

#include <ui/dialogs/import_cells.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/table_roles.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

enum ReasonColumn { kRow, kReason, kFirstFix };
constexpr int kFixes = 3;
constexpr int kWidestCell = 240;

}  // namespace

ImportRowsView::ImportRowsView(const Words& words, QWidget* parent)
    : QWidget(parent),
      m_words(words),
      m_grid(new ImportTable({}, ui::RowHeight::Single, tr("Rows that need a look"), this)),
      m_reasons(new ImportTable({{}, {}, {}, {}, {}}, ui::RowHeight::TwoLines,
                                tr("What is wrong, and the ways out"), this)),
      m_more(new Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_again(new ui::SecondaryButton(tr("Check again"), this)),
      m_save(new ui::SecondaryButton(tr("Save these rows…"), this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(8));
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(dp(10));
    split->addWidget(framed(m_grid, split));
    split->addWidget(m_reasons);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    lines->addWidget(split, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(dp(8));
    m_again->setIconName(u"refresh"_s);
    m_save->setIconName(u"save"_s);
    m_save->setToolTip(tr("As a file of their own, to be mended in a spreadsheet and imported"));
    for (ui::Button* button : {m_again, m_save}) {
        button->setSmall(true);
        foot->addWidget(button);
    }
    foot->addWidget(m_more, 1);
    lines->addLayout(foot);

    m_again->setObjectName(u"checkAgain"_s);
    m_save->setObjectName(u"saveRows"_s);
    m_grid->horizontalHeader()->setStretchLastSection(true);
    m_grid->setObjectName(u"grid"_s);
    m_reasons->setObjectName(u"reasons"_s);
    m_grid->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_reasons->horizontalHeader()->hide();
    m_reasons->horizontalHeader()->setSectionResizeMode(kReason, QHeaderView::Stretch);
    connect(m_grid, &QTableWidget::cellChanged, this, &ImportRowsView::edited);
    connect(m_grid, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (!m_filling && row >= 0 && row != m_reasons->currentRow()) {
            m_reasons->setCurrentCell(row, kReason);
        }
    });
    connect(m_reasons, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (!m_filling && row >= 0 && row != m_grid->currentRow()) {
            const int column = std::max(1, wrongColumn(m_problems[static_cast<std::size_t>(row)]));
            m_grid->setCurrentCell(row, std::min(column, m_grid->columnCount() - 1));
        }
    });
    connect(m_reasons, &ImportTable::pressed, this, [this](int row, int column) {
        const auto fixes = fixesFor(m_problems[static_cast<std::size_t>(row)], m_plan);
        const auto at = static_cast<std::size_t>(column - kFirstFix);
        if (at < fixes.size()) {
            apply(row, fixes[at].kind);
        }
    });
    connect(m_again, &QAbstractButton::clicked, this, &ImportRowsView::checkAgainRequested);
    connect(m_save, &QAbstractButton::clicked, this, &ImportRowsView::saveRequested);
}

void ImportRowsView::show(const ImportPlan& plan, const ImportOutcome& outcome,
                          const RowDecisions& decisions) {
    m_plan = plan;
    m_header = outcome.header.empty() ? plan.header : outcome.header;
    m_problems = outcome.problems;
    m_decisions = decisions;
    m_pending.clear();
    m_filling = true;
    showGrid();
    showReasons();
    m_filling = false;
    if (!m_problems.empty()) {
        m_reasons->setCurrentCell(0, kReason);
        m_grid->setCurrentCell(0, std::max(1, wrongColumn(m_problems.front())));
    }
    m_again->setEnabled(!m_decisions.corrections.empty());
    m_more->setText(
        outcome.leftOut > std::ssize(m_problems)
            ? tr("The first %n row(s) are shown.", nullptr, static_cast<int>(m_problems.size()))
            : tr("Rows left as they are stay out; the others go in."));
}

int ImportRowsView::wrongColumn(const RowProblem& problem) const {
    const auto at = std::ranges::find(m_header, problem.column);
    return problem.column.empty() || at == m_header.end()
               ? -1
               : static_cast<int>(at - m_header.begin()) + 1;
}

std::string ImportRowsView::original(const RowProblem& problem, int column) const {
    const auto at = static_cast<std::size_t>(column - 1);
    return at < problem.cells.size() ? problem.cells[at] : std::string();
}

void ImportRowsView::showGrid() {
    m_grid->clear();
    m_grid->setColumnCount(static_cast<int>(m_header.size()) + 1);
    QStringList heads{tr("Row")};
    for (const std::string& header : m_header) {
        heads << toQString(header);
    }
    m_grid->setHorizontalHeaderLabels(heads);
    m_grid->setRowCount(static_cast<int>(m_problems.size()));
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        auto* line =
            new QTableWidgetItem(QString::number(m_problems[static_cast<std::size_t>(row)].line));
        line->setData(ui::QuietRole, true);
        line->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_grid->setItem(row, 0, line);
        for (int column = 1; column < m_grid->columnCount(); ++column) {
            m_grid->setItem(row, column, new QTableWidgetItem);
            showCell(row, column);
        }
    }
    m_grid->fitColumns(0, m_grid->columnCount() - 1);
    for (int column = 1; column < m_grid->columnCount(); ++column) {
        m_grid->setColumnWidth(column,
                               std::clamp(m_grid->columnWidth(column), dp(70), dp(kWidestCell)));
    }
}

void ImportRowsView::showCell(int row, int column) {
    const bool was = m_filling;
    m_filling = true;
    const RowProblem& problem = m_problems[static_cast<std::size_t>(row)];
    const std::string& header = m_header[static_cast<std::size_t>(column - 1)];
    QTableWidgetItem* item = m_grid->item(row, column);
    const auto line = m_decisions.corrections.find(problem.line);
    const bool corrected = line != m_decisions.corrections.end() && line->second.contains(header);
    const bool leftOut = m_decisions.leaveOut.contains(problem.line);
    const bool pending = isPending(problem, header);
    const bool wrong = column == wrongColumn(problem) && !pending && !leftOut;
    const ui::Tone tone = wrong ? ui::Tone::Bad : pending ? ui::Tone::Good : ui::Tone::Neutral;
    item->setText(toQString(corrected ? line->second.at(header) : original(problem, column)));
    item->setData(ui::QuietRole, leftOut || fieldOf(m_plan, header).empty());
    item->setData(CellTintRole, tone != ui::Tone::Neutral);
    item->setData(ui::ToneRole, static_cast<int>(tone));
    item->setData(ui::IconRole, wrong ? u"warning"_s : pending ? u"edit"_s : QString());
    item->setToolTip(wrong ? m_words.text(problem.reason) : item->text());
    item->setData(Qt::AccessibleDescriptionRole, wrong ? m_words.text(problem.reason) : QString());
    if (isNumberField(fieldOf(m_plan, header))) {
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    m_filling = was;
}

void ImportRowsView::showReasons() {
    m_reasons->setRowCount(static_cast<int>(m_problems.size()));
    for (int row = 0; row < m_reasons->rowCount(); ++row) {
        showReason(row);
    }
    m_reasons->fitColumns(kRow, kRow);
    m_reasons->fitColumns(kFirstFix, kFirstFix + kFixes - 1);
}

void ImportRowsView::showReason(int row) {
    const RowProblem& problem = m_problems[static_cast<std::size_t>(row)];
    m_reasons->setText(row, kRow, tr("Row %1").arg(problem.line));
    QTableWidgetItem* name = m_reasons->item(row, kRow);
    name->setData(ui::IconRole, u"warning"_s);
    name->setData(ui::ToneRole, static_cast<int>(ui::Tone::Bad));
    name->setData(ui::EmphasisRole, true);
    m_reasons->setText(row, kReason, m_words.text(problem.reason));
    m_reasons->item(row, kReason)->setData(ui::QuietRole, true);
    m_reasons->item(row, kReason)->setData(CellWrapRole, true);
    const std::vector<RowFix> fixes = fixesFor(problem, m_plan);
    for (int i = 0; i < kFixes; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const bool there = at < fixes.size();
        const CellButton kind = there && isChosen(problem, fixes[at]) ? CellButton::Chosen
                                : i == 0                              ? CellButton::Plain
                                                                      : CellButton::Quiet;
        m_reasons->setButton(row, kFirstFix + i, there ? fixes[at].text : QString(), kind);
        if (there) {
            m_reasons->item(row, kFirstFix + i)
                ->setData(Qt::AccessibleDescriptionRole, tr("Row %1").arg(problem.line));
        }
    }
}

bool ImportRowsView::isPending(const RowProblem& problem, const std::string& header) const {
    return m_pending.contains({problem.line, header});
}

bool ImportRowsView::isChosen(const RowProblem& problem, const RowFix& fix) const {
    if (fix.kind == RowFix::Kind::LeaveOut) {
        return m_decisions.leaveOut.contains(problem.line);
    }
    if (m_decisions.leaveOut.contains(problem.line)) {
        return false;
    }
    if (fix.kind == RowFix::Kind::KeepBoth) {
        return isPending(problem, m_plan.columns.at("invoice_number"));
    }
    const auto line = m_decisions.corrections.find(problem.line);
    return isPending(problem, problem.column) && line != m_decisions.corrections.end() &&
           line->second.at(problem.column).empty() == (fix.kind == RowFix::Kind::LeaveEmpty);
}

void ImportRowsView::apply(int row, RowFix::Kind fix) {
    const RowProblem& problem = m_problems[static_cast<std::size_t>(row)];
    const int column = wrongColumn(problem);
    switch (fix) {
        case RowFix::Kind::LeaveOut: {
            const bool isOut = m_decisions.leaveOut.erase(problem.line) > 0;
            if (!isOut) {
                m_decisions.leaveOut.insert(problem.line);
            }
            for (int each = 1; each < m_grid->columnCount(); ++each) {
                showCell(row, each);
            }
            break;
        }
        case RowFix::Kind::LeaveEmpty:
            correct(row, column, {});
            return;
        case RowFix::Kind::KeepBoth: {
            // Two invoices of one number are told apart by the row of the second.
            const int number =
                static_cast<int>(std::ranges::find(m_header, m_plan.columns.at("invoice_number")) -
                                 m_header.begin()) +
                1;
            if (number < m_grid->columnCount()) {
                correct(row, number,
                        u"%1 (%2)"_s.arg(toQString(original(problem, number))).arg(problem.line));
            }
            return;
        }
        case RowFix::Kind::Edit:
            m_grid->setCurrentCell(row, column);
            m_grid->setFocus(Qt::OtherFocusReason);
            m_grid->editItem(m_grid->item(row, column));
            return;
    }
    showReason(row);
    Q_EMIT decided();
}

void ImportRowsView::correct(int row, int column, const QString& text) {
    const RowProblem& problem = m_problems[static_cast<std::size_t>(row)];
    const std::string& header = m_header[static_cast<std::size_t>(column - 1)];
    auto& line = m_decisions.corrections[problem.line];
    if (text.toStdString() == original(problem, column)) {
        line.erase(header);
        m_pending.erase({problem.line, header});
    } else {
        line[header] = text.toStdString();
        m_pending.insert({problem.line, header});
    }
    if (line.empty()) {
        m_decisions.corrections.erase(problem.line);
    }
    m_decisions.leaveOut.erase(problem.line);
    for (int each = 1; each < m_grid->columnCount(); ++each) {
        showCell(row, each);
    }
    showReason(row);
    m_again->setEnabled(!m_decisions.corrections.empty());
    Q_EMIT corrected();
}

void ImportRowsView::edited(int row, int column) {
    if (!m_filling && column > 0) {
        correct(row, column, m_grid->item(row, column)->text());
    }
}

}  // namespace winnow
