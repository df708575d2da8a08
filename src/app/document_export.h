// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <domain/document.h>

namespace winnow {

// A document as one self-contained HTML page, and as plain text of at most 78 columns; for the
// window, which knows no formats.
std::string documentAsHtml(const Document& document);
std::string documentAsText(const Document& document);

}  // namespace winnow
