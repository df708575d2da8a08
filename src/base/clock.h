// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <base/date.h>

namespace winnow {

// Where "now" comes from; handed in so that tests and the sample portfolio can set it.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    Date today() const { return now().date(); }
};

class SystemClock final : public Clock {
public:
    Instant now() const override {
        const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
        return {std::chrono::duration_cast<std::chrono::seconds>(sinceEpoch).count()};
    }
};

class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant instant) : m_now(instant) {}
    Instant now() const override { return m_now; }
    void set(Instant instant) { m_now = instant; }

private:
    Instant m_now;
};

}  // namespace winnow
