// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include <base/unreachable.h>

namespace winnow {

// The stable codes of an enumeration, for the file and for exchange.
template <typename Enum, std::size_t Count>
struct CodeTable {
    std::array<std::pair<Enum, std::string_view>, Count> entries;

    std::string_view code(Enum value) const {
        for (const auto& [entry, text] : entries) {
            if (entry == value) {
                return text;
            }
        }
        unreachable();
    }

    std::optional<Enum> value(std::string_view code) const {
        for (const auto& [entry, text] : entries) {
            if (text == code) {
                return entry;
            }
        }
        return std::nullopt;
    }
};

}  // namespace winnow
