// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <domain/case_machine.h>

namespace winnow {

// The rules behind check(): what a role stands on, and what it takes to be done.

// Days of silence after which an acceptance that was asked for counts as given.
inline constexpr int kSilentDays = 14;
// Characters that a written reason has at least.
inline constexpr std::size_t kWrittenReason = 20;
inline constexpr int kMostNoticeDays = 3'660;

Error refusal(std::string id, std::vector<std::pair<std::string, TextArgument>> arguments = {});
bool isBlank(std::string_view text);

// Handing over, data and access: never put off for money (DOMAIN 5a-7).
bool isHandover(StepRole role);
// Steps without which a parting would pass a guard: never skipped, whatever the playbook says.
bool isNeeded(StepRole role);
// Nothing happens to the step any more; the check after closing outlives its case.
bool isOver(const CaseState& state, const StepState& step);
// The case's first step with that role that was done; null: none.
const StepState* doneStep(const CaseState& state, StepRole role);

// What the role stands on and is not there yet, in the order in which it comes.
std::vector<Text> hardGuards(const CaseState& state, StepRole role);
// The last day on which something happened that the role stands on: it is not done before.
std::optional<Date> groundLaidOn(const CaseState& state, StepRole role);
// What was sent, or carries a later step that was begun, cannot be taken for not done.
Result<void> checkReopen(const CaseState& state, const StepState& step, std::string_view reason);

// What a step wants beyond being ticked, said as a sentence; empty: a tick is enough.
std::optional<Text> wantsMoreThanTick(const StepState& step);

// May the step be done with these answers on that day: required ones are there and hold.
Result<void> checkAnswers(const CaseState& state, const StepState& step, const StepAnswers& answers,
                          Date on);

}  // namespace winnow
