// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include <cli/commands.h>

namespace winnow::cli {

// Rows in columns as wide as their widest cell, with a heading each. A column whose name begins
// with '>' is set flush right.
class Table {
public:
    // Names of columns: "client" is the sentence "cli.col.client".
    Table(const Environment& environment, const std::vector<std::string>& columns);
    void add(std::vector<std::string> cells);
    bool empty() const { return m_rows.size() <= 1; }
    void print(std::ostream& out) const;

private:
    std::vector<bool> m_right;
    std::vector<std::vector<std::string>> m_rows;
};

}  // namespace winnow::cli
