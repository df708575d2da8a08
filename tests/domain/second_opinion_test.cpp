// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/second_opinion.h>

#include <algorithm>

#include <support/catch.h>
#include <support/grading_support.h>
#include <support/judgement_support.h>

namespace winnow::test {

namespace {

MajorityGrade opinionOf(const Rubric& rubric, const AssessmentInputs& inputs) {
    const auto opinion = majorityGrade(rubric, assess(rubric, inputs));
    REQUIRE(opinion);
    return *opinion;
}

}  // namespace

TEST_CASE("A majority of criteria makes the grade", "[second-opinion]") {
    const Rubric rubric = straightRubric({4000, 3000, 3000});
    // 70 of 100 have 60 points or more, 40 of 100 have 75.
    const MajorityGrade opinion = opinionOf(rubric, straightInputs({80, 62, 50}));
    CHECK(opinion.grade == Grade::B);
    CHECK(opinion.weightReached == 7000);
    CHECK(opinion.weightForNext == 4000);
    CHECK(opinion.vetoes.empty());
    CHECK_FALSE(opinion.lopsided);  // 65.6 by the score
    CHECK(sentence(opinion.sentence) ==
          "At least as good as a B on criteria weighing 70%, and none far below; as an A on only "
          "40% of the 70% it takes.");
}

TEST_CASE("Just under the majority is not enough", "[second-opinion]") {
    const Rubric rubric = straightRubric({3999, 3000, 3001});
    const MajorityGrade opinion = opinionOf(rubric, straightInputs({80, 62, 50}));
    CHECK(opinion.grade == Grade::C);
    CHECK(opinion.weightForNext == 6999);
    CHECK(opinion.lopsided);
}

TEST_CASE("One criterion far below forbids the grade", "[second-opinion]") {
    const Rubric rubric = straightRubric({4500, 4500, 1000});
    // 24 lies 51 points below the cut-off of an A and 36 below that of a B.
    const MajorityGrade opinion = opinionOf(rubric, straightInputs({95, 95, 24}));
    CHECK(opinion.grade == Grade::B);
    CHECK(opinion.weightForNext == 9000);
    CHECK(opinion.vetoes == std::vector<std::string>{"c2"});
    CHECK(opinion.lopsided);  // 87.9 by the score
    // Exactly the veto's distance below is not more than it.
    CHECK(opinionOf(rubric, straightInputs({95, 95, 25})).grade == Grade::A);
}

TEST_CASE("The best and the worst have sentences of their own", "[second-opinion]") {
    const Rubric rubric = straightRubric({5000, 3000, 2000});
    const MajorityGrade best = opinionOf(rubric, straightInputs({90, 80, 76}));
    CHECK(best.grade == Grade::A);
    CHECK(best.weightReached == 10'000);
    CHECK(best.weightForNext == 0);
    CHECK(sentence(best.sentence) ==
          "At least as good as an A on criteria weighing 100%, and none far below.");
    const MajorityGrade worst = opinionOf(rubric, straightInputs({50, 40, 30}));
    CHECK(worst.grade == Grade::D);
    CHECK(worst.weightReached == 10'000);
    CHECK(worst.weightForNext == 5000);
    CHECK(sentence(worst.sentence) ==
          "As good as a C on criteria weighing only 50% of the 70% it takes.");
}

TEST_CASE("Unknown and excused criteria have no voice", "[second-opinion]") {
    const Rubric rubric = straightRubric({4000, 3000, 3000});
    AssessmentInputs inputs = straightInputs({80, 62});
    CHECK(opinionOf(rubric, inputs).weightReached == 10'000);
    inputs.values["c2"] = Decimal::whole(0);
    CHECK_FALSE(opinionOf(rubric, inputs).vetoes.empty());
    inputs.excused["c2"] = "tests their own tools";
    const MajorityGrade opinion = opinionOf(rubric, inputs);
    CHECK(opinion.grade == Grade::B);
    CHECK(opinion.vetoes.empty());
    CHECK_FALSE(majorityGrade(rubric, assess(rubric, straightInputs({}))));
}

TEST_CASE("The second opinion holds what it says for any client", "[second-opinion][property]") {
    const Rubric rubric = ownersRubric();
    Rubric turned = rubric;
    std::reverse(turned.criteria.begin(), turned.criteria.end());
    Rubric doubled = rubric;
    for (Criterion& criterion : doubled.criteria) {
        criterion.weight *= 2;
    }
    RandomInputs random(61);
    for (int run = 0; run < 400; ++run) {
        const AssessmentInputs inputs = random.next(rubric);
        const Assessment assessment = assess(rubric, inputs);
        const auto opinion = majorityGrade(rubric, assessment);
        REQUIRE(opinion.has_value() == assessment.score.has_value());
        if (!opinion) {
            continue;
        }
        CHECK_FALSE(sentence(opinion->sentence).empty());
        CHECK(opinion->weightReached >= rubric.secondOpinion.majority);
        CHECK(opinion->lopsided == (opinion->grade != assessment.rawGrade));
        if (opinion->grade != Grade::A && opinion->vetoes.empty()) {
            CHECK(opinion->weightForNext < rubric.secondOpinion.majority);
        }
        const auto again = majorityGrade(turned, assess(turned, inputs));
        CHECK(again->grade == opinion->grade);
        CHECK(again->weightForNext == opinion->weightForNext);
        const auto scaled = majorityGrade(doubled, assess(doubled, inputs));
        CHECK(scaled->grade == opinion->grade);
        CHECK(scaled->weightReached == opinion->weightReached);
        // A better value never lowers it.
        for (const Criterion& criterion : rubric.criteria) {
            const auto found = inputs.values.find(criterion.id);
            if (criterion.source != CriterionSource::Rating || found == inputs.values.end() ||
                found->second == Decimal::whole(4)) {
                continue;
            }
            AssessmentInputs better = inputs;
            better.values[criterion.id].micros += Decimal::kOne;
            CHECK(majorityGrade(rubric, assess(rubric, better))->grade <= opinion->grade);
        }
    }
}

}  // namespace winnow::test
