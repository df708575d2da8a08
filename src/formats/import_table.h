// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <base/result.h>
#include <formats/record.h>

namespace winnow::importing {

// A table that stands behind its header row.
class ImportTable {
public:
    // Errors: the header row is not there, or what comes before it cannot be read.
    static Result<ImportTable> behindHeader(std::unique_ptr<RecordReader> reader, int headerRow);
    // A table without a header: its columns are "Column 1" to the given number.
    static ImportTable withoutHeader(std::unique_ptr<RecordReader> reader, std::size_t columns);

    const std::vector<std::string>& header() const { return m_header; }
    // The next record that is not blank; see RecordReader::next.
    bool next();
    const Record& record() const { return m_reader->record(); }
    const std::optional<Error>& error() const { return m_reader->error(); }
    // Bytes consumed so far, and in all: for progress.
    std::int64_t position() const { return m_reader->position(); }
    std::int64_t size() const { return m_reader->size(); }

private:
    explicit ImportTable(std::unique_ptr<RecordReader> reader);

    std::unique_ptr<RecordReader> m_reader;
    std::vector<std::string> m_header;
};

// Whether a record is the line by which spreadsheets are told the delimiter, "sep=;". It is no
// data.
bool isDelimiterHint(const Record& record);

}  // namespace winnow::importing
