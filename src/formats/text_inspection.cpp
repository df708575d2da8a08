// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <formats/encoding_evidence.h>
#include <formats/file_signature.h>
#include <formats/text_decoding.h>
#include <formats/utf8.h>

namespace winnow::importing {

namespace {

constexpr std::int64_t kScanBlock = std::int64_t{1} << 20U;

// Text has next to no control characters; pictures, programs and the like are full of them. A few
// zero bytes are damage of single rows, one control character a mark of the text's end.
bool looksBinary(std::string_view head) {
    std::size_t zeros = 0;
    std::size_t controls = 0;
    for (const char c : head) {
        zeros += c == '\0' ? 1 : 0;
        controls += (c >= '\x01' && c <= '\x08') || (c >= '\x0E' && c <= '\x1F') ? 1 : 0;
    }
    return zeros * 10 > head.size() || controls * 50 > head.size() + 50;
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

int markLength(Encoding encoding, std::string_view head) {
    using namespace std::string_view_literals;
    switch (encoding) {
        case Encoding::Utf8:
            return head.starts_with("\xEF\xBB\xBF"sv) ? 3 : 0;
        case Encoding::Utf16LittleEndian:
            return head.starts_with("\xFF\xFE"sv) ? 2 : 0;
        case Encoding::Utf16BigEndian:
            return head.starts_with("\xFE\xFF"sv) ? 2 : 0;
        default:
            return 0;
    }
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

Result<TextFileInfo> inspectTextFile(const std::filesystem::path& path,
                                     const std::optional<Encoding>& wanted) {
    const auto start = readFileHead(path);
    if (!start) {
        return start.error();
    }
    const std::string_view head = start->bytes;
    if (const std::string_view foreign = foreignContent(head, path); !foreign.empty()) {
        return fileError(std::string(foreign), path);
    }
    const std::int64_t size = start->size;
    TextFileInfo info{path, size, Encoding::Utf8, 0};
    std::optional<Encoding> encoding = wanted ? wanted : markedEncoding(head);
    if (!encoding) {
        encoding = unmarkedUtf16(head.substr(0, 4096));
    }
    if (!(encoding && isWide(*encoding)) && looksBinary(head)) {
        return fileError("import.error.not_text", path);
    }
    if (!encoding) {
        EncodingEvidence evidence;
        std::ifstream stream(path, std::ios::binary);
        std::vector<char> block(static_cast<std::size_t>(std::min(kScanBlock, size + 1)));
        for (std::int64_t done = 0; stream;) {
            stream.read(block.data(), static_cast<std::streamsize>(block.size()));
            const auto length = static_cast<std::size_t>(stream.gcount());
            done += static_cast<std::int64_t>(length);
            evidence.add({block.data(), length}, done >= size);
        }
        if (stream.bad() || !stream.eof()) {
            return fileError("import.error.unreadable", path, ErrorKind::Damaged);
        }
        encoding = evidence.verdict();
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

}  // namespace winnow::importing
