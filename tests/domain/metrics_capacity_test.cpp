// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/builders.h>
#include <support/catch.h>

using namespace winnow;
using namespace winnow::test;
using namespace winnow::literals;

namespace {

const Quarter kFirst{2026, 1};

// 1,825 h x 80 % = 1,460 h a year, 4 h a day: 360 h in the 90 days of the first quarter.
// (58,400 + 0) / 1,460 = 40 an hour.
PayGrade person(std::string name) {
    PayGrade grade;
    grade.name = std::move(name);
    grade.yearlyPay = 58'400'00_cents;
    grade.theoreticalHours = 1'825;
    return grade;
}

CostRates rates(std::vector<PayGrade> people, std::string_view from = "2020-01-01") {
    CostRates rates;
    rates.effectiveFrom = day(from);
    rates.people = std::move(people);
    return rates;
}

PortfolioMetrics portfolioOf(const std::vector<ClientFacts>& clients, std::vector<CostRates> costs,
                             std::optional<Date> cutOff = {}) {
    const MetricsLedger ledger = ledgerOf(clients, CostModel(std::move(costs)));
    return ledger.portfolio(ledger.metrics(ledger.clients(), kFirst, cutOff), kFirst, cutOff);
}

}  // namespace

TEST_CASE("Hours nobody used are shown by themselves and charged to nobody",
          "[metrics][capacity]") {
    // Ada 360 h, 300 worked; Ben 360 h, 200 worked: 60 + 160 = 220 h unused at 40 = 8,800.
    const std::vector<ClientFacts> clients{
        aClient(1).worked("2026-01-10", WorkTime::hours(300)).by("Ada"),
        aClient(2).worked("2026-02-10", WorkTime::hours(200)).by("Ben")};
    const PortfolioMetrics total = portfolioOf(clients, {rates({person("Ada"), person("Ben")})});
    CHECK(total.practicalHours == WorkTime::hours(720));
    CHECK(total.unusedHours == WorkTime::hours(220));
    CHECK(total.unusedCapacityCost == 8'800'00_cents);
    CHECK(total.costToServe == 20'000'00_cents);  // 500 h at 40, not the 720 paid for
}

TEST_CASE("Overtime of one person uses no idle hours of another", "[metrics][capacity]") {
    const std::vector<ClientFacts> clients{aClient()
                                               .worked("2026-01-10", WorkTime::hours(400))
                                               .by("Ada")
                                               .worked("2026-01-10", WorkTime::hours(60))
                                               .by("Ben")};
    const PortfolioMetrics total = portfolioOf(clients, {rates({person("Ada"), person("Ben")})});
    CHECK(total.unusedHours == WorkTime::hours(300));
    CHECK(total.unusedCapacityCost == 12'000'00_cents);
}

TEST_CASE("Work of people without pay in the model uses no capacity", "[metrics][capacity]") {
    CostRates costs = rates({person("Ada")});
    costs.hourlyCost = 50'00_cents;
    costs.hourlyCostByTechnician["Freelancer"] = 70'00_cents;
    const std::vector<ClientFacts> clients{aClient()
                                               .worked("2026-01-10", WorkTime::hours(100))
                                               .by("Ada")
                                               .worked("2026-01-10", WorkTime::hours(100))
                                               .by("Freelancer")
                                               .worked("2026-01-10", WorkTime::hours(100))};
    const PortfolioMetrics total = portfolioOf(clients, {costs});
    CHECK(total.practicalHours == WorkTime::hours(360));
    CHECK(total.unusedHours == WorkTime::hours(260));
    CHECK(total.unusedCapacityCost == 10'400'00_cents);
}

TEST_CASE("Hours with a cost of their own and after hours were worked too", "[metrics][capacity]") {
    CostRates costs = rates({person("Ada")});
    costs.afterHoursMultiplier = Decimal::whole(2);
    const std::vector<ClientFacts> clients{aClient()
                                               .worked("2026-01-10", WorkTime::hours(100))
                                               .by("Ada")
                                               .costing(1'00_cents)
                                               .worked("2026-01-10", WorkTime::hours(60))
                                               .by("Ada")
                                               .afterHours()};
    CHECK(portfolioOf(clients, {costs}).unusedHours == WorkTime::hours(200));
}

TEST_CASE("A rate given for a person prices the unused hours too", "[metrics][capacity]") {
    CostRates costs = rates({person("Ada")});
    costs.hourlyCostByTechnician["Ada"] = 50'00_cents;
    const std::vector<ClientFacts> clients{
        aClient().worked("2026-01-10", WorkTime::hours(160)).by("Ada")};
    CHECK(portfolioOf(clients, {costs}).unusedCapacityCost == 10'000'00_cents);
}

TEST_CASE("Capacity follows the cost model through the quarter", "[metrics][capacity]") {
    // 45 days at 4 h and 40, then 45 days at 4 h and 80: 360 h, half of them unused at 60.
    PayGrade dearer = person("Ada");
    dearer.yearlyBurden = 58'400'00_cents;
    const std::vector<ClientFacts> clients{aClient()
                                               .worked("2026-01-10", WorkTime::hours(90))
                                               .by("Ada")
                                               .worked("2026-03-10", WorkTime::hours(90))
                                               .by("Ada")};
    const PortfolioMetrics total =
        portfolioOf(clients, {rates({person("Ada")}), rates({dearer}, "2026-02-15")});
    CHECK(total.practicalHours == WorkTime::hours(360));
    CHECK(total.unusedHours == WorkTime::hours(180));
    CHECK(total.unusedCapacityCost == 10'800'00_cents);
    // Up to 31 January: 31 days x 4 h less 90.
    const PortfolioMetrics early = portfolioOf(
        clients, {rates({person("Ada")}), rates({dearer}, "2026-02-15")}, day("2026-01-31"));
    CHECK(early.practicalHours == WorkTime::hours(124));
    CHECK(early.unusedHours == WorkTime::hours(34));
}

TEST_CASE("Without people or without hours unused capacity is unknown",
          "[metrics][capacity][coverage]") {
    CostRates nobody = rates({});
    nobody.hourlyCost = 40'00_cents;
    const std::vector<ClientFacts> working{aClient().worked("2026-01-10", WorkTime::hours(1))};
    CHECK(portfolioOf(working, {nobody}).practicalHours == std::nullopt);
    CHECK(portfolioOf(working, {nobody}).unusedHours == std::nullopt);
    const std::vector<ClientFacts> billing{aClient().sent(anInvoice("2026-01-10").of(1'00_cents))};
    CHECK(portfolioOf(billing, {rates({person("Ada")})}).practicalHours == WorkTime::hours(360));
    CHECK(portfolioOf(billing, {rates({person("Ada")})}).unusedHours == std::nullopt);
}
