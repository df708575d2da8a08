// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/row_cells.h>

#include <algorithm>

#include <formats/import_source.h>
#include <formats/utf8.h>

namespace winnow {

namespace {

constexpr std::size_t kMostBytes = 2000;

std::string cellText(std::string_view cell) {
    std::size_t length = std::min(cell.size(), kMostBytes);
    while (length > 0 && length < cell.size() &&
           (static_cast<unsigned char>(cell[length]) & 0xC0U) == 0x80U) {
        --length;
    }
    return importing::sanitizedUtf8(cell.substr(0, length));
}

}  // namespace

Result<std::map<std::int64_t, std::vector<std::string>>> cellsOfRows(
    const std::filesystem::path& file, const TextFormat& format,
    const std::set<std::int64_t>& lines) {
    std::map<std::int64_t, std::vector<std::string>> rows;
    if (lines.empty()) {
        return rows;
    }
    Result<importing::ImportSource> source = importing::ImportSource::open(file, format);
    if (!source) {
        return source.error();
    }
    Result<importing::ImportTable> table = source->table(format);
    if (!table) {
        return table.error();
    }
    while (table->record().line < *lines.rbegin() && table->next()) {
        const importing::Record& record = table->record();
        if (lines.contains(record.line)) {
            std::vector<std::string>& cells = rows[record.line];
            for (const std::string_view cell : record.cells) {
                cells.push_back(cellText(cell));
            }
        }
    }
    if (table->error()) {
        return *table->error();
    }
    return rows;
}

}  // namespace winnow
