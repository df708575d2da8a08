// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/import_table.h>

#include <utility>

#include <formats/header_names.h>

namespace winnow::importing {

ImportTable::ImportTable(std::unique_ptr<RecordReader> reader) : m_reader(std::move(reader)) {}

Result<ImportTable> ImportTable::behindHeader(std::unique_ptr<RecordReader> reader, int headerRow) {
    ImportTable table(std::move(reader));
    while (table.m_reader->next()) {
        const Record& record = table.record();
        if (record.number == headerRow) {
            table.m_header = columnNames(record.cells);
            return table;
        }
        if (record.number > headerRow) {
            break;
        }
    }
    if (table.error()) {
        return *table.error();
    }
    return Error{{"import.error.no_header_row", {{"row", std::int64_t{headerRow}}}},
                 ErrorKind::Refused};
}

ImportTable ImportTable::withoutHeader(std::unique_ptr<RecordReader> reader, std::size_t columns) {
    ImportTable table(std::move(reader));
    table.m_header = columnNames(std::vector<std::string_view>(columns));
    return table;
}

bool ImportTable::next() {
    while (m_reader->next()) {
        const Record& read = record();
        if (read.fault == RecordFault::None &&
            (read.isBlank() || (read.number == 1 && isDelimiterHint(read)))) {
            continue;
        }
        return true;
    }
    return false;
}

bool isDelimiterHint(const Record& record) {
    if (record.cells.empty() || record.cells.size() > 2) {
        return false;
    }
    std::string_view first = record.cells.front();
    if (first.size() < 4 || first.size() > 5 || first[3] != '=') {
        return false;
    }
    const bool restIsEmpty = record.cells.size() == 1 || record.cells[1].empty();
    return restIsEmpty && foldedWord(first.substr(0, 3)) == "sep";
}

}  // namespace winnow::importing
