// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <utility>

#include <domain/robustness.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

bool isNear(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance; }

// An exact ratio, wide enough for the closed form of small whole values.
struct Ratio {
    Int128 numerator = 0;
    Int128 denominator = 1;

    static Int128 divisor(Int128 a, Int128 b) {
        while (b != 0) {
            a = std::exchange(b, a % b);
        }
        return a < 0 ? -a : a;
    }
    Ratio& operator+=(const Ratio& other) {
        const Int128 common = divisor(denominator, other.denominator);
        numerator =
            numerator * (other.denominator / common) + other.numerator * (denominator / common);
        denominator *= other.denominator / common;
        const Int128 divided = divisor(numerator, denominator);
        numerator /= divided;
        denominator /= divided;
        return *this;
    }
    double toDouble() const {
        return static_cast<double>(static_cast<long double>(numerator) /
                                   static_cast<long double>(denominator));
    }
};

// P(mean < t) = 1 - sum over v_i > t of (v_i - t)^(n-1) / product of (v_i - v_j), without ties.
double closedForm(const std::vector<Points>& values, int threshold) {
    Ratio above;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i].hundredths <= threshold) {
            continue;
        }
        Ratio term{1, 1};
        for (std::size_t j = 0; j < values.size(); ++j) {
            if (j != i) {
                term.numerator *= values[i].hundredths - threshold;
                term.denominator *= values[i].hundredths - values[j].hundredths;
            }
        }
        if (term.denominator < 0) {
            term = {-term.numerator, -term.denominator};
        }
        above += term;
    }
    return 1.0 - above.toDouble();
}

std::vector<Points> pointsOf(const std::vector<int>& values) {
    std::vector<Points> points;
    for (const int value : values) {
        points.push_back(Points{value});
    }
    return points;
}

}  // namespace

// Exact fractions worked out by the closed form elsewhere.
TEST_CASE("The share of weights below a score is exact", "[robustness]") {
    const std::vector<Points> values = pointsOf({8000, 5500, 3000, 9000, 6200});
    CHECK(isNear(shareBelow(values, Points{4500}), 27.0 / 1280, 1e-13));
    CHECK(isNear(shareBelow(values, Points{6000}), 1307.0 / 3920, 1e-13));
    CHECK(isNear(shareBelow(values, Points{7500}), 64681.0 / 70560, 1e-13));
    // With ties: of 80 80 30 30 60 under 60.
    CHECK(isNear(shareBelow(pointsOf({8000, 8000, 3000, 3000, 6000}), Points{6000}), 81.0 / 125,
                 1e-13));
    // Two values: the weight of the better one is uniform.
    CHECK(isNear(shareBelow(pointsOf({0, 10'000}), Points{2500}), 0.25, 1e-13));
}

TEST_CASE("The share below a score at its ends", "[robustness]") {
    CHECK(shareBelow(pointsOf({6000, 6000, 6000}), Points{6000}) == 0.0);
    CHECK(shareBelow(pointsOf({6000, 7000}), Points{6000}) == 0.0);
    CHECK(shareBelow(pointsOf({5999, 4000}), Points{6000}) == 1.0);
    CHECK(shareBelow(pointsOf({5999, 6000}), Points{6000}) == 1.0);
    CHECK(shareBelow({}, Points{6000}) == 0.0);
}

TEST_CASE("The recurrence equals the closed form where no values tie", "[robustness][property]") {
    std::mt19937 engine(71);
    for (int run = 0; run < 2000; ++run) {
        std::set<int> distinct;
        const std::size_t count = 1 + engine() % 5;
        while (distinct.size() < count) {
            distinct.insert(static_cast<int>(engine() % 41));
        }
        std::vector<int> values(distinct.begin(), distinct.end());
        std::shuffle(values.begin(), values.end(), engine);
        const int threshold = static_cast<int>(engine() % 43) - 1;
        // A value at the threshold itself counts as not below it; the closed form needs no care.
        const double share = shareBelow(pointsOf(values), Points{threshold});
        if (count > 1) {
            CHECK(isNear(share, closedForm(pointsOf(values), threshold), 1e-12));
        } else {
            CHECK(share == (values[0] < threshold ? 1.0 : 0.0));
        }
    }
}

TEST_CASE("Ties are the limit of values that differ ever so little", "[robustness][property]") {
    std::mt19937 engine(72);
    for (int run = 0; run < 300; ++run) {
        std::vector<int> tied(2 + engine() % 8);
        std::vector<int> apart;
        for (int& value : tied) {
            value = static_cast<int>(engine() % 5) * 20'000'000;
            apart.push_back(value + static_cast<int>(engine() % 9) - 4);
        }
        const Points threshold{static_cast<int>(engine() % 100) * 1'000'000 + 500'000};
        CHECK(isNear(shareBelow(pointsOf(tied), threshold), shareBelow(pointsOf(apart), threshold),
                     1e-5));
    }
}

TEST_CASE("The order of values changes no bit and times is repetition", "[robustness][property]") {
    std::mt19937 engine(73);
    for (int run = 0; run < 300; ++run) {
        std::vector<Points> values(1 + engine() % 9);
        std::vector<int> times;
        std::vector<Points> repeated;
        for (Points& value : values) {
            value = Points{static_cast<int>(engine() % 101) * 100};
            times.push_back(static_cast<int>(engine() % 6));
            repeated.insert(repeated.end(), static_cast<std::size_t>(times.back()), value);
        }
        const Points threshold{static_cast<int>(engine() % 10'000)};
        const double share = shareBelow(values, threshold, times);
        CHECK(share == shareBelow(repeated, threshold));
        std::shuffle(repeated.begin(), repeated.end(), engine);
        CHECK(share == shareBelow(repeated, threshold));
        CHECK(share >= 0.0);
        CHECK(share <= 1.0);
        CHECK(share <= shareBelow(values, Points{threshold.hundredths + 50}, times) + 1e-15);
    }
}

}  // namespace winnow::test
