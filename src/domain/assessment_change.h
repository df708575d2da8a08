// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <base/text.h>
#include <domain/grading.h>

namespace winnow {

// One criterion between two quarters.
struct CriterionChange {
    std::string criterion;
    std::optional<Points> before;  // contribution
    std::optional<Points> now;
    // Of the score; an unknown side counts as what the renormalised score gave it. Under one rubric
    // the differences add up to that of the score, but for rounding.
    Points difference;
};

// What moved a client since last quarter.
struct AssessmentChange {
    std::optional<Points> score;            // difference; empty when one side has none
    std::vector<CriterionChange> criteria;  // the largest first; only those that moved
    std::vector<std::string> gatesNow;      // that apply now and did not before
    std::vector<std::string> gatesGone;
    bool rubricChanged = false;
    // One sentence: "Up 1.9 since Q2 2026: pays 8 days earlier, margin fell." ("since....")
    Text sentence;
};

// rubric: the one of `now`, for names of its own; null: only the catalogue's.
AssessmentChange changeSince(const Assessment& before, const Assessment& now,
                             const Rubric* rubric = nullptr);

}  // namespace winnow
