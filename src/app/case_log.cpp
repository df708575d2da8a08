// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/case_log.h>

#include <algorithm>
#include <ranges>

#include <base/unreachable.h>

namespace winnow {

namespace {

Text spoken(const std::string& words) {
    return words.empty() ? Text{} : Text{"app.case.log.text", {{"text", words}}};
}

TextId coded(std::string_view prefix, std::string_view code) {
    return {std::string(prefix) + "." + std::string(code)};
}

// What the answers of a step say first.
Text answersText(const PlaybookStep& step, const StepAnswers& answers) {
    if (answers.reaction) {
        const TextId reaction = coded("reaction", reactionCode(*answers.reaction));
        return answers.words.empty() ? Text{"register.reaction", {{"reaction", reaction}}}
                                     : Text{"register.reaction_words",
                                            {{"reaction", reaction}, {"words", answers.words}}};
    }
    if (answers.fee) {
        return {"app.case.log.fee", {{"fee", *answers.fee}}};
    }
    if (answers.paymentMethod) {
        return {"app.case.log.text",
                {{"text", coded("payment_method", paymentMethodCode(*answers.paymentMethod))}}};
    }
    if (answers.measuredGrade) {
        return {"app.case.log.measured",
                {{"grade", std::string(gradeLetter(*answers.measuredGrade))},
                 {"quarter", answers.measuredIn.value_or(Quarter{})}}};
    }
    if (answers.endDate) {
        return {"app.case.log.end_date", {{"date", *answers.endDate}}};
    }
    if (answers.deliveredOn && answers.deliveredBy) {
        return {"app.case.log.delivered",
                {{"date", *answers.deliveredOn},
                 {"how", coded("delivery", deliveryMethodCode(*answers.deliveredBy))}}};
    }
    if (answers.dataChoice) {
        return {"app.case.log.text",
                {{"text", coded("data_choice", dataChoiceCode(*answers.dataChoice))}}};
    }
    if (answers.balance) {
        return {"app.case.log.balance", {{"amount", *answers.balance}}};
    }
    if (answers.silentSince) {
        return {"app.case.log.silent", {{"date", *answers.silentSince}}};
    }
    if (answers.relief) {
        return {"app.case.relief." + std::to_string(*answers.relief), {}};
    }
    for (const std::string* text : {&answers.promise, &answers.reason, &answers.receivedBy,
                                    &answers.acceptedBy, &answers.decision, &answers.note}) {
        if (!text->empty()) {
            return spoken(*text);
        }
    }
    const auto outcome = std::ranges::find(step.outcomes, answers.outcome, &StepOutcome::id);
    return outcome == step.outcomes.end()
               ? Text{}
               : Text{"app.case.log.text", {{"text", OwnWords{outcome->text, {}}}}};
}

Text itemText(const PlaybookStep* step, const CaseEvent& event) {
    if (step) {
        const auto item = std::ranges::find(step->checklist, event.item, &CheckItem::id);
        if (item != step->checklist.end()) {
            return {"app.case.log.text", {{"text", OwnWords{item->text, {}}}}};
        }
    }
    return spoken(event.reason.empty() ? event.item : event.reason);
}

Text detailOf(const PlaybookStep* step, const CaseEvent& event) {
    switch (event.kind) {
        case CaseEventKind::StepDone:
            return step && event.answers ? answersText(*step, *event.answers) : Text{};
        case CaseEventKind::StepPostponed:
            if (event.until) {
                return {event.reason.empty() ? "app.case.log.until" : "app.case.log.until_because",
                        {{"date", *event.until}, {"reason", event.reason}}};
            }
            return spoken(event.reason);
        case CaseEventKind::ItemTicked:
        case CaseEventKind::ItemCleared:
        case CaseEventKind::ItemNotHeld:
            return itemText(step, event);
        case CaseEventKind::ItemAdded:
            return spoken(event.item);
        case CaseEventKind::Suspended:
            if (event.suspension && event.reason.empty()) {
                return {"app.case.log.text",
                        {{"text", coded("suspension", suspensionReasonCode(*event.suspension))}}};
            }
            return spoken(event.reason);
        case CaseEventKind::Ended:
            if (event.outcome && event.reason.empty()) {
                return {"app.case.log.text",
                        {{"text", coded("case_outcome", caseOutcomeCode(*event.outcome))}}};
            }
            return spoken(event.reason);
        case CaseEventKind::StepSkipped:
        case CaseEventKind::StepReopened:
        case CaseEventKind::LetterSent:
        case CaseEventKind::DocumentAdded:
        case CaseEventKind::Noted:
        case CaseEventKind::Assigned:
        case CaseEventKind::Resumed:
        case CaseEventKind::Reversed:
            return spoken(event.reason);
    }
    unreachable();
}

}  // namespace

std::vector<CaseService::LogEntry> logOf(const KnownCase& known,
                                         const std::vector<CaseDocument>& documents) {
    std::vector<CaseService::LogEntry> log;
    for (const CaseEvent& event : std::views::reverse(known.record.events)) {
        const PlaybookStep* step = known.playbook->find(event.step);
        Text what{"app.case.log." + std::string(caseEventKindCode(event.kind)), {}};
        if (step) {
            what.arguments.emplace_back("step", OwnWords{step->title, {}});
        } else {
            what.arguments.emplace_back("step", OwnWords{known.playbook->title, {}});
        }
        log.push_back({event.number, event.on, event.recordedAt, event.by, event.kind, event.step,
                       std::move(what), detailOf(step, event)});
        if (event.kind == CaseEventKind::DocumentAdded) {
            const auto document = std::ranges::find(documents, event.document, &CaseDocument::id);
            if (document != documents.end()) {
                log.back().detail = spoken(document->name);
            }
        }
    }
    log.push_back({0,
                   known.record.startedOn,
                   known.record.startedAt,
                   {},
                   CaseEventKind::Noted,
                   {},
                   {"app.case.log.started", {{"step", OwnWords{known.playbook->title, {}}}}},
                   spoken(known.record.reason)});
    return log;
}

}  // namespace winnow
