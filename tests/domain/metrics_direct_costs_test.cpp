// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/builders.h>
#include <support/catch.h>

using namespace winnow;
using namespace winnow::test;
using namespace winnow::literals;

namespace {

const ClientId kOne{1};
const Quarter kFirst{2026, 1};

CostRates rates() {
    CostRates rates;
    rates.effectiveFrom = day("2020-01-01");
    rates.hourlyCost = 40'00_cents;
    return rates;
}

ClientMetrics firstQuarterOf(const ClientFacts& client, std::vector<CostRates> costs,
                             std::optional<Date> cutOff = {}) {
    return ledgerOf({client}, CostModel(std::move(costs))).metrics(kOne, kFirst, cutOff);
}

}  // namespace

TEST_CASE("Direct costs lower contribution and the effective hourly rate",
          "[metrics][costs][direct]") {
    // 1,000 invoiced, 5 h at 40 = 200, direct 60 + 25 + 115 = 200: contribution 600 (60 %),
    // effective rate (1,000 - 200) / 5 = 160, contribution rate 600 / 5 = 120.
    const ClientMetrics metrics =
        firstQuarterOf(aClient()
                           .sent(anInvoice("2026-01-05").of(1'000'00_cents, LineKind::Recurring))
                           .worked("2026-01-10", WorkTime::hours(5))
                           .spent("2026-01-31", CostKind::Licence, 60'00_cents)
                           .spent("2026-02-28", CostKind::Travel, 25'00_cents)
                           .spent("2026-03-31", CostKind::Subcontractor, 115'00_cents),
                       {rates()});
    CHECK(metrics.directCost == 200'00_cents);
    CHECK(metrics.costToServe == 400'00_cents);
    CHECK(metrics.contribution == 600'00_cents);
    CHECK(metrics.margin == Fraction{6, 10});
    CHECK(metrics.effectiveHourlyRate == 160'00_cents);
    CHECK(metrics.contributionRate == 120'00_cents);
}

TEST_CASE("Direct costs of another quarter or after the cut-off do not count",
          "[metrics][costs][direct]") {
    const ClientFacts client = aClient()
                                   .worked("2026-01-10", WorkTime::hours(1))
                                   .spent("2025-12-31", CostKind::Tool, 10'00_cents)
                                   .spent("2026-02-01", CostKind::Tool, 20'00_cents)
                                   .spent("2026-03-01", CostKind::Other, 40'00_cents)
                                   .spent("2026-04-01", CostKind::Tool, 80'00_cents);
    CHECK(firstQuarterOf(client, {rates()}).directCost == 60'00_cents);
    CHECK(firstQuarterOf(client, {rates()}, day("2026-02-28")).directCost == 20'00_cents);
}

TEST_CASE("Direct costs are unknown for a client without any and count as none",
          "[metrics][costs][direct][coverage]") {
    const ClientFacts other = aClient(2).spent("2026-02-01", CostKind::Tool, 10'00_cents);
    const ClientFacts plain = aClient().worked("2026-01-10", WorkTime::hours(2));
    const ClientMetrics metrics =
        ledgerOf({plain, other}, CostModel({rates()})).metrics(kOne, kFirst);
    CHECK(metrics.directCost == std::nullopt);
    CHECK(metrics.costToServe == 80'00_cents);
    // A client that has some, in a quarter for which costs are in the file: a true zero.
    const ClientFacts earlier = aClient()
                                    .worked("2026-01-10", WorkTime::hours(2))
                                    .spent("2025-11-01", CostKind::Tool, 5'00_cents);
    CHECK(ledgerOf({earlier, other}, CostModel({rates()})).metrics(kOne, kFirst).directCost ==
          Money{});
    CHECK(ledgerOf({earlier}, CostModel({rates()})).metrics(kOne, kFirst).directCost ==
          std::nullopt);
}

TEST_CASE("Direct costs are known without a cost model", "[metrics][costs][direct][coverage]") {
    const ClientMetrics metrics =
        firstQuarterOf(aClient().spent("2026-02-01", CostKind::Tool, 10'00_cents), {});
    CHECK(metrics.directCost == 10'00_cents);
    CHECK(metrics.costToServe == std::nullopt);
    CHECK(metrics.anyFact);
}

TEST_CASE("Purchase costs take the place of the default margin", "[metrics][costs][direct]") {
    ClientFacts client = aClient()
                             .sent(anInvoice("2026-01-05").of(300'00_cents, LineKind::Product))
                             .worked("2026-01-10", WorkTime{0});
    // 300 at the default margin of 20 %: 240.
    CHECK(firstQuarterOf(client, {rates()}).productCost == 240'00_cents);
    client.spent("2026-01-04", CostKind::Purchase, 270'00_cents);
    const ClientMetrics metrics = firstQuarterOf(client, {rates()});
    CHECK(metrics.productCost == 270'00_cents);
    CHECK(metrics.contribution == 30'00_cents);
    CHECK(metrics.directCost == Money{});  // a purchase is no direct cost
    // In another quarter than the sale they do not help.
    ClientFacts late = aClient()
                           .sent(anInvoice("2026-01-05").of(300'00_cents, LineKind::Product))
                           .spent("2026-04-04", CostKind::Purchase, 270'00_cents);
    CHECK(firstQuarterOf(late, {rates()}).productCost == 240'00_cents);
}

TEST_CASE("A purchase is known without a cost model", "[metrics][costs][direct][coverage]") {
    ClientFacts client = aClient().spent("2026-01-04", CostKind::Purchase, 270'00_cents);
    CHECK(firstQuarterOf(client, {}).productCost == 270'00_cents);
    client.sent(anInvoice("2026-01-05").of(300'00_cents, LineKind::Product));
    CHECK(firstQuarterOf(client, {}).productCost == 270'00_cents);
}

TEST_CASE("An entry's own cost goes before the rates", "[metrics][costs]") {
    // 2 h at 40 = 80, 1 h said to cost 95.50 (the after-hours factor is in it already).
    CostRates costs = rates();
    costs.afterHoursMultiplier = Decimal::whole(2);
    costs.listRate = 100'00_cents;
    const ClientFacts client = aClient()
                                   .sent(anInvoice("2026-01-05").of(300'00_cents, LineKind::Labour))
                                   .worked("2026-01-10", WorkTime::hours(2))
                                   .worked("2026-01-11", WorkTime::hours(1))
                                   .afterHours()
                                   .costing(95'50_cents);
    const ClientMetrics metrics = firstQuarterOf(client, {costs});
    CHECK(metrics.labourCost == 175'50_cents);
    CHECK(metrics.afterHoursShare == Fraction{1, 3});
    CHECK(metrics.agreementEfficiency == Fraction{1, 1});  // sold at list rate all the same
}

TEST_CASE("An entry with a cost of its own needs no rate", "[metrics][costs][coverage]") {
    ClientFacts client = aClient().worked("2026-01-10", WorkTime::hours(2)).costing(70'00_cents);
    CHECK(firstQuarterOf(client, {}).labourCost == 70'00_cents);
    CHECK(firstQuarterOf(client, {}).unpricedHoursShare == Fraction{0, 1});
    client.worked("2026-01-11", WorkTime::hours(6));
    CHECK(firstQuarterOf(client, {}).labourCost == std::nullopt);
    CHECK(firstQuarterOf(client, {}).unpricedHoursShare == Fraction{6, 8});
    // Before the cut-off it is as if the later entry were not there.
    CHECK(firstQuarterOf(client, {}, day("2026-01-10")).labourCost == 70'00_cents);
}

TEST_CASE("Tools are charged by endpoint and seat and client and month",
          "[metrics][costs][tools]") {
    // Endpoints 10, 10, 12: 32 x (2.50 + 1) = 112. Seats 8, 8, 8: 24 x 4 = 96. Client 3 x 15 = 45.
    CostRates costs = rates();
    costs.toolCostPerEndpointMonth = 2'50_cents;
    costs.tools = {{"Antivirus", ToolBasis::Endpoint, 1'00_cents},
                   {"Mail filter", ToolBasis::Seat, 4'00_cents},
                   {"Documentation", ToolBasis::Client, 15'00_cents}};
    ClientFacts client = aClient()
                             .worked("2026-01-01", WorkTime::hours(1))
                             .endpoints("2026-01-01", 10)
                             .endpoints("2026-03-01", 12)
                             .seatsIn("2026-02-01", 8);
    const ClientMetrics metrics = firstQuarterOf(client, {costs});
    CHECK(metrics.toolCost == 253'00_cents);
    CHECK(metrics.seats == 8);
    CHECK(metrics.endpoints == 12);
}

TEST_CASE("Only a count that a price needs leaves tools unknown",
          "[metrics][costs][tools][coverage]") {
    CostRates costs = rates();
    costs.tools = {{"Documentation", ToolBasis::Client, 15'00_cents}};
    ClientFacts client = aClient().worked("2026-01-01", WorkTime::hours(1));
    CHECK(firstQuarterOf(client, {costs}).toolCost == 45'00_cents);
    costs.tools.push_back({"Free mail filter", ToolBasis::Seat, Money{}});
    CHECK(firstQuarterOf(client, {costs}).toolCost == 45'00_cents);
    costs.tools.push_back({"Mail filter", ToolBasis::Seat, 4'00_cents});
    CHECK(firstQuarterOf(client, {costs}).toolCost == std::nullopt);
    client.endpoints("2026-01-01", 10);
    CHECK(firstQuarterOf(client, {costs}).toolCost == std::nullopt);
    client.seatsIn("2026-01-01", 2);
    CHECK(firstQuarterOf(client, {costs}).toolCost == 69'00_cents);  // 45 + 3 x 2 x 4
    client.seatsIn("2026-02-01", 0);                                 // known to be none: 45 + 2 x 4
    CHECK(firstQuarterOf(client, {costs}).toolCost == 53'00_cents);
}

TEST_CASE("Each late invoice of the quarter costs one reminder", "[metrics][costs][reminders]") {
    CostRates costs = rates();
    costs.overheadPerReminder = 6'00_cents;
    CostRates dearer = costs;
    dearer.effectiveFrom = day("2026-03-01");
    dearer.overheadPerReminder = 9'00_cents;
    // Late: the one of January (6) and the open one of March (9); the one of February was in time,
    // the one due in April belongs to the next quarter.
    const ClientFacts client =
        aClient()
            .sent(anInvoice("2026-01-01").of(100'00_cents).due("2026-01-15").paid("2026-02-15"))
            .sent(anInvoice("2026-01-10").of(100'00_cents).due("2026-02-15").paid("2026-02-15"))
            .sent(anInvoice("2026-02-10").of(100'00_cents).due("2026-03-12"))
            .sent(anInvoice("2026-03-10").of(100'00_cents).due("2026-04-12"));
    const ClientMetrics metrics = firstQuarterOf(client, {costs, dearer});
    CHECK(metrics.lateReminders == 2);
    CHECK(metrics.overheadCost == 15'00_cents);
    // Reminders cannot be counted where nothing is known about payment; nothing is made up.
    const ClientFacts silent = aClient().sent(
        anInvoice("2026-01-01").of(100'00_cents).due("2026-01-15").settled(Settlement::Unknown));
    CHECK(firstQuarterOf(silent, {costs}).lateReminders == std::nullopt);
    CHECK(firstQuarterOf(silent, {costs}).overheadCost == Money{});
}

TEST_CASE("Overhead ends with the month in which a client left", "[metrics][costs][leaving]") {
    CostRates costs = rates();
    costs.overheadPerClientMonth = 10'00_cents;
    costs.tools = {{"Documentation", ToolBasis::Client, 3'00_cents}};
    const ClientFacts client =
        aClient().worked("2025-06-01", WorkTime::hours(1)).worked("2026-01-05", WorkTime::hours(1));
    MetricsLedger ledger = ledgerOf({client}, CostModel({costs}));
    CHECK(ledger.metrics(kOne, kFirst).overheadCost == 30'00_cents);
    ledger.setServiceEnd(kOne, day("2026-02-01"));
    CHECK(ledger.metrics(kOne, kFirst).overheadCost == 20'00_cents);
    CHECK(ledger.metrics(kOne, kFirst).toolCost == 6'00_cents);
    ledger.setServiceEnd(kOne, day("2025-12-31"));
    CHECK(ledger.metrics(kOne, kFirst).overheadCost == Money{});
    CHECK(ledger.clients() == std::vector{kOne});
    ledger.setServiceEnd(ClientId{9}, day("2025-12-31"));
    CHECK(ledger.clients() == std::vector{kOne});  // no facts, no client of the ledger
}
