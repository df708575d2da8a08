// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_columns_page.h>

#include <algorithm>

#include <QComboBox>
#include <QHBoxLayout>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <ui/dialogs/column_header.h>
#include <ui/dialogs/import_cells.h>
#include <ui/dialogs/import_date_question.h>
#include <ui/dialogs/import_reading_bar.h>
#include <ui/dialogs/import_values_panel.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/label.h>
#include <ui/widgets/table_roles.h>
#include <ui/widgets/table_style.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

constexpr int kNarrowest = 128;
constexpr int kWidest = 240;

void mark(QTableWidgetItem* item, ui::Tone tone, const QString& why) {
    if (item->data(CellTintRole).toBool()) {
        return;
    }
    item->setData(CellTintRole, true);
    item->setData(ui::ToneRole, static_cast<int>(tone));
    item->setData(ui::IconRole, u"warning"_s);
    item->setToolTip(why);
    item->setData(Qt::AccessibleDescriptionRole, why);
}

}  // namespace

ImportColumnsPage::ImportColumnsPage(const Words& words, const std::vector<std::string>& kinds,
                                     QWidget* parent)
    : QWidget(parent),
      m_words(words),
      m_bar(new ImportReadingBar(words, kinds, this)),
      m_dates(new ImportDateQuestion(words, this)),
      m_question(new ui::InlineBanner(ui::Tone::Warn, {}, this)),
      m_table(new QTableWidget(this)),
      m_head(new ColumnHeader(m_table)),
      m_found(new Label({}, ui::TextRole::CardTitle, ui::ColorRole::Ink, this)),
      m_ready(new Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_values(new ImportValuesPanel(words, this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(10));
    lines->addWidget(m_bar);
    lines->addWidget(m_dates);
    lines->addWidget(m_question);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(framed(m_table, split));
    split->addWidget(m_values);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    lines->addWidget(split, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(dp(10));
    m_found->setElide(false);
    foot->addWidget(m_found);
    foot->addWidget(m_ready, 1);
    lines->addLayout(foot);

    ui::styleTable(m_table, ui::RowHeight::Single);
    m_table->setItemDelegate(new ImportCellDelegate(m_table));
    m_table->setHorizontalHeader(m_head);
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAccessibleName(tr("First rows of the file"));
    m_head->setStretchLastSection(true);
    m_table->setObjectName(u"preview"_s);
    m_question->setObjectName(u"question"_s);
    connect(m_head, &ColumnHeader::chosen, this, &ImportColumnsPage::choose);
    connect(m_bar, &ImportReadingBar::optionsChosen, this, &ImportColumnsPage::optionsChosen);
    connect(m_bar, &ImportReadingBar::mappingChosen, this, &ImportColumnsPage::mappingChosen);
    connect(m_bar, &ImportReadingBar::constantRequested, this,
            &ImportColumnsPage::constantRequested);
    connect(m_dates, &ImportDateQuestion::optionsChosen, this, &ImportColumnsPage::optionsChosen);
    connect(m_values, &ImportValuesPanel::optionsChosen, this, &ImportColumnsPage::optionsChosen);
    connect(m_question, &ui::InlineBanner::actionTriggered, this,
            [this] { Q_EMIT constantRequested(m_missingField); });
}

void ImportColumnsPage::setMappings(const QStringList& names) { m_bar->setMappings(names); }

void ImportColumnsPage::show(const ImportPlan& plan, const ImportOptions& options,
                             const std::optional<ImportCheck>& check) {
    m_plan = plan;
    m_options = options;
    m_bar->show(plan, options);
    m_dates->ask(plan, options);
    m_values->show(plan, options);
    showQuestions();
    showColumns();
    m_found->setVisible(check.has_value());
    m_ready->setVisible(check.has_value());
    if (check) {
        markCells(*check);
        m_found->setText(
            check->outcome.leftOut == 0
                ? tr("Every row can be read")
                : tr("%n row(s) need a look", nullptr, static_cast<int>(check->outcome.leftOut)));
        m_ready->setText(tr("%n row(s) are ready. Nothing is saved until the last step.", nullptr,
                            static_cast<int>(check->ready())));
    }
}

void ImportColumnsPage::focusQuestion() {
    if (!m_dates->isHidden()) {
        m_dates->focusAnswer();
    } else if (!m_plan.header.empty()) {
        m_head->combo(0)->setFocus(Qt::OtherFocusReason);
    }
}

void ImportColumnsPage::showQuestions() {
    QStringList questions;
    m_missingField.clear();
    for (const Text& missing : m_plan.missing) {
        questions << m_words.text(missing);
        const TextArgument* field = missing.find("field");
        if (field && m_missingField.empty() && std::holds_alternative<TextId>(*field)) {
            const std::string& id = std::get<TextId>(*field).id;
            m_missingField = id.substr(id.rfind('.') + 1);
        }
    }
    m_question->setMessage(ui::Tone::Warn, questions.join(u' '));
    m_question->setAction(canBeConstant(m_missingField) ? tr("One value for every row…")
                                                        : QString());
    m_question->setVisible(!questions.isEmpty());
}

void ImportColumnsPage::showColumns() {
    std::vector<ColumnHeader::Choice> choices{{"", tr("Do not import")}};
    for (const ImportFieldChoice& field : m_plan.fields) {
        choices.push_back({field.code, fieldName(m_words, field.code)});
    }
    QStringList titles;
    std::vector<std::string> chosen;
    for (const std::string& header : m_plan.header) {
        titles << toQString(header);
        chosen.push_back(fieldOf(m_plan, header));
    }
    // A file looked at again keeps the widths that the user gave its columns.
    const bool sameColumns = m_head->titles() == titles;
    if (!sameColumns) {
        m_table->clear();
        m_table->setColumnCount(static_cast<int>(titles.size()) + 1);
    }
    m_table->setRowCount(static_cast<int>(m_plan.preview.size()));
    showCells(chosen);
    m_head->setColumns(titles, choices, chosen);
    if (sameColumns) {
        for (int column = 1; column < m_table->columnCount(); ++column) {
            const int needed = m_head->comboWidth(column - 1);
            m_table->setColumnWidth(column, std::max(m_table->columnWidth(column), needed));
        }
        return;
    }
    const QFontMetrics metrics(ui::fonts().font(ui::TextRole::Body));
    m_table->setColumnWidth(0, dp(44));
    for (int column = 1; column < m_table->columnCount(); ++column) {
        const auto at = static_cast<std::size_t>(column - 1);
        int width =
            std::max(dp(kNarrowest), metrics.horizontalAdvance(titles[column - 1]) + dp(24));
        width = std::max(width, m_head->comboWidth(column - 1));
        for (int row = 0; row < m_table->rowCount(); ++row) {
            width = std::max(
                width, metrics.horizontalAdvance(m_table->item(row, column)->text()) + dp(40));
        }
        m_table->setColumnWidth(column, std::min(width, dp(chosen[at].empty() ? 180 : kWidest)));
    }
}

void ImportColumnsPage::showCells(const std::vector<std::string>& chosen) {
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto line = static_cast<std::size_t>(row);
        auto* number = new QTableWidgetItem(line < m_plan.previewLines.size()
                                                ? QString::number(m_plan.previewLines[line])
                                                : QString());
        number->setData(ui::QuietRole, true);
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, 0, number);
        const std::vector<std::string>& cells = m_plan.preview[line];
        for (std::size_t at = 0; at < chosen.size(); ++at) {
            auto* item = new QTableWidgetItem(at < cells.size() ? toQString(cells[at]) : QString());
            item->setData(ui::QuietRole, chosen[at].empty());
            item->setToolTip(item->text());
            if (isNumberField(chosen[at])) {
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            }
            m_table->setItem(row, static_cast<int>(at) + 1, item);
        }
    }
}

void ImportColumnsPage::markCells(const ImportCheck& check) {
    const auto columnOf = [&](const std::string& header) {
        return static_cast<int>(std::ranges::find(m_plan.header, header) - m_plan.header.begin()) +
               1;
    };
    std::vector<bool> wrong(m_plan.header.size(), false);
    for (const RowProblem& problem : check.outcome.problems) {
        const auto line = std::ranges::find(m_plan.previewLines, problem.line);
        const int column = columnOf(problem.column);
        if (column >= m_table->columnCount()) {
            continue;
        }
        wrong[static_cast<std::size_t>(column - 1)] = true;
        const auto row = static_cast<int>(line - m_plan.previewLines.begin());
        if (row < m_table->rowCount()) {
            mark(m_table->item(row, column), ui::Tone::Bad, m_words.text(problem.reason));
        }
    }
    m_head->setMarked(wrong);
    const auto client = m_plan.columns.find("client");
    if (client == m_plan.columns.end()) {
        return;
    }
    const int column = columnOf(client->second);
    for (int row = 0; column < m_table->columnCount() && row < m_table->rowCount(); ++row) {
        const std::string name = m_table->item(row, column)->text().trimmed().toStdString();
        const auto unknown = std::ranges::find(check.unknown, name, &UnknownClient::name);
        if (unknown != check.unknown.end() && unknown->suggestion) {
            mark(m_table->item(row, column), ui::Tone::Warn,
                 tr("“%1” looks like %2.")
                     .arg(toQString(name), toQString(unknown->suggestion->name)));
        }
    }
}

void ImportColumnsPage::choose(int column, const std::string& field) {
    const std::string& header = m_plan.header[static_cast<std::size_t>(column)];
    std::map<std::string, std::string> columns = m_plan.columns;
    std::erase_if(columns, [&](const auto& each) { return each.second == header; });
    if (!field.empty()) {
        columns[field] = header;
    }
    ImportOptions options = m_options;
    options.kind = m_plan.kind;
    options.columns = std::move(columns);
    if (m_plan.constants.contains(field)) {
        options.constants[field].clear();  // of a mapping too
    }
    Q_EMIT optionsChosen(options);
}

}  // namespace winnow
