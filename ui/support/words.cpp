// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/support/words.h>

#include <app/report_service.h>
#include <base/catalogue.h>

namespace winnow {

QString Words::text(const Text& text) const {
    return toQString(catalogue(m_locale.language()).render(text, m_locale));
}

QString Words::text(std::string_view id) const {
    return toQString(catalogue(m_locale.language()).render(id, m_locale));
}

QString Words::moneyWhole(std::optional<Money> amount) const {
    return amount ? toQString(m_locale.moneyWhole(*amount)) : kUnknownDash;
}

QString Words::moneyShort(std::optional<Money> amount) const {
    return amount ? toQString(m_locale.moneyShort(*amount)) : kUnknownDash;
}

QString Words::moneyExact(std::optional<Money> amount) const {
    return amount ? toQString(m_locale.moneyExact(*amount)) : kUnknownDash;
}

QString Words::percent(const std::optional<Fraction>& share, int decimals) const {
    return share ? toQString(m_locale.percent(*share, decimals)) : kUnknownDash;
}

QString Words::hours(std::optional<WorkTime> time) const {
    return time ? toQString(m_locale.hours(*time)) : kUnknownDash;
}

QString Words::hoursFigure(std::optional<WorkTime> time) const {
    return time ? toQString(m_locale.integer(time->inHours().scaled(0))) : kUnknownDash;
}

QString Words::days(const std::optional<Fraction>& days) const {
    return days ? toQString(m_locale.integer(days->scaled(0))) : kUnknownDash;
}

QString Words::points(std::optional<Points> points) const {
    return points ? toQString(m_locale.points(*points)) : kUnknownDash;
}

QString Words::integer(std::optional<int> value) const {
    return value ? toQString(m_locale.integer(*value)) : kUnknownDash;
}

QString Words::dateShort(std::optional<Date> date) const {
    return date ? toQString(m_locale.dateShort(*date)) : kUnknownDash;
}

QString Words::quarter(Quarter quarter) const { return toQString(m_locale.quarter(quarter)); }

}  // namespace winnow
