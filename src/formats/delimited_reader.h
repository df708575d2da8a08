// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <base/result.h>
#include <formats/text_decoding.h>

namespace winnow::importing {

// What is wrong with a record as text; its cells are then not to be relied on.
enum class RecordFault {
    None,
    ZeroByte,     // holds a NUL character
    BadEncoding,  // holds bytes that are not UTF-8
    OpenQuote,    // a quotation mark is never closed, or only in the middle of a later line
};

struct Record {
    std::int64_t number = 0;              // 1-based; blank records count
    std::int64_t line = 0;                // physical line on which it begins, 1-based
    std::vector<std::string_view> cells;  // valid until the next record is read
    RecordFault fault = RecordFault::None;

    bool isBlank() const;
    // Cells that hold more than white space.
    std::size_t filledCells() const;
};

// Cuts text into records and cells after RFC 4180, leniently: lines end with LF, CRLF, CR or
// CR CR LF, rows may be ragged, quotes inside an unquoted cell are text. A quotation mark that
// swallows what follows costs only its own line. Memory is one block and the longest record.
class DelimitedReader {
public:
    static constexpr std::size_t kLongestCell = 1'000'000;  // bytes
    static constexpr std::size_t kMostCells = 10'000;
    static constexpr std::size_t kLongestRecord = std::size_t{16} << 20U;

    // The source must outlive the reader.
    DelimitedReader(TextSource& source, char delimiter);

    // False at the end of the text, and when a limit is passed (see error()).
    bool next();
    const Record& record() const { return m_record; }
    const std::optional<Error>& error() const { return m_error; }

private:
    enum class Outcome { Complete, NeedsMore, Ended };
    enum class CellEnd { Found, NeedsMore, Failed, BrokenQuote };

    Outcome parseRecord();
    CellEnd parseQuotedCell(const char*& at, const char* cellBegin);
    CellEnd parsePlainCell(const char*& at, const char* cellBegin);
    CellEnd needsMore(const char* at, const char* cellBegin);
    void recoverFromOpenQuote();
    void acceptRecord(const char* recordEnd);
    bool refill();
    void fail(std::string id, std::int64_t line);
    const char* bufferEnd() const { return m_buffer.data() + m_end; }
    bool isLineEnd(const char* at) const { return *at == '\n' || *at == '\r'; }
    // Behind LF, CRLF, CR or CR CR LF.
    const char* behindLineEnd(const char* at) const;
    // Whether a line end at the place may go on in what is not read yet.
    bool lineEndIsCut(const char* at) const { return !m_ended && at + 2 >= bufferEnd(); }

    TextSource& m_source;
    std::array<bool, 256> m_stopsPlain{};   // characters that end an unquoted cell
    std::array<bool, 256> m_stopsQuoted{};  // characters to look at inside quotes
    char m_delimiter;
    std::vector<char> m_buffer;  // text from m_begin to m_end, then a NUL as a sentinel
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    bool m_ended = false;  // the source has nothing more
    bool m_bufferIsAscii = true;
    std::int64_t m_line = 1;  // line of the next record
    std::int64_t m_linesInRecord = 0;
    bool m_zeroByte = false;
    std::vector<std::size_t> m_escapedCells;
    Record m_record;
    std::optional<Error> m_error;
};

}  // namespace winnow::importing
