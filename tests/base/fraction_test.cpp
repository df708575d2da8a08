// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/fraction.h>

#include <limits>
#include <random>
#include <stdexcept>

#include <support/catch.h>

using namespace winnow;

TEST_CASE("Division rounds to the nearest and halves away from zero", "[fraction]") {
    CHECK(divideHalfUp(7, 2) == 4);    // 3.5
    CHECK(divideHalfUp(-7, 2) == -4);  // -3.5
    CHECK(divideHalfUp(7, -2) == -4);
    CHECK(divideHalfUp(-7, -2) == 4);
    CHECK(divideHalfUp(1, 3) == 0);
    CHECK(divideHalfUp(2, 3) == 1);
    CHECK(divideHalfUp(0, 5) == 0);
    CHECK(divideHalfUp(Int128{1} << 100, Int128{1} << 99) == 2);
}

TEST_CASE("Division by zero and results too wide are errors", "[fraction]") {
    CHECK_THROWS_AS(divideHalfUp(1, 0), std::domain_error);
    CHECK_THROWS_AS(divideHalfUp(Int128{1} << 64, 1), std::overflow_error);
}

TEST_CASE("Half-up agrees with its definition for many ratios", "[fraction]") {
    // |numerator - rounded * denominator| * 2 <= denominator, and a tie goes outwards.
    std::mt19937 generator(20260930);
    std::uniform_int_distribution<std::int64_t> numerators(-100'000, 100'000);
    std::uniform_int_distribution<std::int64_t> denominators(1, 40);
    for (int i = 0; i < 2'000; ++i) {
        const std::int64_t numerator = numerators(generator);
        const std::int64_t denominator = denominators(generator);
        const std::int64_t rounded = divideHalfUp(numerator, denominator);
        const std::int64_t error = (numerator - rounded * denominator) * 2;
        INFO(numerator << "/" << denominator);
        CHECK(std::abs(error) <= denominator);
        if (std::abs(error) == denominator) {
            CHECK(std::abs(rounded) * denominator > std::abs(numerator));
        }
    }
}

TEST_CASE("A fraction prints with any number of decimals", "[fraction]") {
    CHECK(Fraction{1, 3}.toText(6) == "0.333333");
    CHECK(Fraction{2, 3}.toText(6) == "0.666667");
    CHECK(Fraction{-3, 2}.toText(4) == "-1.5000");
    CHECK(Fraction{-1, 3}.toText(0) == "0");
    CHECK(Fraction{5, 2}.toText(0) == "3");
    CHECK(Fraction{1, 1'000'000}.toText(6) == "0.000001");
    CHECK(Fraction{1, 3}.scaled(6) == 333'333);
}

TEST_CASE("Fractions compare by value and not by spelling", "[fraction]") {
    CHECK(Fraction{1, 2} == Fraction{50, 100});
    CHECK(Fraction{1, 3} < Fraction{34, 100});
    CHECK(Fraction{-1, 2} < Fraction{-1, 3});
    // Terms whose cross products need more than 64 bits.
    constexpr std::int64_t kBig = std::numeric_limits<std::int64_t>::max();
    CHECK(Fraction{kBig - 1, kBig} < Fraction{kBig, kBig});
    CHECK(Fraction{kBig, kBig - 1} > Fraction{kBig, kBig});
}

TEST_CASE("A decimal keeps six places", "[fraction]") {
    CHECK(Decimal::of({1, 3}).micros == 333'333);
    CHECK(Decimal::whole(12).micros == 12'000'000);
    CHECK(Decimal{12'500'000}.toText() == "12.5");
    CHECK(Decimal{-30'000}.toText() == "-0.03");
    CHECK(Decimal::whole(4).toText() == "4");
    CHECK(Decimal::whole(100).toText() == "100");
    CHECK(Decimal{0}.toText() == "0");
}

TEST_CASE("Text of a scaled integer places the point", "[fraction]") {
    CHECK(decimalText(12'345, 2) == "123.45");
    CHECK(decimalText(5, 3) == "0.005");
    CHECK(decimalText(-5, 1) == "-0.5");
    CHECK(decimalText(7, 0) == "7");
    CHECK(decimalText(std::numeric_limits<std::int64_t>::min(), 0) == "-9223372036854775808");
}
