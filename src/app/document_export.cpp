// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/document_export.h>

#include <formats/document_text.h>

namespace winnow {

std::string documentAsHtml(const Document& document) { return documentHtml(document); }

std::string documentAsText(const Document& document) { return documentText(document); }

}  // namespace winnow
