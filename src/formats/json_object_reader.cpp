// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/json_object_reader.h>

#include <limits>

#include <base/unreachable.h>

namespace winnow {

namespace {

const char* wrongTypeText(JsonValue::Kind wanted) {
    switch (wanted) {
        case JsonValue::Kind::Null:
        case JsonValue::Kind::Boolean:
            return "json.error.not_boolean";
        case JsonValue::Kind::Number:
            return "json.error.not_number";
        case JsonValue::Kind::String:
            return "json.error.not_text";
        case JsonValue::Kind::Array:
            return "json.error.not_list";
        case JsonValue::Kind::Object:
            return "json.error.not_object";
    }
    unreachable();
}

}  // namespace

JsonObjectReader::JsonObjectReader(const JsonValue& value, std::string path,
                                   std::optional<Error>& problem)
    : m_value(value), m_path(std::move(path)), m_problem(problem) {
    if (value.kind != JsonValue::Kind::Object) {
        refuse("", "json.error.not_object");
    }
}

std::string JsonObjectReader::place(std::string_view key) const {
    if (key.empty()) {
        return m_path.empty() ? "document" : m_path;
    }
    return m_path.empty() ? std::string(key) : m_path + "." + std::string(key);
}

void JsonObjectReader::refuse(std::string_view key, const char* textId) {
    if (!m_problem) {
        m_problem = Error{{textId, {{"place", place(key)}}}, ErrorKind::Refused};
    }
}

void JsonObjectReader::refuse(const Error& problem) {
    if (!m_problem) {
        m_problem = problem;
    }
}

const JsonValue* JsonObjectReader::take(std::string_view key, JsonValue::Kind kind, bool optional) {
    m_known.emplace(key);
    const JsonValue* found = m_value.find(key);
    if (!found) {
        if (!optional) {
            refuse(key, "json.error.missing_key");
        }
        return nullptr;
    }
    if (found->kind != kind) {
        refuse(key, wrongTypeText(kind));
        return nullptr;
    }
    return found;
}

std::string JsonObjectReader::string(std::string_view key, std::optional<std::string> fallback) {
    const JsonValue* found = take(key, JsonValue::Kind::String, fallback.has_value());
    return found ? found->text : fallback.value_or("");
}

bool JsonObjectReader::boolean(std::string_view key, std::optional<bool> fallback) {
    const JsonValue* found = take(key, JsonValue::Kind::Boolean, fallback.has_value());
    return found ? found->boolean : fallback.value_or(false);
}

int JsonObjectReader::integer(std::string_view key, std::optional<int> fallback) {
    const std::int64_t value = scaled(key, 0, fallback);
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
        refuse(key, "json.error.number_range");
        return 0;
    }
    return static_cast<int>(value);
}

std::int64_t JsonObjectReader::scaled(std::string_view key, int places,
                                      std::optional<std::int64_t> fallback) {
    const JsonValue* found = take(key, JsonValue::Kind::Number, fallback.has_value());
    if (!found) {
        return fallback.value_or(0);
    }
    const auto value = scaledFromJsonNumber(found->text, places);
    if (!value) {
        refuse(key, places == 0   ? "json.error.not_whole"
                    : places == 2 ? "json.error.two_places"
                                  : "json.error.six_places");
    }
    return value.value_or(0);
}

std::optional<Money> JsonObjectReader::money(std::string_view key, const Currency& currency) {
    const JsonValue* found = m_value.find(key);
    if (!found || found->kind == JsonValue::Kind::Null) {
        m_known.emplace(key);
        return std::nullopt;
    }
    const JsonValue* text = take(key, JsonValue::Kind::String, true);
    if (!text) {
        return std::nullopt;
    }
    const auto amount = moneyFromPlainText(text->text, currency);
    if (!amount) {
        refuse(key, "json.error.not_money");
    }
    return amount;
}

const JsonValue* JsonObjectReader::array(std::string_view key, bool optional) {
    return take(key, JsonValue::Kind::Array, optional);
}

const JsonValue* JsonObjectReader::object(std::string_view key, bool optional) {
    return take(key, JsonValue::Kind::Object, optional);
}

void JsonObjectReader::refuseOthers() {
    for (const auto& [key, value] : m_value.members) {
        if (!m_known.contains(key)) {
            refuse(key, "json.error.unknown_key");
        }
    }
}

std::string itemPlace(std::string_view list, std::size_t index) {
    return std::string(list) + "[" + std::to_string(index) + "]";
}

}  // namespace winnow
