// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/calendar_ics.h>

#include <libical/ical.h>

#include <memory>

#include <support/catch.h>

namespace winnow::test {

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

CalendarEntry wholeDay() {
    CalendarEntry entry;
    entry.uid = "case-12-send_letter@winnow";
    entry.on = Date::fromIso("2026-11-30").value();
    entry.summary =
        "Delacourt; notice, \"letter\" \\ end: " + std::string(50, 'z') + "éééééééééééééééééééééé";
    entry.description = "First line\nsecond\r\nthird\x01\nEND:VEVENT";
    entry.stamp = Instant::fromIso("2026-11-22T09:08:07Z").value();
    return entry;
}

CalendarEntry meeting() {
    CalendarEntry entry = wholeDay();
    entry.uid = "case-12-review@winnow";
    entry.startMinute = 23 * 60 + 45;
    entry.sequence = 3;
    entry.cancelled = true;
    entry.location = "Rue de l'Église, 3";
    return entry;
}

}  // namespace

TEST_CASE("A calendar reads back as it was written", "[calendar]") {
    const std::string text = calendarIcs("Winnow, Larkfield", {wholeDay(), meeting()});
    CHECK(calendarIcs("Winnow, Larkfield", {wholeDay(), meeting()}) == text);
    const Component calendar(icalparser_parse_string(text.c_str()));
    REQUIRE(calendar);
    CHECK(icalcomponent_count_components(calendar.get(), ICAL_VEVENT_COMPONENT) == 2);
    CHECK(icalcomponent_count_errors(calendar.get()) == 0);

    icalcomponent* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    CHECK(icalcomponent_get_uid(event) == wholeDay().uid);
    CHECK(icalcomponent_get_summary(event) == wholeDay().summary);
    CHECK(icalcomponent_get_description(event) ==
          std::string("First line\nsecond\nthird\nEND:VEVENT"));
    icaltimetype start = icalcomponent_get_dtstart(event);
    CHECK(start.is_date);
    CHECK((start.year == 2026 && start.month == 11 && start.day == 30));
    CHECK(icalcomponent_get_dtend(event).day == 1);
    CHECK(icalcomponent_get_status(event) == ICAL_STATUS_CONFIRMED);

    event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    start = icalcomponent_get_dtstart(event);
    CHECK_FALSE(start.is_date);
    CHECK_FALSE(icaltime_is_utc(start));
    CHECK((start.hour == 23 && start.minute == 45));
    CHECK(icaldurationtype_as_int(icalcomponent_get_duration(event)) == 30 * 60);
    CHECK(icalcomponent_get_sequence(event) == 3);
    CHECK(icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED);
    CHECK(icalcomponent_get_location(event) == meeting().location);
}

TEST_CASE("Lines of a calendar end with CRLF and have at most 75 bytes", "[calendar]") {
    const std::string text = calendarIcs("Winnow", {wholeDay(), meeting()});
    std::size_t start = 0;
    while (start < text.size()) {
        const auto end = text.find("\r\n", start);
        REQUIRE(end != std::string::npos);
        CHECK(end - start <= 75);
        CHECK(text.substr(start, end - start).find('\n') == std::string::npos);
        start = end + 2;
    }
    CHECK(text.find("DTSTART;VALUE=DATE:20261130\r\n") != std::string::npos);
    CHECK(text.find("DTSTAMP:20261122T090807Z\r\n") != std::string::npos);
    CHECK(text.find("DTSTART:20261130T234500\r\n") != std::string::npos);
}

TEST_CASE("A calendar without entries is still one", "[calendar]") {
    const Component calendar(icalparser_parse_string(calendarIcs("", {}).c_str()));
    REQUIRE(calendar);
    CHECK(icalcomponent_count_components(calendar.get(), ICAL_ANY_COMPONENT) == 0);
}

}  // namespace winnow::test
