// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/rater_agreement.h>

#include <algorithm>
#include <random>

#include <support/catch.h>

namespace winnow::test {

namespace {

using Pairs = std::vector<std::pair<int, int>>;

Pairs pairsOf(const std::vector<std::vector<int>>& table) {
    Pairs pairs;
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = 0; j < table[i].size(); ++j) {
            pairs.insert(pairs.end(), static_cast<std::size_t>(table[i][j]),
                         {static_cast<int>(i), static_cast<int>(j)});
        }
    }
    return pairs;
}

}  // namespace

TEST_CASE("Weighted kappa of the worked table", "[agreement]") {
    const auto kappa =
        weightedKappa(pairsOf({{8, 2, 0, 0}, {1, 10, 3, 0}, {0, 2, 9, 1}, {0, 0, 1, 6}}), 4);
    // 1647/1862 in exact fractions.
    CHECK(kappa == Fraction{1647, 1862});
    REQUIRE(kappa);
    CHECK(kappa->toText(4) == "0.8845");
}

TEST_CASE("Weighted kappa at its ends", "[agreement]") {
    CHECK(weightedKappa({{0, 0}, {1, 1}, {3, 3}}, 4) == Fraction{1, 1});
    CHECK(weightedKappa({{0, 3}, {3, 0}}, 4) == Fraction{-1, 1});
    // Nothing but what chance would give.
    CHECK(weightedKappa({{0, 0}, {0, 3}, {3, 0}, {3, 3}}, 4) == Fraction{0, 1});
}

TEST_CASE("Weighted kappa is undefined where there is nothing to agree on", "[agreement]") {
    CHECK_FALSE(weightedKappa({}, 4));
    CHECK_FALSE(weightedKappa({{2, 2}, {2, 2}}, 4));
    // Two different classes, one on each side: no more agreement than by chance.
    CHECK(weightedKappa({{1, 2}, {1, 2}}, 4) == Fraction{0, 1});
}

TEST_CASE("Weighted kappa knows no first and second", "[agreement][property]") {
    std::mt19937 engine(51);
    for (int run = 0; run < 300; ++run) {
        Pairs pairs(1 + engine() % 40);
        for (auto& [a, b] : pairs) {
            a = static_cast<int>(engine() % 5);
            b = static_cast<int>(engine() % 5);
        }
        Pairs turned;
        for (const auto& [a, b] : pairs) {
            turned.emplace_back(b, a);
        }
        std::shuffle(turned.begin(), turned.end(), engine);
        const auto kappa = weightedKappa(pairs, 5);
        CHECK(kappa == weightedKappa(turned, 5));
        // Two unused classes more change nothing: the gaps are squared, not ranked.
        CHECK(kappa == weightedKappa(pairs, 7));
        if (kappa) {
            CHECK(*kappa <= Fraction{1, 1});
            CHECK(*kappa >= Fraction{-1, 1});
        }
    }
}

}  // namespace winnow::test
