// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/case_guards.h>

namespace winnow {

namespace {

std::string code(std::string_view prefix, std::string_view value) {
    return std::string(prefix) + std::string(value);
}

}  // namespace

std::vector<ClosingProof> closingProofs(const Playbook& playbook, const CaseState& state) {
    if (laneOf(playbook.purpose) != Lane::Part) {
        return {};
    }
    std::vector<ClosingProof> proofs{{"control", false, {"proof.control.open", {}}},
                                     {"delivered", false, {"proof.delivered.open", {}}},
                                     {"access", false, {"proof.access.open", {}}},
                                     {"money", false, {"proof.money.open", {}}},
                                     {"acceptance", false, {"proof.acceptance.open", {}}}};
    if (const StepState* receipt = doneStep(state, StepRole::DossierReceipt)) {
        proofs[0] = {"control",
                     true,
                     {"proof.control.given",
                      {{"name", receipt->answers.receivedBy}, {"date", *receipt->settledOn}}}};
    }
    const StepState* dataStep = doneStep(state, StepRole::DataSettlement);
    if (dataStep && doneStep(state, StepRole::DossierReceipt)) {
        proofs[1] = {"delivered",
                     true,
                     {"proof.delivered.given",
                      {{"choice", TextId{code("data_choice.",
                                              dataChoiceCode(*dataStep->answers.dataChoice))}},
                       {"date", *dataStep->settledOn}}}};
    }
    if (const StepState* access = doneStep(state, StepRole::AccessRemoval)) {
        proofs[2] = {"access",
                     true,
                     {"proof.access.given",
                      {{"count", static_cast<std::int64_t>(access->items.size())},
                       {"date", *access->settledOn}}}};
    }
    if (const StepState* money = doneStep(state, StepRole::FinalStatement)) {
        proofs[3] = {"money",
                     true,
                     {"proof.money.given",
                      {{"balance", *money->answers.balance}, {"date", *money->settledOn}}}};
    }
    if (const StepState* closing = doneStep(state, StepRole::Closing)) {
        const StepAnswers& answers = closing->answers;
        proofs[4] = {"acceptance", true,
                     isBlank(answers.acceptedBy)
                         ? Text{"proof.acceptance.silent", {{"date", *answers.silentSince}}}
                         : Text{"proof.acceptance.given",
                                {{"name", answers.acceptedBy}, {"date", *closing->settledOn}}}};
    }
    return proofs;
}

}  // namespace winnow
