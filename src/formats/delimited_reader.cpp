// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/delimited_reader.h>

#include <algorithm>
#include <cstring>

#include <formats/utf8.h>

namespace winnow::importing {

namespace {

constexpr std::int64_t kLargestBlock = std::int64_t{1} << 20U;
constexpr std::int64_t kSmallestBlock = std::int64_t{4} << 10U;

// A small text needs no large buffer; decoded, it is at most three times its size.
std::size_t blockFor(const TextSource& source) {
    return static_cast<std::size_t>(std::clamp(source.size() * 3, kSmallestBlock, kLargestBlock));
}

}  // namespace

DelimitedReader::DelimitedReader(TextSource& source, char delimiter)
    : m_source(source),
      m_delimiter(delimiter),
      m_block(blockFor(source)),
      m_buffer(m_block + m_block / 4) {
    for (const char c : {delimiter, '\n', '\r', '\0'}) {
        m_stopsPlain[static_cast<unsigned char>(c)] = true;
    }
    for (const char c : {'"', '\n', '\r', '\0'}) {
        m_stopsQuoted[static_cast<unsigned char>(c)] = true;
    }
}

DelimitedReader::DelimitedReader(std::unique_ptr<TextSource> source, char delimiter)
    : DelimitedReader(*source, delimiter) {
    m_ownSource = std::move(source);
}

bool DelimitedReader::next() {
    if (m_error) {
        return false;
    }
    for (;;) {
        switch (parseRecord()) {
            case Outcome::Complete:
                ++m_record.number;
                return true;
            case Outcome::Ended:
                return false;
            case Outcome::NeedsMore:
                // The record is read again from its start; it is a small part of a block.
                if (!refill()) {
                    return false;
                }
                break;
        }
    }
}

DelimitedReader::Outcome DelimitedReader::parseRecord() {
    const char* at = m_buffer.data() + m_begin;
    if (at == bufferEnd()) {
        return m_ended ? Outcome::Ended : Outcome::NeedsMore;
    }
    m_record.cells.clear();
    m_escapedCells.clear();
    m_linesInRecord = 0;
    m_zeroByte = false;
    for (;;) {
        const char* const cellBegin = at;
        const char* quote = at;
        while (*quote == ' ') {
            ++quote;
        }
        CellEnd end = CellEnd::Found;
        if (*quote == '"') {
            at = quote;
            end = parseQuotedCell(at, cellBegin);
        } else {
            end = parsePlainCell(at, cellBegin);
        }
        if (end == CellEnd::BrokenQuote) {
            recoverFromOpenQuote();
            return Outcome::Complete;
        }
        if (end == CellEnd::Found && m_record.cells.back().size() > kLongestCell) {
            fail("import.error.cell_too_long", m_line + m_linesInRecord);
            end = CellEnd::Failed;
        }
        if (end == CellEnd::Failed) {
            return Outcome::Ended;
        }
        if (end == CellEnd::NeedsMore) {
            return Outcome::NeedsMore;
        }
        if (m_record.cells.size() > kMostCells) {
            fail("import.error.too_many_columns", m_line);
            return Outcome::Ended;
        }
        if (at == bufferEnd()) {
            acceptRecord(at);
            return Outcome::Complete;
        }
        if (*at == m_delimiter) {
            ++at;
            continue;
        }
        if (lineEndIsCut(at)) {
            return Outcome::NeedsMore;
        }
        acceptRecord(behindLineEnd(at));
        return Outcome::Complete;
    }
}

DelimitedReader::CellEnd DelimitedReader::parsePlainCell(const char*& at, const char* cellBegin) {
    for (;;) {
        while (!m_stopsPlain[static_cast<unsigned char>(*at)]) {
            ++at;
        }
        if (*at != '\0') {
            break;
        }
        if (at == bufferEnd()) {
            if (!m_ended) {
                return needsMore(at, cellBegin);
            }
            break;
        }
        m_zeroByte = true;
        ++at;
    }
    m_record.cells.emplace_back(cellBegin, static_cast<std::size_t>(at - cellBegin));
    return CellEnd::Found;
}

// A cell that is too long already is refused before it fills the memory.
DelimitedReader::CellEnd DelimitedReader::needsMore(const char* at, const char* cellBegin) {
    if (static_cast<std::size_t>(at - cellBegin) <= kLongestCell) {
        return CellEnd::NeedsMore;
    }
    fail("import.error.cell_too_long", m_line + m_linesInRecord);
    return CellEnd::Failed;
}

DelimitedReader::CellEnd DelimitedReader::parseQuotedCell(const char*& at, const char* cellBegin) {
    const char* const text = ++at;
    const std::int64_t linesBefore = m_linesInRecord;
    bool escaped = false;
    for (;;) {
        while (!m_stopsQuoted[static_cast<unsigned char>(*at)]) {
            ++at;
        }
        if (*at == '"') {
            if (at[1] == '"') {
                escaped = true;
                at += 2;
                continue;
            }
            break;
        }
        if (*at == '\0') {
            if (at != bufferEnd()) {
                m_zeroByte = true;
                ++at;
                continue;
            }
            const bool tooLong = static_cast<std::size_t>(at - text) > kLongestCell;
            if (m_ended || (tooLong && m_linesInRecord > linesBefore)) {
                return CellEnd::BrokenQuote;
            }
            return needsMore(at, text);
        }
        if (lineEndIsCut(at)) {
            return CellEnd::NeedsMore;
        }
        at = behindLineEnd(at);
        ++m_linesInRecord;
    }
    const char* const close = at++;
    while (*at == ' ') {
        ++at;
    }
    if (at == bufferEnd() && !m_ended) {
        return CellEnd::NeedsMore;
    }
    if (at == bufferEnd() || *at == m_delimiter || isLineEnd(at)) {
        if (escaped) {
            m_escapedCells.push_back(m_record.cells.size());
        }
        m_record.cells.emplace_back(text, static_cast<std::size_t>(close - text));
        return CellEnd::Found;
    }
    // Text goes on behind the closing mark. On one line the marks belong to the text (5" screen);
    // over several lines an earlier mark was never meant to open anything.
    return m_linesInRecord > linesBefore ? CellEnd::BrokenQuote : parsePlainCell(at, cellBegin);
}

void DelimitedReader::recoverFromOpenQuote() {
    const char* const start = m_buffer.data() + m_begin;
    const char* at = start;
    while (at != bufferEnd() && !isLineEnd(at)) {
        ++at;
    }
    m_record.cells.assign(1, std::string_view(start, static_cast<std::size_t>(at - start)));
    m_escapedCells.clear();
    m_linesInRecord = 0;
    acceptRecord(at == bufferEnd() ? at : behindLineEnd(at));
    m_record.fault = RecordFault::OpenQuote;
}

void DelimitedReader::acceptRecord(const char* recordEnd) {
    const char* const start = m_buffer.data() + m_begin;
    const auto length = static_cast<std::size_t>(recordEnd - start);
    m_record.fault = RecordFault::None;
    if (m_zeroByte) {
        m_record.fault = RecordFault::ZeroByte;
    } else if (!m_bufferIsAscii && !isValidUtf8({start, length})) {
        m_record.fault = RecordFault::BadEncoding;
    }
    for (const std::size_t index : m_escapedCells) {
        std::string_view& cell = m_record.cells[index];
        char* const begin = m_buffer.data() + (cell.data() - m_buffer.data());
        char* out = begin;
        for (std::size_t at = 0; at < cell.size(); ++at) {
            const char c = cell[at];
            *out++ = c;
            at += c == '"' ? 1 : 0;  // every mark inside is doubled
        }
        cell = {begin, static_cast<std::size_t>(out - begin)};
    }
    m_record.line = m_line;
    m_line += m_linesInRecord + 1;
    m_begin += length;
}

bool DelimitedReader::refill() {
    const std::size_t kept = m_end - m_begin;
    if (kept > kLongestRecord) {
        fail("import.error.row_too_long", m_line);
        return false;
    }
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, kept);
    m_begin = 0;
    if (kept + m_block + 1 > m_buffer.size()) {
        m_buffer.resize(std::max(kept + m_block + 1, m_buffer.size() * 2));
    }
    const std::size_t fresh = m_source.read(m_buffer.data() + kept, m_block);
    m_end = kept + fresh;
    m_buffer[m_end] = '\0';
    m_ended = fresh == 0;
    if (m_ended && m_source.failed()) {
        m_error = Error{{"import.error.read_failed", {}}, ErrorKind::Damaged};
        return false;
    }
    m_bufferIsAscii = (m_bufferIsAscii || kept == 0) && isAscii({m_buffer.data() + kept, fresh});
    return true;
}

void DelimitedReader::fail(std::string id, std::int64_t line) {
    m_error = Error{{std::move(id), {{"line", line}}}, ErrorKind::Refused};
}

const char* DelimitedReader::behindLineEnd(const char* at) const {
    if (*at == '\n') {
        return at + 1;
    }
    if (at[1] == '\n') {
        return at + 2;
    }
    return at[1] == '\r' && at[2] == '\n' ? at + 3 : at + 1;
}

}  // namespace winnow::importing
