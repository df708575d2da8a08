// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstdint>

#include <domain/client.h>

namespace winnow {

namespace {

// Latin letters U+00C0 to U+017F without their accents, in lower case. Empty: a sign, no letter.
constexpr std::array<std::string_view, 192> kLatinFolded{
    // U+00C0
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    // U+00D0
    "d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "ss",
    // U+00E0
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    // U+00F0
    "d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "y",
    // U+0100
    "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",
    // U+0110
    "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
    // U+0120
    "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",
    // U+0130
    "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",
    // U+0140
    "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",
    // U+0150
    "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",
    // U+0160
    "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",
    // U+0170
    "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s"};

// Legal forms as they stand at the end of a name, without punctuation.
constexpr auto kLegalForms = std::to_array<std::string_view>(
    {"ab",      "ag",   "aps",          "as",     "asa",  "bv",   "bvba", "cie",  "co",
     "company", "corp", "corporation",  "cv",     "cvba", "ei",   "eirl", "eurl", "gbr",
     "gmbh",    "inc",  "incorporated", "kft",    "kg",   "kgaa", "kk",   "lda",  "limited",
     "llc",     "llp",  "lp",           "ltd",    "ltda", "mbh",  "nv",   "ohg",  "oy",
     "oyj",     "plc",  "pte",          "pty",    "pvt",  "sa",   "sagl", "sarl", "sas",
     "sasu",    "scop", "se",           "selarl", "sl",   "slu",  "snc",  "spa",  "sprl",
     "srl",     "sro",  "ug",           "vof",    "zoo"});

struct Decoded {
    char32_t codePoint = 0;
    std::size_t length = 1;
};

// The code point at the front of UTF-8 text; a stray byte stands for itself.
Decoded decode(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char lead = byte(0);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (length == 1 || length > text.size()) {
        return {lead, 1};
    }
    char32_t codePoint = lead & (0xFFU >> (length + 1));
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xC0U) != 0x80U) {
            return {lead, 1};
        }
        codePoint = (codePoint << 6U) | (byte(at) & 0x3FU);
    }
    return {codePoint, length};
}

bool isMark(char32_t c) {
    // Combining accents, and the dots and apostrophes inside S.A. and O'Brien: they join.
    return (c >= 0x0300 && c <= 0x036F) || c == '.' || c == '\'' || c == 0x2018 || c == 0x2019;
}

bool isSeparator(char32_t c) {
    return c < 0x80 || (c >= 0x80 && c < 0xC0) || (c >= 0x2000 && c <= 0x206F) || c == 0x3000;
}

// Words of the name in lower case and without accents or punctuation, one space between.
std::string folded(std::string_view name) {
    std::string text;
    bool gap = false;
    const auto append = [&](std::string_view letters) {
        if (gap && !text.empty()) {
            text += ' ';
        }
        gap = false;
        text += letters;
    };
    while (!name.empty()) {
        const auto [c, length] = decode(name);
        const std::string_view bytes = name.substr(0, length);
        name.remove_prefix(length);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            append(bytes);
        } else if (c >= 'A' && c <= 'Z') {
            const char lower = static_cast<char>(c - 'A' + 'a');
            append({&lower, 1});
        } else if (c == '&') {
            gap = true;
            append("and");
            gap = true;
        } else if (isMark(c)) {
            continue;
        } else if (c >= 0xC0 && c <= 0x17F && length > 1) {
            const std::string_view letters = kLatinFolded[c - 0xC0];
            if (letters.empty()) {
                gap = true;
            } else {
                append(letters);
            }
        } else if (isSeparator(c)) {
            gap = true;
        } else {
            append(bytes);  // a letter of another script, as it is
        }
    }
    return text;
}

bool isLegalForm(std::string_view word) {
    return std::ranges::find(kLegalForms, word) != kLegalForms.end();
}

}  // namespace

std::string normalisedClientName(std::string_view name) {
    std::string text = folded(name);
    // Spelled with spaces: "S A R L", "A/S", "sp. z o.o.".
    struct Spelled {
        std::string_view spelled;
        std::string_view form;
    };
    static constexpr std::array<Spelled, 7> kSpelled{{{" s a r l", " sarl"},
                                                      {" s a s", " sas"},
                                                      {" s r l", " srl"},
                                                      {" s p a", " spa"},
                                                      {" sp z oo", " zoo"},
                                                      {" s a", " sa"},
                                                      {" a s", " as"}}};
    for (const auto& [spelled, form] : kSpelled) {
        if (text.ends_with(spelled)) {
            text.replace(text.size() - spelled.size(), spelled.size(), form);
            break;
        }
    }
    // From the end, as in "Müller GmbH & Co. KG"; the first word always stays.
    bool removed = false;
    for (std::size_t space = text.rfind(' '); space != std::string::npos; space = text.rfind(' ')) {
        const std::string_view last = std::string_view(text).substr(space + 1);
        const bool joins = removed && (last == "and" || last == "et");
        if (!isLegalForm(last) && !joins) {
            break;
        }
        text.resize(space);
        removed = true;
    }
    return text;
}

void foldForSearch(std::string_view text, std::string& folded) {
    while (!text.empty()) {
        // What is ASCII in one go: a search does this to every row.
        const auto end = std::ranges::find_if(
            text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        const auto plain = static_cast<std::size_t>(end - text.begin());
        const std::size_t start = folded.size();
        folded += text.substr(0, plain);
        for (std::size_t at = start; at < folded.size(); ++at) {
            const char c = folded[at];
            folded[at] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        }
        text.remove_prefix(plain);
        if (text.empty()) {
            return;
        }
        const auto [c, length] = decode(text);
        const std::string_view bytes = text.substr(0, length);
        text.remove_prefix(length);
        if (length > 1 && c >= 0xC0 && c <= 0x17F && !kLatinFolded[c - 0xC0].empty()) {
            folded += kLatinFolded[c - 0xC0];
        } else if (c < 0x0300 || c > 0x036F) {  // else an accent of its own, behind its letter
            folded += bytes;
        }
    }
}

}  // namespace winnow
