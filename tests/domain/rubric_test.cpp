// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/rubric.h>

#include <support/catch.h>
#include <support/grading_support.h>

namespace winnow::test {

namespace {

// The problems as "id at place".
std::vector<std::string> problemsOf(const Rubric& rubric) {
    std::vector<std::string> problems;
    for (const Text& text : validate(rubric)) {
        const auto* place = text.find("place");
        problems.push_back(text.id + " at " + (place ? std::get<std::string>(*place) : "?"));
    }
    return problems;
}

using Problems = std::vector<std::string>;

}  // namespace

TEST_CASE("The default rubric is as the product says", "[rubric]") {
    const Rubric rubric = defaultRubric(Currency());
    CHECK(validate(rubric).empty());
    CHECK(rubric.totalWeight() == 10'000);
    CHECK(rubric.totalWeight(Axis::Financial) == 5'000);
    CHECK(rubric.totalWeight(Axis::Relationship) == 5'000);
    std::vector<std::pair<std::string, int>> weights;
    for (const Criterion& criterion : rubric.criteria) {
        weights.emplace_back(criterion.id, criterion.weight / 100);
    }
    CHECK(weights == std::vector<std::pair<std::string, int>>{{"service_revenue", 10},
                                                              {"margin", 16},
                                                              {"effective_rate", 12},
                                                              {"reactive_hours", 8},
                                                              {"agreement_efficiency", 4},
                                                              {"days_late", 10},
                                                              {"pays_without_arguing", 4},
                                                              {"takes_advice", 8},
                                                              {"values_service", 8},
                                                              {"follows_procedure", 6},
                                                              {"reports_early", 5},
                                                              {"leaves_setup_alone", 3},
                                                              {"keeps_word", 3},
                                                              {"caller_id", 3}});
    CHECK_FALSE(rubric.minimumMonthlyFee);
    CHECK_FALSE(rubric.targetHourlyRate);
}

TEST_CASE("The cut-offs belong to the better grade", "[rubric]") {
    const Rubric rubric = defaultRubric(Currency());
    CHECK(gradeByCutOffs(rubric, Points{10'000}) == Grade::A);
    CHECK(gradeByCutOffs(rubric, Points{7'500}) == Grade::A);
    CHECK(gradeByCutOffs(rubric, Points{7'499}) == Grade::B);
    CHECK(gradeByCutOffs(rubric, Points{6'000}) == Grade::B);
    CHECK(gradeByCutOffs(rubric, Points{5'999}) == Grade::C);
    CHECK(gradeByCutOffs(rubric, Points{4'500}) == Grade::C);
    CHECK(gradeByCutOffs(rubric, Points{4'499}) == Grade::D);
    CHECK(gradeByCutOffs(rubric, Points{0}) == Grade::D);
}

TEST_CASE("A rubric without criteria cannot grade", "[rubric]") {
    CHECK(problemsOf(Rubric{}) == Problems{"rubric.error.no_criteria at criteria"});
}

TEST_CASE("Weights that do not add up to 100 are named with their sum", "[rubric]") {
    Rubric rubric = ownersRubric();
    rubric.criteria[1].weight += 50;
    const std::vector<Text> problems = validate(rubric);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == "rubric.error.weight_sum");
    CHECK(std::get<Decimal>(*problems[0].find("sum")) == Decimal{100'500'000});
}

TEST_CASE("A mistake in a criterion is named with its place", "[rubric]") {
    Rubric rubric = ownersRubric();
    SECTION("id twice") {
        rubric.criteria[3].id = "margin";
        CHECK(problemsOf(rubric) == Problems{"rubric.error.id_twice at criteria[3].id"});
    }
    SECTION("id that is no word") {
        rubric.criteria[3].id = "Marge brute";
        CHECK(problemsOf(rubric) == Problems{"rubric.error.id at criteria[3].id"});
    }
    SECTION("negative weight") {
        rubric.criteria[0].weight = -1'000;
        rubric.criteria[1].weight += 2'000;
        CHECK(problemsOf(rubric).front() == "rubric.error.weight at criteria[0].weight");
    }
    SECTION("no curve") {
        rubric.criteria[2].curve = Curve();
        CHECK(problemsOf(rubric) == Problems{"rubric.error.curve_empty at criteria[2].curve"});
    }
    SECTION("curve of a rating beyond its anchors") {
        rubric.criteria[7].curve = *Curve::of({{Decimal::whole(5), Points{100}}});
        CHECK(problemsOf(rubric) == Problems{"rubric.error.rating_curve at criteria[7].curve"});
    }
}

TEST_CASE("A gate needs one effect and its own figure", "[rubric]") {
    Rubric rubric = ownersRubric();
    SECTION("no effect") {
        rubric.gates[0].cap.reset();
        CHECK(problemsOf(rubric) == Problems{"rubric.error.gate_effect at gates[0]"});
    }
    SECTION("a cap at A is none") {
        rubric.gates[0].cap = Grade::A;
        CHECK(problemsOf(rubric) == Problems{"rubric.error.gate_effect at gates[0]"});
    }
    SECTION("two effects") {
        rubric.gates[0].notches = 1;
        CHECK(problemsOf(rubric) == Problems{"rubric.error.gate_effect at gates[0]"});
    }
    SECTION("no days") {
        rubric.gates[0].days = 0;
        CHECK(problemsOf(rubric) == Problems{"rubric.error.gate_parameter at gates[0]"});
    }
    SECTION("no quarters") {
        gateOf(rubric, "negative_contribution").quarters = 0;
        CHECK(problemsOf(rubric) == Problems{"rubric.error.gate_parameter at gates[4]"});
    }
    SECTION("id twice") {
        rubric.gates[1].id = "arrears_60";
        CHECK(problemsOf(rubric) == Problems{"rubric.error.id_twice at gates[1].id"});
    }
}

TEST_CASE("Settings out of range are named", "[rubric]") {
    Rubric rubric = ownersRubric();
    SECTION("cut-offs that do not fall") {
        rubric.cutOffs = {Points{7'500}, Points{7'500}, Points{4'500}};
        CHECK(problemsOf(rubric) == Problems{"rubric.error.cut_offs at cut_offs"});
    }
    SECTION("negative hysteresis") {
        rubric.hysteresis = Points{-1};
        CHECK(problemsOf(rubric) == Problems{"rubric.error.hysteresis at hysteresis"});
    }
    SECTION("a minimum fee of nothing") {
        rubric.minimumMonthlyFee = Money{};
        CHECK(problemsOf(rubric) == Problems{"rubric.error.not_positive at minimum_monthly_fee"});
    }
    SECTION("ratings that never count") {
        rubric.ratingValidQuarters = 0;
        CHECK(problemsOf(rubric) ==
              Problems{"rubric.error.rating_valid_quarters at rating_valid_quarters"});
    }
}

TEST_CASE("Codes of the rubric's words read back", "[rubric]") {
    for (const Axis axis : {Axis::Financial, Axis::Relationship}) {
        CHECK(axisFromCode(axisCode(axis)) == axis);
    }
    for (int i = 0; i <= static_cast<int>(CriterionSource::Rating); ++i) {
        const auto source = static_cast<CriterionSource>(i);
        CHECK(criterionSourceFromCode(criterionSourceCode(source)) == source);
    }
    for (int i = 0; i <= static_cast<int>(GateKind::SmallClient); ++i) {
        const auto kind = static_cast<GateKind>(i);
        CHECK(gateKindFromCode(gateKindCode(kind)) == kind);
    }
    CHECK_FALSE(gateKindFromCode("unheard_of"));
}

}  // namespace winnow::test
