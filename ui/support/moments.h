// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QLocale>

#include <base/date.h>
#include <ui/support/words.h>

namespace winnow {

inline QDate toQDate(Date date) { return QDate(date.year(), date.month(), date.day()); }

// Empty outside the years that the program accepts.
inline std::optional<Date> toDate(const QDate& date) {
    return Date::of(date.year(), date.month(), date.day());
}

// "6 Oct 2026, 09:12" where the user is.
inline QString momentText(const Words& words, Instant instant) {
    const QDateTime local = QDateTime::fromSecsSinceEpoch(instant.secondsSinceEpoch);
    return words.dateShort(toDate(local.date())) + QStringLiteral(", ") +
           QLocale().toString(local.time(), QStringLiteral("HH:mm"));
}

}  // namespace winnow
