// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace winnow::sample {

// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine and library, which the
// standard distributions do not promise. Each part of the sample draws from a stream of its own, so
// that a change of one client's script leaves the others as they were.
class Random {
public:
    explicit Random(std::uint64_t stream) : m_state(mixed(stream)) {}
    Random(std::uint64_t a, std::uint64_t b, std::uint64_t c = 0)
        : m_state(mixed(mixed(mixed(a) + b) + c)) {}

    // 0 to count - 1.
    int below(int count) {
        return static_cast<int>((next() >> 32) * static_cast<std::uint64_t>(count) >> 32);
    }
    // Both ends included.
    int between(int least, int most) { return least + below(most - least + 1); }
    bool chance(int percent) { return below(100) < percent; }

    template <typename T>
    const T& pick(const std::vector<T>& from) {
        return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
    }

private:
    static constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15;

    static std::uint64_t mixed(std::uint64_t value) {
        value += kStep;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
    std::uint64_t next() {
        const std::uint64_t result = mixed(m_state);
        m_state += kStep;
        return result;
    }

    std::uint64_t m_state;
};

}  // namespace winnow::sample
