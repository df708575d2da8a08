// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/clock.h>
#include <base/date.h>
#include <base/id.h>
#include <base/money.h>
#include <base/quarter.h>
#include <base/text.h>
#include <base/work_time.h>
#include <domain/client.h>
#include <domain/evidence.h>
#include <domain/grade.h>
#include <domain/playbook.h>

namespace winnow {

// A case is a playbook running for one client. It is nothing but its history: a list of events,
// each checked against the state that the earlier ones lead to (case_machine.h). Codes have
// catalogue ids "case_status.<code>", "case_outcome.<code>", "case_event.<code>"...

using CaseId = Id<struct CaseTag>;
using CaseDocumentId = Id<struct CaseDocumentTag>;
using LetterId = Id<struct LetterTag>;

enum class CaseStatus { Open, Suspended, Ended };
std::string_view caseStatusCode(CaseStatus status);
std::optional<CaseStatus> caseStatusFromCode(std::string_view code);

// How a case ended.
enum class CaseOutcome {
    Won,        // lifted, agreed, paid
    Lost,       // tried, without success
    Part,       // tried, without success; an exit is to be looked at
    Withdrawn,  // not gone on with
    Closed,     // parted with, in order
    Reversed,   // parting taken back: the client stays
};
std::string_view caseOutcomeCode(CaseOutcome outcome);
std::optional<CaseOutcome> caseOutcomeFromCode(std::string_view code);

enum class CaseEventKind {
    StepDone,
    StepSkipped,
    StepPostponed,  // to another day; a meeting is set for a day and an hour without a reason
    StepReopened,
    ItemTicked,
    ItemCleared,
    ItemAdded,    // a checklist line of the case's own
    ItemNotHeld,  // never had it, or not ours to remove; with a reason
    LetterSent,
    DocumentAdded,
    Noted,
    Assigned,
    Suspended,
    Resumed,
    Reversed,  // parting: the client stays
    Ended,     // won, lost or withdrawn by hand
};
std::string_view caseEventKindCode(CaseEventKind kind);
std::optional<CaseEventKind> caseEventKindFromCode(std::string_view code);

enum class DeliveryMethod { RegisteredLetter, Courier, HandedOver, EmailAcknowledged, Portal };
std::string_view deliveryMethodCode(DeliveryMethod method);
std::optional<DeliveryMethod> deliveryMethodFromCode(std::string_view code);

// GDPR 28(3)(g): as the client chooses.
enum class DataChoice { Returned, Deleted, ReturnedAndDeleted, NoneHeld };
std::string_view dataChoiceCode(DataChoice choice);
std::optional<DataChoice> dataChoiceFromCode(std::string_view code);

enum class SuspensionReason { ClientAsked, Negotiation, Dispute, Absence, Other };
std::string_view suspensionReasonCode(SuspensionReason reason);
std::optional<SuspensionReason> suspensionReasonFromCode(std::string_view code);

// The self-check before parting (DOMAIN 1a-21): did we cause this? Ids of its questions, with
// catalogue ids "self_check.<id>".
inline constexpr std::array<std::string_view, 5> kSelfCheck{
    "missed_promises", "wrong_scope", "wrong_people", "paid_work_owed", "uncommon_by_need"};
struct SelfCheckAnswer {
    std::string question;
    bool ours = false;  // yes, that was us
    std::string note;   // required for a yes: what we do about it
    friend bool operator==(const SelfCheckAnswer&, const SelfCheckAnswer&) = default;
};

// What was known when parting was decided; taken by the service, not typed.
struct PartingGrounds {
    int quartersInD = 0;
    int attempts = 0;            // lifts that were tried and ended
    bool integrityGate = false;  // a broken signed commitment or abuse of staff caps the grade
    bool uncommon = false;       // an uncommon practice runs
    friend bool operator==(const PartingGrounds&, const PartingGrounds&) = default;
};

// What a step was done with. Which of them a role wants: wantedAnswers().
struct StepAnswers {
    std::string outcome;  // id of the step's outcome, where it has any
    std::string note;
    // Fee proposal
    std::optional<Money> fee;  // a month
    // Review meeting
    std::optional<Reaction> reaction;
    std::string words;     // the client's own
    std::string decision;  // what the client wants to do
    std::optional<Date> followUp;
    // Agreement
    std::string promise;
    std::optional<Date> signedOn;
    std::optional<PaymentMethod> paymentMethod;
    // Regrade
    std::optional<Quarter> measuredIn;
    std::optional<Grade> measuredGrade;
    std::optional<Points> measuredScore;
    std::optional<Money> measuredRevenue;  // of the quarter
    std::optional<WorkTime> measuredHours;
    // Parting decision
    std::string reason;
    std::optional<PartingGrounds> grounds;
    std::vector<SelfCheckAnswer> selfCheck;  // all of kSelfCheck
    bool effectSeen = false;                 // revenue, hours and contribution were looked at
    std::string withoutAttempt;              // the written reason where no lift was tried
    // Contract review
    std::optional<int> noticeDays;    // that contract and country ask for
    std::optional<Date> endDate;      // of the service
    std::string shorterNoticeReason;  // required for an end before the notice is over
    // Proof of delivery
    std::optional<DeliveryMethod> deliveredBy;
    std::optional<Date> deliveredOn;
    std::string deliveryReference;
    // Dossier receipt, data
    std::string receivedBy;
    std::optional<DataChoice> dataChoice;
    std::string certificate;  // what certifies it: number, document name
    // Final statement
    std::optional<Money> balance;  // open; may be above zero: nothing waits for it
    // Closing: signed, or silent since the acceptance was asked for
    std::string acceptedBy;
    std::optional<Date> silentSince;
    std::string exceptions;
    // Later check
    std::optional<int> relief;  // 0 none to 4 great
    std::string leftOver;       // access or billing that lingered; empty: none

    friend bool operator==(const StepAnswers&, const StepAnswers&) = default;
};

// Money and hours that a case was started for, to be held against what came of it.
struct CaseForecast {
    Quarter basedOn;
    std::optional<Grade> grade;  // when the case was started
    std::optional<Points> score;
    std::optional<Grade> targetGrade;
    std::optional<Points> targetScore;
    std::optional<Money> revenue;  // a quarter: what leaves (parting), or what it is now
    std::optional<WorkTime> hours;
    std::optional<Money> contribution;
    std::vector<std::string> criteria;  // of the least change chosen
    friend bool operator==(const CaseForecast&, const CaseForecast&) = default;
};

struct CaseEvent {
    int number = 0;  // 1, 2, 3... within the case
    Instant recordedAt;
    Date on;         // the day it happened; not after the day it was recorded
    std::string by;  // empty: the owner
    CaseEventKind kind = CaseEventKind::Noted;
    std::string step;                // id; empty: the whole case
    std::string item;                // of the checklist; the new line's words for ItemAdded
    std::string reason;              // note's text, assignee's name, why skipped or reversed
    int phase = 0;                   // of a new line
    std::optional<Date> until;       // postponed to, or the day a meeting is set for
    std::optional<int> startMinute;  // of a meeting, 0..1439
    // A handover step is never postponed, nor a handover suspended, because money is open: the
    // owner says so (DOMAIN 5a-7).
    bool notForPayment = false;
    std::optional<SuspensionReason> suspension;
    std::optional<CaseOutcome> outcome;  // of Ended: won, lost or withdrawn
    LetterId letter;
    CaseDocumentId document;
    std::optional<StepAnswers> answers;  // of StepDone
    friend bool operator==(const CaseEvent&, const CaseEvent&) = default;
};

// What never changes of a case, and its history.
struct CaseRecord {
    CaseId id;
    ClientId client;
    std::string playbook;
    int playbookVersion = 0;
    Date startedOn;
    Instant startedAt;
    std::string startedFrom;  // "client", "least_change", "queue", "case"
    std::string reason;       // may be empty
    CaseForecast forecast;
    std::vector<CaseEvent> events;
    friend bool operator==(const CaseRecord&, const CaseRecord&) = default;
};

enum class CaseDocumentKind { Evidence, Letter, Dossier, Certificate, Statement, Other };
std::string_view caseDocumentKindCode(CaseDocumentKind kind);
std::optional<CaseDocumentKind> caseDocumentKindFromCode(std::string_view code);

// A document kept with a case inside the portfolio file. The name is only ever shown.
struct CaseDocument {
    CaseDocumentId id;
    CaseId caseId;
    std::string step;  // may be empty
    CaseDocumentKind kind = CaseDocumentKind::Evidence;
    int version = 1;  // of a dossier
    std::string name;
    std::int64_t size = 0;
    std::string sha256;  // lower-case hex
    Date addedOn;
    friend bool operator==(const CaseDocument&, const CaseDocument&) = default;
};

}  // namespace winnow
