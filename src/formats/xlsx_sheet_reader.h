// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <formats/record.h>
#include <formats/xlsx_workbook.h>
#include <formats/xlsx_xml.h>

namespace winnow::importing {

// Streams the rows of one sheet; memory is one block and the longest row.
class XlsxSheetReader final : public RecordReader, private XmlHandler {
public:
    static constexpr std::int64_t kMostRows = 1'048'576;

    XlsxSheetReader(ZipStream stream, std::shared_ptr<const XlsxShared> shared,
                    std::filesystem::path file);

    bool next() override;
    const Record& record() const override { return m_record; }
    const std::optional<Error>& error() const override { return m_error; }
    std::int64_t position() const override { return m_parser.stream().position(); }
    std::int64_t size() const override { return m_parser.stream().size(); }

private:
    // The part of a cell that is being read.
    enum class Capture { Nothing, Value, Formula, Inline };
    enum class Kind { Number, Shared, String, Inline, Boolean, Error, Date };

    // Text in m_rowText, or a shared string.
    struct Cell {
        std::size_t begin = 0;
        std::size_t length = 0;
        const char* shared = nullptr;
        CellType type = CellType::Text;
    };

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view part) override;

    void startRow(const XmlAttributes& attributes);
    void startCell(const XmlAttributes& attributes);
    void endCell();
    void putShared();
    void put(CellType type, std::string_view text);
    void place(const Cell& cell);
    void failRow(std::string id);

    std::shared_ptr<const XlsxShared> m_shared;
    std::filesystem::path m_file;
    Record m_record;
    std::optional<Error> m_error;

    bool m_inData = false;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_phonetic = false;
    Capture m_capture = Capture::Nothing;
    std::int64_t m_row = 0;
    std::size_t m_column = 0;  // 1-based
    Kind m_kind = Kind::Number;
    std::size_t m_style = 0;
    bool m_hasFormula = false;
    std::string m_value;
    std::string m_formula;
    std::string m_rowText;
    std::vector<Cell> m_cells;
    std::int64_t m_bytesAsText = 0;  // of all rows so far, as a text file would hold them

    XmlParser m_parser;
};

}  // namespace winnow::importing
