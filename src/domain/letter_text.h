// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

// A template's text taken apart: plain words, and the names in braces.
struct LetterPiece {
    bool field = false;
    std::string text;  // of a field its name
};
struct LetterPieces {
    std::vector<LetterPiece> pieces;
    std::string loneBrace;  // what stands around the first brace without its partner; empty: none
};
LetterPieces letterPieces(std::string_view text);

// The one of the closed list that looks most like it; empty: none does.
std::string_view nearestLetterField(std::string_view name);

// Without control and bidirectional characters; line breaks of any kind become LF.
std::string cleanLetterValue(std::string_view value);

// A sum that the client owes, or what is made of one.
bool isMoneyOwed(std::string_view field);

}  // namespace winnow
