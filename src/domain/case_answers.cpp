// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <domain/case_guards.h>

namespace winnow {

namespace {

// Characters, not bytes, without blanks around them.
std::size_t charactersOf(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) {
        return 0;
    }
    const std::string_view words = text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
    return static_cast<std::size_t>(std::ranges::count_if(
        words, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// All five questions answered, and what was our doing has a word on what we do about it.
Result<void> checkSelfCheck(const std::vector<SelfCheckAnswer>& answers) {
    for (const std::string_view question : kSelfCheck) {
        const TextId name{"self_check." + std::string(question)};
        const auto answer = std::ranges::find(answers, question, &SelfCheckAnswer::question);
        if (answer == answers.end()) {
            return refusal("case.decision.self_check", {{"question", name}});
        }
        if (answer->ours && isBlank(answer->note)) {
            return refusal("case.decision.self_check_note", {{"question", name}});
        }
        // Never an exit with paid-for work undelivered (DOMAIN 1a-21).
        if (answer->ours && question == "paid_work_owed") {
            return refusal("case.decision.work_owed");
        }
    }
    return {};
}

// A D for two quarters and a lift tried, or an integrity gate; an uncommon client is left out. A
// written reason stands in for each (DOMAIN 5b-0).
Result<void> checkGrounds(const StepAnswers& answers) {
    if (charactersOf(answers.withoutAttempt) >= kWrittenReason) {
        return {};
    }
    const PartingGrounds& grounds = *answers.grounds;
    const std::vector<std::pair<std::string, TextArgument>> length{
        {"letters", std::int64_t{kWrittenReason}}};
    const auto byNeed = std::ranges::find(answers.selfCheck, std::string_view("uncommon_by_need"),
                                          &SelfCheckAnswer::question);
    if (grounds.uncommon || byNeed->ours) {
        return refusal("case.guard.uncommon", length);
    }
    if (grounds.integrityGate) {
        return {};
    }
    if (grounds.attempts < 1) {
        return refusal("case.guard.no_attempt", length);
    }
    return grounds.quartersInD < 2 ? Result<void>(refusal("case.guard.not_long_a_d", length))
                                   : Result<void>();
}

Result<void> checkDecision(const StepAnswers& answers) {
    if (isBlank(answers.reason)) {
        return refusal("case.decision.no_reason");
    }
    if (!answers.grounds) {
        return refusal("case.decision.no_grounds");
    }
    if (Result<void> asked = checkSelfCheck(answers.selfCheck); !asked) {
        return asked;
    }
    if (!answers.effectSeen) {
        return refusal("case.decision.effect_not_seen");
    }
    return checkGrounds(answers);
}

Result<void> checkContract(const StepAnswers& answers, Date on) {
    if (*answers.noticeDays < 0 || *answers.noticeDays > kMostNoticeDays) {
        return refusal("case.contract.notice_days", {{"most", std::int64_t{kMostNoticeDays}}});
    }
    if (*answers.endDate <= on) {
        return refusal("case.contract.end_in_past", {{"date", *answers.endDate}});
    }
    const Date earliest = on.plusDays(*answers.noticeDays);
    if (*answers.endDate < earliest && isBlank(answers.shorterNoticeReason)) {
        return refusal("case.contract.too_short",
                       {{"date", *answers.endDate}, {"earliest", earliest}});
    }
    return {};
}

Result<void> checkProof(const CaseState& state, const StepAnswers& answers, Date on) {
    if (*answers.deliveredOn < *state.noticeSentOn) {
        return refusal("case.proof.before_letter", {{"date", *state.noticeSentOn}});
    }
    return *answers.deliveredOn <= on
               ? Result<void>()
               : Result<void>(refusal("case.date.future", {{"date", *answers.deliveredOn}}));
}

Result<void> checkData(const StepState& step, const StepAnswers& answers) {
    if (answers.dataChoice == DataChoice::NoneHeld) {
        return isBlank(answers.note) ? Result<void>(refusal("case.data.none_note"))
                                     : Result<void>();
    }
    return isBlank(answers.certificate) && step.documents.empty()
               ? Result<void>(refusal("case.data.certificate"))
               : Result<void>();
}

Result<void> checkClosing(const CaseState& state, const StepAnswers& answers, Date on) {
    if (!state.endDate) {
        return refusal("case.guard.no_end_date");
    }
    if (on < *state.endDate) {
        return refusal("case.guard.before_end", {{"date", *state.endDate}});
    }
    if (!isBlank(answers.acceptedBy)) {
        return {};
    }
    if (!answers.silentSince) {
        return refusal("case.closing.no_acceptance");
    }
    if (*answers.silentSince < *state.noticeRunsFrom) {
        return refusal("case.date.before", {{"date", *state.noticeRunsFrom}});
    }
    if (*answers.silentSince > on.plusDays(-kSilentDays)) {
        return refusal("case.closing.too_soon",
                       {{"count", std::int64_t{kSilentDays}},
                        {"date", answers.silentSince->plusDays(kSilentDays)}});
    }
    return {};
}

// Whether a wanted answer is there.
bool isGiven(const StepAnswers& answers, std::string_view field) {
    using Given = bool (*)(const StepAnswers&);
    static constexpr std::pair<std::string_view, Given> kGiven[] = {
        {"fee", [](const StepAnswers& a) { return a.fee.has_value(); }},
        {"reaction", [](const StepAnswers& a) { return a.reaction.has_value(); }},
        {"decision", [](const StepAnswers& a) { return !isBlank(a.decision); }},
        {"promise", [](const StepAnswers& a) { return !isBlank(a.promise); }},
        {"signed_on", [](const StepAnswers& a) { return a.signedOn.has_value(); }},
        {"payment_method", [](const StepAnswers& a) { return a.paymentMethod.has_value(); }},
        {"measured_in", [](const StepAnswers& a) { return a.measuredIn.has_value(); }},
        {"measured_grade", [](const StepAnswers& a) { return a.measuredGrade.has_value(); }},
        {"notice_days", [](const StepAnswers& a) { return a.noticeDays.has_value(); }},
        {"end_date", [](const StepAnswers& a) { return a.endDate.has_value(); }},
        {"delivered_by", [](const StepAnswers& a) { return a.deliveredBy.has_value(); }},
        {"delivered_on", [](const StepAnswers& a) { return a.deliveredOn.has_value(); }},
        {"delivery_reference", [](const StepAnswers& a) { return !isBlank(a.deliveryReference); }},
        {"received_by", [](const StepAnswers& a) { return !isBlank(a.receivedBy); }},
        {"data_choice", [](const StepAnswers& a) { return a.dataChoice.has_value(); }},
        {"balance", [](const StepAnswers& a) { return a.balance.has_value(); }}};
    const auto* found =
        std::ranges::find(kGiven, field, &std::pair<std::string_view, Given>::first);
    // The others have a sentence of their own where they are judged.
    return found == std::end(kGiven) || found->second(answers);
}

}  // namespace

std::vector<WantedAnswer> wantedAnswers(const PlaybookStep& step) {
    switch (step.role) {
        case StepRole::FeeProposal:
            return {{"fee", true}};
        case StepRole::ReviewMeeting:
            return {{"reaction", true}, {"words", false}, {"decision", true}, {"follow_up", false}};
        case StepRole::Agreement:
            return {{"promise", true}, {"signed_on", true}};
        case StepRole::PaymentSetup:
            return {{"payment_method", true}};
        case StepRole::Regrade:
            return {{"measured_in", true},
                    {"measured_grade", true},
                    {"measured_score", false},
                    {"measured_revenue", false},
                    {"measured_hours", false}};
        case StepRole::PartingDecision:
            return {{"reason", true},
                    {"grounds", true},
                    {"self_check", true},
                    {"effect_seen", true},
                    {"without_attempt", false}};
        case StepRole::ContractReview:
            return {{"notice_days", true}, {"end_date", true}, {"shorter_notice_reason", false}};
        case StepRole::DeliveryProof:
            return {{"delivered_by", true}, {"delivered_on", true}, {"delivery_reference", true}};
        case StepRole::DossierReceipt:
            return {{"received_by", true}};
        case StepRole::DataSettlement:
            return {{"data_choice", true}, {"certificate", false}};
        case StepRole::FinalStatement:
            return {{"balance", true}};
        case StepRole::Closing:
            return {{"accepted_by", false}, {"silent_since", false}, {"exceptions", false}};
        case StepRole::LaterCheck:
            return {{"relief", false}, {"left_over", false}};
        default:
            return {};
    }
}

Result<void> checkAnswers(const CaseState& state, const StepState& step, const StepAnswers& answers,
                          Date on) {
    for (const WantedAnswer& wanted : wantedAnswers(*step.step)) {
        if (wanted.required && !isGiven(answers, wanted.field)) {
            return refusal("case.answer_missing", {{"answer", TextId{"answer." + wanted.field}}});
        }
    }
    switch (step.step->role) {
        case StepRole::FeeProposal:
            return answers.fee->minor > 0 ? Result<void>() : Result<void>(refusal("case.fee"));
        case StepRole::Agreement:
            return *answers.signedOn <= on
                       ? Result<void>()
                       : Result<void>(refusal("case.date.future", {{"date", *answers.signedOn}}));
        case StepRole::PartingDecision:
            return checkDecision(answers);
        case StepRole::ContractReview:
            return checkContract(answers, on);
        case StepRole::DeliveryProof:
            return checkProof(state, answers, on);
        case StepRole::DataSettlement:
            return checkData(step, answers);
        case StepRole::Closing:
            return checkClosing(state, answers, on);
        case StepRole::LaterCheck:
            return answers.relief && (*answers.relief < 0 || *answers.relief > 4)
                       ? Result<void>(refusal("case.relief"))
                       : Result<void>();
        default:
            return {};
    }
}

}  // namespace winnow
