// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <domain/case_guards.h>

namespace winnow {

Result<std::vector<CaseEvent>> moveTo(const Playbook& playbook, const CaseState& state, Stage stage,
                                      Date on, Instant at, std::string_view by) {
    if (laneOf(stage) != laneOf(playbook.purpose)) {
        return Error{{"case.move.other_lane", {}}};
    }
    if (state.status != CaseStatus::Open) {
        return Error{{state.status == CaseStatus::Ended ? "case.ended" : "case.suspended", {}}};
    }
    std::vector<CaseEvent> events;
    CaseState moved = state;
    const auto add = [&](CaseEventKind kind, const PlaybookStep& step) -> Result<void> {
        CaseEvent event;
        event.number = moved.events + 1;
        event.recordedAt = at;
        event.on = on;
        event.by = by;
        event.kind = kind;
        event.step = step.id;
        if (kind == CaseEventKind::StepDone) {
            event.answers.emplace();
        }
        Result<CaseState> after = apply(playbook, moved, event);
        if (!after) {
            return after.error();
        }
        moved = std::move(*after);
        events.push_back(std::move(event));
        return {};
    };
    if (stage < moved.stage) {
        // The step that makes the case stand there again.
        const auto first = std::ranges::find_if(moved.steps, [&](const StepState& step) {
            return step.settled() && !step.step->optional && step.step->stage == stage;
        });
        if (first == moved.steps.end()) {
            return Error{{"case.move.nothing_there", {}}};
        }
        if (Result<void> done = add(CaseEventKind::StepReopened, *first->step); !done) {
            return done.error();
        }
        return events;
    }
    for (std::size_t i = 0; i < state.steps.size() && moved.stage < stage; ++i) {
        const PlaybookStep& step = *state.steps[i].step;
        const StepState& now = moved.steps[i];
        if (step.stage >= stage || now.settled() || now.status == StepStatus::PassedOver ||
            step.optional) {
            continue;
        }
        if (std::optional<Text> wants = wantsMoreThanTick(now)) {
            return Error{std::move(*wants)};
        }
        if (Result<void> done = add(CaseEventKind::StepDone, step); !done) {
            return done.error();
        }
    }
    if (moved.stage != stage || moved.status == CaseStatus::Ended) {
        return Error{{"case.move.nothing_there", {}}};
    }
    return events;
}

bool countsAsAttempt(const Playbook& playbook, const CaseState& state) {
    const bool lifts = playbook.purpose == PlaybookPurpose::Upgrade ||
                       playbook.purpose == PlaybookPurpose::Conversion ||
                       playbook.purpose == PlaybookPurpose::PriceRise;
    if (!lifts || state.status != CaseStatus::Ended) {
        return false;
    }
    const bool spoken = std::ranges::any_of(state.steps, [](const StepState& step) {
        return !step.letters.empty() ||
               (step.status == StepStatus::Done && step.step->kind == StepKind::Meeting);
    });
    return spoken || state.outcome != CaseOutcome::Withdrawn;
}

}  // namespace winnow
