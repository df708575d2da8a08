// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/weighting.h>

#include <numeric>
#include <random>

#include <support/catch.h>

namespace winnow::test {

namespace {

using Weights = std::vector<int>;

int sum(const Weights& weights) { return std::accumulate(weights.begin(), weights.end(), 0); }

}  // namespace

// Rank-order centroids in exact fractions: 25/48 13/48 7/48 3/48 for four.
TEST_CASE("Rank-order centroids of four to six criteria", "[weighting]") {
    CHECK(rankOrderWeights({1, 2, 3, 4}) == Weights{5209, 2708, 1458, 625});
    CHECK(rankOrderWeights({1, 2, 3, 4, 5}) == Weights{4567, 2567, 1566, 900, 400});
    CHECK(rankOrderWeights({1, 2, 3, 4, 5, 6}) == Weights{4083, 2417, 1583, 1028, 611, 278});
}

TEST_CASE("Rank-order centroids follow the ranks and not the places", "[weighting]") {
    CHECK(rankOrderWeights({4, 1, 3, 2}) == Weights{625, 5209, 1458, 2708});
    // Gaps between ranks mean nothing.
    CHECK(rankOrderWeights({40, 1, 9, 7}) == Weights{625, 5209, 1458, 2708});
    CHECK(rankOrderWeights({1}) == Weights{10'000});
    CHECK(rankOrderWeights({}).empty());
}

TEST_CASE("Tied ranks share the mean of their weights", "[weighting]") {
    // The second and third of five: (77/300 + 47/300) / 2 = 31/150.
    CHECK(rankOrderWeights({1, 2, 2, 4, 5}) == Weights{4567, 2067, 2066, 900, 400});
    CHECK(rankOrderWeights({3, 3, 3}) == Weights{3334, 3333, 3333});
}

TEST_CASE("Swing weights are in the proportions of the swings", "[weighting]") {
    CHECK(swingWeights({100, 50, 50}) == Weights{5000, 2500, 2500});
    CHECK(swingWeights({100, 80, 20, 0}) == Weights{5000, 4000, 1000, 0});
    CHECK(swingWeights({100, 100, 100}) == Weights{3334, 3333, 3333});
}

TEST_CASE("Weights of nothing are alike", "[weighting]") {
    CHECK(proportionalWeights({0, 0, 0, 0}) == Weights{2500, 2500, 2500, 2500});
    CHECK(proportionalWeights({-5, 0}) == Weights{5000, 5000});
    CHECK(proportionalWeights({}).empty());
}

TEST_CASE("The largest remainders get what rounding leaves over", "[weighting]") {
    // 10 of 7: 1.43 each of the two, 4.29 and 2.86.
    CHECK(proportionalWeights({1, 1, 3, 2}, 10) == Weights{2, 1, 4, 3});
}

TEST_CASE("A weight set anew scales the others and keeps the total", "[weighting]") {
    CHECK(withWeight({5000, 3000, 2000}, 0, 0) == Weights{0, 6000, 4000});
    CHECK(withWeight({5000, 3000, 2000}, 1, 6500) == Weights{2500, 6500, 1000});
    CHECK(withWeight({5000, 3000, 2000}, 2, 20'000) == Weights{0, 0, 10'000});
    CHECK(withWeight({10'000, 0, 0}, 0, 4000) == Weights{4000, 3000, 3000});
    CHECK(withWeight({10'000}, 0, 4000) == Weights{10'000});
}

TEST_CASE("Weights always add up and are as near as rounding allows", "[weighting][property]") {
    std::mt19937 engine(41);
    const auto below = [&](int limit) {
        return static_cast<int>(engine() % static_cast<unsigned>(limit));
    };
    for (int run = 0; run < 500; ++run) {
        Weights figures(static_cast<std::size_t>(1 + below(80)));
        for (int& figure : figures) {
            figure = below(3) == 0 ? 0 : below(1000);
        }
        const int total = 1 + below(20'000);
        const Weights weights = proportionalWeights(figures, total);
        CHECK(sum(weights) == total);
        const std::int64_t whole = sum(figures);
        for (std::size_t i = 0; whole > 0 && i < weights.size(); ++i) {
            const std::int64_t gap =
                std::int64_t{weights[i]} * whole - std::int64_t{figures[i]} * total;
            CHECK(std::abs(gap) < whole);
        }
        CHECK(sum(rankOrderWeights(figures, total)) == total);
        const auto changed = static_cast<std::size_t>(below(static_cast<int>(weights.size())));
        CHECK(sum(withWeight(weights, changed, below(total + 1))) == total);
    }
}

TEST_CASE("A better rank never weighs less", "[weighting][property]") {
    std::mt19937 engine(42);
    for (int run = 0; run < 200; ++run) {
        Weights ranks(1 + engine() % 30);
        for (int& rank : ranks) {
            rank = static_cast<int>(engine() % 12);
        }
        const Weights weights = rankOrderWeights(ranks);
        for (std::size_t i = 0; i < ranks.size(); ++i) {
            for (std::size_t j = 0; j < ranks.size(); ++j) {
                if (ranks[i] < ranks[j]) {
                    CHECK(weights[i] >= weights[j]);
                }
            }
        }
    }
}

}  // namespace winnow::test
