// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/text_decoding.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include <formats/utf8.h>

namespace winnow::importing {

namespace {

// Windows-1252 above ASCII where it differs from Latin-1; 0 is a byte it does not define.
constexpr std::array<std::uint16_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// ISO 8859-15 where it differs from Latin-1.
constexpr std::array<std::pair<unsigned char, std::uint16_t>, 8> kLatin9{{{0xA4, 0x20AC},
                                                                          {0xA6, 0x0160},
                                                                          {0xA8, 0x0161},
                                                                          {0xB4, 0x017D},
                                                                          {0xB8, 0x017E},
                                                                          {0xBC, 0x0152},
                                                                          {0xBD, 0x0153},
                                                                          {0xBE, 0x0178}}};

// Code page 850 above ASCII. 0xD5 is the euro sign since 1998 (code page 858); the dotless i that
// stood there before is of no use without the rest of Turkish.
constexpr std::array<std::uint16_t, 128> kIbm850{
    0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7, 0x00EA, 0x00EB, 0x00E8, 0x00EF,
    0x00EE, 0x00EC, 0x00C4, 0x00C5, 0x00C9, 0x00E6, 0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9,
    0x00FF, 0x00D6, 0x00DC, 0x00F8, 0x00A3, 0x00D8, 0x00D7, 0x0192, 0x00E1, 0x00ED, 0x00F3, 0x00FA,
    0x00F1, 0x00D1, 0x00AA, 0x00BA, 0x00BF, 0x00AE, 0x00AC, 0x00BD, 0x00BC, 0x00A1, 0x00AB, 0x00BB,
    0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x00C1, 0x00C2, 0x00C0, 0x00A9, 0x2563, 0x2551, 0x2557,
    0x255D, 0x00A2, 0x00A5, 0x2510, 0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x00E3, 0x00C3,
    0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256C, 0x00A4, 0x00F0, 0x00D0, 0x00CA, 0x00CB,
    0x00C8, 0x20AC, 0x00CD, 0x00CE, 0x00CF, 0x2518, 0x250C, 0x2588, 0x2584, 0x00A6, 0x00CC, 0x2580,
    0x00D3, 0x00DF, 0x00D4, 0x00D2, 0x00F5, 0x00D5, 0x00B5, 0x00FE, 0x00DE, 0x00DA, 0x00DB, 0x00D9,
    0x00FD, 0x00DD, 0x00AF, 0x00B4, 0x00AD, 0x00B1, 0x2017, 0x00BE, 0x00B6, 0x00A7, 0x00F7, 0x00B8,
    0x00B0, 0x00A8, 0x00B7, 0x00B9, 0x00B3, 0x00B2, 0x25A0, 0x00A0};

constexpr std::uint32_t kReplacement = 0xFFFD;
// Stands for a byte that the encoding does not define. It is never part of UTF-8, so the row shows
// as one that is damaged.
constexpr char kNoText = '\xFF';

}  // namespace

std::string_view encodingName(Encoding encoding) {
    switch (encoding) {
        case Encoding::Utf8:
            return "utf-8";
        case Encoding::Utf16LittleEndian:
            return "utf-16le";
        case Encoding::Utf16BigEndian:
            return "utf-16be";
        case Encoding::Latin9:
            return "iso-8859-15";
        case Encoding::Ibm850:
            return "ibm850";
        case Encoding::Windows1252:
            break;
    }
    return "windows-1252";
}

std::optional<Encoding> encodingFromName(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z') {
            plain += static_cast<char>(c - 'A' + 'a');
        } else if (c != '-' && c != '_' && c != ' ') {
            plain += c;
        }
    }
    if (plain == "utf8") {
        return Encoding::Utf8;
    }
    if (plain == "utf16le" || plain == "utf16") {
        return Encoding::Utf16LittleEndian;
    }
    if (plain == "utf16be") {
        return Encoding::Utf16BigEndian;
    }
    if (plain == "windows1252" || plain == "cp1252" || plain == "latin1" || plain == "iso88591") {
        return Encoding::Windows1252;
    }
    if (plain == "iso885915" || plain == "latin9") {
        return Encoding::Latin9;
    }
    if (plain == "ibm850" || plain == "cp850" || plain == "ibm858" || plain == "cp858") {
        return Encoding::Ibm850;
    }
    return std::nullopt;
}

std::uint32_t singleByteCharacter(Encoding encoding, unsigned char byte) {
    if (byte < 0x80) {
        return byte;
    }
    if (encoding == Encoding::Ibm850) {
        return kIbm850[byte - 0x80U];
    }
    if (encoding == Encoding::Windows1252) {
        return byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte;
    }
    const auto* const other =
        std::ranges::find(kLatin9, byte, &std::pair<unsigned char, std::uint16_t>::first);
    return byte < 0xA0 ? 0 : other != kLatin9.end() ? other->second : byte;
}

std::size_t MemoryText::read(char* out, std::size_t capacity) {
    const std::size_t length = std::min(capacity, m_text.size() - m_at);
    std::memcpy(out, m_text.data() + m_at, length);
    m_at += length;
    return length;
}

FileText::FileText(const TextFileInfo& info) : m_encoding(info.encoding), m_size(info.size) {
    if (m_encoding != Encoding::Utf8 && !isWide(m_encoding)) {
        for (unsigned byte = 0; byte < 256; ++byte) {
            const std::uint32_t character =
                singleByteCharacter(m_encoding, static_cast<unsigned char>(byte));
            Utf8Bytes& utf8 = m_characters[byte];
            if (character == 0 && byte != 0) {
                utf8 = {{kNoText}, 1};
            } else {
                utf8.length = static_cast<std::uint8_t>(appendUtf8(utf8.bytes.data(), character) -
                                                        utf8.bytes.data());
            }
        }
    }
    // Blocks are large already: a second buffer would only copy.
    m_stream.rdbuf()->pubsetbuf(nullptr, 0);
    m_stream.open(info.path, std::ios::binary);
    m_stream.seekg(info.markLength);
    m_position = info.markLength;
    m_failed = !m_stream;
}

std::size_t FileText::readBytes(char* out, std::size_t capacity) {
    if (m_failed || m_stream.eof()) {
        return 0;
    }
    m_stream.read(out, static_cast<std::streamsize>(capacity));
    const auto length = static_cast<std::size_t>(m_stream.gcount());
    m_failed = m_stream.bad();
    m_position += static_cast<std::int64_t>(length);
    // Programs of the days of DOS end a text with Ctrl+Z.
    const bool endMark = length > 0 && m_position >= m_size && out[length - 1] == '\x1A';
    return endMark && !isWide(m_encoding) ? length - 1 : length;
}

std::size_t FileText::read(char* out, std::size_t capacity) {
    if (m_encoding == Encoding::Utf8) {
        return readBytes(out, capacity);
    }
    if (!isWide(m_encoding)) {
        return decodeSingleBytes(out, capacity);
    }
    std::size_t length = 0;
    bool more = true;
    while (length == 0 && more) {  // half a character alone gives nothing yet
        length = decodeUtf16(out, capacity, more);
    }
    return length;
}

std::size_t FileText::decodeSingleBytes(char* out, std::size_t capacity) {
    m_raw.resize(std::max(m_raw.size(), capacity / 3));  // one byte becomes at most three
    const std::size_t length = readBytes(m_raw.data(), capacity / 3);
    char* end = out;
    for (std::size_t at = 0; at < length; ++at) {
        const Utf8Bytes& utf8 = m_characters[static_cast<unsigned char>(m_raw[at])];
        end = std::copy_n(utf8.bytes.data(), utf8.length, end);
    }
    return static_cast<std::size_t>(end - out);
}

std::size_t FileText::decodeUtf16(char* out, std::size_t capacity, bool& more) {
    // Two bytes become at most three, a pair of surrogates four; carried bytes count as well.
    const std::size_t most = capacity / 2 - 4;
    m_raw.resize(std::max(m_raw.size(), most + 4));
    const std::size_t fresh = readBytes(m_raw.data() + m_carried, most);
    const std::size_t length = m_carried + fresh;
    const bool last = fresh == 0;
    more = !last;
    const auto unit = [&](std::size_t at) -> std::uint32_t {
        const auto first = static_cast<unsigned char>(m_raw[at]);
        const auto second = static_cast<unsigned char>(m_raw[at + 1]);
        return m_encoding == Encoding::Utf16LittleEndian
                   ? static_cast<std::uint32_t>(first | (second << 8U))
                   : static_cast<std::uint32_t>((first << 8U) | second);
    };
    char* end = out;
    std::size_t at = 0;
    while (at + 2 <= length) {
        std::uint32_t codePoint = unit(at);
        const bool high = codePoint >= 0xD800 && codePoint < 0xDC00;
        if (high && at + 4 > length && !last) {
            break;
        }
        at += 2;
        if (high && at + 2 <= length && unit(at) >= 0xDC00 && unit(at) < 0xE000) {
            codePoint = 0x10000 + ((codePoint - 0xD800) << 10U) + (unit(at) - 0xDC00);
            at += 2;
        } else if (codePoint >= 0xD800 && codePoint < 0xE000) {
            codePoint = kReplacement;
        }
        end = appendUtf8(end, codePoint);
    }
    if (last && at < length) {
        end = appendUtf8(end, kReplacement);
        at = length;
    }
    m_carried = length - at;
    std::memmove(m_raw.data(), m_raw.data() + at, m_carried);
    return static_cast<std::size_t>(end - out);
}

}  // namespace winnow::importing
