// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>

#include <base/currency.h>
#include <base/fraction.h>
#include <base/money.h>
#include <base/result.h>
#include <storage/database.h>

namespace winnow {

// Turns amounts of other currencies into the portfolio's.
class CurrencyConverter {
public:
    CurrencyConverter(Database& database, Currency own) : m_database(database), m_own(own) {}

    bool isOwn(const Currency& currency) const { return currency.code() == m_own.code(); }
    // The row's own rate, else the stored one in force on the day: the latest on or before. The
    // Error names currency and day and says where to enter the rate. A rate of exactly 1 in the
    // row does not count: it says that the row is in the exporting program's own currency.
    Result<Decimal> rate(const Currency& currency, Date day,
                         const std::optional<Decimal>& ofRow = {});
    // Rounded once, halves away from zero. Empty when it is too large to be an amount.
    std::optional<Money> convert(std::int64_t minor, const Currency& currency, Decimal rate) const;

private:
    Database& m_database;
    Currency m_own;
    // By currency, then day; read when first needed.
    std::optional<std::map<Currency, std::map<Date, Decimal>>> m_rates;
};

}  // namespace winnow
