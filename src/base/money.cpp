// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/money.h>

#include <limits>
#include <stdexcept>

#include <base/fraction.h>

namespace winnow {

Money Money::operator-() const { return Money{} - *this; }

Money& Money::operator+=(Money other) {
    *this = *this + other;
    return *this;
}

Money& Money::operator-=(Money other) {
    *this = *this - other;
    return *this;
}

Money operator+(Money a, Money b) {
    Money sum;
    if (__builtin_add_overflow(a.minor, b.minor, &sum.minor)) {
        throw std::overflow_error("sum of money too large");
    }
    return sum;
}

Money operator-(Money a, Money b) {
    Money difference;
    if (__builtin_sub_overflow(a.minor, b.minor, &difference.minor)) {
        throw std::overflow_error("difference of money too large");
    }
    return difference;
}

Money scale(Money amount, std::int64_t numerator, std::int64_t denominator) {
    return {divideHalfUp(static_cast<Int128>(amount.minor) * numerator, denominator)};
}

std::string toPlainText(Money amount, const Currency& currency) {
    return decimalText(amount.minor, currency.decimals());
}

std::optional<Money> moneyFromPlainText(std::string_view text, const Currency& currency) {
    const bool negative = text.starts_with('-');
    if (negative) {
        text.remove_prefix(1);
    }
    std::int64_t minor = 0;
    int decimals = -1;  // -1 until the decimal point
    bool anyDigit = false;
    for (const char c : text) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9' || decimals >= currency.decimals() ||
            __builtin_mul_overflow(minor, 10, &minor) ||
            __builtin_add_overflow(minor, c - '0', &minor)) {
            return std::nullopt;
        }
        anyDigit = true;
        decimals += decimals >= 0 ? 1 : 0;
    }
    if (!anyDigit) {
        return std::nullopt;
    }
    for (int i = decimals < 0 ? 0 : decimals; i < currency.decimals(); ++i) {
        if (__builtin_mul_overflow(minor, 10, &minor)) {
            return std::nullopt;
        }
    }
    return Money{negative ? -minor : minor};
}

}  // namespace winnow
