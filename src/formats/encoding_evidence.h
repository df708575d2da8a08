// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <formats/text_decoding.h>

namespace winnow::importing {

// Tells the encoding of a text without a byte order mark from its bytes outside ASCII. Blocks may
// cut a character in two.
class EncodingEvidence {
public:
    void add(std::string_view block, bool last);
    // UTF-8 where the bytes are that. Else the encoding in which they make the most sense where
    // they stand: accents within words of the same case, signs between them, the euro by a figure.
    // Windows-1252 where nothing speaks for another.
    Encoding verdict() const;

private:
    void addUtf8(std::string_view block, bool last);
    void count(std::size_t length) { ++(length == 0 ? m_invalid : m_valid); }

    std::string m_cut;
    std::int64_t m_valid = 0;
    std::int64_t m_invalid = 0;
    unsigned char m_lastByte = '\n';
    std::int64_t m_weighed = 0;  // bytes that went into the scores
    std::array<std::int64_t, 3> m_scores{};
};

}  // namespace winnow::importing
