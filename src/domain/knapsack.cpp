// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/knapsack.h>

#include <algorithm>

namespace winnow {

Knapsack::Knapsack(std::vector<std::vector<KnapsackOption>> groups) : m_groups(std::move(groups)) {
    std::size_t highest = 0;
    for (const auto& group : m_groups) {
        int dearest = 0;
        for (const KnapsackOption& option : group) {
            dearest = std::max(dearest, option.cost);
        }
        highest += static_cast<std::size_t>(dearest);
    }
    m_gains.assign(highest + 1, 0);
    for (const auto& group : m_groups) {
        const std::vector<std::int64_t> without = m_gains;
        std::vector<int>& chosen = m_choices.emplace_back(highest + 1, -1);
        for (std::size_t i = 0; i < group.size(); ++i) {
            const auto cost = static_cast<std::size_t>(group[i].cost);
            for (std::size_t at = cost; at <= highest; ++at) {
                const std::int64_t gain = without[at - cost] + group[i].gain;
                if (gain > m_gains[at]) {
                    m_gains[at] = gain;
                    chosen[at] = static_cast<int>(i);
                }
            }
        }
    }
}

std::optional<int> Knapsack::leastCost(std::int64_t gain) const {
    // Gains never fall as costs rise.
    const auto found = std::lower_bound(m_gains.begin(), m_gains.end(), gain);
    if (found == m_gains.end()) {
        return std::nullopt;
    }
    return static_cast<int>(found - m_gains.begin());
}

std::vector<int> Knapsack::choice(int cost) const {
    std::vector<int> choice(m_groups.size(), -1);
    for (std::size_t group = m_groups.size(); group-- > 0;) {
        choice[group] = m_choices[group][static_cast<std::size_t>(cost)];
        if (choice[group] >= 0) {
            cost -= m_groups[group][static_cast<std::size_t>(choice[group])].cost;
        }
    }
    return choice;
}

std::optional<std::vector<int>> cheapestChoice(
    const std::vector<std::vector<KnapsackOption>>& groups, int need) {
    const Knapsack knapsack(groups);
    const std::optional<int> cost = knapsack.leastCost(need);
    if (!cost) {
        return std::nullopt;
    }
    return knapsack.choice(*cost);
}

}  // namespace winnow
