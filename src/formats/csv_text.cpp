// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/csv_text.h>

#include <algorithm>
#include <array>

#include <formats/report_json.h>

namespace winnow {

namespace {

// A plain decimal with an optional sign, which a spreadsheet takes as a number and nothing else.
bool isNumber(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    const auto points = std::count(text.begin(), text.end(), '.');
    return points <= 1 && std::any_of(text.begin(), text.end(), [](char c) { return c != '.'; }) &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

// What makes a spreadsheet take a cell as a formula, also in full-width form.
bool startsFormula(std::string_view text) {
    constexpr std::array<std::string_view, 11> kStarts{
        "=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    return std::any_of(kStarts.begin(), kStarts.end(),
                       [&](std::string_view start) { return text.starts_with(start); });
}

}  // namespace

std::string csvTextCell(std::string_view text) {
    std::string cell(text);
    if (startsFormula(text) && !isNumber(text)) {
        cell.insert(0, 1, '\'');
    }
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
        return cell;
    }
    std::string quoted = "\"";
    for (const char c : cell) {
        quoted += c;
        if (c == '"') {
            quoted += c;
        }
    }
    return quoted + "\"";
}

void CsvWriter::separate() {
    if (m_rowStarted) {
        m_out += ',';
    }
    m_rowStarted = true;
}

void CsvWriter::text(std::string_view cell) {
    separate();
    m_out += csvTextCell(cell);
}

void CsvWriter::figure(std::string_view digits) {
    separate();
    m_out += digits;
}

void CsvWriter::endRow() {
    m_out += '\n';
    m_rowStarted = false;
}

}  // namespace winnow
