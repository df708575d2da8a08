// SPDX-License-Identifier: GPL-3.0-or-later
// What adds to a case's history.
#include <app/case_actions.h>

#include <algorithm>
#include <utility>

#include <app/case_effects.h>
#include <app/case_service.h>
#include <app/shared.h>
#include <app/text_input.h>
#include <formats/case_json.h>
#include <storage/case_store.h>

namespace winnow {

namespace {

Error gone() { return {{"app.case.gone", {}}}; }

StoredCaseEvent storedOf(const CaseEvent& event) {
    return {event.number,     std::string(caseEventKindCode(event.kind)),
            event.step,       event.on,
            event.recordedAt, caseEventToJson(event)};
}

// The events of a letter that goes out: that it was sent, and that its step is done with it.
Result<std::vector<CaseEvent>> letterEvents(Portfolio::Shared& shared, const KnownCase& known,
                                            const Letter& letter, Date on) {
    CaseEvent sent = eventNow(shared, CaseEventKind::LetterSent, letter.step, on);
    sent.letter = letter.id;
    sent.number = known.state->events + 1;
    const Result<CaseState> after = apply(*known.playbook, *known.state, sent);
    if (!after) {
        return after.error();
    }
    std::vector<CaseEvent> events{sent};
    const StepState* step = after->find(letter.step);
    if (step && !step->settled()) {
        CaseEvent done = eventNow(shared, CaseEventKind::StepDone, letter.step, on);
        done.number = after->events + 1;
        done.answers.emplace();
        // A step that wants more than the letter stays open.
        if (check(*known.playbook, *after, done)) {
            events.push_back(std::move(done));
        }
    }
    return events;
}

Result<const KnownCase*> knownCase(Portfolio::Shared& shared, CaseId id) {
    const KnownCase* known = shared.caseService.book().find(id);
    if (!known) {
        return gone();
    }
    if (!known->state) {
        return known->problem.value_or(gone());
    }
    return known;
}

}  // namespace

CaseEvent eventNow(const Portfolio::Shared& shared, CaseEventKind kind, std::string_view step,
                   std::optional<Date> on) {
    CaseEvent event;
    event.recordedAt = shared.clock.now();
    event.on = on.value_or(shared.clock.today());
    event.kind = kind;
    event.step = step;
    return event;
}

Text caseAction(Portfolio::Shared& shared, CaseId id, std::string_view what,
                std::string_view step) {
    Text action{"action.case." + std::string(what), {}};
    const KnownCase* known = shared.caseService.book().find(id);
    const Client* client = known ? shared.client(known->record.client) : nullptr;
    action.arguments.emplace_back("client", client ? client->name : std::string());
    const PlaybookStep* found = known && known->playbook ? known->playbook->find(step) : nullptr;
    if (found) {
        action.arguments.emplace_back("what", OwnWords{found->title, {}});
    } else if (known && known->playbook) {
        action.arguments.emplace_back("what", OwnWords{known->playbook->title, {}});
    } else {
        action.arguments.emplace_back("what", std::string());
    }
    return action;
}

Result<void> addCaseEvents(Portfolio::Shared& shared, CaseId id, std::vector<CaseEvent> events,
                           const Text& action, const BeforeStoring& also, bool judgement) {
    const Result<const KnownCase*> found = knownCase(shared, id);
    if (!found) {
        return found.error();
    }
    const KnownCase& known = **found;
    CaseState state = *known.state;
    for (CaseEvent& event : events) {
        event.number = state.events + 1;
        Result<CaseState> next = apply(*known.playbook, state, event);
        if (!next) {
            return next.error();
        }
        state = std::move(next).value();
    }
    if (events.empty()) {
        return {};
    }
    CaseEffects effects(shared, known, state, events);
    if (effects.problem()) {
        return *effects.problem();
    }
    ChangeSet changes = effects.changes();
    changes.judgement |= judgement;
    return shared.act(action, known.record.client, changes, [&] {
        if (also) {
            also(events);
        }
        CaseStore store(shared.database);
        for (const CaseEvent& event : events) {
            store.addEvent(id, storedOf(event));
        }
        effects.write();
    });
}

Result<void> recordLetterSent(Portfolio::Shared& shared, const Letter& letter, Date on,
                              const std::function<void()>& store) {
    const bool uncommon = letter.purpose == LetterPurpose::Uncommon;
    const Client* client = shared.client(letter.client);
    const Text action{
        "action.case.letter_sent",
        {{"client", client ? client->name : std::string()}, {"what", letter.text.subject}}};
    const auto also = [&] {
        store();
        if (uncommon) {
            tellUncommon(shared, letter.client, on);
        }
    };
    if (!letter.caseId) {
        return shared.act(action, letter.client,
                          {.judgement = uncommon, .cases = true, .touched = {letter.client}}, also);
    }
    const Result<const KnownCase*> known = knownCase(shared, letter.caseId);
    if (!known) {
        return known.error();
    }
    Result<std::vector<CaseEvent>> events = letterEvents(shared, **known, letter, on);
    if (!events) {
        return events.error();
    }
    return addCaseEvents(
        shared, letter.caseId, std::move(events).value(), action,
        [&](std::vector<CaseEvent>&) { also(); }, uncommon);
}

namespace {

void tidy(StepAnswers& answers) {
    for (std::string* text :
         {&answers.note, &answers.words, &answers.decision, &answers.promise, &answers.reason,
          &answers.withoutAttempt, &answers.shorterNoticeReason, &answers.deliveryReference,
          &answers.receivedBy, &answers.certificate, &answers.acceptedBy, &answers.exceptions,
          &answers.leftOver}) {
        *text = trimmed(*text);
    }
    for (SelfCheckAnswer& each : answers.selfCheck) {
        each.note = trimmed(each.note);
    }
}

// What was measured, where nobody typed it in.
void takeMeasured(StepAnswers& answers, const StepAnswers& known) {
    const auto take = [](auto& field, const auto& value) {
        if (!field) {
            field = value;
        }
    };
    if (answers.measuredIn && answers.measuredIn != known.measuredIn) {
        return;
    }
    take(answers.measuredIn, known.measuredIn);
    take(answers.measuredGrade, known.measuredGrade);
    take(answers.measuredScore, known.measuredScore);
    take(answers.measuredRevenue, known.measuredRevenue);
    take(answers.measuredHours, known.measuredHours);
}

// Nothing is measured in a quarter that has not begun, and a lift is only what reached the grade
// aimed at, or at least a better one than that at the start.
Result<void> checkMeasured(const KnownCase& known, const PlaybookStep& step,
                           const StepAnswers& answers, Date on) {
    if (answers.measuredIn) {
        const Date begins = known.state->calendar.firstDay(*answers.measuredIn);
        if (begins > on) {
            return Error{{"case.date.future", {{"date", begins}}}};
        }
    }
    const auto outcome = std::ranges::find(step.outcomes, answers.outcome, &StepOutcome::id);
    const bool won = outcome != step.outcomes.end() && outcome->leadsTo == OutcomeLeadsTo::Won;
    const std::optional<Grade>& before = known.record.forecast.grade;
    const std::optional<Grade>& target = known.record.forecast.targetGrade;
    if (won && known.playbook->purpose == PlaybookPurpose::Upgrade && before &&
        answers.measuredGrade && *answers.measuredGrade >= *before &&
        !(target && *answers.measuredGrade <= *target)) {
        return Error{{"app.case.not_lifted",
                      {{"grade", std::string(gradeLetter(*answers.measuredGrade))},
                       {"before", std::string(gradeLetter(*before))},
                       {"outcome", OwnWords{outcome->text, {}}}}}};
    }
    return {};
}

}  // namespace

Result<void> CaseService::complete(CaseId id, std::string_view step, const StepAnswers& answers,
                                   Date on) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Result<const KnownCase*> known = knownCase(shared, id);
    if (!known) {
        return known.error();
    }
    CaseEvent event = eventNow(shared, CaseEventKind::StepDone, step, on);
    event.answers = answers;
    tidy(*event.answers);
    if (const PlaybookStep* found = (*known)->playbook->find(step)) {
        if (found->role == StepRole::PartingDecision) {
            event.answers->grounds = grounds((*known)->record.client);
        } else if (found->role == StepRole::Regrade) {
            takeMeasured(*event.answers, suggestedAnswers(id, step, on));
            if (Result<void> fits = checkMeasured(**known, *found, *event.answers, on); !fits) {
                return fits;
            }
        }
    }
    return addCaseEvents(shared, id, {std::move(event)}, caseAction(shared, id, "step_done", step));
}

Result<void> CaseService::completeJson(CaseId id, std::string_view step,
                                       std::string_view answersJson, Date on) {
    const Result<StepAnswers> answers = stepAnswersFromJson(answersJson, m_portfolio.currency());
    return answers ? complete(id, step, *answers, on) : Result<void>(answers.error());
}

Result<void> CaseService::skip(CaseId id, std::string_view step, std::string_view reason, Date on) {
    Portfolio::Shared& shared = m_portfolio.shared();
    CaseEvent event = eventNow(shared, CaseEventKind::StepSkipped, step, on);
    event.reason = trimmed(reason);
    return addCaseEvents(shared, id, {std::move(event)},
                         caseAction(shared, id, "step_skipped", step));
}

Result<void> CaseService::postpone(CaseId id, std::string_view step, Date until,
                                   std::string_view reason, bool notForPayment,
                                   std::optional<int> startMinute, std::optional<Date> on) {
    Portfolio::Shared& shared = m_portfolio.shared();
    CaseEvent event = eventNow(shared, CaseEventKind::StepPostponed, step, on);
    event.until = until;
    event.reason = trimmed(reason);
    event.notForPayment = notForPayment;
    event.startMinute = startMinute;
    Text action = caseAction(shared, id, "step_postponed", step);
    action.arguments.emplace_back("until", until);
    return addCaseEvents(shared, id, {std::move(event)}, action);
}

Result<void> CaseService::reopen(CaseId id, std::string_view step, std::string_view reason,
                                 std::optional<Date> on) {
    Portfolio::Shared& shared = m_portfolio.shared();
    CaseEvent event = eventNow(shared, CaseEventKind::StepReopened, step, on);
    event.reason = trimmed(reason);
    return addCaseEvents(shared, id, {std::move(event)},
                         caseAction(shared, id, "step_reopened", step));
}

Result<void> CaseService::tick(CaseId id, std::string_view step, std::string_view item, bool ticked,
                               Date on, std::string_view reason) {
    Portfolio::Shared& shared = m_portfolio.shared();
    CaseEvent event =
        eventNow(shared, ticked ? CaseEventKind::ItemTicked : CaseEventKind::ItemCleared, step, on);
    event.item = item;
    event.reason = trimmed(reason);
    return addCaseEvents(shared, id, {std::move(event)},
                         caseAction(shared, id, ticked ? "item_ticked" : "item_cleared", step));
}

Result<void> CaseService::addItem(CaseId id, std::string_view step, std::string_view words,
                                  int phase) {
    Portfolio::Shared& shared = m_portfolio.shared();
    CaseEvent event = eventNow(shared, CaseEventKind::ItemAdded, step);
    event.item = trimmed(words);
    event.phase = phase;
    return addCaseEvents(shared, id, {std::move(event)},
                         caseAction(shared, id, "item_added", step));
}

Result<void> CaseService::notHeld(CaseId id, std::string_view step, std::string_view item,
                                  std::string_view reason, std::optional<Date> on) {
    Portfolio::Shared& shared = m_portfolio.shared();
    CaseEvent event = eventNow(shared, CaseEventKind::ItemNotHeld, step, on);
    event.item = item;
    event.reason = trimmed(reason);
    return addCaseEvents(shared, id, {std::move(event)},
                         caseAction(shared, id, "item_ticked", step));
}

Result<void> CaseService::note(CaseId id, std::string_view words) {
    Portfolio::Shared& shared = m_portfolio.shared();
    CaseEvent event = eventNow(shared, CaseEventKind::Noted, {});
    event.reason = trimmed(words);
    return addCaseEvents(shared, id, {std::move(event)}, caseAction(shared, id, "noted", {}));
}

Result<void> CaseService::assign(CaseId id, std::string_view name) {
    Portfolio::Shared& shared = m_portfolio.shared();
    CaseEvent event = eventNow(shared, CaseEventKind::Assigned, {});
    event.reason = trimmed(name);
    return addCaseEvents(shared, id, {std::move(event)}, caseAction(shared, id, "assigned", {}));
}

Result<void> CaseService::suspend(CaseId id, SuspensionReason why, std::string_view words,
                                  bool notForPayment) {
    Portfolio::Shared& shared = m_portfolio.shared();
    CaseEvent event = eventNow(shared, CaseEventKind::Suspended, {});
    event.suspension = why;
    event.reason = trimmed(words);
    event.notForPayment = notForPayment;
    return addCaseEvents(shared, id, {std::move(event)}, caseAction(shared, id, "suspended", {}));
}

Result<void> CaseService::resume(CaseId id) {
    Portfolio::Shared& shared = m_portfolio.shared();
    return addCaseEvents(shared, id, {eventNow(shared, CaseEventKind::Resumed, {})},
                         caseAction(shared, id, "resumed", {}));
}

Result<void> CaseService::reverse(CaseId id, std::string_view reason) {
    Portfolio::Shared& shared = m_portfolio.shared();
    CaseEvent event = eventNow(shared, CaseEventKind::Reversed, {});
    event.reason = trimmed(reason);
    return addCaseEvents(shared, id, {std::move(event)}, caseAction(shared, id, "reversed", {}));
}

Result<void> CaseService::end(CaseId id, CaseOutcome outcome, std::string_view reason) {
    Portfolio::Shared& shared = m_portfolio.shared();
    CaseEvent event = eventNow(shared, CaseEventKind::Ended, {});
    event.outcome = outcome;
    event.reason = trimmed(reason);
    return addCaseEvents(shared, id, {std::move(event)}, caseAction(shared, id, "ended", {}));
}

Result<void> CaseService::moveTo(CaseId id, Stage stage) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Result<const KnownCase*> known = knownCase(shared, id);
    if (!known) {
        return known.error();
    }
    Result<std::vector<CaseEvent>> events = winnow::moveTo(
        *(*known)->playbook, *(*known)->state, stage, shared.clock.today(), shared.clock.now(), {});
    if (!events) {
        return events.error();
    }
    Text action = caseAction(shared, id, "moved", {});
    action.arguments.emplace_back("stage", TextId{"stage." + std::string(stageCode(stage))});
    return addCaseEvents(shared, id, std::move(events).value(), action);
}

}  // namespace winnow
