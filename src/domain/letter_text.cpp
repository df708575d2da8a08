// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/letter_text.h>

#include <algorithm>
#include <array>
#include <numeric>

#include <domain/letter.h>

namespace winnow {

namespace {

constexpr std::size_t kShownAround = 24;  // bytes of text told beside a lone brace

bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == ' ' || c == '-' || c == '.';
}

// Up to the line's end, and not cut within a character.
std::string shownFrom(std::string_view text) {
    text = text.substr(0, text.find('\n'));
    if (text.size() <= kShownAround) {
        return std::string(text);
    }
    std::size_t end = kShownAround;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
        --end;
    }
    return std::string(text.substr(0, end));
}

// Steps from one word to the other: a letter put in, left out, changed, or two exchanged.
std::size_t distance(std::string_view one, std::string_view other) {
    std::vector<std::size_t> before;
    std::vector<std::size_t> last(other.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= one.size(); ++i) {
        std::vector<std::size_t> row(other.size() + 1, i);
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const std::size_t changed = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, changed});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        before = std::move(last);
        last = std::move(row);
    }
    return last.back();
}

}  // namespace

LetterPieces letterPieces(std::string_view text) {
    LetterPieces result;
    std::string plain;
    const auto loneBrace = [&](std::size_t at) {
        if (result.loneBrace.empty()) {
            result.loneBrace = shownFrom(text.substr(at));
        }
        plain += text[at];
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c != '{' && c != '}') {
            plain += c;
            continue;
        }
        if (i + 1 < text.size() && text[i + 1] == c) {
            plain += c;
            ++i;
            continue;
        }
        if (c == '}') {
            loneBrace(i);
            continue;
        }
        std::size_t end = i + 1;
        while (end < text.size() && isNameCharacter(text[end])) {
            ++end;
        }
        if (end == i + 1 || end >= text.size() || text[end] != '}') {
            loneBrace(i);
            continue;
        }
        if (!plain.empty()) {
            result.pieces.push_back({false, std::move(plain)});
            plain.clear();
        }
        result.pieces.push_back({true, std::string(text.substr(i + 1, end - i - 1))});
        i = end;
    }
    if (!plain.empty()) {
        result.pieces.push_back({false, std::move(plain)});
    }
    return result;
}

std::string_view nearestLetterField(std::string_view name) {
    constexpr std::size_t kLongest = 40;
    if (name.size() > kLongest) {
        return {};
    }
    std::string plain(name);
    std::ranges::transform(plain, plain.begin(), [](char c) {
        return c >= 'A' && c <= 'Z'               ? static_cast<char>(c - 'A' + 'a')
               : c == ' ' || c == '-' || c == '.' ? '_'
                                                  : c;
    });
    std::string_view best;
    std::size_t least = std::max<std::size_t>(2, plain.size() / 3) + 1;
    for (const std::string_view field : letterFields()) {
        if (const std::size_t steps = distance(plain, field); steps < least) {
            best = field;
            least = steps;
        }
    }
    return best;
}

std::string cleanLetterValue(std::string_view value) {
    // UTF-8 of U+061C, U+200E and U+200F, U+202A to U+202E, U+2066 to U+2069, U+FEFF: they reorder
    // or hide what stands beside them.
    constexpr std::array<std::string_view, 13> kHidden{
        "\xD8\x9C",     "\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x80\xAA", "\xE2\x80\xAB",
        "\xE2\x80\xAC", "\xE2\x80\xAD", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA7",
        "\xE2\x81\xA8", "\xE2\x81\xA9", "\xEF\xBB\xBF"};
    std::string clean;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const std::string_view rest = value.substr(i);
        const auto c = static_cast<unsigned char>(value[i]);
        if (const auto hidden = std::ranges::find_if(
                kHidden, [&](std::string_view each) { return rest.starts_with(each); });
            hidden != kHidden.end()) {
            i += hidden->size() - 1;
        } else if (rest.starts_with("\r\n")) {
            clean += '\n';
            ++i;
        } else if (c == '\n' || c == '\r' || c == '\v' || c == '\f') {
            clean += '\n';
        } else if (rest.starts_with("\xC2\x85")) {  // U+0085: next line
            clean += '\n';
            ++i;
        } else if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) {
            clean += '\n';  // U+2028, U+2029: line and paragraph separator
            i += 2;
        } else if (c == '\t') {
            clean += ' ';
        } else if (c == 0xC2 && i + 1 < value.size() &&
                   static_cast<unsigned char>(value[i + 1]) < 0xA0) {
            ++i;  // U+0080 to U+009F
        } else if (c >= 0x20 && c != 0x7F) {
            clean += value[i];
        }
    }
    return clean;
}

bool isMoneyOwed(std::string_view field) {
    constexpr std::array<std::string_view, 5> kOwed{
        "oldest_arrears", "open_balance", "open_invoices", "overdue_balance", "payment_plan"};
    return std::ranges::find(kOwed, field) != kOwed.end();
}

}  // namespace winnow
