// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/rubric.h>

#include <algorithm>

#include <domain/code_table.h>

namespace winnow {

namespace {

constexpr CodeTable<Axis, 2> kAxes{
    {{{Axis::Financial, "financial"}, {Axis::Relationship, "relationship"}}}};

constexpr CodeTable<CriterionSource, 7> kSources{
    {{{CriterionSource::FeeRatio, "fee_ratio"},
      {CriterionSource::Margin, "margin"},
      {CriterionSource::RateRatio, "rate_ratio"},
      {CriterionSource::ReactiveHoursPerEndpoint, "reactive_hours_per_endpoint"},
      {CriterionSource::AgreementEfficiency, "agreement_efficiency"},
      {CriterionSource::DaysLate, "days_late"},
      {CriterionSource::Rating, "rating"}}}};

constexpr CodeTable<GateKind, 6> kGateKinds{
    {{{GateKind::ArrearsOverDays, "arrears_over_days"},
      {GateKind::BrokenCommitment, "broken_commitment"},
      {GateKind::StaffAbuse, "staff_abuse"},
      {GateKind::NegativeContribution, "negative_contribution"},
      {GateKind::AxisMinimum, "axis_minimum"},
      {GateKind::SmallClient, "small_client"}}}};

constexpr CodeTable<Combination, 2> kCombinations{
    {{{Combination::Additive, "additive"}, {Combination::Matrix, "matrix"}}}};

}  // namespace

std::string_view axisCode(Axis axis) { return kAxes.code(axis); }

std::optional<Axis> axisFromCode(std::string_view code) { return kAxes.value(code); }

std::string_view criterionSourceCode(CriterionSource source) { return kSources.code(source); }

std::optional<CriterionSource> criterionSourceFromCode(std::string_view code) {
    return kSources.value(code);
}

std::string_view gateKindCode(GateKind kind) { return kGateKinds.code(kind); }

std::optional<GateKind> gateKindFromCode(std::string_view code) { return kGateKinds.value(code); }

std::string_view combinationCode(Combination combination) {
    return kCombinations.code(combination);
}

std::optional<Combination> combinationFromCode(std::string_view code) {
    return kCombinations.value(code);
}

GradeTable defaultGradeTable() {
    GradeTable table{};
    for (std::size_t financial = 0; financial < table.size(); ++financial) {
        for (std::size_t relationship = 0; relationship < table.size(); ++relationship) {
            table[financial][relationship] = kGrades[(financial + relationship + 1) / 2];
        }
    }
    return table;
}

const Criterion* Rubric::find(std::string_view id) const {
    const auto found = std::find_if(criteria.begin(), criteria.end(),
                                    [&](const Criterion& each) { return each.id == id; });
    return found == criteria.end() ? nullptr : &*found;
}

const Gate* Rubric::findGate(std::string_view id) const {
    const auto found =
        std::find_if(gates.begin(), gates.end(), [&](const Gate& each) { return each.id == id; });
    return found == gates.end() ? nullptr : &*found;
}

int Rubric::totalWeight() const {
    return totalWeight(Axis::Financial) + totalWeight(Axis::Relationship);
}

int Rubric::totalWeight(Axis axis) const {
    int total = 0;
    for (const Criterion& criterion : criteria) {
        total += criterion.axis == axis ? criterion.weight : 0;
    }
    return total;
}

Grade gradeByCutOffs(const Rubric& rubric, Points score) {
    for (std::size_t i = 0; i < rubric.cutOffs.size(); ++i) {
        if (score >= rubric.cutOffs[i]) {
            return kGrades[i];
        }
    }
    return Grade::D;
}

Grade rawGrade(const Rubric& rubric, Points score, std::optional<Points> financial,
               std::optional<Points> relationship) {
    if (rubric.combination == Combination::Additive || (!financial && !relationship)) {
        return gradeByCutOffs(rubric, score);
    }
    const Grade rows = gradeByCutOffs(rubric, financial ? *financial : *relationship);
    const Grade columns = gradeByCutOffs(rubric, relationship ? *relationship : *financial);
    return rubric.gradeTable[static_cast<std::size_t>(rows)][static_cast<std::size_t>(columns)];
}

}  // namespace winnow
