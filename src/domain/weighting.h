// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace winnow {

// Ways to weights (DOMAIN 4d). Each returns hundredths that add up to exactly `total` (rounded by
// largest remainders, earlier ones first).

// In proportion to any non-negative figures; all alike when they are all 0.
std::vector<int> proportionalWeights(const std::vector<int>& figures, int total = 10000);
// Swing: 100 for the criterion whose swing from worst to best matters most, the others relative.
std::vector<int> swingWeights(const std::vector<int>& swings, int total = 10000);
// Rank-order centroid: w_k = (1/n) sum_{i=k..n} 1/i of the rank k, 1 the most important. Ranks may
// tie: tied ranks share the mean of their weights.
std::vector<int> rankOrderWeights(const std::vector<int>& ranks, int total = 10000);
// The weights with one set anew and the others scaled in their proportions so that the total stays.
std::vector<int> withWeight(const std::vector<int>& weights, std::size_t changed, int weight);

}  // namespace winnow
