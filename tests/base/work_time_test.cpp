// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/work_time.h>

#include <limits>
#include <stdexcept>

#include <support/catch.h>

using namespace winnow;

TEST_CASE("Work time counts seconds and is shown in hours", "[work_time]") {
    CHECK(WorkTime::hours(2) + WorkTime::minutes(30) == WorkTime{9'000});
    CHECK(WorkTime{10'692}.inHours() == Fraction{297, 100});
    WorkTime sum = WorkTime::hours(1);
    sum += WorkTime{1};
    CHECK(sum.seconds == 3'601);
}

TEST_CASE("A sum of work time too large is an error", "[work_time]") {
    const WorkTime most{std::numeric_limits<std::int64_t>::max()};
    CHECK_THROWS_AS(most + WorkTime{1}, std::overflow_error);
}
