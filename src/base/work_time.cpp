// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/work_time.h>

#include <stdexcept>

namespace winnow {

WorkTime& WorkTime::operator+=(WorkTime other) {
    *this = *this + other;
    return *this;
}

WorkTime operator+(WorkTime a, WorkTime b) {
    WorkTime sum;
    if (__builtin_add_overflow(a.seconds, b.seconds, &sum.seconds)) {
        throw std::overflow_error("sum of time too large");
    }
    return sum;
}

}  // namespace winnow
