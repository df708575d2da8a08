// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace winnow {

// From best to worst; so "worse" compares greater.
enum class Grade { A, B, C, D };

inline constexpr std::array<Grade, 4> kGrades{Grade::A, Grade::B, Grade::C, Grade::D};

// "A".."D".
constexpr std::string_view gradeLetter(Grade grade) {
    constexpr std::array<std::string_view, 4> kLetters{"A", "B", "C", "D"};
    return kLetters[static_cast<std::size_t>(grade)];
}

constexpr std::optional<Grade> gradeFromLetter(std::string_view letter) {
    for (const Grade grade : kGrades) {
        if (gradeLetter(grade) == letter) {
            return grade;
        }
    }
    return std::nullopt;
}

// That many notches worse, never below D.
constexpr Grade lowered(Grade grade, int notches) {
    return static_cast<Grade>(std::min(static_cast<int>(grade) + notches, 3));
}

constexpr Grade worseOf(Grade a, Grade b) { return std::max(a, b); }

}  // namespace winnow
