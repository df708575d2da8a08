// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include <app/batch_service.h>
#include <ui/dialogs/import_job.h>

class QProgressBar;
class QStackedWidget;

namespace winnow {

class ImportTable;

namespace ui {
class Button;
class EmptyState;
class InlineBanner;
class Label;
class RecordList;
}  // namespace ui

// Step 4: the import going on, then what it did, whether the portfolio holds what the file said,
// and the way back.
class ImportResultPage : public QWidget {
    Q_OBJECT

public:
    explicit ImportResultPage(const Words& words, QWidget* parent = nullptr);

    void showRunning(const QString& what, std::int64_t rows);
    void showProgress(double share, qint64 rowsPerSecond);
    // `remark`: what else happened, such as a mapping that was saved; may be empty.
    void show(const ImportOutcome& outcome, const std::optional<Reconciliation>& reconciliation,
              const QString& remark);
    void showUndone(const BatchService::Undone& undone);

Q_SIGNALS:
    void saveProblemsRequested();
    void undoRequested();

private:
    void showFigures(const ImportOutcome& outcome);
    void showReconciliation(const std::optional<Reconciliation>& reconciliation);
    void showProblems(const ImportOutcome& outcome);

    Words m_words;
    std::int64_t m_rows = 0;
    QStackedWidget* m_stack;
    ui::Label* m_doing;
    ui::Label* m_speed;
    QProgressBar* m_progress;
    ui::InlineBanner* m_agrees;
    ui::Label* m_remark;
    ui::RecordList* m_figures;
    ImportTable* m_differences;
    ui::Label* m_problemsTitle;
    ImportTable* m_problems;
    ui::Button* m_save;
    ui::Button* m_undo;
    ui::EmptyState* m_undone;
};

}  // namespace winnow
