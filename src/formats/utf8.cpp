// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/utf8.h>

#include <cstring>

namespace winnow::importing {

namespace {

unsigned char byteAt(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

bool isContinuation(std::string_view text, std::size_t at) {
    return at < text.size() && (byteAt(text, at) & 0xC0U) == 0x80U;
}

// Length of the white space at the start of the text, 0 when there is none.
std::size_t spaceAtFront(std::string_view text) {
    const char c = text.front();
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
        return 1;
    }
    if (text.starts_with("\xC2\xA0")) {
        return 2;
    }
    // Thin and narrow spaces U+2000..U+200B and U+202F, and a stray byte order mark.
    if (text.size() >= 3 && text.starts_with("\xE2\x80") &&
        (byteAt(text, 2) <= 0x8B || byteAt(text, 2) == 0xAF)) {
        return 3;
    }
    return text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

std::size_t spaceAtBack(std::string_view text) {
    const char c = text.back();
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
        return 1;
    }
    for (const std::size_t length : {std::size_t{2}, std::size_t{3}}) {
        if (text.size() >= length && spaceAtFront(text.substr(text.size() - length)) == length) {
            return length;
        }
    }
    return 0;
}

}  // namespace

std::size_t utf8Length(std::string_view text, std::size_t at) {
    const unsigned char lead = byteAt(text, at);
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return isContinuation(text, at + 1) ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (!isContinuation(text, at + 1) || !isContinuation(text, at + 2)) {
            return 0;
        }
        const unsigned char second = byteAt(text, at + 1);
        const bool overlong = lead == 0xE0 && second < 0xA0;
        const bool surrogate = lead == 0xED && second >= 0xA0;
        return overlong || surrogate ? 0 : 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (!isContinuation(text, at + 1) || !isContinuation(text, at + 2) ||
            !isContinuation(text, at + 3)) {
            return 0;
        }
        const unsigned char second = byteAt(text, at + 1);
        const bool overlong = lead == 0xF0 && second < 0x90;
        const bool tooLarge = lead == 0xF4 && second >= 0x90;
        return overlong || tooLarge ? 0 : 4;
    }
    return 0;
}

std::size_t asciiRun(std::string_view text, std::size_t at) {
    const std::size_t start = at;
    while (at + 8 <= text.size()) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, 8);
        if ((bytes & 0x8080808080808080ULL) != 0) {
            break;
        }
        at += 8;
    }
    while (at < text.size() && byteAt(text, at) < 0x80) {
        ++at;
    }
    return at - start;
}

char* appendUtf8(char* out, std::uint32_t codePoint) {
    const auto put = [&out](std::uint32_t byte) { *out++ = static_cast<char>(byte); };
    if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0U | (codePoint >> 6U));
        put(0x80U | (codePoint & 0x3FU));
    } else if (codePoint < 0x10000) {
        put(0xE0U | (codePoint >> 12U));
        put(0x80U | ((codePoint >> 6U) & 0x3FU));
        put(0x80U | (codePoint & 0x3FU));
    } else {
        put(0xF0U | (codePoint >> 18U));
        put(0x80U | ((codePoint >> 12U) & 0x3FU));
        put(0x80U | ((codePoint >> 6U) & 0x3FU));
        put(0x80U | (codePoint & 0x3FU));
    }
    return out;
}

bool isAscii(std::string_view text) { return asciiRun(text, 0) == text.size(); }

bool isValidUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        at += asciiRun(text, at);
        if (at == text.size()) {
            break;
        }
        const std::size_t length = utf8Length(text, at);
        if (length == 0) {
            return false;
        }
        at += length;
    }
    return true;
}

std::string sanitizedUtf8(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        if (length == 0) {
            clean += "\xEF\xBF\xBD";
            ++at;
        } else {
            clean.append(text, at, length);
            at += length;
        }
    }
    return clean;
}

std::string excerpt(std::string_view text, std::size_t most) {
    // Four bytes a character at the most, and one more to see that something was cut.
    const std::string clean = sanitizedUtf8(trimmed(text).substr(0, 4 * (most + 1)));
    std::string shown;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < clean.size(); ++characters) {
        if (characters == most) {
            return shown + "…";
        }
        const std::size_t length = utf8Length(clean, at);
        if (length == 1 && (byteAt(clean, at) < 0x20 || byteAt(clean, at) == 0x7F)) {
            shown += ' ';
        } else {
            shown.append(clean, at, length);
        }
        at += length;
    }
    return shown;
}

std::string_view trimmed(std::string_view text) {
    const auto isPlain = [](char c) { return c > ' ' && c < '\x7F'; };
    if (!text.empty() && isPlain(text.front()) && isPlain(text.back())) {
        return text;  // nearly all cells
    }
    while (!text.empty()) {
        const std::size_t length = spaceAtFront(text);
        if (length == 0) {
            break;
        }
        text.remove_prefix(length);
    }
    while (!text.empty()) {
        const std::size_t length = spaceAtBack(text);
        if (length == 0) {
            break;
        }
        text.remove_suffix(length);
    }
    return text;
}

}  // namespace winnow::importing
