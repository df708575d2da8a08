// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/quarter.h>

#include <stdexcept>

#include <fmt/format.h>

namespace winnow {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<Quarter> Quarter::fromText(std::string_view text) {
    // Read as digits and a Q in either order: "2026-Q3", "2026q3", "Q3 2026".
    std::optional<int> year;
    std::optional<int> number;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if ((c == 'Q' || c == 'q' || c == 'T' || c == 't') && !number && at + 1 < text.size() &&
            text[at + 1] >= '1' && text[at + 1] <= '4') {
            number = text[at + 1] - '0';
            at += 2;
        } else if (!year && at + 4 <= text.size() && isDigit(c) && isDigit(text[at + 1]) &&
                   isDigit(text[at + 2]) && isDigit(text[at + 3])) {
            year = (c - '0') * 1000 + (text[at + 1] - '0') * 100 + (text[at + 2] - '0') * 10 +
                   (text[at + 3] - '0');
            at += 4;
        } else if (c == '-' || c == ' ') {
            ++at;
        } else {
            return std::nullopt;
        }
    }
    if (!year || !number || *year < 1900 || *year > 2199) {
        return std::nullopt;
    }
    return Quarter{*year, *number};
}

std::string Quarter::toText() const { return fmt::format("{:04}-Q{}", year, number); }

FiscalCalendar::FiscalCalendar(int firstMonth) : m_firstMonth(firstMonth) {
    if (firstMonth < 1 || firstMonth > 12) {
        throw std::invalid_argument("the fiscal year's first month must be 1 to 12");
    }
}

Quarter FiscalCalendar::quarterOf(Date date) const {
    const int monthOfYear = (date.month() - m_firstMonth + 12) % 12;
    int year = date.year();
    if (m_firstMonth > 1 && date.month() >= m_firstMonth) {
        ++year;
    }
    return {year, monthOfYear / 3 + 1};
}

Date FiscalCalendar::firstDay(Quarter quarter) const {
    if (quarter.year < 1900 || quarter.year > 2200) {
        throw std::out_of_range("quarter out of range");
    }
    // Counted in months from a year in the middle, since the first and the last fiscal year may
    // reach beyond the years of dates.
    const int months = (quarter.year - 2000) * 12 + (quarter.number - 1) * 3;
    return Date::of(2000, m_firstMonth, 1)->plusMonths(m_firstMonth > 1 ? months - 12 : months);
}

Date FiscalCalendar::lastDay(Quarter quarter) const {
    return firstDay(quarter).plusMonths(3).plusDays(-1);
}

}  // namespace winnow
