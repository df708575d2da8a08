// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace winnow {

// What a person typed, without the white space around it.
inline std::string trimmed(std::string_view text) {
    constexpr std::string_view kWhite = " \t\r\n";
    const auto first = text.find_first_not_of(kWhite);
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string(text.substr(first, text.find_last_not_of(kWhite) - first + 1));
}

// The same on one line: a name with a line break would be two lines of an address.
inline std::string trimmedLine(std::string_view text) {
    std::string line;
    for (const char c : trimmed(text)) {
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        if (!control) {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    return line;
}

}  // namespace winnow
