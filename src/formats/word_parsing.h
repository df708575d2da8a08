// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <formats/import_mapping.h>

namespace winnow::importing {

// A word as it is compared: without case, accents, spaces and signs; a sign alone stays.
std::string wordKey(std::string_view text);

// What the words of a column of choices mean: after a mapping's value map, else by the words that
// programs and people use in English and French (resources/presets/words.json). Looking up a word
// met before allocates nothing.
class WordReader {
public:
    WordReader(ImportKind kind, ImportField field,
               const std::map<std::string, std::string>& valueMap);

    // One of valueCodes(field), or empty when the word is not understood.
    std::string_view code(std::string_view text);
    // Whether any word can mean "ignore".
    bool canIgnore() const { return m_canIgnore; }

private:
    std::string_view lookUp(std::string_view text) const;

    ImportKind m_kind;
    ImportField m_field;
    bool m_canIgnore = false;
    std::map<std::string, std::string> m_given;
    std::vector<std::pair<std::string, std::string>> m_beginnings;  // "C*", the longest first
    std::map<std::string, std::string_view, std::less<>> m_met;
    // Most rows say what the row before said.
    std::string m_lastText;
    std::string_view m_lastCode;
};

// "Total", "Sub-total", "Total for ...", "Sous-total", "Total général"...
bool startsWithTotal(std::string_view text);
// The same and nothing else: what a total row of a list of names may be called.
bool isTotalWord(std::string_view text);
// The group that ends with a row, "Smith" of "Total for Smith"; empty when there is none.
std::string_view totalledGroup(std::string_view text);

// What people and programs write for "nothing": "-", "?", "N/A".
bool isPlaceholder(std::string_view text);
constexpr std::size_t kLongestPlaceholder = 4;

// Whether a client account's name is a means of payment or takings of a till ("RECETTE CB",
// "Recettes espèces") and no customer.
bool isPaymentMeans(std::string_view name);

}  // namespace winnow::importing
