// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include <base/currency.h>
#include <base/fraction.h>
#include <base/locale.h>
#include <base/money.h>

// Figures typed into fields, in the manner of a language: "1,234.50" or "1 234,50". Spaces and the
// currency's sign are ignored. Empty when the text is no such figure.
namespace winnow {

std::optional<Money> moneyFromInput(const QString& text, Language language,
                                    const Currency& currency);
QString moneyInput(Money amount, Language language, const Currency& currency);

// Not negative, at most six decimals.
std::optional<Decimal> decimalFromInput(const QString& text, Language language);
QString decimalInput(Decimal value, Language language);

}  // namespace winnow
