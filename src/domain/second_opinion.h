// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <base/text.h>
#include <domain/grading.h>

namespace winnow {

// The MR-Sort grade (DOMAIN 4b): pessimistic, crisp, with a binary veto; counts criteria instead of
// adding points, and ignores gates.
struct MajorityGrade {
    Grade grade = Grade::D;
    int weightReached = 0;            // of the known weight, hundredths of a per cent, at `grade`
    int weightForNext = 0;            // the same for the next better grade; 0 for an A
    std::vector<std::string> vetoes;  // criteria that forbid the next better grade
    // "At least as good as a B on criteria weighing 72%, and none far below."
    Text sentence;
    // It differs from the raw grade by the score: a lopsided client, strong here and weak there.
    bool lopsided = false;
};

// Empty when nothing is known.
std::optional<MajorityGrade> majorityGrade(const Rubric& rubric, const Assessment& assessment);

}  // namespace winnow
