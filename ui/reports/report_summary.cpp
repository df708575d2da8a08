// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <ui/charts/share_bars.h>
#include <ui/reports/report_sheet.h>
#include <ui/theme/icons.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/marks.h>

namespace winnow::report {

namespace {

constexpr auto kRight = Qt::AlignRight;

void paintLetterhead(const Sheet& sheet) {
    ui::paintProductIcon(sheet.painter, Sheet::at(kLeft, 64, 24, 24), sheet.theme);
    sheet.line(34, 64, 400, 24, toQString(sheet.content.portfolioName),
               sheet.fonts.sans(13, QFont::DemiBold), sheet.theme.ink);
    sheet.line(kWidth - 220, 64, 220, 24,
               toQString(sheet.words.locale().dateLong(sheet.content.printedOn)),
               sheet.fonts.sans(13), sheet.theme.ink2, kRight);
}

// Findings as one paragraph; each sentence ends with a full stop.
QString findings(const Sheet& sheet) {
    QStringList sentences;
    for (const Text& headline : sheet.content.quarter.summary.headlines) {
        QString sentence = sheet.words.text(headline);
        if (!sentence.endsWith(QLatin1Char('.'))) {
            sentence += QLatin1Char('.');
        }
        sentences << sentence;
    }
    return sentences.join(QLatin1Char(' '));
}

struct Kpi {
    QString label;
    QString figure;
    QString change;
};

// "+3.1%" of what was; empty when either is unknown or there was nothing.
QString relativeChange(const Sheet& sheet, std::int64_t now, std::int64_t before) {
    if (before <= 0) {
        return {};
    }
    return withSign(sheet.words.percent(Fraction{now - before, before}, 1));
}

std::vector<Kpi> kpis(const Sheet& sheet) {
    const PortfolioSummary& summary = sheet.content.quarter.summary;
    const PortfolioMetrics& now = summary.now;
    const PortfolioMetrics before = summary.before.value_or(PortfolioMetrics{});
    const Words& words = sheet.words;
    std::vector<Kpi> tiles{
        {sheet.say("report.kpi.revenue"), words.moneyShort(now.revenue), {}},
        {sheet.say("report.kpi.margin"), words.percent(now.margin, 1), {}},
        {sheet.say("report.kpi.hours"), words.hoursFigure(now.worked), {}},
        {sheet.say("report.kpi.rate"), words.moneyWhole(now.effectiveHourlyRate), {}}};
    if (now.revenue && before.revenue) {
        tiles[0].change = relativeChange(sheet, now.revenue->minor, before.revenue->minor);
    }
    if (now.margin && before.margin) {
        // Tenths of a percentage point.
        const std::int64_t change = now.margin->scaled(3) - before.margin->scaled(3);
        tiles[1].change = sheet.say(
            "report.change.percent_points",
            {{"points", withSign(toQString(words.locale().number(change, 1))).toStdString()}});
    }
    if (now.worked && before.worked) {
        tiles[2].change = relativeChange(sheet, now.worked->seconds, before.worked->seconds);
    }
    if (now.effectiveHourlyRate && before.effectiveHourlyRate) {
        tiles[3].change =
            withSign(words.moneyWhole(*now.effectiveHourlyRate - *before.effectiveHourlyRate));
    }
    for (Kpi& tile : tiles) {
        if (!tile.change.isEmpty()) {
            tile.change =
                sheet.say("report.change", {{"change", tile.change.toStdString()},
                                            {"quarter", previousQuarterName(sheet).toStdString()}});
        }
    }
    return tiles;
}

void paintKpis(const Sheet& sheet, double y) {
    sheet.rule(0, y, kWidth, sheet.theme.ink);
    const std::vector<Kpi> tiles = kpis(sheet);
    const double width = kWidth / static_cast<double>(tiles.size());
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        // A narrow space all but vanishes in the display cut.
        const QString figure = QString(tiles[i].figure).replace(QChar(0x202F), QChar(0x00A0));
        const double left = width * static_cast<double>(i);
        const double text = left + (i == 0 ? 0 : 18);
        const double room = left + width - text - 8;
        if (i > 0) {
            sheet.painter.fillRect(Sheet::at(kLeft + left, y, 0.75, 96), sheet.theme.line);
        }
        sheet.line(text, y + 14, room, 18, tiles[i].label, sheet.fonts.sans(12), sheet.theme.ink2);
        sheet.line(text, y + 32, room, 32, figure, sheet.fonts.display(25), sheet.theme.ink);
        sheet.line(text, y + 64, room, 18, tiles[i].change, sheet.fonts.sans(12), sheet.theme.ink2);
    }
    sheet.rule(0, y + 96, kWidth, sheet.theme.line);
}

using Shares = std::optional<Fraction> GradeGroup::*;

ui::ShareBarsData::Row shareRow(const Sheet& sheet, const char* label,
                                const std::array<GradeGroup, 4>& groups, Shares share,
                                bool counts) {
    ui::ShareBarsData::Row row;
    row.label = sheet.say(label);
    for (const GradeGroup& group : groups) {
        ui::ShareBarsData::Segment segment;
        segment.grade = group.grade;
        segment.share = group.*share ? (group.*share)->toDouble() : 0;
        segment.text = counts ? toQString(gradeLetter(group.grade)) + QLatin1Char(' ') +
                                    sheet.words.integer(group.clients)
                              : sheet.words.percent(group.*share);
        row.segments.push_back(std::move(segment));
    }
    return row;
}

double paintWhoBringsWhat(const Sheet& sheet, double y) {
    const PortfolioSummary& summary = sheet.content.quarter.summary;
    const bool compared = summary.groupsBefore.has_value();
    sheet.subheading(y, sheet.say("report.who.title"),
                     compared ? sheet.say("report.who.before",
                                          {{"quarter", previousQuarterName(sheet).toStdString()}})
                              : QString());
    y += 30;
    const struct {
        const char* label;
        Shares share;
        bool counts;
    } rows[] = {{"report.who.clients", &GradeGroup::clientShare, true},
                {"report.who.revenue", &GradeGroup::revenueShare, false},
                {"report.who.hours", &GradeGroup::hoursShare, false}};
    ui::ShareBarsData bars;
    for (const auto& row : rows) {
        bars.rows.push_back(shareRow(sheet, row.label, summary.groups, row.share, row.counts));
        if (compared) {
            for (const GradeGroup& group : *summary.groupsBefore) {
                const std::optional<Fraction>& share = group.*row.share;
                bars.rows.back().before.push_back(share ? share->toDouble() : 0);
            }
        }
    }
    const double height = ui::shareBarsHeight(bars, sheet.fonts) / kGrid;
    ui::paintShareBars(sheet.painter, Sheet::at(kLeft, y, kWidth, height), bars, sheet.theme,
                       sheet.fonts);
    return y + height;
}

void paintDecisions(const Sheet& sheet, double y) {
    const auto& decisions = sheet.content.quarter.summary.decisions;
    sheet.subheading(y, sheet.say("report.decisions.title"));
    y += 26;
    if (decisions.empty()) {
        sheet.line(0, y, kWidth, 20, sheet.say("report.decisions.none"), sheet.fonts.sans(13),
                   sheet.theme.ink2);
        return;
    }
    constexpr std::size_t kMost = 5;
    constexpr double kRow = 49;
    for (std::size_t i = 0; i < std::min(decisions.size(), kMost); ++i, y += kRow) {
        const PortfolioSummary::Decision& each = decisions[i];
        ui::paintGrade(sheet.painter, Sheet::at(kLeft, y + (kRow - 24) / 2, 24, 24), each.grade,
                       sheet.theme);
        sheet.line(39, y + 6, kWidth - 39, 18, sheet.words.text(each.what),
                   sheet.fonts.sans(13, QFont::DemiBold), sheet.theme.ink);
        sheet.line(39, y + 24, kWidth - 39, 18, sheet.words.text(each.why), sheet.fonts.sans(12.5),
                   sheet.theme.ink2);
        sheet.rule(0, y + kRow, kWidth, sheet.theme.line);
    }
}

}  // namespace

void paintSummary(const Sheet& sheet) {
    paintLetterhead(sheet);
    sheet.line(0, 122, kWidth, 18, sheet.say("report.title"), sheet.fonts.sans(13),
               sheet.theme.ink2);
    sheet.line(0, 142, kWidth, 38,
               toQString(sheet.words.locale().quarterLong(sheet.content.quarter.quarter)),
               sheet.fonts.display(29), sheet.theme.ink);
    double y = 194;
    y += sheet.paragraph(0, y, kWidth - 40, findings(sheet), sheet.fonts.sans(15), 23,
                         sheet.theme.ink, 6);
    y += 22;
    paintKpis(sheet, y);
    y = paintWhoBringsWhat(sheet, y + 96 + 24);
    paintDecisions(sheet, y + 36);
    sheet.paragraph(0, 1010, kWidth, sheet.words.text(sheet.content.quarter.summary.confidence),
                    sheet.fonts.sans(12), 16, sheet.theme.ink2, 2);
}

}  // namespace winnow::report
