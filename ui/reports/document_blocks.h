// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/document.h>
#include <ui/reports/typesetter.h>
#include <ui/support/words.h>

namespace winnow::paper {

// Sets the blocks of a document one after the other. A heading stays with what follows it, a table
// repeats its head on each page.
void setBlocks(Typesetter& type, const Document& document, const Words& words);

// In document_table.cpp.
void setTable(Typesetter& type, const TableBlock& table);
// What a table needs at least: its head and one row.
double leastHeight(const TableBlock& table);

}  // namespace winnow::paper
