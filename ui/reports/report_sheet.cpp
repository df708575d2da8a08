// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/reports/report_sheet.h>

#include <ui/widgets/marks.h>

namespace winnow::report {

using ui::TextRole;

void Sheet::line(double x, double y, double width, double height, const QString& text,
                 const QFont& font, const QColor& color, Qt::Alignment align) const {
    ui::drawLine(painter, at(kLeft + x, y, width, height), text, font, color, align);
}

double Sheet::paragraph(double x, double y, double width, const QString& text, const QFont& font,
                        double lineHeight, const QColor& color, int maxLines) const {
    return ui::drawWrapped(&painter, at(kLeft + x, y, width, kPageHeight), text, font,
                           lineHeight * kGrid, color, Qt::AlignLeft, maxLines) /
           kGrid;
}

void Sheet::rule(double x, double y, double width, const QColor& color) const {
    // Wider than a device pixel, which a good printer would hardly show.
    painter.fillRect(at(kLeft + x, y, width, 0.75), color);
}

double Sheet::heading(const QString& title, const QString& subtitle) const {
    line(0, 50, kWidth, 28, title, fonts.display(20), theme.ink);
    line(0, 79, kWidth, 18, subtitle, fonts.sans(12.5), theme.ink2);
    return 108;
}

void Sheet::subheading(double y, const QString& title, const QString& beside) const {
    const QFont font = fonts.sans(14.5, QFont::DemiBold);
    line(0, y, kWidth, 20, title, font, theme.ink);
    const double used = ui::textWidth(title, font) / kGrid + 10;
    if (!beside.isEmpty() && used < kWidth) {
        line(used, y + 1, kWidth - used, 20, beside, fonts.sans(12), theme.ink3);
    }
}

QString previousQuarterName(const Sheet& sheet) {
    return toQString(sheet.words.locale().quarterNumber(sheet.content.quarter.quarter.previous()));
}

QString withSign(const QString& figure) {
    const bool negative = figure.startsWith(QChar(0x2212));
    return negative ? figure : QStringLiteral("+") + figure;
}

void paintTableHead(const Sheet& sheet, double y, const std::vector<PaperColumn>& columns) {
    const QFont font = sheet.fonts.sans(11.5, QFont::Medium);
    for (const PaperColumn& column : columns) {
        sheet.line(column.x, y, column.width, 20, column.title, font, sheet.theme.ink2,
                   column.align);
    }
    sheet.rule(0, y + 24, kWidth, sheet.theme.ink);
}

}  // namespace winnow::report
