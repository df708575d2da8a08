// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <ui/pages/case_answer_field.h>

class QButtonGroup;
class QCheckBox;
class QDateEdit;
class QGridLayout;
class QLineEdit;

namespace winnow {

namespace ui {
class Label;
}

// Was it us? Five questions, yes or no; a yes wants a note.
class SelfCheckField : public AnswerField {
    Q_OBJECT

public:
    SelfCheckField(const CaseContext& context, const WantedAnswer& wanted, QWidget* parent);

    void fill(const StepAnswers& answers) override;
    bool read(StepAnswers& answers) const override;

private:
    struct Line {
        std::string question;
        QButtonGroup* answer = nullptr;
        QLineEdit* note = nullptr;
    };
    std::vector<Line> m_questions;
};

// What is known that speaks for parting; nothing to type.
class GroundsField : public AnswerField {
    Q_OBJECT

public:
    GroundsField(const CaseContext& context, const WantedAnswer& wanted, QWidget* parent);

    void fill(const StepAnswers& answers) override;
    bool read(StepAnswers& answers) const override;

private:
    std::optional<PartingGrounds> m_grounds;
    ui::Label* m_text;
};

// What leaves and comes back, for this client and for all that leave so far, with a box for having
// looked at it.
class EffectField : public AnswerField {
    Q_OBJECT

public:
    EffectField(const CaseContext& context, const WantedAnswer& wanted, QWidget* parent);

    void fill(const StepAnswers& answers) override;
    bool read(StepAnswers& answers) const override;
    void explain() override;

private:
    QWidget* m_figures;
    QGridLayout* m_grid;
    ui::Label* m_breakEven;
    QCheckBox* m_seen;
};

// The end of the service, with how the notice comes about, sentence by sentence.
class EndDateField : public AnswerField {
    Q_OBJECT

public:
    EndDateField(const CaseContext& context, const WantedAnswer& wanted, QWidget* parent);

    void fill(const StepAnswers& answers) override;
    bool read(StepAnswers& answers) const override;
    void explain() override;

private:
    QDateEdit* m_day;
    ui::Label* m_because;
};

}  // namespace winnow
