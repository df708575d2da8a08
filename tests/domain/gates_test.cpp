// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/gates.h>

#include <support/catch.h>
#include <support/grading_support.h>

namespace winnow::test {

namespace {

GateOutcome outcomeOf(const Gate& gate, const AssessmentInputs& inputs,
                      const Rubric& rubric = ownersRubric(), const AxisScores& axes = {}) {
    return gateOutcome(gate, rubric, inputs, axes);
}

Gate arrearsGate(int days) {
    Gate gate;
    gate.id = "arrears";
    gate.kind = GateKind::ArrearsOverDays;
    gate.cap = Grade::C;
    gate.days = days;
    gate.materialShare = Decimal{50'000};
    return gate;
}

AssessmentInputs owing(std::int64_t over60, std::int64_t over90, int oldest) {
    AssessmentInputs inputs;
    inputs.arrearsOver60 = Money{over60};
    inputs.arrearsOver90 = Money{over90};
    inputs.oldestArrearsDays = oldest;
    inputs.rollingRevenue = Money{1'000'000};
    return inputs;
}

}  // namespace

TEST_CASE("Arrears count from exactly the material share on", "[gates]") {
    CHECK(outcomeOf(arrearsGate(60), owing(50'000, 0, 70)) == GateOutcome::Applied);
    CHECK(outcomeOf(arrearsGate(60), owing(49'999, 0, 70)) == GateOutcome::NotApplied);
    CHECK(outcomeOf(arrearsGate(90), owing(90'000, 49'999, 100)) == GateOutcome::NotApplied);
    CHECK(outcomeOf(arrearsGate(90), owing(90'000, 50'000, 100)) == GateOutcome::Applied);
}

TEST_CASE("Arrears of another age use the nearest threshold below", "[gates]") {
    CHECK(outcomeOf(arrearsGate(75), owing(50'000, 0, 75)) == GateOutcome::NotApplied);
    CHECK(outcomeOf(arrearsGate(75), owing(50'000, 0, 76)) == GateOutcome::Applied);
    CHECK(outcomeOf(arrearsGate(120), owing(90'000, 60'000, 121)) == GateOutcome::Applied);
    CHECK(outcomeOf(arrearsGate(120), owing(90'000, 10'000, 121)) == GateOutcome::NotApplied);
    // Nothing says how much has been open for 30 days.
    CHECK(outcomeOf(arrearsGate(30), owing(90'000, 0, 40)) == GateOutcome::NotExamined);
    CHECK(outcomeOf(arrearsGate(30), owing(0, 0, 30)) == GateOutcome::NotApplied);
}

TEST_CASE("Unknown arrears or revenue are not examined", "[gates]") {
    AssessmentInputs inputs = owing(50'000, 0, 70);
    inputs.rollingRevenue.reset();
    CHECK(outcomeOf(arrearsGate(60), inputs) == GateOutcome::NotExamined);
    inputs.arrearsOver60 = Money{};
    CHECK(outcomeOf(arrearsGate(60), inputs) == GateOutcome::NotApplied);
    inputs.arrearsOver60.reset();
    CHECK(outcomeOf(arrearsGate(60), inputs) == GateOutcome::NotExamined);
    CHECK(outcomeOf(arrearsGate(75), AssessmentInputs()) == GateOutcome::NotExamined);
}

TEST_CASE("Arrears without any revenue in the year are material", "[gates]") {
    AssessmentInputs inputs = owing(1, 0, 400);
    inputs.rollingRevenue = Money{};
    CHECK(outcomeOf(arrearsGate(60), inputs) == GateOutcome::Applied);
}

TEST_CASE("Negative contribution needs every quarter in a row", "[gates]") {
    Rubric rubric = ownersRubric();
    const Gate& gate = gateOf(rubric, "negative_contribution");
    const auto outcome = [&](std::vector<std::optional<Money>> contributions) {
        AssessmentInputs inputs;
        inputs.contributions = std::move(contributions);
        return outcomeOf(gate, inputs, rubric);
    };
    CHECK(outcome({Money{-1}, Money{-1}}) == GateOutcome::Applied);
    CHECK(outcome({Money{-1}, Money{0}}) == GateOutcome::NotApplied);
    CHECK(outcome({Money{5}, Money{-1}}) == GateOutcome::NotApplied);
    CHECK(outcome({Money{-1}}) == GateOutcome::NotExamined);
    CHECK(outcome({Money{-1}, std::nullopt}) == GateOutcome::NotExamined);
    CHECK(outcome({std::nullopt, Money{1}}) == GateOutcome::NotApplied);
    CHECK(outcome({}) == GateOutcome::NotExamined);
}

TEST_CASE("Both axes must reach the minimum", "[gates]") {
    Rubric rubric = ownersRubric();
    const Gate& gate = gateOf(rubric, "axis_minimum");
    const auto outcome = [&](std::optional<Points> financial, std::optional<Points> relationship) {
        return outcomeOf(gate, {}, rubric, {financial, relationship});
    };
    CHECK(outcome(Points{6'500}, Points{6'500}) == GateOutcome::NotApplied);
    CHECK(outcome(Points{6'499}, Points{9'000}) == GateOutcome::Applied);
    CHECK(outcome(Points{9'000}, Points{6'499}) == GateOutcome::Applied);
    CHECK(outcome(Points{9'000}, std::nullopt) == GateOutcome::NotExamined);
    CHECK(outcome(Points{6'000}, std::nullopt) == GateOutcome::Applied);
    CHECK(outcome(std::nullopt, std::nullopt) == GateOutcome::NotExamined);
}

TEST_CASE("Small clients are measured against the owner's minimum fee", "[gates]") {
    Rubric rubric = ownersRubric();
    const Gate small = gateOf(rubric, "small_client");
    const Gate verySmall = gateOf(rubric, "very_small_client");
    AssessmentInputs inputs;
    inputs.monthlyServiceRevenue = Money{50'000};
    CHECK(outcomeOf(small, inputs, rubric) == GateOutcome::Applied);
    CHECK(outcomeOf(verySmall, inputs, rubric) == GateOutcome::NotApplied);
    inputs.monthlyServiceRevenue = Money{49'999};
    CHECK(outcomeOf(verySmall, inputs, rubric) == GateOutcome::Applied);
    rubric.minimumMonthlyFee.reset();
    CHECK(outcomeOf(small, inputs, rubric) == GateOutcome::NotExamined);
}

TEST_CASE("A waiver keeps its reason and only speaks where the gate would apply", "[gates]") {
    const Rubric rubric = ownersRubric();
    const Gate gate = arrearsGate(60);
    AssessmentInputs inputs = owing(50'000, 0, 70);
    inputs.waivers["arrears"] = "instalments";
    CHECK(outcomeOf(gate, inputs) == GateOutcome::Waived);
    const Text reason = gateReason(gate, GateOutcome::Waived, rubric, inputs, {});
    CHECK(reason.id == "gate.arrears.waived");
    CHECK(std::get<std::string>(*reason.find("reason")) == "instalments");
    inputs.arrearsOver60 = Money{1};
    CHECK(outcomeOf(gate, inputs) == GateOutcome::NotApplied);
}

TEST_CASE("The reason of a gate carries the figures that decided", "[gates]") {
    const Rubric rubric = ownersRubric();
    const Text reason =
        gateReason(arrearsGate(60), GateOutcome::Applied, rubric, owing(60'000, 0, 70), {});
    CHECK(reason.id == "gate.arrears.applied");
    CHECK(std::get<Money>(*reason.find("amount")) == Money{60'000});
    CHECK(std::get<Money>(*reason.find("limit")) == Money{50'000});
    CHECK(std::get<std::int64_t>(*reason.find("days")) == 60);
    CHECK(std::get<TextId>(*reason.find("effect")).id == "gate_effect.cap_C");
    CHECK(gateReason(arrearsGate(60), GateOutcome::NotApplied, rubric, owing(0, 0, 0), {}).id ==
          "gate.arrears.not_applied.zero");
}

TEST_CASE("The lowest cap and the deepest small-client notch count", "[gates]") {
    Rubric rubric = ownersRubric();
    std::vector<GateOutcome> outcomes(rubric.gates.size(), GateOutcome::Applied);
    GateEffects effects = gateEffects(rubric, outcomes);
    CHECK(effects.cap == Grade::D);
    CHECK(effects.notches == 2);

    outcomes.assign(rubric.gates.size(), GateOutcome::Waived);
    effects = gateEffects(rubric, outcomes);
    CHECK(effects.cap == Grade::A);
    CHECK(effects.notches == 0);
}

TEST_CASE("Notches of other gates add up to the maximum", "[gates]") {
    Rubric rubric = ownersRubric();
    Gate& abuse = gateOf(rubric, "staff_abuse");
    abuse.cap.reset();
    abuse.notches = 1;
    REQUIRE(validate(rubric).empty());
    std::vector<GateOutcome> outcomes;
    for (const Gate& gate : rubric.gates) {
        outcomes.push_back(gate.id == "staff_abuse" || gate.id == "small_client"
                               ? GateOutcome::Applied
                               : GateOutcome::NotApplied);
    }
    CHECK(gateEffects(rubric, outcomes).notches == 2);
    rubric.maximumNotches = 1;
    CHECK(gateEffects(rubric, outcomes).notches == 1);
    CHECK(gateEffects(rubric, outcomes).notched(Grade::D) == Grade::D);
}

}  // namespace winnow::test
