// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/reports/document_pdf.h>

#include <app/report_service.h>
#include <ui/reports/document_painter.h>
#include <ui/reports/pdf_file.h>
#include <ui/support/words.h>

namespace winnow {

std::string documentPdf(const Document& document) {
    ensureGui();
    const DocumentPainter painter(document);
    return pdfOfPages(
        toQString(document.title), document.datedOn, painter.pageCount(),
        [&painter](QPainter& on, int page, QSizeF size) { painter.paintPage(on, page, size); });
}

Result<void> writeDocumentPdf(const Document& document, const std::filesystem::path& path) {
    return writeFileAtomically(path, documentPdf(document));
}

}  // namespace winnow
