// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace winnow::importing {

struct SniffedTable {
    char delimiter = ',';
    int headerRow = 1;  // record number, 1-based, blank ones counted
};

// Finds how the first part of a text is cut into a table, and its header row below titles, blank
// rows and section names. A row of known header names (folded) wins; else the most regular cut and
// the first row of words that is as wide as the table. Empty when there is no table: no row has two
// filled cells. What is given is taken as given.
std::optional<SniffedTable> sniffTable(std::string_view sample, bool sampleIsCut,
                                       const std::set<std::string>& knownNames,
                                       const std::optional<char>& delimiter,
                                       const std::optional<int>& headerRow);

}  // namespace winnow::importing
