// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <formats/record.h>

namespace winnow::importing {

struct SniffedTable {
    char delimiter = ',';
    int headerRow = 1;  // record number, 1-based, blank ones counted; 0: the table has none
};

// Finds how the first part of a text is cut into a table, and its header row below titles, blank
// rows and section names. A row of known header names (folded) wins; else the most regular cut and
// the first row of words that is as wide as the table; where the first such row holds values, there
// is no header. Empty when there is no table: no row has two filled cells. What is given is taken
// as given.
std::optional<SniffedTable> sniffTable(std::string_view sample, bool sampleIsCut,
                                       const std::set<std::string>& knownNames,
                                       const std::optional<char>& delimiter,
                                       const std::optional<int>& headerRow);

// The header row of a table that is cut already, by the same rules.
std::optional<int> findHeaderRow(RecordReader& reader, const std::set<std::string>& knownNames);

}  // namespace winnow::importing
