// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include <base/result.h>
#include <domain/document.h>

namespace winnow {

// A document as a PDF: A4, fonts embedded, always light. The same document gives the same bytes
// with the same Qt: dates and ids in the file come from the document. Without a QGuiApplication one
// without a display is made for the rest of the program.
std::string documentPdf(const Document& document);

// Written so that the old file or the new one is there, never half of it.
Result<void> writeDocumentPdf(const Document& document, const std::filesystem::path& path);

}  // namespace winnow
