// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include <app/case_service.h>
#include <ui/pages/case_answer_field.h>

class QDateEdit;
class QVBoxLayout;

namespace winnow {

namespace ui {
class Button;
class InlineBanner;
}  // namespace ui

// What a step asks for, and the ways to settle it. What the library refuses is said under the
// fields, in its words, with the cursor in the field concerned.
class CaseStepForm : public QWidget {
    Q_OBJECT

public:
    CaseStepForm(const CaseContext& context, const PlaybookStep& step, QWidget* parent);

    // Prepares the answers anew from what is known, unless something was typed.
    void refresh();
    // Whether something was typed that is not stored yet.
    bool isEdited() const;
    // Nothing to fill in: a tick is enough.
    bool wantsOnlyATick() const;
    // `Done`, or the outcome of that id.
    void complete(const std::string& outcome = {});
    void takeFee(Money fee);
    // Says what was refused; an empty text takes the last refusal away.
    void showRefusal(const QString& message);
    // The cursor goes into the first field.
    void takeCursor();
    // Whether the button on is the first thing to do in the card.
    void setPrimary(bool primary);

private:
    StepAnswers read(QString* problem) const;
    void addButtons(QVBoxLayout& lines);
    void refuse(const QString& message, const std::optional<Text>& reason);

    const CaseContext& m_context;
    PlaybookStep m_step;
    std::vector<AnswerField*> m_fields;
    QDateEdit* m_on;
    ui::InlineBanner* m_banner;
    ui::Button* m_done = nullptr;
    // As it was before anything was typed.
    StepAnswers m_start;
    Date m_startOn;
    bool m_filled = false;
};

}  // namespace winnow
