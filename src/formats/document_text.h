// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <domain/document.h>

namespace winnow {

// A document as one self-contained HTML page (no script, no outside resource, all text escaped) and
// as plain text of at most 78 columns.
std::string documentHtml(const Document& document);
std::string documentText(const Document& document);

}  // namespace winnow
