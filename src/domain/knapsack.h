// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <domain/least_change.h>

namespace winnow {

// The multiple-choice knapsack (DOMAIN 4e) of some groups of options, at most one of each: the
// greatest gain for every total cost. Costs are small integers, gains may be as fine as they like,
// so nothing is rounded.
class Knapsack {
public:
    explicit Knapsack(std::vector<std::vector<KnapsackOption>> groups);

    // Where every group takes its dearest option.
    int highestCost() const { return static_cast<int>(m_gains.size()) - 1; }
    // For at most that cost.
    std::int64_t gain(int cost) const { return m_gains[static_cast<std::size_t>(cost)]; }
    // Empty when out of reach.
    std::optional<int> leastCost(std::int64_t gain) const;
    // What reaches gain(cost): an index for each group, -1 for none.
    std::vector<int> choice(int cost) const;

private:
    std::vector<std::vector<KnapsackOption>> m_groups;
    std::vector<std::int64_t> m_gains;        // by cost
    std::vector<std::vector<int>> m_choices;  // by group and cost
};

}  // namespace winnow
