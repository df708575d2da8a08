// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <ui/reports/report_sheet.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/marks.h>

namespace winnow::report {

namespace {

constexpr double kRow = 31;
constexpr double kTotal = 30;
constexpr double kLine = 18;
constexpr double kNotesGap = 44;  // above the notes, with their heading
constexpr int kMostNotes = 4;     // lines

std::vector<PaperColumn> columns(const Sheet& sheet) {
    constexpr auto kRight = Qt::AlignRight;
    return {{{}, 0, 22},
            {sheet.say("report.column.before"), 34, 50},
            {sheet.say("report.column.client"), 86, 176},
            {sheet.say("report.column.revenue"), 262, 83, kRight},
            {sheet.say("report.column.margin"), 345, 50, kRight},
            {sheet.say("report.column.hours"), 395, 46, kRight},
            {sheet.say("report.column.per_hour",
                       {{"currency", std::string(sheet.content.currency.symbol())}}),
             441, 55, kRight},
            {sheet.say("report.column.relationship"), 520, 90},
            {sheet.say("report.column.score"), 610, 52, kRight}};
}

std::optional<Grade> gradeBefore(const ReportContent& content, ClientId client) {
    const ClientQuarter* was = content.before ? content.before->find(client) : nullptr;
    return was ? was->assessment.finalGrade : std::nullopt;
}

void paintRow(const Sheet& sheet, double y, const ClientQuarter& row,
              const std::vector<PaperColumn>& columns) {
    const ui::Theme& theme = sheet.theme;
    const Assessment& now = row.assessment;
    const ClientMetrics& metrics = row.metrics;
    const QFont font = sheet.fonts.sans(12.5);
    const auto cell = [&](std::size_t column, const QString& text, const QFont& face,
                          const QColor& color) {
        sheet.line(columns[column].x, y, columns[column].width, kRow, text, face, color,
                   columns[column].align);
    };
    ui::paintGrade(sheet.painter, Sheet::at(kLeft - 1, y + 5.5, 20, 20), now.finalGrade, theme,
                   {.overridden = now.overridden});
    const std::optional<Grade> before = gradeBefore(sheet.content, row.client.id);
    if (before && before != now.finalGrade) {
        ui::paintGrade(sheet.painter, Sheet::at(kLeft + columns[1].x, y + 7, 17, 17), before, theme,
                       {.faded = true});
    } else if (now.finalGrade) {
        cell(1, sheet.say(before ? "report.same" : "report.new"), font, theme.ink2);
    }
    cell(2, toQString(row.client.name), sheet.fonts.sans(12.5, QFont::Medium), theme.ink);
    cell(3, sheet.words.moneyWhole(metrics.revenue), font, theme.ink);
    const bool losing = metrics.margin && metrics.margin->numerator < 0;
    cell(4, sheet.words.percent(metrics.margin), font, losing ? theme.bad : theme.ink);
    cell(5, sheet.words.hoursFigure(metrics.worked), font, theme.ink);
    const bool negative = metrics.effectiveHourlyRate && metrics.effectiveHourlyRate->minor < 0;
    cell(6, sheet.words.moneyWhole(metrics.effectiveHourlyRate), font,
         negative ? theme.bad : theme.ink);
    if (now.relationshipScore) {
        ui::paintScoreBar(sheet.painter, Sheet::at(kLeft + columns[7].x, y + (kRow - 5) / 2, 84, 5),
                          now.relationshipScore->hundredths / 100.0, std::nullopt, theme);
    } else {
        cell(7, kUnknownDash, font, theme.ink2);
    }
    cell(8, sheet.words.points(now.score), sheet.fonts.sans(12.5, QFont::DemiBold), theme.ink);
    sheet.rule(0, y + kRow, kWidth, theme.line);
}

void paintTotal(const Sheet& sheet, double y, const std::vector<PaperColumn>& columns) {
    const PortfolioMetrics& total = sheet.content.quarter.summary.now;
    const QFont font = sheet.fonts.sans(12.5, QFont::DemiBold);
    const auto cell = [&](std::size_t column, const QString& text) {
        sheet.line(columns[column].x, y, columns[column].width, kTotal, text, font, sheet.theme.ink,
                   columns[column].align);
    };
    cell(2, sheet.say("report.total"));
    cell(3, sheet.words.moneyWhole(total.revenue));
    cell(4, sheet.words.percent(total.margin));
    cell(5, sheet.words.hoursFigure(total.worked));
    cell(6, sheet.words.moneyWhole(total.effectiveHourlyRate));
    sheet.rule(0, y + kTotal, kWidth, sheet.theme.line);
}

// What a reader may stumble over: how margin is meant, grades that differ from their score.
QString notes(const Sheet& sheet) {
    QStringList sentences{sheet.say("report.notes.margin")};
    const GradedQuarter& quarter = sheet.content.quarter;
    int overridden = 0;
    int gated = 0;
    int held = 0;
    const ClientQuarter* example = nullptr;
    for (const ClientQuarter& each : quarter.clients) {
        const Assessment& now = each.assessment;
        overridden += now.overridden ? 1 : 0;
        held += now.heldByHysteresis ? 1 : 0;
        if (std::ranges::any_of(now.gates, &GateResult::changedGrade) && now.score) {
            ++gated;
            if (!example || *now.score > *example->assessment.score) {
                example = &each;
            }
        }
    }
    if (example) {
        const Assessment& now = example->assessment;
        const auto gate = std::ranges::find_if(now.gates, &GateResult::changedGrade);
        sentences << sheet.say("report.notes.gates", {{"count", std::int64_t{gated}}});
        sentences << sheet.say(
            "report.notes.example",
            {{"client", example->client.name},
             {"score", *now.score},
             {"grade", std::string(now.finalGrade ? gradeLetter(*now.finalGrade) : "")},
             {"reason", sheet.words.text(gate->reason).toStdString()}});
    }
    if (held > 0) {
        sentences << sheet.say("report.notes.held", {{"count", std::int64_t{held}}});
    }
    sentences << (overridden > 0
                      ? sheet.say("report.notes.overrides", {{"count", std::int64_t{overridden}}})
                      : sheet.say("report.notes.no_overrides"));
    return sentences.join(QLatin1Char(' '));
}

QString subtitle(const Sheet& sheet) {
    const Rubric& rubric = sheet.content.quarter.rubric;
    const auto weight = [&](Axis axis) { return Points{rubric.totalWeight(axis)}; };
    return sheet.say("report.clients.subtitle",
                     {{"quarter", previousQuarterName(sheet).toStdString()},
                      {"financial", Decimal::of({weight(Axis::Financial).hundredths, 100})},
                      {"relationship", Decimal::of({weight(Axis::Relationship).hundredths, 100})}});
}

}  // namespace

std::vector<const ClientQuarter*> byGrade(const ReportContent& content) {
    std::vector<const ClientQuarter*> rows;
    for (const ClientQuarter& each : content.quarter.clients) {
        rows.push_back(&each);
    }
    const auto key = [](const ClientQuarter* each) {
        const Assessment& now = each->assessment;
        return std::pair(now.finalGrade ? static_cast<int>(*now.finalGrade) : 4,
                         now.score ? -now.score->hundredths : 0);
    };
    std::ranges::stable_sort(rows, {}, key);
    return rows;
}

TableRoom clientsRoom() { return {kRow, 138, 138, kTotal + kNotesGap + kMostNotes * kLine}; }

void paintClients(const Sheet& sheet, const TablePage& page) {
    sheet.heading(sheet.say("report.section.clients"), subtitle(sheet));
    const double top = clientsRoom().top;
    const std::vector<PaperColumn> shown = columns(sheet);
    paintTableHead(sheet, top - 26, shown);
    const std::vector<const ClientQuarter*> rows = byGrade(sheet.content);
    double y = top;
    for (int i = page.firstRow; i < page.endRow; ++i, y += kRow) {
        paintRow(sheet, y, *rows[static_cast<std::size_t>(i)], shown);
    }
    if (!page.last) {
        return;
    }
    paintTotal(sheet, y, shown);
    y += kTotal + kNotesGap - 28;
    sheet.subheading(y, sheet.say("report.notes.title"));
    sheet.paragraph(0, y + 26, kWidth, notes(sheet), sheet.fonts.sans(12.5), kLine,
                    sheet.theme.ink2, kMostNotes);
}

}  // namespace winnow::report
