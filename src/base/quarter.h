// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include <base/date.h>

namespace winnow {

// A quarter of a fiscal year, "2026-Q3". Which dates it covers is the FiscalCalendar's to say.
struct Quarter {
    int year = 1970;
    int number = 1;  // 1..4

    // "2026-Q3" (also "2026q3", "Q3 2026"); anything else is empty.
    static std::optional<Quarter> fromText(std::string_view text);
    std::string toText() const;

    // Quarters since year 0; consecutive quarters differ by one.
    int index() const { return year * 4 + number - 1; }
    static Quarter fromIndex(int index) { return {index / 4, index % 4 + 1}; }
    Quarter plus(int quarters) const { return fromIndex(index() + quarters); }
    Quarter previous() const { return plus(-1); }
    Quarter next() const { return plus(1); }

    friend auto operator<=>(const Quarter&, const Quarter&) = default;
};

// A fiscal year that begins on the first of a month. It is named after the calendar year in which
// it ends: with April as first month, 2026-Q1 is April to June 2025.
class FiscalCalendar {
public:
    FiscalCalendar() = default;
    // firstMonth: 1..12, else std::invalid_argument.
    explicit FiscalCalendar(int firstMonth);

    int firstMonth() const { return m_firstMonth; }
    Quarter quarterOf(Date date) const;
    Date firstDay(Quarter quarter) const;
    Date lastDay(Quarter quarter) const;

    friend auto operator<=>(const FiscalCalendar&, const FiscalCalendar&) = default;

private:
    int m_firstMonth = 1;
};

}  // namespace winnow
