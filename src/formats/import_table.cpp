// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/import_table.h>

#include <formats/header_names.h>

namespace winnow::importing {

Result<ImportTable> ImportTable::open(const TextFileInfo& info, char delimiter, int headerRow) {
    ImportTable table;
    table.m_source = std::make_unique<FileText>(info);
    table.m_reader = std::make_unique<DelimitedReader>(*table.m_source, delimiter);
    while (table.m_reader->next()) {
        if (table.record().number == headerRow) {
            table.m_header = columnNames(table.record().cells);
            return table;
        }
    }
    if (table.error()) {
        return *table.error();
    }
    return Error{{"import.error.no_header_row", {{"row", std::int64_t{headerRow}}}},
                 ErrorKind::Refused};
}

bool ImportTable::next() {
    while (m_reader->next()) {
        if (record().fault != RecordFault::None || !record().isBlank()) {
            return true;
        }
    }
    return false;
}

}  // namespace winnow::importing
