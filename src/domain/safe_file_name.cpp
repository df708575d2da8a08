// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstdint>

#include <domain/evidence.h>

namespace winnow {

namespace {

constexpr std::size_t kLongestName = 120;      // bytes
constexpr std::size_t kLongestExtension = 16;  // bytes, with its dot
constexpr std::string_view kNameless = "document";
// What Windows, a shell or a desktop entry reads as more than a letter.
constexpr std::string_view kReplaced = "<>:\"|?*`$&;!%~^#{}[]'\\/";

struct Decoded {
    std::uint32_t codePoint = 0;
    std::size_t length = 0;  // 0: no UTF-8
};

// One character of well-formed UTF-8: no surrogates, no overlong forms.
Decoded decoded(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) {
        return {lead, 1};
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) {
        return {};
    }
    std::uint32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) {
            return {};
        }
        value = value << 6 | (byte(i) & 0x3FU);
    }
    constexpr std::array<std::uint32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
    if (value < kLeast[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
        return {};
    }
    return {value, length};
}

// Control characters, and those that reorder or hide what stands beside them: "gpj.exe" must not
// show as "exe.jpg".
bool isDropped(std::uint32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || c == 0x180E ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF0 && c <= 0xFFFB) ||
           (c & 0xFFFE) == 0xFFFE || (c >= 0xE0000 && c <= 0xE0FFF);
}

// Other white space than the plain blank shows as one.
bool isBlank(std::uint32_t c) {
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

std::string cleaned(std::string_view name) {
    std::string clean;
    while (!name.empty()) {
        const auto [c, length] = decoded(name);
        if (length == 0) {
            clean += '_';
            name.remove_prefix(1);
            continue;
        }
        if (isBlank(c)) {
            clean += ' ';
        } else if (c < 0x80 && kReplaced.find(static_cast<char>(c)) != std::string_view::npos) {
            clean += '_';
        } else if (!isDropped(c)) {
            clean += name.substr(0, length);
        }
        name.remove_prefix(length);
    }
    return clean;
}

// No dots, blanks or dashes before it, no dots or blanks behind it.
std::string_view withoutEdges(std::string_view name) {
    const auto first = name.find_first_not_of(" .-");
    if (first == std::string_view::npos) {
        return {};
    }
    return name.substr(first, name.find_last_not_of(" .") - first + 1);
}

// The devices of Windows, with any ending: "con.txt" is the console.
bool isDevice(std::string_view name) {
    std::string stem(name.substr(0, name.find('.')));
    stem.erase(stem.find_last_not_of(' ') + 1);
    std::ranges::transform(stem, stem.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    constexpr std::array<std::string_view, 6> kDevices{"CON", "PRN",    "AUX",
                                                       "NUL", "CONIN$", "CONOUT$"};
    if (std::ranges::find(kDevices, stem) != kDevices.end()) {
        return true;
    }
    const std::string_view whole = stem;
    const std::string_view digit = whole.size() > 3 ? whole.substr(3) : std::string_view();
    constexpr std::array<std::string_view, 3> kSuperscripts{"\xC2\xB9", "\xC2\xB2", "\xC2\xB3"};
    return (whole.starts_with("COM") || whole.starts_with("LPT")) &&
           ((digit.size() == 1 && digit[0] >= '0' && digit[0] <= '9') ||
            std::ranges::find(kSuperscripts, digit) != kSuperscripts.end());
}

// At most so many bytes, cut between two characters.
std::string_view cut(std::string_view text, std::size_t most) {
    if (text.size() <= most) {
        return text;
    }
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) {
        --most;
    }
    return text.substr(0, most);
}

// Shortened in the stem, so that what kind of document it is can still be seen.
std::string shortened(std::string_view name) {
    if (name.size() <= kLongestName) {
        return std::string(name);
    }
    const auto dot = name.rfind('.');
    const std::string_view extension =
        dot != std::string_view::npos && name.size() - dot <= kLongestExtension
            ? name.substr(dot)
            : std::string_view();
    const std::string_view stem = name.substr(0, name.size() - extension.size());
    return std::string(withoutEdges(cut(stem, kLongestName - extension.size()))) +
           std::string(extension);
}

}  // namespace

std::string safeFileName(std::string_view name) {
    if (const auto slash = name.find_last_of("/\\"); slash != std::string_view::npos) {
        name.remove_prefix(slash + 1);
    }
    const std::string clean = cleaned(name);
    const std::string_view inner = withoutEdges(clean);
    if (inner.empty()) {
        return std::string(kNameless);
    }
    return shortened(isDevice(inner) ? "_" + std::string(inner) : std::string(inner));
}

std::string fileNameOf(std::string_view words) {
    std::string name(words);
    std::ranges::replace(name, '/', '-');
    std::ranges::replace(name, '\\', '-');
    return safeFileName(name);
}

}  // namespace winnow
