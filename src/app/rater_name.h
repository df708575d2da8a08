// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include <app/text_input.h>
#include <base/result.h>

namespace winnow {

// The name of somebody else who rates, trimmed; or why it is none. The owner has the empty name.
inline Result<std::string> raterName(std::string_view given) {
    constexpr std::size_t kLongest = 100;  // bytes
    std::string name = trimmed(given);
    if (name.empty()) {
        return Error{{"raters.error.owner", {}}};
    }
    const bool controls = std::ranges::any_of(
        name, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; });
    if (controls || name.size() > kLongest) {
        return Error{{"raters.error.name", {}}};
    }
    return name;
}

}  // namespace winnow
