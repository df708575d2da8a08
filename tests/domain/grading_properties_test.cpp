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

// The owner's rubric, with one score or with the grade table.
Rubric rubricOf(Combination combination) {
    Rubric rubric = ownersRubric();
    rubric.combination = combination;
    return rubric;
}

// Points that a measure would earn, a random step further to the better side of a curve that only
// rises or only falls; empty where the curve turns.
std::optional<Decimal> bettered(const Criterion& criterion, Decimal value, RandomInputs& random) {
    const auto& points = criterion.curve.points();
    const auto rises = [](const CurvePoint& a, const CurvePoint& b) { return a.y < b.y; };
    const auto falls = [](const CurvePoint& a, const CurvePoint& b) { return a.y > b.y; };
    const bool anyRise = std::adjacent_find(points.begin(), points.end(), rises) != points.end();
    const bool anyFall = std::adjacent_find(points.begin(), points.end(), falls) != points.end();
    if (anyRise && anyFall) {
        return std::nullopt;
    }
    const std::int64_t span = points.back().x.micros - points.front().x.micros;
    const std::int64_t step = span * (1 + random.below(40)) / 100;
    return Decimal{value.micros + (anyFall ? -step : step)};
}

// Excuses up to two criteria.
void excuseSome(AssessmentInputs& inputs, const Rubric& rubric, RandomInputs& random) {
    for (int i = random.below(3); i > 0; --i) {
        const auto at =
            static_cast<std::size_t>(random.below(static_cast<int>(rubric.criteria.size())));
        inputs.excused.emplace(rubric.criteria[at].id, "a reason");
    }
}

// Any table that never falls when a band gets better.
GradeTable randomTable(RandomInputs& random) {
    GradeTable table{};
    for (std::size_t row = 0; row < 4; ++row) {
        for (std::size_t column = 0; column < 4; ++column) {
            const Grade above = row > 0 ? table[row - 1][column] : Grade::A;
            const Grade before = column > 0 ? table[row][column - 1] : Grade::A;
            table[row][column] = lowered(worseOf(above, before), random.below(3) == 0 ? 1 : 0);
        }
    }
    return table;
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

TEST_CASE("Better measures and ratings never lower a grade", "[grading][property]") {
    for (const Combination combination : {Combination::Additive, Combination::Matrix}) {
        Rubric rubric = rubricOf(combination);
        RandomInputs random(19);
        for (int run = 0; run < kRuns; ++run) {
            rubric.gradeTable = randomTable(random);
            REQUIRE(validate(rubric).empty());
            AssessmentInputs inputs = random.next(rubric);
            inputs.override.reset();
            excuseSome(inputs, rubric, random);
            AssessmentInputs better = inputs;
            for (const Criterion& criterion : rubric.criteria) {
                const auto found = better.values.find(criterion.id);
                if (found != better.values.end() && random.below(2) == 0) {
                    found->second =
                        bettered(criterion, found->second, random).value_or(found->second);
                }
            }
            const Assessment before = assess(rubric, inputs);
            const Assessment after = assess(rubric, better);
            if (!before.score) {
                CHECK_FALSE(after.score);
                continue;
            }
            CHECK(*after.score >= *before.score);
            CHECK(isAtLeastAsGood(after.rawGrade, before.rawGrade));
            CHECK(isAtLeastAsGood(after.computedGrade, before.computedGrade));
            CHECK(isAtLeastAsGood(after.worstGrade, before.worstGrade));
            CHECK(isAtLeastAsGood(after.bestGrade, before.bestGrade));
        }
    }
}

TEST_CASE("A grade falls with better inputs only where a gate says so", "[grading][property]") {
    const Rubric rubric = ownersRubric();
    RandomInputs random(20);
    for (int run = 0; run < kRuns; ++run) {
        AssessmentInputs inputs = random.next(rubric);
        inputs.override.reset();
        AssessmentInputs other = random.next(rubric);
        other.override.reset();
        other.previousGrade = inputs.previousGrade;
        other.values = inputs.values;
        for (auto& [criterion, value] : other.values) {
            value = bettered(*rubric.find(criterion), value, random).value_or(value);
        }
        const Assessment before = assess(rubric, inputs);
        const Assessment after = assess(rubric, other);
        if (before.score && *after.computedGrade > *before.computedGrade) {
            CHECK(std::any_of(after.gates.begin(), after.gates.end(), [&](const GateResult& gate) {
                return gate.outcome == GateOutcome::Applied &&
                       gateOf(before, gate.gate).outcome != GateOutcome::Applied;
            }));
        }
    }
}

TEST_CASE("Scaling all weights changes no grade", "[grading][property]") {
    for (const Combination combination : {Combination::Additive, Combination::Matrix}) {
        const Rubric rubric = rubricOf(combination);
        for (const auto& [times, dividedBy] : {std::pair{1, 100}, {1, 2}, {3, 1}, {7, 4}}) {
            Rubric scaled = rubric;
            for (Criterion& criterion : scaled.criteria) {
                criterion.weight = criterion.weight * times / dividedBy;
            }
            RandomInputs random(22);
            for (int run = 0; run < kRuns / 4; ++run) {
                AssessmentInputs inputs = random.next(rubric);
                excuseSome(inputs, rubric, random);
                const Assessment a = assess(rubric, inputs);
                const Assessment b = assess(scaled, inputs);
                CHECK(a.score == b.score);
                CHECK(a.financialScore == b.financialScore);
                CHECK(a.relationshipScore == b.relationshipScore);
                CHECK(a.bounds.worst == b.bounds.worst);
                CHECK(a.bounds.best == b.bounds.best);
                CHECK(a.rawGrade == b.rawGrade);
                CHECK(a.pointsToNextGrade == b.pointsToNextGrade);
                CHECK(a.finalGrade == b.finalGrade);
                CHECK(a.worstGrade == b.worstGrade);
                CHECK(a.bestGrade == b.bestGrade);
            }
        }
    }
}

TEST_CASE("With the grade table, too, order changes nothing and unknowns only widen",
          "[grading][property]") {
    Rubric rubric = rubricOf(Combination::Matrix);
    RandomInputs random(23);
    for (int run = 0; run < kRuns; ++run) {
        rubric.gradeTable = randomTable(random);
        Rubric turned = rubric;
        std::rotate(turned.criteria.begin(), turned.criteria.begin() + 5, turned.criteria.end());
        AssessmentInputs inputs = random.next(rubric);
        excuseSome(inputs, rubric, random);
        const Assessment known = assess(rubric, inputs);
        const Assessment other = assess(turned, inputs);
        CHECK(known.score == other.score);
        CHECK(known.rawGrade == other.rawGrade);
        CHECK(known.computedGrade == other.computedGrade);
        CHECK(known.worstGrade == other.worstGrade);
        CHECK(known.bestGrade == other.bestGrade);
        if (!known.score) {
            continue;
        }
        CHECK(isAtLeastAsGood(known.computedGrade, known.worstGrade));
        CHECK(isAtLeastAsGood(known.bestGrade, known.computedGrade));
        for (const auto& [criterion, value] : inputs.values) {
            AssessmentInputs less = inputs;
            less.values.erase(criterion);
            const Assessment after = assess(rubric, less);
            if (after.score) {
                CHECK(isAtLeastAsGood(after.bestGrade, known.bestGrade));
                CHECK(isAtLeastAsGood(known.worstGrade, after.worstGrade));
            }
        }
    }
}

TEST_CASE("An excused criterion is as if the rubric did not have it", "[grading][property]") {
    for (const Combination combination : {Combination::Additive, Combination::Matrix}) {
        const Rubric rubric = rubricOf(combination);
        RandomInputs random(24);
        for (int run = 0; run < kRuns; ++run) {
            AssessmentInputs inputs = random.next(rubric);
            excuseSome(inputs, rubric, random);
            Rubric without = rubric;
            std::erase_if(without.criteria, [&](const Criterion& criterion) {
                return inputs.excused.contains(criterion.id);
            });
            AssessmentInputs plain = inputs;
            plain.excused.clear();
            const Assessment a = assess(rubric, inputs);
            const Assessment b = assess(without, plain);
            CHECK(a.score == b.score);
            CHECK(a.financialScore == b.financialScore);
            CHECK(a.relationshipScore == b.relationshipScore);
            CHECK(a.bounds.worst == b.bounds.worst);
            CHECK(a.bounds.best == b.bounds.best);
            CHECK(a.knownWeight == b.knownWeight);
            CHECK(a.finalGrade == b.finalGrade);
            CHECK(a.worstGrade == b.worstGrade);
            CHECK(a.bestGrade == b.bestGrade);
            CHECK(a.headline == b.headline);
        }
    }
}

TEST_CASE("The points to the next grade earn it, and one hundredth less does not",
          "[grading][property]") {
    Rubric rubric = rubricOf(Combination::Matrix);
    RandomInputs random(25);
    for (int run = 0; run < kRuns; ++run) {
        rubric.gradeTable = randomTable(random);
        const Assessment assessment = assess(rubric, random.next(rubric));
        if (!assessment.score) {
            continue;
        }
        const auto raised = [](const std::optional<Points>& score, int by) {
            return score ? std::optional(Points{score->hundredths + by}) : score;
        };
        const auto reaches = [&](int by) {
            const auto& financial = assessment.financialScore;
            const auto& relationship = assessment.relationshipScore;
            return std::array{rawGrade(rubric, *assessment.score, raised(financial, by),
                                       relationship) < *assessment.rawGrade,
                              rawGrade(rubric, *assessment.score, financial,
                                       raised(relationship, by)) < *assessment.rawGrade,
                              rawGrade(rubric, *assessment.score, raised(financial, by),
                                       raised(relationship, by)) < *assessment.rawGrade};
        };
        const bool alone = reaches(10'000)[0] || reaches(10'000)[1];
        if (!assessment.pointsToNextGrade) {
            CHECK_FALSE(reaches(10'000)[2]);
            continue;
        }
        const int by = assessment.pointsToNextGrade->hundredths;
        const auto at = reaches(by);
        const auto under = reaches(by - 1);
        CHECK((alone ? at[0] || at[1] : at[2]));
        CHECK_FALSE((alone ? under[0] || under[1] : under[2]));
    }
}

}  // namespace winnow::test
