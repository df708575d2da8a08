// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/unreachable.h>
#include <cli/commands.h>

namespace winnow::cli {

namespace {

std::string fractionText(const Locale& locale, const Fraction& value, MetricUnit unit) {
    switch (unit) {
        case MetricUnit::Share:
            return locale.percent(value, 1);
        case MetricUnit::Days:
            return locale.decimal(Decimal::of(value), 1);
        case MetricUnit::Ratio:
        case MetricUnit::HoursPerEndpointMonth:
        case MetricUnit::Money:
        case MetricUnit::MoneyPerHour:
        case MetricUnit::Hours:
        case MetricUnit::Count:
            return locale.decimal(Decimal::of(value), 3);
    }
    unreachable();
}

struct FigureText {
    const Environment& environment;
    const Locale& locale;
    MetricUnit unit;

    std::string operator()(std::monostate) const {
        return sentence(environment, {"cli.unknown", {}});
    }
    std::string operator()(Money value) const { return locale.moneyExact(value); }
    std::string operator()(WorkTime value) const { return locale.hours(value, 2); }
    std::string operator()(const Fraction& value) const {
        return fractionText(locale, value, unit);
    }
    std::string operator()(int value) const { return locale.integer(value); }
};

struct FigureJson {
    MetricUnit unit;
    const Currency& currency;

    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(Money value) const { return toPlainText(value, currency); }
    std::string operator()(WorkTime value) const { return value.inHours().toText(4); }
    std::string operator()(const Fraction& value) const {
        constexpr int kShareDecimals = 6;
        constexpr int kDayDecimals = 4;
        return value.toText(unit == MetricUnit::Days ? kDayDecimals : kShareDecimals);
    }
    std::string operator()(int value) const { return std::to_string(value); }
};

}  // namespace

std::string figureText(const Environment& environment, const Locale& locale,
                       const MetricValue& value, MetricUnit unit) {
    return std::visit(FigureText{environment, locale, unit}, value);
}

std::string figureJson(const MetricValue& value, MetricUnit unit, const Currency& currency) {
    return std::visit(FigureJson{unit, currency}, value);
}

}  // namespace winnow::cli
