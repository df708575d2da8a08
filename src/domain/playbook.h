// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/text.h>
#include <domain/grade.h>

namespace winnow {

// A playbook is the definition of a workflow: data that the owner edits. A case runs one of its
// versions for one client (domain/case.h). Codes are stable names for the file and the command
// line; catalogue ids are "lane.<code>", "purpose.<code>", "stage.<code>", "step_kind.<code>",
// "step_role.<code>", "assignee.<code>".

enum class Lane { Lift, Part };
std::string_view laneCode(Lane lane);  // "lift", "part"
std::optional<Lane> laneFromCode(std::string_view code);

// What a playbook is for. Which of them may not run for one client at the same time: conflict().
enum class PlaybookPurpose {
    Upgrade,      // D to C, C to B, B to A
    Conversion,   // break/fix to managed
    PriceRise,    //
    LatePayment,  //
    Notice,       // a letter that tells something: "uncommon"
    Parting,      // offboarding
};
std::string_view purposeCode(PlaybookPurpose purpose);  // "upgrade", "conversion", ...
std::optional<PlaybookPurpose> purposeFromCode(std::string_view code);
Lane laneOf(PlaybookPurpose purpose);
// Upgrade, conversion and price rise exclude each other (one talk about the fee at a time), and
// parting excludes these three: terms stay unchanged during notice (DOMAIN 5a-3). Two of one
// purpose always exclude each other.
bool conflict(PlaybookPurpose one, PlaybookPurpose other);

// The columns of the board, four to a lane. A case stands in the column of its next step.
enum class Stage {
    Planned,
    Talking,
    Agreed,
    Watching,
    Decided,
    LetterSent,
    Handover,
    Closed,
};
std::string_view stageCode(Stage stage);  // "planned", ..., "letter_sent", ...
std::optional<Stage> stageFromCode(std::string_view code);
Lane laneOf(Stage stage);
std::array<Stage, 4> stagesOf(Lane lane);

enum class StepKind { Task, Letter, Meeting, Document, Decision, Measurement };
std::string_view stepKindCode(StepKind kind);
std::optional<StepKind> stepKindFromCode(std::string_view code);

// What a step does beyond being ticked. A role brings hard guards and wanted answers that no
// playbook can leave out (case_guards.h).
enum class StepRole {
    None,
    // Lifting (DOMAIN 5c)
    ValueStatement,
    FeeProposal,    // answers: fee
    Invitation,     //
    ReviewMeeting,  // answers: reaction, words, decision, follow-up; into the registers
    Agreement,      // answers: promise and day it was signed; into the commitments
    PaymentSetup,   // answers: payment method
    ToolCoverage,   //
    Regrade,        // answers: measured grade, score, revenue, hours against the forecast
    // Parting (DOMAIN 5b)
    PartingDecision,
    ContractReview,   // answers: notice, end date, reason for an exception
    LastOffer,        //
    NoticeLetter,     //
    DeliveryProof,    // answers: how, when, reference
    InternalBrief,    //
    HandoverDossier,  //
    DossierReceipt,   // answers: received by
    SuccessorMeeting,
    DataSettlement,  // answers: returned, deleted or both, on, certificate
    AccessRemoval,   // its checklist, phase by phase
    FinalStatement,  // answers: balance
    Closing,         // answers: acceptance
    LaterCheck,      // 90 days later; answers: relief, what was left over
};
std::string_view stepRoleCode(StepRole role);  // "none", "value_statement", ...
std::optional<StepRole> stepRoleFromCode(std::string_view code);

enum class Assignee { Owner, Technician, Accounts, Client };
std::string_view assigneeCode(Assignee assignee);
std::optional<Assignee> assigneeFromCode(std::string_view code);

// When a step is due.
enum class DueFrom {
    Start,         // of the case
    PreviousStep,  // done or skipped; as long as it is not: its own due day
    NoticeSent,
    EndDate,     // of the service
    Closed,      // the day the closing step was done
    QuarterEnd,  // the end of the quarter after the one in which the previous step was done
};
std::string_view dueFromCode(DueFrom from);
std::optional<DueFrom> dueFromFromCode(std::string_view code);
struct DueRule {
    DueFrom from = DueFrom::PreviousStep;
    int days = 7;  // -366..1830
    friend bool operator==(const DueRule&, const DueRule&) = default;
};

enum class EvidenceWanted { None, Optional, Required };
std::string_view evidenceWantedCode(EvidenceWanted wanted);
std::optional<EvidenceWanted> evidenceWantedFromCode(std::string_view code);

// What opens a step, beside the hard guards of its role.
enum class GuardKind { AfterStep, EndDateKnown, NoticeDelivered, DossierReceived, DataSettled };
std::string_view guardKindCode(GuardKind kind);
std::optional<GuardKind> guardKindFromCode(std::string_view code);
struct StepGuard {
    GuardKind kind = GuardKind::AfterStep;
    std::string step;  // for AfterStep
    friend bool operator==(const StepGuard&, const StepGuard&) = default;
};

// A line of a step's checklist. Items of an earlier phase are settled first (cut-off order, DOMAIN
// 5b-10).
struct CheckItem {
    std::string id;
    LocalText text;
    int phase = 0;
    friend bool operator==(const CheckItem&, const CheckItem&) = default;
};

// How a step may end, where there is more than one way.
enum class OutcomeLeadsTo {
    Next,    // the next step
    Step,    // `step`, passing over those between
    Won,     // the case ends, the client was lifted (agreed, pays, stays)
    Lost,    // the case ends without
    Part,    // the case ends; an exit is to be looked at
    Revert,  // parting only: the client stays
};
std::string_view outcomeLeadsToCode(OutcomeLeadsTo leadsTo);
std::optional<OutcomeLeadsTo> outcomeLeadsToFromCode(std::string_view code);
struct StepOutcome {
    std::string id;
    LocalText text;
    OutcomeLeadsTo leadsTo = OutcomeLeadsTo::Next;
    std::string step;
    friend bool operator==(const StepOutcome&, const StepOutcome&) = default;
};

struct PlaybookStep {
    std::string id;  // lower_case, unique within the playbook
    StepKind kind = StepKind::Task;
    StepRole role = StepRole::None;
    Stage stage = Stage::Planned;
    LocalText title;   // "Prepare the itemised invoice"
    LocalText advice;  // how, in a few sentences; may be empty
    DueRule due;
    Assignee who = Assignee::Owner;
    EvidenceWanted evidence = EvidenceWanted::None;
    bool optional = false;  // may be skipped without a reason
    std::string letter;     // letter template id, of a letter step
    std::vector<StepGuard> guards;
    std::vector<CheckItem> checklist;
    std::vector<StepOutcome> outcomes;  // empty: one way, on to the next step
    friend bool operator==(const PlaybookStep&, const PlaybookStep&) = default;
};

struct Playbook {
    std::string id;   // "lift_c_to_b"
    int version = 0;  // 0: as shipped and not yet used in this portfolio
    PlaybookPurpose purpose = PlaybookPurpose::Upgrade;
    LocalText title;
    LocalText summary;
    std::optional<Grade> fromGrade;  // of an upgrade
    std::optional<Grade> toGrade;
    std::vector<PlaybookStep> steps;

    const PlaybookStep* find(std::string_view step) const;
    friend bool operator==(const Playbook&, const Playbook&) = default;
};

// What keeps a playbook from being used, each with where: "playbook.problem...". Beside the obvious
// (no steps, ids twice, a language without words, a guard or an outcome that names no step or a
// later one / an earlier one, stages going backwards, stages of the other lane): a parting playbook
// has the roles of DOMAIN 5b that the hard guards need, each once and in their order
// (PartingDecision, ContractReview, NoticeLetter, DeliveryProof, HandoverDossier, DossierReceipt,
// DataSettlement, AccessRemoval, FinalStatement, Closing); handover, data and access never wait for
// money (no guard on FinalStatement or a step after it); parting roles only in parting playbooks.
std::vector<Text> validate(const Playbook& playbook);

}  // namespace winnow
