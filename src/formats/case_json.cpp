// SPDX-License-Identifier: GPL-3.0-or-later
// Events, answers and forecasts of cases, and letters.
#include <formats/case_json.h>

#include <formats/json_fields.h>

namespace winnow {

namespace {

constexpr auto kSelfCheckAnswer = [](auto& json, auto& answer) {
    json.must("question", answer.question);
    json.must("ours", answer.ours);
    json.may("note", answer.note);
};

constexpr auto kGrounds = [](auto& json, auto& grounds) {
    json.must("quarters_in_d", grounds.quartersInD);
    json.must("attempts", grounds.attempts);
    json.usual("integrity_gate", grounds.integrityGate);
    json.usual("uncommon", grounds.uncommon);
};

constexpr auto kPartingAnswers = [](auto& json, auto& answers) {
    json.may("reason", answers.reason);
    json.mayObject("grounds", answers.grounds, kGrounds);
    json.mayList("self_check", answers.selfCheck, kSelfCheckAnswer);
    json.may("effect_seen", answers.effectSeen);
    json.may("without_attempt", answers.withoutAttempt);
    json.may("notice_days", answers.noticeDays);
    json.within("notice_days", answers.noticeDays, 0, 3660);
    json.may("end_date", answers.endDate);
    json.may("shorter_notice_reason", answers.shorterNoticeReason);
    json.mayCode("delivered_by", answers.deliveredBy, deliveryMethodCode, deliveryMethodFromCode);
    json.may("delivered_on", answers.deliveredOn);
    json.may("delivery_reference", answers.deliveryReference);
    json.may("received_by", answers.receivedBy);
    json.mayCode("data_choice", answers.dataChoice, dataChoiceCode, dataChoiceFromCode);
    json.may("certificate", answers.certificate);
    json.may("balance", answers.balance);
    json.may("accepted_by", answers.acceptedBy);
    json.may("silent_since", answers.silentSince);
    json.may("exceptions", answers.exceptions);
    json.may("relief", answers.relief);
    json.within("relief", answers.relief, 0, 4);
    json.may("left_over", answers.leftOver);
};

constexpr auto kAnswers = [](auto& json, auto& answers) {
    json.may("outcome", answers.outcome);
    json.may("note", answers.note);
    json.may("fee", answers.fee);
    json.mayCode("reaction", answers.reaction, reactionCode, reactionFromCode);
    json.may("words", answers.words);
    json.may("decision", answers.decision);
    json.may("follow_up", answers.followUp);
    json.may("promise", answers.promise);
    json.may("signed_on", answers.signedOn);
    json.mayCode("payment_method", answers.paymentMethod, paymentMethodCode, paymentMethodFromCode);
    json.may("measured_in", answers.measuredIn);
    json.may("measured_grade", answers.measuredGrade);
    json.may("measured_score", answers.measuredScore);
    json.may("measured_revenue", answers.measuredRevenue);
    json.may("measured_hours", answers.measuredHours);
    kPartingAnswers(json, answers);
};

constexpr auto kEvent = [](auto& json, auto& event) {
    json.must("number", event.number);
    json.must("recorded_at", event.recordedAt);
    json.must("on", event.on);
    json.may("by", event.by);
    json.mustCode("kind", event.kind, caseEventKindCode, caseEventKindFromCode);
    json.may("step", event.step);
    json.may("item", event.item);
    json.may("phase", event.phase);
    json.may("reason", event.reason);
    json.may("until", event.until);
    json.may("start_minute", event.startMinute);
    json.within("start_minute", event.startMinute, 0, 1439);
    json.may("not_for_payment", event.notForPayment);
    json.mayCode("suspension", event.suspension, suspensionReasonCode, suspensionReasonFromCode);
    json.mayCode("outcome", event.outcome, caseOutcomeCode, caseOutcomeFromCode);
    json.may("letter", event.letter);
    json.may("document", event.document);
    json.mayObject("answers", event.answers, kAnswers);
};

constexpr auto kForecast = [](auto& json, auto& forecast) {
    json.must("based_on", forecast.basedOn);
    json.may("grade", forecast.grade);
    json.may("score", forecast.score);
    json.may("target_grade", forecast.targetGrade);
    json.may("target_score", forecast.targetScore);
    json.may("revenue", forecast.revenue);
    json.may("hours", forecast.hours);
    json.may("contribution", forecast.contribution);
    json.mayList("criteria", forecast.criteria);
};

std::optional<Language> exactLanguage(std::string_view code) {
    for (const Language language : {Language::English, Language::French}) {
        if (languageCode(language) == code) {
            return language;
        }
    }
    return std::nullopt;
}

constexpr auto kLetter = [](auto& json, auto& letter) {
    json.mustCode("purpose", letter.purpose, letterPurposeCode, letterPurposeFromCode);
    json.mustCode("language", letter.language, languageCode, exactLanguage);
    json.may("to_name", letter.toName);
    json.may("to_email", letter.toEmail);
    json.may("to_address", letter.toAddress);
    json.must("subject", letter.text.subject);
    json.must("body", letter.text.body);
    json.mayList("enclosures", letter.enclosures);
};

constexpr int kHourPlaces = 6;
constexpr std::int64_t kHourUnits = 1'000'000;
constexpr std::int64_t kSecondsAnHour = 3600;

bool isAmount(std::string_view key) {
    return key == "fee" || key == "measured_revenue" || key == "balance";
}

// A member as it is kept, from what a person wrote; the refusal where it is no such thing.
std::optional<const char*> keepMember(const std::string& key, JsonValue& value,
                                      const Currency& currency) {
    const bool number = value.kind == JsonValue::Kind::Number;
    if (isAmount(key)) {
        const auto amount = number || value.kind == JsonValue::Kind::String
                                ? moneyFromPlainText(value.text, currency)
                                : std::nullopt;
        if (!amount) {
            return "json.error.not_money";
        }
        value = JsonValue::of(amount->minor);
    } else if (key == "measured_score" && number) {
        const auto hundredths = scaledFromJsonNumber(value.text, 2);
        if (!hundredths) {
            return "json.error.two_places";
        }
        value = JsonValue::of(*hundredths);
    } else if (key == "measured_hours" && number) {
        const auto hours = scaledFromJsonNumber(value.text, kHourPlaces);
        if (!hours) {
            return "json.error.six_places";
        }
        value = JsonValue::of(divideHalfUp(Int128{*hours} * kSecondsAnHour, kHourUnits));
    }
    return std::nullopt;
}

template <typename T, typename Fields>
std::string compact(const T& value, Fields fields) {
    return compactJson(FieldWriter::valueOf(value, fields), KeyOrder::AsGiven);
}

}  // namespace

std::string caseEventToJson(const CaseEvent& event) { return compact(event, kEvent); }

Result<CaseEvent> caseEventFromJson(std::string_view json) {
    return readFields<CaseEvent>(json, kEvent);
}

std::string stepAnswersToJson(const StepAnswers& answers) { return compact(answers, kAnswers); }

Result<StepAnswers> stepAnswersFromJson(std::string_view json) {
    return readFields<StepAnswers>(json, kAnswers);
}

Result<StepAnswers> stepAnswersFromJson(std::string_view json, const Currency& currency) {
    Result<JsonValue> document = parseJson(json);
    if (!document) {
        return document.error();
    }
    for (auto& [key, value] : document->members) {
        if (const auto refusal = keepMember(key, value, currency)) {
            return Error{{*refusal, {{"place", key}}}, ErrorKind::Refused};
        }
    }
    return stepAnswersFromJson(compactJson(*document, KeyOrder::AsGiven));
}

std::string stepAnswersToJson(const StepAnswers& answers, const Currency& currency) {
    JsonValue document = FieldWriter::valueOf(answers, kAnswers);
    for (auto& [key, value] : document.members) {
        const std::int64_t kept = scaledFromJsonNumber(value.text, 0).value_or(0);
        if (isAmount(key)) {
            value = JsonValue::of(toPlainText({kept}, currency));
        } else if (key == "measured_score") {
            value = JsonValue::number(decimalText(kept, 2));
        } else if (key == "measured_hours") {
            value = JsonValue::number(WorkTime{kept}.inHours().toText(kHourPlaces));
        }
    }
    return compactJson(document, KeyOrder::AsGiven);
}

std::string forecastToJson(const CaseForecast& forecast) { return compact(forecast, kForecast); }

Result<CaseForecast> forecastFromJson(std::string_view json) {
    return readFields<CaseForecast>(json, kForecast);
}

std::string letterToJson(const Letter& letter) { return compact(letter, kLetter); }

Result<Letter> letterFromJson(std::string_view json) { return readFields<Letter>(json, kLetter); }

}  // namespace winnow
