// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include <QWidget>

#include <domain/case_machine.h>
#include <ui/pages/case_context.h>

class QVBoxLayout;

namespace winnow {

// One input of a step's form: its name above it, one answer (or what belongs together) in it.
class AnswerField : public QWidget {
    Q_OBJECT

public:
    AnswerField(const CaseContext& context, const WantedAnswer& wanted, QWidget* parent);

    const std::string& name() const { return m_name; }
    // Shows the answer it is for.
    virtual void fill(const StepAnswers& answers) = 0;
    // Puts what it holds into the answers; false: what was typed cannot be read.
    virtual bool read(StepAnswers& answers) const = 0;
    // What it explains beside the answer may have changed.
    virtual void explain() {}

    // What is wrong with what was typed.
    QString unreadable() const;
    void takeCursor();

protected:
    const CaseContext& context() const { return m_context; }
    // Puts the input under the label and names it.
    void setInput(QWidget* input);
    // Where the cursor goes when the input is made of several.
    void setCursorPlace(QWidget* place) { m_input = place; }
    QVBoxLayout* lines() const { return m_lines; }
    QString label() const { return m_label; }
    virtual QString typed() const { return {}; }

private:
    const CaseContext& m_context;
    std::string m_name;
    QString m_label;
    QVBoxLayout* m_lines;
    QWidget* m_input = nullptr;
};

// The input for what a step asks; nothing for "outcome", which is asked by buttons.
AnswerField* makeAnswerField(const CaseContext& context, const WantedAnswer& wanted,
                             const PlaybookStep& step, QWidget* parent);

}  // namespace winnow
