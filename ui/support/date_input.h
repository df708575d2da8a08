// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateEdit>
#include <QLocale>

#include <ui/support/moments.h>

namespace winnow {

// A field for a day, written as the user's language does but always with four digits of the year.
inline QDateEdit* makeDateEdit(Date day, QWidget* parent) {
    constexpr int kFirstYear = 1900;
    constexpr int kLastYear = 2199;
    auto* field = new QDateEdit(toQDate(day), parent);
    field->setDateRange(QDate(kFirstYear, 1, 1), QDate(kLastYear, 12, 31));
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QStringLiteral("yyyy"))) {
        format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    }
    field->setDisplayFormat(format);
    field->setCalendarPopup(true);
    return field;
}

}  // namespace winnow
