// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/json_fields.h>

namespace winnow {

namespace {

// A value written as a word, or the refusal of what is none.
template <typename T, typename FromText>
void readWord(JsonObjectReader& json, std::string_view key, T& value, FromText fromText,
              const char* refusal) {
    const std::optional<T> read = fromText(json.string(key));
    if (!read) {
        json.refuse(key, refusal);
    }
    value = read.value_or(T{});
}

}  // namespace

namespace json_field {

JsonValue write(const LocalText& value) {
    return JsonValue::object({{"en", JsonValue::of(value.en)}, {"fr", JsonValue::of(value.fr)}});
}

void read(JsonObjectReader& json, std::string_view key, std::string& value) {
    value = json.string(key);
}
void read(JsonObjectReader& json, std::string_view key, bool& value) { value = json.boolean(key); }
void read(JsonObjectReader& json, std::string_view key, int& value) { value = json.integer(key); }
void read(JsonObjectReader& json, std::string_view key, Decimal& value) {
    value.micros = json.scaled(key, Decimal::kDecimals);
}
void read(JsonObjectReader& json, std::string_view key, Money& value) {
    value.minor = json.scaled(key, 0);
}
void read(JsonObjectReader& json, std::string_view key, WorkTime& value) {
    value.seconds = json.scaled(key, 0);
}
void read(JsonObjectReader& json, std::string_view key, Points& value) {
    value.hundredths = json.integer(key);
}
void read(JsonObjectReader& json, std::string_view key, Grade& value) {
    readWord(json, key, value, gradeFromLetter, "json.error.unknown_word");
}
void read(JsonObjectReader& json, std::string_view key, Date& value) {
    readWord(json, key, value, Date::fromIso, "json.error.not_date");
}
void read(JsonObjectReader& json, std::string_view key, Quarter& value) {
    readWord(json, key, value, Quarter::fromText, "json.error.not_quarter");
}
void read(JsonObjectReader& json, std::string_view key, Instant& value) {
    readWord(json, key, value, Instant::fromIso, "json.error.not_date");
}

void read(JsonObjectReader& json, std::string_view key, LocalText& value) {
    if (const JsonValue* object = json.object(key)) {
        std::optional<Error> problem;
        JsonObjectReader words(*object, json.place(key), problem);
        value.en = words.string("en", "");
        value.fr = words.string("fr", "");
        words.refuseOthers();
        if (problem) {
            json.refuse(*problem);
        }
    }
}

}  // namespace json_field

void FieldReader::mayList(const char* key, std::vector<std::string>& words) {
    const JsonValue* list = m_json.array(key, true);
    for (std::size_t i = 0; list && i < list->items.size(); ++i) {
        if (list->items[i].kind != JsonValue::Kind::String) {
            m_json.refuse(itemPlace(key, i), "json.error.not_text");
            return;
        }
        words.push_back(list->items[i].text);
    }
}

void FieldReader::format(const char* expected) {
    if (m_json.string("format", expected) != expected) {
        m_json.refuse("format", "json.error.unknown_word");
    }
    m_json.string("$schema", "");
}

void FieldReader::within(const char* key, int value, int least, int most) {
    if (value < least || value > most) {
        m_json.refuse(key, "json.error.number_range");
    }
}

void FieldReader::within(const char* key, const std::optional<int>& value, int least, int most) {
    within(key, value.value_or(least), least, most);
}

void FieldReader::identifier(const char* key, std::string_view value) {
    constexpr std::string_view kFirst = "abcdefghijklmnopqrstuvwxyz";
    constexpr std::string_view kOthers = "abcdefghijklmnopqrstuvwxyz0123456789_";
    constexpr std::size_t kLongest = 64;
    if (!value.empty() &&
        (value.size() > kLongest || kFirst.find(value.front()) == std::string_view::npos ||
         value.find_first_not_of(kOthers) != std::string_view::npos)) {
        m_json.refuse(key, "json.error.unknown_word");
    }
}

std::int64_t FieldReader::wholeItem(const JsonValue& item, const std::string& place) {
    const auto value =
        item.kind == JsonValue::Kind::Number ? scaledFromJsonNumber(item.text, 0) : std::nullopt;
    if (!value) {
        m_json.refuse(place, "json.error.not_whole");
    }
    return value.value_or(0);
}

}  // namespace winnow
