// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include <base/unreachable.h>
#include <domain/rubric.h>

namespace winnow {

namespace {

constexpr int kFullWeight = 10'000;
constexpr Points kFullScore{10'000};
constexpr Decimal kHighestAnchor = Decimal::whole(4);
constexpr Decimal kMostShare = Decimal::whole(100);
constexpr int kMostDays = 3'660;
constexpr int kMostQuarters = 40;
constexpr std::size_t kAnchors = 5;
// Bytes of the owner's own words; room for two lines of an anchor.
constexpr std::size_t kLongestName = 200;
constexpr std::size_t kLongestDetail = 2'000;

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

void checkWords(const LocalText& words, std::size_t longest, std::string where,
                Problems& problems) {
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    for (const std::string* text : {&words.en, &words.fr}) {
        if (text->size() > longest) {
            problems.add(
                {"rubric.error.words_long",
                 {{"place", std::move(where)}, {"count", static_cast<std::int64_t>(longest)}}});
            return;
        }
        if (std::any_of(text->begin(), text->end(), isControl)) {
            problems.add("rubric.error.words_lines", std::move(where));
            return;
        }
    }
}

void checkAnchors(const Criterion& criterion, std::size_t index, Problems& problems) {
    if (criterion.anchors.empty()) {
        return;
    }
    if (criterion.source != CriterionSource::Rating) {
        problems.add("rubric.error.anchors_unrated", place("criteria", index, ".anchors"));
        return;
    }
    if (criterion.anchors.size() != kAnchors) {
        problems.add("rubric.error.anchors", place("criteria", index, ".anchors"));
    }
    for (std::size_t i = 0; i < criterion.anchors.size(); ++i) {
        const std::string at = place("criteria", index, ".anchors") + place("", i);
        checkWords(criterion.anchors[i].label, kLongestName, at + ".label", problems);
        checkWords(criterion.anchors[i].detail, kLongestDetail, at + ".detail", problems);
    }
}

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
        checkWords(criterion.name, kLongestName, place("criteria", i, ".name"), problems);
        checkAnchors(criterion, i, problems);
    }
    if (total != kFullWeight) {
        problems.add({"rubric.error.weight_sum",
                      {{"place", std::string("criteria")}, {"sum", Decimal{total * 10'000}}}});
    }
}

// The range that the gate's own figure must lie in ("rubric.range.<...>"); null when it does.
const char* missedRange(const Gate& gate) {
    switch (gate.kind) {
        case GateKind::ArrearsOverDays:
            if (gate.days <= 0 || gate.days > kMostDays) {
                return "rubric.range.days";
            }
            return gate.materialShare < Decimal{} || gate.materialShare > kMostShare
                       ? "rubric.range.share"
                       : nullptr;
        case GateKind::BrokenCommitment:
        case GateKind::StaffAbuse:
            return nullptr;
        case GateKind::NegativeContribution:
            return gate.quarters <= 0 || gate.quarters > kMostQuarters ? "rubric.range.quarters"
                                                                       : nullptr;
        case GateKind::AxisMinimum:
            return gate.minimum <= Points{0} || gate.minimum > kFullScore ? "rubric.range.minimum"
                                                                          : nullptr;
        case GateKind::SmallClient:
            return gate.feeShare <= Decimal{} || gate.feeShare > kMostShare
                       ? "rubric.range.fee_share"
                       : nullptr;
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
        if (const char* range = missedRange(gate)) {
            problems.add({"rubric.error.gate_parameter",
                          {{"place", place("gates", i)}, {"range", TextId{range}}}});
        }
        checkWords(gate.name, kLongestName, place("gates", i, ".name"), problems);
    }
}

// A better band must never earn a worse grade.
bool neverFalls(const GradeTable& table) {
    for (std::size_t row = 0; row < table.size(); ++row) {
        for (std::size_t column = 0; column < table.size(); ++column) {
            if ((row > 0 && table[row][column] < table[row - 1][column]) ||
                (column > 0 && table[row][column] < table[row][column - 1])) {
                return false;
            }
        }
    }
    return true;
}

void checkCombination(const Rubric& rubric, Problems& problems) {
    if (!neverFalls(rubric.gradeTable)) {
        problems.add("rubric.error.grade_table", "grade_table");
    }
    if (rubric.secondOpinion.majority < kFullWeight / 2 ||
        rubric.secondOpinion.majority > kFullWeight) {
        problems.add("rubric.error.majority", "second_opinion.majority");
    }
    if (rubric.secondOpinion.vetoDistance < Points{0} ||
        rubric.secondOpinion.vetoDistance > kFullScore) {
        problems.add("rubric.error.veto_distance", "second_opinion.veto_distance");
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

std::vector<Text> validate(const Rubric& rubric) {
    Problems problems;
    checkCriteria(rubric, problems);
    checkGates(rubric, problems);
    checkSettings(rubric, problems);
    checkCombination(rubric, problems);
    return problems.take();
}

}  // namespace winnow
