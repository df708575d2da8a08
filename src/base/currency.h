// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

// An ISO 4217 currency: its three-letter code and the number of decimals of its minor unit.
class Currency {
public:
    // Euro, so that a default-constructed value is a real currency.
    Currency() = default;

    // The currency of a code ("USD", any case); empty when ISO 4217 does not list it.
    static std::optional<Currency> fromCode(std::string_view code);

    std::string_view code() const { return {m_code.data(), m_code.size()}; }
    int decimals() const { return m_decimals; }

    // "€", "$", "£"... where there is a well-known sign, else the code.
    std::string symbol() const;

    friend auto operator<=>(const Currency&, const Currency&) = default;

private:
    std::array<char, 3> m_code{'E', 'U', 'R'};
    int m_decimals = 2;
};

}  // namespace winnow
