// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <base/fraction.h>
#include <base/result.h>

namespace winnow {

// A JSON value that keeps numbers as they were written, so that no figure passes through a double,
// and members in their order.
struct JsonValue {
    enum class Kind { Null, Boolean, Number, String, Array, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    std::string text;  // of a string, or the digits of a number
    std::vector<JsonValue> items;
    std::vector<std::pair<std::string, JsonValue>> members;

    static JsonValue null() { return {}; }
    static JsonValue of(bool value);
    static JsonValue of(std::int64_t value);
    static JsonValue of(int value) { return of(std::int64_t{value}); }
    static JsonValue of(std::string_view value);
    static JsonValue of(const char* value) { return of(std::string_view(value)); }
    static JsonValue of(const std::string& value) { return of(std::string_view(value)); }
    static JsonValue of(Decimal value);
    // A number given as text: "0.333333".
    static JsonValue number(std::string digits);
    static JsonValue array(std::vector<JsonValue> items = {});
    static JsonValue object(std::vector<std::pair<std::string, JsonValue>> members = {});
    // The value, or null when it is empty.
    template <typename T>
    static JsonValue ofOptional(const std::optional<T>& value) {
        return value ? of(*value) : null();
    }

    void add(std::string key, JsonValue value) {
        members.emplace_back(std::move(key), std::move(value));
    }
    const JsonValue* find(std::string_view key) const;
};

// Reads a document. Refused with the place: what is no JSON, more than 64 levels, a key twice.
Result<JsonValue> parseJson(std::string_view text);

enum class KeyOrder { Sorted, AsGiven };

// On one line, without spaces.
std::string compactJson(const JsonValue& value, KeyOrder order = KeyOrder::Sorted);
// Two spaces a level, short lists of plain values on one line, a line feed at the end.
std::string prettyJson(const JsonValue& value, KeyOrder order = KeyOrder::Sorted);

// An exact decimal number as JSON writes it, with at most so many places and no exponent; in units
// of 10^-places. Empty when it is none or does not fit.
std::optional<std::int64_t> scaledFromJsonNumber(std::string_view digits, int places);

}  // namespace winnow
