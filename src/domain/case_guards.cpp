// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/case_guards.h>

#include <algorithm>
#include <array>

namespace winnow {

namespace {

// The steps a role stands on; they hold whatever the playbook's own guards say.
std::vector<StepRole> groundsOf(StepRole role) {
    switch (role) {
        case StepRole::ContractReview:
        case StepRole::LastOffer:
            return {StepRole::PartingDecision};
        case StepRole::NoticeLetter:
            return {StepRole::PartingDecision, StepRole::ContractReview};
        case StepRole::DeliveryProof:
            return {StepRole::NoticeLetter};
        case StepRole::HandoverDossier:
        case StepRole::DataSettlement:
        case StepRole::AccessRemoval:
        case StepRole::FinalStatement:
            return {StepRole::DeliveryProof};
        case StepRole::DossierReceipt:
            return {StepRole::DeliveryProof, StepRole::HandoverDossier};
        case StepRole::Closing:
            return {StepRole::DeliveryProof, StepRole::DossierReceipt, StepRole::DataSettlement,
                    StepRole::AccessRemoval, StepRole::FinalStatement};
        case StepRole::LaterCheck:
            return {StepRole::Closing};
        default:
            return {};
    }
}

// Why a step cannot be done, by what it stands on.
std::string guardId(StepRole ground) {
    switch (ground) {
        case StepRole::PartingDecision:
            return "case.guard.not_decided";
        case StepRole::ContractReview:
            return "case.guard.no_end_date";
        case StepRole::NoticeLetter:
            return "case.guard.no_letter";
        case StepRole::DeliveryProof:
            return "case.guard.no_proof";
        case StepRole::HandoverDossier:
            return "case.guard.no_dossier";
        case StepRole::DossierReceipt:
            return "case.guard.dossier";
        case StepRole::DataSettlement:
            return "case.guard.data";
        case StepRole::AccessRemoval:
            return "case.guard.access";
        case StepRole::FinalStatement:
            return "case.guard.statement";
        default:
            return "case.guard.not_closed";
    }
}

// The day since when it is there: a notice by its letter, all else by its step.
std::optional<Date> laidOn(const CaseState& state, StepRole ground) {
    if (ground == StepRole::NoticeLetter) {
        return state.noticeSentOn;
    }
    if (ground == StepRole::Closing) {
        return state.closedOn;
    }
    const StepState* step = doneStep(state, ground);
    return step ? step->settledOn : std::nullopt;
}

std::optional<Text> ownGuard(const CaseState& state, const StepGuard& guard) {
    const auto unless = [](bool met, const char* id) {
        return met ? std::nullopt : std::optional(Text{id, {}});
    };
    switch (guard.kind) {
        case GuardKind::AfterStep: {
            const StepState* before = state.find(guard.step);
            if (!before || before->settled() || before->status == StepStatus::PassedOver) {
                return std::nullopt;
            }
            return Text{"case.blocked.after_step", {{"step", OwnWords{before->step->title, {}}}}};
        }
        case GuardKind::EndDateKnown:
            return unless(state.endDate.has_value(), "case.guard.no_end_date");
        case GuardKind::NoticeDelivered:
            return unless(state.noticeRunsFrom.has_value(), "case.guard.no_proof");
        case GuardKind::DossierReceived:
            return unless(state.dossierReceived, "case.guard.dossier");
        case GuardKind::DataSettled:
            return unless(state.dataSettled, "case.guard.data");
    }
    return std::nullopt;
}

bool isBegun(const StepState& step) {
    return step.status == StepStatus::Done || !step.letters.empty() ||
           std::ranges::any_of(step.items, &ItemState::settled);
}

}  // namespace

Error refusal(std::string id, std::vector<std::pair<std::string, TextArgument>> arguments) {
    return Error{{std::move(id), std::move(arguments)}};
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool isHandover(StepRole role) {
    return role == StepRole::HandoverDossier || role == StepRole::DossierReceipt ||
           role == StepRole::DataSettlement || role == StepRole::AccessRemoval;
}

bool isNeeded(StepRole role) {
    constexpr std::array kNeeded{StepRole::PartingDecision, StepRole::ContractReview,
                                 StepRole::NoticeLetter,    StepRole::DeliveryProof,
                                 StepRole::HandoverDossier, StepRole::DossierReceipt,
                                 StepRole::DataSettlement,  StepRole::AccessRemoval,
                                 StepRole::FinalStatement,  StepRole::Closing};
    return std::ranges::find(kNeeded, role) != kNeeded.end();
}

bool isOver(const CaseState& state, const StepState& step) {
    const bool later = step.step->role == StepRole::LaterCheck && state.closedOn;
    return state.status == CaseStatus::Ended && !later;
}

const StepState* doneStep(const CaseState& state, StepRole role) {
    const auto found = std::ranges::find_if(state.steps, [&](const StepState& step) {
        return step.step->role == role && step.status == StepStatus::Done;
    });
    return found == state.steps.end() ? nullptr : &*found;
}

std::vector<Text> hardGuards(const CaseState& state, StepRole role) {
    std::vector<Text> reasons;
    for (const StepRole ground : groundsOf(role)) {
        if (!laidOn(state, ground)) {
            reasons.push_back({guardId(ground), {}});
        }
    }
    return reasons;
}

std::optional<Date> groundLaidOn(const CaseState& state, StepRole role) {
    std::optional<Date> last;
    for (const StepRole ground : groundsOf(role)) {
        last = std::max(last, laidOn(state, ground));
    }
    return last;
}

Result<void> checkReopen(const CaseState& state, const StepState& step, std::string_view reason) {
    const StepRole role = step.step->role;
    const OwnWords title{step.step->title, {}};
    if (role == StepRole::NoticeLetter) {
        return refusal("case.reopen.sent", {{"step", title}});
    }
    for (const StepState& later : state.steps) {
        const std::vector<StepRole> grounds = groundsOf(later.step->role);
        if (isBegun(later) && std::ranges::find(grounds, role) != grounds.end()) {
            return refusal("case.reopen.needed",
                           {{"step", title}, {"later", OwnWords{later.step->title, {}}}});
        }
    }
    // A mere tick may be taken back without a word; what was recorded with it may not.
    const bool bare = step.answers == StepAnswers{} && step.letters.empty();
    if (!bare && isBlank(reason)) {
        return refusal("case.reopen.reason", {{"step", title}});
    }
    return {};
}

std::optional<Text> wantsMoreThanTick(const StepState& step) {
    const auto wants = [&](const char* id) {
        return Text{id, {{"step", OwnWords{step.step->title, {}}}}};
    };
    if (step.step->kind == StepKind::Letter && step.letters.empty()) {
        return wants("case.move.letter");
    }
    if (!step.step->outcomes.empty()) {
        return wants("case.move.outcome");
    }
    if (!wantedAnswers(*step.step).empty()) {
        return wants("case.move.answers");
    }
    if (step.step->evidence == EvidenceWanted::Required && step.documents.empty() &&
        step.letters.empty()) {
        return wants("case.move.evidence");
    }
    if (!std::ranges::all_of(step.items, &ItemState::settled)) {
        return wants("case.move.checklist");
    }
    return std::nullopt;
}

std::vector<Text> blockedBy(const Playbook& playbook, const CaseState& state,
                            std::string_view step) {
    const StepState* wanted = state.find(step);
    if (!wanted || !playbook.find(step)) {
        return {{"case.step_unknown", {{"step", std::string(step)}}}};
    }
    if (isOver(state, *wanted)) {
        return {{"case.ended", {}}};
    }
    std::vector<Text> reasons = hardGuards(state, wanted->step->role);
    for (const StepGuard& guard : wanted->step->guards) {
        if (const std::optional<Text> reason = ownGuard(state, guard);
            reason && std::ranges::find(reasons, *reason) == reasons.end()) {
            reasons.push_back(*reason);
        }
    }
    for (const StepState& earlier : state.steps) {
        if (earlier.step->stage < wanted->step->stage && !earlier.step->optional &&
            !earlier.settled() && earlier.status != StepStatus::PassedOver) {
            const Text reason{"case.blocked.after_step",
                              {{"step", OwnWords{earlier.step->title, {}}}}};
            if (std::ranges::find(reasons, reason) == reasons.end()) {
                reasons.push_back(reason);
            }
            break;
        }
    }
    return reasons;
}

}  // namespace winnow
