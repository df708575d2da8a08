// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <base/text.h>
#include <base/work_time.h>

namespace winnow::importing {

enum class DurationFault { NotADuration, Negative, TooLong };

struct DurationReading {
    std::optional<WorkTime> value;
    DurationFault fault = DurationFault::NotADuration;
};

// The longest a single time entry may be: a month without a break.
constexpr WorkTime kLongestEntry = WorkTime::hours(24 * 31);

// "02:58:00" (also past 24 h), "2:58", "2.97" or "2,97" hours, "1h 30m", "1 h 30 min", "90 min",
// "PT1H30M"; exact to the second, half-up. `decimalMark` decides only "1.234"; a number alone
// counts units of so many seconds.
DurationReading parseDuration(std::string_view text, char decimalMark,
                              std::int64_t unitSeconds = 3600);
Text durationProblem(std::string_view text, DurationFault fault);

// Second of the day of "09:23", "9h23", "10:23:52 AM", "09:23:52Z"; the zone is ignored.
std::optional<int> parseTimeOfDay(std::string_view text);

}  // namespace winnow::importing
