// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/money.h>

#include <limits>
#include <stdexcept>

#include <support/catch.h>

using namespace winnow;
using namespace winnow::literals;

namespace {

constexpr Money kMost{std::numeric_limits<std::int64_t>::max()};
constexpr Money kLeast{std::numeric_limits<std::int64_t>::min()};

const Currency kEuro;

Currency currency(std::string_view code) { return Currency::fromCode(code).value(); }

}  // namespace

TEST_CASE("Money adds and subtracts exactly", "[money]") {
    CHECK(1234_cents + 66_cents == 1300_cents);
    CHECK(100_cents - 250_cents == Money{-150});
    CHECK(-Money{-5} == 5_cents);
    Money sum = 10_cents;
    sum += 5_cents;
    sum -= 20_cents;
    CHECK(sum == Money{-5});
}

TEST_CASE("A sum of money too large is an error and never wraps", "[money]") {
    CHECK_THROWS_AS(kMost + 1_cents, std::overflow_error);
    CHECK_THROWS_AS(kLeast - 1_cents, std::overflow_error);
    CHECK_THROWS_AS(-kLeast, std::overflow_error);
    CHECK_THROWS_AS(scale(kMost, 2, 1), std::overflow_error);
    CHECK(kMost + Money{-1} + 1_cents == kMost);
}

TEST_CASE("Scaling rounds once and halves away from zero", "[money]") {
    CHECK(scale(100_cents, 1, 3) == 33_cents);                  // 33.33
    CHECK(scale(1_cents, 1, 2) == 1_cents);                     // 0.5
    CHECK(scale(Money{-1}, 1, 2) == Money{-1});                 // -0.5
    CHECK(scale(5_cents, 3, 2) == 8_cents);                     // 7.5
    CHECK(scale(kMost, 35, 100).minor == 3228180212899171532);  // through 128 bits
    CHECK(scale(kMost, 7, 7) == kMost);
}

TEST_CASE("Plain text of money follows the decimals of its currency", "[money]") {
    CHECK(toPlainText(123'450_cents, kEuro) == "1234.50");
    CHECK(toPlainText(Money{-5}, kEuro) == "-0.05");
    CHECK(toPlainText(Money{0}, kEuro) == "0.00");
    CHECK(toPlainText(Money{1234}, currency("JPY")) == "1234");
    CHECK(toPlainText(Money{1234}, currency("KWD")) == "1.234");
    CHECK(toPlainText(kLeast, kEuro) == "-92233720368547758.08");
}

TEST_CASE("Plain text of money is read back to the same amount", "[money]") {
    for (const std::string_view code : {"EUR", "JPY", "KWD"}) {
        for (const std::int64_t minor : {0LL, 1LL, -1LL, 99LL, 100LL, 123'456'789LL, -1'000LL}) {
            CHECK(moneyFromPlainText(toPlainText({minor}, currency(code)), currency(code)) ==
                  Money{minor});
        }
    }
    CHECK(moneyFromPlainText(toPlainText(kMost, kEuro), kEuro) == kMost);
}

TEST_CASE("Fewer decimals than the currency has are filled up", "[money]") {
    CHECK(moneyFromPlainText("12", kEuro) == 1200_cents);
    CHECK(moneyFromPlainText("12.5", kEuro) == 1250_cents);
    CHECK(moneyFromPlainText("12.", kEuro) == 1200_cents);
    CHECK(moneyFromPlainText(".5", kEuro) == 50_cents);
    CHECK(moneyFromPlainText("-0.5", currency("KWD")) == Money{-500});
}

TEST_CASE("What is no plain amount of the currency is refused", "[money]") {
    for (const std::string_view text :
         {"", "-", ".", "1,5", "1 000", "1.234", "--1", "1-", "+1", "1.2.3", "12a", "1e3",
          "92233720368547758.08", "999999999999999999999"}) {
        INFO(text);
        CHECK(moneyFromPlainText(text, kEuro) == std::nullopt);
    }
    CHECK(moneyFromPlainText("1.5", currency("JPY")) == std::nullopt);
    CHECK(moneyFromPlainText("1.2345", currency("KWD")) == std::nullopt);
}
