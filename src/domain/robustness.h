// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include <base/fraction.h>
#include <base/text.h>
#include <domain/grading.h>

namespace winnow {

// How far a grade hangs on the weights: exact, without sampling (DOMAIN 4c). Only criteria that are
// known and not excused take part; their weights are taken as shares that add up to 1. Gates and
// notches are applied after, as the assessment found them; hysteresis and override are left out.

// Between which shares one weight may lie, the others keeping their proportions, before the raw
// grade changes (4c-1). Ends are rounded inwards to hundredths of a per cent of the whole.
struct WeightInterval {
    std::string criterion;
    int weight = 0;  // its share now, 0..10000
    int low = 0;     // 0..10000
    int high = 10000;
    // The raw grade just outside each end; empty where the end is that of the range.
    std::optional<Grade> below;
    std::optional<Grade> above;
};

// The least and greatest score, and the grades they earn, when every weight may differ by a
// fraction of itself (4c-2).
struct WeightSpread {
    int percent = 20;
    Points worst;
    Points best;
    Grade worstGrade = Grade::D;
    Grade bestGrade = Grade::A;
};

// Shares of the weight space that give each grade, in hundredths of a per cent; they add up to
// exactly 10000 (largest remainders).
struct Acceptability {
    std::array<int, 4> share{};
    int of(Grade grade) const { return share[static_cast<std::size_t>(grade)]; }
};

struct Robustness {
    std::vector<WeightInterval> weights;  // in the rubric's order
    WeightSpread spread;
    Acceptability uniform;  // every set of weights as likely as another
    Acceptability around;   // Dirichlet around the owner's own, with certainty kappa
    int kappa = 40;
    std::optional<Grade> grade;  // the computed grade it is about
    bool borderline = false;     // `around` gives that grade less than 80%
};

struct RobustnessOptions {
    int percent = 20;  // of each weight, 0..100
    int kappa = 40;    // 20: loose, 100: firm
};

inline constexpr int kBorderlineShare = 8000;

// Empty when the client has no grade. Matrix combination: bands of both axes are independent, since
// the parts of a Dirichlet vector are; intervals and spread are then of the axis scores.
std::optional<Robustness> robustness(const Rubric& rubric, const AssessmentInputs& inputs,
                                     const Assessment& assessment,
                                     const RobustnessOptions& options = {});
// Only whether it is borderline and the shares around the owner's weights: what a list needs.
std::optional<Acceptability> acceptability(const Rubric& rubric, const AssessmentInputs& inputs,
                                           const Assessment& assessment, int kappa = 40);

// P(sum of w_i v_i < threshold) for weights uniform on the simplex, by the recurrence of DOMAIN
// 4c-3 in a fixed order: equal bits on every machine. Values need not be sorted; ties are allowed;
// each value counts `times` (4c-4: Dirichlet with integer parameters; 0 drops it; empty: all once).
double shareBelow(const std::vector<Points>& values, Points threshold,
                  const std::vector<int>& times = {});

// "stays B in 94 of 100 small changes", with the figures of `around`.
Text robustnessText(const Robustness& robustness);

}  // namespace winnow
