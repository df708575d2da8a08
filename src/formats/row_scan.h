// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <base/currency.h>
#include <base/result.h>
#include <formats/import_reader.h>
#include <formats/import_table.h>

namespace winnow::importing {

// Reads a table to its end once and fills what the rows show: their count, the preview, in which
// order the dates of each column are written and with which decimal mark its numbers, the words in
// columns of choices, and whether the rows are grouped by client. `given`: what is not to be found
// out. The analysis must hold header and mapping.
std::optional<Error> scanRows(ImportTable& table, const Currency& currency,
                              const ValueFormat& given, ImportAnalysis& analysis);

}  // namespace winnow::importing
