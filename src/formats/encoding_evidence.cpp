// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/encoding_evidence.h>

#include <algorithm>

#include <formats/utf8.h>

namespace winnow::importing {

namespace {

// The first is taken when no other is better by more than a doubt.
constexpr std::array kCandidates{Encoding::Windows1252, Encoding::Ibm850, Encoding::Latin9};
constexpr std::int64_t kDoubt = 1;
constexpr std::int64_t kMostWeighed = 65'536;

enum class Glyph {
    None,  // no character, or one of those that draw boxes
    Rare,  // a sign that next to nobody writes
    Lower,
    Upper,
    Digit,
    Space,  // also the ends of a cell or line
    NoBreakSpace,
    Apostrophe,
    Opening,
    Closing,  // also the ellipsis: both end a word
    Currency,
    Degree,  // also the ordinals: "n°", "1º"
    Sign,
};

Glyph asciiGlyph(std::uint32_t character) {
    if (character >= 'a' && character <= 'z') {
        return Glyph::Lower;
    }
    if (character >= 'A' && character <= 'Z') {
        return Glyph::Upper;
    }
    if (character >= '0' && character <= '9') {
        return Glyph::Digit;
    }
    const bool apart = character <= ' ' || character == ';' || character == ',' ||
                       character == '|' || character == '"';
    return apart ? Glyph::Space : Glyph::Sign;
}

Glyph glyph(std::uint32_t character) {
    if (character == 0) {
        return Glyph::None;
    }
    if (character < 0x80) {
        return asciiGlyph(character);
    }
    if (character >= 0x2500 && character < 0x2600) {
        return Glyph::None;
    }
    switch (character) {
        case 0xA0:
            return Glyph::NoBreakSpace;
        case 0x2019:
            return Glyph::Apostrophe;
        case 0xAB:
        case 0x2018:
        case 0x201C:
        case 0x201E:
        case 0x2039:
            return Glyph::Opening;
        case 0xBB:
        case 0x2026:
        case 0x201D:
        case 0x203A:
            return Glyph::Closing;
        case 0xA3:
        case 0x20AC:
            return Glyph::Currency;
        case 0xAA:
        case 0xB0:
        case 0xBA:
            return Glyph::Degree;
        case 0xA4:
        case 0xA6:
        case 0xA8:
        case 0xAC:
        case 0xAD:
        case 0xAF:
        case 0xB4:
        case 0xB6:
        case 0xB8:
        case 0xD0:
        case 0xDE:
        case 0xF0:
        case 0xFE:
        case 0x192:
        case 0x2C6:
        case 0x2DC:
        case 0x2017:
        case 0x201A:
        case 0x2020:
        case 0x2021:
            return Glyph::Rare;
        case 0xD7:
        case 0xF7:
            return Glyph::Sign;
        case 0x153:
        case 0x161:
        case 0x17E:
        case 0xDF:
            return Glyph::Lower;
        case 0x152:
        case 0x160:
        case 0x178:
        case 0x17D:
            return Glyph::Upper;
        default:
            break;
    }
    if (character >= 0xC0 && character <= 0xFF) {
        return character < 0xE0 ? Glyph::Upper : Glyph::Lower;
    }
    return Glyph::Sign;
}

constexpr std::uint32_t kAGrave = 0xE0;  // the one accent that is a word

// How well a character fits between its neighbours.
int fitness(std::uint32_t characterBefore, std::uint32_t character, Glyph after) {
    using enum Glyph;
    const Glyph before = glyph(characterBefore);
    const auto isLetter = [](Glyph g) { return g == Lower || g == Upper; };
    const bool byDigit = before == Digit || after == Digit;
    const bool withinWord = isLetter(before) && isLetter(after);
    switch (glyph(character)) {
        case None:
            return -6;
        case Rare:
            return -3;
        case Lower:
            if (byDigit || (before == Upper && after == Upper)) {
                return -2;
            }
            return isLetter(before) || after == Lower ? 3 : character == kAGrave ? 1 : -1;
        case Upper:
            if (before == Lower) {
                return -3;
            }
            if (byDigit) {
                return -2;
            }
            return before == Upper || isLetter(after) ? 3 : -1;
        case Apostrophe:
            return withinWord ? 3 : 0;
        case NoBreakSpace:
            return before == Digit && after == Digit ? 3 : withinWord ? -1 : 1;
        case Opening:
            return isLetter(before) ? -2 : isLetter(after) ? 3 : 1;
        case Closing:
            return withinWord ? -3 : isLetter(before) ? 3 : 1;
        case Currency:
            return withinWord ? -3 : byDigit ? 3 : 1;
        case Degree:
            return withinWord ? -3 : characterBefore == 'n' || characterBefore == 'N' ? 5 : 1;
        case Digit:
        case Space:
        case Sign:
            break;
    }
    return withinWord ? -3 : 0;
}

}  // namespace

void EncodingEvidence::add(std::string_view block, bool last) {
    addUtf8(block, last);
    std::size_t at = 0;
    while (m_weighed < kMostWeighed) {
        at += asciiRun(block, at);
        if (at >= block.size()) {
            break;
        }
        const auto byteAt = [&](std::size_t place) {
            return static_cast<unsigned char>(block[place]);
        };
        const unsigned char before = at > 0 ? byteAt(at - 1) : m_lastByte;
        const unsigned char after = at + 1 < block.size() ? byteAt(at + 1) : '\n';
        for (std::size_t index = 0; index < kCandidates.size(); ++index) {
            const auto character = [&](unsigned char byte) {
                return singleByteCharacter(kCandidates[index], byte);
            };
            m_scores[index] +=
                fitness(character(before), character(byteAt(at)), glyph(character(after)));
        }
        ++m_weighed;
        ++at;
    }
    if (!block.empty()) {
        m_lastByte = static_cast<unsigned char>(block.back());
    }
}

void EncodingEvidence::addUtf8(std::string_view block, bool last) {
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

Encoding EncodingEvidence::verdict() const {
    // One stray byte in a text of many good accents is a damaged row, not another encoding.
    if (m_invalid == 0 || m_valid > m_invalid) {
        return Encoding::Utf8;
    }
    std::size_t best = 0;
    std::int64_t bestScore = m_scores[0] + kDoubt;
    for (std::size_t index = 1; index < kCandidates.size(); ++index) {
        if (m_scores[index] > bestScore) {
            best = index;
            bestScore = m_scores[index];
        }
    }
    return kCandidates[best];
}

}  // namespace winnow::importing
