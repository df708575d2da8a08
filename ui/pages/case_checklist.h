// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <QWidget>

#include <ui/pages/case_ask.h>
#include <ui/pages/case_context.h>

class QLineEdit;
class QVBoxLayout;

namespace winnow {

class WrappedCheck;

namespace ui {
class Label;
}

// The checklist of a step: a tick is stored at once. A line that was never held is settled with a
// reason, by the line's menu; own lines are added below.
class CaseChecklist : public QWidget {
    Q_OBJECT

public:
    using Ask = std::function<void(const CaseAsk::Question&, CaseAsk::Handler)>;

    // `ask` puts a question in place, `refused` says what the library refused.
    CaseChecklist(const CaseContext& context, const std::string& step, Ask ask,
                  std::function<void(const QString&)> refused, QWidget* parent);

    void refresh(const StepState& state);
    // Shows the field for a line of one's own and puts the cursor into it.
    void writeLine();
    // Words of a new line that is not added yet.
    bool isEdited() const;

private:
    struct Line {
        std::string item;
        WrappedCheck* box = nullptr;
        bool notHeld = false;
    };
    void rebuild(const StepState& state);
    void toggle(const std::string& item, WrappedCheck& box);
    void askNotHeld(const std::string& item, const QString& text);
    void addLine();

    const CaseContext& m_context;
    std::string m_step;
    Ask m_ask;
    std::function<void(const QString&)> m_refused;
    std::vector<std::pair<std::string, int>> m_order;  // item and phase, as built
    std::vector<Line> m_boxes;
    QWidget* m_list;
    ui::Label* m_hint;
    QLineEdit* m_add;
    bool m_writing = false;
};

}  // namespace winnow
