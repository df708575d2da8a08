// SPDX-License-Identifier: GPL-3.0-or-later
// Cases as JSON (docs/cli.md).
#include <app/case_service.h>
#include <app/shared.h>
#include <formats/case_json.h>
#include <formats/catalogue_json.h>
#include <formats/strict_json.h>
#include <formats/text_to_json.h>

namespace winnow {

namespace {

JsonValue dateValue(const std::optional<Date>& date) {
    return date ? JsonValue::of(date->toIso()) : JsonValue::null();
}

JsonValue gradeValue(const std::optional<Grade>& grade) {
    return grade ? JsonValue::of(gradeLetter(*grade)) : JsonValue::null();
}

JsonValue pointsValue(const std::optional<Points>& points) {
    return points ? JsonValue::number(decimalText(points->hundredths, 2)) : JsonValue::null();
}

JsonValue hoursValue(const std::optional<WorkTime>& time) {
    return time ? JsonValue::number(time->inHours().toText(2)) : JsonValue::null();
}

template <typename Code, typename Value>
JsonValue codeValue(Code&& code, const std::optional<Value>& value) {
    return value ? JsonValue::of(code(*value)) : JsonValue::null();
}

// "14:30".
JsonValue timeValue(const std::optional<int>& minute) {
    if (!minute) {
        return JsonValue::null();
    }
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return JsonValue::of(two(*minute / 60) + ":" + two(*minute % 60));
}

// JSON made elsewhere, as a part of this one.
JsonValue embedded(const std::string& json) {
    Result<JsonValue> value = parseJson(json);
    return value ? std::move(value).value() : JsonValue::null();
}

class Writer {
public:
    Writer(Portfolio::Shared& shared, Language language)
        : m_language(language),
          m_currency(shared.settings.currency),
          m_catalogue(catalogueFor(language)),
          m_locale(language, m_currency) {}

    JsonValue card(const CaseService::Card& card) const {
        return JsonValue::object({{"id", JsonValue::of(card.id.value)},
                                  {"client", JsonValue::of(card.name)},
                                  {"lane", JsonValue::of(laneCode(card.lane))},
                                  {"purpose", JsonValue::of(purposeCode(card.purpose))},
                                  {"playbook", words(card.playbook)},
                                  {"stage", JsonValue::of(stageCode(card.stage))},
                                  {"status", JsonValue::of(caseStatusCode(card.status))},
                                  {"outcome", codeValue(caseOutcomeCode, card.outcome)},
                                  {"grade", gradeValue(card.grade)},
                                  {"target", gradeValue(card.target)},
                                  {"step", orNull(card.step)},
                                  {"line", words(card.line)},
                                  {"note", text(card.note)},
                                  {"due", dateValue(card.due)},
                                  {"at", timeValue(card.startMinute)},
                                  {"days_late", JsonValue::of(card.daysLate)},
                                  {"done", JsonValue::of(card.done)},
                                  {"of", JsonValue::of(card.of)},
                                  {"revenue", money(card.revenue)},
                                  {"hours", hoursValue(card.hours)},
                                  {"assignee", orNull(card.assignee)}});
    }

    JsonValue undecided(const CaseService::Undecided& entry) const {
        return JsonValue::object({{"client", JsonValue::of(entry.name)},
                                  {"grade", gradeValue(entry.grade)},
                                  {"advice", text(entry.advice)},
                                  {"upgrade", JsonValue::ofOptional(entry.upgrade)}});
    }

    JsonValue step(const CaseService::View& view, std::size_t place) const {
        const StepState& state = view.state.steps[place];
        const PlaybookStep& step = *state.step;
        JsonValue items = JsonValue::array();
        for (const ItemState& item : state.items) {
            items.items.push_back(itemValue(item));
        }
        JsonValue wanted = JsonValue::array();
        for (const WantedAnswer& each : wantedAnswers(step)) {
            wanted.items.push_back(JsonValue::object({{"field", JsonValue::of(each.field)},
                                                      {"required", JsonValue::of(each.required)}}));
        }
        JsonValue outcomes = JsonValue::array();
        for (const StepOutcome& each : step.outcomes) {
            outcomes.items.push_back(
                JsonValue::object({{"id", JsonValue::of(each.id)},
                                   {"text", words(each.text)},
                                   {"leads_to", JsonValue::of(outcomeLeadsToCode(each.leadsTo))}}));
        }
        JsonValue blocked = JsonValue::array();
        for (const Text& why : view.blocked[place]) {
            blocked.items.push_back(text(why));
        }
        return JsonValue::object(
            {{"id", JsonValue::of(step.id)},
             {"kind", JsonValue::of(stepKindCode(step.kind))},
             {"role", JsonValue::of(stepRoleCode(step.role))},
             {"stage", JsonValue::of(stageCode(step.stage))},
             {"title", words(step.title)},
             {"status", JsonValue::of(stepStatusCode(state.status))},
             {"due", dateValue(state.due)},
             {"at", timeValue(state.startMinute)},
             {"settled_on", dateValue(state.settledOn)},
             {"reason", orNull(state.reason)},
             {"answers", embedded(stepAnswersToJson(state.answers, m_currency))},
             {"wanted", std::move(wanted)},
             {"outcomes", std::move(outcomes)},
             {"checklist", std::move(items)},
             {"blocked_by", std::move(blocked)},
             {"letters", JsonValue::of(static_cast<std::int64_t>(state.letters.size()))},
             {"documents", JsonValue::of(static_cast<std::int64_t>(state.documents.size()))}});
    }

    JsonValue parting(const CaseService::View& view) const {
        if (view.card.lane != Lane::Part || !view.grounds) {
            return JsonValue::null();
        }
        const CaseState& state = view.state;
        JsonValue proofs = JsonValue::array();
        for (const ClosingProof& proof : view.proofs) {
            proofs.items.push_back(JsonValue::object({{"id", JsonValue::of(proof.id)},
                                                      {"given", JsonValue::of(proof.given)},
                                                      {"detail", text(proof.detail)}}));
        }
        return JsonValue::object({{"quarters_in_d", JsonValue::of(view.grounds->quartersInD)},
                                  {"attempts", JsonValue::of(view.grounds->attempts)},
                                  {"integrity_gate", JsonValue::of(view.grounds->integrityGate)},
                                  {"uncommon", JsonValue::of(view.grounds->uncommon)},
                                  {"notice_days", JsonValue::ofOptional(state.noticeDays)},
                                  {"end_date", dateValue(state.endDate)},
                                  {"notice_sent_on", dateValue(state.noticeSentOn)},
                                  {"notice_runs_from", dateValue(state.noticeRunsFrom)},
                                  {"earliest_end", dateValue(state.earliestEnd)},
                                  {"dossier_received", JsonValue::of(state.dossierReceived)},
                                  {"data_settled", JsonValue::of(state.dataSettled)},
                                  {"access_removed", JsonValue::of(state.accessRemoved)},
                                  {"closed_on", dateValue(state.closedOn)},
                                  {"proofs", std::move(proofs)}});
    }

    JsonValue log(const CaseService::LogEntry& entry) const {
        return JsonValue::object(
            {{"number", JsonValue::of(entry.number)},
             {"on", dateValue(entry.on)},
             {"recorded_at", JsonValue::of(entry.recordedAt.toIso())},
             {"by", orNull(entry.by)},
             {"kind", JsonValue::of(entry.number == 0 ? std::string_view("started")
                                                      : caseEventKindCode(entry.kind))},
             {"step", orNull(entry.step)},
             {"what", text(entry.what)},
             {"detail", text(entry.detail)}});
    }

    JsonValue document(const CaseDocument& document) const {
        return JsonValue::object({{"id", JsonValue::of(document.id.value)},
                                  {"kind", JsonValue::of(caseDocumentKindCode(document.kind))},
                                  {"version", JsonValue::of(document.version)},
                                  {"step", orNull(document.step)},
                                  {"name", JsonValue::of(document.name)},
                                  {"size", JsonValue::of(document.size)},
                                  {"sha256", JsonValue::of(document.sha256)},
                                  {"added_on", dateValue(document.addedOn)}});
    }

    JsonValue comparison(const CaseService::View::Comparison& line) const {
        return JsonValue::object({{"what", text(line.what)},
                                  {"forecast", text(line.forecast)},
                                  {"actual", text(line.actual)}});
    }

    JsonValue forecast(const CaseForecast& forecast) const {
        JsonValue criteria = JsonValue::array();
        for (const std::string& criterion : forecast.criteria) {
            criteria.items.push_back(JsonValue::of(criterion));
        }
        return JsonValue::object({{"based_on", JsonValue::of(forecast.basedOn.toText())},
                                  {"grade", gradeValue(forecast.grade)},
                                  {"score", pointsValue(forecast.score)},
                                  {"target_grade", gradeValue(forecast.targetGrade)},
                                  {"target_score", pointsValue(forecast.targetScore)},
                                  {"revenue", money(forecast.revenue)},
                                  {"hours", hoursValue(forecast.hours)},
                                  {"contribution", money(forecast.contribution)},
                                  {"criteria", std::move(criteria)}});
    }

    JsonValue words(const LocalText& text) const { return orNull(wordsIn(text, m_language)); }

private:
    static JsonValue orNull(const std::string& text) {
        return text.empty() ? JsonValue::null() : JsonValue::of(text);
    }

    JsonValue itemValue(const ItemState& item) const {
        using enum ItemState::State;
        const char* state = item.state == Ticked    ? "ticked"
                            : item.state == NotHeld ? "not_held"
                                                    : "open";
        return JsonValue::object({{"id", JsonValue::of(item.item.id)},
                                  {"text", words(item.item.text)},
                                  {"phase", JsonValue::of(item.item.phase)},
                                  {"own", JsonValue::of(item.own)},
                                  {"state", JsonValue::of(state)},
                                  {"on", dateValue(item.on)},
                                  {"reason", orNull(item.reason)}});
    }

    JsonValue text(const Text& text) const {
        return text.id.empty() ? JsonValue::null() : textValue(text, m_catalogue, m_locale);
    }

    JsonValue money(const std::optional<Money>& amount) const {
        return amount ? JsonValue::number(toPlainText(*amount, m_currency)) : JsonValue::null();
    }

    Language m_language;
    Currency m_currency;
    const Catalogue& m_catalogue;
    Locale m_locale;
};

}  // namespace

std::string CaseService::casesJson(bool all, Language language) const {
    const Writer writer(m_portfolio.shared(), language);
    JsonValue list = JsonValue::array();
    for (const Card& card : cards(all)) {
        list.items.push_back(writer.card(card));
    }
    JsonValue open = JsonValue::array();
    for (const Undecided& entry : undecided()) {
        open.items.push_back(writer.undecided(entry));
    }
    return compactJson(
        JsonValue::object({{"cases", std::move(list)}, {"undecided", std::move(open)}}),
        KeyOrder::AsGiven);
}

Result<std::string> CaseService::caseJson(CaseId id, Language language) const {
    const Result<View> found = view(id);
    if (!found) {
        return found.error();
    }
    const View& view = *found;
    const Writer writer(m_portfolio.shared(), language);
    JsonValue steps = JsonValue::array();
    for (std::size_t place = 0; place < view.state.steps.size(); ++place) {
        steps.items.push_back(writer.step(view, place));
    }
    JsonValue log = JsonValue::array();
    for (const LogEntry& entry : view.log) {
        log.items.push_back(writer.log(entry));
    }
    JsonValue documents = JsonValue::array();
    for (const CaseDocument& document : view.documents) {
        documents.items.push_back(writer.document(document));
    }
    JsonValue comparison = JsonValue::array();
    for (const View::Comparison& line : view.comparison) {
        comparison.items.push_back(writer.comparison(line));
    }
    JsonValue json = writer.card(view.card);
    json.add("playbook_id", JsonValue::of(view.record.playbook));
    json.add("playbook_version", JsonValue::of(view.record.playbookVersion));
    json.add("started_on", JsonValue::of(view.record.startedOn.toIso()));
    json.add("started_from", JsonValue::of(view.record.startedFrom));
    json.add("reason", JsonValue::of(view.record.reason));
    json.add("forecast", writer.forecast(view.record.forecast));
    json.add("steps", std::move(steps));
    json.add("parting", writer.parting(view));
    json.add("comparison", std::move(comparison));
    json.add("documents", std::move(documents));
    json.add("log", std::move(log));
    return compactJson(json, KeyOrder::AsGiven);
}

}  // namespace winnow
