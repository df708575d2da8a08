// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include <app/report_service.h>
#include <base/result.h>

namespace winnow {

class ReportPainter;

// The report as a PDF (A4, 300 dpi, fonts embedded). The same content gives the same bytes with the
// same Qt: dates and ids in the file come from the content. Without a QGuiApplication one without
// a display is made for the rest of the program.
std::string reportPdf(const ReportContent& content);
std::string reportPdf(const ReportPainter& painter);

// Writes it so that the old file or the new one is there, never half of it.
Result<void> writeReportPdf(const ReportContent& content, const std::filesystem::path& path);
Result<void> writeReportPdf(const ReportPainter& painter, const std::filesystem::path& path);

}  // namespace winnow
