// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <domain/case_guards.h>

namespace winnow {

namespace {

OwnWords titleOf(const StepState& step) { return {step.step->title, {}}; }

// The client stays: nothing but a reason is wanted of a decision that says so.
bool isStaying(const StepState& step, const StepAnswers& answers) {
    const auto outcome = std::ranges::find(step.step->outcomes, answers.outcome, &StepOutcome::id);
    return step.step->role == StepRole::PartingDecision && outcome != step.step->outcomes.end() &&
           outcome->leadsTo == OutcomeLeadsTo::Revert;
}

// Not before what it stands on, nor before its own letters and ticks.
Result<void> checkOrder(const CaseState& state, const StepState& step, Date on) {
    std::optional<Date> earliest = std::max(groundLaidOn(state, step.step->role), step.sentOn);
    for (const ItemState& item : step.items) {
        earliest = std::max(earliest, item.on);
    }
    return earliest && on < *earliest
               ? Result<void>(refusal("case.date.before", {{"date", *earliest}}))
               : Result<void>();
}

Result<void> checkChecklist(const StepState& step) {
    for (const ItemState& item : step.items) {
        if (!item.settled()) {
            return refusal("case.item_open", {{"item", OwnWords{item.item.text, {}}}});
        }
    }
    return step.step->role == StepRole::AccessRemoval && step.items.empty()
               ? Result<void>(refusal("case.access_list_empty"))
               : Result<void>();
}

Result<void> checkStepDone(const CaseState& state, const StepState& step, const CaseEvent& event) {
    if (!event.answers) {
        return refusal("case.answers_missing", {{"step", titleOf(step)}});
    }
    const StepAnswers& answers = *event.answers;
    const bool known = std::ranges::find(step.step->outcomes, answers.outcome, &StepOutcome::id) !=
                       step.step->outcomes.end();
    if (step.step->outcomes.empty() ? !answers.outcome.empty() : !known) {
        return refusal("case.outcome_missing", {{"step", titleOf(step)}});
    }
    if (isStaying(step, answers)) {
        return isBlank(answers.reason) && isBlank(answers.note)
                   ? Result<void>(refusal("case.reverse.reason"))
                   : Result<void>();
    }
    if (Result<void> order = checkOrder(state, step, event.on); !order) {
        return order;
    }
    if (Result<void> ticked = checkChecklist(step); !ticked) {
        return ticked;
    }
    const bool letter =
        step.step->kind == StepKind::Letter || step.step->role == StepRole::NoticeLetter;
    if (letter && step.letters.empty()) {
        return refusal("case.letter_not_sent", {{"step", titleOf(step)}});
    }
    if (step.step->evidence == EvidenceWanted::Required && step.documents.empty() &&
        step.letters.empty()) {
        return refusal("case.evidence_missing", {{"step", titleOf(step)}});
    }
    return checkAnswers(state, step, answers, event.on);
}

Result<void> checkSkip(const StepState& step, const CaseEvent& event) {
    if (isNeeded(step.step->role)) {
        return refusal("case.skip.needed", {{"step", titleOf(step)}});
    }
    return !step.step->optional && isBlank(event.reason) ? Result<void>(refusal("case.skip.reason"))
                                                         : Result<void>();
}

Result<void> checkPostponed(const StepState& step, const CaseEvent& event) {
    if (!event.until) {
        return refusal("case.postpone.day");
    }
    if (event.startMinute && (*event.startMinute < 0 || *event.startMinute > 1439 ||
                              step.step->kind != StepKind::Meeting)) {
        return refusal("case.postpone.hour");
    }
    if (*event.until < event.on) {
        return refusal("case.postpone.past", {{"date", *event.until}});
    }
    if (!event.startMinute && isBlank(event.reason)) {
        return refusal("case.postpone.reason");
    }
    return isHandover(step.step->role) && !event.notForPayment
               ? Result<void>(refusal("case.guard.payment"))
               : Result<void>();
}

Result<void> checkItem(const CaseState& state, const StepState& step, const CaseEvent& event) {
    const auto item = std::ranges::find_if(
        step.items, [&](const ItemState& each) { return each.item.id == event.item; });
    if (item == step.items.end()) {
        return refusal("case.item.unknown", {{"item", event.item}});
    }
    if (event.kind == CaseEventKind::ItemCleared) {
        return item->settled() ? Result<void>() : Result<void>(refusal("case.item.not_ticked"));
    }
    if (item->settled()) {
        return refusal("case.item.settled", {{"item", OwnWords{item->item.text, {}}}});
    }
    for (const ItemState& earlier : step.items) {
        if (earlier.item.phase < item->item.phase && !earlier.settled()) {
            return refusal("case.item.phase", {{"item", OwnWords{earlier.item.text, {}}}});
        }
    }
    if (event.kind == CaseEventKind::ItemNotHeld) {
        return isBlank(event.reason) ? Result<void>(refusal("case.item.reason")) : Result<void>();
    }
    // The service goes on unchanged during notice, unless the client wishes it otherwise (DOMAIN
    // 5a-3).
    if (step.step->role == StepRole::AccessRemoval && isBlank(event.reason) &&
        (!state.endDate || event.on < *state.endDate)) {
        return state.endDate ? refusal("case.guard.access_before_end", {{"date", *state.endDate}})
                             : refusal("case.guard.no_end_date");
    }
    return {};
}

// The end date is judged once more on the day the letter goes out.
Result<void> checkNotice(const CaseState& state, Date on) {
    const StepState* review = doneStep(state, StepRole::ContractReview);
    if (*state.endDate <= on) {
        return refusal("case.contract.end_in_past", {{"date", *state.endDate}});
    }
    const Date earliest = on.plusDays(state.noticeDays.value_or(0));
    if (*state.endDate < earliest && isBlank(review->answers.shorterNoticeReason)) {
        return refusal("case.contract.too_short_now",
                       {{"sent", on}, {"date", *state.endDate}, {"earliest", earliest}});
    }
    return {};
}

Result<void> checkLetter(const CaseState& state, const StepState& step, const CaseEvent& event) {
    if (!event.letter) {
        return refusal("case.letter_unknown");
    }
    if (step.step->kind != StepKind::Letter && step.step->letter.empty()) {
        return refusal("case.no_letter_step", {{"step", titleOf(step)}});
    }
    for (const StepState& each : state.steps) {
        if (std::ranges::find(each.letters, event.letter) != each.letters.end()) {
            return refusal("case.letter_twice");
        }
    }
    const std::optional<Date> earliest = groundLaidOn(state, step.step->role);
    if (earliest && event.on < *earliest) {
        return refusal("case.date.before", {{"date", *earliest}});
    }
    return step.step->role == StepRole::NoticeLetter ? checkNotice(state, event.on)
                                                     : Result<void>();
}

Result<void> checkSuspended(const CaseState& state, const CaseEvent& event) {
    if (state.status != CaseStatus::Open) {
        return refusal(state.status == CaseStatus::Ended ? "case.ended" : "case.suspended");
    }
    if (!event.suspension) {
        return refusal("case.suspend.reason");
    }
    return state.noticeSentOn && !event.notForPayment ? Result<void>(refusal("case.guard.payment"))
                                                      : Result<void>();
}

Result<void> checkEnded(const Playbook& playbook, const CaseState& state, const CaseEvent& event) {
    const bool parting = laneOf(playbook.purpose) == Lane::Part;
    if (parting && (event.outcome != CaseOutcome::Withdrawn || state.noticeSentOn)) {
        return refusal("case.end.parting");
    }
    if (event.outcome != CaseOutcome::Won && event.outcome != CaseOutcome::Lost &&
        event.outcome != CaseOutcome::Part && event.outcome != CaseOutcome::Withdrawn) {
        return refusal("case.end.outcome");
    }
    return event.outcome != CaseOutcome::Won && isBlank(event.reason)
               ? Result<void>(refusal("case.end.reason"))
               : Result<void>();
}

Result<void> checkWholeCase(const Playbook& playbook, const CaseState& state,
                            const CaseEvent& event) {
    if (event.kind == CaseEventKind::Noted) {
        return isBlank(event.reason) ? Result<void>(refusal("case.note.empty")) : Result<void>();
    }
    if (event.kind == CaseEventKind::DocumentAdded) {
        return event.document ? Result<void>() : Result<void>(refusal("case.document_unknown"));
    }
    if (state.status == CaseStatus::Ended) {
        return refusal("case.ended");
    }
    switch (event.kind) {
        case CaseEventKind::Suspended:
            return checkSuspended(state, event);
        case CaseEventKind::Resumed:
            if (state.status != CaseStatus::Suspended) {
                return refusal("case.not_suspended");
            }
            return event.on < *state.suspendedOn
                       ? Result<void>(refusal("case.date.before", {{"date", *state.suspendedOn}}))
                       : Result<void>();
        case CaseEventKind::Reversed:
            if (laneOf(playbook.purpose) != Lane::Part) {
                return refusal("case.reverse.lift");
            }
            return isBlank(event.reason) ? Result<void>(refusal("case.reverse.reason"))
                                         : Result<void>();
        case CaseEventKind::Ended:
            return checkEnded(playbook, state, event);
        default:
            return {};
    }
}

bool isAboutStep(CaseEventKind kind) {
    switch (kind) {
        case CaseEventKind::StepDone:
        case CaseEventKind::StepSkipped:
        case CaseEventKind::StepPostponed:
        case CaseEventKind::StepReopened:
        case CaseEventKind::ItemTicked:
        case CaseEventKind::ItemCleared:
        case CaseEventKind::ItemAdded:
        case CaseEventKind::ItemNotHeld:
        case CaseEventKind::LetterSent:
            return true;
        default:
            return false;
    }
}

Result<void> checkStep(const Playbook& playbook, const CaseState& state, const StepState& step,
                       const CaseEvent& event) {
    if (isOver(state, step)) {
        return refusal("case.ended");
    }
    if (state.status == CaseStatus::Suspended) {
        return refusal("case.suspended");
    }
    if (event.kind == CaseEventKind::StepReopened) {
        return step.settled() ? checkReopen(state, step, event.reason)
                              : Result<void>(refusal("case.reopen.not_settled"));
    }
    if (step.settled()) {
        return refusal("case.step_settled", {{"step", titleOf(step)}});
    }
    if (step.status == StepStatus::PassedOver) {
        return refusal("case.step_passed_over", {{"step", titleOf(step)}});
    }
    // What only arranges the work may be done ahead.
    switch (event.kind) {
        case CaseEventKind::StepSkipped:
            return checkSkip(step, event);
        case CaseEventKind::StepPostponed:
            return checkPostponed(step, event);
        case CaseEventKind::ItemAdded:
            return isBlank(event.item) ? Result<void>(refusal("case.item.words")) : Result<void>();
        default:
            break;
    }
    if (const std::vector<Text> blocked = blockedBy(playbook, state, step.step->id);
        !blocked.empty()) {
        return Error{blocked.front()};
    }
    switch (event.kind) {
        case CaseEventKind::StepDone:
            return checkStepDone(state, step, event);
        case CaseEventKind::LetterSent:
            return checkLetter(state, step, event);
        default:
            return checkItem(state, step, event);
    }
}

}  // namespace

Result<void> check(const Playbook& playbook, const CaseState& state, const CaseEvent& event) {
    if (event.number != state.events + 1) {
        return refusal("case.number");
    }
    if (event.on < state.startedOn) {
        return refusal("case.date.before", {{"date", state.startedOn}});
    }
    if (event.on > event.recordedAt.date()) {
        return refusal("case.date.future", {{"date", event.on}});
    }
    const StepState* step = event.step.empty() ? nullptr : state.find(event.step);
    if ((isAboutStep(event.kind) || !event.step.empty()) && !step) {
        return refusal("case.step_unknown", {{"step", event.step}});
    }
    return isAboutStep(event.kind) ? checkStep(playbook, state, *step, event)
                                   : checkWholeCase(playbook, state, event);
}

}  // namespace winnow
