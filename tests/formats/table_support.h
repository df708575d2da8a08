// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <formats/import_source.h>

namespace winnow::test {

// What a file gives as a table, or why it gives none.
struct ReadTable {
    std::string error;  // the catalogue id of the first one
    std::vector<std::string> sheets;
    TextFormat format;
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> types;  // of each row: "TNDB!", one letter a cell
    std::vector<std::int64_t> lines;
    std::vector<importing::RecordFault> faults;
};

inline ReadTable readTable(const std::filesystem::path& file, const TextFormat& wanted = {},
                           const std::set<std::string>& knownHeaders = {}) {
    using namespace importing;  // NOLINT(google-build-using-namespace)
    ReadTable read;
    const auto source = ImportSource::open(file, wanted);
    if (!source) {
        read.error = source.error().message.id;
        return read;
    }
    read.sheets = source->sheets();
    const auto format = source->findTable(knownHeaders);
    if (!format) {
        read.error = format.error().message.id;
        return read;
    }
    read.format = format.value();
    auto table = source->table(read.format);
    if (!table) {
        read.error = table.error().message.id;
        return read;
    }
    read.header = table->header();
    while (table->next()) {
        const Record& record = table->record();
        read.rows.emplace_back(record.cells.begin(), record.cells.end());
        read.lines.push_back(record.line);
        read.faults.push_back(record.fault);
        std::string& types = read.types.emplace_back();
        for (std::size_t cell = 0; cell < record.cells.size(); ++cell) {
            types += "TNDB!"[static_cast<std::size_t>(record.type(cell))];
        }
    }
    read.error = table->error() ? table->error()->message.id : "";
    return read;
}

}  // namespace winnow::test
