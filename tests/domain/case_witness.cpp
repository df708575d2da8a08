// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_witness.h"

#include <algorithm>
#include <set>

namespace winnow::test {

namespace {

bool said(const std::string& text) { return text.find_first_not_of(" \t\n") != std::string::npos; }

const std::set<StepRole> kNever{StepRole::PartingDecision, StepRole::ContractReview,
                                StepRole::NoticeLetter,    StepRole::DeliveryProof,
                                StepRole::HandoverDossier, StepRole::DossierReceipt,
                                StepRole::DataSettlement,  StepRole::AccessRemoval,
                                StepRole::FinalStatement,  StepRole::Closing};
const std::set<StepRole> kHandover{StepRole::HandoverDossier, StepRole::DossierReceipt,
                                   StepRole::DataSettlement, StepRole::AccessRemoval};

}  // namespace

const StepAnswers* Witness::answersOf(StepRole role) const {
    for (const PlaybookStep& step : m_playbook.steps) {
        if (const auto found = m_done.find(step.id); step.role == role && found != m_done.end()) {
            return &found->second;
        }
    }
    return nullptr;
}

std::string Witness::see(const CaseEvent& event) {
    if (event.on < m_start || event.on > event.recordedAt.date()) {
        return "a day out of order";
    }
    if (event.kind == CaseEventKind::Noted) {
        return {};
    }
    if (event.kind == CaseEventKind::DocumentAdded) {
        ++m_documents[event.step];
        return {};
    }
    const bool whole = event.kind == CaseEventKind::Assigned ||
                       event.kind == CaseEventKind::Suspended ||
                       event.kind == CaseEventKind::Resumed ||
                       event.kind == CaseEventKind::Reversed || event.kind == CaseEventKind::Ended;
    const PlaybookStep* step = whole ? nullptr : m_playbook.find(event.step);
    if (m_over && !(m_closed && step && step->role == StepRole::LaterCheck)) {
        return "after the end";
    }
    if (m_suspended && !(whole && event.kind != CaseEventKind::Suspended)) {
        return "while suspended";
    }
    return step ? seeStep(event, *step) : seeWhole(event);
}

std::string Witness::seeWhole(const CaseEvent& event) {
    const bool parting = m_playbook.purpose == PlaybookPurpose::Parting;
    switch (event.kind) {
        case CaseEventKind::Suspended:
            m_suspended = true;
            return m_noticeSentOn && !event.notForPayment ? "suspended for money" : "";
        case CaseEventKind::Resumed:
            m_suspended = false;
            return {};
        case CaseEventKind::Reversed:
            m_over = true;
            return !parting || !said(event.reason) ? "taken back without a reason" : "";
        case CaseEventKind::Ended:
            m_over = true;
            if (event.outcome != CaseOutcome::Won && !said(event.reason)) {
                return "ended without a reason";
            }
            return parting && (event.outcome != CaseOutcome::Withdrawn || m_noticeSentOn)
                       ? "a parting ended by hand"
                       : "";
        default:
            return event.kind == CaseEventKind::Assigned ? "" : "an event about no step";
    }
}

std::string Witness::seeStep(const CaseEvent& event, const PlaybookStep& step) {
    switch (event.kind) {
        case CaseEventKind::StepDone:
            return seeDone(event, step);
        case CaseEventKind::StepSkipped:
            if (kNever.contains(step.role)) {
                return "skipped what is never skipped";
            }
            return !step.optional && !said(event.reason) ? "skipped without a reason" : "";
        case CaseEventKind::StepPostponed:
            if (kHandover.contains(step.role) && !event.notForPayment) {
                return "put off for money";
            }
            return !event.startMinute && !said(event.reason) ? "put off without a reason" : "";
        case CaseEventKind::StepReopened:
            if (step.role == StepRole::NoticeLetter || step.role == StepRole::Closing) {
                return "opened again what stands";
            }
            if ((step.role == StepRole::ContractReview || step.role == StepRole::PartingDecision) &&
                m_noticeSentOn) {
                return "opened again what the notice rests on";
            }
            m_done.erase(step.id);
            return {};
        case CaseEventKind::LetterSent:
            ++m_letters[step.id];
            if (step.role == StepRole::NoticeLetter) {
                const StepAnswers* contract = answersOf(StepRole::ContractReview);
                if (!contract || !contract->endDate || !doneRole(StepRole::PartingDecision)) {
                    return "a letter without an end date";
                }
                if (*contract->endDate <= event.on ||
                    (*contract->endDate < event.on.plusDays(*contract->noticeDays) &&
                     !said(contract->shorterNoticeReason))) {
                    return "a letter with too short a notice";
                }
                m_noticeSentOn = m_noticeSentOn ? m_noticeSentOn : event.on;
            }
            return {};
        case CaseEventKind::ItemAdded:
            m_items[step.id]["own_" + std::to_string(event.number)] = {event.phase, false};
            return {};
        case CaseEventKind::ItemCleared:
            m_items[step.id][event.item].settled = false;
            return {};
        default:
            return seeTick(event, step);
    }
}

std::string Witness::seeTick(const CaseEvent& event, const PlaybookStep& step) {
    if (!m_items[step.id].contains(event.item)) {
        return "a line that is not there";
    }
    Item& item = m_items[step.id][event.item];
    for (const auto& [id, other] : m_items[step.id]) {
        if (other.phase < item.phase && !other.settled) {
            return "a line before its phase";
        }
    }
    item.settled = true;
    if (event.kind == CaseEventKind::ItemNotHeld && !said(event.reason)) {
        return "not held without a reason";
    }
    if (step.role != StepRole::AccessRemoval) {
        return {};
    }
    const StepAnswers* contract = answersOf(StepRole::ContractReview);
    if (!contract || !doneRole(StepRole::DeliveryProof)) {
        return "access cut before the notice runs";
    }
    return event.on < *contract->endDate && !said(event.reason) ? "access cut before the end" : "";
}

std::string Witness::seeDecision(const StepAnswers& answers) const {
    if (!said(answers.reason) || !answers.grounds || !answers.effectSeen) {
        return "decided without reason, grounds or effect";
    }
    std::set<std::string> asked;
    bool byNeed = answers.grounds->uncommon;
    for (const SelfCheckAnswer& answer : answers.selfCheck) {
        asked.insert(answer.question);
        if (answer.ours && (answer.question == "paid_work_owed" || !said(answer.note))) {
            return "decided while it was us";
        }
        byNeed = byNeed || (answer.ours && answer.question == "uncommon_by_need");
    }
    if (asked.size() < kSelfCheck.size()) {
        return "decided without the self-check";
    }
    const bool written = answers.withoutAttempt.size() >= 20 && said(answers.withoutAttempt);
    const bool tried = answers.grounds->attempts > 0 && answers.grounds->quartersInD > 1;
    if (!written && (byNeed || (!answers.grounds->integrityGate && !tried))) {
        return "decided without an attempt";
    }
    return {};
}

std::string Witness::seeClosing(const CaseEvent& event) const {
    for (const StepRole role : {StepRole::DeliveryProof, StepRole::DossierReceipt,
                                StepRole::AccessRemoval, StepRole::DataSettlement}) {
        if (!doneRole(role)) {
            return "closed without " + std::string(stepRoleCode(role));
        }
    }
    const StepAnswers* statement = answersOf(StepRole::FinalStatement);
    if (!statement || !statement->balance) {
        return "closed without a balance";
    }
    if (event.on < *answersOf(StepRole::ContractReview)->endDate) {
        return "closed before the end";
    }
    const StepAnswers& answers = *event.answers;
    const bool silent = answers.silentSince && event.on - *answers.silentSince >= 14;
    return said(answers.acceptedBy) || silent ? "" : "closed without acceptance";
}

std::string Witness::seeDone(const CaseEvent& event, const PlaybookStep& step) {
    const StepAnswers& answers = *event.answers;
    const auto outcome = std::ranges::find(step.outcomes, answers.outcome, &StepOutcome::id);
    const bool reverts =
        outcome != step.outcomes.end() && outcome->leadsTo == OutcomeLeadsTo::Revert;
    const bool ends =
        reverts || (outcome != step.outcomes.end() && (outcome->leadsTo == OutcomeLeadsTo::Won ||
                                                       outcome->leadsTo == OutcomeLeadsTo::Lost ||
                                                       outcome->leadsTo == OutcomeLeadsTo::Part));
    if (m_done.contains(step.id)) {
        return "done twice";
    }
    if (step.role == StepRole::PartingDecision && reverts) {
        m_over = true;
        return said(answers.reason) || said(answers.note) ? "" : "stays without a reason";
    }
    if (step.kind == StepKind::Letter && m_letters[step.id] == 0) {
        return "done without its letter";
    }
    if (step.evidence == EvidenceWanted::Required &&
        m_documents[step.id] + m_letters[step.id] == 0) {
        return "done without evidence";
    }
    for (const auto& [id, item] : m_items[step.id]) {
        if (!item.settled) {
            return "done with an open line";
        }
    }
    std::string wrong;
    if (kHandover.contains(step.role) && !doneRole(StepRole::DeliveryProof)) {
        wrong = "handed over before the notice runs";
    }
    switch (step.role) {
        case StepRole::PartingDecision:
            wrong = seeDecision(answers);
            break;
        case StepRole::ContractReview:
            if (!answers.endDate || !answers.noticeDays || *answers.endDate <= event.on ||
                !doneRole(StepRole::PartingDecision)) {
                wrong = "a contract without an end date ahead";
            }
            break;
        case StepRole::DeliveryProof:
            if (!m_noticeSentOn || !answers.deliveredOn || !answers.deliveredBy ||
                !said(answers.deliveryReference) || *answers.deliveredOn < *m_noticeSentOn ||
                *answers.deliveredOn > event.on) {
                wrong = "a proof that proves nothing";
            }
            break;
        case StepRole::DataSettlement:
            if (!answers.dataChoice ||
                !(answers.dataChoice == DataChoice::NoneHeld
                      ? said(answers.note)
                      : said(answers.certificate) || m_documents[step.id] > 0)) {
                wrong = "data without a certificate";
            }
            break;
        case StepRole::AccessRemoval:
            wrong = m_items[step.id].empty() ? "an access list without lines" : wrong;
            break;
        case StepRole::Closing:
            wrong = seeClosing(event);
            m_closed = m_over = true;
            break;
        default:
            break;
    }
    m_done[step.id] = answers;
    m_over = m_over || ends;
    return wrong;
}

}  // namespace winnow::test
