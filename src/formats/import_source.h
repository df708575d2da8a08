// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <base/result.h>
#include <formats/import_mapping.h>
#include <formats/import_table.h>

namespace winnow::importing {

// A file that holds tables: one of delimited text, or the sheets of a workbook (XLSX). What the
// file is, is told by its content, not by its name.
class ImportSource {
public:
    // Looks at the file; reads no table yet. `wanted`: what is given of encoding, delimiter, header
    // row and sheet. Errors: no such file, a directory, empty, neither text nor a workbook (PDF,
    // old XLS, ODS, a damaged or encrypted workbook, a zip bomb), no such sheet.
    static Result<ImportSource> open(const std::filesystem::path& file, const TextFormat& wanted);

    ImportSource(ImportSource&&) noexcept;
    ImportSource& operator=(ImportSource&&) noexcept;
    ~ImportSource();

    bool isWorkbook() const;
    // Visible sheets with any cell, in their order; empty for text.
    const std::vector<std::string>& sheets() const;

    // Finds the header row (and the delimiter of text) by the names headers are known to have,
    // where `wanted` did not give them; of the given sheet, or of the wanted or first one. All
    // options of the result are filled. Error: nothing that looks like a table.
    Result<TextFormat> findTable(const std::set<std::string>& knownHeaders,
                                 const std::string& sheet = {}) const;
    // The table that such a format describes, standing behind its header. headerRow 0: the columns
    // are named "Column 1"..., and the first record is data. Any number of tables may be open.
    Result<ImportTable> table(const TextFormat& format) const;

private:
    struct State;
    explicit ImportSource(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace winnow::importing
