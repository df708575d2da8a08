// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/grading.h>

#include <support/catch.h>
#include <support/grading_support.h>

namespace winnow::test {

namespace {

std::string argument(const Text& text, const char* name) {
    const auto* found = text.find(name);
    if (!found) {
        return "";
    }
    if (const auto* id = std::get_if<TextId>(found)) {
        return id->id;
    }
    return std::get<std::string>(*found);
}

const Text* reason(const Assessment& assessment, std::string_view id) {
    for (const Text& each : assessment.reasons) {
        if (each.id == id) {
            return &each;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("Nothing known gives no score and no grade but the widest bounds", "[grading]") {
    AssessmentInputs inputs;
    inputs.quarter = {2026, 3};
    inputs.previousGrade = Grade::B;
    const Assessment assessment = assess(ownersRubric(), inputs);
    CHECK_FALSE(assessment.score);
    CHECK_FALSE(assessment.computedGrade);
    CHECK_FALSE(assessment.finalGrade);
    CHECK_FALSE(assessment.worstGrade);
    CHECK(assessment.bounds.worst == Points{0});
    CHECK(assessment.bounds.best == Points{10'000});
    CHECK(assessment.knownWeight == 0);
    CHECK(assessment.headline.id == "headline.ungraded");
}

TEST_CASE("The owner can grade a client of whom nothing is known", "[grading]") {
    AssessmentInputs inputs;
    inputs.quarter = {2026, 3};
    inputs.override = Override{Grade::B, "just signed", Quarter{2026, 3}};
    const Assessment assessment = assess(ownersRubric(), inputs);
    CHECK(assessment.finalGrade == Grade::B);
    CHECK_FALSE(assessment.computedGrade);
    CHECK(assessment.overridden);
    CHECK(assessment.headline.id == "headline.override_only");
}

TEST_CASE("The points still missing to the next grade are told", "[grading]") {
    const Rubric rubric = ownersRubric();
    const Assessment b = assess(rubric, rated({{"takes_advice", 3}, {"values_service", 2}}));
    CHECK(b.score == Points{6'250});
    CHECK(b.pointsToNextGrade == Points{1'250});
    CHECK_FALSE(assess(rubric, ratedAll(rubric, 4)).pointsToNextGrade);
}

TEST_CASE("A good client's sentence leads with the strengths", "[grading][headline]") {
    AssessmentInputs plain = rated({{"takes_advice", 1}});
    plain.values["margin"] = Decimal{500'000};
    plain.values["days_late"] = Decimal::whole(5);
    const Assessment b = assess(ownersRubric(), plain);
    REQUIRE(b.finalGrade == Grade::B);
    CHECK(b.headline.id == "headline.two_one");
    CHECK(argument(b.headline, "grade") == "B");
    CHECK(argument(b.headline, "first") == "phrase.margin.good");
    CHECK(argument(b.headline, "second") == "phrase.days_late.good");
    CHECK(argument(b.headline, "third") == "phrase.takes_advice.poor");
}

TEST_CASE("A weak client's sentence leads with the weaknesses", "[grading][headline]") {
    AssessmentInputs inputs = rated({{"takes_advice", 0}, {"caller_id", 1}, {"keeps_word", 3}});
    inputs.values["days_late"] = Decimal::whole(45);
    const Assessment assessment = assess(ownersRubric(), inputs);
    REQUIRE(assessment.finalGrade == Grade::D);
    CHECK(assessment.headline.id == "headline.two_one");
    CHECK(argument(assessment.headline, "first") == "phrase.takes_advice.poor");
    CHECK(argument(assessment.headline, "second") == "phrase.days_late.poor");
    CHECK(argument(assessment.headline, "third") == "phrase.keeps_word.good");
}

TEST_CASE("Where nothing stands out the sentence says so", "[grading][headline]") {
    const Assessment assessment = assess(ownersRubric(), rated({{"takes_advice", 2}}));
    CHECK(assessment.headline.id == "headline.even");
}

TEST_CASE("A gate that decided is the sentence", "[grading][headline]") {
    const Rubric rubric = ownersRubric();
    AssessmentInputs inputs = ratedAll(rubric, 4);
    inputs.brokenCommitment = true;
    const Assessment assessment = assess(rubric, inputs);
    CHECK(assessment.headline.id == "headline.gate");
    CHECK(argument(assessment.headline, "grade") == "D");
    CHECK(argument(assessment.headline, "raw") == "A");
    CHECK(argument(assessment.headline, "first") == "phrase.gate.broken_commitment");
}

TEST_CASE("Reasons begin with what weighs most", "[grading][reasons]") {
    AssessmentInputs inputs = rated({{"takes_advice", 0}, {"keeps_word", 4}});
    inputs.values["margin"] = Decimal{500'000};
    const Assessment assessment = assess(ownersRubric(), inputs);
    REQUIRE(assessment.reasons.size() > 3);
    CHECK(assessment.reasons[0].id == "reason.won");
    CHECK(argument(assessment.reasons[0], "criterion") == "criterion.margin");
    CHECK(std::get<Points>(*assessment.reasons[0].find("points")) == Points{1'280});
    CHECK(std::get<Points>(*assessment.reasons[0].find("of")) == Points{1'600});
    CHECK(assessment.reasons[1].id == "reason.lost");
    CHECK(std::get<Points>(*assessment.reasons[1].find("points")) == Points{800});
    CHECK(argument(assessment.reasons[2], "criterion") == "criterion.keeps_word");
    CHECK(reason(assessment, "reason.bounds"));
    CHECK(assessment.reasons.back().id == "reason.bounds");
}

TEST_CASE("A certain grade says that what is unknown changes nothing", "[grading][reasons]") {
    const Rubric rubric = ownersRubric();
    AssessmentInputs inputs = ratedAll(rubric, 4);
    inputs.staffAbuse = true;
    CHECK(reason(assess(rubric, inputs), "reason.bounds.certain"));
}

TEST_CASE("An override is a reason and leaves the computed grade", "[grading]") {
    const Rubric rubric = ownersRubric();
    AssessmentInputs inputs = ratedAll(rubric, 1);
    inputs.override = Override{Grade::B, "new management", Quarter{2026, 4}};
    const Assessment assessment = assess(rubric, inputs);
    CHECK(assessment.computedGrade == Grade::D);
    CHECK(assessment.finalGrade == Grade::B);
    REQUIRE(reason(assessment, "reason.override"));
    CHECK(argument(*reason(assessment, "reason.override"), "reason") == "new management");

    inputs.quarter = {2027, 1};
    const Assessment later = assess(rubric, inputs);
    CHECK_FALSE(later.overridden);
    CHECK(later.finalGrade == Grade::D);
}

TEST_CASE("A criterion without weight counts for nothing", "[grading]") {
    Rubric rubric = ownersRubric();
    rubric.criteria[1].weight += rubric.criteria[0].weight;
    rubric.criteria[0].weight = 0;
    AssessmentInputs inputs = rated({{"takes_advice", 4}});
    const Assessment without = assess(rubric, inputs);
    inputs.values["service_revenue"] = Decimal{};
    const Assessment with = assess(rubric, inputs);
    CHECK(with.score == without.score);
    CHECK(with.knownWeight == without.knownWeight);
    CHECK(with.reasons == without.reasons);
}

TEST_CASE("The same rubric and inputs give the same assessment", "[grading]") {
    const Rubric rubric = ownersRubric();
    RandomInputs random(7);
    for (int i = 0; i < 50; ++i) {
        const AssessmentInputs inputs = random.next(rubric);
        const Assessment first = assess(rubric, inputs);
        const Assessment second = assess(rubric, inputs);
        CHECK(first.score == second.score);
        CHECK(first.finalGrade == second.finalGrade);
        CHECK(first.reasons == second.reasons);
        CHECK(first.headline == second.headline);
    }
}

}  // namespace winnow::test
