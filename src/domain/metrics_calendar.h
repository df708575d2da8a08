// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <vector>

#include <base/quarter.h>

namespace winnow {

// The quarters of a fiscal calendar as a table of first days, so that placing a fact costs a
// division instead of three conversions to a civil date.
class QuarterTable {
public:
    explicit QuarterTable(FiscalCalendar calendar) : m_calendar(calendar) {
        // From before 1900 to after 2199, the years a date may have, whatever the first month.
        const Date anchor = calendar.firstDay(Quarter{2000, 1});
        for (int quarter = kFirst; quarter <= kLast; ++quarter) {
            m_firstDays.push_back(anchor.plusMonths(3 * (quarter - kAnchor)).dayNumber());
        }
    }

    const FiscalCalendar& calendar() const { return m_calendar; }
    std::size_t size() const { return m_firstDays.size() - 1; }

    // The place of a day's quarter in the table.
    std::size_t slotOf(Date day) const {
        const std::int64_t since = std::int64_t{day.dayNumber()} - m_firstDays.front();
        if (since < 0 || day.dayNumber() >= m_firstDays.back()) {
            throw std::out_of_range("date out of range: " + day.toIso());
        }
        // 16 quarters have 1,461 days on average; the estimate is off by one at most.
        auto slot = static_cast<std::size_t>(since * 16 / 1461);
        while (slot > 0 && day.dayNumber() < m_firstDays[slot]) {
            --slot;
        }
        while (day.dayNumber() >= m_firstDays[slot + 1]) {
            ++slot;
        }
        return slot;
    }

    std::optional<std::size_t> slotOf(Quarter quarter) const {
        if (quarter.index() < kFirst || quarter.index() >= kLast) {
            return std::nullopt;
        }
        return static_cast<std::size_t>(quarter.index() - kFirst);
    }

    Quarter quarterAt(std::size_t slot) const {
        return Quarter::fromIndex(static_cast<int>(slot) + kFirst);
    }
    Date firstDay(std::size_t slot) const { return Date::fromDayNumber(m_firstDays[slot]); }
    Date lastDay(std::size_t slot) const { return Date::fromDayNumber(m_firstDays[slot + 1] - 1); }

private:
    static constexpr int kFirst = 1899 * 4;  // Quarter::index() of the first and past the last
    static constexpr int kLast = 2202 * 4;
    static constexpr int kAnchor = 2000 * 4;

    FiscalCalendar m_calendar;
    std::vector<std::int32_t> m_firstDays;  // one more than there are quarters
};

}  // namespace winnow
