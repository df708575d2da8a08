// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/text_json.h>

#include <formats/strict_json.h>
#include <formats/text_to_json.h>

namespace winnow {

namespace {

JsonValue tagged(const char* tag, JsonValue value) {
    return JsonValue::object({{tag, std::move(value)}});
}

struct ArgumentWriter {
    JsonValue operator()(const std::string& value) const { return JsonValue::of(value); }
    JsonValue operator()(std::int64_t value) const { return JsonValue::of(value); }
    JsonValue operator()(Money value) const { return tagged("money", JsonValue::of(value.minor)); }
    JsonValue operator()(Date value) const { return tagged("date", JsonValue::of(value.toIso())); }
    JsonValue operator()(Quarter value) const {
        return tagged("quarter", JsonValue::of(value.toText()));
    }
    JsonValue operator()(const Percent& value) const {
        return tagged("percent", JsonValue::array({JsonValue::of(value.share.numerator),
                                                   JsonValue::of(value.share.denominator)}));
    }
    JsonValue operator()(Decimal value) const { return tagged("decimal", JsonValue::of(value)); }
    JsonValue operator()(WorkTime value) const {
        return tagged("seconds", JsonValue::of(value.seconds));
    }
    JsonValue operator()(Points value) const {
        return tagged("points", JsonValue::of(value.hundredths));
    }
    JsonValue operator()(const TextId& value) const {
        return tagged("text", JsonValue::of(value.id));
    }
    JsonValue operator()(const OwnWords& value) const {
        return tagged("words", JsonValue::object({{"en", JsonValue::of(value.words.en)},
                                                  {"fr", JsonValue::of(value.words.fr)},
                                                  {"frame", JsonValue::of(value.frame)}}));
    }
};

std::optional<std::int64_t> wholeOf(const JsonValue& value) {
    if (value.kind != JsonValue::Kind::Number) {
        return std::nullopt;
    }
    return scaledFromJsonNumber(value.text, 0);
}

std::optional<TextArgument> percentOf(const JsonValue& value) {
    if (value.kind != JsonValue::Kind::Array || value.items.size() != 2) {
        return std::nullopt;
    }
    const auto numerator = wholeOf(value.items[0]);
    const auto denominator = wholeOf(value.items[1]);
    if (!numerator || !denominator || *denominator <= 0) {
        return std::nullopt;
    }
    return Percent{{*numerator, *denominator}};
}

std::optional<TextArgument> numberOf(std::string_view tag, const JsonValue& value) {
    if (tag == "decimal" && value.kind == JsonValue::Kind::Number) {
        const auto micros = scaledFromJsonNumber(value.text, Decimal::kDecimals);
        return micros ? std::optional<TextArgument>(Decimal{*micros}) : std::nullopt;
    }
    const auto whole = wholeOf(value);
    if (!whole) {
        return std::nullopt;
    }
    if (tag == "money") {
        return Money{*whole};
    }
    if (tag == "seconds") {
        return WorkTime{*whole};
    }
    if (tag == "points" && *whole >= -1'000'000'000 && *whole <= 1'000'000'000) {
        return Points{static_cast<int>(*whole)};
    }
    return std::nullopt;
}

std::optional<TextArgument> wordOf(std::string_view tag, const std::string& value) {
    if (tag == "text") {
        return TextId{value};
    }
    if (tag == "date") {
        const auto date = Date::fromIso(value);
        return date ? std::optional<TextArgument>(*date) : std::nullopt;
    }
    if (tag == "quarter") {
        const auto quarter = Quarter::fromText(value);
        return quarter ? std::optional<TextArgument>(*quarter) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<TextArgument> ownWordsOf(const JsonValue& value) {
    if (value.kind != JsonValue::Kind::Object) {
        return std::nullopt;
    }
    OwnWords own;
    for (const auto& [key, content] : value.members) {
        std::string* const part = key == "en"      ? &own.words.en
                                  : key == "fr"    ? &own.words.fr
                                  : key == "frame" ? &own.frame
                                                   : nullptr;
        if (!part || content.kind != JsonValue::Kind::String) {
            return std::nullopt;
        }
        *part = content.text;
    }
    return own;
}

std::optional<TextArgument> argumentOf(const JsonValue& value) {
    switch (value.kind) {
        case JsonValue::Kind::String:
            return value.text;
        case JsonValue::Kind::Number: {
            const auto whole = wholeOf(value);
            return whole ? std::optional<TextArgument>(*whole) : std::nullopt;
        }
        case JsonValue::Kind::Object:
            if (value.members.size() != 1) {
                return std::nullopt;
            }
            break;
        case JsonValue::Kind::Null:
        case JsonValue::Kind::Boolean:
        case JsonValue::Kind::Array:
            return std::nullopt;
    }
    const auto& [tag, content] = value.members.front();
    if (tag == "percent") {
        return percentOf(content);
    }
    if (tag == "words") {
        return ownWordsOf(content);
    }
    return content.kind == JsonValue::Kind::String ? wordOf(tag, content.text)
                                                   : numberOf(tag, content);
}

}  // namespace

JsonValue argumentsValue(const Text& text) {
    JsonValue json = JsonValue::object();
    for (const auto& [name, argument] : text.arguments) {
        json.add(name, std::visit(ArgumentWriter{}, argument));
    }
    return json;
}

JsonValue textValue(const Text& text, const Catalogue& catalogue, const Locale& locale) {
    return JsonValue::object({{"id", JsonValue::of(text.id)},
                              {"arguments", argumentsValue(text)},
                              {"text", JsonValue::of(catalogue.render(text, locale))}});
}

std::string argumentsToJson(const Text& text) {
    // The order of the arguments belongs to the Text, so it is kept.
    return compactJson(argumentsValue(text), KeyOrder::AsGiven);
}

Result<Text> textFromJson(std::string_view id, std::string_view argumentsJson) {
    Result<JsonValue> parsed = parseJson(argumentsJson);
    if (!parsed) {
        return parsed.error();
    }
    if (parsed->kind != JsonValue::Kind::Object) {
        return Error{{"json.error.not_object", {{"place", std::string("document")}}},
                     ErrorKind::Refused};
    }
    Text text{std::string(id), {}};
    for (const auto& [name, value] : parsed->members) {
        auto argument = argumentOf(value);
        if (!argument) {
            return Error{{"json.error.argument", {{"place", name}}}, ErrorKind::Refused};
        }
        text.arguments.emplace_back(name, std::move(*argument));
    }
    return text;
}

}  // namespace winnow
