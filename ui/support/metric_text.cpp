// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/support/metric_text.h>

#include <QCoreApplication>

#include <base/unreachable.h>

namespace winnow {

namespace {

constexpr int kRatioDecimals = 2;
constexpr int kDayDecimals = 1;

QString fractionText(const Fraction& value, MetricUnit unit, const Words& words) {
    if (unit == MetricUnit::Share) {
        return words.percent(value, 1);
    }
    const QString figure = QString::fromStdString(words.locale().decimal(
        Decimal::of(value), unit == MetricUnit::Days ? kDayDecimals : kRatioDecimals));
    switch (unit) {
        case MetricUnit::Days:
            return QCoreApplication::translate("winnow::Metric", "%1 days").arg(figure);
        case MetricUnit::HoursPerEndpointMonth:
            return QCoreApplication::translate("winnow::Metric", "%1 h").arg(figure);
        default:
            return figure;
    }
}

}  // namespace

QString metricText(const MetricValue& value, MetricUnit unit, const Words& words) {
    if (const auto* money = std::get_if<Money>(&value)) {
        return unit == MetricUnit::MoneyPerHour
                   ? QCoreApplication::translate("winnow::Metric", "%1 an hour")
                         .arg(words.moneyExact(*money))
                   : words.moneyWhole(*money);
    }
    if (const auto* worked = std::get_if<WorkTime>(&value)) {
        return words.hours(*worked);
    }
    if (const auto* count = std::get_if<int>(&value)) {
        return unit == MetricUnit::Days ? QCoreApplication::translate("winnow::Metric", "%1 days")
                                              .arg(words.integer(*count))
                                        : words.integer(*count);
    }
    if (const auto* fraction = std::get_if<Fraction>(&value)) {
        return fractionText(*fraction, unit, words);
    }
    return kUnknownDash;
}

QString metricName(Metric metric, const Words& words) {
    return words.text("metric." + std::string(metricInfo(metric).code));
}

}  // namespace winnow
