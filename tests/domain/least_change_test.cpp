// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/least_change.h>

#include <algorithm>

#include <support/catch.h>
#include <support/grading_support.h>
#include <support/judgement_support.h>

namespace winnow::test {

namespace {

using Outcome = LeastChange::Outcome;

Decimal micros(std::int64_t value) { return Decimal{value}; }

// 65 60 55 60 75 of the five financial criteria, 70 for days late, 50 for each rating: 57.5, a C.
AssessmentInputs middlingInputs(const Rubric& rubric) {
    AssessmentInputs inputs = ratedAll(rubric, 2);
    inputs.values["service_revenue"] = micros(1'500'000);
    inputs.values["margin"] = micros(350'000);
    inputs.values["effective_rate"] = micros(800'000);
    inputs.values["reactive_hours"] = micros(500'000);
    inputs.values["agreement_efficiency"] = micros(800'000);
    inputs.values["days_late"] = Decimal::whole(15);
    inputs.monthlyServiceRevenue = Money{150'000};
    inputs.arrearsOver60 = Money{};
    inputs.arrearsOver90 = Money{};
    inputs.rollingRevenue = Money{3'600'000};
    inputs.contributions = {Money{315'000}, Money{300'000}};
    return inputs;
}

// A quarter that fits: 9,000 of revenue, half of it for service.
ClientMetrics middlingMetrics() {
    ClientMetrics metrics;
    metrics.revenue = Money{900'000};
    metrics.serviceRevenue = Money{450'000};
    metrics.labourCost = Money{500'000};
    metrics.toolCost = Money{40'000};
    metrics.directCost = Money{10'000};
    metrics.costToServe = Money{585'000};
    metrics.worked = WorkTime::hours(50);
    metrics.endpoints = 20;
    metrics.basis.endpointMonths = 60;
    metrics.basis.listValue = Money{500'000};
    return metrics;
}

LeastChange changeOf(const Rubric& rubric, const AssessmentInputs& inputs) {
    return leastChange(rubric, inputs, assess(rubric, inputs), middlingMetrics());
}

const ChangeStep* stepOn(const std::vector<ChangeStep>& steps, const std::string& criterion) {
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const ChangeStep& step) {
        return step.criterion == criterion;
    });
    return found == steps.end() ? nullptr : &*found;
}

std::vector<std::string> criteriaOf(const std::vector<ChangeStep>& steps) {
    std::vector<std::string> ids;
    for (const ChangeStep& step : steps) {
        ids.push_back(step.criterion);
    }
    return ids;
}

}  // namespace

TEST_CASE("The closed forms for fees and hours", "[least-change]") {
    // (3000 + 500) / 0.7 = 5000; 100 / 0.6 = 166.67 half-up.
    CHECK(feeForMargin(Money{300'000}, Money{50'000}, micros(300'000)) == Money{500'000});
    CHECK(feeForMargin(Money{10'000}, Money{}, micros(400'000)) == Money{16'667});
    CHECK_FALSE(feeForMargin(Money{10'000}, Money{}, Decimal::whole(1)));
    // 40 h x 100 + 500, and back.
    CHECK(feeForRate(WorkTime::hours(40), Money{50'000}, Money{10'000}) == Money{450'000});
    CHECK(hoursForFee(Money{450'000}, Money{50'000}, Money{10'000}) == WorkTime::hours(40));
    CHECK_FALSE(hoursForFee(Money{450'000}, Money{50'000}, Money{}));
}

TEST_CASE("Who can change a criterion", "[least-change]") {
    const Rubric rubric = ownersRubric();
    CHECK((mutabilityOf(*rubric.find("margin")) == Mutability::ByUs));
    CHECK((mutabilityOf(*rubric.find("agreement_efficiency")) == Mutability::ByUs));
    CHECK((mutabilityOf(*rubric.find("days_late")) == Mutability::ByClient));
    CHECK((mutabilityOf(*rubric.find("takes_advice")) == Mutability::ByClient));
    CHECK((mutabilityOf(*rubric.find("caller_id")) == Mutability::Fixed));
    CHECK(mutabilityCode(Mutability::ByClient) == "by_client");
}

// By hand: 2.495 points of the score, since 59.995 rounds to 60; divided by the weight.
TEST_CASE("What each criterion would have to give alone", "[least-change]") {
    const Rubric rubric = ownersRubric();
    const AssessmentInputs inputs = middlingInputs(rubric);
    const LeastChange change = changeOf(rubric, inputs);
    CHECK((change.outcome == Outcome::Reachable));
    CHECK((change.target == Grade::B));
    CHECK(change.missing == Points{250});
    CHECK(change.gates.empty());
    CHECK(criteriaOf(change.alone) ==
          std::vector<std::string>{"margin", "effective_rate", "service_revenue", "reactive_hours",
                                   "days_late", "follows_procedure", "reports_early",
                                   "takes_advice", "values_service"});
    const ChangeStep& margin = change.alone[0];
    CHECK(margin.from == micros(350'000));
    CHECK(margin.to == micros(466'963));  // 35% + 15% x (75.595 - 60) / 20
    CHECK(margin.gain == Points{250});
    CHECK(margin.effort == 47);
    CHECK(stepOn(change.alone, "service_revenue")->to == micros(2'497'250));
    CHECK(stepOn(change.alone, "effective_rate")->to == micros(966'360));
    CHECK(stepOn(change.alone, "takes_advice")->to == Decimal::whole(4));
    CHECK(stepOn(change.alone, "takes_advice")->effort == 200);
    // 4 points of weight are too few for agreement efficiency, and nobody changes a reaction.
    CHECK_FALSE(stepOn(change.alone, "agreement_efficiency"));
    CHECK_FALSE(stepOn(change.options, "caller_id"));
    CHECK(change.options.size() == 13);
    CHECK(sentence(change.why) ==
          "B is 2.5 points away: one step reaches it with the least effort.");
}

TEST_CASE("Changes are told in natural units", "[least-change]") {
    const Rubric rubric = ownersRubric();
    const LeastChange change = changeOf(rubric, middlingInputs(rubric));
    const auto told = [&](const char* criterion) {
        const ChangeStep* step = stepOn(change.alone, criterion);
        REQUIRE(step);
        return sentence(step->text);
    };
    CHECK(told("service_revenue") == "Fee +€998 a month, €2,497 of service revenue in all");
    // 5850 / (1 - 0.466963) - 9000 a quarter, or 5850 - 9000 x (1 - 0.466963).
    CHECK(told("margin") == "Margin to 46.7%: fee +€659 a month, or cost −€351 a month");
    // 50 h x 96.64 + 500 - 4500 a quarter, or 50 h - (4500 - 500) / 96.64.
    CHECK(told("effective_rate") ==
          "Effective rate to €96.64 an hour: fee +€278 a month, or 8.7\u00a0h fewer a quarter");
    // 0.5 - 0.188150 h for 60 endpoint-months.
    CHECK(told("reactive_hours") == "19\u00a0h of unplanned work fewer a quarter");
    CHECK(told("days_late") == "Pays 13 days earlier");
    CHECK(told("takes_advice") == "Takes advice rises to: Plans it with us");
    CHECK(sentence(stepOn(change.options, "agreement_efficiency")->text) ==
          "Agreement efficiency to 1: fee +€334 a month, or 10\u00a0h fewer a quarter");
}

TEST_CASE("Without figures a change is told from and to", "[least-change]") {
    const Rubric rubric = ownersRubric();
    const AssessmentInputs inputs = middlingInputs(rubric);
    const LeastChange change = leastChange(rubric, inputs, assess(rubric, inputs), {});
    CHECK(sentence(stepOn(change.alone, "margin")->text) == "Margin from 35% to 46.7%");
    CHECK(sentence(stepOn(change.alone, "effective_rate")->text) ==
          "Effective hourly rate from 0.8 to 0.97");
}

TEST_CASE("The cheapest way is no dearer than any single step", "[least-change]") {
    const Rubric rubric = ownersRubric();
    const AssessmentInputs inputs = middlingInputs(rubric);
    const LeastChange change = changeOf(rubric, inputs);
    CHECK(change.effort == 47);
    CHECK(criteriaOf(change.cheapest) == std::vector<std::string>{"margin"});
    CHECK(change.scoreThen == Points{6000});
    CHECK((assessWith(rubric, inputs, change.cheapest).computedGrade == Grade::B));
}

TEST_CASE("Last quarter's grade moves the need by the hysteresis", "[least-change]") {
    const Rubric rubric = ownersRubric();
    AssessmentInputs inputs = middlingInputs(rubric);
    inputs.previousGrade = Grade::C;
    LeastChange change = changeOf(rubric, inputs);
    CHECK(change.missing == Points{450});
    CHECK(change.scoreThen == Points{6200});
    CHECK((assessWith(rubric, inputs, change.cheapest).computedGrade == Grade::B));
    inputs.previousGrade = Grade::B;  // still a C: 59.5 is none
    change = changeOf(rubric, inputs);
    CHECK(change.missing == Points{50});
    CHECK(change.scoreThen == Points{5800});
    CHECK((assessWith(rubric, inputs, change.cheapest).computedGrade == Grade::B));
}

TEST_CASE("Gates that block the step are named first with what lifts them", "[least-change]") {
    const Rubric rubric = ownersRubric();
    AssessmentInputs inputs = middlingInputs(rubric);
    inputs.arrearsOver90 = Money{200'000};
    inputs.arrearsOver60 = Money{200'000};
    inputs.oldestArrearsDays = 120;
    LeastChange change = changeOf(rubric, inputs);
    CHECK((change.outcome == Outcome::GatesOnly));
    CHECK((change.target == Grade::C));
    CHECK(change.missing == Points{0});
    CHECK(change.cheapest.empty());
    // 60 days cap at C, which is no obstacle on the way to C.
    REQUIRE(change.gates.size() == 1);
    CHECK(change.gates[0].gate == "arrears_90");
    CHECK(change.gates[0].withinReach);
    // 5% of 36,000 is 1,800; less than that may stay open.
    CHECK(sentence(change.gates[0].remedy) ==
          "€200.01 of the €2,000.00 open for more than 90 days is paid");
    CHECK(sentence(change.why) == "The score is enough for C: one gate holds it back.");

    inputs.arrearsOver90 = Money{};
    inputs.brokenCommitment = true;
    change = changeOf(rubric, inputs);
    REQUIRE(change.gates.size() == 1);
    CHECK_FALSE(sentence(change.gates[0].remedy).empty());
}

TEST_CASE("What only time lifts is out of reach", "[least-change]") {
    const Rubric rubric = ownersRubric();
    AssessmentInputs inputs = middlingInputs(rubric);
    inputs.staffAbuse = true;
    const LeastChange change = changeOf(rubric, inputs);
    CHECK((change.outcome == Outcome::Unreachable));
    REQUIRE(change.gates.size() == 1);
    CHECK_FALSE(change.gates[0].withinReach);
    CHECK(sentence(change.gates[0].remedy) ==
          "Only time: it counts for 4 quarters, if it does not happen again");
    CHECK(sentence(change.why) ==
          "C is out of reach for now: the gate “Respect for our staff” cannot be lifted by any "
          "step.");
}

TEST_CASE("A contribution below zero has to reach zero", "[least-change]") {
    const Rubric rubric = ownersRubric();
    AssessmentInputs inputs = middlingInputs(rubric);
    inputs.contributions = {Money{-50'000}, Money{-1}};
    const LeastChange change = changeOf(rubric, inputs);
    REQUIRE(change.gates.size() == 1);
    CHECK(sentence(change.gates[0].remedy) ==
          "The contribution of −€500.00 a quarter reaches zero: €167 a month more revenue or less "
          "cost");
    CHECK((change.outcome == Outcome::Reachable));
}

TEST_CASE("A small client's notch is lifted by the fee itself where that is cheapest",
          "[least-change]") {
    const Rubric rubric = ownersRubric();
    AssessmentInputs inputs = middlingInputs(rubric);
    inputs.values["service_revenue"] = micros(900'000);  // 40 points: 55 in all
    inputs.monthlyServiceRevenue = Money{90'000};
    // D; a C takes 60 points with the notch, or the minimum fee without it.
    const LeastChange change = changeOf(rubric, inputs);
    CHECK((assess(rubric, inputs).computedGrade == Grade::D));
    CHECK((change.target == Grade::C));
    CHECK(change.gates.empty());  // a better score alone would do too
    CHECK(criteriaOf(change.cheapest) == std::vector<std::string>{"service_revenue"});
    CHECK(change.cheapest[0].to == Decimal::whole(1));
    CHECK(change.effort == 15);
    CHECK(sentence(change.cheapest[0].text) ==
          "Fee +€100 a month, €1,000 of service revenue in all");
    CHECK((assessWith(rubric, inputs, change.cheapest).computedGrade == Grade::C));
}

TEST_CASE("A very small client is named as the obstacle", "[least-change]") {
    const Rubric rubric = ownersRubric();
    AssessmentInputs inputs = ratedAll(rubric, 4);
    inputs.values["service_revenue"] = micros(400'000);
    inputs.values["margin"] = micros(600'000);
    inputs.values["effective_rate"] = Decimal::whole(1);
    inputs.monthlyServiceRevenue = Money{40'000};
    const LeastChange change = changeOf(rubric, inputs);
    CHECK((change.target == Grade::B));
    REQUIRE(change.gates.size() == 1);
    CHECK(change.gates[0].gate == "very_small_client");
    CHECK(sentence(change.gates[0].remedy) ==
          "Service revenue from €400.00 to €500.00 a month, €100.00 more");
    CHECK((change.outcome == Outcome::GatesOnly));
    // The step that lifts it is there all the same.
    CHECK(criteriaOf(change.cheapest) == std::vector<std::string>{"service_revenue"});
    CHECK((assessWith(rubric, inputs, change.cheapest).computedGrade == Grade::B));
}

TEST_CASE("A weak axis is raised on its own criteria", "[least-change]") {
    const Rubric rubric = ownersRubric();
    AssessmentInputs inputs = ratedAll(rubric, 4);
    inputs.values["days_late"] = Decimal::whole(0);
    inputs.values["margin"] = micros(380'000);             // 64
    inputs.values["effective_rate"] = micros(800'000);     // 55
    inputs.values["service_revenue"] = micros(1'500'000);  // 65
    inputs.monthlyServiceRevenue = Money{150'000};
    const LeastChange change = changeOf(rubric, inputs);
    CHECK(assess(rubric, inputs).financialScore == Points{6142});
    CHECK((assess(rubric, inputs).rawGrade == Grade::A));
    CHECK((change.outcome == Outcome::GatesOnly));
    REQUIRE(change.gates.size() == 1);
    CHECK(sentence(change.gates[0].remedy) == "Financial from 61.42 to 65, 3.58 points more");
    CHECK(criteriaOf(change.cheapest) == std::vector<std::string>{"margin"});
    const Assessment then = assessWith(rubric, inputs, change.cheapest);
    CHECK(then.financialScore == Points{6500});
    CHECK((then.computedGrade == Grade::A));
}

TEST_CASE("What cannot be reached is said with its reason", "[least-change]") {
    const Rubric rubric = ownersRubric();
    const LeastChange nothing = changeOf(rubric, rated({{"caller_id", 2}}));
    CHECK((nothing.outcome == Outcome::Unreachable));
    CHECK(sentence(nothing.why) == "B is out of reach: nothing that is known can be changed.");

    Rubric flat = ownersRubric();
    for (Criterion& criterion : flat.criteria) {
        criterion.curve =
            *Curve::of({{Decimal::whole(0), Points{4000}}, {Decimal::whole(4), Points{5900}}});
    }
    const LeastChange points = changeOf(flat, ratedAll(flat, 3));
    CHECK((points.outcome == Outcome::Unreachable));
    CHECK(points.cheapest.empty());
    CHECK(sentence(points.why) ==
          "B is out of reach: with everything that can be changed at its best the score is 58.64, "
          "and it takes 60.");

    Rubric high = ownersRubric();
    high.cutOffs[0] = Points{9900};
    AssessmentInputs inputs = ratedAll(high, 3);
    inputs.previousGrade = Grade::B;
    CHECK(sentence(changeOf(high, inputs).why) ==
          "A is out of reach: coming from a worse grade, no score is far enough past the cut-off.");
}

TEST_CASE("An A has no next grade and no grade none", "[least-change]") {
    const Rubric rubric = ownersRubric();
    const LeastChange best = changeOf(rubric, ratedAll(rubric, 4));
    CHECK((best.outcome == Outcome::AlreadyA));
    CHECK_FALSE(best.target);
    CHECK_FALSE(sentence(best.why).empty());
    const LeastChange none = changeOf(rubric, AssessmentInputs{});
    CHECK((none.outcome == Outcome::NotGraded));
    CHECK_FALSE(sentence(none.why).empty());
}

TEST_CASE("Excused criteria are no way up", "[least-change]") {
    const Rubric rubric = ownersRubric();
    AssessmentInputs inputs = middlingInputs(rubric);
    inputs.excused["margin"] = "own tools";
    const LeastChange change = changeOf(rubric, inputs);
    CHECK_FALSE(stepOn(change.alone, "margin"));
    CHECK_FALSE(stepOn(change.options, "margin"));
    CHECK((assessWith(rubric, inputs, change.cheapest).computedGrade == Grade::B));
}

TEST_CASE("With the matrix each band has its own way", "[least-change]") {
    Rubric rubric = ownersRubric();
    rubric.combination = Combination::Matrix;
    const AssessmentInputs inputs = middlingInputs(rubric);
    const Assessment now = assess(rubric, inputs);
    REQUIRE((now.computedGrade == Grade::C));
    const LeastChange change = leastChange(rubric, inputs, now, middlingMetrics());
    CHECK((change.outcome == Outcome::Reachable));
    CHECK((assessWith(rubric, inputs, change.cheapest).computedGrade == Grade::B));
}

}  // namespace winnow::test
