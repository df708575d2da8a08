// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <base/text.h>
#include <domain/grading.h>

namespace winnow {

// A first step to learning the owner's weights (DOMAIN 4d, UTADIS later): what the overrides say
// about the rubric.
struct OverrideLesson {
    ClientId client;
    Quarter quarter;
    Grade computed = Grade::C;
    Grade given = Grade::C;
    std::string reason;
    // The criterion whose weight would have to change least for the raw grade to be the given one;
    // empty: no single weight can do it.
    std::string criterion;
    int weightNow = 0;     // share of the known weight, hundredths of a per cent
    int weightNeeded = 0;  // the nearest share that gives it
    bool byGate = false;   // the score agrees with the owner: a gate made the difference
};

struct CriterionLesson {
    std::string criterion;
    int explained = 0;  // overrides that a change of its weight alone would explain
    int raise = 0;      // of them, by more weight
    int lower = 0;
};

struct OwnerLessons {
    std::vector<OverrideLesson> overrides;  // that contradict the rubric, the largest gap first
    std::vector<CriterionLesson> criteria;  // the one that explains most first
    int agreeing = 0;                       // overrides equal to the computed grade
    Text sentence;  // "Five of seven overrides would follow from more weight on Takes advice."
};

struct OverriddenAssessment {
    const Rubric* rubric = nullptr;
    const AssessmentInputs* inputs = nullptr;
    const Assessment* assessment = nullptr;
};
OwnerLessons ownerLessons(const std::vector<OverriddenAssessment>& overridden);

}  // namespace winnow
