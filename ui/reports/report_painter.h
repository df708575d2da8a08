// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QString>
#include <array>
#include <vector>

#include <app/report_service.h>
#include <ui/support/words.h>

class QPainter;

namespace winnow {

namespace report {
struct TableRoom;
}

enum class ReportSection { Summary, Map, Money, Clients };

inline constexpr std::array<ReportSection, 4> kReportSections{
    ReportSection::Summary, ReportSection::Map, ReportSection::Money, ReportSection::Clients};

// Catalogue id of a section's name.
std::string_view reportSectionId(ReportSection section);

// Draws the quarterly report, page by page, on any painter: screen preview, printer and PDF get the
// same pages. Always the light appearance, always in the content's language. Needs a
// QGuiApplication and registered fonts.
class ReportPainter {
public:
    explicit ReportPainter(ReportContent content,
                           std::vector<ReportSection> sections = {kReportSections.begin(),
                                                                  kReportSections.end()});

    const ReportContent& content() const { return m_content; }
    int pageCount() const { return static_cast<int>(m_pages.size()); }
    // Pages count from 0.
    ReportSection sectionOf(int page) const { return m_pages.at(index(page)).section; }

    // Fills a page of that size, whose top left corner is the painter's origin, in any unit: the
    // layout is drawn for A4 and scaled to fit other paper.
    void paintPage(QPainter& painter, int page, QSizeF pageSize) const;

    // "Larkfield IT, client portfolio, Q3 2026".
    QString documentTitle() const;

private:
    // A page of a table holds the rows from `firstRow` up to, not including, `endRow`.
    struct PagePlan {
        ReportSection section = ReportSection::Summary;
        int firstRow = 0;
        int endRow = 0;
        bool first = true;
        bool last = true;
    };

    static std::size_t index(int page) { return static_cast<std::size_t>(page); }
    void plan(ReportSection section);
    void planTable(ReportSection section, int rows, const report::TableRoom& room);

    ReportContent m_content;
    Words m_words;
    std::vector<PagePlan> m_pages;
};

}  // namespace winnow
