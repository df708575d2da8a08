// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

// A calendar date of the proleptic Gregorian calendar; no time of day, no time zone. The years
// 1900 to 2199 are accepted, so that a mistyped year is found at the door.
class Date {
public:
    // 1970-01-01.
    Date() = default;

    // Empty when there is no such day (31 September) or the year is out of range.
    static std::optional<Date> of(int year, int month, int day);

    // "2026-09-30" exactly; anything else is empty.
    static std::optional<Date> fromIso(std::string_view text);

    static constexpr Date fromDayNumber(std::int32_t days) { return Date(days); }

    // Days since 1970-01-01.
    std::int32_t dayNumber() const { return m_days; }
    int year() const;
    int month() const;  // 1..12
    int day() const;    // 1..31
    std::string toIso() const;

    Date plusDays(int days) const { return Date(m_days + days); }
    // The same day of the month that many months later, or the month's last day.
    Date plusMonths(int months) const;

    friend auto operator<=>(const Date&, const Date&) = default;
    // Days from b to a.
    friend int operator-(const Date& a, const Date& b) { return a.m_days - b.m_days; }

private:
    explicit constexpr Date(std::int32_t days) : m_days(days) {}

    std::int32_t m_days = 0;
};

// 28 to 31.
int daysInMonth(int year, int month);

// A moment in UTC, for when something was recorded; shown and stored as "2026-10-09T08:15:00Z".
struct Instant {
    std::int64_t secondsSinceEpoch = 0;

    std::string toIso() const;
    static std::optional<Instant> fromIso(std::string_view text);
    // The date in UTC.
    Date date() const;

    friend auto operator<=>(const Instant&, const Instant&) = default;
};

}  // namespace winnow
