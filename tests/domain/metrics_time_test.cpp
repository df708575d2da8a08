// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>
#include <stdexcept>

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
    rates.listRate = 100'00_cents;
    return rates;
}

}  // namespace

TEST_CASE("Hours are those worked in the quarter up to the cut-off", "[metrics][time][cut-off]") {
    const MetricsLedger ledger = ledgerOf({aClient()
                                               .worked("2025-12-31", WorkTime::hours(100))
                                               .worked("2026-01-01", WorkTime::hours(1))
                                               .worked("2026-02-10", WorkTime::hours(2))
                                               .worked("2026-02-11", WorkTime::hours(4))
                                               .worked("2026-03-31", WorkTime::hours(8))
                                               .worked("2026-04-01", WorkTime::hours(100))});
    CHECK(ledger.metrics(kOne, kFirst).worked == WorkTime::hours(15));
    CHECK(ledger.metrics(kOne, kFirst, day("2026-02-10")).worked == WorkTime::hours(3));
    CHECK(ledger.metrics(kOne, kFirst, day("2026-02-11")).worked == WorkTime::hours(7));
    CHECK(ledger.metrics(kOne, kFirst, day("2026-12-31")).worked == WorkTime::hours(15));
}

TEST_CASE("Asking for one cut-off does not disturb another", "[metrics][time][cut-off]") {
    const MetricsLedger ledger = ledgerOf({aClient()
                                               .worked("2026-01-10", WorkTime::hours(1))
                                               .worked("2026-03-10", WorkTime::hours(2))});
    for (int round = 0; round < 2; ++round) {
        CHECK(ledger.metrics(kOne, kFirst).worked == WorkTime::hours(3));
        CHECK(ledger.metrics(kOne, kFirst, day("2026-02-01")).worked == WorkTime::hours(1));
    }
}

TEST_CASE("Facts added after figures were read count at once", "[metrics][time]") {
    MetricsLedger ledger = ledgerOf({aClient(1).worked("2026-01-10", WorkTime::hours(1))});
    CHECK(ledger.metrics(kOne, kFirst).hoursShare == Fraction{1, 1});
    aClient(2).worked("2026-01-11", WorkTime::hours(3)).addTo(ledger);
    CHECK(ledger.metrics(kOne, kFirst).hoursShare == Fraction{1, 4});
    CHECK(ledger.metrics(ClientId{2}, kFirst).hoursShare == Fraction{3, 4});
}

TEST_CASE("29 February belongs to its quarter", "[metrics][time]") {
    const MetricsLedger ledger =
        ledgerOf({aClient().worked("2024-02-29", WorkTime::hours(2))}, {}, FiscalCalendar(12));
    CHECK(ledger.metrics(kOne, {2024, 1}).worked == WorkTime::hours(2));
    CHECK(ledger.metrics(kOne, {2024, 1}).cutOff == day("2024-02-29"));
    CHECK(ledger.metrics(kOne, {2024, 1}, day("2024-02-28")).worked == std::nullopt);
}

TEST_CASE("The after-hours share is of hours", "[metrics][time]") {
    const ClientMetrics metrics = ledgerOf({aClient()
                                                .worked("2026-01-10", WorkTime::hours(3))
                                                .worked("2026-01-11", WorkTime::hours(1))
                                                .afterHours()})
                                      .metrics(kOne, kFirst);
    CHECK(metrics.afterHoursShare == Fraction{1, 4});
}

TEST_CASE("Reactive hours are spread over endpoints and months", "[metrics][time]") {
    // 12 reactive of 15 hours, 20 endpoints at the end, in care since December: 12 / 20 / 3 = 0.2.
    const MetricsLedger ledger =
        ledgerOf({aClient()
                      .worked("2025-12-10", WorkTime::hours(1), WorkType::Proactive)
                      .worked("2026-01-10", WorkTime::hours(12), WorkType::Reactive)
                      .worked("2026-02-10", WorkTime::hours(3), WorkType::Proactive)
                      .endpoints("2026-01-01", 10)
                      .endpoints("2026-03-01", 20)});
    CHECK(ledger.metrics(kOne, kFirst).reactiveHoursPerEndpointMonth == Fraction{1, 5});
    CHECK(ledger.metrics(kOne, kFirst).endpoints == 20);
    // By 15 January one month has begun and 10 endpoints are counted: 12 / 10 / 1.
    CHECK(ledger.metrics(kOne, kFirst, day("2026-01-15")).reactiveHoursPerEndpointMonth ==
          Fraction{6, 5});
}

TEST_CASE("A client's first quarter has the months since the first fact", "[metrics][time]") {
    // First seen on 20 February: two months, 6 / 10 / 2 = 0.3.
    const ClientMetrics metrics =
        ledgerOf({aClient()
                      .worked("2026-02-20", WorkTime::hours(6), WorkType::Reactive)
                      .endpoints("2026-03-01", 10)})
            .metrics(kOne, kFirst);
    CHECK(metrics.reactiveHoursPerEndpointMonth == Fraction{3, 10});
}

TEST_CASE("Without work types or endpoints reactive hours are unknown", "[metrics][time]") {
    const ClientMetrics untyped =
        ledgerOf({aClient().worked("2026-01-10", WorkTime::hours(12)).endpoints("2026-01-01", 10)})
            .metrics(kOne, kFirst);
    CHECK(untyped.reactiveHoursPerEndpointMonth == std::nullopt);
    const ClientMetrics uncounted =
        ledgerOf({aClient().worked("2026-01-10", WorkTime::hours(12), WorkType::Reactive)})
            .metrics(kOne, kFirst);
    CHECK(uncounted.reactiveHoursPerEndpointMonth == std::nullopt);
    const ClientMetrics none =
        ledgerOf({aClient()
                      .worked("2026-01-10", WorkTime::hours(12), WorkType::Reactive)
                      .endpoints("2026-01-01", 0)})
            .metrics(kOne, kFirst);
    CHECK(none.reactiveHoursPerEndpointMonth == std::nullopt);
}

TEST_CASE("A quiet quarter has zero reactive hours when others' entries have work types",
          "[metrics][time][coverage]") {
    const MetricsLedger ledger =
        ledgerOf({aClient(1)
                      .worked("2025-12-10", WorkTime::hours(1), WorkType::Reactive)
                      .endpoints("2026-01-01", 10),
                  aClient(2).worked("2026-01-10", WorkTime::hours(1), WorkType::Reactive)});
    CHECK(ledger.metrics(kOne, kFirst).worked == WorkTime{});
    CHECK(ledger.metrics(kOne, kFirst).reactiveHoursPerEndpointMonth == Fraction{0, 1});
}

TEST_CASE("The three hourly rates carry their own names", "[metrics][time]") {
    // Revenue 1,000 of which 200 products at 20 % margin; 10 h at 40; tools 2 x 3 x 5 = 30.
    // Cost 400 + 30 + 160 = 590, contribution 410.
    CostRates costs = rates();
    costs.toolCostPerEndpointMonth = 5'00_cents;
    const ClientMetrics metrics = ledgerOf({aClient()
                                                .sent(anInvoice("2026-01-05")
                                                          .of(800'00_cents, LineKind::Recurring)
                                                          .of(200'00_cents, LineKind::Product))
                                                .worked("2026-01-10", WorkTime::hours(10))
                                                .endpoints("2026-01-01", 2)},
                                           CostModel({costs}))
                                      .metrics(kOne, kFirst);
    CHECK(metrics.effectiveHourlyRate == 77'00_cents);  // (800 - 30) / 10
    CHECK(metrics.invoicedRate == 100'00_cents);        // 1000 / 10
    CHECK(metrics.contributionRate == 41'00_cents);     // 410 / 10
    CHECK(metrics.margin == Fraction{41, 100});
}

TEST_CASE("Without hours there is no hourly rate", "[metrics][time]") {
    const MetricsLedger ledger = ledgerOf({aClient(1)
                                               .sent(anInvoice("2026-01-05").of(800'00_cents))
                                               .worked("2025-12-10", WorkTime::hours(1)),
                                           aClient(2).worked("2026-01-10", WorkTime::hours(1))},
                                          CostModel({rates()}));
    const ClientMetrics metrics = ledger.metrics(kOne, kFirst);
    CHECK(metrics.worked == WorkTime{});
    CHECK(metrics.effectiveHourlyRate == std::nullopt);
    CHECK(metrics.invoicedRate == std::nullopt);
    CHECK(metrics.contributionRate == std::nullopt);
    CHECK(metrics.afterHoursShare == std::nullopt);
    CHECK(metrics.contribution == 800'00_cents);
}

TEST_CASE("Agreement efficiency compares invoiced labour with the list rate", "[metrics][time]") {
    // Recurring 700 and labour 100 against 10 h x 100 = 1000; project and product lines apart.
    const ClientFacts client = aClient()
                                   .sent(anInvoice("2026-01-05")
                                             .of(700'00_cents, LineKind::Recurring)
                                             .of(100'00_cents, LineKind::Labour)
                                             .of(500'00_cents, LineKind::Project)
                                             .of(500'00_cents, LineKind::Product))
                                   .worked("2026-01-10", WorkTime::hours(10));
    CHECK(ledgerOf({client}, CostModel({rates()})).metrics(kOne, kFirst).agreementEfficiency ==
          Fraction{4, 5});
    CostRates unlisted = rates();
    unlisted.listRate.reset();
    CHECK(ledgerOf({client}, CostModel({unlisted})).metrics(kOne, kFirst).agreementEfficiency ==
          std::nullopt);
}

TEST_CASE("Lines that do not say what they sell give no agreement efficiency", "[metrics][time]") {
    const ClientMetrics metrics = ledgerOf({aClient()
                                                .sent(anInvoice("2026-01-05").of(800'00_cents))
                                                .worked("2026-01-10", WorkTime::hours(10))},
                                           CostModel({rates()}))
                                      .metrics(kOne, kFirst);
    CHECK(metrics.agreementEfficiency == std::nullopt);
    CHECK(metrics.recurringRevenue == std::nullopt);
    CHECK(metrics.effectiveHourlyRate == 80'00_cents);
}

TEST_CASE("The list rate of each day counts", "[metrics][time]") {
    // 5 h x 100 in January and 5 h x 140 from February: 1200; 900 / 1200 = 0.75.
    CostRates dearer = rates();
    dearer.effectiveFrom = day("2026-02-01");
    dearer.listRate = 140'00_cents;
    const ClientMetrics metrics =
        ledgerOf({aClient()
                      .sent(anInvoice("2026-01-05").of(900'00_cents, LineKind::Recurring))
                      .worked("2026-01-31", WorkTime::hours(5))
                      .worked("2026-02-01", WorkTime::hours(5))},
                 CostModel({rates(), dearer}))
            .metrics(kOne, kFirst);
    CHECK(metrics.agreementEfficiency == Fraction{3, 4});
}

TEST_CASE("An entry longer than a lifetime is refused", "[metrics][time]") {
    MetricsLedger ledger{FiscalCalendar(), CostModel()};
    CHECK_THROWS_AS(
        ledger.addTime(kOne, day("2026-01-01"), WorkTime{std::numeric_limits<std::int64_t>::max()},
                       "", "", WorkType::Unspecified, false),
        std::overflow_error);
}
