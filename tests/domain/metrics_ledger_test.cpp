// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/builders.h>
#include <support/catch.h>

using namespace winnow;
using namespace winnow::test;
using namespace winnow::literals;

namespace {

const Quarter kFirst{2026, 1};

}  // namespace

TEST_CASE("An empty ledger knows nothing", "[metrics]") {
    const MetricsLedger ledger{FiscalCalendar(), CostModel()};
    CHECK(ledger.span() == std::nullopt);
    CHECK(ledger.factSpan() == std::nullopt);
    CHECK(ledger.lastFactDate() == std::nullopt);
    CHECK(ledger.firstFactDate(ClientId{1}) == std::nullopt);
    CHECK(ledger.clients().empty());
    CHECK(ledger.portfolio({}, kFirst).revenue == std::nullopt);
}

TEST_CASE("The ledger spans from the first fact to the last", "[metrics]") {
    const MetricsLedger ledger =
        ledgerOf({aClient(7).worked("2025-05-05", WorkTime::hours(1)),
                  aClient(3).sent(
                      anInvoice("2026-01-05").of(1'00_cents).due("2027-01-01").paid("2026-08-08"))},
                 {}, FiscalCalendar(4));
    CHECK(ledger.calendar().firstMonth() == 4);
    // Something happened from May 2025 to January 2026; the last due date is in January 2027.
    REQUIRE(ledger.span());
    CHECK(ledger.span()->first == Quarter{2026, 1});
    CHECK(ledger.span()->second == Quarter{2026, 4});
    REQUIRE(ledger.factSpan());
    CHECK(ledger.factSpan()->first == Quarter{2026, 1});
    CHECK(ledger.factSpan()->second == Quarter{2027, 4});
    CHECK(ledger.lastFactDate() == day("2026-08-08"));
    CHECK(ledger.firstFactDate(ClientId{3}) == day("2026-01-05"));
    CHECK(ledger.clients() == std::vector<ClientId>{{3}, {7}});
}

TEST_CASE("All clients asked for at once have the figures of each alone", "[metrics]") {
    const MetricsLedger ledger =
        ledgerOf({aClient(1).sent(anInvoice("2026-01-05").of(10'00_cents)),
                  aClient(2).sent(anInvoice("2026-01-06").of(30'00_cents))});
    const std::vector<ClientMetrics> all = ledger.metrics(std::vector<ClientId>{{2}, {1}}, kFirst);
    REQUIRE(all.size() == 2);
    CHECK(all[0].client == ClientId{2});
    CHECK(all[0].revenueShare == Fraction{3, 4});
    CHECK(all[1].revenueShare == Fraction{1, 4});
    // The share is of all clients in the ledger, not of those asked for.
    CHECK(ledger.metrics(std::vector<ClientId>{{1}}, kFirst).front().revenueShare ==
          Fraction{1, 4});
}

TEST_CASE("The portfolio sums what is known of its clients", "[metrics][portfolio]") {
    // Client 1: 900 service + 100 product, 10 h at 40, product cost 80: cost 480, contribution 520.
    //   100 due 1 Feb paid 10 days late.
    // Client 2: 500, 5 h at 40: cost 200, contribution 300; 300 due 1 Mar open, 30 days.
    // Client 3: invoices but no hours: 600 and costs unknown.
    CostRates rates;
    rates.effectiveFrom = day("2020-01-01");
    rates.hourlyCost = 40'00_cents;
    const MetricsLedger ledger = ledgerOf(
        {aClient(1)
             .sent(anInvoice("2026-01-05")
                       .of(900'00_cents, LineKind::Recurring)
                       .of(100'00_cents, LineKind::Product)
                       .owing(100'00_cents)
                       .due("2026-02-01")
                       .paid("2026-02-11"))
             .worked("2026-01-10", WorkTime::hours(10)),
         aClient(2)
             .sent(anInvoice("2026-02-01").of(500'00_cents).owing(300'00_cents).due("2026-03-01"))
             .worked("2026-02-10", WorkTime::hours(5)),
         aClient(3).sent(anInvoice("2026-03-01").of(600'00_cents))},
        CostModel({rates}));
    const auto clients = ledger.metrics(ledger.clients(), kFirst);
    const PortfolioMetrics total = ledger.portfolio(clients, kFirst);
    CHECK(total.quarter == kFirst);
    CHECK(total.cutOff == day("2026-03-31"));
    CHECK(total.revenue == 2'100'00_cents);
    CHECK(total.serviceRevenue == 2'000'00_cents);
    CHECK(total.worked == WorkTime::hours(15));
    CHECK(total.costToServe == 680'00_cents);
    CHECK(total.contribution == 820'00_cents);
    // Of the revenue whose costs are known: 820 / 1,500.
    CHECK(total.margin == Fraction{820, 1500});
    // (900 + 500) / 15 h = 93.333; client 3 has no hours to divide by.
    CHECK(total.effectiveHourlyRate == 93'33_cents);
    // (100 x 10 + 300 x 30) / 400 = 25.
    CHECK(total.daysLateWeighted == Fraction{25, 1});
    CHECK(total.arrears == 300'00_cents);
    CHECK(total.clientsWithFacts == 3);

    const PortfolioMetrics two = ledger.portfolio({clients[1]}, kFirst, day("2026-03-11"));
    CHECK(two.revenue == 500'00_cents);
    CHECK(two.daysLateWeighted == Fraction{10, 1});
}

TEST_CASE("A portfolio of which nothing is known has no totals", "[metrics][portfolio]") {
    const MetricsLedger ledger = ledgerOf({aClient(1).opened("2026-01-05")});
    const PortfolioMetrics total =
        ledger.portfolio(ledger.metrics(ledger.clients(), kFirst), kFirst);
    CHECK(total.revenue == std::nullopt);
    CHECK(total.worked == std::nullopt);
    CHECK(total.margin == std::nullopt);
    CHECK(total.daysLateWeighted == std::nullopt);
    CHECK(total.clientsWithFacts == 1);
}

TEST_CASE("A ledger can be moved", "[metrics]") {
    MetricsLedger first = ledgerOf({aClient(1).sent(anInvoice("2026-01-05").of(10'00_cents))});
    const MetricsLedger second = std::move(first);
    CHECK(second.metrics(ClientId{1}, kFirst).revenue == 10'00_cents);
}

TEST_CASE("A client who pays every month in time is never late", "[metrics]") {
    const ClientMetrics metrics =
        ledgerOf({aClient().paying(900'00_cents, kFirst)}).metrics(ClientId{1}, kFirst);
    CHECK(metrics.revenue == 2'700'00_cents);
    CHECK(metrics.invoicesDue == 3);  // 31 January, 3 March and 31 March
    CHECK(metrics.lateInvoices == 0);
    CHECK(metrics.daysLateWeighted == Fraction{0, 1});
}
