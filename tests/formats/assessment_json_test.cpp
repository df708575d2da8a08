// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/assessment_json.h>

#include <support/catch.h>
#include <support/grading_support.h>

namespace winnow::test {

namespace {

AssessmentInputs everything() {
    AssessmentInputs inputs;
    inputs.client = ClientId{17};
    inputs.quarter = {2026, 3};
    inputs.cutOff = *Date::of(2026, 10, 9);
    inputs.values = {{"margin", Decimal{464'378}}, {"takes_advice", Decimal::whole(3)}};
    inputs.monthlyServiceRevenue = Money{98'700};
    inputs.arrearsOver60 = Money{0};
    inputs.arrearsOver90 = Money{-5};
    inputs.oldestArrearsDays = 61;
    inputs.arrearsByAge = {{61, Money{500}}, {12, Money{-5}}};
    inputs.rollingRevenue = Money{1'200'000};
    inputs.contributions = {Money{-100}, std::nullopt, Money{3'000}};
    inputs.brokenCommitment = true;
    inputs.staffAbuse = true;
    inputs.waivers = {{"arrears_60", "instalments agreed on \"3 May\""}};
    inputs.excused = {{"follows_procedure", "salle blanche : pas d’écran"}};
    inputs.previousGrade = Grade::B;
    inputs.override = Override{Grade::A, "new management", {2026, 4}};
    return inputs;
}

std::string problemOf(const std::string& json) {
    const Result<AssessmentInputs> read = assessmentInputsFromJson(json);
    if (read) {
        return "";
    }
    const auto* place = read.error().message.find("place");
    return read.error().message.id + " " + (place ? std::get<std::string>(*place) : "");
}

const std::string kLeast =
    R"("client":17,"cut_off":"2026-10-09","format":"winnow-assessment-inputs/1","quarter":"2026-Q3")";

}  // namespace

TEST_CASE("Inputs of an assessment are written canonically", "[assessment_json]") {
    CHECK(assessmentInputsToJson(everything()) ==
          R"({"arrears_by_age":[{"days":61,"open":500},{"days":12,"open":-5}],)"
          R"("arrears_over_60":0,"arrears_over_90":-5,"broken_commitment":true,"client":17,)"
          R"("contributions":[-100,null,3000],"cut_off":"2026-10-09",)"
          R"("excused":{"follows_procedure":"salle blanche : pas d’écran"},)"
          R"("format":"winnow-assessment-inputs/1","monthly_service_revenue":98700,)"
          R"("oldest_arrears_days":61,)"
          R"("override":{"grade":"A","reason":"new management","until":"2026-Q4"},)"
          R"("previous_grade":"B","quarter":"2026-Q3","rolling_revenue":1200000,)"
          R"("staff_abuse":true,"values":{"margin":464378,"takes_advice":3000000},)"
          R"("waivers":{"arrears_60":"instalments agreed on \"3 May\""}})");
}

TEST_CASE("What is unknown or usual is left out of inputs", "[assessment_json]") {
    AssessmentInputs inputs;
    inputs.client = ClientId{17};
    inputs.quarter = {2026, 3};
    inputs.cutOff = *Date::of(2026, 10, 9);
    CHECK(assessmentInputsToJson(inputs) == "{" + kLeast + "}");
    CHECK(*assessmentInputsFromJson("{" + kLeast + "}") == inputs);
}

TEST_CASE("Inputs read back to the same value", "[assessment_json]") {
    const Result<AssessmentInputs> read =
        assessmentInputsFromJson(assessmentInputsToJson(everything()));
    REQUIRE(read);
    CHECK(*read == everything());
}

TEST_CASE("Random inputs read back and grade to the same bytes", "[assessment_json][property]") {
    const Rubric rubric = ownersRubric();
    RandomInputs random(4711);
    for (int i = 0; i < 500; ++i) {
        AssessmentInputs inputs = random.next(rubric);
        inputs.client = ClientId{i + 1};
        inputs.cutOff = Date::fromDayNumber(20'000 + i);
        for (int excused = random.below(4) - 1; excused > 0; --excused) {
            const auto at =
                static_cast<std::size_t>(random.below(static_cast<int>(rubric.criteria.size())));
            inputs.excused.emplace(rubric.criteria[at].id, "a reason");
        }
        INFO(assessmentInputsToJson(inputs));
        const Result<AssessmentInputs> read =
            assessmentInputsFromJson(assessmentInputsToJson(inputs));
        REQUIRE(read);
        REQUIRE(*read == inputs);

        const std::string bytes = assessmentToJson(assess(rubric, inputs));
        REQUIRE(assessmentToJson(assess(rubric, *read, Reasons::HeadlineOnly)) == bytes);
    }
}

TEST_CASE("Every figure of an assessment is written", "[assessment_json]") {
    Rubric rubric = ownersRubric();
    rubric.version = 4;
    AssessmentInputs inputs = everything();
    inputs.values["follows_procedure"] = Decimal::whole(1);
    // Margin 75.25 x 16 and takes advice 75 x 8: 18.04 of 24; 94 count.
    CHECK(assessmentToJson(assess(rubric, inputs)) ==
          R"({"best_grade":"D","best_score":9366,"capped_grade":"D","client":17,)"
          R"("computed_grade":"D","contributions":{"margin":1204,"takes_advice":600},)"
          R"("decisive_gates":["broken_commitment","staff_abuse"],)"
          R"("excused":["follows_procedure"],"final_grade":"A","financial_score":7525,)"
          R"("format":"winnow-assessment/1","gates":{"arrears_60":"not_applied",)"
          R"("arrears_90":"not_applied","axis_minimum":"not_applied",)"
          R"("broken_commitment":"applied","negative_contribution":"not_examined",)"
          R"("small_client":"applied","staff_abuse":"applied",)"
          R"("very_small_client":"not_applied"},"known_weight":2400,"notched_grade":"D",)"
          R"("overridden":true,"points":{"margin":7525,"takes_advice":7500},)"
          R"("previous_grade":"B","quarter":"2026-Q3","raw_grade":"A",)"
          R"("relationship_score":7500,"rubric_version":4,"score":7517,"worst_grade":"D",)"
          R"("worst_score":1919})");
}

TEST_CASE("An assessment under another rubric has other bytes", "[assessment_json]") {
    const Rubric rubric = ownersRubric();
    Rubric other = rubric;
    other.criteria[1].weight += 100;
    other.criteria[2].weight -= 100;
    CHECK(assessmentToJson(assess(rubric, everything())) !=
          assessmentToJson(assess(other, everything())));
}

TEST_CASE("A mistake in stored inputs is named with its place", "[assessment_json]") {
    const auto with = [](const std::string& more) { return problemOf("{" + kLeast + more + "}"); };
    CHECK(with("").empty());
    CHECK(with(R"(,"colour":1)") == "json.error.unknown_key colour");
    CHECK(with(R"(,"values":{"margin":0.5})") == "json.error.not_whole values.margin");
    CHECK(with(R"(,"values":[])") == "json.error.not_object values");
    CHECK(with(R"(,"contributions":[1,"2"])") == "json.error.not_whole contributions[1]");
    CHECK(with(R"(,"arrears_by_age":[{"days":61}])") ==
          "json.error.missing_key arrears_by_age[0].open");
    CHECK(with(R"(,"waivers":{"x":1})") == "json.error.not_text waivers.x");
    CHECK(with(R"(,"previous_grade":"E")") == "json.error.unknown_word previous_grade");
    CHECK(with(R"(,"override":{"reason":"","until":"2026-Q4"})") ==
          "json.error.missing_key override.grade");
    CHECK(with(R"(,"override":{"grade":"A","reason":"","until":"soon"})") ==
          "json.error.not_quarter override.until");
    CHECK(problemOf("{}") == "json.error.missing_key format");
    CHECK(problemOf("[]") == "json.error.not_object document");
    CHECK(problemOf("{") == "json.error.syntax ");
}

}  // namespace winnow::test
