// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <base/fraction.h>
#include <base/text.h>
#include <domain/grading.h>

namespace winnow {

// Who can change a criterion. Default: fee, margin, rate, hours, efficiency: us; payment and
// behaviour: the client; caller-ID: nobody directly.
enum class Mutability { ByUs, ByClient, Fixed };
std::string_view mutabilityCode(Mutability mutability);  // "by_us", "by_client", "fixed"
Mutability mutabilityOf(const Criterion& criterion);

// One step on one criterion towards the next grade.
struct ChangeStep {
    std::string criterion;
    Mutability mutability = Mutability::ByClient;
    Decimal from;
    Decimal to;
    Points gain;     // of the score, in hundredths
    int effort = 0;  // what it costs us, in arbitrary units; one anchor by the client is 100
    // In natural units: "pays 11 days earlier", "fee +340 a month", "9 h fewer a quarter", "Takes
    // advice rises to: Asks for a proposal" ("least.<source>...").
    Text text;
};

// A gate that holds the client below the next grade whatever the score.
struct BlockingGate {
    std::string gate;
    Text remedy;              // what would lift it, with figures: "least.gate.<kind>"
    bool withinReach = true;  // false: only time lifts it
};

// What it takes to the next grade.
struct LeastChange {
    enum class Outcome {
        AlreadyA,
        NotGraded,
        Reachable,    // by `cheapest`, once the blocking gates are lifted
        GatesOnly,    // the score is enough: lifting the gates does it
        Unreachable,  // `why` says so
    };
    Outcome outcome = Outcome::NotGraded;
    std::optional<Grade> target;
    Points missing;                    // of the score, 0 when it is enough
    std::vector<BlockingGate> gates;   // to be lifted first
    std::vector<ChangeStep> alone;     // each enough by itself, least effort first
    std::vector<ChangeStep> cheapest;  // the cheapest combination, largest gain first
    int effort = 0;                    // of `cheapest`
    std::vector<ChangeStep>
        options;  // the best step of each mutable criterion, for a choice by hand
    std::optional<Points> scoreThen;  // with `cheapest`
    Text why;                         // one sentence about the outcome ("least.outcome...")
};

// Exact: the need is the least score that the order of work turns into the target grade (hysteresis
// included); the combination is a multiple-choice knapsack over hundredths of a point (DOMAIN 4e).
// `metrics`: to put money and hours into natural units.
LeastChange leastChange(const Rubric& rubric, const AssessmentInputs& inputs,
                        const Assessment& assessment, const ClientMetrics& metrics);

// What the given choice of steps would do: the inputs with the steps taken, graded anew.
Assessment assessWith(const Rubric& rubric, const AssessmentInputs& inputs,
                      const std::vector<ChangeStep>& steps);

// For the knapsack's tests: one option at most of each group; cheapest total cost with a total gain
// of at least `need`. Indices by group, -1: none; empty result when out of reach.
struct KnapsackOption {
    int gain = 0;  // > 0
    int cost = 0;  // >= 0
};
std::optional<std::vector<int>> cheapestChoice(
    const std::vector<std::vector<KnapsackOption>>& groups, int need);

// Closed forms of DOMAIN 4e; direct costs D, hours H, hourly cost L. Half-up. Empty when the
// divisor is not positive.
std::optional<Money> feeForMargin(Money labourCost, Money directCost, Decimal margin);
std::optional<Money> feeForRate(WorkTime worked, Money directCost, Money hourlyRate);
std::optional<WorkTime> hoursForFee(Money fee, Money directCost, Money hourlyRate);

}  // namespace winnow
