// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_result_page.h>

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <ui/dialogs/import_cells.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>
#include <ui/widgets/table_roles.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

enum State { kRunning, kDone, kUndone };
constexpr int kSteps = 1000;  // of the progress bar

}  // namespace

ImportResultPage::ImportResultPage(const Words& words, QWidget* parent)
    : QWidget(parent),
      m_words(words),
      m_stack(new QStackedWidget(this)),
      m_doing(new Label({}, ui::TextRole::Headline, ui::ColorRole::Ink, this)),
      m_speed(new Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, this)),
      m_progress(new QProgressBar(this)),
      m_agrees(new ui::InlineBanner(ui::Tone::Good, {}, this)),
      m_remark(new Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_figures(new ui::RecordList(this)),
      m_differences(new ImportTable(
          {tr("Kind"), tr("Client"), tr("Month"), tr("In the file"), tr("In the portfolio")},
          ui::RowHeight::Single, tr("Where they differ"), this)),
      m_problemsTitle(new Label({}, ui::TextRole::CardTitle, ui::ColorRole::Ink, this)),
      m_problems(new ImportTable({tr("Row"), tr("Column"), tr("Reason")}, ui::RowHeight::Single,
                                 tr("Rows left out"), this)),
      m_save(new ui::SecondaryButton(tr("Save these rows…"), this)),
      m_undo(new ui::SecondaryButton(tr("Undo this import"), this)),
      m_undone(new ui::EmptyState(u"undo"_s, tr("The import was taken back"), {}, this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);

    auto* running = new QWidget(this);
    auto* middle = new QVBoxLayout(running);
    middle->setSpacing(dp(10));
    middle->addStretch(2);
    middle->addWidget(m_doing, 0, Qt::AlignHCenter);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(dp(420));
    m_progress->setAccessibleName(tr("Progress of the import"));
    middle->addWidget(m_progress, 0, Qt::AlignHCenter);
    middle->addWidget(m_speed, 0, Qt::AlignHCenter);
    middle->addStretch(3);
    m_doing->setElide(false);
    m_speed->setElide(false);
    m_stack->addWidget(running);

    auto* done = new QWidget(this);
    auto* lines = new QVBoxLayout(done);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(8));
    lines->addWidget(m_agrees);
    lines->addWidget(m_differences, 1);
    lines->addWidget(m_figures);
    lines->addWidget(m_remark);
    lines->addSpacing(dp(4));
    auto* head = new QHBoxLayout;
    head->setSpacing(dp(8));
    head->addWidget(m_problemsTitle, 1);
    head->addWidget(m_save);
    lines->addLayout(head);
    lines->addWidget(m_problems, 2);
    lines->addStretch(0);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_undo);
    foot->addStretch(1);
    lines->addLayout(foot);
    m_stack->addWidget(done);
    m_stack->addWidget(m_undone);

    m_save->setSmall(true);
    m_save->setIconName(u"save"_s);
    m_save->setObjectName(u"saveRejects"_s);
    m_undo->setSmall(true);
    m_undo->setIconName(u"undo"_s);
    m_undo->setObjectName(u"undoImport"_s);
    m_problems->horizontalHeader()->setStretchLastSection(true);
    m_problems->setColumnWidth(0, dp(70));
    m_problems->setColumnWidth(1, dp(160));
    m_differences->setObjectName(u"differences"_s);
    m_differences->horizontalHeader()->setStretchLastSection(true);
    connect(m_save, &QAbstractButton::clicked, this, &ImportResultPage::saveProblemsRequested);
    connect(m_undo, &QAbstractButton::clicked, this, &ImportResultPage::undoRequested);
}

void ImportResultPage::showRunning(const QString& what, std::int64_t rows) {
    m_rows = rows;
    m_doing->setText(what);
    m_speed->setText(tr("It can be stopped: nothing is kept of an import that was stopped."));
    m_progress->setRange(0, 0);
    m_stack->setCurrentIndex(kRunning);
}

void ImportResultPage::showProgress(double share, qint64 rowsPerSecond) {
    if (m_stack->currentIndex() != kRunning) {
        return;
    }
    m_progress->setRange(0, kSteps);
    m_progress->setValue(static_cast<int>(share * kSteps));
    const auto done = static_cast<std::int64_t>(share * static_cast<double>(m_rows));
    const auto count = [&](std::int64_t number) {
        return toQString(m_words.locale().integer(number));
    };
    m_speed->setText(
        rowsPerSecond > 0
            ? tr("%1 of %2 rows, %3 rows/s").arg(count(done), count(m_rows), count(rowsPerSecond))
            : tr("%1 of %2 rows").arg(count(done), count(m_rows)));
}

void ImportResultPage::show(const ImportOutcome& outcome,
                            const std::optional<Reconciliation>& reconciliation,
                            const QString& remark) {
    showFigures(outcome);
    showReconciliation(reconciliation);
    showProblems(outcome);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_undo->setVisible(outcome.batch.has_value());
    m_stack->setCurrentIndex(kDone);
}

void ImportResultPage::showUndone(const BatchService::Undone& undone) {
    QStringList texts{
        tr("%n row(s) were taken out again.", nullptr, static_cast<int>(undone.rows))};
    if (undone.changesTakenBack > 0) {
        texts << tr("%n change(s) were put back.", nullptr,
                    static_cast<int>(undone.changesTakenBack));
    }
    if (undone.clientsRemoved > 0) {
        texts << tr("%n new client(s) were removed.", nullptr,
                    static_cast<int>(undone.clientsRemoved));
    }
    m_undone->setText(texts.join(u' '));
    m_stack->setCurrentIndex(kUndone);
}

void ImportResultPage::showFigures(const ImportOutcome& outcome) {
    std::vector<ui::Record> records;
    const auto add = [&](const QString& title, std::int64_t count, const QString& detail = {},
                         ui::Tone tone = ui::Tone::Neutral) {
        ui::Record record;
        record.graded = false;
        record.title = title;
        record.detail = detail;
        record.right = toQString(m_words.locale().integer(count));
        record.rightStrong = true;
        record.rightTone = tone;
        record.clickable = false;
        records.push_back(std::move(record));
    };
    add(tr("Rows read"), outcome.rowsRead, totalsText(m_words, outcome.totals));
    add(tr("Added"), outcome.added);
    add(tr("Already there"), outcome.alreadyPresent);
    const auto addIfAny = [&](const QString& title, std::int64_t count) {
        if (count > 0) {
            add(title, count);
        }
    };
    addIfAny(tr("Known invoices that brought a payment"), outcome.updated);
    addIfAny(tr("Changes accepted"), outcome.changed);
    addIfAny(tr("Changes not accepted"), outcome.notAccepted);
    addIfAny(tr("New clients"), outcome.clientsCreated);
    addIfAny(tr("Skipped: totals, headings and other rows that hold no data"), outcome.rowsSkipped);
    add(tr("Left out"), outcome.leftOut, {},
        outcome.leftOut > 0 ? ui::Tone::Bad : ui::Tone::Neutral);
    m_figures->setRecords(std::move(records));
}

void ImportResultPage::showReconciliation(const std::optional<Reconciliation>& reconciliation) {
    m_agrees->setVisible(reconciliation.has_value());
    std::vector<ReconciliationLine> differing;
    if (reconciliation) {
        std::ranges::copy_if(reconciliation->lines, std::back_inserter(differing),
                             [](const ReconciliationLine& line) { return !line.agrees(); });
        if (reconciliation->agrees) {
            m_agrees->setMessage(ui::Tone::Good,
                                 tr("What is stored agrees with the file, by kind, client and "
                                    "month."));
        } else {
            m_agrees->setMessage(ui::Tone::Warn,
                                 tr("What is stored differs from the file in %n place(s).", nullptr,
                                    static_cast<int>(differing.size())));
        }
    }
    m_differences->setVisible(!differing.empty());
    m_differences->setRowCount(static_cast<int>(differing.size()));
    const auto figures = [&](std::int64_t count, const std::optional<Money>& amount,
                             const std::optional<WorkTime>& worked) {
        QString text = toQString(m_words.locale().integer(count));
        if (amount) {
            text += u" · "_s + m_words.moneyExact(amount);
        }
        if (worked) {
            text += u" · "_s + toQString(m_words.locale().hours(*worked, 2));
        }
        return text;
    };
    for (int row = 0; row < m_differences->rowCount(); ++row) {
        const ReconciliationLine& line = differing[static_cast<std::size_t>(row)];
        m_differences->setText(row, 0,
                               m_words.text("fact_kind." + std::string(factKindCode(line.kind))));
        m_differences->setText(row, 1, toQString(line.clientName));
        m_differences->setText(row, 2, toQString(line.month.toIso().substr(0, 7)));
        m_differences->setText(row, 3, figures(line.countRead, line.amountRead, line.workedRead));
        m_differences->setText(row, 4,
                               figures(line.countStored, line.amountStored, line.workedStored));
        if (line.fallsShort()) {
            m_differences->item(row, 4)->setData(ui::ToneRole, static_cast<int>(ui::Tone::Bad));
        }
    }
    m_differences->fitColumns(0, 3);
}

void ImportResultPage::showProblems(const ImportOutcome& outcome) {
    const bool any = !outcome.problems.empty();
    m_problemsTitle->setVisible(any);
    m_save->setVisible(any);
    m_problems->setVisible(any);
    m_problemsTitle->setText(
        outcome.leftOut > std::ssize(outcome.problems)
            ? tr("The first %n row(s) left out", nullptr, static_cast<int>(outcome.problems.size()))
            : tr("Rows left out, and why"));
    m_problems->setRowCount(static_cast<int>(outcome.problems.size()));
    for (int row = 0; row < m_problems->rowCount(); ++row) {
        const RowProblem& problem = outcome.problems[static_cast<std::size_t>(row)];
        m_problems->setText(row, 0, QString::number(problem.line));
        m_problems->setText(row, 1, toQString(problem.column));
        m_problems->setText(row, 2, m_words.text(problem.reason));
    }
}

}  // namespace winnow
