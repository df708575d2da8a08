// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/metrics_calendar.h>

#include <support/builders.h>
#include <support/catch.h>

using namespace winnow;
using namespace winnow::test;

TEST_CASE("The table of quarters agrees with the fiscal calendar on every day", "[metrics]") {
    for (const int month : {1, 2, 4, 10, 12}) {
        const FiscalCalendar calendar(month);
        const QuarterTable table(calendar);
        int wrong = 0;
        for (Date date = day("1900-01-01"); date <= day("2199-12-31"); date = date.plusDays(1)) {
            const std::size_t slot = table.slotOf(date);
            wrong += table.quarterAt(slot) == calendar.quarterOf(date) ? 0 : 1;
            wrong += table.firstDay(slot) <= date && date <= table.lastDay(slot) ? 0 : 1;
        }
        INFO("first month " << month);
        CHECK(wrong == 0);
        CHECK(table.firstDay(*table.slotOf(Quarter{2026, 3})) == calendar.firstDay({2026, 3}));
        CHECK(table.lastDay(*table.slotOf(Quarter{2026, 3})) == calendar.lastDay({2026, 3}));
    }
}

TEST_CASE("Quarters and days far outside have no place in the table", "[metrics]") {
    const QuarterTable table(FiscalCalendar{});
    CHECK(table.slotOf(Quarter{1800, 1}) == std::nullopt);
    CHECK(table.slotOf(Quarter{2300, 1}) == std::nullopt);
    CHECK_THROWS_AS(table.slotOf(Date::fromDayNumber(-1'000'000)), std::out_of_range);
    CHECK_THROWS_AS(table.slotOf(Date::fromDayNumber(1'000'000)), std::out_of_range);
}
