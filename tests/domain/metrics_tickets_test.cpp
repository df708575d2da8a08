// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/builders.h>
#include <support/catch.h>

using namespace winnow;
using namespace winnow::test;

namespace {

const ClientId kOne{1};
const Quarter kFirst{2026, 1};

}  // namespace

TEST_CASE("Ticket shares are taken over the tickets whose source says so", "[metrics][tickets]") {
    const ClientFacts client = aClient()
                                   .opened("2026-01-05", TicketChannel::Portal, true, false)
                                   .opened("2026-01-06", TicketChannel::Phone, false, true)
                                   .opened("2026-02-06", TicketChannel::Email, false, {})
                                   .opened("2026-02-07", TicketChannel::Unknown, {}, {})
                                   .opened("2026-03-07", TicketChannel::Walkup, {}, {});
    const ClientMetrics metrics = ledgerOf({client}).metrics(kOne, kFirst);
    CHECK(metrics.tickets == 5);
    CHECK(metrics.emergencyShare == Fraction{1, 3});
    CHECK(metrics.afterHoursTicketShare == Fraction{1, 2});
    CHECK(metrics.inProcedureShare == Fraction{2, 4});
    // Up to the sixth of January: an emergency by portal and a telephone call.
    const ClientMetrics early = ledgerOf({client}).metrics(kOne, kFirst, day("2026-01-06"));
    CHECK(early.emergencyShare == Fraction{1, 2});
    CHECK(early.inProcedureShare == Fraction{1, 2});
}

TEST_CASE("Ticket shares are unknown where no ticket says anything",
          "[metrics][tickets][coverage]") {
    const ClientMetrics metrics =
        ledgerOf({aClient().opened("2026-01-05").opened("2026-02-05")}).metrics(kOne, kFirst);
    CHECK(metrics.tickets == 2);
    CHECK(metrics.emergencyShare == std::nullopt);
    CHECK(metrics.afterHoursTicketShare == std::nullopt);
    CHECK(metrics.inProcedureShare == std::nullopt);
}

TEST_CASE("The owner decides which channels are agreed", "[metrics][tickets]") {
    MetricSettings settings;
    settings.agreedChannels = {TicketChannel::Phone, TicketChannel::Unknown};
    MetricsLedger ledger(FiscalCalendar(), {}, settings);
    aClient()
        .opened("2026-01-05", TicketChannel::Portal)
        .opened("2026-01-06", TicketChannel::Phone)
        .opened("2026-01-06", TicketChannel::Phone)
        .opened("2026-01-07", TicketChannel::Unknown)
        .addTo(ledger);
    // A ticket without a channel is never in procedure, whatever the settings say.
    CHECK(ledger.metrics(kOne, kFirst).inProcedureShare == Fraction{2, 3});
}

TEST_CASE("Shares of hours without a rate or a type are told", "[metrics][time]") {
    CostRates rates;
    rates.effectiveFrom = day("2026-02-01");
    rates.hourlyCost = Money{40'00};
    const ClientFacts client = aClient()
                                   .worked("2026-01-10", WorkTime::hours(1), WorkType::Reactive)
                                   .worked("2026-02-10", WorkTime::hours(3));
    const ClientMetrics metrics = ledgerOf({client}, CostModel({rates})).metrics(kOne, kFirst);
    CHECK(metrics.unpricedHoursShare == Fraction{1, 4});
    CHECK(metrics.untypedHoursShare == Fraction{3, 4});
    // Without hours there is no share of them.
    CHECK(ledgerOf({aClient().opened("2026-01-05")}).metrics(kOne, kFirst).unpricedHoursShare ==
          std::nullopt);
}
