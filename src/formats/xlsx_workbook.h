// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <base/result.h>
#include <formats/record.h>
#include <formats/xlsx_values.h>
#include <formats/xlsx_zip.h>

namespace winnow::importing {

// What the sheets of a workbook share.
class XlsxShared {
public:
    // False when there is too much of it.
    bool addString(std::string_view text);
    std::size_t strings() const { return m_ends.size(); }
    // The index must be below strings().
    std::string_view string(std::size_t index) const;

    std::vector<NumberLook> looks;  // by cell style
    bool from1904 = false;          // days are counted from 1904-01-01

private:
    std::string m_text;
    std::vector<std::size_t> m_ends;
};

// An XLSX workbook (ECMA-376, transitional or strict, also with macros).
class XlsxWorkbook {
public:
    // Reads the list of sheets, the shared strings and the number formats. Errors: no workbook but
    // another kind of zip archive, damaged, encrypted, made to do harm, no sheet with a cell.
    static Result<XlsxWorkbook> open(const std::filesystem::path& file);

    // Names of the visible sheets with any cell.
    const std::vector<std::string>& sheets() const { return m_names; }
    // The records of a sheet; number and line are its row numbers, rows without a value are left
    // out. The sheet must be one of sheets().
    Result<std::unique_ptr<RecordReader>> sheet(std::string_view name) const;

private:
    XlsxWorkbook(std::filesystem::path file, ZipArchive archive);

    std::filesystem::path m_file;
    ZipArchive m_archive;
    std::shared_ptr<const XlsxShared> m_shared;
    std::vector<std::string> m_names;
    std::vector<std::string> m_parts;  // of each name
};

}  // namespace winnow::importing
