// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/playbook.h>

#include <algorithm>

#include <domain/code_table.h>

namespace winnow {

namespace {

constexpr CodeTable<Lane, 2> kLanes{{{{Lane::Lift, "lift"}, {Lane::Part, "part"}}}};

constexpr CodeTable<PlaybookPurpose, 6> kPurposes{{{{PlaybookPurpose::Upgrade, "upgrade"},
                                                    {PlaybookPurpose::Conversion, "conversion"},
                                                    {PlaybookPurpose::PriceRise, "price_rise"},
                                                    {PlaybookPurpose::LatePayment, "late_payment"},
                                                    {PlaybookPurpose::Notice, "notice"},
                                                    {PlaybookPurpose::Parting, "parting"}}}};

constexpr CodeTable<Stage, 8> kStages{{{{Stage::Planned, "planned"},
                                        {Stage::Talking, "talking"},
                                        {Stage::Agreed, "agreed"},
                                        {Stage::Watching, "watching"},
                                        {Stage::Decided, "decided"},
                                        {Stage::LetterSent, "letter_sent"},
                                        {Stage::Handover, "handover"},
                                        {Stage::Closed, "closed"}}}};

constexpr CodeTable<StepKind, 6> kStepKinds{{{{StepKind::Task, "task"},
                                              {StepKind::Letter, "letter"},
                                              {StepKind::Meeting, "meeting"},
                                              {StepKind::Document, "document"},
                                              {StepKind::Decision, "decision"},
                                              {StepKind::Measurement, "measurement"}}}};

constexpr CodeTable<StepRole, 23> kStepRoles{{{{StepRole::None, "none"},
                                               {StepRole::ValueStatement, "value_statement"},
                                               {StepRole::FeeProposal, "fee_proposal"},
                                               {StepRole::Invitation, "invitation"},
                                               {StepRole::ReviewMeeting, "review_meeting"},
                                               {StepRole::Agreement, "agreement"},
                                               {StepRole::PaymentSetup, "payment_setup"},
                                               {StepRole::ToolCoverage, "tool_coverage"},
                                               {StepRole::Regrade, "regrade"},
                                               {StepRole::PartingDecision, "parting_decision"},
                                               {StepRole::ContractReview, "contract_review"},
                                               {StepRole::LastOffer, "last_offer"},
                                               {StepRole::NoticeLetter, "notice_letter"},
                                               {StepRole::DeliveryProof, "delivery_proof"},
                                               {StepRole::InternalBrief, "internal_brief"},
                                               {StepRole::HandoverDossier, "handover_dossier"},
                                               {StepRole::DossierReceipt, "dossier_receipt"},
                                               {StepRole::SuccessorMeeting, "successor_meeting"},
                                               {StepRole::DataSettlement, "data_settlement"},
                                               {StepRole::AccessRemoval, "access_removal"},
                                               {StepRole::FinalStatement, "final_statement"},
                                               {StepRole::Closing, "closing"},
                                               {StepRole::LaterCheck, "later_check"}}}};

constexpr CodeTable<Assignee, 4> kAssignees{{{{Assignee::Owner, "owner"},
                                              {Assignee::Technician, "technician"},
                                              {Assignee::Accounts, "accounts"},
                                              {Assignee::Client, "client"}}}};

constexpr CodeTable<DueFrom, 6> kDueFroms{{{{DueFrom::Start, "start"},
                                            {DueFrom::PreviousStep, "previous_step"},
                                            {DueFrom::NoticeSent, "notice_sent"},
                                            {DueFrom::EndDate, "end_date"},
                                            {DueFrom::Closed, "closed"},
                                            {DueFrom::QuarterEnd, "quarter_end"}}}};

constexpr CodeTable<EvidenceWanted, 3> kEvidenceWanteds{{{{EvidenceWanted::None, "none"},
                                                          {EvidenceWanted::Optional, "optional"},
                                                          {EvidenceWanted::Required, "required"}}}};

constexpr CodeTable<GuardKind, 5> kGuardKinds{{{{GuardKind::AfterStep, "after_step"},
                                                {GuardKind::EndDateKnown, "end_date_known"},
                                                {GuardKind::NoticeDelivered, "notice_delivered"},
                                                {GuardKind::DossierReceived, "dossier_received"},
                                                {GuardKind::DataSettled, "data_settled"}}}};

constexpr CodeTable<OutcomeLeadsTo, 6> kOutcomeLeadsTos{{{{OutcomeLeadsTo::Next, "next"},
                                                          {OutcomeLeadsTo::Step, "step"},
                                                          {OutcomeLeadsTo::Won, "won"},
                                                          {OutcomeLeadsTo::Lost, "lost"},
                                                          {OutcomeLeadsTo::Part, "part"},
                                                          {OutcomeLeadsTo::Revert, "revert"}}}};

}  // namespace

std::string_view laneCode(Lane lane) { return kLanes.code(lane); }

std::optional<Lane> laneFromCode(std::string_view code) { return kLanes.value(code); }

std::string_view purposeCode(PlaybookPurpose purpose) { return kPurposes.code(purpose); }

std::optional<PlaybookPurpose> purposeFromCode(std::string_view code) {
    return kPurposes.value(code);
}

std::string_view stageCode(Stage stage) { return kStages.code(stage); }

std::optional<Stage> stageFromCode(std::string_view code) { return kStages.value(code); }

std::string_view stepKindCode(StepKind kind) { return kStepKinds.code(kind); }

std::optional<StepKind> stepKindFromCode(std::string_view code) { return kStepKinds.value(code); }

std::string_view stepRoleCode(StepRole role) { return kStepRoles.code(role); }

std::optional<StepRole> stepRoleFromCode(std::string_view code) { return kStepRoles.value(code); }

std::string_view assigneeCode(Assignee assignee) { return kAssignees.code(assignee); }

std::optional<Assignee> assigneeFromCode(std::string_view code) { return kAssignees.value(code); }

std::string_view dueFromCode(DueFrom from) { return kDueFroms.code(from); }

std::optional<DueFrom> dueFromFromCode(std::string_view code) { return kDueFroms.value(code); }

std::string_view evidenceWantedCode(EvidenceWanted wanted) { return kEvidenceWanteds.code(wanted); }

std::optional<EvidenceWanted> evidenceWantedFromCode(std::string_view code) {
    return kEvidenceWanteds.value(code);
}

std::string_view guardKindCode(GuardKind kind) { return kGuardKinds.code(kind); }

std::optional<GuardKind> guardKindFromCode(std::string_view code) {
    return kGuardKinds.value(code);
}

std::string_view outcomeLeadsToCode(OutcomeLeadsTo leadsTo) {
    return kOutcomeLeadsTos.code(leadsTo);
}

std::optional<OutcomeLeadsTo> outcomeLeadsToFromCode(std::string_view code) {
    return kOutcomeLeadsTos.value(code);
}

Lane laneOf(PlaybookPurpose purpose) {
    return purpose == PlaybookPurpose::Parting ? Lane::Part : Lane::Lift;
}

bool conflict(PlaybookPurpose one, PlaybookPurpose other) {
    const auto aboutTerms = [](PlaybookPurpose purpose) {
        return purpose != PlaybookPurpose::LatePayment && purpose != PlaybookPurpose::Notice;
    };
    return one == other || (aboutTerms(one) && aboutTerms(other));
}

Lane laneOf(Stage stage) { return stage < Stage::Decided ? Lane::Lift : Lane::Part; }

std::array<Stage, 4> stagesOf(Lane lane) {
    if (lane == Lane::Lift) {
        return {Stage::Planned, Stage::Talking, Stage::Agreed, Stage::Watching};
    }
    return {Stage::Decided, Stage::LetterSent, Stage::Handover, Stage::Closed};
}

const PlaybookStep* Playbook::find(std::string_view step) const {
    const auto found = std::ranges::find(steps, step, &PlaybookStep::id);
    return found == steps.end() ? nullptr : &*found;
}

}  // namespace winnow
