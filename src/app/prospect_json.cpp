// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/prospect_json.h>

#include <app/json_members.h>
#include <app/prospect_service.h>
#include <app/shared.h>
#include <formats/catalogue_json.h>
#include <formats/text_to_json.h>

namespace winnow {

namespace {

constexpr int kHourPlaces = 4;
constexpr int kLeastAnchor = 0;
constexpr int kMostAnchor = 4;

JsonValue moneyValue(const std::optional<Money>& amount, const Currency& currency) {
    return amount ? JsonValue::of(toPlainText(*amount, currency)) : JsonValue::null();
}

JsonValue hoursValue(const std::optional<WorkTime>& time) {
    return time ? JsonValue::number(time->inHours().toText(kHourPlaces)) : JsonValue::null();
}

// Hours as a number with at most four decimals, to the second.
std::optional<WorkTime> readHours(const JsonValue& json) {
    const auto scaled = json.kind == JsonValue::Kind::Number
                            ? scaledFromJsonNumber(json.text, kHourPlaces)
                            : std::nullopt;
    if (!scaled || *scaled < 0) {
        return std::nullopt;
    }
    return WorkTime{divideHalfUp(static_cast<Int128>(*scaled) * 3600, 10'000)};
}

std::optional<Decimal> readDecimal(const JsonValue& json) {
    const auto scaled = json.kind == JsonValue::Kind::Number
                            ? scaledFromJsonNumber(json.text, Decimal::kDecimals)
                            : std::nullopt;
    return scaled ? std::optional(Decimal{*scaled}) : std::nullopt;
}

std::optional<SignAnswer> answerFromCode(std::string_view code) {
    if (code == "yes") {
        return SignAnswer::Yes;
    }
    if (code == "no") {
        return SignAnswer::No;
    }
    return code == "unknown" ? std::optional(SignAnswer::Unknown) : std::nullopt;
}

void readSigns(JsonMembers& json, ProspectFile& prospect) {
    const JsonValue* signs = json.take("signs");
    if (!signs) {
        return;
    }
    if (signs->kind != JsonValue::Kind::Object) {
        json.refuse("signs", "json.error.not_object");
    }
    for (const auto& [code, value] : signs->members) {
        const auto sign = prospectSignFromCode(code);
        const auto answer = answerFromCode(value.text);
        if (!sign) {
            json.refuse("signs." + code, "json.error.unknown_key");
        } else if (!answer) {
            json.refuse("signs." + code, "json.error.unknown_word");
        } else if (*answer == SignAnswer::Unknown) {
            prospect.signs.erase(*sign);
        } else {
            prospect.signs[*sign] = *answer;
        }
    }
}

void readNotes(JsonMembers& json, ProspectFile& prospect) {
    const JsonValue* notes = json.take("notes");
    if (!notes) {
        return;
    }
    if (notes->kind != JsonValue::Kind::Object) {
        json.refuse("notes", "json.error.not_object");
    }
    for (const auto& [code, value] : notes->members) {
        const auto sign = prospectSignFromCode(code);
        if (!sign) {
            json.refuse("notes." + code, "json.error.unknown_key");
        } else if (value.kind != JsonValue::Kind::String) {
            json.refuse("notes." + code, "json.error.not_text");
        } else if (value.text.empty()) {
            prospect.notes.erase(*sign);
        } else {
            prospect.notes[*sign] = value.text;
        }
    }
}

void readRatings(JsonMembers& json, ProspectProjection& projection) {
    const JsonValue* ratings = json.take("ratings");
    if (!ratings) {
        return;
    }
    if (ratings->kind != JsonValue::Kind::Object) {
        json.refuse("ratings", "json.error.not_object");
    }
    for (const auto& [criterion, value] : ratings->members) {
        if (value.kind == JsonValue::Kind::Null) {
            projection.ratings.erase(criterion);
            continue;
        }
        const auto anchor = value.kind == JsonValue::Kind::Number
                                ? scaledFromJsonNumber(value.text, 0)
                                : std::nullopt;
        if (!anchor || *anchor < kLeastAnchor || *anchor > kMostAnchor) {
            json.refuse("ratings." + criterion, "json.error.not_whole");
        } else {
            projection.ratings[criterion] = static_cast<int>(*anchor);
        }
    }
}

std::string_view answerCode(SignAnswer answer) { return answer == SignAnswer::Yes ? "yes" : "no"; }

JsonValue gradeValue(const std::optional<Grade>& grade) {
    return grade ? JsonValue::of(gradeLetter(*grade)) : JsonValue::null();
}

JsonValue pointsValue(Points points) {
    return JsonValue::number(decimalText(points.hundredths, 2));
}

}  // namespace

Result<ProspectFile> prospectFromJson(std::string_view text, const Currency& currency,
                                      ProspectFile prospect) {
    const Result<JsonValue> document = parseJson(text);
    if (!document) {
        return document.error();
    }
    std::optional<Error> problem;
    JsonMembers json(*document, "", currency, problem);
    ProspectProjection& projection = prospect.projection;
    json.money("monthly_fee", projection.monthlyFee);
    json.value("monthly_hours", projection.monthlyHours, readHours, "json.error.not_number");
    json.money("hourly_cost", projection.hourlyCost);
    json.money("monthly_tool_cost", projection.monthlyToolCost);
    json.count("endpoints", projection.endpoints);
    json.value("reactive_share", projection.reactiveShare, readDecimal, "json.error.not_number");
    json.count("days_late", projection.daysLate);
    readRatings(json, projection);
    readSigns(json, prospect);
    readNotes(json, prospect);
    json.value("effort_hours", prospect.effortSoFar, readHours, "json.error.not_number");
    json.refuseOthers();
    if (problem) {
        return *problem;
    }
    return prospect;
}

JsonValue prospectValue(const ProspectFile& prospect, const Currency& currency) {
    const ProspectProjection& projection = prospect.projection;
    JsonValue ratings = JsonValue::object();
    for (const auto& [criterion, anchor] : projection.ratings) {
        ratings.add(criterion, JsonValue::of(anchor));
    }
    JsonValue signs = JsonValue::object();
    for (const auto& [sign, answer] : prospect.signs) {
        if (answer != SignAnswer::Unknown) {
            signs.add(std::string(prospectSignCode(sign)), JsonValue::of(answerCode(answer)));
        }
    }
    JsonValue notes = JsonValue::object();
    for (const auto& [sign, note] : prospect.notes) {
        notes.add(std::string(prospectSignCode(sign)), JsonValue::of(note));
    }
    return JsonValue::object(
        {{"monthly_fee", moneyValue(projection.monthlyFee, currency)},
         {"monthly_hours", hoursValue(projection.monthlyHours)},
         {"hourly_cost", moneyValue(projection.hourlyCost, currency)},
         {"monthly_tool_cost", moneyValue(projection.monthlyToolCost, currency)},
         {"endpoints", JsonValue::ofOptional(projection.endpoints)},
         {"reactive_share", JsonValue::ofOptional(projection.reactiveShare)},
         {"days_late", JsonValue::ofOptional(projection.daysLate)},
         {"ratings", std::move(ratings)},
         {"signs", std::move(signs)},
         {"notes", std::move(notes)},
         {"effort_hours", hoursValue(prospect.effortSoFar)}});
}

Result<void> ProspectService::saveJson(ClientId client, std::string_view json) {
    ProspectFile base;
    if (const std::optional<Listed> known = find(client)) {
        base = known->file;
    }
    base.client = client;
    const Result<ProspectFile> read =
        prospectFromJson(json, m_portfolio.shared().settings.currency, std::move(base));
    if (!read) {
        return read.error();
    }
    return save(*read);
}

std::string ProspectService::json(const Listed& prospect, Language language) const {
    const Currency& currency = m_portfolio.shared().settings.currency;
    const Catalogue& catalogue = catalogueFor(language);
    const Locale locale(language, currency);
    const ProspectAssessment& result = prospect.assessment;
    const Assessment& assessment = result.assessment;
    JsonValue reasons = JsonValue::array();
    for (const Text& reason : result.reasons) {
        reasons.items.push_back(textValue(reason, catalogue, locale));
    }
    const bool scored = assessment.score.has_value();
    JsonValue projected = JsonValue::object(
        {{"grade", gradeValue(assessment.finalGrade)},
         {"score", scored ? pointsValue(*assessment.score) : JsonValue::null()},
         {"worst_score", scored ? pointsValue(assessment.bounds.worst) : JsonValue::null()},
         {"best_score", scored ? pointsValue(assessment.bounds.best) : JsonValue::null()},
         {"worst_grade", gradeValue(assessment.worstGrade)},
         {"best_grade", gradeValue(assessment.bestGrade)},
         {"known_weight", pointsValue(Points{assessment.knownWeight})}});
    JsonValue json = JsonValue::object(
        {{"client", JsonValue::of(prospect.client.name)},
         {"status", JsonValue::of(clientStatusCode(prospect.client.status))},
         {"projection", prospectValue(prospect.file, currency)},
         {"projected", std::move(projected)},
         {"signs_yes", JsonValue::of(result.signsYes)},
         {"signs_unknown", JsonValue::of(result.signsUnknown)},
         {"fee_for_target", moneyValue(result.feeForTarget, currency)},
         {"advice", JsonValue::of(prospectAdviceCode(result.advice))},
         {"advice_text",
          JsonValue::of(catalogue.render(
              "prospect.advice." + std::string(prospectAdviceCode(result.advice)), locale))},
         {"reasons", std::move(reasons)}});
    return compactJson(json, KeyOrder::AsGiven);
}

}  // namespace winnow
