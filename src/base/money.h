// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <base/currency.h>

namespace winnow {

// An exact amount in minor units (cents) of the portfolio's reporting currency. Sums are checked:
// an overflow throws std::overflow_error instead of wrapping.
struct Money {
    std::int64_t minor = 0;

    friend auto operator<=>(const Money&, const Money&) = default;
    Money operator-() const;
    Money& operator+=(Money other);
    Money& operator-=(Money other);
};

Money operator+(Money a, Money b);
Money operator-(Money a, Money b);

// amount * numerator / denominator, rounded half-up once.
Money scale(Money amount, std::int64_t numerator, std::int64_t denominator);

// Plain decimal text without grouping: "1234.50" (EUR), "1234" (JPY).
std::string toPlainText(Money amount, const Currency& currency);

// The reverse of toPlainText, also fewer decimals: "1234.5". Empty when it is not such a number or
// does not fit; more decimals than the currency has are refused, not rounded.
std::optional<Money> moneyFromPlainText(std::string_view text, const Currency& currency);

namespace literals {
constexpr Money operator""_cents(unsigned long long minor) {
    return {static_cast<std::int64_t>(minor)};
}
}  // namespace literals

}  // namespace winnow
