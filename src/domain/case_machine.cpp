// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/case_machine.h>

#include <algorithm>

#include <domain/case_guards.h>

namespace winnow {

namespace {

// Days the case stood still after `from`.
int daysPaused(const CaseState& state, Date from) {
    int days = 0;
    for (const auto& [begin, end] : state.pauses) {
        days += begin >= from ? end - begin : 0;
    }
    return days;
}

std::optional<Date> endOfNextQuarter(const CaseState& state, Date from) {
    return state.calendar.lastDay(state.calendar.quarterOf(from).next());
}

// The day a step is due by its rule; empty as long as what it counts from is not known.
std::optional<Date> dueByRule(const CaseState& state, std::size_t index) {
    const DueRule& rule = state.steps[index].step->due;
    // What the rule counts from where that is the step before: the nearest that was not passed
    // over.
    const StepState* before = nullptr;
    for (std::size_t i = index; i-- > 0;) {
        if (state.steps[i].status != StepStatus::PassedOver) {
            before = &state.steps[i];
            break;
        }
    }
    const std::optional<Date> beforeOn = !before             ? std::optional(state.startedOn)
                                         : before->settledOn ? before->settledOn
                                                             : before->due;
    std::optional<Date> base;
    switch (rule.from) {
        case DueFrom::Start:
            base = state.startedOn;
            break;
        case DueFrom::PreviousStep:
            base = beforeOn;
            break;
        case DueFrom::NoticeSent:
            base = state.noticeSentOn;
            break;
        case DueFrom::EndDate:
            base = state.endDate;
            break;
        case DueFrom::Closed:
            base = state.closedOn;
            break;
        case DueFrom::QuarterEnd:
            base = beforeOn ? endOfNextQuarter(state, *beforeOn) : std::nullopt;
            break;
    }
    if (!base) {
        return std::nullopt;
    }
    const bool moves = rule.from == DueFrom::Start || rule.from == DueFrom::PreviousStep;
    return base->plusDays(rule.days + (moves ? daysPaused(state, *base) : 0));
}

// What the answers of done steps say about the case as a whole.
void readAnswers(CaseState& state) {
    state.noticeDays.reset();
    state.endDate.reset();
    state.noticeRunsFrom.reset();
    state.earliestEnd.reset();
    state.closedOn.reset();
    state.dossierReceived = false;
    state.dataSettled = false;
    state.accessRemoved = false;
    for (const StepState& step : state.steps) {
        if (step.status != StepStatus::Done) {
            continue;
        }
        switch (step.step->role) {
            case StepRole::ContractReview:
                state.noticeDays = step.answers.noticeDays;
                state.endDate = step.answers.endDate;
                break;
            case StepRole::DeliveryProof:
                state.noticeRunsFrom = step.answers.deliveredOn;
                break;
            case StepRole::DossierReceipt:
                state.dossierReceived = true;
                break;
            case StepRole::DataSettlement:
                state.dataSettled = true;
                break;
            case StepRole::AccessRemoval:
                state.accessRemoved = true;
                break;
            case StepRole::Closing:
                if (state.outcome == CaseOutcome::Closed) {
                    state.closedOn = step.settledOn;
                }
                break;
            default:
                break;
        }
    }
    if (state.noticeRunsFrom && state.noticeDays) {
        state.earliestEnd = state.noticeRunsFrom->plusDays(*state.noticeDays);
    }
}

// Steps that an outcome led past, or that the end of the case left behind.
void passOver(const Playbook& playbook, CaseState& state) {
    for (StepState& step : state.steps) {
        if (step.status == StepStatus::PassedOver) {
            step.status = StepStatus::Locked;
        }
    }
    for (std::size_t i = 0; i < state.steps.size(); ++i) {
        const StepState& done = state.steps[i];
        if (done.status != StepStatus::Done || done.answers.outcome.empty()) {
            continue;
        }
        const auto outcome =
            std::ranges::find(done.step->outcomes, done.answers.outcome, &StepOutcome::id);
        if (outcome == done.step->outcomes.end() || outcome->leadsTo != OutcomeLeadsTo::Step) {
            continue;
        }
        for (std::size_t next = i + 1;
             next < state.steps.size() && playbook.steps[next].id != outcome->step; ++next) {
            if (!state.steps[next].settled()) {
                state.steps[next].status = StepStatus::PassedOver;
            }
        }
    }
    if (state.status == CaseStatus::Ended) {
        for (StepState& step : state.steps) {
            const bool later = step.step->role == StepRole::LaterCheck && state.closedOn;
            if (!step.settled() && !later) {
                step.status = StepStatus::PassedOver;
            }
        }
    }
}

// The column of the first step that has to be done; optional ones left behind do not hold it.
void findNext(CaseState& state) {
    state.next.reset();
    const StepState* standing = nullptr;
    for (const StepState& step : state.steps) {
        if (!step.settled() && step.status != StepStatus::PassedOver) {
            if (!standing || (standing->step->optional && !step.step->optional)) {
                standing = &step;
            }
            if (!standing->step->optional) {
                break;
            }
        }
    }
    if (standing) {
        state.stage = standing->step->stage;
        for (std::size_t i = 0; i < state.steps.size(); ++i) {
            const StepState& step = state.steps[i];
            if (!step.settled() && step.status != StepStatus::PassedOver &&
                step.step->stage == state.stage) {
                state.next = i;
                break;
            }
        }
        return;
    }
    for (const StepState& step : state.steps) {
        if (step.settled()) {
            state.stage = step.step->stage;
        }
    }
}

// Everything that follows from what was settled.
void refresh(const Playbook& playbook, CaseState& state) {
    readAnswers(state);
    passOver(playbook, state);
    for (std::size_t i = 0; i < state.steps.size(); ++i) {
        StepState& step = state.steps[i];
        step.due = step.postponedTo ? step.postponedTo : dueByRule(state, i);
        if (!step.settled() && step.status != StepStatus::PassedOver) {
            step.status = blockedBy(playbook, state, step.step->id).empty() ? StepStatus::Open
                                                                            : StepStatus::Locked;
        }
    }
    findNext(state);
}

StepState& stepOf(CaseState& state, std::string_view id) {
    return *std::ranges::find_if(state.steps,
                                 [&](const StepState& step) { return step.step->id == id; });
}

ItemState* itemOf(StepState& step, std::string_view id) {
    const auto found =
        std::ranges::find_if(step.items, [&](const ItemState& item) { return item.item.id == id; });
    return found == step.items.end() ? nullptr : &*found;
}

// An end is final: what is done after it changes nothing of it.
void end(CaseState& state, CaseOutcome outcome, Date on) {
    if (state.status == CaseStatus::Ended) {
        return;
    }
    state.status = CaseStatus::Ended;
    state.outcome = outcome;
    state.endedOn = on;
}

void settle(CaseState& state, StepState& step, const CaseEvent& event, StepStatus status) {
    step.status = status;
    step.settledOn = event.on;
    step.by = event.by;
    step.reason = event.reason;
    if (event.answers) {
        step.answers = *event.answers;
    }
    const auto outcome =
        std::ranges::find(step.step->outcomes, step.answers.outcome, &StepOutcome::id);
    if (status == StepStatus::Done && outcome != step.step->outcomes.end()) {
        switch (outcome->leadsTo) {
            case OutcomeLeadsTo::Won:
                end(state, CaseOutcome::Won, event.on);
                break;
            case OutcomeLeadsTo::Lost:
                end(state, CaseOutcome::Lost, event.on);
                break;
            case OutcomeLeadsTo::Part:
                end(state, CaseOutcome::Part, event.on);
                break;
            case OutcomeLeadsTo::Revert:
                end(state, CaseOutcome::Reversed, event.on);
                break;
            case OutcomeLeadsTo::Next:
            case OutcomeLeadsTo::Step:
                break;
        }
    }
    if (status == StepStatus::Done && step.step->role == StepRole::Closing) {
        end(state, CaseOutcome::Closed, event.on);
    }
}

// A lift has done what it was for when its last step that has to be done was done and nothing is
// open behind it; optional steps before it may stay undone. With the last one skipped, the owner
// says how it ended.
void endWhenDone(const Playbook& playbook, CaseState& state, Date on) {
    if (state.status != CaseStatus::Open || laneOf(playbook.purpose) != Lane::Lift) {
        return;
    }
    const StepState* last = nullptr;
    bool openBehind = false;
    for (const StepState& step : state.steps) {
        if (step.status == StepStatus::PassedOver) {
            continue;
        }
        if (!step.step->optional) {
            if (!step.settled()) {
                return;
            }
            last = &step;
            openBehind = false;
        } else {
            openBehind = openBehind || !step.settled();
            last = last && !last->step->optional ? last : &step;
        }
    }
    if (last && last->status == StepStatus::Done && !openBehind) {
        end(state, CaseOutcome::Won, on);
    }
}

void take(const Playbook& playbook, CaseState& state, const CaseEvent& event) {
    switch (event.kind) {
        case CaseEventKind::StepDone:
            settle(state, stepOf(state, event.step), event, StepStatus::Done);
            break;
        case CaseEventKind::StepSkipped:
            settle(state, stepOf(state, event.step), event, StepStatus::Skipped);
            break;
        case CaseEventKind::StepPostponed: {
            StepState& step = stepOf(state, event.step);
            step.postponedTo = event.until;
            step.startMinute = event.startMinute;
            step.reason = event.reason;
            break;
        }
        case CaseEventKind::StepReopened: {
            StepState& step = stepOf(state, event.step);
            step.status = StepStatus::Open;
            step.settledOn.reset();
            step.by.clear();
            step.reason = event.reason;
            step.answers = {};
            break;
        }
        case CaseEventKind::ItemTicked:
        case CaseEventKind::ItemNotHeld:
        case CaseEventKind::ItemCleared: {
            ItemState& item = *itemOf(stepOf(state, event.step), event.item);
            item.state = event.kind == CaseEventKind::ItemTicked    ? ItemState::State::Ticked
                         : event.kind == CaseEventKind::ItemNotHeld ? ItemState::State::NotHeld
                                                                    : ItemState::State::Open;
            item.on = item.settled() ? std::optional(event.on) : std::nullopt;
            item.reason = event.reason;
            break;
        }
        case CaseEventKind::ItemAdded: {
            ItemState item;
            item.item = {
                "own_" + std::to_string(event.number), {event.item, event.item}, event.phase};
            item.own = true;
            stepOf(state, event.step).items.push_back(std::move(item));
            break;
        }
        case CaseEventKind::LetterSent: {
            StepState& step = stepOf(state, event.step);
            step.letters.push_back(event.letter);
            step.sentOn = std::max(step.sentOn, std::optional(event.on));
            if (step.step->role == StepRole::NoticeLetter && !state.noticeSentOn) {
                state.noticeSentOn = event.on;
            }
            break;
        }
        case CaseEventKind::DocumentAdded:
            if (!event.step.empty()) {
                stepOf(state, event.step).documents.push_back(event.document);
            }
            break;
        case CaseEventKind::Noted:
            break;
        case CaseEventKind::Assigned:
            state.assignee = event.reason;
            break;
        case CaseEventKind::Suspended:
            state.status = CaseStatus::Suspended;
            state.suspendedOn = event.on;
            state.suspension = event.suspension;
            break;
        case CaseEventKind::Resumed:
            state.status = CaseStatus::Open;
            state.pauses.emplace_back(*state.suspendedOn, event.on);
            state.suspendedOn.reset();
            state.suspension.reset();
            break;
        case CaseEventKind::Reversed:
            end(state, CaseOutcome::Reversed, event.on);
            break;
        case CaseEventKind::Ended:
            end(state, *event.outcome, event.on);
            break;
    }
    state.events = event.number;
    state.lastOn = std::max(state.lastOn, event.on);
    refresh(playbook, state);
    endWhenDone(playbook, state, event.on);
    if (state.status == CaseStatus::Ended) {
        refresh(playbook, state);
    }
}

}  // namespace

std::string_view stepStatusCode(StepStatus status) {
    switch (status) {
        case StepStatus::Locked:
            return "locked";
        case StepStatus::Open:
            return "open";
        case StepStatus::Done:
            return "done";
        case StepStatus::Skipped:
            return "skipped";
        case StepStatus::PassedOver:
            return "passed_over";
    }
    return {};
}

int CaseState::settledSteps() const {
    return static_cast<int>(std::ranges::count_if(steps, &StepState::settled));
}

int CaseState::countedSteps() const {
    return static_cast<int>(std::ranges::count_if(
        steps, [](const StepState& step) { return step.status != StepStatus::PassedOver; }));
}

const StepState* CaseState::find(std::string_view step) const {
    const auto found =
        std::ranges::find_if(steps, [&](const StepState& each) { return each.step->id == step; });
    return found == steps.end() ? nullptr : &*found;
}

CaseState startOf(const Playbook& playbook, Date startedOn, FiscalCalendar calendar) {
    CaseState state;
    state.startedOn = startedOn;
    state.lastOn = startedOn;
    state.calendar = calendar;
    for (const PlaybookStep& step : playbook.steps) {
        StepState each;
        each.step = &step;
        for (const CheckItem& item : step.checklist) {
            each.items.push_back({item, false, ItemState::State::Open, {}, {}});
        }
        state.steps.push_back(std::move(each));
    }
    refresh(playbook, state);
    return state;
}

Result<CaseState> apply(const Playbook& playbook, const CaseState& state, const CaseEvent& event) {
    if (Result<void> allowed = check(playbook, state, event); !allowed) {
        return allowed.error();
    }
    CaseState after = state;
    take(playbook, after, event);
    return after;
}

Result<CaseState> replay(const Playbook& playbook, const CaseRecord& record,
                         FiscalCalendar calendar) {
    CaseState state = startOf(playbook, record.startedOn, calendar);
    for (const CaseEvent& event : record.events) {
        if (const Result<void> allowed = check(playbook, state, event); !allowed) {
            return Error{
                {"case.replay",
                 {{"number", std::int64_t{event.number}},
                  {"event", TextId{"case_event." + std::string(caseEventKindCode(event.kind))}}}},
                ErrorKind::Damaged};
        }
        take(playbook, state, event);
    }
    return state;
}

}  // namespace winnow
