// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/gates.h>
#include <domain/grading.h>

#include <support/catch.h>
#include <support/grading_support.h>

// What must hold for any client; a seeded generator makes every run the same.

namespace winnow::test {

namespace {

constexpr int kRuns = 400;

bool isAtLeastAsGood(const std::optional<Grade>& a, const std::optional<Grade>& b) {
    return a && b && *a <= *b;
}

}  // namespace

TEST_CASE("A better rating never lowers score or grade", "[grading][property]") {
    const Rubric rubric = ownersRubric();
    RandomInputs random(11);
    for (int run = 0; run < kRuns; ++run) {
        AssessmentInputs inputs = random.next(rubric);
        inputs.override.reset();
        const Assessment before = assess(rubric, inputs);
        for (const Criterion& criterion : rubric.criteria) {
            const auto found = inputs.values.find(criterion.id);
            if (criterion.source != CriterionSource::Rating || found == inputs.values.end() ||
                found->second == Decimal::whole(4)) {
                continue;
            }
            AssessmentInputs better = inputs;
            better.values[criterion.id].micros += Decimal::kOne;
            const Assessment after = assess(rubric, better);
            CHECK(*after.score >= *before.score);
            CHECK(isAtLeastAsGood(after.computedGrade, before.computedGrade));
            CHECK(isAtLeastAsGood(after.worstGrade, before.worstGrade));
            CHECK(isAtLeastAsGood(after.bestGrade, before.bestGrade));
        }
    }
}

TEST_CASE("The order of criteria and of gates changes no figure", "[grading][property]") {
    const Rubric rubric = ownersRubric();
    Rubric turned = rubric;
    std::reverse(turned.criteria.begin(), turned.criteria.end());
    std::reverse(turned.gates.begin(), turned.gates.end());
    RandomInputs random(12);
    for (int run = 0; run < kRuns; ++run) {
        const AssessmentInputs inputs = random.next(rubric);
        const Assessment a = assess(rubric, inputs);
        const Assessment b = assess(turned, inputs);
        CHECK(a.score == b.score);
        CHECK(a.financialScore == b.financialScore);
        CHECK(a.bounds.worst == b.bounds.worst);
        CHECK(a.bounds.best == b.bounds.best);
        CHECK(a.finalGrade == b.finalGrade);
        CHECK(a.worstGrade == b.worstGrade);
        for (const GateResult& gate : a.gates) {
            CHECK(gateOf(b, gate.gate).outcome == gate.outcome);
            CHECK(gateOf(b, gate.gate).changedGrade == gate.changedGrade);
        }
    }
}

TEST_CASE("Knowing less only widens the bounds", "[grading][property]") {
    const Rubric rubric = ownersRubric();
    RandomInputs random(13);
    for (int run = 0; run < kRuns; ++run) {
        const AssessmentInputs inputs = random.next(rubric);
        const Assessment known = assess(rubric, inputs);
        for (const auto& [criterion, value] : inputs.values) {
            AssessmentInputs less = inputs;
            less.values.erase(criterion);
            const Assessment after = assess(rubric, less);
            CHECK(after.bounds.worst <= known.bounds.worst);
            CHECK(after.bounds.best >= known.bounds.best);
            if (after.score) {
                CHECK(isAtLeastAsGood(after.bestGrade, known.bestGrade));
                CHECK(isAtLeastAsGood(known.worstGrade, after.worstGrade));
            }
        }
    }
}

TEST_CASE("Score and computed grade lie within their bounds", "[grading][property]") {
    const Rubric rubric = ownersRubric();
    RandomInputs random(14);
    for (int run = 0; run < kRuns; ++run) {
        const Assessment assessment = assess(rubric, random.next(rubric));
        if (!assessment.score) {
            continue;
        }
        CHECK(*assessment.score >= assessment.bounds.worst);
        CHECK(*assessment.score <= assessment.bounds.best);
        CHECK(isAtLeastAsGood(assessment.computedGrade, assessment.worstGrade));
        CHECK(isAtLeastAsGood(assessment.bestGrade, assessment.computedGrade));
    }
}

TEST_CASE("A better grade last quarter never makes this quarter's worse", "[grading][property]") {
    const Rubric rubric = ownersRubric();
    RandomInputs random(15);
    for (int run = 0; run < kRuns; ++run) {
        AssessmentInputs inputs = random.next(rubric);
        std::optional<Grade> better;
        for (const Grade previous : kGrades) {
            inputs.previousGrade = previous;
            const auto grade = assess(rubric, inputs).computedGrade;
            if (better && grade) {
                CHECK(*better <= *grade);
            }
            better = grade;
        }
    }
}

TEST_CASE("Hysteresis moves no grade by more than its width explains", "[grading][property]") {
    Rubric rubric = ownersRubric();
    RandomInputs random(16);
    for (int run = 0; run < kRuns; ++run) {
        const AssessmentInputs inputs = random.next(rubric);
        rubric.hysteresis = Points{0};
        const Assessment without = assess(rubric, inputs);
        CHECK_FALSE(without.heldByHysteresis);
        CHECK(without.computedGrade == without.notchedGrade);
        rubric.hysteresis = Points{200};
        const Assessment with = assess(rubric, inputs);
        if (with.heldByHysteresis) {
            const bool nearABorder = std::any_of(
                rubric.cutOffs.begin(), rubric.cutOffs.end(), [&](const Points& cutOff) {
                    return std::abs(cutOff.hundredths - with.score->hundredths) <= 200;
                });
            CHECK(nearABorder);
        }
    }
}

TEST_CASE("No grade is better than the caps and notches allow", "[grading][property]") {
    const Rubric rubric = ownersRubric();
    RandomInputs random(17);
    for (int run = 0; run < kRuns; ++run) {
        AssessmentInputs inputs = random.next(rubric);
        inputs.previousGrade = Grade::A;
        const Assessment assessment = assess(rubric, inputs);
        if (!assessment.score) {
            continue;
        }
        std::vector<GateOutcome> outcomes;
        for (const GateResult& gate : assessment.gates) {
            outcomes.push_back(gate.outcome);
        }
        const GateEffects effects = gateEffects(rubric, outcomes);
        CHECK(*assessment.computedGrade >= effects.notched(Grade::A));
        CHECK(*assessment.cappedGrade >= effects.cap);
    }
}

TEST_CASE("Removing an applied gate never worsens a grade", "[grading][property]") {
    RandomInputs random(18);
    for (int run = 0; run < kRuns; ++run) {
        Rubric rubric = ownersRubric();
        AssessmentInputs inputs = random.next(rubric);
        const Assessment with = assess(rubric, inputs);
        gateOf(rubric, rubric.gates[static_cast<std::size_t>(random.below(8))].id).enabled = false;
        const Assessment without = assess(rubric, inputs);
        if (with.score) {
            CHECK(*without.computedGrade <= *with.computedGrade);
        }
    }
}

}  // namespace winnow::test
