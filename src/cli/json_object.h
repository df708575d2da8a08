// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/currency.h>
#include <base/date.h>
#include <base/money.h>
#include <base/work_time.h>

namespace winnow::cli {

// Builds a JSON object on one line, members in the order they come.
class JsonObject {
public:
    JsonObject& text(std::string_view key, std::string_view value);
    JsonObject& number(std::string_view key, std::int64_t value);
    JsonObject& number(std::string_view key, const std::optional<std::int64_t>& value);
    JsonObject& flag(std::string_view key, bool value);
    JsonObject& date(std::string_view key, const std::optional<Date>& value);
    JsonObject& money(std::string_view key, const std::optional<Money>& value,
                      const Currency& currency);
    JsonObject& hours(std::string_view key, const std::optional<WorkTime>& value);
    // What is JSON already: a figure's digits, an object, a list.
    JsonObject& raw(std::string_view key, std::string_view json);

    std::string take() { return m_json + "}"; }

private:
    std::string m_json = "{";
};

// A list on one line.
std::string jsonList(const std::vector<std::string>& items);
// A list of objects with a line each, as deep as the given number of spaces.
std::string jsonLines(const std::vector<std::string>& items, int indent = 2);

}  // namespace winnow::cli
