// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

// A client's name made ready for comparing it with many others.
struct PreparedName {
    std::string normalised;
    std::vector<std::u32string> words;  // sorted
    std::u32string joined;              // the words in their order, without spaces
    std::u32string initials;
    std::u32string digits;  // of the whole name, in order
};
PreparedName prepareName(std::string_view name);

// What nameLikeness(std::string_view, std::string_view) gives, without preparing the names again.
int nameLikeness(const PreparedName& one, const PreparedName& other);

}  // namespace winnow
