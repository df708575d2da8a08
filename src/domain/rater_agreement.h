// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <base/fraction.h>
#include <domain/client.h>

namespace winnow {

// Cohen's kappa with quadratic weights (DOMAIN 4d): 1 - sum W O / sum W E over k classes 0..k-1.
// Empty when undefined: no pair, or one class only on both sides. Exact.
std::optional<Fraction> weightedKappa(const std::vector<std::pair<int, int>>& pairs, int classes);

// Two people's answers to one question.
struct Disagreement {
    ClientId client;
    std::string criterion;
    int first = 0;
    int second = 0;
    std::string note;  // the second one's
};

struct RaterAgreement {
    std::string first;  // empty: the owner
    std::string second;
    int compared = 0;  // client-criterion pairs both answered
    int equal = 0;
    std::optional<Fraction> kappa;
    std::vector<Disagreement> disagreements;  // the widest apart first
};

// Gut against formula: gutGrade() of the caller-ID reaction beside the computed grade, which was
// not shown when the reaction was given.
struct GutAgreement {
    int compared = 0;
    int equal = 0;
    std::optional<Fraction> kappa;            // of the four grades
    std::vector<Disagreement> disagreements;  // first: gut, second: formula, as Grade indices
};

}  // namespace winnow
