// SPDX-License-Identifier: GPL-3.0-or-later
// What is known already when a step's form is opened.
#include <algorithm>

#include <app/case_book.h>
#include <app/case_figures.h>
#include <app/case_service.h>
#include <app/lifting_service.h>
#include <app/parting_service.h>
#include <app/shared.h>
#include <domain/fee_calculator.h>

namespace winnow {

namespace {

void suggestFee(Portfolio::Shared& shared, ClientId client, Date on, StepAnswers& answers) {
    const FeeProposal proposal =
        feeProposal(shared.liftingService.averageBill(client, on),
                    shared.liftingService.suggestedChoice(client, shared.activeSpan().second));
    answers.fee = proposal.fee;
}

void suggestPromise(const CaseState& state, Date on, StepAnswers& answers) {
    answers.signedOn = on;
    if (const StepState* review = stepOfRole(state, StepRole::ReviewMeeting)) {
        answers.promise = review->answers.decision;
    }
}

void suggestMeasured(Portfolio::Shared& shared, const KnownCase& known, StepAnswers& answers) {
    const StepState* agreement = stepOfRole(*known.state, StepRole::Agreement);
    const Date since =
        agreement && agreement->settledOn ? *agreement->settledOn : known.record.startedOn;
    const auto measured = measuredSince(shared, known.record.client, since);
    if (!measured) {
        return;
    }
    answers.measuredIn = measured->quarter;
    answers.measuredGrade = measured->grade;
    answers.measuredScore = measured->score;
    answers.measuredRevenue = measured->revenue;
    answers.measuredHours = measured->hours;
}

// The notice runs from the letter's delivery, not from the day the contract is read: the end is
// reckoned from the day the letter is due to arrive, so that it still holds then.
void suggestNotice(Portfolio::Shared& shared, const KnownCase& known, Date on,
                   StepAnswers& answers) {
    constexpr int kDaysInThePost = 5;
    Date letterOn = on;
    for (const StepState& step : known.state->steps) {
        if (step.step->role == StepRole::NoticeLetter && step.due) {
            letterOn = std::max(on, *step.due);
        }
    }
    const NoticeAdvice advice =
        shared.partingService.notice(known.record.client, letterOn.plusDays(kDaysInThePost));
    if (advice.known) {
        answers.noticeDays = advice.noticeDays;
        answers.endDate = advice.earliestEnd;
    }
}

// The five questions, none of them answered with a yes yet.
void suggestDecision(const PartingGrounds& grounds, StepAnswers& answers) {
    answers.grounds = grounds;
    for (const std::string_view question : kSelfCheck) {
        answers.selfCheck.push_back({std::string(question), false, {}});
    }
}

}  // namespace

StepAnswers CaseService::suggestedAnswers(CaseId id, std::string_view step, Date on) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    StepAnswers answers;
    const KnownCase* known = book().find(id);
    const StepState* found = known && known->state ? known->state->find(step) : nullptr;
    if (!found) {
        return answers;
    }
    const ClientId client = known->record.client;
    answers = found->answers;
    switch (found->step->role) {
        case StepRole::FeeProposal:
            if (!answers.fee) {
                suggestFee(shared, client, on, answers);
            }
            break;
        case StepRole::Agreement:
            if (answers.promise.empty()) {
                suggestPromise(*known->state, on, answers);
            }
            break;
        case StepRole::PaymentSetup:
            if (!answers.paymentMethod) {
                answers.paymentMethod = PaymentMethod::DirectDebit;
            }
            break;
        case StepRole::Regrade:
            suggestMeasured(shared, *known, answers);
            break;
        case StepRole::PartingDecision:
            answers.selfCheck.clear();
            suggestDecision(grounds(client), answers);
            break;
        case StepRole::ContractReview:
            if (!answers.endDate) {
                suggestNotice(shared, *known, on, answers);
            }
            break;
        case StepRole::DeliveryProof:
            if (!answers.deliveredOn) {
                answers.deliveredOn = on;
            }
            break;
        case StepRole::FinalStatement:
            answers.balance = shared.partingService.openBalance(client, on);
            break;
        default:
            break;
    }
    return answers;
}

}  // namespace winnow
