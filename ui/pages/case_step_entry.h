// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include <ui/pages/case_context.h>

class QVBoxLayout;

namespace winnow {

class CaseAsk;
class CaseChecklist;
class CaseRow;
class CaseStepForm;

namespace ui {
class Button;
class Label;
}  // namespace ui

// One step of a case: a line, and below it, once opened, all that can be done with it. It stays
// the same widget for as long as its case is shown, so that nothing typed is lost.
class CaseStepEntry : public QWidget {
    Q_OBJECT

public:
    CaseStepEntry(const CaseContext& context, const PlaybookStep& step, QWidget* parent);

    void refresh(const CaseService::View& view, std::size_t index, CaseService::Urgency urgency);
    void setOpened(bool opened);
    bool isOpened() const { return m_opened; }
    // Whether it could be settled when it was read last.
    bool isOpen() const { return m_state.status == StepStatus::Open; }
    // Typed answers or a question that is not answered yet.
    bool isEdited() const;
    void takeCursor();
    const std::string& step() const { return m_step.id; }

Q_SIGNALS:
    // The user opened or closed it.
    void toggled();
    void evidenceWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void showHead(const CaseService::View& view, const StepState& state,
                  CaseService::Urgency urgency);
    void showBody(const CaseService::View& view, const StepState& state);
    void showPapers(const CaseService::View& view, const StepState& state);
    void showAnswers(const StepState& state);
    void showActions(const CaseService::View& view, const StepState& state);
    void openFiles();
    void tick();
    void writeLine();
    void attach();
    void skip();
    void postpone();
    void setDay();
    void reopen();

    const CaseContext& m_context;
    PlaybookStep m_step;
    bool m_opened = false;
    bool m_raised = false;
    // Of the case as it was read last.
    Lane m_lane = Lane::Lift;
    StepState m_state;
    std::vector<LetterId> m_letters;

    QVBoxLayout* m_lines;
    CaseRow* m_row;
    ui::Button* m_files;
    QWidget* m_body;
    ui::Label* m_advice = nullptr;
    ui::Label* m_blocked = nullptr;
    CaseChecklist* m_checklist = nullptr;
    QWidget* m_papers = nullptr;
    QWidget* m_answers = nullptr;
    CaseStepForm* m_form = nullptr;
    CaseAsk* m_ask = nullptr;
    QWidget* m_actions = nullptr;
};

}  // namespace winnow
