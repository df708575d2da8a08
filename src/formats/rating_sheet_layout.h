// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <base/catalogue.h>
#include <formats/rating_sheet.h>

namespace winnow::rating_sheet {

inline constexpr int kVersion = 1;
inline constexpr std::string_view kNoEvidence = "-";

// The columns in their order; the five anchors stand between Question and Answer.
enum class Column { Client, Code, Question, Answer, Note, ClientId, Criterion };
inline constexpr std::size_t kColumns = 7;
// Catalogue id of a column's header.
std::string_view columnId(Column column);

// What a sheet says of itself, a label beside each.
enum class Label { Version, Portfolio, Quarter, Rater, Language };
inline constexpr std::size_t kLabels = 5;
std::string_view labelId(Label label);
// Label and value in the sheet's language, in their order.
std::vector<std::pair<std::string, std::string>> identity(const RatingSheet& sheet);

// How to fill it in, line by line.
std::vector<std::string> instructions(Language language);

// A catalogue entry without arguments, in that language.
std::string word(std::string_view id, Language language);

}  // namespace winnow::rating_sheet
