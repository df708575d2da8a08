// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/builders.h>
#include <support/catch.h>

using namespace winnow;
using namespace winnow::test;
using namespace winnow::literals;

// A kind of fact is known for a client and quarter when the client has that kind at all and the
// quarter has it for anyone. Unknown is empty; a covered quarter without facts is a true zero.

namespace {

const ClientId kOne{1};
const ClientId kTwo{2};
const Quarter kFirst{2026, 1};
const Quarter kSecond{2026, 2};

}  // namespace

TEST_CASE("A quarter nobody has invoices in is unknown and not zero", "[metrics][coverage]") {
    const MetricsLedger ledger =
        ledgerOf({aClient().sent(anInvoice("2026-01-05").of(100'00_cents))});
    const ClientMetrics metrics = ledger.metrics(kOne, kSecond);
    CHECK(metrics.revenue == std::nullopt);
    CHECK(metrics.serviceRevenue == std::nullopt);
    CHECK(metrics.invoices == std::nullopt);
    CHECK(metrics.revenueShare == std::nullopt);
    CHECK(metrics.rollingRevenue == std::nullopt);
    CHECK(metrics.invoicesDue == std::nullopt);
}

TEST_CASE("A client without invoices in a covered quarter earned nothing", "[metrics][coverage]") {
    const MetricsLedger ledger =
        ledgerOf({aClient(1).sent(anInvoice("2026-01-05").of(100'00_cents)),
                  aClient(2).sent(anInvoice("2026-04-05").of(100'00_cents))});
    CHECK(ledger.metrics(kOne, kSecond).revenue == Money{});
    CHECK(ledger.metrics(kOne, kSecond).invoices == 0);
    CHECK(ledger.metrics(kOne, kSecond).revenueShare == Fraction{0, 1});
    CHECK(ledger.metrics(kOne, kSecond).rollingRevenue == 100'00_cents);
    CHECK(ledger.metrics(kTwo, kFirst).revenue == Money{});
}

TEST_CASE("A client who never had an invoice has unknown revenue", "[metrics][coverage]") {
    const MetricsLedger ledger =
        ledgerOf({aClient(1).sent(anInvoice("2026-01-05").of(100'00_cents)),
                  aClient(2).worked("2026-01-05", WorkTime::hours(1))});
    CHECK(ledger.metrics(kTwo, kFirst).revenue == std::nullopt);
    CHECK(ledger.metrics(kTwo, kFirst).worked == WorkTime::hours(1));
    CHECK(ledger.metrics(kOne, kFirst).worked == std::nullopt);
    CHECK(ledger.metrics(kOne, kFirst).hoursShare == std::nullopt);
    CHECK(ledger.metrics(kOne, kFirst).drag == std::nullopt);
}

TEST_CASE("Coverage ends at the cut-off", "[metrics][coverage][cut-off]") {
    const MetricsLedger ledger = ledgerOf({aClient(1)
                                               .sent(anInvoice("2026-01-05").of(100'00_cents))
                                               .worked("2025-12-01", WorkTime::hours(1)),
                                           aClient(2).worked("2026-02-15", WorkTime::hours(1))});
    CHECK(ledger.metrics(kOne, kFirst).worked == WorkTime{});
    CHECK(ledger.metrics(kOne, kFirst, day("2026-02-14")).worked == std::nullopt);
    CHECK(ledger.metrics(kOne, kFirst, day("2026-02-14")).revenue == 100'00_cents);
}

TEST_CASE("Tickets are known like hours are", "[metrics][coverage]") {
    const MetricsLedger ledger = ledgerOf({aClient(1).opened("2026-01-05").opened("2026-01-05"),
                                           aClient(2).opened("2026-04-05"),
                                           aClient(3).worked("2026-01-05", WorkTime::hours(1))});
    CHECK(ledger.metrics(kOne, kFirst).tickets == 2);
    CHECK(ledger.metrics(kOne, kSecond).tickets == 0);
    CHECK(ledger.metrics(kOne, {2026, 3}).tickets == std::nullopt);
    CHECK(ledger.metrics(ClientId{3}, kFirst).tickets == std::nullopt);
    CHECK(ledger.metrics(kOne, kFirst, day("2026-01-04")).tickets == std::nullopt);
}

TEST_CASE("Arrears are known for whoever has tracked payments", "[metrics][coverage]") {
    const MetricsLedger ledger =
        ledgerOf({aClient(1).sent(anInvoice("2026-01-05").of(100'00_cents).due("2026-01-20")),
                  aClient(2).sent(
                      anInvoice("2026-01-05").of(100'00_cents).settled(Settlement::PaidUndated))});
    // In a quarter without any invoice too.
    CHECK(ledger.metrics(kOne, {2026, 3}).arrears == 100'00_cents);
    CHECK(ledger.metrics(kOne, {2026, 3}).oldestArrearsDays == 253);  // 20 Jan to 30 Sep
    CHECK(ledger.metrics(kOne, {2025, 4}).arrears == Money{});
    CHECK(ledger.metrics(kTwo, kFirst).arrears == std::nullopt);
}

TEST_CASE("A client the ledger does not know has no figures", "[metrics][coverage]") {
    const MetricsLedger ledger =
        ledgerOf({aClient(1).sent(anInvoice("2026-01-05").of(100'00_cents))});
    const ClientMetrics metrics = ledger.metrics(ClientId{99}, kFirst);
    CHECK(metrics.client == ClientId{99});
    CHECK(metrics.quarter == kFirst);
    CHECK(metrics.cutOff == day("2026-03-31"));
    CHECK(metrics.revenue == std::nullopt);
    CHECK(metrics.arrears == std::nullopt);
    CHECK_FALSE(metrics.anyFact);
}

TEST_CASE("Any fact is an invoice dated or due or a payment or work or open arrears",
          "[metrics][coverage]") {
    const auto has = [](const ClientFacts& client, Quarter quarter) {
        return ledgerOf({client}).metrics(kOne, quarter).anyFact;
    };
    const ClientFacts invoice =
        aClient().sent(anInvoice("2026-01-05").of(1'00_cents).due("2026-04-05").paid("2026-07-05"));
    CHECK(has(invoice, {2026, 1}));        // dated
    CHECK(has(invoice, {2026, 2}));        // due
    CHECK(has(invoice, {2026, 3}));        // paid
    CHECK_FALSE(has(invoice, {2026, 4}));  // settled
    CHECK_FALSE(has(invoice, {2025, 4}));
    const ClientFacts unpaid =
        aClient().sent(anInvoice("2026-01-05").of(1'00_cents).due("2026-02-05"));
    CHECK(has(unpaid, {2028, 1}));  // still open
    CHECK(has(aClient().worked("2026-01-05", WorkTime{1}), kFirst));
    CHECK(has(aClient().opened("2026-01-05"), kFirst));
    CHECK_FALSE(has(aClient().endpoints("2026-01-01", 5), kFirst));
}
