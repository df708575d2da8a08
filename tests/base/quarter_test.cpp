// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/quarter.h>

#include <stdexcept>

#include <support/catch.h>

using namespace winnow;

namespace {

Date date(std::string_view iso) { return Date::fromIso(iso).value(); }

}  // namespace

TEST_CASE("A quarter is read in the ways people write it", "[quarter]") {
    const Quarter third{2026, 3};
    for (const std::string_view text : {"2026-Q3", "2026q3", "Q3 2026", "2026 Q3", "T3 2026"}) {
        INFO(text);
        CHECK(Quarter::fromText(text) == third);
    }
    CHECK(third.toText() == "2026-Q3");
}

TEST_CASE("What is no quarter is refused", "[quarter]") {
    for (const std::string_view text :
         {"", "2026", "Q3", "2026-Q5", "2026-Q0", "26-Q3", "2026-03", "2026-Q3x", "1899-Q1",
          "2200-Q1", "2026-Q3-Q4", "2026 2027 Q1"}) {
        INFO(text);
        CHECK(Quarter::fromText(text) == std::nullopt);
    }
}

TEST_CASE("Quarters follow each other across years", "[quarter]") {
    CHECK(Quarter{2026, 4}.next() == Quarter{2027, 1});
    CHECK(Quarter{2026, 1}.previous() == Quarter{2025, 4});
    CHECK(Quarter{2026, 2}.plus(-6) == Quarter{2024, 4});
    CHECK(Quarter::fromIndex(Quarter{2026, 3}.index()) == Quarter{2026, 3});
    CHECK(Quarter{2025, 4} < Quarter{2026, 1});
}

TEST_CASE("A calendar year has its quarters where everyone expects them", "[quarter]") {
    const FiscalCalendar calendar;
    CHECK(calendar.quarterOf(date("2026-01-01")) == Quarter{2026, 1});
    CHECK(calendar.quarterOf(date("2026-09-30")) == Quarter{2026, 3});
    CHECK(calendar.quarterOf(date("2026-10-01")) == Quarter{2026, 4});
    CHECK(calendar.firstDay({2026, 1}) == date("2026-01-01"));
    CHECK(calendar.lastDay({2026, 1}) == date("2026-03-31"));
    CHECK(calendar.lastDay({2026, 4}) == date("2026-12-31"));
}

TEST_CASE("A fiscal year from April is named after the year it ends in", "[quarter]") {
    const FiscalCalendar calendar(4);
    CHECK(calendar.firstDay({2026, 1}) == date("2025-04-01"));
    CHECK(calendar.lastDay({2026, 1}) == date("2025-06-30"));
    CHECK(calendar.lastDay({2026, 4}) == date("2026-03-31"));
    CHECK(calendar.quarterOf(date("2025-04-01")) == Quarter{2026, 1});
    CHECK(calendar.quarterOf(date("2026-03-31")) == Quarter{2026, 4});
    CHECK(calendar.quarterOf(date("2026-04-01")) == Quarter{2027, 1});
}

TEST_CASE("A fiscal year from October begins in the autumn before", "[quarter]") {
    const FiscalCalendar calendar(10);
    CHECK(calendar.quarterOf(date("2025-09-30")) == Quarter{2025, 4});
    CHECK(calendar.quarterOf(date("2025-10-01")) == Quarter{2026, 1});
    CHECK(calendar.quarterOf(date("2026-01-15")) == Quarter{2026, 2});
    CHECK(calendar.firstDay({2026, 2}) == date("2026-01-01"));
}

TEST_CASE("A quarter may run over the end of February", "[quarter]") {
    const FiscalCalendar calendar(12);
    CHECK(calendar.firstDay({2024, 1}) == date("2023-12-01"));
    CHECK(calendar.lastDay({2024, 1}) == date("2024-02-29"));
    CHECK(calendar.lastDay({2025, 1}) == date("2025-02-28"));
}

TEST_CASE("Every day lies within its quarter whatever the first month", "[quarter]") {
    for (int month = 1; month <= 12; ++month) {
        const FiscalCalendar calendar(month);
        int outside = 0;
        for (Date day = date("1900-01-01"); day <= date("2199-12-31"); day = day.plusDays(13)) {
            const Quarter quarter = calendar.quarterOf(day);
            outside +=
                calendar.firstDay(quarter) <= day && day <= calendar.lastDay(quarter) ? 0 : 1;
        }
        INFO("first month " << month);
        CHECK(outside == 0);
    }
}

TEST_CASE("The edges of the accepted years have quarters too", "[quarter]") {
    for (int month = 1; month <= 12; ++month) {
        const FiscalCalendar calendar(month);
        INFO("first month " << month);
        CHECK(calendar.firstDay(calendar.quarterOf(date("1900-01-01"))) <= date("1900-01-01"));
    }
    CHECK(FiscalCalendar(1).lastDay({2199, 4}) == date("2199-12-31"));
}

TEST_CASE("A month that does not exist cannot begin a fiscal year", "[quarter]") {
    CHECK_THROWS_AS(FiscalCalendar(0), std::invalid_argument);
    CHECK_THROWS_AS(FiscalCalendar(13), std::invalid_argument);
}
