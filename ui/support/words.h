// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include <base/locale.h>
#include <base/result.h>
#include <base/text.h>
#include <domain/grade.h>

namespace winnow {

// What unknown figures show as.
inline const QString kUnknownDash = QString::fromUtf8("–");

// Sentences and figures of the library as QString, in one language and currency.
class Words {
public:
    explicit Words(Locale locale = Locale()) : m_locale(std::move(locale)) {}

    const Locale& locale() const { return m_locale; }
    QString text(const Text& text) const;
    QString text(std::string_view id) const;
    QString error(const Error& error) const { return text(error.message); }

    QString moneyWhole(std::optional<Money> amount) const;
    QString moneyShort(std::optional<Money> amount) const;
    QString moneyExact(std::optional<Money> amount) const;
    QString percent(const std::optional<Fraction>& share, int decimals = 0) const;
    QString hours(std::optional<WorkTime> time) const;        // "222 h"
    QString hoursFigure(std::optional<WorkTime> time) const;  // "222"
    QString days(const std::optional<Fraction>& days) const;  // "11"
    QString points(std::optional<Points> points) const;       // "76.1"
    QString integer(std::optional<int> value) const;
    QString dateShort(std::optional<Date> date) const;
    QString quarter(Quarter quarter) const;

private:
    Locale m_locale;
};

inline QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace winnow
