// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace winnow {

// Wide enough for the product of two 64-bit figures.
__extension__ using Int128 = __int128;

// numerator / denominator rounded to the nearest integer, halves away from zero: the one rounding
// rule of Winnow. The denominator must not be 0. Throws std::overflow_error if it does not fit.
std::int64_t divideHalfUp(Int128 numerator, Int128 denominator);

// An exact ratio of two integers, kept unrounded until it is shown or stored.
struct Fraction {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;  // > 0

    // The value in units of 10^-decimals, half-up: Fraction{1, 3}.scaled(6) is 333333.
    std::int64_t scaled(int decimals) const;

    // Plain decimal text with exactly that many decimals: "0.333333", "-1.5000".
    std::string toText(int decimals) const;

    // For pixels only; never for anything that decides a grade.
    double toDouble() const;

    friend bool operator==(const Fraction& a, const Fraction& b);
    friend std::strong_ordering operator<=>(const Fraction& a, const Fraction& b);
};

// A fixed-point decimal with six places: what a criterion is measured in (a ratio, days, hours).
struct Decimal {
    static constexpr int kDecimals = 6;
    static constexpr std::int64_t kOne = 1'000'000;

    std::int64_t micros = 0;

    static constexpr Decimal whole(std::int64_t units) { return {units * kOne}; }
    static Decimal of(const Fraction& value) { return {value.scaled(kDecimals)}; }

    // Without trailing zeros: "12.5", "-0.03", "4".
    std::string toText() const;
    double toDouble() const { return static_cast<double>(micros) / 1e6; }

    friend auto operator<=>(const Decimal&, const Decimal&) = default;
};

// Text of a scaled integer: decimalText(12345, 2) is "123.45".
std::string decimalText(std::int64_t scaled, int decimals);

}  // namespace winnow
