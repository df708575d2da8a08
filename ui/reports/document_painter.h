// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <memory>

#include <domain/document.h>

class QPainter;

namespace winnow {

// Lays a document out on A4 pages and draws them on any painter, for the screen, the printer and
// the PDF alike. Needs a QGuiApplication and registered fonts.
class DocumentPainter {
public:
    explicit DocumentPainter(Document document);
    ~DocumentPainter();

    const Document& document() const;
    int pageCount() const;
    // Fills a page of that size, whose top left corner is the painter's origin, in any unit.
    void paintPage(QPainter& painter, int page, QSizeF pageSize) const;

private:
    struct Layout;
    std::unique_ptr<Layout> m_layout;
};

}  // namespace winnow
