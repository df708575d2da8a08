// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/text_decoding.h>

#include <algorithm>
#include <array>
#include <cstring>

#include <formats/utf8.h>

namespace winnow::importing {

namespace {

constexpr std::size_t kScanBlock = std::size_t{1} << 20U;
constexpr std::int64_t kLargestFile = std::int64_t{2} << 30U;

// Windows-1252 above ASCII where it differs from Latin-1; 0 is a byte it does not define.
constexpr std::array<std::uint16_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr std::uint32_t kReplacement = 0xFFFD;
// Stands for a byte that the encoding does not define. It is never part of UTF-8, so the row shows
// as one that is damaged.
constexpr char kNoText = '\xFF';

Error fileError(std::string id, const std::filesystem::path& path,
                ErrorKind kind = ErrorKind::Refused) {
    // "folder/" means the folder.
    const std::u8string name =
        (path.has_filename() ? path : path.parent_path()).filename().u8string();
    return {{std::move(id), {{"file", std::string(name.begin(), name.end())}}}, kind};
}

// The catalogue id for content that is known not to be delimited text; empty when it may be.
std::string_view foreignContent(std::string_view head) {
    using namespace std::string_view_literals;
    struct Signature {
        std::string_view start;
        std::string_view id;
    };
    static constexpr Signature kSignatures[] = {
        {"%PDF"sv, "import.error.is_pdf"},
        {"PK\x03\x04"sv, "import.error.is_spreadsheet"},
        {"\xD0\xCF\x11\xE0"sv, "import.error.is_spreadsheet"},
        {"\x1F\x8B"sv, "import.error.is_archive"},
        {"BZh"sv, "import.error.is_archive"},
        {"7z\xBC\xAF"sv, "import.error.is_archive"},
        {"\xFD"
         "7zXZ"sv,
         "import.error.is_archive"},
        {"SQLite format 3"sv, "import.error.is_database"},
    };
    for (const Signature& signature : kSignatures) {
        if (head.starts_with(signature.start)) {
            return signature.id;
        }
    }
    std::string start(head.substr(0, 64));
    std::ranges::transform(start, start.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const std::string_view text = trimmed(start);
    if (text.starts_with("<!doctype") || text.starts_with("<html") || text.starts_with("<?xml")) {
        return "import.error.is_web_page";
    }
    return {};
}

// Text has next to no control characters; pictures, programs and the like are full of them.
bool looksBinary(std::string_view head) {
    std::size_t zeros = 0;
    std::size_t controls = 0;
    for (const char c : head) {
        zeros += c == '\0' ? 1 : 0;
        controls += (c >= '\x01' && c <= '\x08') || (c >= '\x0E' && c <= '\x1F') ? 1 : 0;
    }
    return zeros * 1000 > head.size() || controls * 50 > head.size();
}

// UTF-16 without a mark: most characters of a table are ASCII, so every second byte is zero.
std::optional<Encoding> unmarkedUtf16(std::string_view head) {
    const std::size_t pairs = head.size() / 2;
    std::size_t evenZeros = 0;
    std::size_t oddZeros = 0;
    for (std::size_t at = 0; at + 1 < head.size(); at += 2) {
        evenZeros += head[at] == '\0' ? 1 : 0;
        oddZeros += head[at + 1] == '\0' ? 1 : 0;
    }
    if (pairs < 4) {
        return std::nullopt;
    }
    if (oddZeros * 10 > pairs * 6 && evenZeros * 20 < pairs) {
        return Encoding::Utf16LittleEndian;
    }
    if (evenZeros * 10 > pairs * 6 && oddZeros * 20 < pairs) {
        return Encoding::Utf16BigEndian;
    }
    return std::nullopt;
}

// Counts characters outside ASCII over blocks that may cut one in two.
class Utf8Census {
public:
    void add(std::string_view block, bool last) {
        std::size_t at = 0;
        if (!m_cut.empty()) {
            const std::size_t more = std::min(block.size(), std::size_t{4});
            const std::size_t before = m_cut.size();
            m_cut += block.substr(0, more);
            const std::size_t length = utf8Length(m_cut, 0);
            count(length);
            at = length > before ? length - before : 0;
            m_cut.clear();
        }
        while (at < block.size()) {
            at += asciiRun(block, at);
            if (at == block.size()) {
                return;
            }
            const std::size_t length = utf8Length(block, at);
            if (length == 0 && !last && block.size() - at < 4) {
                m_cut = block.substr(at);
                return;
            }
            count(length);
            at += std::max(length, std::size_t{1});
        }
    }
    // One stray byte in a text of many good accents is a damaged row, not another encoding.
    bool isUtf8() const { return m_invalid == 0 || m_valid > m_invalid; }

private:
    void count(std::size_t length) { ++(length == 0 ? m_invalid : m_valid); }

    std::string m_cut;
    std::int64_t m_valid = 0;
    std::int64_t m_invalid = 0;
};

int markLength(Encoding encoding, std::string_view head) {
    using namespace std::string_view_literals;
    switch (encoding) {
        case Encoding::Utf8:
            return head.starts_with("\xEF\xBB\xBF"sv) ? 3 : 0;
        case Encoding::Utf16LittleEndian:
            return head.starts_with("\xFF\xFE"sv) ? 2 : 0;
        case Encoding::Utf16BigEndian:
            return head.starts_with("\xFE\xFF"sv) ? 2 : 0;
        case Encoding::Windows1252:
            break;
    }
    return 0;
}

std::optional<Encoding> markedEncoding(std::string_view head) {
    for (const Encoding encoding :
         {Encoding::Utf8, Encoding::Utf16LittleEndian, Encoding::Utf16BigEndian}) {
        if (markLength(encoding, head) > 0) {
            return encoding;
        }
    }
    return std::nullopt;
}

}  // namespace

std::string_view encodingName(Encoding encoding) {
    switch (encoding) {
        case Encoding::Utf8:
            return "utf-8";
        case Encoding::Utf16LittleEndian:
            return "utf-16le";
        case Encoding::Utf16BigEndian:
            return "utf-16be";
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
    return std::nullopt;
}

Result<TextFileInfo> inspectTextFile(const std::filesystem::path& path,
                                     const std::optional<Encoding>& wanted) {
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (status.type() == std::filesystem::file_type::not_found) {
        return fileError("import.error.no_file", path);
    }
    if (std::filesystem::is_directory(status)) {
        return fileError("import.error.is_folder", path);
    }
    if (failure) {
        return fileError("import.error.unreadable", path, ErrorKind::Damaged);
    }
    if (!std::filesystem::is_regular_file(status)) {
        return fileError("import.error.not_a_file", path);
    }
    const auto size = static_cast<std::int64_t>(std::filesystem::file_size(path, failure));
    std::ifstream stream(path, std::ios::binary);
    if (failure || !stream) {
        return fileError("import.error.unreadable", path, ErrorKind::Damaged);
    }
    if (size == 0) {
        return fileError("import.error.empty_file", path);
    }
    if (size > kLargestFile) {
        return fileError("import.error.too_large", path);
    }

    std::vector<char> block(kScanBlock);
    const auto readBlock = [&]() -> std::string_view {
        stream.read(block.data(), static_cast<std::streamsize>(block.size()));
        return {block.data(), static_cast<std::size_t>(stream.gcount())};
    };
    std::string_view bytes = readBlock();
    if (bytes.empty()) {
        return fileError("import.error.unreadable", path, ErrorKind::Damaged);
    }
    const std::string_view head = bytes.substr(0, std::size_t{64} << 10U);
    if (const std::string_view foreign = foreignContent(head); !foreign.empty()) {
        return fileError(std::string(foreign), path);
    }
    TextFileInfo info{path, size, Encoding::Utf8, 0};
    std::optional<Encoding> encoding = wanted ? wanted : markedEncoding(head);
    if (!encoding) {
        encoding = unmarkedUtf16(head.substr(0, 4096));
    }
    const bool wide =
        encoding == Encoding::Utf16LittleEndian || encoding == Encoding::Utf16BigEndian;
    if (!wide && looksBinary(head)) {
        return fileError("import.error.not_text", path);
    }
    if (!encoding) {
        Utf8Census census;
        std::int64_t done = 0;
        while (!bytes.empty()) {
            done += static_cast<std::int64_t>(bytes.size());
            census.add(bytes, done >= size);
            bytes = readBlock();
        }
        if (stream.bad()) {
            return fileError("import.error.unreadable", path, ErrorKind::Damaged);
        }
        encoding = census.isUtf8() ? Encoding::Utf8 : Encoding::Windows1252;
        info.markLength = 0;
    } else {
        info.markLength = markLength(*encoding, head);
    }
    info.encoding = *encoding;
    if (size == info.markLength) {
        return fileError("import.error.empty_file", path);
    }
    return info;
}

std::size_t MemoryText::read(char* out, std::size_t capacity) {
    const std::size_t length = std::min(capacity, m_rest.size());
    std::memcpy(out, m_rest.data(), length);
    m_rest.remove_prefix(length);
    return length;
}

FileText::FileText(const TextFileInfo& info) : m_encoding(info.encoding) {
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
    return length;
}

std::size_t FileText::read(char* out, std::size_t capacity) {
    switch (m_encoding) {
        case Encoding::Utf8:
            return readBytes(out, capacity);
        case Encoding::Windows1252:
            return decodeWindows1252(out, capacity);
        case Encoding::Utf16LittleEndian:
        case Encoding::Utf16BigEndian:
            break;
    }
    std::size_t length = 0;
    bool more = true;
    while (length == 0 && more) {  // half a character alone gives nothing yet
        length = decodeUtf16(out, capacity, more);
    }
    return length;
}

std::size_t FileText::decodeWindows1252(char* out, std::size_t capacity) {
    m_raw.resize(std::max(m_raw.size(), capacity / 3));  // one byte becomes at most three
    const std::size_t length = readBytes(m_raw.data(), capacity / 3);
    char* end = out;
    for (std::size_t at = 0; at < length; ++at) {
        const auto byte = static_cast<unsigned char>(m_raw[at]);
        std::uint32_t codePoint = byte;
        if (byte >= 0x80 && byte < 0xA0) {
            const std::uint16_t mapped = kWindows1252[byte - 0x80U];
            if (mapped == 0) {
                *end++ = kNoText;
                continue;
            }
            codePoint = mapped;
        }
        end = appendUtf8(end, codePoint);
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
