// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/grading.h>

#include <algorithm>

#include <domain/gates.h>
#include <domain/grading_reasons.h>

namespace winnow {

namespace {

constexpr std::int64_t kFullPoints = 10'000;

// Sums of weight x points over criteria, all in hundredths of hundredths and exact.
struct Sums {
    std::int64_t known = 0;
    std::int64_t knownWeight = 0;
    std::int64_t totalWeight = 0;

    void add(const CriterionScore& criterion) {
        if (criterion.excused) {
            return;
        }
        totalWeight += criterion.weight;
        if (criterion.points) {
            knownWeight += criterion.weight;
            known += std::int64_t{criterion.weight} * criterion.points->hundredths;
        }
    }
    // Weighted mean over what is known, half-up; empty when nothing is.
    std::optional<Points> score() const {
        if (knownWeight == 0) {
            return std::nullopt;
        }
        return Points{static_cast<int>(divideHalfUp(known, knownWeight))};
    }
    // The mean over everything when each unknown criterion had that many points.
    std::optional<Points> withUnknownAt(std::int64_t points) const {
        if (totalWeight == 0) {
            return std::nullopt;
        }
        const std::int64_t sum = known + (totalWeight - knownWeight) * points;
        return Points{static_cast<int>(divideHalfUp(sum, totalWeight))};
    }
};

struct AllSums {
    Sums all;
    Sums financial;
    Sums relationship;

    AxisScores axes() const { return {financial.score(), relationship.score()}; }
    AxisScores axesWithUnknownAt(std::int64_t points) const {
        return {financial.withUnknownAt(points), relationship.withUnknownAt(points)};
    }
};

CriterionScore scoreCriterion(const Criterion& criterion, const AssessmentInputs& inputs) {
    CriterionScore score;
    score.criterion = criterion.id;
    score.axis = criterion.axis;
    score.source = criterion.source;
    score.weight = criterion.weight;
    score.excused = inputs.excused.contains(criterion.id);
    if (const auto found = inputs.values.find(criterion.id); found != inputs.values.end()) {
        score.value = found->second;
        if (score.excused) {
            return score;
        }
        score.points = criterion.curve.at(found->second);
        score.contribution = Points{static_cast<int>(
            divideHalfUp(std::int64_t{criterion.weight} * score.points->hundredths, kFullPoints))};
    }
    return score;
}

AllSums sumUp(const std::vector<CriterionScore>& criteria) {
    AllSums sums;
    for (const CriterionScore& criterion : criteria) {
        sums.all.add(criterion);
        (criterion.axis == Axis::Financial ? sums.financial : sums.relationship).add(criterion);
    }
    return sums;
}

std::vector<GateOutcome> examineGates(const Rubric& rubric, const AssessmentInputs& inputs,
                                      const AxisScores& axes) {
    std::vector<GateOutcome> outcomes;
    outcomes.reserve(rubric.gates.size());
    for (const Gate& gate : rubric.gates) {
        outcomes.push_back(gateOutcome(gate, rubric, inputs, axes));
    }
    return outcomes;
}

// What a client scores: in all and on its axes.
struct Scores {
    Points all;
    AxisScores axes;

    Scores plus(Points more) const {
        const auto raised = [&](const std::optional<Points>& score) {
            return score ? std::optional(Points{score->hundredths + more.hundredths}) : score;
        };
        return {Points{all.hundredths + more.hundredths},
                {raised(axes.financial), raised(axes.relationship)}};
    }
    Grade raw(const Rubric& rubric) const {
        return rawGrade(rubric, all, axes.financial, axes.relationship);
    }
};

// After the gates, the grade nearest to last quarter's that scores up to the hysteresis higher or
// lower would earn.
Grade settle(const Rubric& rubric, const GateEffects& effects, const Scores& scores,
             std::optional<Grade> previous) {
    if (!previous) {
        return effects.notched(scores.raw(rubric));
    }
    const Points width = rubric.hysteresis;
    const Grade best = effects.notched(scores.plus(width).raw(rubric));
    const Grade worst = effects.notched(scores.plus(Points{-width.hundredths}).raw(rubric));
    return std::clamp(*previous, best, worst);
}

// The grade at one end of the bounds: its own axis scores, the same other gates and hysteresis.
Grade gradeAtBound(const Rubric& rubric, const AssessmentInputs& inputs, const AllSums& sums,
                   std::int64_t unknownAt) {
    const Scores scores{*sums.all.withUnknownAt(unknownAt), sums.axesWithUnknownAt(unknownAt)};
    const GateEffects effects = gateEffects(rubric, examineGates(rubric, inputs, scores.axes));
    return settle(rubric, effects, scores, inputs.previousGrade);
}

// From a score to the next cut-off above it; empty above all.
std::optional<Points> pointsToCutOff(const Rubric& rubric, Points score) {
    const Grade band = gradeByCutOffs(rubric, score);
    if (band == Grade::A) {
        return std::nullopt;
    }
    return Points{rubric.cutOffs[static_cast<std::size_t>(band) - 1].hundredths - score.hundredths};
}

// The least that the named axes must rise by, each, for a better cell of the grade table.
std::optional<Points> pointsToBetterCell(const Rubric& rubric, const Scores& scores, Grade raw,
                                         bool financial, bool relationship) {
    std::optional<Points> least;
    const auto consider = [&](const std::optional<Points>& axis, Points cutOff) {
        const Points distance{axis ? cutOff.hundredths - axis->hundredths : 0};
        if (distance <= Points{0} || (least && distance >= *least)) {
            return;
        }
        const Scores risen = scores.plus(distance);
        const Scores tried{scores.all,
                           {financial ? risen.axes.financial : scores.axes.financial,
                            relationship ? risen.axes.relationship : scores.axes.relationship}};
        if (tried.raw(rubric) < raw) {
            least = distance;
        }
    };
    for (const Points cutOff : rubric.cutOffs) {
        consider(financial ? scores.axes.financial : std::nullopt, cutOff);
        consider(relationship ? scores.axes.relationship : std::nullopt, cutOff);
    }
    return least;
}

// One axis alone where that is enough, else both.
std::optional<Points> pointsToBetterCell(const Rubric& rubric, const Scores& scores, Grade raw) {
    const auto financial = pointsToBetterCell(rubric, scores, raw, true, false);
    const auto relationship = pointsToBetterCell(rubric, scores, raw, false, true);
    if (financial && relationship) {
        return std::min(*financial, *relationship);
    }
    if (financial || relationship) {
        return financial ? financial : relationship;
    }
    return pointsToBetterCell(rubric, scores, raw, true, true);
}

std::optional<Points> pointsToNextGrade(const Rubric& rubric, const Scores& scores, Grade raw) {
    return rubric.combination == Combination::Additive ? pointsToCutOff(rubric, scores.all)
                                                       : pointsToBetterCell(rubric, scores, raw);
}

void gradeByScore(const Rubric& rubric, const AssessmentInputs& inputs, const AllSums& sums,
                  const std::vector<GateOutcome>& outcomes, Assessment& result) {
    const Scores scores{*result.score, sums.axes()};
    const GateEffects effects = gateEffects(rubric, outcomes);
    const Grade raw = scores.raw(rubric);
    result.rawGrade = raw;
    result.pointsToNextGrade = pointsToNextGrade(rubric, scores, raw);
    result.cappedGrade = effects.capped(raw);
    result.notchedGrade = effects.notched(raw);
    result.computedGrade = settle(rubric, effects, scores, inputs.previousGrade);
    result.heldByHysteresis = result.computedGrade != result.notchedGrade;
    result.worstGrade = gradeAtBound(rubric, inputs, sums, 0);
    result.bestGrade = gradeAtBound(rubric, inputs, sums, kFullPoints);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        result.gates[i].changedGrade = outcomes[i] == GateOutcome::Applied &&
                                       gateMatters(rubric.gates[i], rubric, outcomes, raw);
    }
}

}  // namespace

int Assessment::countedWeight() const {
    int weight = 0;
    for (const CriterionScore& criterion : criteria) {
        weight += criterion.excused ? 0 : criterion.weight;
    }
    return weight;
}

Assessment assess(const Rubric& rubric, const AssessmentInputs& inputs, Reasons reasons) {
    Assessment result;
    result.client = inputs.client;
    result.quarter = inputs.quarter;
    result.rubricVersion = rubric.version;
    result.previousGrade = inputs.previousGrade;
    result.criteria.reserve(rubric.criteria.size());
    for (const Criterion& criterion : rubric.criteria) {
        result.criteria.push_back(scoreCriterion(criterion, inputs));
    }
    const AllSums sums = sumUp(result.criteria);
    const AxisScores axes = sums.axes();
    result.score = sums.all.score();
    result.financialScore = axes.financial;
    result.relationshipScore = axes.relationship;
    result.knownWeight = static_cast<int>(sums.all.knownWeight);
    result.bounds = {sums.all.withUnknownAt(0).value_or(Points{0}),
                     sums.all.withUnknownAt(kFullPoints).value_or(Points{kFullPoints})};

    const std::vector<GateOutcome> outcomes = examineGates(rubric, inputs, axes);
    result.gates.reserve(outcomes.size());
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const Gate& gate = rubric.gates[i];
        result.gates.push_back(
            {gate.id, outcomes[i], false, gateReason(gate, outcomes[i], rubric, inputs, axes)});
    }
    if (result.score) {
        gradeByScore(rubric, inputs, sums, outcomes, result);
    }
    result.finalGrade = result.computedGrade;
    if (inputs.override && inputs.quarter <= inputs.override->until) {
        result.finalGrade = inputs.override->grade;
        result.overridden = true;
    }
    if (reasons == Reasons::All) {
        result.reasons = reasonsOf(rubric, inputs, result);
    }
    result.headline = headlineOf(rubric, inputs, result);
    return result;
}

}  // namespace winnow
