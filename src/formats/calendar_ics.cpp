// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/calendar_ics.h>

#include <libical/ical.h>

#include <memory>

#include <formats/utf8.h>

namespace winnow {

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

// RFC 5545 TEXT: line breaks are kept, other control characters have no place in it.
std::string plainText(std::string_view text) {
    std::string clean;
    const std::string valid = importing::sanitizedUtf8(text);
    for (std::size_t i = 0; i < valid.size(); ++i) {
        const auto c = static_cast<unsigned char>(valid[i]);
        if (c == '\r') {
            clean += i + 1 < valid.size() && valid[i + 1] == '\n' ? "" : "\n";
        } else if (c == '\n' || (c >= 0x20 && c != 0x7F)) {
            clean += valid[i];
        } else if (c == '\t') {
            clean += ' ';
        }
    }
    return clean;
}

icaltimetype dayOf(Date date) {
    icaltimetype time = icaltime_null_time();
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    time.is_date = 1;
    return time;
}

icaltimetype instantOf(Instant instant) {
    constexpr std::int64_t kDay = 86'400;
    const Date date = instant.date();
    const std::int64_t second = instant.secondsSinceEpoch - std::int64_t{date.dayNumber()} * kDay;
    icaltimetype time = dayOf(date);
    time.is_date = 0;
    time.hour = static_cast<int>(second / 3600);
    time.minute = static_cast<int>(second / 60 % 60);
    time.second = static_cast<int>(second % 60);
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

Component eventOf(const CalendarEntry& entry) {
    Component event(icalcomponent_new(ICAL_VEVENT_COMPONENT));
    const auto add = [&](icalproperty* property) {
        icalcomponent_add_property(event.get(), property);
    };
    add(icalproperty_new_uid(plainText(entry.uid).c_str()));
    add(icalproperty_new_dtstamp(instantOf(entry.stamp)));
    add(icalproperty_new_sequence(entry.sequence));
    icaltimetype start = dayOf(entry.on);
    if (entry.startMinute) {
        start.is_date = 0;
        start.hour = *entry.startMinute / 60;
        start.minute = *entry.startMinute % 60;
        add(icalproperty_new_dtstart(start));
        add(icalproperty_new_duration(icaldurationtype_from_int(entry.minutes * 60)));
    } else {
        add(icalproperty_new_dtstart(start));
        add(icalproperty_new_dtend(dayOf(entry.on.plusDays(1))));
        add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    }
    add(icalproperty_new_summary(plainText(entry.summary).c_str()));
    if (!entry.description.empty()) {
        add(icalproperty_new_description(plainText(entry.description).c_str()));
    }
    if (!entry.location.empty()) {
        add(icalproperty_new_location(plainText(entry.location).c_str()));
    }
    add(icalproperty_new_status(entry.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    return event;
}

}  // namespace

std::string calendarIcs(std::string_view calendarName, const std::vector<CalendarEntry>& entries) {
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    const auto add = [&](icalproperty* property) {
        icalcomponent_add_property(calendar.get(), property);
    };
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_prodid("-//Winnow//Winnow//EN"));
    add(icalproperty_new_calscale("GREGORIAN"));
    add(icalproperty_new_method(ICAL_METHOD_PUBLISH));
    icalproperty* const name = icalproperty_new_x(plainText(calendarName).c_str());
    icalproperty_set_x_name(name, "X-WR-CALNAME");
    add(name);
    for (const CalendarEntry& entry : entries) {
        icalcomponent_add_component(calendar.get(), eventOf(entry).release());
    }
    char* const text = icalcomponent_as_ical_string_r(calendar.get());
    std::string result(text);
    icalmemory_free_buffer(text);
    return result;
}

}  // namespace winnow
