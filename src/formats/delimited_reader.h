// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <base/result.h>
#include <formats/record.h>
#include <formats/text_decoding.h>

namespace winnow::importing {

// Cuts text into records and cells after RFC 4180, leniently: lines end with LF, CRLF, CR or
// CR CR LF, rows may be ragged, quotes inside an unquoted cell are text. A quotation mark that
// swallows what follows costs only its own line. Memory is one block and the longest record.
class DelimitedReader final : public RecordReader {
public:
    static constexpr std::size_t kLongestCell = 1'000'000;  // bytes
    static constexpr std::size_t kMostCells = 10'000;
    static constexpr std::size_t kLongestRecord = std::size_t{16} << 20U;

    // The source must outlive the reader.
    DelimitedReader(TextSource& source, char delimiter);
    DelimitedReader(std::unique_ptr<TextSource> source, char delimiter);

    bool next() override;
    const Record& record() const override { return m_record; }
    const std::optional<Error>& error() const override { return m_error; }
    std::int64_t position() const override { return m_source.position(); }
    std::int64_t size() const override { return m_source.size(); }

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

    std::unique_ptr<TextSource> m_ownSource;
    TextSource& m_source;
    std::array<bool, 256> m_stopsPlain{};   // characters that end an unquoted cell
    std::array<bool, 256> m_stopsQuoted{};  // characters to look at inside quotes
    char m_delimiter;
    std::size_t m_block;         // bytes asked of the source at once
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
