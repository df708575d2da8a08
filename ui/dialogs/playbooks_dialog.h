// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include <QDialog>

#include <app/playbook_service.h>
#include <ui/bridge/portfolio_bridge.h>

class QHBoxLayout;
class QLineEdit;
class QListWidget;
class QTabWidget;

namespace winnow {

class PlaybookStepForm;
class PlaybookStepsTable;
class Prompts;

namespace ui {
class Button;
class InlineBanner;
class Label;
}  // namespace ui

// The owner's workflows: steps in their order, each with its words and rules. Saved as a new
// version; open cases go on with the one they were started with.
class PlaybooksDialog : public QDialog {
    Q_OBJECT

public:
    PlaybooksDialog(PortfolioBridge& bridge, Prompts& prompts, const std::string& playbook,
                    QWidget* parent);

    bool storedAnything() const { return m_stored; }
    // The playbook as it is edited at present.
    const Playbook& draft() const { return m_draft; }

public Q_SLOTS:
    void save();
    void restore();
    void importFile();
    void exportFile();
    void showVersions();
    void addStep();
    void removeStep();
    void reject() override;

private:
    QWidget* buildMiddle();
    QWidget* buildTitles(QWidget* parent);
    void buildButtons(QHBoxLayout* buttons);
    void fillList(const std::string& chosen);
    const PlaybookService::Entry* entry(const std::string& id) const;
    // Shows a playbook; `saved`: what changes are told from.
    void showPlaybook(const Playbook& playbook, const Playbook& saved);
    void choose(int row);
    bool mayLeave();
    void showSteps();
    void showStep(int row);
    void stepEdited();
    void moveStep(int from, int to);
    void check();
    void say(bool well, const QString& message);
    bool isChanged() const { return m_draft != m_saved; }

    PortfolioBridge& m_bridge;
    Prompts& m_prompts;
    std::vector<PlaybookService::Entry> m_entries;
    Playbook m_saved;
    Playbook m_draft;
    int m_row = -1;  // of the step in the form
    bool m_stored = false;
    bool m_quiet = false;
    QListWidget* m_list;
    std::array<QLineEdit*, 2> m_titles{};
    std::array<QLineEdit*, 2> m_summaries{};
    ui::Label* m_about = nullptr;
    PlaybookStepsTable* m_steps = nullptr;
    PlaybookStepForm* m_form = nullptr;
    ui::Label* m_problems = nullptr;
    ui::InlineBanner* m_banner;
    ui::Button* m_save = nullptr;
    ui::Button* m_restore = nullptr;
    ui::Button* m_remove = nullptr;
};

}  // namespace winnow
