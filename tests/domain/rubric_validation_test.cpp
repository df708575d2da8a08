// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/rubric.h>

#include <formats/catalogue_json.h>
#include <support/catch.h>
#include <support/grading_support.h>

namespace winnow::test {

namespace {

std::vector<std::string> problemsOf(const Rubric& rubric) {
    std::vector<std::string> problems;
    for (const Text& text : validate(rubric)) {
        problems.push_back(text.id + " at " + std::get<std::string>(*text.find("place")));
        for (const Language language : {Language::English, Language::French}) {
            const std::string sentence = catalogueFor(language).render(text, Locale(language));
            CHECK(sentence != text.id);
            CHECK(sentence.find('{') == std::string::npos);
        }
    }
    return problems;
}

using Problems = std::vector<std::string>;

Anchor anchor(const char* label) { return {{label, ""}, {"seen in the last quarter", ""}}; }

}  // namespace

TEST_CASE("A better band must not earn a worse grade", "[rubric][validation]") {
    Rubric rubric = ownersRubric();
    rubric.gradeTable[1][1] = Grade::A;
    CHECK(problemsOf(rubric) == Problems{"rubric.error.grade_table at grade_table"});
    rubric.gradeTable = defaultGradeTable();
    rubric.gradeTable[0] = {Grade::A, Grade::C, Grade::B, Grade::C};
    CHECK(problemsOf(rubric) == Problems{"rubric.error.grade_table at grade_table"});
    for (auto& row : rubric.gradeTable) {
        row.fill(Grade::C);
    }
    CHECK(problemsOf(rubric).empty());
}

TEST_CASE("The second opinion's figures have a range", "[rubric][validation]") {
    Rubric rubric = ownersRubric();
    rubric.secondOpinion = {4'999, Points{10'001}};
    CHECK(problemsOf(rubric) == Problems{"rubric.error.majority at second_opinion.majority",
                                         "rubric.error.veto_distance at "
                                         "second_opinion.veto_distance"});
    rubric.secondOpinion = {5'000, Points{0}};
    CHECK(problemsOf(rubric).empty());
    rubric.secondOpinion = {10'001, Points{-1}};
    CHECK(problemsOf(rubric).size() == 2);
}

TEST_CASE("Anchors come in fives and belong to ratings", "[rubric][validation]") {
    Rubric rubric = ownersRubric();
    Criterion& rating = rubric.criteria[7];
    rating.anchors = {anchor("Never"), anchor("Rarely"), anchor("At times"), anchor("Often")};
    CHECK(problemsOf(rubric) == Problems{"rubric.error.anchors at criteria[7].anchors"});
    rating.anchors.push_back(anchor("Always"));
    CHECK(problemsOf(rubric).empty());
    rating.anchors[2].label.fr = std::string(201, 'x');
    CHECK(problemsOf(rubric) ==
          Problems{"rubric.error.words_long at criteria[7].anchors[2].label"});
    rating.anchors[2].label.fr = "two\nlines";
    CHECK(problemsOf(rubric) ==
          Problems{"rubric.error.words_lines at criteria[7].anchors[2].label"});
    rating.anchors.clear();
    rubric.criteria[1].anchors.assign(5, anchor("x"));
    CHECK(problemsOf(rubric) == Problems{"rubric.error.anchors_unrated at criteria[1].anchors"});
}

TEST_CASE("Names stay readable", "[rubric][validation]") {
    Rubric rubric = ownersRubric();
    rubric.criteria[0].name.en = std::string(201, 'x');
    rubric.gates[0].name.fr = "\x01";
    CHECK(problemsOf(rubric) == Problems{"rubric.error.words_long at criteria[0].name",
                                         "rubric.error.words_lines at gates[0].name"});
}

TEST_CASE("Each kind of gate has its parameters in range", "[rubric][validation]") {
    Rubric rubric = ownersRubric();
    const auto problem = [&](const char* gate, const auto& change) {
        Rubric changed = rubric;
        change(gateOf(changed, gate));
        const std::vector<Text> problems = validate(changed);
        problemsOf(changed);
        return problems.empty() ? std::string() : std::get<TextId>(*problems[0].find("range")).id;
    };
    CHECK(problem("arrears_60", [](Gate& gate) { gate.days = 0; }) == "rubric.range.days");
    CHECK(problem("arrears_60", [](Gate& gate) { gate.days = 3'661; }) == "rubric.range.days");
    CHECK(problem("arrears_60", [](Gate& gate) { gate.days = 3'660; }).empty());
    CHECK(problem("arrears_60", [](Gate& gate) { gate.materialShare = Decimal{-1}; }) ==
          "rubric.range.share");
    CHECK(problem("negative_contribution", [](Gate& gate) { gate.quarters = 41; }) ==
          "rubric.range.quarters");
    CHECK(problem("axis_minimum", [](Gate& gate) { gate.minimum = Points{10'001}; }) ==
          "rubric.range.minimum");
    CHECK(problem("small_client", [](Gate& gate) { gate.feeShare = Decimal{}; }) ==
          "rubric.range.fee_share");
}

TEST_CASE("Ids that are not Winnow's need words of their own", "[rubric][validation]") {
    Rubric rubric = ownersRubric();
    CHECK(missingWords(rubric).empty());
    rubric.criteria[1].id = "gross_margin";
    rubric.criteria[7].id = "refers_others";
    rubric.gates[2].id = "broken_promise";
    rubric.gates[3].kind = GateKind::BrokenCommitment;
    std::vector<std::string> missing;
    for (const Text& text : missingWords(rubric)) {
        missing.push_back(text.id + " at " + std::get<std::string>(*text.find("place")));
    }
    CHECK(missing ==
          Problems{"rubric.error.name at criteria[1].name", "rubric.error.name at criteria[7].name",
                   "rubric.error.anchors_missing at criteria[7].anchors",
                   "rubric.error.name at gates[2].name", "rubric.error.name at gates[3].name"});
    CHECK(validate(rubric).empty());
}

TEST_CASE("Codes of the combinations read back", "[rubric]") {
    for (const Combination combination : {Combination::Additive, Combination::Matrix}) {
        CHECK(combinationFromCode(combinationCode(combination)) == combination);
    }
    CHECK_FALSE(combinationFromCode("oracle"));
}

}  // namespace winnow::test
