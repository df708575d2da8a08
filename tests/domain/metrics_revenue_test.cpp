// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/builders.h>
#include <support/catch.h>

using namespace winnow;
using namespace winnow::test;
using namespace winnow::literals;

namespace {

const ClientId kOne{1};
const ClientId kTwo{2};
const Quarter kFirst{2026, 1};

}  // namespace

TEST_CASE("Revenue is the lines of the invoices dated in the quarter", "[metrics][revenue]") {
    const MetricsLedger ledger = ledgerOf({aClient()
                                               .sent(anInvoice("2025-12-31").of(999'00_cents))
                                               .sent(anInvoice("2026-01-01").of(100'00_cents))
                                               .sent(anInvoice("2026-03-31").of(50'00_cents))
                                               .sent(anInvoice("2026-04-01").of(999'00_cents))});
    const ClientMetrics metrics = ledger.metrics(kOne, kFirst);
    CHECK(metrics.revenue == 150'00_cents);
    CHECK(metrics.serviceRevenue == 150'00_cents);
    CHECK(metrics.invoices == 2);
    CHECK(metrics.cutOff == day("2026-03-31"));
}

TEST_CASE("Product lines are no service revenue", "[metrics][revenue]") {
    const ClientMetrics metrics =
        ledgerOf({aClient().sent(anInvoice("2026-02-01")
                                     .of(300'00_cents, LineKind::Recurring)
                                     .of(80'00_cents, LineKind::Labour)
                                     .of(40'00_cents, LineKind::Project)
                                     .of(20'00_cents)
                                     .of(500'00_cents, LineKind::Product))})
            .metrics(kOne, kFirst);
    CHECK(metrics.revenue == 940'00_cents);
    CHECK(metrics.serviceRevenue == 440'00_cents);
    CHECK(metrics.recurringRevenue == 300'00_cents);
}

TEST_CASE("A credit note lowers revenue and is no invoice", "[metrics][revenue]") {
    const ClientMetrics metrics =
        ledgerOf({aClient()
                      .sent(anInvoice("2026-02-01").of(300'00_cents).due("2026-03-01"))
                      .sent(anInvoice("2026-02-10")
                                .of(Money{-50'00})
                                .due("2026-02-10")
                                .disputed()
                                .asCreditNote())})
            .metrics(kOne, kFirst);
    CHECK(metrics.revenue == 250'00_cents);
    CHECK(metrics.invoices == 1);
    CHECK(metrics.invoicesDue == 1);
    CHECK(metrics.arrears == 300'00_cents);
    CHECK(metrics.disputedShare == std::nullopt);
}

TEST_CASE("Tax is owed but is no revenue", "[metrics][revenue]") {
    const ClientMetrics metrics =
        ledgerOf(
            {aClient().sent(
                anInvoice("2026-01-10").of(100'00_cents).owing(120'00_cents).due("2026-01-20"))})
            .metrics(kOne, kFirst);
    CHECK(metrics.revenue == 100'00_cents);
    CHECK(metrics.arrears == 120'00_cents);
}

TEST_CASE("An invoice after the cut-off is not there yet", "[metrics][revenue][cut-off]") {
    const MetricsLedger ledger = ledgerOf({aClient()
                                               .sent(anInvoice("2026-01-15").of(100'00_cents))
                                               .sent(anInvoice("2026-02-15").of(70'00_cents))
                                               .sent(anInvoice("2026-03-15").of(30'00_cents))});
    CHECK(ledger.metrics(kOne, kFirst, day("2026-02-15")).revenue == 170'00_cents);
    CHECK(ledger.metrics(kOne, kFirst, day("2026-02-14")).revenue == 100'00_cents);
    CHECK(ledger.metrics(kOne, kFirst, day("2027-01-01")).revenue == 200'00_cents);
    CHECK(ledger.metrics(kOne, kFirst, day("2026-01-14")).revenue == std::nullopt);
}

TEST_CASE("Disputed shares leave out invoices that do not say", "[metrics][revenue]") {
    // Two of three that say are disputed: 100 + 40 of 200.
    const ClientMetrics metrics =
        ledgerOf({aClient()
                      .sent(anInvoice("2026-01-10").of(100'00_cents).disputed())
                      .sent(anInvoice("2026-01-11").of(60'00_cents).disputed(false))
                      .sent(anInvoice("2026-01-12").of(40'00_cents).disputed())
                      .sent(anInvoice("2026-01-13").of(900'00_cents))})
            .metrics(kOne, kFirst);
    CHECK(metrics.disputedShare == Fraction{2, 3});
    CHECK(metrics.disputedShareAmount == Fraction{140, 200});
}

TEST_CASE("Shares and drag compare one client with all", "[metrics][revenue]") {
    // 25 % of revenue and 40 % of hours: drag 1.6.
    const MetricsLedger ledger = ledgerOf({aClient(1)
                                               .sent(anInvoice("2026-01-10").of(250'00_cents))
                                               .worked("2026-01-10", WorkTime::hours(40)),
                                           aClient(2)
                                               .sent(anInvoice("2026-01-10").of(750'00_cents))
                                               .worked("2026-02-10", WorkTime::hours(60))});
    const ClientMetrics metrics = ledger.metrics(kOne, kFirst);
    CHECK(metrics.revenueShare == Fraction{1, 4});
    CHECK(metrics.hoursShare == Fraction{2, 5});
    CHECK(metrics.drag == Fraction{8, 5});
    CHECK(ledger.metrics(kTwo, kFirst).drag == Fraction{4, 5});
}

TEST_CASE("Without revenue there is no drag", "[metrics][revenue]") {
    const MetricsLedger ledger =
        ledgerOf({aClient(1)
                      .sent(anInvoice("2025-12-10").of(250'00_cents))
                      .worked("2026-01-10", WorkTime::hours(40)),
                  aClient(2).sent(anInvoice("2026-01-10").of(1'00_cents))});
    const ClientMetrics metrics = ledger.metrics(kOne, kFirst);
    CHECK(metrics.revenue == Money{});
    CHECK(metrics.revenueShare == Fraction{0, 1});
    CHECK(metrics.hoursShare == Fraction{1, 1});
    CHECK(metrics.drag == std::nullopt);
    CHECK(metrics.margin == std::nullopt);
}

TEST_CASE("A share of nothing or of less than nothing is unknown", "[metrics][revenue]") {
    const ClientMetrics metrics =
        ledgerOf({aClient().sent(anInvoice("2026-01-10").of(Money{-5'00}).asCreditNote())})
            .metrics(kOne, kFirst);
    CHECK(metrics.revenue == Money{-5'00});
    CHECK(metrics.revenueShare == std::nullopt);
}

TEST_CASE("Rolling revenue is this quarter and the three before", "[metrics][revenue]") {
    const MetricsLedger ledger = ledgerOf({aClient()
                                               .sent(anInvoice("2025-01-10").of(1'00_cents))
                                               .sent(anInvoice("2025-04-10").of(20'00_cents))
                                               .sent(anInvoice("2025-12-10").of(300'00_cents))
                                               .sent(anInvoice("2026-01-10").of(4'000'00_cents))});
    CHECK(ledger.metrics(kOne, {2026, 1}).rollingRevenue == 4'320'00_cents);
    CHECK(ledger.metrics(kOne, {2025, 4}).rollingRevenue == 321'00_cents);
    CHECK(ledger.metrics(kOne, {2025, 1}).rollingRevenue == 1'00_cents);
    CHECK(ledger.metrics(kOne, {2025, 3}).rollingRevenue == std::nullopt);
}

TEST_CASE("A fiscal year of its own moves invoices to its quarters", "[metrics][revenue]") {
    const std::vector<ClientFacts> facts{aClient()
                                             .sent(anInvoice("2026-03-31").of(1'00_cents))
                                             .sent(anInvoice("2026-04-01").of(20'00_cents))
                                             .sent(anInvoice("2026-10-01").of(300'00_cents))};
    const MetricsLedger april = ledgerOf(facts, {}, FiscalCalendar(4));
    CHECK(april.metrics(kOne, {2026, 4}).revenue == 1'00_cents);
    CHECK(april.metrics(kOne, {2027, 1}).revenue == 20'00_cents);
    const MetricsLedger october = ledgerOf(facts, {}, FiscalCalendar(10));
    CHECK(october.metrics(kOne, {2026, 2}).revenue == 1'00_cents);
    CHECK(october.metrics(kOne, {2026, 3}).revenue == 20'00_cents);
    CHECK(october.metrics(kOne, {2027, 1}).revenue == 300'00_cents);
    CHECK(october.metrics(kOne, {2027, 1}).cutOff == day("2026-12-31"));
}

TEST_CASE("Amounts of any currency are whole minor units", "[metrics][revenue]") {
    // 1,000 yen and 1.000 dinar are both 1000 minor units; thirds round once, half away from zero.
    const ClientMetrics metrics = ledgerOf({aClient()
                                                .sent(anInvoice("2026-01-10").of(Money{1'000}))
                                                .worked("2026-01-10", WorkTime::hours(3))})
                                      .metrics(kOne, kFirst);
    CHECK(metrics.invoicedRate == Money{333});
    CHECK(toPlainText(*metrics.invoicedRate, *Currency::fromCode("JPY")) == "333");
    CHECK(toPlainText(*metrics.invoicedRate, *Currency::fromCode("KWD")) == "0.333");
}
