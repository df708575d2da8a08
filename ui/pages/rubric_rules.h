// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <domain/rubric.h>
#include <ui/support/words.h>
#include <ui/widgets/card_frame.h>

class QGridLayout;

namespace winnow {

class DraftSpin;
class HundredthsSpin;
class RubricGradeTable;

namespace ui {
class SegmentedControl;
}  // namespace ui

// How scores become grades, beside weights and gates: combination, hysteresis, notches, how long a
// rating counts, and the second opinion.
class RubricRules : public ui::CardFrame {
    Q_OBJECT

public:
    explicit RubricRules(QWidget* parent = nullptr);

    void show(const Rubric& rubric, const Words& words);
    void setEditable(bool editable);
    // A part as problemPart() names it: "hysteresis", "grade_table"...
    void setProblems(const std::vector<std::string>& parts);

Q_SIGNALS:
    // `key`: of the step, for RubricDraft::edit.
    void edited(const QString& key, const std::function<void(winnow::Rubric&)>& change);
    void settled();

private:
    HundredthsSpin* addHundredths(QGridLayout* form, const QString& label, const QString& suffix,
                                  const QString& key, int least, int most,
                                  std::function<void(Rubric&, int)> set);
    DraftSpin* addCount(QGridLayout* form, const QString& label, const QString& key, int least,
                        int most, std::function<void(Rubric&, int)> set);
    void addLine(QGridLayout* form, const QString& label, QWidget* field);

    ui::SegmentedControl* m_combination;
    RubricGradeTable* m_table;
    HundredthsSpin* m_hysteresis;
    DraftSpin* m_notches;
    DraftSpin* m_valid;
    HundredthsSpin* m_majority;
    HundredthsSpin* m_veto;
};

}  // namespace winnow
