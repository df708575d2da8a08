// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QDialog>
#include <QString>
#include <QStringList>

#include <app/batch_service.h>
#include <app/import_service.h>
#include <ui/dialogs/import_beside.h>
#include <ui/dialogs/import_job.h>

class QCheckBox;
class QLineEdit;
class QProgressBar;
class QStackedWidget;

namespace winnow {

class ImportCheckPage;
class ImportColumnsPage;
class ImportFilePage;
class ImportResultPage;
class PortfolioBridge;
class Prompts;

namespace ui {
class Button;
class InlineBanner;
class Label;
class StepRail;
}  // namespace ui

// Files into the portfolio, one after the other, each in four steps: file, columns, check, import.
// Nothing is stored before the last one; long work runs beside the interface and can be stopped.
class ImportWizard : public QDialog {
    Q_OBJECT

public:
    ImportWizard(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);

    // Reads the files; a single table goes on to its columns, several are listed first.
    void setFiles(const QStringList& files);
    void setFile(const QString& file) { setFiles({file}); }
    // What the last import did; empty as long as nothing was imported, or when it was taken back.
    const std::optional<ImportOutcome>& outcome() const { return m_outcome; }
    // Rows added by all imports of this run of the wizard, without those taken back.
    std::int64_t added() const { return m_added; }
    // The message shown as wrong at present; empty: none.
    QString problem() const { return m_problem; }

    // Something is being read or imported.
    bool isBusy() const { return m_work.isBusy(); }

    void reject() override;

private:
    enum Step { kFile, kColumns, kCheck, kImport };

    void buildLayout();
    QWidget* buildRemember();
    void connectPages();
    void connectWork();
    void goTo(Step step);
    void showSteps();
    void showRail();
    void showButtons();
    void next();
    void back();
    void skip();

    void addItems(const std::vector<ImportItem>& items, const std::optional<ImportPlan>& only);
    // Index of the next table to bring in, or -1.
    int nextItem() const;
    ImportItem& item() { return m_items[static_cast<std::size_t>(m_current)]; }
    void open(int index, const std::optional<ImportPlan>& plan = {});
    void setOptions(const ImportOptions& options);
    void readPlan();
    void showPlan();
    void check();
    void import();
    void imported(const ImportOutcome& outcome, const std::optional<Reconciliation>& reconciliation,
                  const std::optional<Result<std::string>>& mapping);
    // Keeps the mapping under the name given; what to tell about it.
    QString remember(const Result<std::string>& mapping);
    void undo();
    void saveRejects(const ImportOutcome& outcome);
    void chooseMapping(const QString& name);
    void chooseConstant(const std::string& field);
    void chooseClient(const UnknownClient& unknown);
    void showProblem(const QString& message);
    void showStopped();
    void clearProblem();
    void suggestName();
    bool mayClose();
    // Runs `work`, then `done` with its result unless it failed, which is shown.
    void run(const QString& what, std::function<void(const ImportProgressReport&)> work,
             std::function<void()> done);
    // Rows were corrected: whether they can be taken now is not known.
    bool needsCheck() const;

    PortfolioBridge& m_bridge;
    Prompts& m_prompts;
    std::vector<ImportItem> m_items;
    int m_current = -1;
    ImportOptions m_options;      // as asked for
    ImportOptions m_goodOptions;  // those m_plan was made with
    std::optional<ImportPlan> m_plan;
    std::optional<ImportCheck> m_check;
    ClientAnswers m_answers;
    RowDecisions m_rows;
    bool m_corrected = false;  // since the last check
    bool m_answered = false;   // since the last check
    bool m_touched = false;    // decisions were made that closing would lose
    bool m_planAgain = false;
    bool m_closeWhenDone = false;
    std::optional<ImportOutcome> m_outcome;
    std::int64_t m_added = 0;
    Step m_step = kFile;
    QString m_problem;

    ui::StepRail* m_rail;
    ui::Label* m_title;
    ui::Label* m_subtitle;
    ui::InlineBanner* m_banner;
    QStackedWidget* m_pages;
    ImportFilePage* m_filePage;
    ImportColumnsPage* m_columnsPage;
    ImportCheckPage* m_checkPage;
    ImportResultPage* m_resultPage;
    QWidget* m_rememberRow = nullptr;
    QCheckBox* m_remember = nullptr;
    QLineEdit* m_mappingName = nullptr;
    ui::Label* m_busy;
    QProgressBar* m_progress;
    ui::Button* m_skip;
    ui::Button* m_cancel;
    ui::Button* m_back;
    ui::Button* m_next;
    ImportBeside m_work;  // last: it is stopped before what it works on goes
};

}  // namespace winnow
