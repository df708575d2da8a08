// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/dashboard_figures.h>

#include <QCoreApplication>
#include <cstdlib>

namespace winnow {
namespace {

using namespace Qt::StringLiterals;
using ui::KpiData;
using ui::Tone;

struct Wording {
    Q_DECLARE_TR_FUNCTIONS(winnow::DashboardFigures)
};

Tone toneOf(int direction, int goodDirection) {
    if (direction == 0 || goodDirection == 0) {
        return Tone::Neutral;
    }
    return direction == goodDirection ? Tone::Good : Tone::Bad;
}

int directionOf(std::int64_t change) { return change > 0 ? 1 : change < 0 ? -1 : 0; }

// How a figure changed since the quarter before, shown without its sign.
struct Change {
    int direction = 0;
    QString text;
};

std::optional<Change> shareChange(std::optional<std::int64_t> now,
                                  std::optional<std::int64_t> before, const Words& words) {
    if (!now || !before || *before <= 0) {
        return std::nullopt;
    }
    const Fraction share{std::abs(*now - *before), *before};
    return Change{share.scaled(3) == 0 ? 0 : directionOf(*now - *before), words.percent(share, 1)};
}

std::optional<Change> pointChange(const std::optional<Fraction>& now,
                                  const std::optional<Fraction>& before, const Words& words) {
    if (!now || !before) {
        return std::nullopt;
    }
    // Percentage points with one decimal.
    const std::int64_t tenths = now->scaled(3) - before->scaled(3);
    return Change{directionOf(tenths),
                  Wording::tr("%1 pt").arg(toQString(words.locale().number(std::abs(tenths), 1)))};
}

std::optional<Change> moneyChange(std::optional<Money> now, std::optional<Money> before,
                                  const Words& words) {
    if (!now || !before) {
        return std::nullopt;
    }
    const Money change = *now - *before;
    return Change{directionOf(change.minor), words.moneyWhole(change.minor < 0 ? -change : change)};
}

std::optional<Change> dayChange(const std::optional<Fraction>& now,
                                const std::optional<Fraction>& before) {
    if (!now || !before) {
        return std::nullopt;
    }
    const std::int64_t days = now->scaled(0) - before->scaled(0);
    return Change{directionOf(days),
                  Wording::tr("%n day(s)", nullptr, static_cast<int>(std::abs(days)))};
}

void setChange(KpiData& tile, const std::optional<Change>& change, int goodDirection,
               const QString& before) {
    if (!change) {
        tile.accessible = tile.label + u": "_s + tile.figure;
        return;
    }
    tile.direction = change->direction;
    tile.tone = toneOf(change->direction, goodDirection);
    tile.against = Wording::tr("vs %1").arg(before);
    if (change->direction == 0) {
        tile.change = Wording::tr("no change");
        tile.accessible =
            Wording::tr("%1: %2, no change on %3").arg(tile.label, tile.figure, before);
        return;
    }
    tile.change = change->text;
    tile.accessible = (change->direction > 0 ? Wording::tr("%1: %2, up %3 on %4")
                                             : Wording::tr("%1: %2, down %3 on %4"))
                          .arg(tile.label, tile.figure, change->text, before);
}

template <typename Value>
void setHistory(KpiData& tile, const std::vector<PortfolioSummary>& trend, Value value) {
    for (const PortfolioSummary& summary : trend) {
        tile.history.push_back(value(summary.now));
    }
}

std::optional<double> pixels(std::optional<Money> money) {
    return money ? std::optional(static_cast<double>(money->minor)) : std::nullopt;
}

std::optional<double> pixels(const std::optional<Fraction>& share) {
    return share ? std::optional(share->toDouble()) : std::nullopt;
}

std::optional<std::int64_t> minor(std::optional<Money> money) {
    return money ? std::optional(money->minor) : std::nullopt;
}

std::optional<std::int64_t> seconds(std::optional<WorkTime> time) {
    return time ? std::optional(time->seconds) : std::nullopt;
}

}  // namespace

std::array<KpiData, 5> kpiData(const std::vector<PortfolioSummary>& trend, const Words& words) {
    const PortfolioMetrics& now = trend.back().now;
    const PortfolioMetrics before = trend.back().before ? *trend.back().before : PortfolioMetrics{};
    const QString last = toQString(words.locale().quarterNumber(now.quarter.previous()));
    std::array<KpiData, 5> tiles;
    auto& [revenue, margin, hours, rate, late] = tiles;

    revenue.label = Wording::tr("Revenue");
    revenue.figure = words.moneyShort(now.revenue);
    setChange(revenue, shareChange(minor(now.revenue), minor(before.revenue), words), 1, last);
    setHistory(revenue, trend, [](const auto& m) { return pixels(m.revenue); });

    margin.label = Wording::tr("Margin");
    margin.figure = words.percent(now.margin, 1);
    setChange(margin, pointChange(now.margin, before.margin, words), 1, last);
    setHistory(margin, trend, [](const auto& m) { return pixels(m.margin); });
    margin.toolTip = Wording::tr(
        "What is left of revenue after labour, tools and overhead, over the "
        "clients for which that is known");

    hours.label = Wording::tr("Hours worked");
    hours.figure = words.hoursFigure(now.worked);
    // More hours are neither good nor bad: the hourly rate says which.
    setChange(hours, shareChange(seconds(now.worked), seconds(before.worked), words), 0, last);
    setHistory(hours, trend, [](const auto& m) {
        return m.worked ? std::optional(static_cast<double>(m.worked->seconds)) : std::nullopt;
    });

    rate.label = Wording::tr("Effective hourly rate");
    rate.figure = words.moneyWhole(now.effectiveHourlyRate);
    setChange(rate, moneyChange(now.effectiveHourlyRate, before.effectiveHourlyRate, words), 1,
              last);
    setHistory(rate, trend, [](const auto& m) { return pixels(m.effectiveHourlyRate); });
    rate.toolTip = Wording::tr("Service revenue less direct costs, divided by the hours worked");

    late.label = Wording::tr("Days late, average");
    late.figure = words.days(now.daysLateWeighted);
    setChange(late, dayChange(now.daysLateWeighted, before.daysLateWeighted), -1, last);
    setHistory(late, trend, [](const auto& m) { return pixels(m.daysLateWeighted); });
    late.toolTip =
        Wording::tr("Over the invoices that fell due in the quarter, weighted by amount");
    return tiles;
}

ui::ShareBarsData shareBarsData(const PortfolioSummary& summary, const Words& words) {
    using Data = ui::ShareBarsData;
    Data data;
    const auto addRow = [&](const QString& label, auto share, auto text) {
        Data::Row row;
        row.label = label;
        for (const GradeGroup& group : summary.groups) {
            const std::optional<Fraction> part = share(group);
            const QString shown = text(group, part);
            row.segments.push_back({group.grade, part ? part->toDouble() : 0.0, shown,
                                    Wording::tr("%1, grade %2: %3")
                                        .arg(label, toQString(gradeLetter(group.grade)), shown)});
        }
        data.rows.push_back(std::move(row));
    };
    addRow(
        Wording::tr("Clients"), [](const auto& group) { return group.clientShare; },
        [](const auto& group, const auto&) { return QString::number(group.clients); });
    const auto percent = [&](const auto&, const auto& part) { return words.percent(part); };
    addRow(
        Wording::tr("Revenue"), [](const auto& group) { return group.revenueShare; }, percent);
    addRow(
        Wording::tr("Hours"), [](const auto& group) { return group.hoursShare; }, percent);
    for (const Grade grade : kGrades) {
        data.legend.push_back(
            {grade, words.text("grade." + std::string(gradeLetter(grade)) + ".meaning")});
    }
    return data;
}

ui::MigrationGridData migrationData(const PortfolioSummary& summary, const Words& words) {
    ui::MigrationGridData data;
    data.counts = summary.migration;
    const Locale& locale = words.locale();
    data.beforeLabel =
        Wording::tr("Before, %1").arg(toQString(locale.quarterNumber(summary.quarter.previous())));
    data.nowLabel = Wording::tr("Now, %1").arg(toQString(locale.quarterNumber(summary.quarter)));
    return data;
}

ui::GradeColumnsData gradeColumnsData(const std::vector<PortfolioSummary>& trend,
                                      const Words& words) {
    ui::GradeColumnsData data;
    for (const PortfolioSummary& summary : trend) {
        ui::GradeColumnsData::Column column;
        column.label = toQString(words.locale().quarterNumber(summary.quarter));
        if (data.columns.empty() || summary.quarter.number == 1) {
            column.sublabel = QString::number(summary.quarter.year);
        }
        QStringList parts;
        for (const GradeGroup& group : summary.groups) {
            column.counts[static_cast<std::size_t>(group.grade)] = group.clients;
            parts.append(u"%1 %2"_s.arg(group.clients).arg(toQString(gradeLetter(group.grade))));
        }
        column.accessible = words.quarter(summary.quarter) + u": "_s + parts.join(u", "_s);
        data.columns.push_back(std::move(column));
    }
    return data;
}

}  // namespace winnow
