// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/robustness.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include <support/catch.h>
#include <support/grading_support.h>
#include <support/judgement_support.h>

namespace winnow::test {

namespace {

// Five criteria; the score is 63.45, a B.
const std::vector<int> kWeights{3000, 2500, 2000, 1500, 1000};
const std::vector<int> kPoints{80, 55, 30, 90, 62};

Robustness robustnessOf(const Rubric& rubric, const AssessmentInputs& inputs,
                        const RobustnessOptions& options = {}) {
    const auto result = robustness(rubric, inputs, assess(rubric, inputs), options);
    REQUIRE(result);
    return *result;
}

// A random rubric of straight lines over both axes.
Rubric randomRubric(RandomInputs& random) {
    Rubric rubric;
    const int count = 1 + random.below(8);
    for (int i = 0; i < count; ++i) {
        rubric.criteria.push_back(
            straightCriterion("c" + std::to_string(i), 100 + random.below(3000),
                              random.below(2) == 0 ? Axis::Financial : Axis::Relationship));
    }
    return rubric;
}

AssessmentInputs randomPoints(const Rubric& rubric, RandomInputs& random) {
    AssessmentInputs inputs;
    inputs.quarter = {2026, 3};
    for (const Criterion& criterion : rubric.criteria) {
        inputs.values[criterion.id] = Decimal{random.below(10'001) * 10'000};
    }
    return inputs;
}

// The rubric with one criterion at exactly that share, the others in proportion.
Rubric withShare(const Rubric& rubric, std::size_t changed, int share) {
    int rest = 0;
    for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
        rest += i == changed ? 0 : rubric.criteria[i].weight;
    }
    Rubric result = rubric;
    for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
        result.criteria[i].weight =
            i == changed ? share * rest : (10'000 - share) * rubric.criteria[i].weight;
    }
    return result;
}

// Chances of the grades by drawing weights; alpha: parameters of the Dirichlet distribution.
std::array<double, 4> drawn(const Rubric& rubric, const Assessment& assessment,
                            const std::vector<int>& alpha, int draws, unsigned seed) {
    std::mt19937 engine(seed);
    std::array<double, 4> chances{};
    for (int draw = 0; draw < draws; ++draw) {
        std::array<double, 2> weight{};
        std::array<double, 2> sum{};
        for (std::size_t i = 0; i < assessment.criteria.size(); ++i) {
            double gamma = 0.0;
            for (int k = 0; k < alpha[i]; ++k) {
                gamma -= std::log((static_cast<double>(engine()) + 0.5) / 4294967296.0);
            }
            const auto axis = static_cast<std::size_t>(assessment.criteria[i].axis);
            weight[axis] += gamma;
            sum[axis] += gamma * assessment.criteria[i].points->hundredths;
        }
        const auto mean = [](double part, double of) {
            return Points{static_cast<int>(std::floor(part / of + 0.5))};
        };
        std::array<std::optional<Points>, 2> axes;
        for (std::size_t axis = 0; axis < axes.size(); ++axis) {
            if (weight[axis] > 0.0) {
                axes[axis] = mean(sum[axis], weight[axis]);
            }
        }
        const Points all = mean(sum[0] + sum[1], weight[0] + weight[1]);
        chances[static_cast<std::size_t>(rawGrade(rubric, all, axes[0], axes[1]))] += 1.0 / draws;
    }
    return chances;
}

}  // namespace

// Ends worked out by the formula of one changed weight, in exact fractions: 15.387 to 78.831%,
// up to 55.666%, up to 28.263%, 3.939 to 51.962%, and any.
TEST_CASE("How far each weight can move", "[robustness]") {
    const Robustness result = robustnessOf(straightRubric(kWeights), straightInputs(kPoints));
    REQUIRE(result.weights.size() == 5);
    const auto isInterval = [&](std::size_t i, int weight, int low, int high,
                                std::optional<Grade> below, std::optional<Grade> above) {
        const WeightInterval& interval = result.weights[i];
        CHECK(interval.criterion == "c" + std::to_string(i));
        CHECK(interval.weight == weight);
        CHECK(interval.low == low);
        CHECK(interval.high == high);
        CHECK((interval.below == below));
        CHECK((interval.above == above));
    };
    isInterval(0, 3000, 1539, 7883, Grade::C, Grade::A);
    isInterval(1, 2500, 0, 5566, {}, Grade::C);
    isInterval(2, 2000, 0, 2826, {}, Grade::C);
    isInterval(3, 1500, 394, 5196, Grade::C, Grade::A);
    isInterval(4, 1000, 0, 10'000, {}, {});
}

TEST_CASE("Worst and best when every weight may differ by a fifth", "[robustness]") {
    const Robustness result = robustnessOf(straightRubric(kWeights), straightInputs(kPoints));
    CHECK(result.spread.worst == Points{5990});
    CHECK(result.spread.best == Points{6700});
    CHECK((result.spread.worstGrade == Grade::C));
    CHECK((result.spread.bestGrade == Grade::B));
    const Robustness still =
        robustnessOf(straightRubric(kWeights), straightInputs(kPoints), {0, 40});
    CHECK(still.spread.worst == Points{6345});
    CHECK(still.spread.best == Points{6345});
}

TEST_CASE("Shares of the weights that give each grade", "[robustness]") {
    const Robustness result = robustnessOf(straightRubric(kWeights), straightInputs(kPoints));
    // Below C, B, A: 0.0210656, 0.3332097, 0.9165771 by the recurrence in exact fractions.
    CHECK(result.uniform.share == std::array<int, 4>{834, 5834, 3121, 211});
    // With 12, 10, 8, 6, 4 repetitions: 0.0000000, 0.1441549, 0.9999551.
    CHECK(result.around.share == std::array<int, 4>{0, 8558, 1442, 0});
    CHECK((result.grade == Grade::B));
    CHECK(result.kappa == 40);
    CHECK_FALSE(result.borderline);
    CHECK(sentence(robustnessText(result)) == "Stays B in 86 of 100 small changes of the weights");
    const Robustness loose =
        robustnessOf(straightRubric(kWeights), straightInputs(kPoints), {20, 20});
    CHECK(loose.around.of(Grade::B) < 8000);
    CHECK(loose.borderline);
    CHECK(sentence(robustnessText(loose)).starts_with("Borderline: B in only "));
}

TEST_CASE("Gates come after the weights", "[robustness]") {
    Rubric rubric = straightRubric(kWeights);
    Gate gate;
    gate.id = "staff_abuse";
    gate.kind = GateKind::StaffAbuse;
    gate.cap = Grade::D;
    rubric.gates.push_back(gate);
    AssessmentInputs inputs = straightInputs(kPoints);
    inputs.staffAbuse = true;
    const Robustness result = robustnessOf(rubric, inputs);
    CHECK((result.grade == Grade::D));
    CHECK(result.around.of(Grade::D) == 10'000);
    CHECK((result.spread.bestGrade == Grade::D));
    // The intervals are about the raw grade.
    CHECK(result.weights[0].low == 1539);
    CHECK(sentence(robustnessText(result)) == "Stays D whatever the small change of the weights");
}

TEST_CASE("One criterion has all the weight there is", "[robustness]") {
    const Robustness result = robustnessOf(straightRubric({10'000}), straightInputs({62}));
    CHECK(result.weights[0].low == 0);
    CHECK(result.weights[0].high == 10'000);
    CHECK(result.uniform.of(Grade::B) == 10'000);
    const Rubric rubric = straightRubric({10'000});
    CHECK_FALSE(robustness(rubric, {}, assess(rubric, {})));
    CHECK_FALSE(acceptability(rubric, {}, assess(rubric, {})));
}

TEST_CASE("A score that rounds up to a cut-off has it", "[robustness]") {
    // 59.995 exactly is shown as 60.00 and graded B.
    Rubric rubric = straightRubric({5000, 5000});
    AssessmentInputs inputs = straightInputs({60, 60});
    inputs.values["c1"] = Decimal{59'990'000};
    const Assessment assessment = assess(rubric, inputs);
    REQUIRE(assessment.score == Points{6000});
    const Robustness result = *robustness(rubric, inputs, assessment);
    CHECK(result.weights[0].low == 5000);
    CHECK(result.weights[1].high == 5000);
}

// With every end put in as a weight the grade is the same, and just outside it is the other one.
TEST_CASE("Intervals of weights hold by substitution", "[robustness][property]") {
    RandomInputs random(74);
    for (int run = 0; run < 250; ++run) {
        Rubric rubric = randomRubric(random);
        rubric.combination = run % 2 == 0 ? Combination::Additive : Combination::Matrix;
        const AssessmentInputs inputs = randomPoints(rubric, random);
        const Assessment assessment = assess(rubric, inputs);
        const Robustness result = *robustness(rubric, inputs, assessment);
        for (std::size_t i = 0; rubric.criteria.size() > 1 && i < result.weights.size(); ++i) {
            const WeightInterval& interval = result.weights[i];
            const auto rawAt = [&](int share) {
                return assess(withShare(rubric, i, share), inputs).rawGrade;
            };
            CHECK(interval.low <= interval.weight);
            CHECK(interval.high >= interval.weight);
            // At 0 and 1 an axis may be left without any weight, which the matrix then ignores.
            const bool alone = std::count_if(rubric.criteria.begin(), rubric.criteria.end(),
                                             [&](const Criterion& each) {
                                                 return each.axis == rubric.criteria[i].axis;
                                             }) == 1;
            const bool whole = interval.high == 10'000 && rubric.combination == Combination::Matrix;
            if (rubric.combination == Combination::Matrix && (alone || whole)) {
                continue;
            }
            CHECK((rawAt(interval.low) == assessment.rawGrade));
            CHECK((rawAt(interval.high) == assessment.rawGrade));
            if (interval.low > 0) {
                CHECK((rawAt(interval.low - 1) == interval.below));
                CHECK((interval.below != assessment.rawGrade));
            }
            if (interval.high < 10'000) {
                CHECK((rawAt(interval.high + 1) == interval.above));
                CHECK((interval.above != assessment.rawGrade));
            }
        }
    }
}

TEST_CASE("No set of weights within the spread scores beyond it", "[robustness][property]") {
    RandomInputs random(75);
    for (int run = 0; run < 150; ++run) {
        const Rubric rubric = randomRubric(random);
        const AssessmentInputs inputs = randomPoints(rubric, random);
        const int percent = 5 * (1 + random.below(10));
        const Robustness result = robustnessOf(rubric, inputs, {percent, 40});
        for (int draw = 0; draw < 40; ++draw) {
            // Pairs of weights exchange what both bounds allow, so that the sum stays.
            Rubric shaken = rubric;
            for (Criterion& criterion : shaken.criteria) {
                criterion.weight *= 100;
            }
            for (std::size_t i = 0; i + 1 < shaken.criteria.size(); i += 2) {
                const int room =
                    percent * std::min(rubric.criteria[i].weight, rubric.criteria[i + 1].weight);
                const int given = random.below(2 * room + 1) - room;
                shaken.criteria[i].weight += given;
                shaken.criteria[i + 1].weight -= given;
            }
            const Assessment assessment = assess(shaken, inputs);
            CHECK(*assessment.score >= result.spread.worst);
            CHECK(*assessment.score <= result.spread.best);
        }
    }
}

TEST_CASE("Shares agree with drawing weights", "[robustness][property]") {
    RandomInputs random(76);
    constexpr int kDraws = 12'000;
    for (int run = 0; run < 12; ++run) {
        Rubric rubric = randomRubric(random);
        rubric.combination = run % 2 == 0 ? Combination::Additive : Combination::Matrix;
        const AssessmentInputs inputs = randomPoints(rubric, random);
        const Assessment assessment = assess(rubric, inputs);
        const Robustness result = *robustness(rubric, inputs, assessment, {20, 20});
        std::vector<int> alpha;
        for (const Criterion& criterion : rubric.criteria) {
            alpha.push_back(static_cast<int>(
                divideHalfUp(std::int64_t{20} * criterion.weight, rubric.totalWeight())));
        }
        const auto uniform = drawn(rubric, assessment, std::vector<int>(alpha.size(), 1), kDraws,
                                   100 + static_cast<unsigned>(run));
        const auto around =
            drawn(rubric, assessment, alpha, kDraws, 200 + static_cast<unsigned>(run));
        for (const Grade grade : kGrades) {
            const auto i = static_cast<std::size_t>(grade);
            // Four standard deviations of 12,000 draws are at most 0.0183.
            CHECK(std::abs(result.uniform.share[i] - uniform[i] * 10'000) < 190);
            CHECK(std::abs(result.around.share[i] - around[i] * 10'000) < 190);
        }
    }
}

TEST_CASE("Neither order nor scale of weights changes robustness", "[robustness][property]") {
    for (const Combination combination : {Combination::Additive, Combination::Matrix}) {
        Rubric rubric = ownersRubric();
        rubric.combination = combination;
        Rubric turned = rubric;
        std::reverse(turned.criteria.begin(), turned.criteria.end());
        Rubric tripled = rubric;
        for (Criterion& criterion : tripled.criteria) {
            criterion.weight *= 3;
        }
        RandomInputs random(77);
        for (int run = 0; run < 150; ++run) {
            const AssessmentInputs inputs = random.next(rubric);
            const auto result = robustness(rubric, inputs, assess(rubric, inputs));
            REQUIRE(result.has_value() == assess(rubric, inputs).score.has_value());
            if (!result) {
                continue;
            }
            CHECK(std::accumulate(result->uniform.share.begin(), result->uniform.share.end(), 0) ==
                  10'000);
            CHECK(std::accumulate(result->around.share.begin(), result->around.share.end(), 0) ==
                  10'000);
            CHECK(result->around.share ==
                  acceptability(rubric, inputs, assess(rubric, inputs))->share);
            CHECK_FALSE(sentence(robustnessText(*result)).empty());
            for (const Rubric* other : {&turned, &tripled}) {
                const Robustness same = robustnessOf(*other, inputs);
                CHECK(same.uniform.share == result->uniform.share);
                CHECK(same.around.share == result->around.share);
                CHECK(same.spread.worst == result->spread.worst);
                CHECK(same.spread.best == result->spread.best);
                for (const WeightInterval& interval : result->weights) {
                    const auto found = std::find_if(
                        same.weights.begin(), same.weights.end(),
                        [&](const auto& each) { return each.criterion == interval.criterion; });
                    REQUIRE(found != same.weights.end());
                    CHECK(found->low == interval.low);
                    CHECK(found->high == interval.high);
                    CHECK((found->below == interval.below));
                }
            }
        }
    }
}

TEST_CASE("Unknown and excused criteria take no part in robustness", "[robustness][property]") {
    const Rubric rubric = ownersRubric();
    RandomInputs random(78);
    for (int run = 0; run < 60; ++run) {
        AssessmentInputs inputs = random.next(rubric);
        inputs.excused["reports_early"] = "their own first line";
        Rubric known = rubric;
        std::erase_if(known.criteria, [&](const Criterion& criterion) {
            return !inputs.values.contains(criterion.id) || criterion.id == "reports_early";
        });
        const auto result = robustness(rubric, inputs, assess(rubric, inputs));
        const auto same = robustness(known, inputs, assess(known, inputs));
        REQUIRE(result.has_value() == same.has_value());
        if (result) {
            CHECK(result->uniform.share == same->uniform.share);
            CHECK(result->around.share == same->around.share);
            CHECK(result->weights.size() == known.criteria.size());
        }
    }
}

}  // namespace winnow::test
