// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/least_change.h>

#include <algorithm>
#include <functional>

#include <support/catch.h>
#include <support/grading_support.h>
#include <support/judgement_support.h>

// What must hold for any client; a seeded generator makes every run the same.

namespace winnow::test {

namespace {

using Outcome = LeastChange::Outcome;

// The inputs once the gates that no step can lift are lifted.
AssessmentInputs lifted(const Rubric& rubric, AssessmentInputs inputs, const LeastChange& change) {
    const bool hasFee = inputs.values.contains("service_revenue") && inputs.monthlyServiceRevenue;
    for (const BlockingGate& blocking : change.gates) {
        const Gate& gate = *rubric.findGate(blocking.gate);
        const bool bySteps =
            gate.kind == GateKind::AxisMinimum || (gate.kind == GateKind::SmallClient && hasFee);
        if (!bySteps) {
            inputs.waivers[gate.id] = "lifted";
        }
    }
    return inputs;
}

int effortOf(const std::vector<ChangeStep>& steps) {
    int effort = 0;
    for (const ChangeStep& step : steps) {
        effort += step.effort;
    }
    return effort;
}

Rubric rubricFor(int run) {
    Rubric rubric = ownersRubric();
    rubric.combination = run % 3 == 0 ? Combination::Matrix : Combination::Additive;
    return rubric;
}

}  // namespace

TEST_CASE("Steps that are said to be enough are enough", "[least-change][property]") {
    RandomInputs random(101);
    int reachable = 0;
    for (int run = 0; run < 250; ++run) {
        const Rubric rubric = rubricFor(run);
        AssessmentInputs inputs = random.next(rubric);
        const Assessment now = assess(rubric, inputs);
        const LeastChange change = leastChange(rubric, inputs, now, {});
        CHECK_FALSE(sentence(change.why).empty());
        for (const BlockingGate& gate : change.gates) {
            CHECK_FALSE(sentence(gate.remedy).empty());
        }
        for (const ChangeStep& step : change.options) {
            CHECK_FALSE(sentence(step.text).empty());
            CHECK(step.gain >= Points{0});
            CHECK(step.effort > 0);
        }
        if (!change.target) {
            continue;
        }
        const AssessmentInputs ready = lifted(rubric, inputs, change);
        const auto isEnough = [&](const std::vector<ChangeStep>& steps) {
            return assessWith(rubric, ready, steps).computedGrade <= change.target;
        };
        for (const ChangeStep& step : change.alone) {
            CHECK(isEnough({step}));
            CHECK(step.effort >= change.effort);
        }
        const bool allLift = std::all_of(change.gates.begin(), change.gates.end(),
                                         [](const BlockingGate& gate) { return gate.withinReach; });
        CHECK(effortOf(change.cheapest) == change.effort);
        if (change.outcome == Outcome::Reachable || change.outcome == Outcome::GatesOnly) {
            ++reachable;
            CHECK(allLift);
            CHECK(isEnough(change.cheapest));
            CHECK(change.scoreThen == assessWith(rubric, inputs, change.cheapest).score);
            // No step is there for nothing.
            for (std::size_t i = 0; i < change.cheapest.size(); ++i) {
                std::vector<ChangeStep> fewer = change.cheapest;
                fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
                CHECK_FALSE(isEnough(fewer));
            }
        } else if (allLift) {
            // Not even the best of everything would do.
            CHECK_FALSE(isEnough(change.options));
        }
    }
    CHECK(reachable > 100);
}

// Rated criteria only, so that every combination can be tried.
TEST_CASE("The cheapest steps are those that trying everything finds", "[least-change][property]") {
    RandomInputs random(102);
    const std::vector<std::string> rated{"takes_advice", "values_service", "keeps_word",
                                         "reports_early"};
    int found = 0;
    for (int run = 0; run < 150; ++run) {
        Rubric rubric = rubricFor(run);
        std::erase_if(rubric.criteria, [&](const Criterion& criterion) {
            return std::find(rated.begin(), rated.end(), criterion.id) == rated.end();
        });
        AssessmentInputs inputs;
        inputs.quarter = {2026, 3};
        for (Criterion& criterion : rubric.criteria) {
            criterion.weight = 100 + random.below(2000);
            criterion.axis = random.below(2) == 0 ? Axis::Financial : Axis::Relationship;
            inputs.values[criterion.id] = Decimal::whole(random.below(5));
        }
        if (random.below(2) == 0) {
            inputs.previousGrade = kGrades[static_cast<std::size_t>(random.below(4))];
        }
        const Assessment now = assess(rubric, inputs);
        const LeastChange change = leastChange(rubric, inputs, now, {});
        if (!change.target) {
            continue;
        }
        std::optional<int> least;
        const std::function<void(std::size_t, AssessmentInputs, int)> walk =
            [&](std::size_t at, AssessmentInputs tried, int effort) {
                if (at == rubric.criteria.size()) {
                    if (assess(rubric, tried, Reasons::HeadlineOnly).computedGrade <=
                            change.target &&
                        (!least || effort < *least)) {
                        least = effort;
                    }
                    return;
                }
                Decimal& value = tried.values[rubric.criteria[at].id];
                for (; value <= Decimal::whole(4); value.micros += Decimal::kOne, effort += 100) {
                    walk(at + 1, tried, effort);
                }
            };
        walk(0, inputs, 0);
        REQUIRE(least.has_value() == (change.outcome != Outcome::Unreachable));
        if (least) {
            ++found;
            CHECK(change.effort == *least);
        }
    }
    CHECK(found > 60);
}

TEST_CASE("Neither order nor scale of weights changes the least change",
          "[least-change][property]") {
    RandomInputs random(103);
    for (int run = 0; run < 60; ++run) {
        const Rubric rubric = rubricFor(run);
        Rubric turned = rubric;
        std::reverse(turned.criteria.begin(), turned.criteria.end());
        Rubric doubled = rubric;
        for (Criterion& criterion : doubled.criteria) {
            criterion.weight *= 2;
        }
        const AssessmentInputs inputs = random.next(rubric);
        const LeastChange change = leastChange(rubric, inputs, assess(rubric, inputs), {});
        for (const Rubric* other : {&turned, &doubled}) {
            const LeastChange same = leastChange(*other, inputs, assess(*other, inputs), {});
            CHECK((same.outcome == change.outcome));
            CHECK(same.missing == change.missing);
            CHECK(same.effort == change.effort);
            REQUIRE(same.cheapest.size() == change.cheapest.size());
            REQUIRE(same.alone.size() == change.alone.size());
            for (std::size_t i = 0; i < same.cheapest.size(); ++i) {
                CHECK(same.cheapest[i].criterion == change.cheapest[i].criterion);
                CHECK(same.cheapest[i].to == change.cheapest[i].to);
            }
            for (std::size_t i = 0; i < same.alone.size(); ++i) {
                CHECK(same.alone[i].criterion == change.alone[i].criterion);
                CHECK(same.alone[i].to == change.alone[i].to);
            }
        }
    }
}

}  // namespace winnow::test
