// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <base/currency.h>
#include <base/fraction.h>
#include <base/money.h>
#include <base/text.h>

namespace winnow::importing {

// A decimal number as an integer in units of 10^-decimals, trailing zeros dropped.
struct ScaledNumber {
    std::int64_t mantissa = 0;
    int decimals = 0;
};

// A number without sign: digits in groups of three (also two, as in India) set apart by the mark
// that is not the decimal one, by any kind of space or by an apostrophe. Empty when it is written
// otherwise or has more than 18 digits.
std::optional<ScaledNumber> parseNumber(std::string_view text, char decimalMark);

// An amount's text taken apart.
struct AmountReading {
    std::optional<ScaledNumber> number;  // without its sign
    bool negative = false;
    std::string_view digits;
    // The currency that stands with it: its code, and a sign that several currencies share ("$").
    std::optional<Currency> currency;
    std::string_view sign;
};
// Whether a sign that several currencies share may stand for this one; an empty sign always.
bool signFits(std::string_view sign, const Currency& currency);

AmountReading parseAmount(std::string_view text, char decimalMark);

// Why a text is no amount.
enum class MoneyFault {
    NotANumber,
    OtherDecimalMark,  // it would be one with the other decimal mark
    TooManyDecimals,   // the currency has fewer, and they are not zeros
    OtherCurrency,     // a sign or code of another currency stands with it
    TooLarge,
};

struct MoneyReading {
    std::optional<Money> value;
    MoneyFault fault = MoneyFault::NotANumber;
};

// "1,234.50", "$-142.85", "($400.00)", "1 234,56 €", "12.00-", "35.00 CR": exact, or a fault.
MoneyReading parseMoney(std::string_view text, char decimalMark, const Currency& currency);
MoneyReading moneyOf(const AmountReading& amount, char decimalMark, const Currency& currency);
// quantity x price, rounded once.
MoneyReading productOf(const AmountReading& quantity, const AmountReading& price,
                       const Currency& currency);
// A rate and the like, rounded to six places; empty when it is no number or too large.
std::optional<Decimal> decimalOf(const AmountReading& amount);
// What a workbook keeps as a binary fraction: 19.989999999999998 is 19.99, its 15 telling digits.
std::string fifteenDigits(std::string_view plainDecimal);
Text moneyProblem(std::string_view text, MoneyFault fault, char decimalMark,
                  const Currency& currency);

// Gathers from all numbers of a file how they are written.
class DecimalMarkEvidence {
public:
    // maybeThousands: an amount whose currency has other than three decimals, where "1.234" is
    // rather a thousand than a unit and some.
    void add(std::string_view text, bool maybeThousands);
    void add(const DecimalMarkEvidence& other);
    // '.' where nothing decides.
    char verdict() const;
    // Whether the numbers leave no doubt.
    bool isSure() const { return m_point != m_comma; }

private:
    std::int64_t m_point = 0;
    std::int64_t m_comma = 0;
    // Of "1.234"; used only where nothing else decides.
    std::int64_t m_pointBeforeThree = 0;
    std::int64_t m_commaBeforeThree = 0;
};

}  // namespace winnow::importing
