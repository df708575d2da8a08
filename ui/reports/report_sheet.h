// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>
#include <string>
#include <vector>

#include <app/report_service.h>
#include <ui/support/words.h>
#include <ui/theme/fonts.h>
#include <ui/theme/theme.h>

namespace winnow::report {

// Paper is laid out in quarters of a design pixel (A4 at 96 dpi is 794 x 1123): fonts take whole
// pixels, so a finer grid keeps the drawn sizes on a printer.
inline constexpr double kGrid = 4.0;
inline constexpr double kPageWidth = 794;
inline constexpr double kPageHeight = 1123;
inline constexpr double kLeft = 66;
inline constexpr double kWidth = kPageWidth - 2 * kLeft;
// Content ends here; the footer is below.
inline constexpr double kBottom = 1030;

// One page while it is drawn: positions are in design pixels, `at` turns them into the painter's.
struct Sheet {
    QPainter& painter;
    const ReportContent& content;
    const Words& words;
    const ui::Theme& theme;
    ui::FontSet fonts{kGrid};

    static QRectF at(double x, double y, double width, double height) {
        return {x * kGrid, y * kGrid, width * kGrid, height * kGrid};
    }

    QString say(std::string_view id) const { return words.text(id); }
    QString say(const char* id, std::vector<std::pair<std::string, TextArgument>> arguments) const {
        return words.text(Text{id, std::move(arguments)});
    }

    // One line in a box `height` high, elided when too long.
    void line(double x, double y, double width, double height, const QString& text,
              const QFont& font, const QColor& color, Qt::Alignment align = Qt::AlignLeft) const;
    // Wrapped text; returns its height.
    double paragraph(double x, double y, double width, const QString& text, const QFont& font,
                     double lineHeight, const QColor& color, int maxLines = 0) const;
    void rule(double x, double y, double width, const QColor& color) const;
    // Title of a page with a grey line below; returns where content may begin.
    double heading(const QString& title, const QString& subtitle) const;
    // Title of a part of a page.
    void subheading(double y, const QString& title, const QString& beside = {}) const;
};

// "Q2" of the quarter before the one reported.
QString previousQuarterName(const Sheet& sheet);
// "+3.1%" with a sign for both directions.
QString withSign(const QString& figure);

// The room a table has, in design pixels.
struct TableRoom {
    double row = 0;       // height of a row
    double firstTop = 0;  // where rows begin on its first page
    double top = 0;       // and on the ones after it
    double tail = 0;      // height of what follows the last row: total, notes
};

// The table rows from first up to end, on one page.
struct TablePage {
    int firstRow = 0;
    int endRow = 0;
    bool first = true;
    bool last = true;
};

// One column of a table on paper.
struct PaperColumn {
    QString title;
    double x = 0;  // from the left margin, design pixels
    double width = 0;
    Qt::Alignment align = Qt::AlignLeft;
};

void paintTableHead(const Sheet& sheet, double y, const std::vector<PaperColumn>& columns);

void paintSummary(const Sheet& sheet);
void paintMap(const Sheet& sheet);

TableRoom moneyRoom();
void paintMoney(const Sheet& sheet, const TablePage& page);

TableRoom clientsRoom();
void paintClients(const Sheet& sheet, const TablePage& page);

// Clients as the tables list them.
std::vector<const ClientQuarter*> byContribution(const ReportContent& content);
std::vector<const ClientQuarter*> byGrade(const ReportContent& content);

}  // namespace winnow::report
