// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_currency.h>

#include <string>

#include <storage/fact_reader.h>

namespace winnow {

namespace {

// Sums of a million such amounts still fit.
constexpr std::int64_t kMostMinor = 1'000'000'000'000;

std::int64_t powerOfTen(int exponent) {
    std::int64_t power = 1;
    for (; exponent > 0; --exponent) {
        power *= 10;
    }
    return power;
}

}  // namespace

Result<Decimal> CurrencyConverter::rate(const Currency& currency, Date day,
                                        const std::optional<Decimal>& ofRow) {
    if (ofRow && ofRow->micros > 0 && *ofRow != Decimal::whole(1)) {
        return *ofRow;
    }
    if (!m_rates) {
        m_rates.emplace();
        for (const ExchangeRate& each : FactReader(m_database).exchangeRates()) {
            (*m_rates)[each.currency][each.day] = each.rate;
        }
    }
    const auto ofCurrency = m_rates->find(currency);
    if (ofCurrency != m_rates->end()) {
        const auto after = ofCurrency->second.upper_bound(day);
        if (after != ofCurrency->second.begin()) {
            return std::prev(after)->second;
        }
    }
    return Error{{"app.import_no_rate",
                  {{"currency", std::string(currency.code())},
                   {"own", std::string(m_own.code())},
                   {"day", day}}}};
}

std::optional<Money> CurrencyConverter::convert(std::int64_t minor, const Currency& currency,
                                                Decimal rate) const {
    const Int128 numerator = Int128{minor} * rate.micros * powerOfTen(m_own.decimals());
    const std::int64_t denominator = Decimal::kOne * powerOfTen(currency.decimals());
    const Int128 limit = Int128{kMostMinor} * denominator;
    if (numerator > limit || numerator < -limit) {
        return std::nullopt;
    }
    return Money{divideHalfUp(numerator, denominator)};
}

}  // namespace winnow
