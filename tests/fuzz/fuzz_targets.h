// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace winnow::fuzz {

// Each takes any bytes. What it must not do is crash, hang, take unbounded memory, or break a
// promise of the code it calls: then it throws std::logic_error.

// A delimited text, as a table of every kind.
void text(std::string_view bytes);
// The rows of a French ledger behind its usual header; the first byte chooses the delimiter.
void ledger(std::string_view bytes);
// The JSON of a mapping.
void mapping(std::string_view bytes);
// The parts of a workbook as text, each behind a line "@name"; without any, the rows of a sheet.
void sheet(std::string_view bytes);
// A workbook as it lies on disk.
void workbook(std::string_view bytes);
// A rating sheet that comes back.
void ratings(std::string_view bytes);
// A rubric as JSON.
void rubric(std::string_view bytes);

}  // namespace winnow::fuzz
