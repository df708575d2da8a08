// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/rater_agreement.h>

#include <numeric>

namespace winnow {

std::optional<Fraction> weightedKappa(const std::vector<std::pair<int, int>>& pairs, int classes) {
    std::vector<std::int64_t> first(static_cast<std::size_t>(classes));
    std::vector<std::int64_t> second(first.size());
    const auto squaredGap = [](std::int64_t a, std::int64_t b) { return (a - b) * (a - b); };

    // (k - 1)^2 divides both sums, so it is left out; N moves from E to the numerator.
    std::int64_t observed = 0;
    for (const auto& [a, b] : pairs) {
        ++first.at(static_cast<std::size_t>(a));
        ++second.at(static_cast<std::size_t>(b));
        observed += squaredGap(a, b);
    }
    std::int64_t expected = 0;
    for (std::size_t a = 0; a < first.size(); ++a) {
        for (std::size_t b = 0; b < second.size(); ++b) {
            expected += squaredGap(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b)) *
                        first[a] * second[b];
        }
    }
    if (expected == 0) {
        return std::nullopt;
    }
    const std::int64_t numerator = expected - static_cast<std::int64_t>(pairs.size()) * observed;
    const std::int64_t divisor = std::gcd(numerator, expected);
    return Fraction{numerator / divisor, expected / divisor};
}

}  // namespace winnow
