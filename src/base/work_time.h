// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include <base/fraction.h>

namespace winnow {

// Time worked, in whole seconds: exact for both "02:58:00" and 2.97 hours (10,692 s).
struct WorkTime {
    std::int64_t seconds = 0;

    static constexpr WorkTime hours(std::int64_t count) { return {count * 3600}; }
    static constexpr WorkTime minutes(std::int64_t count) { return {count * 60}; }

    Fraction inHours() const { return {seconds, 3600}; }

    friend auto operator<=>(const WorkTime&, const WorkTime&) = default;
    WorkTime& operator+=(WorkTime other);
};

WorkTime operator+(WorkTime a, WorkTime b);

}  // namespace winnow
