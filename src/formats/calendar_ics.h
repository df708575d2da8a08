// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <domain/calendar_entry.h>

namespace winnow {

// iCalendar (RFC 5545): whole days as DATE, meetings as floating local time, texts escaped and
// folded. The same entries give the same bytes.
std::string calendarIcs(std::string_view calendarName, const std::vector<CalendarEntry>& entries);

}  // namespace winnow
