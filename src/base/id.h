// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace winnow {

// A row's identity in the portfolio file; the tag keeps clients and invoices apart. 0 is "none".
template <typename Tag>
struct Id {
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const Id&, const Id&) = default;
};

}  // namespace winnow

template <typename Tag>
struct std::hash<winnow::Id<Tag>> {
    std::size_t operator()(const winnow::Id<Tag>& id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
