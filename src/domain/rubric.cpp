// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/rubric.h>

#include <algorithm>
#include <set>

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

constexpr int kFullWeight = 10'000;
constexpr Points kFullScore{10'000};
constexpr Decimal kHighestAnchor = Decimal::whole(4);
constexpr Decimal kMostShare = Decimal::whole(100);

// Ids become parts of catalogue ids and JSON: lower case, digits and underscores.
bool isPlainId(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

std::string place(const char* list, std::size_t index, const char* member = "") {
    return std::string(list) + "[" + std::to_string(index) + "]" + member;
}

// Collects problems, each with the place it is about ("criteria[3].weight").
class Problems {
public:
    void add(const char* id, std::string where) {
        m_texts.push_back({id, {{"place", std::move(where)}}});
    }
    void add(Text text) { m_texts.push_back(std::move(text)); }
    std::vector<Text> take() { return std::move(m_texts); }

private:
    std::vector<Text> m_texts;
};

void checkCriteria(const Rubric& rubric, Problems& problems) {
    if (rubric.criteria.empty()) {
        problems.add("rubric.error.no_criteria", "criteria");
        return;
    }
    std::set<std::string_view> ids;
    std::int64_t total = 0;
    for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
        const Criterion& criterion = rubric.criteria[i];
        if (!isPlainId(criterion.id)) {
            problems.add("rubric.error.id", place("criteria", i, ".id"));
        } else if (!ids.insert(criterion.id).second) {
            problems.add("rubric.error.id_twice", place("criteria", i, ".id"));
        }
        if (criterion.weight < 0 || criterion.weight > kFullWeight) {
            problems.add("rubric.error.weight", place("criteria", i, ".weight"));
        } else {
            total += criterion.weight;
        }
        const std::vector<CurvePoint>& points = criterion.curve.points();
        if (points.empty()) {
            problems.add("rubric.error.curve_empty", place("criteria", i, ".curve"));
        } else if (criterion.source == CriterionSource::Rating &&
                   (points.front().x < Decimal{} || points.back().x > kHighestAnchor)) {
            problems.add("rubric.error.rating_curve", place("criteria", i, ".curve"));
        }
    }
    if (total != kFullWeight) {
        problems.add({"rubric.error.weight_sum",
                      {{"place", std::string("criteria")}, {"sum", Decimal{total * 10'000}}}});
    }
}

bool hasItsParameter(const Gate& gate) {
    switch (gate.kind) {
        case GateKind::ArrearsOverDays:
            return gate.days > 0 && gate.materialShare >= Decimal{} &&
                   gate.materialShare <= kMostShare;
        case GateKind::BrokenCommitment:
        case GateKind::StaffAbuse:
            return true;
        case GateKind::NegativeContribution:
            return gate.quarters > 0;
        case GateKind::AxisMinimum:
            return gate.minimum > Points{0} && gate.minimum <= kFullScore;
        case GateKind::SmallClient:
            return gate.feeShare > Decimal{} && gate.feeShare <= kMostShare;
    }
    unreachable();
}

void checkGates(const Rubric& rubric, Problems& problems) {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < rubric.gates.size(); ++i) {
        const Gate& gate = rubric.gates[i];
        if (!isPlainId(gate.id)) {
            problems.add("rubric.error.id", place("gates", i, ".id"));
        } else if (!ids.insert(gate.id).second) {
            problems.add("rubric.error.id_twice", place("gates", i, ".id"));
        }
        const bool caps = gate.cap.has_value() && *gate.cap != Grade::A;
        const bool takesNotches = gate.notches > 0 && gate.notches <= 3;
        if (caps == takesNotches || (gate.cap && takesNotches) || (caps && gate.notches != 0)) {
            problems.add("rubric.error.gate_effect", place("gates", i));
        }
        if (!hasItsParameter(gate)) {
            problems.add("rubric.error.gate_parameter", place("gates", i));
        }
    }
}

void checkSettings(const Rubric& rubric, Problems& problems) {
    const auto& [a, b, c] = rubric.cutOffs;
    if (!(a <= kFullScore && a > b && b > c && c > Points{0})) {
        problems.add("rubric.error.cut_offs", "cut_offs");
    }
    if (rubric.hysteresis < Points{0} || rubric.hysteresis > kFullScore) {
        problems.add("rubric.error.hysteresis", "hysteresis");
    }
    if (rubric.maximumNotches < 0 || rubric.maximumNotches > 3) {
        problems.add("rubric.error.maximum_notches", "maximum_notches");
    }
    if (rubric.ratingValidQuarters < 1 || rubric.ratingValidQuarters > 40) {
        problems.add("rubric.error.rating_valid_quarters", "rating_valid_quarters");
    }
    if (rubric.minimumMonthlyFee && *rubric.minimumMonthlyFee <= Money{}) {
        problems.add("rubric.error.not_positive", "minimum_monthly_fee");
    }
    if (rubric.targetHourlyRate && *rubric.targetHourlyRate <= Money{}) {
        problems.add("rubric.error.not_positive", "target_hourly_rate");
    }
}

}  // namespace

std::string_view axisCode(Axis axis) { return kAxes.code(axis); }

std::optional<Axis> axisFromCode(std::string_view code) { return kAxes.value(code); }

std::string_view criterionSourceCode(CriterionSource source) { return kSources.code(source); }

std::optional<CriterionSource> criterionSourceFromCode(std::string_view code) {
    return kSources.value(code);
}

std::string_view gateKindCode(GateKind kind) { return kGateKinds.code(kind); }

std::optional<GateKind> gateKindFromCode(std::string_view code) { return kGateKinds.value(code); }

const Criterion* Rubric::find(std::string_view id) const {
    const auto found = std::find_if(criteria.begin(), criteria.end(),
                                    [&](const Criterion& each) { return each.id == id; });
    return found == criteria.end() ? nullptr : &*found;
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

std::vector<Text> validate(const Rubric& rubric) {
    Problems problems;
    checkCriteria(rubric, problems);
    checkGates(rubric, problems);
    checkSettings(rubric, problems);
    return problems.take();
}

Grade gradeByCutOffs(const Rubric& rubric, Points score) {
    for (std::size_t i = 0; i < rubric.cutOffs.size(); ++i) {
        if (score >= rubric.cutOffs[i]) {
            return kGrades[i];
        }
    }
    return Grade::D;
}

}  // namespace winnow
