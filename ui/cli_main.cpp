// SPDX-License-Identifier: GPL-3.0-or-later
// winnow-cli with the PDF: Qt starts only when a PDF is asked for, and needs no display.
#include <QGuiApplication>

#include <cli/cli.h>
#include <ui/reports/report_pdf.h>

namespace {

winnow::Result<void> writePdf(const winnow::ReportContent& content,
                              const std::filesystem::path& path) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int argc = 1;
    char name[] = "winnow-cli";
    char* argv[] = {name, nullptr};
    const QGuiApplication application(argc, argv);
    return winnow::writeReportPdf(content, path);
}

}  // namespace

int main(int argc, char** argv) { return winnow::cli::runMain(argc, argv, writePdf); }
