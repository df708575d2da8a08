// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <optional>

#include <QDialog>
#include <QString>

#include <app/import_service.h>

class QProgressBar;
class QStackedWidget;
class QThread;

namespace winnow {

class ImportClientsPage;
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

// One file into the portfolio, in four steps: file, columns, clients, result. Nothing is stored
// before the third one is left; the import itself runs beside the interface and can be cancelled.
class ImportWizard : public QDialog {
    Q_OBJECT

public:
    ImportWizard(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);
    ~ImportWizard() override;

    // Reads the file and shows its columns, or says what is wrong with it.
    void setFile(const QString& file);
    // What was done; empty as long as nothing was imported.
    const std::optional<ImportOutcome>& outcome() const { return m_outcome; }
    // The message shown as wrong at present; empty: none.
    QString problem() const { return m_problem; }

    // Something is being read or imported.
    bool isBusy() const { return m_worker != nullptr; }

    void reject() override;

private:
    enum Step { kFile, kColumns, kClients, kResult };

    void buildLayout();
    void connectPages();
    void goTo(Step step);
    void next();
    void back();
    void readPlan();
    void findUnknownClients();
    void import();
    void imported(const Result<ImportOutcome>& result);
    void showProgress(std::int64_t done, std::int64_t total);
    void saveProblems();
    void showProblem(const QString& message);
    void showSteps();
    // Runs `work` off the interface thread while the wizard shows that it is busy, then `done` on
    // the interface thread.
    void runBeside(const QString& what, std::function<void()> work, std::function<void()> done);

    PortfolioBridge& m_bridge;
    Prompts& m_prompts;
    QString m_file;
    ImportOptions m_options;
    std::optional<ImportPlan> m_plan;
    std::vector<UnknownClient> m_unknown;
    std::optional<ImportOutcome> m_outcome;
    Step m_step = kFile;
    QString m_problem;
    QThread* m_worker = nullptr;
    std::atomic<bool> m_cancelled{false};

    ui::StepRail* m_rail;
    ui::Label* m_title;
    ui::Label* m_subtitle;
    ui::InlineBanner* m_banner;
    QStackedWidget* m_pages;
    ImportFilePage* m_filePage;
    ImportColumnsPage* m_columnsPage;
    ImportClientsPage* m_clientsPage;
    ImportResultPage* m_resultPage;
    ui::Label* m_busy;
    QProgressBar* m_progress;
    ui::Button* m_cancel;
    ui::Button* m_back;
    ui::Button* m_next;
};

}  // namespace winnow
