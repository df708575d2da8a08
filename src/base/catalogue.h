// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <base/locale.h>
#include <base/text.h>

namespace winnow {

// The sentences of one language, by id. A pattern holds {name} for each argument; {name:4} shows at
// most four decimals of a number, a percentage, points or hours, and {name:2} all minor units of an
// amount. An entry with the suffix ".one" is the singular chosen by the integer argument "count"
// (French: 0 and 1). An entry used as an argument of a sentence sees the sentence's other
// arguments.
class Catalogue {
public:
    Catalogue() = default;
    explicit Catalogue(std::map<std::string, std::string, std::less<>> patterns)
        : m_patterns(std::move(patterns)) {}

    // The sentence in the locale's language. An unknown id is shown as itself, so that a missing
    // translation is visible and nothing is lost.
    std::string render(const Text& text, const Locale& locale) const;
    std::string render(std::string_view id, const Locale& locale) const;

    bool contains(std::string_view id) const { return m_patterns.contains(id); }
    const std::map<std::string, std::string, std::less<>>& patterns() const { return m_patterns; }

private:
    std::map<std::string, std::string, std::less<>> m_patterns;
};

// The names in braces of a pattern, in order and without decimals: "{client} owes {amount:2}" has
// client, amount.
std::vector<std::string> placeholders(std::string_view pattern);

}  // namespace winnow
