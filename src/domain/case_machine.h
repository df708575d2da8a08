// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <base/result.h>
#include <domain/case.h>

namespace winnow {

// The state of a case is what its history makes of its playbook, and nothing else. Every event is
// checked before it is taken; the hard guards of SPEC section 8 are among the checks and hold
// whatever the playbook says:
//   no end date, no notice letter                      "case.guard.no_end_date"
//   no proof of delivery, the notice does not run      "case.guard.no_proof"
//   access is not cut, nor the case closed, before the end date (without the client's wish)
//   data not settled or an access not removed: no closing  "case.guard.data", "case.guard.access"
//   handover, data and access are never skipped, and never put off for money
//   no decision without the self-check, the effect seen, and an attempt to lift, an integrity gate
//   or a written reason

enum class StepStatus {
    Locked,      // a guard or an earlier step holds it
    Open,        //
    Done,        //
    Skipped,     //
    PassedOver,  // an outcome led past it, or the case ended before it
};
std::string_view stepStatusCode(StepStatus status);

struct ItemState {
    CheckItem item;
    bool own = false;  // added in this case
    enum class State { Open, Ticked, NotHeld } state = State::Open;
    std::optional<Date> on;
    std::string reason;
    bool settled() const { return state != State::Open; }
};

struct StepState {
    const PlaybookStep* step = nullptr;  // of the playbook replayed; it must outlive the state
    StepStatus status = StepStatus::Locked;
    std::optional<Date> due;
    std::optional<Date> postponedTo;
    std::optional<int> startMinute;  // of a meeting
    std::optional<Date> settledOn;   // done or skipped
    std::string by;
    std::string reason;  // skipped, postponed
    StepAnswers answers;
    std::vector<ItemState> items;
    std::vector<LetterId> letters;
    std::optional<Date> sentOn;  // the last of them
    std::vector<CaseDocumentId> documents;
    bool settled() const { return status == StepStatus::Done || status == StepStatus::Skipped; }
};

struct CaseState {
    CaseStatus status = CaseStatus::Open;
    std::optional<CaseOutcome> outcome;
    Stage stage = Stage::Planned;  // of the next step; of the last one when all are settled
    std::vector<StepState> steps;
    std::optional<std::size_t> next;  // the first step that is not settled
    std::string assignee;             // empty: nobody named
    std::optional<Date> endedOn;
    std::optional<Date> suspendedOn;
    std::optional<SuspensionReason> suspension;
    // Of a parting case
    std::optional<int> noticeDays;
    std::optional<Date> endDate;
    std::optional<Date> noticeSentOn;
    std::optional<Date> noticeRunsFrom;  // proof of delivery; empty: the clock has not started
    // The earliest end that the notice allows, from the proof of delivery; later than endDate: the
    // case says so.
    std::optional<Date> earliestEnd;
    bool dossierReceived = false;
    bool dataSettled = false;
    bool accessRemoved = false;
    std::optional<Date> closedOn;  // the closing step

    // Suspensions that are over: from, to.
    std::vector<std::pair<Date, Date>> pauses;

    Date startedOn;
    FiscalCalendar calendar;  // of the quarters that due days go by
    int events = 0;
    Date lastOn;  // of the last event; of the start before the first

    int settledSteps() const;  // done or skipped
    int countedSteps() const;  // all but those passed over
    const StepState* find(std::string_view step) const;
};

CaseState startOf(const Playbook& playbook, Date startedOn, FiscalCalendar calendar = {});

// Steps need not be done strictly in order: within a column any order goes unless a guard says
// otherwise, and a later column opens when all steps of the earlier ones that are not optional are
// settled. Putting off, skipping and adding lines only arrange the work and may be done ahead.
//
// May the event happen now? An Error says why not and what opens it. Checks order of dates (not
// before the start or the case's last event of the same step, not after `event.recordedAt`), that
// the case is open, the step's status, wanted answers, evidence, guards.
Result<void> check(const Playbook& playbook, const CaseState& state, const CaseEvent& event);
// check() and the state after it.
Result<CaseState> apply(const Playbook& playbook, const CaseState& state, const CaseEvent& event);
// From the start through all events; an Error names the first one that its history does not
// justify ("case.replay").
Result<CaseState> replay(const Playbook& playbook, const CaseRecord& record,
                         FiscalCalendar calendar = {});

// Why a step cannot be settled now; empty: it can. The first is the one to tell.
std::vector<Text> blockedBy(const Playbook& playbook, const CaseState& state,
                            std::string_view step);

// What a step asks for; ids "answer.<code>". A required one missing is refused by check().
struct WantedAnswer {
    std::string field;  // "fee", "reaction", "end_date"... as in the JSON of the answers
    bool required = true;
};
std::vector<WantedAnswer> wantedAnswers(const PlaybookStep& step);

// The five proofs of DOMAIN 5b-7, as found in the history.
struct ClosingProof {
    std::string id;  // "control", "delivered", "access", "money", "acceptance": "proof.<id>"
    bool given = false;
    Text detail;
};
std::vector<ClosingProof> closingProofs(const Playbook& playbook, const CaseState& state);

// Moving the card: the events that settle what stands before the first step of that stage, where
// nothing but a tick is wanted; an Error names the first step that wants more. A stage further back
// reopens its first step.
Result<std::vector<CaseEvent>> moveTo(const Playbook& playbook, const CaseState& state, Stage stage,
                                      Date on, Instant at, std::string_view by);

// Whether a case counts as an attempt to lift: an upgrade, conversion or price rise that has ended
// (but was not withdrawn before the client was spoken or written to).
bool countsAsAttempt(const Playbook& playbook, const CaseState& state);

}  // namespace winnow
