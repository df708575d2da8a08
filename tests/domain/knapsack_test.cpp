// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/knapsack.h>

#include <functional>
#include <random>

#include <support/catch.h>

namespace winnow::test {

namespace {

using Groups = std::vector<std::vector<KnapsackOption>>;

struct Total {
    std::int64_t gain = 0;
    int cost = 0;
};

Total totalOf(const Groups& groups, const std::vector<int>& choice) {
    Total total;
    REQUIRE(choice.size() == groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (choice[i] >= 0) {
            const KnapsackOption& option = groups[i].at(static_cast<std::size_t>(choice[i]));
            total.gain += option.gain;
            total.cost += option.cost;
        }
    }
    return total;
}

// By trying everything.
std::optional<int> leastCost(const Groups& groups, int need) {
    std::optional<int> least;
    const std::function<void(std::size_t, Total)> walk = [&](std::size_t group, Total total) {
        if (group == groups.size()) {
            if (total.gain >= need && (!least || total.cost < *least)) {
                least = total.cost;
            }
            return;
        }
        walk(group + 1, total);
        for (const KnapsackOption& option : groups[group]) {
            walk(group + 1, {total.gain + option.gain, total.cost + option.cost});
        }
    };
    walk(0, {});
    return least;
}

Groups randomGroups(std::mt19937& engine) {
    Groups groups(1 + engine() % 6);
    for (auto& group : groups) {
        group.resize(engine() % 5);
        for (KnapsackOption& option : group) {
            option = {1 + static_cast<int>(engine() % 500), static_cast<int>(engine() % 60)};
        }
    }
    return groups;
}

}  // namespace

TEST_CASE("The cheapest choice takes at most one option of each group", "[knapsack]") {
    // 30 by two options of one group would cost 5; it takes one of each.
    const Groups groups{{{10, 2}, {20, 3}}, {{15, 9}, {5, 1}}};
    CHECK(cheapestChoice(groups, 30) == std::vector<int>{1, 0});
    CHECK(cheapestChoice(groups, 25) == std::vector<int>{1, 1});
    CHECK(cheapestChoice(groups, 20) == std::vector<int>{1, -1});
    CHECK(cheapestChoice(groups, 0) == std::vector<int>{-1, -1});
    CHECK_FALSE(cheapestChoice(groups, 36));
    CHECK_FALSE(cheapestChoice({}, 1));
    CHECK(cheapestChoice({}, 0) == std::vector<int>{});
}

TEST_CASE("The cheapest choice is the one that trying everything finds", "[knapsack][property]") {
    std::mt19937 engine(91);
    int found = 0;
    for (int run = 0; run < 600; ++run) {
        const Groups groups = randomGroups(engine);
        const int need = static_cast<int>(engine() % 1500);
        const auto choice = cheapestChoice(groups, need);
        const auto least = leastCost(groups, need);
        REQUIRE(choice.has_value() == least.has_value());
        if (choice) {
            ++found;
            const Total total = totalOf(groups, *choice);
            CHECK(total.gain >= need);
            CHECK(total.cost == *least);
        }
    }
    CHECK(found > 200);
}

TEST_CASE("Gains never fall as more may be spent", "[knapsack][property]") {
    std::mt19937 engine(92);
    for (int run = 0; run < 100; ++run) {
        const Groups groups = randomGroups(engine);
        const Knapsack knapsack(groups);
        for (int cost = 0; cost <= knapsack.highestCost(); ++cost) {
            const Total total = totalOf(groups, knapsack.choice(cost));
            CHECK(total.gain == knapsack.gain(cost));
            CHECK(total.cost <= cost);
            if (cost > 0) {
                CHECK(knapsack.gain(cost) >= knapsack.gain(cost - 1));
            }
        }
    }
}

}  // namespace winnow::test
