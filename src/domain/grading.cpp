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
    if (const auto found = inputs.values.find(criterion.id); found != inputs.values.end()) {
        score.value = found->second;
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

// After the gates, the grade nearest to last quarter's that a score up to the hysteresis higher or
// lower would earn.
Grade settle(const Rubric& rubric, const GateEffects& effects, Points score,
             std::optional<Grade> previous) {
    const auto graded = [&](int hundredths) {
        return effects.notched(gradeByCutOffs(rubric, Points{hundredths}));
    };
    if (!previous) {
        return graded(score.hundredths);
    }
    const Grade best = graded(score.hundredths + rubric.hysteresis.hundredths);
    const Grade worst = graded(score.hundredths - rubric.hysteresis.hundredths);
    return std::clamp(*previous, best, worst);
}

// The grade at one end of the bounds: its own axis scores, the same other gates and hysteresis.
Grade gradeAtBound(const Rubric& rubric, const AssessmentInputs& inputs, const AllSums& sums,
                   std::int64_t unknownAt) {
    const GateEffects effects =
        gateEffects(rubric, examineGates(rubric, inputs, sums.axesWithUnknownAt(unknownAt)));
    return settle(rubric, effects, *sums.all.withUnknownAt(unknownAt), inputs.previousGrade);
}

std::optional<Points> pointsToNextGrade(const Rubric& rubric, Points score, Grade raw) {
    if (raw == Grade::A) {
        return std::nullopt;
    }
    const Points cutOff = rubric.cutOffs[static_cast<std::size_t>(raw) - 1];
    return Points{cutOff.hundredths - score.hundredths};
}

void gradeByScore(const Rubric& rubric, const AssessmentInputs& inputs, const AllSums& sums,
                  const std::vector<GateOutcome>& outcomes, Assessment& result) {
    const Points score = *result.score;
    const GateEffects effects = gateEffects(rubric, outcomes);
    const Grade raw = gradeByCutOffs(rubric, score);
    result.rawGrade = raw;
    result.pointsToNextGrade = pointsToNextGrade(rubric, score, raw);
    result.cappedGrade = effects.capped(raw);
    result.notchedGrade = effects.notched(raw);
    result.computedGrade = settle(rubric, effects, score, inputs.previousGrade);
    result.heldByHysteresis = result.computedGrade != result.notchedGrade;
    result.worstGrade = gradeAtBound(rubric, inputs, sums, 0);
    result.bestGrade = gradeAtBound(rubric, inputs, sums, kFullPoints);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        result.gates[i].changedGrade = outcomes[i] == GateOutcome::Applied &&
                                       gateMatters(rubric.gates[i], rubric, outcomes, raw);
    }
}

}  // namespace

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
        result.reasons = reasonsOf(inputs, result);
    }
    result.headline = headlineOf(inputs, result);
    return result;
}

}  // namespace winnow
