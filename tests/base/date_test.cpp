// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/date.h>

#include <support/catch.h>

using namespace winnow;

namespace {

Date date(std::string_view iso) { return Date::fromIso(iso).value(); }

}  // namespace

TEST_CASE("A date is made of year and month and day", "[date]") {
    const Date day = Date::of(2026, 9, 30).value();
    CHECK(day.year() == 2026);
    CHECK(day.month() == 9);
    CHECK(day.day() == 30);
    CHECK(day.toIso() == "2026-09-30");
    CHECK(Date().toIso() == "1970-01-01");
    CHECK(Date::of(1970, 1, 2)->dayNumber() == 1);
    CHECK(Date::of(1969, 12, 31)->dayNumber() == -1);
}

TEST_CASE("Days that do not exist are refused", "[date]") {
    CHECK_FALSE(Date::of(2026, 9, 31));
    CHECK_FALSE(Date::of(2026, 0, 1));
    CHECK_FALSE(Date::of(2026, 13, 1));
    CHECK_FALSE(Date::of(2026, 1, 0));
    CHECK_FALSE(Date::of(1899, 12, 31));
    CHECK_FALSE(Date::of(2200, 1, 1));
    CHECK(Date::of(1900, 1, 1));
    CHECK(Date::of(2199, 12, 31));
}

TEST_CASE("29 February exists in leap years alone", "[date]") {
    CHECK(Date::of(2024, 2, 29));
    CHECK_FALSE(Date::of(2026, 2, 29));
    CHECK(Date::of(2000, 2, 29));        // a century that divides by 400
    CHECK_FALSE(Date::of(1900, 2, 29));  // one that does not
    CHECK_FALSE(Date::of(2100, 2, 29));
    CHECK(date("2024-03-01") - date("2024-02-28") == 2);
    CHECK(date("2026-03-01") - date("2026-02-28") == 1);
}

TEST_CASE("ISO text is read exactly", "[date]") {
    CHECK(Date::fromIso("2024-02-29") == Date::of(2024, 2, 29));
    for (const std::string_view text : {"", "2024-2-29", "2024-02-29 ", "2024/02/29", "29-02-2024",
                                        "2023-02-29", "abcd-ef-gh", "2024-02-2x", "-024-02-29"}) {
        INFO(text);
        CHECK_FALSE(Date::fromIso(text));
    }
}

TEST_CASE("Every day of the accepted years survives text and back", "[date]") {
    const Date last = date("2199-12-31");
    Date expected = date("1900-01-01");
    int broken = 0;
    for (Date day = expected; day <= last; day = day.plusDays(1)) {
        broken += Date::fromIso(day.toIso()) == day ? 0 : 1;
        broken += Date::of(day.year(), day.month(), day.day()) == day ? 0 : 1;
    }
    CHECK(broken == 0);
}

TEST_CASE("Adding months keeps the day or takes the month's last one", "[date]") {
    CHECK(date("2026-01-31").plusMonths(1) == date("2026-02-28"));
    CHECK(date("2024-01-31").plusMonths(1) == date("2024-02-29"));
    CHECK(date("2024-02-29").plusMonths(12) == date("2025-02-28"));
    CHECK(date("2026-11-15").plusMonths(3) == date("2027-02-15"));
    CHECK(date("2026-03-31").plusMonths(-1) == date("2026-02-28"));
    CHECK(date("2026-01-15").plusMonths(-13) == date("2024-12-15"));
    CHECK(date("2026-01-15").plusMonths(0) == date("2026-01-15"));
}

TEST_CASE("Dates subtract to days and compare in order", "[date]") {
    CHECK(date("2026-10-01") - date("2026-09-30") == 1);
    CHECK(date("2026-01-01") - date("2026-12-31") == -364);
    CHECK(date("2026-09-30") < date("2026-10-01"));
    CHECK(date("2025-12-31").plusDays(1) == date("2026-01-01"));
    CHECK(daysInMonth(2026, 4) == 30);
    CHECK(daysInMonth(2024, 2) == 29);
}

TEST_CASE("A moment is written in UTC and read back", "[date]") {
    const Instant moment = Instant::fromIso("2026-10-09T08:15:00Z").value();
    CHECK(moment.toIso() == "2026-10-09T08:15:00Z");
    CHECK(moment.date() == date("2026-10-09"));
    CHECK(Instant{0}.toIso() == "1970-01-01T00:00:00Z");
    CHECK(Instant{-1}.toIso() == "1969-12-31T23:59:59Z");
    CHECK(Instant::fromIso("2026-10-09T24:00:00Z") == std::nullopt);
    CHECK(Instant::fromIso("2026-10-09 08:15:00Z") == std::nullopt);
    CHECK(Instant::fromIso("2026-02-29T08:15:00Z") == std::nullopt);
}
