// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <ui/reports/matrix_data.h>
#include <ui/reports/report_sheet.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/marks.h>

namespace winnow::report {

namespace {

constexpr double kRow = 29;
constexpr int kMostRows = 8;

int notOnMap(const GradedQuarter& quarter) {
    return static_cast<int>(std::ranges::count_if(quarter.clients, [](const ClientQuarter& each) {
        return each.assessment.finalGrade &&
               (!each.assessment.financialScore || !each.assessment.relationshipScore);
    }));
}

void paintCorner(const Sheet& sheet, double y) {
    const std::vector<const ClientQuarter*> corner = wrongCorner(sheet.content.quarter);
    sheet.subheading(y, sheet.say("report.map.corner"), sheet.say("report.map.corner.advice"));
    y += 28;
    if (corner.empty()) {
        sheet.line(0, y, kWidth, 20, sheet.say("report.map.corner.none"), sheet.fonts.sans(13),
                   sheet.theme.ink2);
        return;
    }
    constexpr auto kRight = Qt::AlignRight;
    const std::vector<PaperColumn> columns{
        {{}, 0, 20},
        {sheet.say("report.column.client"), 34, 220},
        {sheet.say("report.column.financial"), 262, 80, kRight},
        {sheet.say("report.column.relationship"), 350, 90, kRight},
        {sheet.say("report.column.revenue"), 448, 110, kRight},
        {sheet.say("report.column.hours"), 582, 80, kRight}};
    paintTableHead(sheet, y - 4, columns);
    y += 21;
    const QFont font = sheet.fonts.sans(13);
    const int shown = std::min(static_cast<int>(corner.size()), kMostRows);
    for (int i = 0; i < shown; ++i, y += kRow) {
        const ClientQuarter& each = *corner[static_cast<std::size_t>(i)];
        ui::paintGrade(sheet.painter, Sheet::at(kLeft, y + (kRow - 20) / 2, 20, 20),
                       each.assessment.finalGrade, sheet.theme);
        const auto cell = [&](std::size_t column, const QString& text, const QFont& face) {
            sheet.line(columns[column].x, y, columns[column].width, kRow, text, face,
                       sheet.theme.ink, columns[column].align);
        };
        cell(1, toQString(each.client.name), sheet.fonts.sans(13, QFont::Medium));
        cell(2, sheet.words.points(each.assessment.financialScore), font);
        cell(3, sheet.words.points(each.assessment.relationshipScore), font);
        cell(4, sheet.words.moneyWhole(each.metrics.revenue), font);
        cell(5, sheet.words.hoursFigure(each.metrics.worked), font);
        sheet.rule(0, y + kRow, kWidth, sheet.theme.line);
    }
    if (const int more = static_cast<int>(corner.size()) - shown; more > 0) {
        sheet.line(34, y + 2, kWidth - 34, 18,
                   sheet.say("report.more", {{"count", std::int64_t{more}}}), sheet.fonts.sans(12),
                   sheet.theme.ink2);
    }
}

}  // namespace

void paintMap(const Sheet& sheet) {
    const ReportContent& content = sheet.content;
    const GradedQuarter* before = content.before ? &*content.before : nullptr;
    const QString subtitle =
        before ? sheet.say("report.map.subtitle_moves",
                           {{"quarter", previousQuarterName(sheet).toStdString()}})
               : sheet.say("report.map.subtitle");
    const double top = sheet.heading(sheet.say("report.section.map"), subtitle);
    const std::set<Grade> all(kGrades.begin(), kGrades.end());
    const double height = 560;
    ui::paintMatrix(sheet.painter, Sheet::at(kLeft, top, kWidth, height),
                    matrixData(content.quarter, before, MatrixSize::Hours, all, sheet.words),
                    sheet.theme, sheet.fonts);
    double y = top + height + 14;
    if (const int missing = notOnMap(content.quarter); missing > 0) {
        sheet.line(0, y, kWidth, 18,
                   sheet.say("report.map.missing", {{"count", std::int64_t{missing}}}),
                   sheet.fonts.sans(12), sheet.theme.ink2);
        y += 22;
    }
    paintCorner(sheet, y + 8);
}

}  // namespace winnow::report
