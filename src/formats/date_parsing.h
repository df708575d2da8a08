// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <base/date.h>
#include <base/text.h>
#include <formats/import_mapping.h>

namespace winnow::importing {

// A date as files write it: ISO, d/m/y, m/d/y or y/m/d with any of / - . and space, yyyymmdd, or
// with the month's name in English or French ("2 Jan 2013", "Jan 2, 2013", "1er mars 2026"); a time
// of day behind it is ignored. Years of two digits are 1970 to 2069. `order` decides only where the
// text does not: it never makes a wrong date right.
std::optional<Date> parseDate(std::string_view text, DateOrder order);

// The date in a number cell of a workbook: a serial day (1 is 1900-01-01) or yyyymmdd.
std::optional<Date> dateFromNumber(std::string_view plainDecimal);

// The first day of a month: "2026-03", "03/2026", "March 2026", "mars 2026", "202603", or a date in
// that month.
std::optional<Date> parseMonth(std::string_view text, DateOrder order);

// The time of day that follows the date in a text such as "2024-03-04T09:23:52Z"; empty if none.
std::string_view timeBehindDate(std::string_view text);

// Why parseDate refused the text: what is wrong, and with which reading of the file.
Text dateProblem(std::string_view text, DateOrder order);

// Gathers from all values of a file in which order their dates are written.
class DateOrderEvidence {
public:
    void add(std::string_view text);

    struct Verdict {
        std::optional<DateOrder> order;
        bool ambiguous = false;  // there are dates, and every one fits both orders
    };
    Verdict verdict() const;
    // Whether any date was seen whose order has to be found out.
    bool isTelling() const {
        return m_dayFirst + m_monthFirst + m_yearFirst + m_either + m_same > 0;
    }

private:
    std::int64_t m_dayFirst = 0;    // dates that exist only as day/month/year
    std::int64_t m_monthFirst = 0;  // ... only as month/day/year
    std::int64_t m_yearFirst = 0;   // ... two-digit years in front
    std::int64_t m_either = 0;      // fit both orders, with different results
    std::int64_t m_same = 0;        // 05/05/2026
};

}  // namespace winnow::importing
