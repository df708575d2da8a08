// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/date.h>

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

namespace winnow {

namespace {

std::chrono::year_month_day civil(std::int32_t days) {
    return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(days)));
}

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

std::optional<Date> Date::of(int year, int month, int day) {
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 ||
        day > daysInMonth(year, month)) {
        return std::nullopt;
    }
    const std::chrono::year_month_day ymd{std::chrono::year(year),
                                          std::chrono::month(static_cast<unsigned>(month)),
                                          std::chrono::day(static_cast<unsigned>(day))};
    return Date(static_cast<std::int32_t>(std::chrono::sys_days(ymd).time_since_epoch().count()));
}

std::optional<Date> Date::fromIso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    return of(*year, *month, *day);
}

int Date::year() const { return static_cast<int>(civil(m_days).year()); }

int Date::month() const { return static_cast<int>(static_cast<unsigned>(civil(m_days).month())); }

int Date::day() const { return static_cast<int>(static_cast<unsigned>(civil(m_days).day())); }

std::string Date::toIso() const {
    const auto ymd = civil(m_days);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()),
                       static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

Date Date::plusMonths(int months) const {
    const auto ymd = civil(m_days);
    const auto shifted = ymd.year() / ymd.month() + std::chrono::months(months);
    const int shiftedYear = static_cast<int>(shifted.year());
    const int shiftedMonth = static_cast<int>(static_cast<unsigned>(shifted.month()));
    const int shiftedDay = std::min(static_cast<int>(static_cast<unsigned>(ymd.day())),
                                    daysInMonth(shiftedYear, shiftedMonth));
    const std::chrono::year_month_day result{shifted.year(), shifted.month(),
                                             std::chrono::day(static_cast<unsigned>(shiftedDay))};
    return Date(
        static_cast<std::int32_t>(std::chrono::sys_days(result).time_since_epoch().count()));
}

int daysInMonth(int year, int month) {
    static constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

std::string Instant::toIso() const {
    const Date day = date();
    const std::int64_t second = secondsSinceEpoch - std::int64_t{day.dayNumber()} * 86400;
    return fmt::format("{}T{:02}:{:02}:{:02}Z", day.toIso(), second / 3600, second / 60 % 60,
                       second % 60);
}

std::optional<Instant> Instant::fromIso(std::string_view text) {
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
        text[19] != 'Z') {
        return std::nullopt;
    }
    const auto day = Date::fromIso(text.substr(0, 10));
    const auto hour = digits(text.substr(11, 2));
    const auto minute = digits(text.substr(14, 2));
    const auto second = digits(text.substr(17, 2));
    if (!day || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) {
        return std::nullopt;
    }
    return Instant{std::int64_t{day->dayNumber()} * 86400 + *hour * 3600 + *minute * 60 + *second};
}

Date Instant::date() const {
    const std::int64_t days = secondsSinceEpoch >= 0 ? secondsSinceEpoch / 86400
                                                     : -((-secondsSinceEpoch + 86399) / 86400);
    return Date::fromDayNumber(static_cast<std::int32_t>(days));
}

}  // namespace winnow
