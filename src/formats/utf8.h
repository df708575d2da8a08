// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace winnow::importing {

bool isAscii(std::string_view text);
bool isValidUtf8(std::string_view text);
// Length in bytes of the character at a place, 0 when the bytes there are not UTF-8.
std::size_t utf8Length(std::string_view text, std::size_t at);
// How many bytes from a place on are ASCII.
std::size_t asciiRun(std::string_view text, std::size_t at);
// Writes one to four bytes and returns the place behind them.
char* appendUtf8(char* out, std::uint32_t codePoint);
// With U+FFFD in place of every byte that is not UTF-8.
std::string sanitizedUtf8(std::string_view text);
// At most `most` characters, with an ellipsis when cut; valid UTF-8 and on one line. For messages.
std::string excerpt(std::string_view text, std::size_t most = 60);
// Without spaces of any kind (also no-break ones) at either end.
std::string_view trimmed(std::string_view text);

}  // namespace winnow::importing
