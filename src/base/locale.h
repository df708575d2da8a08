// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <base/currency.h>
#include <base/date.h>
#include <base/fraction.h>
#include <base/money.h>
#include <base/quarter.h>
#include <base/text.h>
#include <base/work_time.h>

namespace winnow {

enum class Language { English, French };

// "en" or "fr" (also "fr_FR.UTF-8"); anything else is empty.
std::optional<Language> languageFromCode(std::string_view code);
std::string_view languageCode(Language language);

// The words in a language, or in the other one where it has none.
const std::string& wordsIn(const LocalText& words, Language language);

// Figures and dates as people of a language write them: the real minus sign (U+2212), and in French
// a narrow no-break space before units and between thousands. Independent of the system's locale.
class Locale {
public:
    explicit Locale(Language language = Language::English, Currency currency = {})
        : m_language(language), m_currency(currency) {}

    Language language() const { return m_language; }
    const Currency& currency() const { return m_currency; }

    std::string integer(std::int64_t value) const;
    // Grouped, with exactly that many decimals; value is in units of 10^-decimals.
    std::string number(std::int64_t scaled, int decimals) const;
    // At most that many decimals, trailing zeros dropped.
    std::string decimal(Decimal value, int mostDecimals = 2) const;
    // "€13,980" / "13 980 €": whole major units, for screens and tables.
    std::string moneyWhole(Money amount) const;
    // With all minor units: "€13,980.00".
    std::string moneyExact(Money amount) const;
    // Thousands: "€13.9k" / "13,9 k€"; plain below 10,000.
    std::string moneyShort(Money amount) const;
    // "40.7%" / "40,7 %".
    std::string percent(const Fraction& share, int decimals = 0) const;
    // "222 h", "3.4 h".
    std::string hours(WorkTime time, int decimals = 0) const;
    std::string points(Points points) const;
    // "30 September 2026" / "30 septembre 2026".
    std::string dateLong(Date date) const;
    // "30 Sep 2026" / "30 sept. 2026".
    std::string dateShort(Date date) const;
    // "Q3 2026" / "T3 2026".
    std::string quarter(Quarter quarter) const;
    // "Third quarter 2026" / "Troisième trimestre 2026".
    std::string quarterLong(Quarter quarter) const;
    // "Q3" / "T3".
    std::string quarterNumber(Quarter quarter) const;

private:
    Language m_language;
    Currency m_currency;
};

}  // namespace winnow
