// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include <base/date.h>

namespace winnow::sample {

// A date of the script. Throws std::logic_error when it is none.
Date dateOf(std::string_view iso);

// Monday to Friday, without New Year, 1 May, Christmas and the day after it.
bool isWorkday(Date day);
Date nextWorkday(Date day);      // that day or the first workday after it
Date previousWorkday(Date day);  // that day or the last workday before it
std::vector<Date> workdays(Date first, Date last);

}  // namespace winnow::sample
