// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <base/currency.h>
#include <base/money.h>
#include <formats/strict_json.h>

namespace winnow {

// Takes the members of an object one by one and keeps the first problem with its place
// ("criteria[3].curve[1].x"), so that reading code has no branch for each error.
class JsonObjectReader {
public:
    // problem is shared by all readers of a document.
    JsonObjectReader(const JsonValue& value, std::string path, std::optional<Error>& problem);

    // Each marks the key as known. A missing key that has no fallback is a problem.
    std::string string(std::string_view key, std::optional<std::string> fallback = {});
    bool boolean(std::string_view key, std::optional<bool> fallback = {});
    int integer(std::string_view key, std::optional<int> fallback = {});
    // A decimal number in units of 10^-places.
    std::int64_t scaled(std::string_view key, int places,
                        std::optional<std::int64_t> fallback = {});
    // Money as plain decimal text; null or absent is empty.
    std::optional<Money> money(std::string_view key, const Currency& currency);
    // The array or object under a key; null when it is absent or something else (then a problem
    // unless it is optional and absent).
    const JsonValue* array(std::string_view key, bool optional = false);
    const JsonValue* object(std::string_view key, bool optional = false);

    // A problem for each member that was not asked for.
    void refuseOthers();

    std::string place(std::string_view key) const;
    void refuse(std::string_view key, const char* textId);
    // Keeps another reader's problem, unless there is one already.
    void refuse(const Error& problem);
    bool failed() const { return m_problem.has_value(); }

private:
    const JsonValue* take(std::string_view key, JsonValue::Kind kind, bool optional);

    const JsonValue& m_value;
    std::string m_path;
    std::optional<Error>& m_problem;
    std::set<std::string, std::less<>> m_known;
};

// "criteria", 3 -> "criteria[3]".
std::string itemPlace(std::string_view list, std::size_t index);

}  // namespace winnow
