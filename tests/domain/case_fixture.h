// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <domain/case_machine.h>

namespace winnow::test {

inline Date dayOf(std::string_view iso) { return Date::fromIso(iso).value(); }

inline LocalText words(std::string_view text) { return {std::string(text), std::string(text)}; }

inline PlaybookStep stepOf(std::string_view id, Stage stage, StepKind kind = StepKind::Task,
                           StepRole role = StepRole::None) {
    PlaybookStep step;
    step.id = id;
    step.stage = stage;
    step.kind = kind;
    step.role = role;
    step.title = words(id);
    step.letter = kind == StepKind::Letter ? std::string(id) : std::string();
    return step;
}

// Every role of a parting, and steps without one between them.
inline Playbook partingPlaybook() {
    Playbook playbook;
    playbook.id = "offboarding";
    playbook.purpose = PlaybookPurpose::Parting;
    playbook.title = words("Part ways");
    const auto add = [&](PlaybookStep step) -> PlaybookStep& {
        return playbook.steps.emplace_back(std::move(step));
    };
    add(stepOf("decision", Stage::Decided, StepKind::Decision, StepRole::PartingDecision))
        .outcomes = {{"part", words("part"), OutcomeLeadsTo::Next, {}},
                     {"stay", words("stay"), OutcomeLeadsTo::Revert, {}}};
    add(stepOf("contract", Stage::Decided, StepKind::Document, StepRole::ContractReview));
    add(stepOf("offer", Stage::Decided, StepKind::Letter, StepRole::LastOffer)).optional = true;
    add(stepOf("notice", Stage::Decided, StepKind::Letter, StepRole::NoticeLetter)).guards = {
        {GuardKind::EndDateKnown, {}}};
    add(stepOf("proof", Stage::LetterSent, StepKind::Document, StepRole::DeliveryProof));
    add(stepOf("brief", Stage::LetterSent, StepKind::Document, StepRole::InternalBrief));
    add(stepOf("dossier", Stage::Handover, StepKind::Document, StepRole::HandoverDossier))
        .evidence = EvidenceWanted::Required;
    add(stepOf("receipt", Stage::Handover, StepKind::Document, StepRole::DossierReceipt));
    add(stepOf("successor", Stage::Handover, StepKind::Meeting, StepRole::SuccessorMeeting))
        .optional = true;
    add(stepOf("data", Stage::Handover, StepKind::Document, StepRole::DataSettlement));
    PlaybookStep& access =
        add(stepOf("access", Stage::Handover, StepKind::Task, StepRole::AccessRemoval));
    access.checklist = {{"capture", words("capture"), 0},
                        {"agents", words("agents"), 1},
                        {"accounts", words("accounts"), 2}};
    access.due = {DueFrom::EndDate, 1};
    add(stepOf("statement", Stage::Handover, StepKind::Task, StepRole::FinalStatement));
    add(stepOf("closing", Stage::Handover, StepKind::Document, StepRole::Closing));
    add(stepOf("later", Stage::Closed, StepKind::Measurement, StepRole::LaterCheck)).due = {
        DueFrom::Closed, 90};
    return playbook;
}

inline Playbook liftPlaybook() {
    Playbook playbook;
    playbook.id = "lift_d_to_c";
    playbook.purpose = PlaybookPurpose::Upgrade;
    playbook.title = words("From D to C");
    playbook.fromGrade = Grade::D;
    playbook.toGrade = Grade::C;
    const auto add = [&](PlaybookStep step) -> PlaybookStep& {
        return playbook.steps.emplace_back(std::move(step));
    };
    add(stepOf("value", Stage::Planned, StepKind::Document, StepRole::ValueStatement));
    add(stepOf("fee", Stage::Planned, StepKind::Decision, StepRole::FeeProposal)).optional = true;
    add(stepOf("invitation", Stage::Talking, StepKind::Letter, StepRole::Invitation));
    add(stepOf("review", Stage::Talking, StepKind::Meeting, StepRole::ReviewMeeting)).outcomes = {
        {"agreed", words("agreed"), OutcomeLeadsTo::Step, "agreement"},
        {"time", words("wants time"), OutcomeLeadsTo::Next, {}},
        {"declines", words("declines"), OutcomeLeadsTo::Lost, {}},
        {"refuses", words("refuses"), OutcomeLeadsTo::Part, {}}};
    add(stepOf("second_talk", Stage::Talking, StepKind::Meeting));
    add(stepOf("agreement", Stage::Agreed, StepKind::Document, StepRole::Agreement));
    add(stepOf("tools", Stage::Agreed, StepKind::Task, StepRole::ToolCoverage)).checklist = {
        {"agent", words("agent"), 0}};
    add(stepOf("regrade", Stage::Watching, StepKind::Measurement, StepRole::Regrade)).due = {
        DueFrom::QuarterEnd, 14};
    return playbook;
}

inline StepAnswers goodDecision() {
    StepAnswers answers;
    answers.outcome = "part";
    answers.reason = "Three months unpaid, again.";
    answers.grounds = PartingGrounds{4, 1, false, false};
    for (const std::string_view question : kSelfCheck) {
        answers.selfCheck.push_back({std::string(question), false, {}});
    }
    answers.effectSeen = true;
    return answers;
}

// Answers that the step with this role takes, as long as the days fit.
inline StepAnswers goodAnswers(const PlaybookStep& step, Date on) {
    StepAnswers answers;
    switch (step.role) {
        case StepRole::PartingDecision:
            answers = goodDecision();
            break;
        case StepRole::ContractReview:
            answers.noticeDays = 30;
            answers.endDate = on.plusDays(40);
            break;
        case StepRole::DeliveryProof:
            answers.deliveredBy = DeliveryMethod::RegisteredLetter;
            answers.deliveredOn = on;
            answers.deliveryReference = "RR 12";
            break;
        case StepRole::DossierReceipt:
            answers.receivedBy = "Ms Roy";
            break;
        case StepRole::DataSettlement:
            answers.dataChoice = DataChoice::ReturnedAndDeleted;
            answers.certificate = "C-7";
            break;
        case StepRole::FinalStatement:
            answers.balance = Money{318'000};
            break;
        case StepRole::Closing:
            answers.acceptedBy = "Ms Roy";
            break;
        case StepRole::FeeProposal:
            answers.fee = Money{90'000};
            break;
        case StepRole::ReviewMeeting:
            answers.reaction = Reaction::Challenges;
            answers.decision = "Managed from January";
            break;
        case StepRole::Agreement:
            answers.promise = "Pays by direct debit";
            answers.signedOn = on;
            break;
        case StepRole::PaymentSetup:
            answers.paymentMethod = PaymentMethod::DirectDebit;
            break;
        case StepRole::Regrade:
            answers.measuredIn = Quarter{2026, 4};
            answers.measuredGrade = Grade::C;
            break;
        default:
            break;
    }
    if (!step.outcomes.empty()) {
        answers.outcome = step.outcomes.front().id;
    }
    return answers;
}

// A case played event by event; what is refused leaves it as it was.
class Story {
public:
    explicit Story(Playbook playbook, std::string_view start = "2026-01-05")
        : m_playbook(std::move(playbook)),
          m_state(startOf(m_playbook, dayOf(start))),
          m_day(start) {
        m_record.startedOn = dayOf(start);
    }
    Story(const Story&) = delete;
    Story& operator=(const Story&) = delete;

    void on(std::string_view iso) { m_day = iso; }
    Date today() const { return dayOf(m_day); }
    CaseEvent event(CaseEventKind kind, std::string_view step = {}) const {
        CaseEvent made;
        made.number = m_state.events + 1;
        made.on = today();
        made.recordedAt = {std::int64_t{today().dayNumber()} * 86'400 + 43'200};
        made.kind = kind;
        made.step = step;
        return made;
    }
    // The id of the refusal; empty: taken.
    std::string tell(CaseEvent event) {
        Result<CaseState> after = apply(m_playbook, m_state, event);
        if (!after) {
            return after.error().message.id;
        }
        m_state = std::move(*after);
        m_record.events.push_back(std::move(event));
        return {};
    }
    std::string done(std::string_view step, StepAnswers answers) {
        CaseEvent made = event(CaseEventKind::StepDone, step);
        made.answers = std::move(answers);
        return tell(std::move(made));
    }
    std::string done(std::string_view step) {
        return done(step, goodAnswers(*m_playbook.find(step), today()));
    }
    std::string tell(CaseEventKind kind, std::string_view step, std::string_view reason) {
        CaseEvent made = event(kind, step);
        made.reason = reason;
        return tell(std::move(made));
    }
    std::string skip(std::string_view step, std::string_view reason = {}) {
        return tell(CaseEventKind::StepSkipped, step, reason);
    }
    std::string reopen(std::string_view step, std::string_view reason = "It was wrong.") {
        return tell(CaseEventKind::StepReopened, step, reason);
    }
    std::string send(std::string_view step) {
        CaseEvent made = event(CaseEventKind::LetterSent, step);
        made.letter = LetterId{made.number};
        return tell(std::move(made));
    }
    std::string attach(std::string_view step) {
        CaseEvent made = event(CaseEventKind::DocumentAdded, step);
        made.document = CaseDocumentId{made.number};
        return tell(std::move(made));
    }
    std::string tick(std::string_view step, std::string_view item, std::string_view reason = {},
                     CaseEventKind kind = CaseEventKind::ItemTicked) {
        CaseEvent made = event(kind, step);
        made.item = item;
        made.reason = reason;
        return tell(std::move(made));
    }

    const Playbook& playbook() const { return m_playbook; }
    const CaseState& state() const { return m_state; }
    const CaseRecord& record() const { return m_record; }
    const StepState& step(std::string_view id) const { return *m_state.find(id); }

private:
    Playbook m_playbook;
    CaseState m_state;
    CaseRecord m_record;
    std::string m_day;
};

}  // namespace winnow::test
