// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow::importing {

// Lower case ASCII letters and digits of a text, accents folded, all else dropped: how words are
// compared. "Date d'échéance" becomes "datedecheance".
std::string foldedWord(std::string_view text);

// foldedWord of a column's name without what exports add to it: a currency in parentheses
// ("Amount (USD)"), a note in brackets ("[required] Company"); "#" is read as "number".
std::string foldedHeader(std::string_view text);

// The currency code in parentheses at the end of a header, e.g. "USD" of "Amount (USD)".
std::optional<std::string> headerCurrency(std::string_view text);

// One usable name a column: nameless ones become "Column 3", repeated ones "Phone (2)".
std::vector<std::string> columnNames(const std::vector<std::string_view>& cells);

// The place of a column by its exact name, else by its folded one.
std::optional<std::size_t> findColumn(const std::vector<std::string>& header,
                                      std::string_view name);

}  // namespace winnow::importing
