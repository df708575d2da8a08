// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/xlsx_sheet_reader.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include <formats/delimited_reader.h>
#include <formats/file_signature.h>
#include <formats/utf8.h>

namespace winnow::importing {

namespace {

// The same limits as text has.
constexpr std::size_t kLongestCell = DelimitedReader::kLongestCell;
constexpr std::size_t kMostCells = DelimitedReader::kMostCells;
constexpr std::size_t kLongestRow = DelimitedReader::kLongestRecord;
constexpr std::int64_t kMostBytesAsText = std::int64_t{2} << 30U;
constexpr std::size_t kLongestFormula = 200;

template <typename Number>
Number numberOr(std::string_view text, Number otherwise) {
    Number value = otherwise;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? value : otherwise;
}

}  // namespace

XlsxSheetReader::XlsxSheetReader(ZipStream stream, std::shared_ptr<const XlsxShared> shared,
                                 std::filesystem::path file)
    : m_shared(std::move(shared)), m_file(std::move(file)), m_parser(std::move(stream), *this) {}

bool XlsxSheetReader::next() {
    if (m_error) {
        return false;
    }
    if (!m_parser.run()) {
        if (!m_error && !m_parser.failure().empty()) {
            m_error = fileError(m_parser.failure(), m_file, ErrorKind::Damaged);
        }
        return false;
    }
    m_record.number = m_row;
    m_record.line = m_row;
    m_record.cells.clear();
    m_record.types.clear();
    for (const Cell& cell : m_cells) {
        m_record.cells.emplace_back(cell.shared ? cell.shared : m_rowText.data() + cell.begin,
                                    cell.length);
        m_record.types.push_back(cell.type);
    }
    return true;
}

void XlsxSheetReader::start(std::string_view name, const XmlAttributes& attributes) {
    if (!m_inData) {
        m_inData = name == "sheetData";
    } else if (!m_inRow) {
        if (name == "row") {
            startRow(attributes);
        }
    } else if (!m_inCell) {
        if (name == "c") {
            startCell(attributes);
        }
    } else if (name == "v") {
        m_value.clear();
        m_capture = Capture::Value;
    } else if (name == "f") {
        m_hasFormula = true;
        m_capture = Capture::Formula;
    } else if (name == "rPh") {
        m_phonetic = true;
    } else if (name == "t") {
        m_capture = m_phonetic ? Capture::Nothing : Capture::Inline;
    }
}

void XlsxSheetReader::end(std::string_view name) {
    if (m_inCell) {
        if (name == "c") {
            m_inCell = false;
            endCell();
        } else if (name == "v" || name == "f" || name == "t") {
            m_capture = Capture::Nothing;
        } else if (name == "rPh") {
            m_phonetic = false;
        }
    } else if (m_inRow && name == "row") {
        m_inRow = false;
        if (!m_cells.empty()) {
            m_parser.pause();
        }
    } else if (name == "sheetData") {
        m_inData = false;
    }
}

void XlsxSheetReader::text(std::string_view part) {
    if (m_capture == Capture::Formula) {
        m_formula += part.substr(0, kLongestFormula - std::min(m_formula.size(), kLongestFormula));
    } else if (m_capture != Capture::Nothing) {
        m_value += part;
        if (m_value.size() > kLongestCell) {
            failRow("import.error.sheet_cell_too_long");
        }
    }
}

void XlsxSheetReader::startRow(const XmlAttributes& attributes) {
    // Rows may lack their number, and one that goes back cannot be meant.
    const std::int64_t given = numberOr(attributes.find("r").value_or(""), std::int64_t{0});
    m_row = given > m_row ? given : m_row + 1;
    if (m_row > kMostRows) {
        m_parser.fail("import.error.workbook_damaged");
        return;
    }
    m_inRow = true;
    m_column = 0;
    m_cells.clear();
    m_rowText.clear();
}

void XlsxSheetReader::startCell(const XmlAttributes& attributes) {
    m_inCell = true;
    m_phonetic = false;
    m_capture = Capture::Nothing;
    m_kind = Kind::Number;
    m_style = 0;
    m_hasFormula = false;
    m_value.clear();
    m_formula.clear();
    std::size_t column = 0;
    attributes.forEach([&](std::string_view name, std::string_view value) {
        if (name == "r") {
            column = columnOf(value);
        } else if (name == "s") {
            m_style = numberOr(value, std::size_t{0});
        } else if (name == "t") {
            m_kind = value == "s"           ? Kind::Shared
                     : value == "str"       ? Kind::String
                     : value == "inlineStr" ? Kind::Inline
                     : value == "b"         ? Kind::Boolean
                     : value == "e"         ? Kind::Error
                     : value == "d"         ? Kind::Date
                                            : Kind::Number;
        }
    });
    m_column = column > 0 ? column : m_column + 1;
}

void XlsxSheetReader::endCell() {
    if (m_value.empty()) {
        // A string of no length is a result; a number that was never computed is not.
        if (m_hasFormula && m_kind == Kind::Number) {
            put(CellType::Error, "=" + m_formula);
        }
        return;
    }
    switch (m_kind) {
        case Kind::Shared:
            putShared();
            return;
        case Kind::String:
        case Kind::Inline:
            put(CellType::Text, unescaped(m_value));
            return;
        case Kind::Boolean:
            put(CellType::Boolean, m_value == "1" || m_value == "true" ? "true" : "false");
            return;
        case Kind::Error:
            put(CellType::Error, m_value);
            return;
        case Kind::Number:
        case Kind::Date:
            break;
    }
    const NumberLook look =
        m_style < m_shared->looks.size() ? m_shared->looks[m_style] : NumberLook::Number;
    const CellValue value =
        m_kind == Kind::Date ? isoDateCell(m_value) : numberCell(m_value, look, m_shared->from1904);
    put(value.type, value.text);
}

void XlsxSheetReader::putShared() {
    const std::size_t index = numberOr(trimmed(m_value), m_shared->strings());
    if (index >= m_shared->strings()) {
        m_parser.fail("import.error.workbook_damaged");
        return;
    }
    const std::string_view text = m_shared->string(index);
    if (!text.empty()) {
        place({0, text.size(), text.data(), CellType::Text});
    }
}

void XlsxSheetReader::put(CellType type, std::string_view text) {
    const std::size_t begin = m_rowText.size();
    m_rowText += text;
    place({begin, text.size(), nullptr, type});
}

void XlsxSheetReader::place(const Cell& cell) {
    if (m_column > kMostCells) {
        failRow("import.error.sheet_too_wide");
        return;
    }
    const std::size_t before = m_cells.size();
    if (m_column > before) {
        m_cells.resize(m_column);
        m_bytesAsText += static_cast<std::int64_t>(m_column - before);
    }
    m_cells[m_column - 1] = cell;
    m_bytesAsText += static_cast<std::int64_t>(cell.length);
    if (m_rowText.size() > kLongestRow) {
        failRow("import.error.sheet_row_too_long");
    } else if (m_bytesAsText > kMostBytesAsText) {
        m_parser.fail("import.error.workbook_too_large");
    }
}

void XlsxSheetReader::failRow(std::string id) {
    m_error = Error{{id, {{"row", m_row}}}, ErrorKind::Refused};
    m_parser.fail(std::move(id));
}

}  // namespace winnow::importing
