// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/reports/report_pdf.h>

#include <ui/reports/pdf_file.h>
#include <ui/reports/report_painter.h>

namespace winnow {

std::string reportPdf(const ReportPainter& painter) {
    ensureGui();
    return pdfOfPages(
        painter.documentTitle(), painter.content().printedOn, painter.pageCount(),
        [&painter](QPainter& on, int page, QSizeF size) { painter.paintPage(on, page, size); });
}

std::string reportPdf(const ReportContent& content) {
    ensureGui();
    return reportPdf(ReportPainter(content));
}

Result<void> writeReportPdf(const ReportPainter& painter, const std::filesystem::path& path) {
    return writeFileAtomically(path, reportPdf(painter));
}

Result<void> writeReportPdf(const ReportContent& content, const std::filesystem::path& path) {
    return writeFileAtomically(path, reportPdf(content));
}

}  // namespace winnow
