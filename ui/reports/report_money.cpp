// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <ui/charts/whale_curve.h>
#include <ui/reports/report_sheet.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/marks.h>

namespace winnow::report {

namespace {

constexpr double kRow = 24;
constexpr double kChartHeight = 210;
constexpr double kTotal = 30;
constexpr double kBar = 8;

ui::WhaleCurveData whaleData(const Sheet& sheet, const WhaleCurve& whale) {
    ui::WhaleCurveData data;
    for (const WhalePoint& point : whale.points) {
        const ClientQuarter* client = sheet.content.quarter.find(point.client);
        ui::WhaleCurveData::Point each;
        each.cumulative = static_cast<double>(point.cumulative.minor);
        each.grade = client ? client->assessment.finalGrade : std::nullopt;
        data.points.push_back(std::move(each));
    }
    data.xTitle = sheet.say("whale.axis.clients");
    data.yTitle = sheet.say("whale.axis.contribution");
    const auto clients = static_cast<std::int64_t>(whale.points.size());
    const auto note = [&](const char* id, Money amount, std::int64_t count) {
        return sheet.say(
            id, {{"amount", sheet.words.moneyShort(amount).toStdString()}, {"count", count}});
    };
    if (whale.clientsPastPeak > 0) {
        data.peakText = note("whale.peak", whale.peak, clients - whale.clientsPastPeak);
        data.endText = note("whale.end", whale.total, clients);
    } else {
        data.peakText = note("whale.end", whale.total, clients);
    }
    return data;
}

// Always amounts: shares mean nothing when the total is nothing or less.
QString whaleSentence(const Sheet& sheet, const WhaleCurve& whale) {
    QStringList sentences;
    if (whale.clientsPastPeak > 0) {
        sentences << sheet.say("whale.destroyed", {{"count", std::int64_t{whale.clientsPastPeak}},
                                                   {"peak", whale.peak},
                                                   {"destroyed", whale.destroyed},
                                                   {"total", whale.total}});
    } else {
        sentences << sheet.say("whale.none_destroyed", {{"total", whale.total}});
    }
    if (whale.unknown > 0) {
        sentences << sheet.say("whale.unknown", {{"count", std::int64_t{whale.unknown}}});
    }
    return sentences.join(QLatin1Char(' '));
}

std::vector<PaperColumn> columns(const Sheet& sheet) {
    constexpr auto kRight = Qt::AlignRight;
    return {{{}, 0, 20},
            {sheet.say("report.column.client"), 30, 172},
            {sheet.say("report.column.revenue"), 206, 84, kRight},
            {sheet.say("report.column.cost_to_serve"), 294, 92, kRight},
            {sheet.say("report.column.contribution"), 390, 90, kRight},
            {{}, 492, 92},
            {sheet.say("report.column.effective_rate"), 586, 76, kRight}};
}

// The longest bar's amount, without its sign.
std::int64_t reach(const std::vector<const ClientQuarter*>& rows) {
    std::int64_t most = 1;
    for (const ClientQuarter* each : rows) {
        if (each->metrics.contribution) {
            most = std::max(most, std::abs(each->metrics.contribution->minor));
        }
    }
    return most;
}

void paintRow(const Sheet& sheet, double y, const ClientQuarter& row,
              const std::vector<PaperColumn>& columns, std::int64_t longest) {
    const QFont font = sheet.fonts.sans(12.5);
    const ui::Theme& theme = sheet.theme;
    const auto cell = [&](std::size_t column, const QString& text, const QColor& color) {
        sheet.line(columns[column].x, y, columns[column].width, kRow, text, font, color,
                   columns[column].align);
    };
    ui::paintGrade(sheet.painter, Sheet::at(kLeft, y + 3, 18, 18), row.assessment.finalGrade,
                   theme);
    sheet.line(columns[1].x, y, columns[1].width, kRow, toQString(row.client.name),
               sheet.fonts.sans(12.5, QFont::Medium), theme.ink);
    const auto colorOf = [&](const std::optional<Money>& amount) {
        return amount && amount->minor < 0 ? theme.bad : theme.ink;
    };
    const ClientMetrics& metrics = row.metrics;
    cell(2, sheet.words.moneyWhole(metrics.revenue), theme.ink);
    cell(3, sheet.words.moneyWhole(metrics.costToServe), theme.ink);
    cell(4, sheet.words.moneyWhole(metrics.contribution), colorOf(metrics.contribution));
    if (metrics.contribution) {
        ui::paintSignedBar(
            sheet.painter,
            Sheet::at(kLeft + columns[5].x, y + (kRow - kBar) / 2, columns[5].width - 8, kBar),
            static_cast<double>(metrics.contribution->minor) / static_cast<double>(longest), 1.0,
            theme);
    }
    cell(6, sheet.words.moneyWhole(metrics.effectiveHourlyRate),
         colorOf(metrics.effectiveHourlyRate));
    sheet.rule(0, y + kRow, kWidth, theme.line);
}

void paintTotal(const Sheet& sheet, double y, const std::vector<PaperColumn>& columns) {
    const PortfolioMetrics& total = sheet.content.quarter.summary.now;
    const QFont font = sheet.fonts.sans(12.5, QFont::DemiBold);
    const auto cell = [&](std::size_t column, const QString& text) {
        sheet.line(columns[column].x, y, columns[column].width, kTotal, text, font, sheet.theme.ink,
                   columns[column].align);
    };
    cell(1, sheet.say("report.total"));
    cell(2, sheet.words.moneyWhole(total.revenue));
    cell(3, sheet.words.moneyWhole(total.costToServe));
    cell(4, sheet.words.moneyWhole(total.contribution));
    cell(6, sheet.words.moneyWhole(total.effectiveHourlyRate));
}

}  // namespace

std::vector<const ClientQuarter*> byContribution(const ReportContent& content) {
    std::vector<const ClientQuarter*> rows;
    for (const ClientQuarter& each : content.quarter.clients) {
        if (each.metrics.revenue || each.metrics.costToServe) {
            rows.push_back(&each);
        }
    }
    // Unknown contributions come last, by revenue.
    std::ranges::stable_sort(rows, [](const ClientQuarter* a, const ClientQuarter* b) {
        const auto key = [](const ClientQuarter* each) {
            return std::pair(each->metrics.contribution, each->metrics.revenue);
        };
        return key(a) > key(b);
    });
    return rows;
}

TableRoom moneyRoom() { return {kRow, 108 + kChartHeight + 78, 138, kTotal}; }

void paintMoney(const Sheet& sheet, const TablePage& page) {
    const TableRoom room = moneyRoom();
    const WhaleCurve& whale = sheet.content.quarter.summary.whale;
    const double top =
        sheet.heading(sheet.say("report.section.money"), sheet.say("report.money.subtitle"));
    if (page.first) {
        if (!whale.points.empty()) {
            ui::paintWhaleCurve(sheet.painter, Sheet::at(kLeft, top, kWidth, kChartHeight),
                                whaleData(sheet, whale), sheet.theme, sheet.fonts);
        }
        sheet.paragraph(
            0, top + kChartHeight + 6, kWidth,
            whale.points.empty() ? sheet.say("whale.empty") : whaleSentence(sheet, whale),
            sheet.fonts.sans(12.5), 18, sheet.theme.ink2, 2);
    }
    const double rowsTop = page.first ? room.firstTop : room.top;
    const std::vector<PaperColumn> shown = columns(sheet);
    paintTableHead(sheet, rowsTop - 26, shown);
    const std::vector<const ClientQuarter*> rows = byContribution(sheet.content);
    const std::int64_t longest = reach(rows);
    double y = rowsTop;
    for (int i = page.firstRow; i < page.endRow; ++i, y += kRow) {
        paintRow(sheet, y, *rows[static_cast<std::size_t>(i)], shown, longest);
    }
    if (page.last) {
        paintTotal(sheet, y, shown);
    }
}

}  // namespace winnow::report
