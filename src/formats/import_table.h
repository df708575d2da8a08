// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <base/result.h>
#include <formats/delimited_reader.h>
#include <formats/text_decoding.h>

namespace winnow::importing {

// A file opened as a table and standing behind its header row.
class ImportTable {
public:
    // Errors: the header row is not there, or what comes before it cannot be read.
    static Result<ImportTable> open(const TextFileInfo& info, char delimiter, int headerRow);

    const std::vector<std::string>& header() const { return m_header; }
    // The next record that is not blank; see DelimitedReader::next.
    bool next();
    const Record& record() const { return m_reader->record(); }
    const std::optional<Error>& error() const { return m_reader->error(); }
    // Bytes of the file consumed so far.
    std::int64_t position() const { return m_source->position(); }

private:
    ImportTable() = default;

    std::unique_ptr<FileText> m_source;
    std::unique_ptr<DelimitedReader> m_reader;
    std::vector<std::string> m_header;
};

}  // namespace winnow::importing
