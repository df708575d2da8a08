// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/weighting.h>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include <base/fraction.h>

namespace winnow {

namespace {

// A non-negative share of the whole: amount / (whole x parts), exactly.
struct Share {
    Int128 amount = 0;
    Int128 parts = 1;
};

// Whole numbers in the proportions of shares that add up to 1: each rounded down, and what is then
// missing given to the largest remainders.
std::vector<int> rounded(const std::vector<Share>& shares, Int128 whole, int total) {
    std::vector<int> weights;
    std::vector<Int128> remainders;
    int missing = total;
    for (const Share& share : shares) {
        const Int128 scaled = share.amount * total;
        weights.push_back(static_cast<int>(scaled / (whole * share.parts)));
        remainders.push_back(scaled % (whole * share.parts));
        missing -= weights.back();
    }
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return remainders[a] * shares[b].parts > remainders[b] * shares[a].parts;
    });
    for (std::size_t i = 0; i < order.size() && missing > 0; ++i, --missing) {
        ++weights[order[i]];
    }
    return weights;
}

// What every 1/i up to the count is a whole number of. Their least common multiple makes the
// centroid exact; far more criteria than anybody weighs get a unit fine enough to round the same.
Int128 harmonicUnit(std::size_t count) {
    constexpr std::size_t kMostExact = 60;
    Int128 unit = 1;
    for (std::size_t i = 2; i <= std::min(count, kMostExact); ++i) {
        Int128 a = unit;
        Int128 b = static_cast<Int128>(i);
        while (b != 0) {
            a = std::exchange(b, a % b);
        }
        unit *= static_cast<Int128>(i) / a;
    }
    return unit;
}

}  // namespace

std::vector<int> proportionalWeights(const std::vector<int>& figures, int total) {
    if (figures.empty()) {
        return {};
    }
    Int128 sum = 0;
    for (const int figure : figures) {
        sum += std::max(figure, 0);
    }
    std::vector<Share> shares;
    for (const int figure : figures) {
        shares.push_back({sum == 0 ? 1 : std::max(figure, 0), 1});
    }
    return rounded(shares, sum == 0 ? static_cast<Int128>(figures.size()) : sum, total);
}

std::vector<int> swingWeights(const std::vector<int>& swings, int total) {
    return proportionalWeights(swings, total);
}

std::vector<int> rankOrderWeights(const std::vector<int>& ranks, int total) {
    const std::size_t count = ranks.size();
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });

    // n times the weight of each place, in units.
    const Int128 unit = harmonicUnit(count);
    std::vector<Int128> byPlace(count);
    Int128 sum = 0;
    for (std::size_t place = count; place-- > 0;) {
        sum += unit / static_cast<Int128>(place + 1);
        byPlace[place] = sum;
    }
    const Int128 whole = std::accumulate(byPlace.begin(), byPlace.end(), Int128{0});
    std::vector<Share> shares(count);
    for (std::size_t from = 0; from < count;) {
        std::size_t to = from;
        Int128 together = 0;
        for (; to < count && ranks[order[to]] == ranks[order[from]]; ++to) {
            together += byPlace[to];
        }
        const Share mean{together, static_cast<Int128>(to - from)};
        for (; from < to; ++from) {
            shares[order[from]] = mean;
        }
    }
    return rounded(shares, whole, total);
}

std::vector<int> withWeight(const std::vector<int>& weights, std::size_t changed, int weight) {
    const int total = std::accumulate(weights.begin(), weights.end(), 0);
    std::vector<int> others = weights;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(changed));
    const int share = others.empty() ? total : std::clamp(weight, 0, total);
    std::vector<int> result = proportionalWeights(others, total - share);
    result.insert(result.begin() + static_cast<std::ptrdiff_t>(changed), share);
    return result;
}

}  // namespace winnow
