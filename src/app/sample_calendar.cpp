// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sample_calendar.h>

#include <stdexcept>
#include <string>

namespace winnow::sample {

Date dateOf(std::string_view iso) {
    const std::optional<Date> date = Date::fromIso(iso);
    if (!date) {
        throw std::logic_error("no date in the sample: " + std::string(iso));
    }
    return *date;
}

bool isWorkday(Date day) {
    // 1970-01-01, day 0, was a Thursday; 0 is Monday here.
    const int weekday = (day.dayNumber() + 3) % 7;
    const int monthAndDay = day.month() * 100 + day.day();
    const bool holiday =
        monthAndDay == 101 || monthAndDay == 501 || monthAndDay == 1225 || monthAndDay == 1226;
    return weekday < 5 && !holiday;
}

Date nextWorkday(Date day) {
    while (!isWorkday(day)) {
        day = day.plusDays(1);
    }
    return day;
}

Date previousWorkday(Date day) {
    while (!isWorkday(day)) {
        day = day.plusDays(-1);
    }
    return day;
}

std::vector<Date> workdays(Date first, Date last) {
    std::vector<Date> days;
    for (Date day = first; day <= last; day = day.plusDays(1)) {
        if (isWorkday(day)) {
            days.push_back(day);
        }
    }
    return days;
}

}  // namespace winnow::sample
