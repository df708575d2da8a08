// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <base/currency.h>
#include <base/date.h>
#include <base/money.h>
#include <base/result.h>
#include <formats/strict_json.h>

namespace winnow {

// Takes members into the fields of a fact. A missing member leaves its field alone, null empties
// it; the first problem is kept with its place.
class JsonMembers {
public:
    JsonMembers(const JsonValue& value, std::string place, const Currency& currency,
                std::optional<Error>& problem)
        : m_value(value), m_place(std::move(place)), m_currency(currency), m_problem(problem) {
        if (value.kind != JsonValue::Kind::Object) {
            refuse("", "json.error.not_object");
        }
    }

    const JsonValue* take(std::string_view key) {
        m_known.emplace(key);
        return m_value.find(key);
    }

    void refuse(std::string_view key, const char* id) {
        if (!m_problem) {
            std::string place = m_place;
            if (!key.empty()) {
                place += (place.empty() ? "" : ".") + std::string(key);
            }
            m_problem = Error{{id, {{"place", place.empty() ? "document" : place}}}};
        }
    }

    void require(std::string_view key) {
        if (!m_value.find(key)) {
            refuse(key, "json.error.missing_key");
        }
    }

    void refuseOthers() {
        for (const auto& [key, value] : m_value.members) {
            if (!m_known.contains(key)) {
                refuse(key, "json.error.unknown_key");
            }
        }
    }

    void text(std::string_view key, std::string& field) {
        if (const JsonValue* found = take(key)) {
            if (found->kind != JsonValue::Kind::String) {
                refuse(key, "json.error.not_text");
            }
            field = found->text;
        }
    }

    template <typename Value, typename Read>
    void value(std::string_view key, Value& field, Read&& read, const char* wrong) {
        if (const JsonValue* found = take(key)) {
            if (const std::optional<Value> given = read(*found)) {
                field = *given;
            } else {
                refuse(key, wrong);
            }
        }
    }

    template <typename Value, typename Read>
    void value(std::string_view key, std::optional<Value>& field, Read&& read, const char* wrong) {
        const JsonValue* found = take(key);
        if (found && found->kind == JsonValue::Kind::Null) {
            field.reset();
        } else if (found) {
            field = read(*found);
            if (!field) {
                refuse(key, wrong);
            }
        }
    }

    template <typename Field>
    void date(std::string_view key, Field& field) {
        value(
            key, field, [](const JsonValue& json) { return Date::fromIso(json.text); },
            "json.error.not_date");
    }

    template <typename Field>
    void money(std::string_view key, Field& field) {
        value(
            key, field,
            [&](const JsonValue& json) { return moneyFromPlainText(json.text, m_currency); },
            "json.error.not_money");
    }

    void flag(std::string_view key, std::optional<bool>& field) {
        value(key, field, readFlag, "json.error.not_boolean");
    }

    void flag(std::string_view key, bool& field) {
        value(key, field, readFlag, "json.error.not_boolean");
    }

    void count(std::string_view key, std::optional<int>& field) {
        value(
            key, field,
            [](const JsonValue& json) -> std::optional<int> {
                const auto number = json.kind == JsonValue::Kind::Number
                                        ? scaledFromJsonNumber(json.text, 0)
                                        : std::nullopt;
                constexpr int kMost = std::numeric_limits<int>::max();
                return number && *number >= 0 && *number <= kMost
                           ? std::optional(static_cast<int>(*number))
                           : std::nullopt;
            },
            "json.error.not_whole");
    }

    template <typename Value, typename FromCode>
    void code(std::string_view key, Value& field, FromCode&& fromCode) {
        value(
            key, field, [&](const JsonValue& json) { return fromCode(json.text); },
            "json.error.unknown_word");
    }

private:
    static std::optional<bool> readFlag(const JsonValue& json) {
        return json.kind == JsonValue::Kind::Boolean ? std::optional(json.boolean) : std::nullopt;
    }

    const JsonValue& m_value;
    std::string m_place;
    const Currency& m_currency;
    std::optional<Error>& m_problem;
    std::set<std::string, std::less<>> m_known;
};

}  // namespace winnow
