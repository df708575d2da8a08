// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/cost_model.h>

#include <stdexcept>

#include <support/builders.h>
#include <support/catch.h>

using namespace winnow;
using namespace winnow::test;
using namespace winnow::literals;

namespace {

CostRates from(std::string_view date, Money hourlyCost) {
    CostRates rates;
    rates.effectiveFrom = day(date);
    rates.hourlyCost = hourlyCost;
    return rates;
}

}  // namespace

TEST_CASE("Rates hold from their date until the next ones", "[cost_model]") {
    const CostModel model({from("2026-07-01", 52'00_cents), from("2025-01-01", 48'00_cents)});
    CHECK(model.ratesOn(day("2024-12-31")) == nullptr);
    CHECK(model.ratesOn(day("2025-01-01"))->hourlyCost == 48'00_cents);
    CHECK(model.ratesOn(day("2026-06-30"))->hourlyCost == 48'00_cents);
    CHECK(model.ratesOn(day("2026-07-01"))->hourlyCost == 52'00_cents);
    CHECK(CostModel().ratesOn(day("2026-07-01")) == nullptr);
}

TEST_CASE("Of two rates for one date the later given counts", "[cost_model]") {
    const CostModel model({from("2025-01-01", 48'00_cents), from("2025-01-01", 50'00_cents)});
    REQUIRE(model.all().size() == 1);
    CHECK(model.all().front().hourlyCost == 50'00_cents);
}

TEST_CASE("An hour costs the technician's rate or the role's or the general one", "[cost_model]") {
    CostRates rates = from("2025-01-01", 48'00_cents);
    rates.hourlyCostByTechnician["Ada"] = 60'00_cents;
    rates.hourlyCostByRole["senior"] = 55'00_cents;
    CHECK(CostModel::hourlyCost(rates, "Ada", "senior") == 60'00_cents);
    CHECK(CostModel::hourlyCost(rates, "Ben", "senior") == 55'00_cents);
    CHECK(CostModel::hourlyCost(rates, "Ben", "junior") == 48'00_cents);
    CHECK(CostModel::hourlyCost(rates, "", "") == 48'00_cents);
    rates.hourlyCost.reset();
    CHECK(CostModel::hourlyCost(rates, "Ben", "junior") == std::nullopt);
}

TEST_CASE("A loaded hour divides yearly cost by practical capacity", "[cost_model]") {
    // (60,000 + 21,000) / (1,912 h x 80 %) = 81,000 / 1,529.6 = 52.955...
    CHECK(loadedHourlyCost(60'000'00_cents, 21'000'00_cents, 1'912, Decimal{800'000}) ==
          52'96_cents);
    // 76,480 / (1,912 x 100 %) = 40 exactly.
    CHECK(loadedHourlyCost(76'480'00_cents, 0_cents, 1'912, Decimal::whole(1)) == 40'00_cents);
}

TEST_CASE("Without capacity there is no loaded hour", "[cost_model]") {
    CHECK_THROWS_AS(loadedHourlyCost(1_cents, 1_cents, 0, Decimal::whole(1)),
                    std::invalid_argument);
    CHECK_THROWS_AS(loadedHourlyCost(1_cents, 1_cents, 1'912, Decimal{0}), std::invalid_argument);
}
