// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/builders.h>
#include <support/catch.h>

using namespace winnow;
using namespace winnow::test;
using namespace winnow::literals;

namespace {

const ClientId kOne{1};
const Quarter kLast{2026, 4};

CostRates rates() {
    CostRates rates;
    rates.effectiveFrom = day("2020-01-01");
    rates.hourlyCost = 40'00_cents;
    rates.overheadPerClientMonth = 10'00_cents;
    return rates;
}

// A busy first quarter and three quiet ones.
ClientFacts unevenClient() {
    return aClient()
        .sent(anInvoice("2026-01-05").of(1'000'00_cents, LineKind::Recurring))
        .sent(anInvoice("2026-04-05").of(1'000'00_cents, LineKind::Recurring))
        .sent(anInvoice("2026-07-05").of(1'000'00_cents, LineKind::Recurring))
        .sent(anInvoice("2026-10-05").of(1'000'00_cents, LineKind::Recurring))
        .worked("2026-01-10", WorkTime::hours(20), WorkType::Reactive)
        .worked("2026-04-10", WorkTime::hours(2), WorkType::Reactive)
        .worked("2026-07-10", WorkTime::hours(2), WorkType::Proactive)
        .worked("2026-10-10", WorkTime::hours(1), WorkType::Reactive);
}

}  // namespace

TEST_CASE("A rolling year is a ratio of sums and not a mean of ratios", "[metrics][rolling]") {
    // 4,000 over 25 h = 160 an hour; the quarters' own are 50, 500, 500 and 1,000.
    // Cost 25 x 40 + 12 x 10 = 1,120, contribution 2,880, 72 %.
    const MetricsLedger ledger = ledgerOf({unevenClient()}, CostModel({rates()}));
    const ClientMetrics year = ledger.rolling(kOne, kLast);
    CHECK(year.quarter == kLast);
    CHECK(year.cutOff == day("2026-12-31"));
    CHECK(year.revenue == 4'000'00_cents);
    CHECK(year.rollingRevenue == 4'000'00_cents);
    CHECK(year.worked == WorkTime::hours(25));
    CHECK(year.invoicedRate == 160'00_cents);
    CHECK(year.effectiveHourlyRate == 160'00_cents);
    CHECK(year.costToServe == 1'120'00_cents);
    CHECK(year.contribution == 2'880'00_cents);
    CHECK(year.margin == Fraction{72, 100});
    CHECK(ledger.metrics(kOne, {2026, 1}).invoicedRate == 50'00_cents);
    CHECK(ledger.metrics(kOne, kLast).invoicedRate == 1'000'00_cents);
}

TEST_CASE("A rolling year adds up what its quarters do", "[metrics][rolling]") {
    CostRates costs = rates();
    costs.overheadPerInvoice = 2'00_cents;
    costs.overheadPerTicket = 1'00_cents;
    costs.toolCostPerEndpointMonth = 3'00_cents;
    ClientFacts client = unevenClient();
    for (const char* month : {"2026-01-01", "2026-06-01", "2026-08-01", "2026-10-01"}) {
        client.endpoints(month, 10)
            .opened(month, TicketChannel::Email)
            .spent(month, CostKind::Licence, 7'00_cents);
    }
    client.endpoints("2026-12-01", 16);
    const MetricsLedger ledger = ledgerOf({client}, CostModel({costs}));
    const ClientMetrics year = ledger.rolling(kOne, kLast);
    Money cost;
    Money tools;
    Money direct;
    int tickets = 0;
    for (Quarter quarter{2026, 1}; quarter <= kLast; quarter = quarter.next()) {
        const ClientMetrics metrics = ledger.metrics(kOne, quarter);
        cost += *metrics.costToServe;
        tools += *metrics.toolCost;
        direct += *metrics.directCost;
        tickets += *metrics.tickets;
    }
    CHECK(year.costToServe == cost);
    CHECK(year.toolCost == tools);
    CHECK(year.directCost == direct);
    CHECK(year.directCost == 28'00_cents);
    CHECK(year.tickets == tickets);
    CHECK(year.endpoints == 16);
    // Reactive 23 h over 3 x 10 + 3 x 10 + 3 x 10 + 3 x 16 endpoint-months.
    CHECK(year.reactiveHoursPerEndpointMonth == Fraction{23, 138});
}

TEST_CASE("A quarter without a count of endpoints has its neighbour's in a year",
          "[metrics][rolling]") {
    CostRates costs = rates();
    costs.toolCostPerEndpointMonth = 1'00_cents;
    ClientFacts client = unevenClient();
    client.endpoints("2026-05-01", 10).endpoints("2026-10-01", 20);
    const MetricsLedger ledger = ledgerOf({client}, CostModel({costs}));
    CHECK(ledger.metrics(kOne, {2026, 1}).toolCost == std::nullopt);
    // Winter takes spring's 10, summer too, autumn has 20: 3 x (10 + 10 + 10 + 20).
    CHECK(ledger.rolling(kOne, kLast).toolCost == 150'00_cents);
    CHECK(ledger.rolling(kOne, kLast).reactiveHoursPerEndpointMonth == Fraction{23, 150});
}

TEST_CASE("Late figures of a year are those of all invoices due in it as of its end",
          "[metrics][rolling][late]") {
    // Due in January and paid 40 days late in full; due in June and still open at the year's end:
    // 300 x 40 + 100 x 200 over 400.
    const ClientFacts client =
        aClient()
            .sent(anInvoice("2026-01-01").of(300'00_cents).due("2026-01-10").paid("2026-02-19"))
            .sent(anInvoice("2026-04-01").of(100'00_cents).due("2026-06-14"))
            .sent(anInvoice("2026-07-01").of(50'00_cents))
            .sent(anInvoice("2026-10-01").of(50'00_cents));
    const MetricsLedger ledger = ledgerOf({client});
    const ClientMetrics year = ledger.rolling(kOne, kLast);
    CHECK(year.invoicesDue == 2);
    CHECK(year.lateInvoices == 2);
    CHECK(year.daysLateWeighted == Fraction{32'000, 400});
    // The second quarter by itself ends earlier: 16 days from 14 to 30 June.
    CHECK(ledger.metrics(kOne, {2026, 2}).daysLateWeighted == Fraction{16, 1});
    CHECK(ledger.rolling(kOne, kLast).daysLateWeighted == Fraction{80, 1});
    CHECK(year.arrears == 100'00_cents);
}

TEST_CASE("A kind that is missing in one quarter leaves the year unknown",
          "[metrics][rolling][coverage]") {
    // Invoices of four quarters over the hours of one would be a fourfold rate.
    const ClientFacts client = aClient()
                                   .paying(100'00_cents, {2026, 1})
                                   .paying(100'00_cents, {2026, 2})
                                   .paying(100'00_cents, {2026, 3})
                                   .paying(100'00_cents, {2026, 4})
                                   .worked("2026-10-10", WorkTime::hours(5));
    const ClientMetrics year = ledgerOf({client}).rolling(kOne, kLast);
    CHECK(year.revenue == 1'200'00_cents);
    CHECK(year.worked == std::nullopt);
    CHECK(year.invoicedRate == std::nullopt);
    CHECK(ledgerOf({client}).metrics(kOne, kLast).invoicedRate == 60'00_cents);
}

TEST_CASE("A year that begins before the first fact has fewer quarters", "[metrics][rolling]") {
    const ClientFacts client = aClient()
                                   .paying(100'00_cents, {2026, 3})
                                   .paying(100'00_cents, {2026, 4})
                                   .worked("2026-07-10", WorkTime::hours(2))
                                   .worked("2026-10-10", WorkTime::hours(4));
    const ClientMetrics year = ledgerOf({client}, CostModel({rates()})).rolling(kOne, kLast);
    CHECK(year.revenue == 600'00_cents);
    CHECK(year.invoicedRate == 100'00_cents);
    CHECK(year.overheadCost == 60'00_cents);
    CHECK(year.basis.quarters == 2);
    // In the very first quarter the year is the quarter.
    const ClientMetrics first = ledgerOf({client}).rolling(kOne, {2026, 3});
    CHECK(first.revenue == 300'00_cents);
    CHECK(first.basis.quarters == 1);
}

TEST_CASE("Purchases count quarter by quarter in a year", "[metrics][rolling][direct]") {
    // Bought for 90 in the third quarter; the 200 of the fourth at the default 20 %: 160.
    const ClientFacts client =
        aClient()
            .sent(anInvoice("2026-07-05").of(100'00_cents, LineKind::Product))
            .sent(anInvoice("2026-10-05").of(200'00_cents, LineKind::Product))
            .spent("2026-07-01", CostKind::Purchase, 90'00_cents);
    const MetricsLedger ledger = ledgerOf({client}, CostModel({rates()}));
    CHECK(ledger.rolling(kOne, kLast).productCost == 250'00_cents);
    CHECK(ledger.metrics(kOne, {2026, 3}).productCost == 90'00_cents);
    CHECK(ledger.metrics(kOne, kLast).productCost == 160'00_cents);
}

TEST_CASE("A cut-off holds for a year too", "[metrics][rolling]") {
    const MetricsLedger ledger = ledgerOf({unevenClient()}, CostModel({rates()}));
    const ClientMetrics year = ledger.rolling(kOne, kLast, day("2026-10-31"));
    CHECK(year.revenue == 4'000'00_cents);
    CHECK(year.overheadCost == 100'00_cents);  // ten months begun
    CHECK(ledger.rolling(kOne, kLast, day("2026-10-04")).revenue == std::nullopt);
    CHECK(ledger.rolling(ClientId{7}, kLast).revenue == std::nullopt);
}
