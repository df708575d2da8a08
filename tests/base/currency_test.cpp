// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/currency.h>

#include <support/catch.h>

using namespace winnow;

TEST_CASE("A currency is known by its ISO 4217 code in any case", "[currency]") {
    REQUIRE(Currency::fromCode("usd"));
    CHECK(Currency::fromCode("usd")->code() == "USD");
    CHECK(Currency::fromCode("Eur") == Currency());
}

TEST_CASE("Each currency has the decimals of its minor unit", "[currency]") {
    CHECK(Currency::fromCode("EUR")->decimals() == 2);
    CHECK(Currency::fromCode("AED")->decimals() == 2);  // first of the list
    CHECK(Currency::fromCode("ZWG")->decimals() == 2);  // last of the list
    CHECK(Currency::fromCode("JPY")->decimals() == 0);
    CHECK(Currency::fromCode("XPF")->decimals() == 0);
    CHECK(Currency::fromCode("BHD")->decimals() == 3);
    CHECK(Currency::fromCode("TND")->decimals() == 3);
}

TEST_CASE("A code that ISO 4217 does not list is no currency", "[currency]") {
    for (const std::string_view code : {"", "EU", "EURO", "XXX", "E R", "   ", "UR ", "€"}) {
        INFO(code);
        CHECK(Currency::fromCode(code) == std::nullopt);
    }
}

TEST_CASE("A currency is shown by its sign where it has a well-known one", "[currency]") {
    CHECK(Currency().symbol() == "€");
    CHECK(Currency::fromCode("USD")->symbol() == "$");
    CHECK(Currency::fromCode("CAD")->symbol() == "CA$");
    CHECK(Currency::fromCode("CHF")->symbol() == "CHF");
}
