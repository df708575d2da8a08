// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/header_names.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <base/currency.h>
#include <formats/utf8.h>

namespace winnow::importing {

namespace {

// Base letters of U+00C0 to U+017F; '-' stands for signs, the ligatures are handled apart.
constexpr std::string_view kLatinBase =
    "aaaaaaaceeeeiiiidnooooo-ouuuuyts"   // 0C0..0DF
    "aaaaaaaceeeeiiiidnooooo-ouuuuyty"   // 0E0..0FF
    "aaaaaaccccccccddddeeeeeeeeeegggg"   // 100..11F
    "gggghhhhiiiiiiiiiiiijjkkklllllll"   // 120..13F
    "lllnnnnnnnnnoooooooorrrrrrssssss"   // 140..15F
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";  // 160..17F

bool isCurrencyCode(std::string_view text) { return Currency::fromCode(text).has_value(); }

// The text between the last pair of parentheses when it ends the header.
std::optional<std::string_view> closingParenthesis(std::string_view header) {
    if (!header.ends_with(')')) {
        return std::nullopt;
    }
    const std::size_t open = header.rfind('(');
    if (open == std::string_view::npos) {
        return std::nullopt;
    }
    return trimmed(header.substr(open + 1, header.size() - open - 2));
}

}  // namespace

std::string foldedWord(std::string_view text) {
    std::string folded;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::size_t length = std::max(utf8Length(text, at), std::size_t{1});
        if (length == 1) {
            if (byte >= 'A' && byte <= 'Z') {
                folded += static_cast<char>(byte - 'A' + 'a');
            } else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
                folded += static_cast<char>(byte);
            }
        } else if (length == 2) {
            const unsigned codePoint =
                ((byte & 0x1FU) << 6U) | (static_cast<unsigned char>(text[at + 1]) & 0x3FU);
            if (codePoint == 0x152 || codePoint == 0x153) {
                folded += "oe";
            } else if (codePoint == 0xC6 || codePoint == 0xE6) {
                folded += "ae";
            } else if (codePoint == 0xDF) {
                folded += "ss";
            } else if (codePoint >= 0xC0 && codePoint - 0xC0 < kLatinBase.size()) {
                const char base = kLatinBase[codePoint - 0xC0];
                if (base != '-') {
                    folded += base;
                }
            } else if (codePoint >= 0x370) {
                folded.append(text, at, length);  // other scripts stay as they are
            }
        } else {
            const bool punctuation = byte == 0xE2 || byte == 0xEF;
            if (!punctuation) {
                folded.append(text, at, length);
            }
        }
        at += length;
    }
    return folded;
}

std::string foldedHeader(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('[')) {
        if (const std::size_t close = text.find(']'); close != std::string_view::npos) {
            text = trimmed(text.substr(close + 1));
        }
    }
    if (const auto inside = closingParenthesis(text);
        inside && (inside->empty() || isCurrencyCode(*inside))) {
        text = text.substr(0, text.rfind('('));
    }
    std::string spelled;
    for (const char c : text) {
        if (c == '#') {
            spelled += "number";
        } else {
            spelled += c;
        }
    }
    return foldedWord(spelled);
}

std::optional<std::string> headerCurrency(std::string_view text) {
    const auto inside = closingParenthesis(trimmed(text));
    if (!inside || !isCurrencyCode(*inside)) {
        return std::nullopt;
    }
    return std::string(Currency::fromCode(*inside)->code());
}

std::vector<std::string> columnNames(const std::vector<std::string_view>& cells) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    std::map<std::string, int> lastCount;
    for (const std::string_view cell : cells) {
        std::string name = excerpt(cell, 200);
        if (name.empty()) {
            name = "Column " + std::to_string(names.size() + 1);
        }
        std::string unique = name;
        for (int& count = lastCount.try_emplace(name, 1).first->second;
             !taken.insert(unique).second;) {
            unique = name + " (" + std::to_string(++count) + ")";
        }
        names.push_back(std::move(unique));
    }
    return names;
}

std::optional<std::size_t> findColumn(const std::vector<std::string>& header,
                                      std::string_view name) {
    const auto exact = std::ranges::find(header, name);
    if (exact != header.end()) {
        return static_cast<std::size_t>(exact - header.begin());
    }
    const std::string folded = foldedHeader(name);
    if (folded.empty()) {
        return std::nullopt;
    }
    const auto similar = std::ranges::find_if(
        header, [&](const std::string& text) { return foldedHeader(text) == folded; });
    if (similar == header.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(similar - header.begin());
}

}  // namespace winnow::importing
