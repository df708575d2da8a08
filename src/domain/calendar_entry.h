// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include <base/clock.h>
#include <base/date.h>
#include <domain/case.h>

namespace winnow {

// Something due, or a meeting, for the calendar of the window and for iCalendar (RFC 5545).
struct CalendarEntry {
    std::string uid;  // the same at each export: "case-12-send_letter@winnow"
    Date on;
    std::optional<int> startMinute;  // of the day, local time; empty: the whole day
    int minutes = 30;
    std::string summary;
    std::string description;
    std::string location;
    Instant stamp;  // when it was last changed
    int sequence = 0;
    bool cancelled = false;
};

}  // namespace winnow
