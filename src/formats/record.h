// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <base/result.h>

namespace winnow::importing {

// What is wrong with a record as text; its cells are then not to be relied on.
enum class RecordFault {
    None,
    ZeroByte,     // holds a NUL character
    BadEncoding,  // holds bytes that are not UTF-8
    OpenQuote,    // a quotation mark is never closed, or only in the middle of a later line
};

// What a cell holds. Cells of text files are all Text; those of a workbook keep what the workbook
// knows: Number is a plain decimal ("-1234.5", "1E-7" is written out), Date is "2026-03-31" or
// "2026-03-31 13:45:00", Boolean "true" or "false"; a time or duration is Text, "27:30:00". Error
// is what must not be taken for a value of any kind: the "#N/A" of a formula that failed, or
// "=SUM(B2:B9)" where the workbook holds the formula without its result.
enum class CellType : std::uint8_t { Text, Number, Date, Boolean, Error };

struct Record {
    std::int64_t number = 0;              // 1-based; blank records count
    std::int64_t line = 0;                // physical line on which it begins, 1-based
    std::vector<std::string_view> cells;  // valid until the next record is read
    RecordFault fault = RecordFault::None;
    std::vector<CellType> types;  // of each cell; empty: all Text

    CellType type(std::size_t cell) const {
        return cell < types.size() ? types[cell] : CellType::Text;
    }
    bool isBlank() const;
    // Cells that hold more than white space.
    std::size_t filledCells() const;
};

// Gives the records of a table one by one.
class RecordReader {
public:
    virtual ~RecordReader() = default;

    // False at the end, and when a limit is passed or the medium fails (see error()).
    virtual bool next() = 0;
    // The last one read; always the same object.
    virtual const Record& record() const = 0;
    virtual const std::optional<Error>& error() const = 0;
    // Bytes consumed so far, and in all.
    virtual std::int64_t position() const = 0;
    virtual std::int64_t size() const = 0;
};

}  // namespace winnow::importing
