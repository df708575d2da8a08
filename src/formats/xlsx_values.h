// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <formats/record.h>

namespace winnow::importing {

// What a number format makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum class NumberLook : std::uint8_t {
    Number,
    Date,      // also with a time
    Time,      // of the day
    Duration,  // [h]:mm and the like: goes on past 24 hours
};

NumberLook builtinLook(int formatId);
NumberLook formatLook(std::string_view formatCode);

struct CellValue {
    CellType type = CellType::Text;
    std::string text;
};

// The content of a number cell, as it stands in the file, as the workbook shows it. What cannot be
// shown so (a day that is not in the calendar) is a text that no reader takes for a date.
CellValue numberCell(std::string_view stored, NumberLook look, bool from1904);

// A date, time or both as ISO 8601 ("2026-03-31T13:45:00Z"), as cells of the type "d" hold it.
CellValue isoDateCell(std::string_view stored);

// The number as a plain decimal of at most 15 significant digits, which is what spreadsheets show;
// whole numbers keep all their digits. Empty: not a number.
std::optional<std::string> plainDecimal(std::string_view stored);

// The 1-based column of a reference ("C" of "C12"); 0 when there is none, kBeyondColumns when it is
// past any sheet.
constexpr std::size_t kBeyondColumns = 16'385;
std::size_t columnOf(std::string_view reference);

// With _xHHHH_ (18.4.8, ST_Xstring) turned into the characters it stands for.
std::string unescaped(std::string_view text);

}  // namespace winnow::importing
