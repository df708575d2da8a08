// SPDX-License-Identifier: GPL-3.0-or-later
// winnow-cli with the PDF: Qt starts only when a PDF is asked for, and needs no display.
#include <cli/cli.h>
#include <ui/reports/document_pdf.h>
#include <ui/reports/report_pdf.h>

int main(int argc, char** argv) {
    return winnow::cli::runMain(
        argc, argv,
        [](const winnow::ReportContent& content, const std::filesystem::path& path) {
            return winnow::writeReportPdf(content, path);
        },
        winnow::documentPdf);
}
