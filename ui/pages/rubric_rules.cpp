// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/rubric_rules.h>

#include <algorithm>

#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <ui/pages/rubric_grade_table.h>
#include <ui/pages/rubric_spin.h>
#include <ui/theme/look.h>
#include <ui/widgets/label.h>
#include <ui/widgets/segmented_control.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kFull = 10'000;

}  // namespace

RubricRules::RubricRules(QWidget* parent)
    : CardFrame(tr("How a grade is made"), {}, parent),
      m_combination(new ui::SegmentedControl(tr("How the two scores become a grade"), this)),
      m_table(new RubricGradeTable(this)) {
    m_combination->addSegment(tr("One score"));
    m_combination->addSegment(tr("Table of both"));
    m_combination->setObjectName(u"combination"_s);
    m_table->setObjectName(u"gradeTable"_s);
    body()->addWidget(m_combination);
    body()->addSpacing(dp(8));
    body()->addWidget(m_table);
    auto* form = new QGridLayout;
    form->setHorizontalSpacing(dp(10));
    form->setVerticalSpacing(dp(6));
    form->setColumnStretch(0, 1);
    m_hysteresis = addHundredths(form, tr("Points a grade holds at a border"), {}, u"hysteresis"_s,
                                 0, kFull, [](Rubric& r, int v) { r.hysteresis = Points{v}; });
    m_notches = addCount(form, tr("Most notches in all"), u"maximum_notches"_s, 0, 3,
                         [](Rubric& r, int v) { r.maximumNotches = v; });
    m_valid = addCount(form, tr("Quarters a rating counts"), u"rating_valid_quarters"_s, 1, 40,
                       [](Rubric& r, int v) { r.ratingValidQuarters = v; });
    auto* second = new ui::Label(tr("Second opinion"), ui::TextRole::SecondaryStrong,
                                 ui::ColorRole::Ink2, this);
    second->setToolTip(
        tr("A grade is reached when enough of the weight reaches its cut-off and nothing lies far "
           "below it. Where it differs, the client is lopsided."));
    form->addWidget(second, form->rowCount(), 0, 1, 2);
    m_majority = addHundredths(form, tr("Weight that must agree"), u" %"_s, u"majority"_s, 5'000,
                               kFull, [](Rubric& r, int v) { r.secondOpinion.majority = v; });
    m_veto = addHundredths(form, tr("Points below that veto"), {}, u"veto"_s, 0, kFull,
                           [](Rubric& r, int v) { r.secondOpinion.vetoDistance = Points{v}; });
    body()->addLayout(form);
    connect(m_combination, &ui::SegmentedControl::chosen, this, [this](int index) {
        Q_EMIT edited({}, [index](Rubric& rubric) {
            rubric.combination = index == 0 ? Combination::Additive : Combination::Matrix;
        });
    });
    connect(m_table, &RubricGradeTable::edited, this, [this](const GradeTable& table) {
        Q_EMIT edited({}, [table](Rubric& rubric) { rubric.gradeTable = table; });
    });
}

void RubricRules::addLine(QGridLayout* form, const QString& label, QWidget* field) {
    const int row = form->rowCount();
    auto* name = new ui::Label(label, ui::TextRole::Body, ui::ColorRole::Ink2, this);
    name->setBuddy(field);
    field->setAccessibleName(label);
    field->setFixedWidth(dp(84));
    form->addWidget(name, row, 0);
    form->addWidget(field, row, 1);
}

HundredthsSpin* RubricRules::addHundredths(QGridLayout* form, const QString& label,
                                           const QString& suffix, const QString& key, int least,
                                           int most, std::function<void(Rubric&, int)> set) {
    auto* spin = new HundredthsSpin(this);
    spin->setObjectName(key);
    spin->setRange(least, most);
    spin->setSuffix(suffix);
    addLine(form, label, spin);
    connect(spin, &HundredthsSpin::edited, this, [this, key, set = std::move(set)](int value) {
        Q_EMIT edited(key, [set, value](Rubric& rubric) { set(rubric, value); });
    });
    connect(spin, &QAbstractSpinBox::editingFinished, this, &RubricRules::settled);
    return spin;
}

DraftSpin* RubricRules::addCount(QGridLayout* form, const QString& label, const QString& key,
                                 int least, int most, std::function<void(Rubric&, int)> set) {
    auto* spin = new DraftSpin(this);
    spin->setObjectName(key);
    spin->setRange(least, most);
    addLine(form, label, spin);
    connect(spin, &QSpinBox::valueChanged, this, [this, key, set = std::move(set)](int value) {
        Q_EMIT edited(key, [set, value](Rubric& rubric) { set(rubric, value); });
    });
    connect(spin, &QAbstractSpinBox::editingFinished, this, &RubricRules::settled);
    return spin;
}

void RubricRules::show(const Rubric& rubric, const Words& words) {
    const bool matrix = rubric.combination == Combination::Matrix;
    m_combination->setCurrentIndex(matrix ? 1 : 0);
    m_table->setVisible(matrix);
    m_table->setTable(rubric.gradeTable, words.text("axis.financial"),
                      words.text("axis.relationship"));
    m_hysteresis->show(rubric.hysteresis.hundredths);
    m_majority->show(rubric.secondOpinion.majority);
    m_veto->show(rubric.secondOpinion.vetoDistance.hundredths);
    for (const auto& [spin, value] : {std::pair(m_notches, rubric.maximumNotches),
                                      std::pair(m_valid, rubric.ratingValidQuarters)}) {
        const QSignalBlocker quiet(spin);
        spin->setValue(value);
    }
}

void RubricRules::setEditable(bool editable) {
    m_combination->setEnabled(editable);
    m_table->setEditable(editable);
    for (QAbstractSpinBox* spin : findChildren<QAbstractSpinBox*>()) {
        spin->setReadOnly(!editable);
    }
}

void RubricRules::setProblems(const std::vector<std::string>& parts) {
    const auto has = [&](const char* part) { return std::ranges::count(parts, part) > 0; };
    m_hysteresis->setProblem(has("hysteresis"));
    m_majority->setProblem(has("second_opinion"));
    m_veto->setProblem(has("second_opinion"));
    m_table->setProblem(has("grade_table"));
}

}  // namespace winnow
