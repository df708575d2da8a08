// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/builders.h>
#include <support/catch.h>

using namespace winnow;
using namespace winnow::test;
using namespace winnow::literals;

namespace {

const ClientId kOne{1};
const Quarter kFirst{2026, 1};

ClientMetrics firstQuarterOf(const ClientFacts& client, std::optional<Date> cutOff = {}) {
    return ledgerOf({client}).metrics(kOne, kFirst, cutOff);
}

}  // namespace

TEST_CASE("Days late are weighted by amount over paid and part-paid and unpaid invoices",
          "[metrics][late]") {
    // As of 2026-03-31:
    //   100 due 10 Jan, paid 20 Jan                    -> 10 days on 100
    //   200 due 1 Feb, 150 paid 31 Jan, 50 open         -> 0 days on 150, 58 days on 50
    //   700 due 1 Mar, unpaid                          -> 30 days on 700
    // Weighted (100 x 10 + 50 x 58 + 700 x 30) / 1000 = 24,900 / 1000 = 24.9.
    // Mean of the last parts (10 + 58 + 30) / 3. All three are late; late amount 850 of 1000.
    const ClientMetrics metrics = firstQuarterOf(
        aClient()
            .sent(anInvoice("2025-12-10").of(100'00_cents).due("2026-01-10").paid("2026-01-20"))
            .sent(anInvoice("2026-01-02")
                      .of(200'00_cents)
                      .due("2026-02-01")
                      .paid("2026-01-31", 150'00_cents))
            .sent(anInvoice("2026-02-01").of(700'00_cents).due("2026-03-01")));
    CHECK(metrics.invoicesDue == 3);
    CHECK(metrics.lateInvoices == 3);
    CHECK(metrics.lateShare == Fraction{1, 1});
    CHECK(metrics.lateShareAmount == Fraction{850, 1000});
    CHECK(metrics.daysLateWeighted == Fraction{249, 10});
    CHECK(metrics.daysLateMean == Fraction{98, 3});
    // Open and past due: 50 for 58 days, 700 for 30.
    CHECK(metrics.arrears == 750'00_cents);
    CHECK(metrics.oldestArrearsDays == 58);
    CHECK(metrics.arrearsOver60 == Money{});
}

TEST_CASE("Paid on the due date is on time and a day after is late", "[metrics][late]") {
    const ClientMetrics metrics = firstQuarterOf(
        aClient()
            .sent(anInvoice("2026-01-02").of(100'00_cents).due("2026-02-01").paid("2026-02-01"))
            .sent(anInvoice("2026-01-02").of(300'00_cents).due("2026-02-01").paid("2026-02-02")));
    CHECK(metrics.lateInvoices == 1);
    CHECK(metrics.lateShare == Fraction{1, 2});
    CHECK(metrics.lateShareAmount == Fraction{3, 4});
    CHECK(metrics.daysLateMean == Fraction{1, 2});
    CHECK(metrics.daysLateWeighted == Fraction{3, 4});
}

TEST_CASE("Paying early does not make up for paying late", "[metrics][late]") {
    const ClientMetrics metrics = firstQuarterOf(
        aClient()
            .sent(anInvoice("2026-01-02").of(100'00_cents).due("2026-02-01").paid("2026-01-12"))
            .sent(anInvoice("2026-01-02").of(100'00_cents).due("2026-02-01").paid("2026-02-21")));
    CHECK(metrics.daysLateWeighted == Fraction{10, 1});
}

TEST_CASE("An unpaid invoice due on the cut-off has fallen due but is not late",
          "[metrics][late][cut-off]") {
    const ClientMetrics metrics =
        firstQuarterOf(aClient().sent(anInvoice("2026-03-01").of(100'00_cents).due("2026-03-31")));
    CHECK(metrics.invoicesDue == 1);
    CHECK(metrics.lateInvoices == 0);
    CHECK(metrics.daysLateWeighted == Fraction{0, 1});
    CHECK(metrics.arrears == Money{});
    CHECK(metrics.oldestArrearsDays == 0);
}

TEST_CASE("A payment after the cut-off leaves the invoice open", "[metrics][late][cut-off]") {
    const ClientFacts client = aClient().sent(
        anInvoice("2026-01-02").of(100'00_cents).due("2026-02-01").paid("2026-02-20"));
    const ClientMetrics before = firstQuarterOf(client, day("2026-02-11"));
    CHECK(before.daysLateWeighted == Fraction{10, 1});
    CHECK(before.arrears == 100'00_cents);
    const ClientMetrics on = firstQuarterOf(client, day("2026-02-20"));
    CHECK(on.daysLateWeighted == Fraction{19, 1});
    CHECK(on.arrears == Money{});
    CHECK(firstQuarterOf(client, day("2026-06-30")).daysLateWeighted == Fraction{19, 1});
}

TEST_CASE("What falls due after the cut-off has not fallen due", "[metrics][late][cut-off]") {
    const ClientFacts client =
        aClient()
            .sent(anInvoice("2026-01-02").of(100'00_cents).due("2026-02-01"))
            .sent(anInvoice("2026-01-02").of(100'00_cents).due("2026-03-01"));
    CHECK(firstQuarterOf(client, day("2026-02-28")).invoicesDue == 1);
    CHECK(firstQuarterOf(client, day("2026-03-01")).invoicesDue == 2);
}

TEST_CASE("Days late run over the leap day", "[metrics][late]") {
    const ClientFacts client = aClient().sent(
        anInvoice("2024-01-15").of(100'00_cents).due("2024-02-15").paid("2024-03-15"));
    CHECK(ledgerOf({client}).metrics(kOne, {2024, 1}).daysLateWeighted == Fraction{29, 1});
    const ClientFacts yearAfter = aClient().sent(
        anInvoice("2025-01-15").of(100'00_cents).due("2025-02-15").paid("2025-03-15"));
    CHECK(ledgerOf({yearAfter}).metrics(kOne, {2025, 1}).daysLateWeighted == Fraction{28, 1});
}

TEST_CASE("Overpaying counts up to the total only", "[metrics][late]") {
    // 60 on time, then 100 ten days late of which only 40 are owed: 40 x 10 / 100 = 4 days.
    const ClientMetrics metrics =
        firstQuarterOf(aClient().sent(anInvoice("2026-01-02")
                                          .of(100'00_cents)
                                          .due("2026-02-01")
                                          .paid("2026-02-11", 100'00_cents)
                                          .paid("2026-01-20", 60'00_cents)));
    CHECK(metrics.daysLateWeighted == Fraction{4, 1});
    CHECK(metrics.lateShareAmount == Fraction{2, 5});
    CHECK(metrics.daysLateMean == Fraction{10, 1});
    CHECK(metrics.arrears == Money{});
}

TEST_CASE("Money paid back is open again", "[metrics][late]") {
    // 100 paid on time, 30 taken back: 30 open since 1 Feb, 58 days.
    const ClientMetrics metrics =
        firstQuarterOf(aClient().sent(anInvoice("2026-01-02")
                                          .of(100'00_cents)
                                          .due("2026-02-01")
                                          .paid("2026-01-30")
                                          .paid("2026-02-15", Money{-30'00})));
    CHECK(metrics.arrears == 30'00_cents);
    CHECK(metrics.daysLateWeighted == Fraction{30 * 58, 100});
    CHECK(metrics.lateShareAmount == Fraction{3, 10});
}

TEST_CASE("Invoices without payment facts are left out of lateness but have fallen due",
          "[metrics][late][coverage]") {
    const ClientMetrics metrics = firstQuarterOf(
        aClient()
            .sent(anInvoice("2026-01-02").of(100'00_cents).due("2026-02-01").paid("2026-02-11"))
            .sent(anInvoice("2026-01-02")
                      .of(900'00_cents)
                      .due("2026-02-01")
                      .settled(Settlement::Unknown))
            .sent(anInvoice("2026-01-02")
                      .of(900'00_cents)
                      .due("2026-02-01")
                      .settled(Settlement::PaidUndated)));
    CHECK(metrics.invoicesDue == 3);
    CHECK(metrics.lateInvoices == 1);
    CHECK(metrics.lateShare == Fraction{1, 1});
    CHECK(metrics.daysLateWeighted == Fraction{10, 1});
    CHECK(metrics.arrears == Money{});
}

TEST_CASE("When no due invoice has payment facts lateness is unknown",
          "[metrics][late][coverage]") {
    const ClientMetrics metrics = firstQuarterOf(aClient().sent(
        anInvoice("2026-01-02").of(900'00_cents).due("2026-02-01").settled(Settlement::Unknown)));
    CHECK(metrics.invoicesDue == 1);
    CHECK(metrics.lateInvoices == std::nullopt);
    CHECK(metrics.lateShare == std::nullopt);
    CHECK(metrics.daysLateMean == std::nullopt);
    CHECK(metrics.daysLateWeighted == std::nullopt);
    CHECK(metrics.arrears == std::nullopt);
    CHECK(metrics.oldestArrearsDays == std::nullopt);
}

TEST_CASE("A quarter in which nothing fell due has counts of zero and no shares",
          "[metrics][late]") {
    const ClientMetrics metrics =
        firstQuarterOf(aClient().sent(anInvoice("2026-03-20").of(100'00_cents).due("2026-04-20")));
    CHECK(metrics.invoicesDue == 0);
    CHECK(metrics.lateInvoices == 0);
    CHECK(metrics.lateShare == std::nullopt);
    CHECK(metrics.daysLateWeighted == std::nullopt);
}

TEST_CASE("Invoices due in a quarter without new ones are still judged there",
          "[metrics][late][coverage]") {
    const MetricsLedger ledger = ledgerOf({aClient().sent(
        anInvoice("2025-12-20").of(100'00_cents).due("2026-01-19").paid("2026-01-24"))});
    const ClientMetrics metrics = ledger.metrics(kOne, kFirst);
    CHECK(metrics.revenue == std::nullopt);
    CHECK(metrics.invoicesDue == 1);
    CHECK(metrics.daysLateWeighted == Fraction{5, 1});
    CHECK(metrics.anyFact);
}

TEST_CASE("Arrears are old at strictly more than 60 and 90 days", "[metrics][late]") {
    // At 2026-03-31: due 30 Jan is 60 days ago, 29 Jan 61; due 31 Dec is 90 days ago, 30 Dec 91.
    const ClientMetrics metrics =
        firstQuarterOf(aClient()
                           .sent(anInvoice("2025-11-01").of(1'00_cents).due("2026-01-30"))
                           .sent(anInvoice("2025-11-01").of(20'00_cents).due("2026-01-29"))
                           .sent(anInvoice("2025-11-01").of(300'00_cents).due("2025-12-31"))
                           .sent(anInvoice("2025-11-01").of(4'000'00_cents).due("2025-12-30")));
    CHECK(metrics.arrears == 4'321'00_cents);
    CHECK(metrics.arrearsOver60 == 4'320'00_cents);
    CHECK(metrics.arrearsOver90 == 4'000'00_cents);
    CHECK(metrics.oldestArrearsDays == 91);
    const std::vector<AgedAmount> ages{
        {91, 4'000'00_cents}, {90, 300'00_cents}, {61, 20'00_cents}, {60, 1'00_cents}};
    CHECK(metrics.arrearsByAge == ages);
}

TEST_CASE("An invoice without due date is never late", "[metrics][late]") {
    const ClientMetrics metrics =
        firstQuarterOf(aClient().sent(anInvoice("2026-01-02").of(100'00_cents)));
    CHECK(metrics.invoicesDue == 0);
    CHECK(metrics.arrears == Money{});
}

TEST_CASE("An invoice over nothing owes nothing", "[metrics][late]") {
    const ClientMetrics metrics =
        firstQuarterOf(aClient().sent(anInvoice("2026-01-02").of(Money{}).due("2026-01-10")));
    CHECK(metrics.invoicesDue == 1);
    CHECK(metrics.lateInvoices == 0);
    CHECK(metrics.lateShare == Fraction{0, 1});
    CHECK(metrics.lateShareAmount == std::nullopt);
    CHECK(metrics.daysLateMean == Fraction{0, 1});
    CHECK(metrics.oldestArrearsDays == 0);
}
