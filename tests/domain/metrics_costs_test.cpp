// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/builders.h>
#include <support/catch.h>

using namespace winnow;
using namespace winnow::test;
using namespace winnow::literals;

namespace {

const ClientId kOne{1};
const Quarter kFirst{2026, 1};

CostRates rates(std::string_view from = "2020-01-01", Money hourlyCost = 40'00_cents) {
    CostRates rates;
    rates.effectiveFrom = day(from);
    rates.hourlyCost = hourlyCost;
    return rates;
}

ClientMetrics firstQuarterOf(const ClientFacts& client, std::vector<CostRates> costs,
                             std::optional<Date> cutOff = {}) {
    return ledgerOf({client}, CostModel(std::move(costs))).metrics(kOne, kFirst, cutOff);
}

}  // namespace

TEST_CASE("Labour costs each entry at the rate of its day and its person", "[metrics][costs]") {
    // 2 h of Ada at 60, 1 h of a senior at 50, 1 h of anyone at 40, 1 h of anyone at 45 in March:
    // 120 + 50 + 40 + 45 = 255.
    CostRates early = rates();
    early.hourlyCostByTechnician["Ada"] = 60'00_cents;
    early.hourlyCostByRole["senior"] = 50'00_cents;
    const CostRates march = rates("2026-03-01", 45'00_cents);
    const ClientFacts client = aClient()
                                   .worked("2026-01-10", WorkTime::hours(2))
                                   .by("Ada", "senior")
                                   .worked("2026-01-11", WorkTime::hours(1))
                                   .by("Ben", "senior")
                                   .worked("2026-02-28", WorkTime::hours(1))
                                   .by("Ben")
                                   .worked("2026-03-01", WorkTime::hours(1))
                                   .by("Ada", "senior");
    CHECK(firstQuarterOf(client, {early, march}).labourCost == 255'00_cents);
}

TEST_CASE("After-hours labour costs its multiple", "[metrics][costs]") {
    CostRates costs = rates();
    costs.afterHoursMultiplier = Decimal{1'500'000};
    const ClientFacts client = aClient()
                                   .worked("2026-01-10", WorkTime::hours(2))
                                   .worked("2026-01-10", WorkTime::hours(2))
                                   .afterHours();
    CHECK(firstQuarterOf(client, {costs}).labourCost == 200'00_cents);  // 80 + 80 x 1.5
}

TEST_CASE("Labour is summed exactly and rounded once", "[metrics][costs]") {
    // 1 s at 40.00/h is 1.11 cents; 36 of them are exactly 40 cents, not 36.
    ClientFacts client = aClient();
    for (int entry = 0; entry < 36; ++entry) {
        client.worked("2026-01-10", WorkTime{1});
    }
    CHECK(firstQuarterOf(client, {rates()}).labourCost == 40_cents);
}

TEST_CASE("Cost-to-serve adds labour and tools and overhead and products", "[metrics][costs]") {
    // Labour 3 h x 40 = 120. Tools 10 endpoints x 3 months x 2.50 = 75.
    // Overhead 3 x 20 + 2 invoices x 4 + 3 tickets x 1.50 = 72.50.
    // Products 300 less a credit of 100 = 200 at 25 % margin: 150. Together 417.50 of 1,200.
    CostRates costs = rates();
    costs.toolCostPerEndpointMonth = 2'50_cents;
    costs.overheadPerClientMonth = 20'00_cents;
    costs.overheadPerInvoice = 4'00_cents;
    costs.overheadPerTicket = 1'50_cents;
    costs.productMargin = Decimal{250'000};
    const ClientMetrics metrics = firstQuarterOf(
        aClient()
            .sent(anInvoice("2026-01-05").of(500'00_cents, LineKind::Recurring))
            .sent(anInvoice("2026-02-05")
                      .of(500'00_cents, LineKind::Recurring)
                      .of(300'00_cents, LineKind::Product))
            .sent(anInvoice("2026-02-15").of(Money{-100'00}, LineKind::Product).asCreditNote())
            .worked("2026-01-10", WorkTime::hours(3))
            .opened("2026-01-10")
            .opened("2026-02-10")
            .opened("2026-03-10")
            .endpoints("2026-01-01", 10)
            .endpoints("2026-02-01", 10)
            .endpoints("2026-03-01", 10),
        {costs});
    CHECK(metrics.labourCost == 120'00_cents);
    CHECK(metrics.toolCost == 75'00_cents);
    CHECK(metrics.overheadCost == 72'50_cents);
    CHECK(metrics.productCost == 150'00_cents);
    CHECK(metrics.costToServe == 417'50_cents);
    CHECK(metrics.revenue == 1'200'00_cents);
    CHECK(metrics.contribution == 782'50_cents);
    CHECK(metrics.margin == Fraction{78'250, 120'000});
    CHECK(metrics.tickets == 3);
}

TEST_CASE("Overhead runs in the months from the first fact to the cut-off", "[metrics][costs]") {
    CostRates costs = rates();
    costs.overheadPerClientMonth = 10'00_cents;
    const ClientFacts oldClient =
        aClient().worked("2025-06-01", WorkTime::hours(1)).worked("2026-01-05", WorkTime::hours(1));
    CHECK(firstQuarterOf(oldClient, {costs}).overheadCost == 30'00_cents);
    CHECK(firstQuarterOf(oldClient, {costs}, day("2026-02-01")).overheadCost == 20'00_cents);
    CHECK(firstQuarterOf(oldClient, {costs}, day("2026-01-31")).overheadCost == 10'00_cents);
    const ClientFacts newClient = aClient().worked("2026-02-28", WorkTime::hours(1));
    CHECK(firstQuarterOf(newClient, {costs}).overheadCost == 20'00_cents);
    const ClientFacts laterClient = aClient().worked("2026-04-01", WorkTime::hours(1));
    CHECK(firstQuarterOf(laterClient, {costs}).overheadCost == Money{});
}

TEST_CASE("Overhead follows the rates of each month", "[metrics][costs]") {
    CostRates early = rates();
    early.overheadPerClientMonth = 10'00_cents;
    CostRates late = rates("2026-03-01");
    late.overheadPerClientMonth = 16'00_cents;
    CHECK(firstQuarterOf(aClient().worked("2026-01-05", WorkTime::hours(1)), {early, late})
              .overheadCost == 36'00_cents);
}

TEST_CASE("Tool cost follows the endpoint count of each month", "[metrics][costs]") {
    CostRates costs = rates();
    costs.toolCostPerEndpointMonth = 1'00_cents;
    // A month without a count has the count before it: 10 + 10 + 16.
    CHECK(firstQuarterOf(aClient().endpoints("2026-01-01", 10).endpoints("2026-03-01", 16), {costs})
              .toolCost == 36'00_cents);
    // Care began in December, the count in February holds for January too: 3 x 5.
    CHECK(
        firstQuarterOf(
            aClient().worked("2025-12-01", WorkTime::hours(1)).endpoints("2026-02-01", 5), {costs})
            .toolCost == 15'00_cents);
}

TEST_CASE("Tools without endpoint counts are unknown and so is what needs them",
          "[metrics][costs][coverage]") {
    CostRates costs = rates();
    costs.toolCostPerEndpointMonth = 1'00_cents;
    const ClientFacts client = aClient()
                                   .sent(anInvoice("2026-01-05").of(500'00_cents))
                                   .worked("2026-01-10", WorkTime::hours(3));
    const ClientMetrics metrics = firstQuarterOf(client, {costs});
    CHECK(metrics.toolCost == std::nullopt);
    CHECK(metrics.costToServe == std::nullopt);
    CHECK(metrics.contribution == std::nullopt);
    CHECK(metrics.effectiveHourlyRate == std::nullopt);
    CHECK(metrics.labourCost == 120'00_cents);
    // Where tools cost nothing no count is needed.
    CHECK(firstQuarterOf(client, {rates()}).toolCost == Money{});
    CHECK(firstQuarterOf(client, {rates()}).costToServe == 120'00_cents);
}

TEST_CASE("Without a cost model every cost is unknown and revenue is not",
          "[metrics][costs][coverage]") {
    const ClientMetrics metrics = firstQuarterOf(aClient()
                                                     .sent(anInvoice("2026-01-05").of(500'00_cents))
                                                     .worked("2026-01-10", WorkTime::hours(5)),
                                                 {});
    CHECK(metrics.labourCost == std::nullopt);
    CHECK(metrics.toolCost == std::nullopt);
    CHECK(metrics.overheadCost == std::nullopt);
    CHECK(metrics.productCost == std::nullopt);
    CHECK(metrics.costToServe == std::nullopt);
    CHECK(metrics.margin == std::nullopt);
    CHECK(metrics.effectiveHourlyRate == std::nullopt);
    CHECK(metrics.revenue == 500'00_cents);
    CHECK(metrics.invoicedRate == 100'00_cents);
}

TEST_CASE("One entry nobody has a rate for leaves labour unknown", "[metrics][costs][coverage]") {
    CostRates named = rates();
    named.hourlyCost.reset();
    named.hourlyCostByTechnician["Ada"] = 60'00_cents;
    ClientFacts client = aClient().worked("2026-01-10", WorkTime::hours(1)).by("Ada");
    CHECK(firstQuarterOf(client, {named}).labourCost == 60'00_cents);
    client.worked("2026-01-11", WorkTime::hours(1)).by("Ben");
    CHECK(firstQuarterOf(client, {named}).labourCost == std::nullopt);
    CHECK(firstQuarterOf(client, {named}).costToServe == std::nullopt);
}

TEST_CASE("Rates that begin within the quarter leave its costs unknown",
          "[metrics][costs][coverage]") {
    const ClientFacts client =
        aClient().worked("2026-01-10", WorkTime::hours(1)).worked("2026-03-10", WorkTime::hours(1));
    const ClientMetrics metrics = firstQuarterOf(client, {rates("2026-02-01")});
    CHECK(metrics.labourCost == std::nullopt);
    CHECK(metrics.overheadCost == std::nullopt);
}

TEST_CASE("Products resold at a loss or without margin cost what they say", "[metrics][costs]") {
    const ClientFacts client = aClient()
                                   .sent(anInvoice("2026-01-05").of(99_cents, LineKind::Product))
                                   .worked("2026-01-10", WorkTime{0});
    CostRates costs = rates();
    costs.productMargin = Decimal{500'000};
    CHECK(firstQuarterOf(client, {costs}).productCost == 50_cents);  // 49.5
    costs.productMargin = Decimal{0};
    CHECK(firstQuarterOf(client, {costs}).productCost == 99_cents);
    costs.productMargin = Decimal{-1'000'000};
    CHECK(firstQuarterOf(client, {costs}).productCost == 198_cents);
}

TEST_CASE("Hours without invoices still cost", "[metrics][costs][coverage]") {
    const ClientMetrics metrics =
        firstQuarterOf(aClient().worked("2026-01-10", WorkTime::hours(2)), {rates()});
    CHECK(metrics.costToServe == 80'00_cents);
    CHECK(metrics.revenue == std::nullopt);
    CHECK(metrics.contribution == std::nullopt);
}
