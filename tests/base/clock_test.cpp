// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/clock.h>

#include <support/catch.h>

using namespace winnow;

TEST_CASE("A fixed clock tells the time it was given", "[clock]") {
    FixedClock clock(Instant::fromIso("2026-10-09T23:59:59Z").value());
    CHECK(clock.today() == Date::of(2026, 10, 9));
    clock.set(Instant{clock.now().secondsSinceEpoch + 1});
    CHECK(clock.today() == Date::of(2026, 10, 10));
}

TEST_CASE("The system's clock goes on", "[clock]") {
    const SystemClock clock;
    CHECK(clock.now() > Instant::fromIso("2020-01-01T00:00:00Z").value());
}
