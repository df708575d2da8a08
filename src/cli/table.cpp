// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/table.h>

#include <algorithm>

namespace winnow::cli {

namespace {

// Characters a terminal shows; bytes that continue one are not counted.
std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// A name from a file can hold a line feed or an escape sequence; a cell shows neither.
std::string onOneLine(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return (c >= 0 && c < ' ') || c == 0x7F; }, ' ');
    return text;
}

}  // namespace

Table::Table(const Environment& environment, const std::vector<std::string>& columns) {
    std::vector<std::string> heading;
    for (const std::string& column : columns) {
        const bool right = column.starts_with('>');
        m_right.push_back(right);
        heading.push_back(
            sentence(environment, {"cli.col." + (right ? column.substr(1) : column), {}}));
    }
    m_rows.push_back(std::move(heading));
}

void Table::add(std::vector<std::string> cells) {
    for (std::string& cell : cells) {
        cell = onOneLine(std::move(cell));
    }
    m_rows.push_back(std::move(cells));
}

void Table::print(std::ostream& out) const {
    std::vector<std::size_t> widths(m_right.size());
    for (const auto& row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], widthOf(row[i]));
        }
    }
    for (const auto& row : m_rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string gap(widths[i] - widthOf(row[i]), ' ');
            line += (i > 0 ? "  " : "") + (m_right[i] ? gap + row[i] : row[i] + gap);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << '\n';
    }
}

}  // namespace winnow::cli
