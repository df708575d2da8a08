// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include <base/locale.h>
#include <base/work_time.h>

namespace winnow {

// Time worked as it is typed: "1:30", "1:30:15", "1h30", "45min", "1.5" or "1,5" hours. Empty when
// the text is no such time.
std::optional<WorkTime> workTimeFromInput(const QString& text, Language language);
// "1:30", with seconds only where there are some.
QString workTimeInput(WorkTime time);

// Minute of the day: "08:15", "8h15". Empty when the text is no time of day.
std::optional<int> minuteFromInput(const QString& text);
QString minuteInput(int minute);

}  // namespace winnow
