// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/reports/report_painter.h>

#include <QPainter>
#include <algorithm>

#include <base/unreachable.h>
#include <ui/reports/report_sheet.h>
#include <ui/widgets/marks.h>

namespace winnow {

using report::kBottom;
using report::kGrid;
using report::kPageHeight;
using report::kPageWidth;
using report::Sheet;

std::string_view reportSectionId(ReportSection section) {
    switch (section) {
        case ReportSection::Summary:
            return "report.section.summary";
        case ReportSection::Map:
            return "report.section.map";
        case ReportSection::Money:
            return "report.section.money";
        case ReportSection::Clients:
            return "report.section.clients";
    }
    unreachable();
}

ReportPainter::ReportPainter(ReportContent content, std::vector<ReportSection> sections)
    : m_content(std::move(content)), m_words(Locale(m_content.language, m_content.currency)) {
    for (const ReportSection section : sections) {
        plan(section);
    }
}

void ReportPainter::plan(ReportSection section) {
    switch (section) {
        case ReportSection::Summary:
        case ReportSection::Map:
            m_pages.push_back({section});
            return;
        case ReportSection::Money:
            planTable(section, static_cast<int>(report::byContribution(m_content).size()),
                      report::moneyRoom());
            return;
        case ReportSection::Clients:
            planTable(section, static_cast<int>(report::byGrade(m_content).size()),
                      report::clientsRoom());
            return;
    }
    unreachable();
}

void ReportPainter::planTable(ReportSection section, int rows, const report::TableRoom& room) {
    int done = 0;
    for (bool first = true;; first = false) {
        const double height = kBottom - (first ? room.firstTop : room.top);
        const int capacity = std::max(1, static_cast<int>(height / room.row));
        const int left = rows - done;
        const bool last = left * room.row + room.tail <= height;
        // A page that holds all rows but not the total leaves one row for the next page.
        const int here = last ? left : std::min(capacity, std::max(1, left - 1));
        m_pages.push_back({section, done, done + here, first, last});
        done += here;
        if (last) {
            return;
        }
    }
}

QString ReportPainter::documentTitle() const {
    const Locale& locale = m_words.locale();
    return m_words.text(Text{"report.footer.portfolio",
                             {{"portfolio", m_content.portfolioName},
                              {"quarter", locale.quarter(m_content.quarter.quarter)}}});
}

void ReportPainter::paintPage(QPainter& painter, int page, QSizeF pageSize) const {
    painter.save();
    painter.fillRect(QRectF(QPointF(0, 0), pageSize), Qt::white);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = std::min(pageSize.width() / kPageWidth, pageSize.height() / kPageHeight);
    painter.translate((pageSize.width() - kPageWidth * scale) / 2,
                      (pageSize.height() - kPageHeight * scale) / 2);
    painter.scale(scale / kGrid, scale / kGrid);

    const Sheet sheet{painter, m_content, m_words, ui::lightTheme()};
    const PagePlan& plan = m_pages.at(index(page));
    const report::TablePage rows{plan.firstRow, plan.endRow, plan.first, plan.last};
    switch (plan.section) {
        case ReportSection::Summary:
            report::paintSummary(sheet);
            break;
        case ReportSection::Map:
            report::paintMap(sheet);
            break;
        case ReportSection::Money:
            report::paintMoney(sheet, rows);
            break;
        case ReportSection::Clients:
            report::paintClients(sheet, rows);
            break;
    }

    const QFont font = sheet.fonts.sans(10.5);
    const QColor& ink = sheet.theme.ink2;
    const Locale& locale = m_words.locale();
    const QString data = sheet.say("report.footer.data",
                                   {{"version", std::int64_t{m_content.quarter.rubric.version}},
                                    {"date", locale.dateLong(m_content.quarter.cutOff)},
                                    {"currency", std::string(m_content.currency.code())}});
    const QString number = sheet.say("report.footer.page", {{"page", std::int64_t{page + 1}},
                                                            {"pages", std::int64_t{pageCount()}}});
    sheet.rule(0, 1045, report::kWidth, sheet.theme.line);
    const double dataWidth = ui::textWidth(data, font) / kGrid + 2;
    const double numberWidth = ui::textWidth(number, font) / kGrid + 2;
    const double titleWidth = ui::textWidth(documentTitle(), font) / kGrid + 2;
    // In the middle as drawn, or as far to the right as a long title asks for.
    const double furthest = report::kWidth - numberWidth - 20 - dataWidth;
    const double left =
        std::min(std::max((report::kWidth - dataWidth) / 2, titleWidth + 20), furthest);
    sheet.line(0, 1053, left - 16, 18, documentTitle(), font, ink);
    sheet.line(left, 1053, dataWidth, 18, data, font, ink);
    sheet.line(report::kWidth - numberWidth, 1053, numberWidth, 18, number, font, ink,
               Qt::AlignRight);
    painter.restore();
}

}  // namespace winnow
