// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/fraction.h>

#include <limits>
#include <stdexcept>

namespace winnow {

namespace {

std::int64_t powerOfTen(int exponent) {
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

}  // namespace

std::int64_t divideHalfUp(Int128 numerator, Int128 denominator) {
    if (denominator == 0) {
        throw std::domain_error("division by zero");
    }
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const bool negative = numerator < 0;
    const Int128 magnitude = negative ? -numerator : numerator;
    Int128 quotient = magnitude / denominator;
    if ((magnitude % denominator) * 2 >= denominator) {
        ++quotient;
    }
    if (quotient > std::numeric_limits<std::int64_t>::max()) {
        throw std::overflow_error("number too large");
    }
    return static_cast<std::int64_t>(negative ? -quotient : quotient);
}

std::int64_t Fraction::scaled(int decimals) const {
    return divideHalfUp(static_cast<Int128>(numerator) * powerOfTen(decimals), denominator);
}

std::string Fraction::toText(int decimals) const { return decimalText(scaled(decimals), decimals); }

double Fraction::toDouble() const {
    return static_cast<double>(numerator) / static_cast<double>(denominator);
}

bool operator==(const Fraction& a, const Fraction& b) {
    return (a <=> b) == std::strong_ordering::equal;
}

std::strong_ordering operator<=>(const Fraction& a, const Fraction& b) {
    const Int128 left = static_cast<Int128>(a.numerator) * b.denominator;
    const Int128 right = static_cast<Int128>(b.numerator) * a.denominator;
    if (left < right) {
        return std::strong_ordering::less;
    }
    return left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

std::string Decimal::toText() const {
    std::string text = decimalText(micros, kDecimals);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') {
        text.pop_back();
    }
    return text;
}

std::string decimalText(std::int64_t scaled, int decimals) {
    const bool negative = scaled < 0;
    // Negating through unsigned keeps the smallest integer defined.
    auto magnitude = static_cast<std::uint64_t>(scaled);
    if (negative) {
        magnitude = ~magnitude + 1;
    }
    std::string digits = std::to_string(magnitude);
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) {
        digits.insert(0, places + 1 - digits.size(), '0');
    }
    if (places > 0) {
        digits.insert(digits.size() - places, 1, '.');
    }
    return negative ? "-" + digits : digits;
}

}  // namespace winnow
