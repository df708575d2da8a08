// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/record.h>

#include <algorithm>

#include <formats/utf8.h>

namespace winnow::importing {

namespace {

bool isBlankCell(std::string_view cell) {
    const bool surelyText = !cell.empty() && cell.front() > ' ' && cell.front() < '\x7F';
    return !surelyText && trimmed(cell).empty();
}

}  // namespace

bool Record::isBlank() const { return std::ranges::all_of(cells, isBlankCell); }

std::size_t Record::filledCells() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(cells, [](std::string_view cell) { return !isBlankCell(cell); }));
}

}  // namespace winnow::importing
