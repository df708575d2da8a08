// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/grading.h>

#include <formats/catalogue_json.h>
#include <support/catch.h>
#include <support/grading_support.h>

// The grade table, excused criteria, and gates and criteria with words of their own.

namespace winnow::test {

namespace {

Rubric matrixRubric() {
    Rubric rubric = ownersRubric();
    rubric.combination = Combination::Matrix;
    return rubric;
}

std::vector<std::string> english(const std::vector<Text>& texts) {
    std::vector<std::string> sentences;
    for (const Text& text : texts) {
        sentences.push_back(catalogueFor(Language::English).render(text, Locale()));
    }
    return sentences;
}

std::string french(const Text& text) {
    return catalogueFor(Language::French).render(text, Locale(Language::French));
}

bool contains(const std::vector<std::string>& sentences, const std::string& sentence) {
    return std::find(sentences.begin(), sentences.end(), sentence) != sentences.end();
}

// Margin 46.4378% (75.25 points of weight 16) and a rating.
AssessmentInputs marginAnd(const char* criterion, int level) {
    AssessmentInputs inputs = rated({{criterion, level}});
    inputs.values["margin"] = Decimal{464'378};
    return inputs;
}

}  // namespace

TEST_CASE("The usual grade table is the mean of both bands, rounded down", "[grading][matrix]") {
    const GradeTable table = defaultGradeTable();
    std::string letters;
    for (const auto& row : table) {
        for (const Grade grade : row) {
            letters += gradeLetter(grade);
        }
        letters += ' ';
    }
    CHECK(letters == "ABBC BBCC BCCD CCDD ");
    CHECK(validate(matrixRubric()).empty());
}

TEST_CASE("Only the matrix looks at the axes", "[grading][matrix]") {
    Rubric rubric = ownersRubric();
    const Points score{8'000};
    CHECK(rawGrade(rubric, score, Points{2'000}, Points{2'000}) == Grade::A);
    rubric.combination = Combination::Matrix;
    CHECK(rawGrade(rubric, score, Points{7'500}, Points{7'500}) == Grade::A);
    CHECK(rawGrade(rubric, score, Points{7'500}, Points{7'499}) == Grade::B);
    CHECK(rawGrade(rubric, score, Points{7'500}, Points{4'499}) == Grade::C);
    CHECK(rawGrade(rubric, score, Points{6'000}, std::nullopt) == Grade::B);
    CHECK(rawGrade(rubric, score, std::nullopt, Points{100}) == Grade::D);
    CHECK(rawGrade(rubric, score, std::nullopt, std::nullopt) == Grade::A);
    rubric.gradeTable[0][3] = Grade::D;
    CHECK(rawGrade(rubric, score, Points{10'000}, Points{0}) == Grade::D);
    CHECK(rawGrade(rubric, score, Points{0}, Points{10'000}) == Grade::C);
}

TEST_CASE("The matrix explains its cell and its border", "[grading][matrix][explanation]") {
    const Rubric rubric = matrixRubric();
    AssessmentInputs inputs = marginAnd("takes_advice", 2);
    inputs.previousGrade = Grade::B;
    const Assessment assessment = assess(rubric, inputs);
    const auto sentences = english(explain(rubric, inputs, assessment));
    CHECK(contains(sentences,
                   "Financial 75.25 is band A, relationship 50 is band C; the table gives B"));
    CHECK(contains(sentences,
                   "Last quarter B; both axes 2 points lower would earn C, higher B; "
                   "the nearest to B is B"));

    inputs.values.erase("takes_advice");
    CHECK(contains(english(explain(rubric, inputs, assess(rubric, inputs))),
                   "Financial 75.25 is band A; the other axis is unknown and follows it; "
                   "the table gives A"));
}

TEST_CASE("An excused criterion is named with its reason", "[grading][excused]") {
    const Rubric rubric = ownersRubric();
    AssessmentInputs inputs = marginAnd("follows_procedure", 0);
    inputs.excused["follows_procedure"] = "clean room";
    const Assessment assessment = assess(rubric, inputs);
    CHECK(assessment.score == Points{7'525});
    CHECK(assessment.knownWeight == 1'600);
    CHECK(assessment.countedWeight() == 9'400);
    CHECK(contains(english(explain(rubric, inputs, assessment)),
                   "Follows the ticket procedure: excused, clean room; "
                   "its weight of 6 goes to the others"));
    CHECK(contains(english(assessment.reasons),
                   "Follows the ticket procedure: excused, its weight of 6 goes to the others: "
                   "clean room"));
    for (const std::string& reason : english(assessment.reasons)) {
        CHECK(reason.find("procedure: unknown") == std::string::npos);
    }
    const auto& criterion = *std::find_if(
        assessment.criteria.begin(), assessment.criteria.end(),
        [](const CriterionScore& each) { return each.criterion == "follows_procedure"; });
    CHECK(criterion.excused);
    CHECK(criterion.value == Decimal{});
    CHECK_FALSE(criterion.points);
    CHECK_FALSE(criterion.contribution);
}

TEST_CASE("A client with everything excused has no score", "[grading][excused]") {
    const Rubric rubric = ownersRubric();
    AssessmentInputs inputs = marginAnd("takes_advice", 4);
    for (const Criterion& criterion : rubric.criteria) {
        inputs.excused[criterion.id] = "all different here";
    }
    const Assessment assessment = assess(rubric, inputs);
    CHECK_FALSE(assessment.score);
    CHECK_FALSE(assessment.computedGrade);
}

TEST_CASE("A waived gate says why", "[grading][waiver]") {
    const Rubric rubric = ownersRubric();
    AssessmentInputs inputs = marginAnd("takes_advice", 4);
    inputs.monthlyServiceRevenue = Money{90'000};
    inputs.waivers["small_client"] = "grows with us";
    const Assessment assessment = assess(rubric, inputs);
    const std::string sentence =
        "Service revenue of €900.00 a month, under €1,000.00, waived: grows with us";
    CHECK(contains(english(assessment.reasons), sentence));
    CHECK(contains(english(explain(rubric, inputs, assessment)), sentence));
}

TEST_CASE("Criteria and anchors of the owner's own are told in his words", "[grading][words]") {
    Rubric rubric = ownersRubric();
    Criterion& own = rubric.criteria[7];
    REQUIRE(own.id == "takes_advice");
    own.id = "refers_others";
    own.name = {"Refers others", "Nous recommande"};
    for (const char* label : {"Warns others", "Silent", "If asked", "Once", "Often"}) {
        own.anchors.push_back({{label, ""}, {std::string(label) + " in the last year", ""}});
    }
    REQUIRE(validate(rubric).empty());
    CHECK(missingWords(rubric).empty());
    const AssessmentInputs inputs = marginAnd("refers_others", 1);
    const Assessment assessment = assess(rubric, inputs);
    CHECK(english({assessment.headline}).front() == "C: weak on “Refers others”; good margin.");
    CHECK(french(assessment.headline) ==
          "C\u00A0: point faible «\u00A0Nous recommande\u00A0»\u202F; bonne marge.");
    CHECK(contains(english(explain(rubric, inputs, assessment)),
                   "Refers others, “Silent”, level 1 of 4: 25 points; 8 × 25 / 100 = 2"));
    const auto& score = assessment.criteria[7];
    CHECK(english({valueText(rubric, score)}).front() == "Silent");
    // Without French words the English ones are shown.
    CHECK(french(valueText(rubric, score)) == "Silent");
    CHECK(english({asText(anchorDetail(rubric, "refers_others", 4))}).front() ==
          "Often in the last year");
    CHECK(english({asText(anchorLabel(rubric, "keeps_word", 4))}).front() == "Always");
    CHECK(english({asText(criterionName(rubric, "margin"))}).front() == "Margin");
}

TEST_CASE("A gate of the owner's own is told by its name and kind", "[grading][words]") {
    Rubric rubric = ownersRubric();
    Gate gate = gateOf(rubric, "arrears_60");
    gate.id = "arrears_75";
    gate.days = 75;
    gate.cap = Grade::B;
    gate.name = {"Two and a half months", "Deux mois et demi"};
    rubric.gates.push_back(gate);
    REQUIRE(validate(rubric).empty());
    AssessmentInputs inputs = marginAnd("takes_advice", 4);
    inputs.values["margin"] = Decimal::whole(1);
    inputs.arrearsOver60 = Money{200'000};
    inputs.oldestArrearsDays = 80;
    inputs.rollingRevenue = Money{1'000'000};
    inputs.waivers["arrears_60"] = "agreed";
    const Assessment assessment = assess(rubric, inputs);
    CHECK(assessment.computedGrade == Grade::B);
    CHECK(contains(english(assessment.reasons),
                   "Two and a half months: €2,000.00 open for more than 75 days, at least €500.00 "
                   "(5% of €10,000.00 of yearly revenue): at best B"));
    CHECK(english({assessment.headline}).front() ==
          "B: “Two and a half months” applies; A by the score alone.");
    CHECK(french(asText(gateName(rubric, "arrears_75"))) == "Deux mois et demi");

    inputs.waivers["arrears_75"] = "agreed too";
    CHECK(contains(english(assess(rubric, inputs).reasons),
                   "Two and a half months: €2,000.00 open for more than 75 days, "
                   "waived: agreed too"));
}

TEST_CASE("Arrears of any number of days are summed by their age", "[gates]") {
    Rubric rubric = ownersRubric();
    Gate& gate = gateOf(rubric, "arrears_60");
    AssessmentInputs inputs;
    inputs.arrearsOver60 = Money{40'000};
    inputs.arrearsOver90 = Money{10'000};
    inputs.oldestArrearsDays = 100;
    inputs.arrearsByAge = {{100, Money{10'000}}, {76, Money{30'000}}, {45, Money{20'000}}};
    inputs.rollingRevenue = Money{1'000'000};
    const auto outcome = [&](int days) {
        gate.days = days;
        return gateOf(assess(rubric, inputs), "arrears_60");
    };
    const auto amount = [&](int days) {
        return std::get<Money>(*outcome(days).reason.find("amount"));
    };
    CHECK(amount(75) == Money{40'000});
    CHECK(amount(76) == Money{10'000});
    CHECK(amount(44) == Money{60'000});
    CHECK(outcome(44).outcome == GateOutcome::Applied);
    CHECK(outcome(45).outcome == GateOutcome::NotApplied);
    CHECK(outcome(120).reason.id == "gate.arrears_60.not_applied.zero");
}

TEST_CASE("Codes of gate outcomes read back", "[gates]") {
    for (int i = 0; i <= static_cast<int>(GateOutcome::Disabled); ++i) {
        const auto outcome = static_cast<GateOutcome>(i);
        CHECK(gateOutcomeFromCode(gateOutcomeCode(outcome)) == outcome);
    }
    CHECK_FALSE(gateOutcomeFromCode("perhaps"));
}

}  // namespace winnow::test
