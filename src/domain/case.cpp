// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/case.h>

#include <domain/code_table.h>

namespace winnow {

namespace {

constexpr CodeTable<CaseStatus, 3> kCaseStatuses{{{{CaseStatus::Open, "open"},
                                                   {CaseStatus::Suspended, "suspended"},
                                                   {CaseStatus::Ended, "ended"}}}};

constexpr CodeTable<CaseOutcome, 6> kCaseOutcomes{{{{CaseOutcome::Won, "won"},
                                                    {CaseOutcome::Lost, "lost"},
                                                    {CaseOutcome::Part, "part"},
                                                    {CaseOutcome::Withdrawn, "withdrawn"},
                                                    {CaseOutcome::Closed, "closed"},
                                                    {CaseOutcome::Reversed, "reversed"}}}};

constexpr CodeTable<CaseEventKind, 16> kCaseEventKinds{
    {{{CaseEventKind::StepDone, "step_done"},
      {CaseEventKind::StepSkipped, "step_skipped"},
      {CaseEventKind::StepPostponed, "step_postponed"},
      {CaseEventKind::StepReopened, "step_reopened"},
      {CaseEventKind::ItemTicked, "item_ticked"},
      {CaseEventKind::ItemCleared, "item_cleared"},
      {CaseEventKind::ItemAdded, "item_added"},
      {CaseEventKind::ItemNotHeld, "item_not_held"},
      {CaseEventKind::LetterSent, "letter_sent"},
      {CaseEventKind::DocumentAdded, "document_added"},
      {CaseEventKind::Noted, "noted"},
      {CaseEventKind::Assigned, "assigned"},
      {CaseEventKind::Suspended, "suspended"},
      {CaseEventKind::Resumed, "resumed"},
      {CaseEventKind::Reversed, "reversed"},
      {CaseEventKind::Ended, "ended"}}}};

constexpr CodeTable<DeliveryMethod, 5> kDeliveryMethods{
    {{{DeliveryMethod::RegisteredLetter, "registered_letter"},
      {DeliveryMethod::Courier, "courier"},
      {DeliveryMethod::HandedOver, "handed_over"},
      {DeliveryMethod::EmailAcknowledged, "email_acknowledged"},
      {DeliveryMethod::Portal, "portal"}}}};

constexpr CodeTable<DataChoice, 4> kDataChoices{
    {{{DataChoice::Returned, "returned"},
      {DataChoice::Deleted, "deleted"},
      {DataChoice::ReturnedAndDeleted, "returned_and_deleted"},
      {DataChoice::NoneHeld, "none_held"}}}};

constexpr CodeTable<SuspensionReason, 5> kSuspensionReasons{
    {{{SuspensionReason::ClientAsked, "client_asked"},
      {SuspensionReason::Negotiation, "negotiation"},
      {SuspensionReason::Dispute, "dispute"},
      {SuspensionReason::Absence, "absence"},
      {SuspensionReason::Other, "other"}}}};

constexpr CodeTable<CaseDocumentKind, 6> kCaseDocumentKinds{
    {{{CaseDocumentKind::Evidence, "evidence"},
      {CaseDocumentKind::Letter, "letter"},
      {CaseDocumentKind::Dossier, "dossier"},
      {CaseDocumentKind::Certificate, "certificate"},
      {CaseDocumentKind::Statement, "statement"},
      {CaseDocumentKind::Other, "other"}}}};

}  // namespace

std::string_view caseStatusCode(CaseStatus status) { return kCaseStatuses.code(status); }

std::optional<CaseStatus> caseStatusFromCode(std::string_view code) {
    return kCaseStatuses.value(code);
}

std::string_view caseOutcomeCode(CaseOutcome outcome) { return kCaseOutcomes.code(outcome); }

std::optional<CaseOutcome> caseOutcomeFromCode(std::string_view code) {
    return kCaseOutcomes.value(code);
}

std::string_view caseEventKindCode(CaseEventKind kind) { return kCaseEventKinds.code(kind); }

std::optional<CaseEventKind> caseEventKindFromCode(std::string_view code) {
    return kCaseEventKinds.value(code);
}

std::string_view deliveryMethodCode(DeliveryMethod method) { return kDeliveryMethods.code(method); }

std::optional<DeliveryMethod> deliveryMethodFromCode(std::string_view code) {
    return kDeliveryMethods.value(code);
}

std::string_view dataChoiceCode(DataChoice choice) { return kDataChoices.code(choice); }

std::optional<DataChoice> dataChoiceFromCode(std::string_view code) {
    return kDataChoices.value(code);
}

std::string_view suspensionReasonCode(SuspensionReason reason) {
    return kSuspensionReasons.code(reason);
}

std::optional<SuspensionReason> suspensionReasonFromCode(std::string_view code) {
    return kSuspensionReasons.value(code);
}

std::string_view caseDocumentKindCode(CaseDocumentKind kind) {
    return kCaseDocumentKinds.code(kind);
}

std::optional<CaseDocumentKind> caseDocumentKindFromCode(std::string_view code) {
    return kCaseDocumentKinds.value(code);
}

}  // namespace winnow
