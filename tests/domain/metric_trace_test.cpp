// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/metric_catalogue.h>

#include <support/builders.h>
#include <support/catch.h>
#include <support/fact_matching.h>

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
    rates.overheadPerClientMonth = 10'00_cents;
    return rates;
}

MetricTrace traceOf(Metric metric, const ClientFacts& client, std::vector<CostRates> costs = {},
                    std::optional<Date> cutOff = {}) {
    const CostModel model(std::move(costs));
    const MetricsLedger ledger = ledgerOf({client}, model);
    return traceMetric(metric, ledger.metrics(kOne, kFirst, cutOff), MetricPeriod::Quarter,
                       ledger.calendar(), model);
}

std::vector<std::string> caveats(const MetricTrace& trace) {
    std::vector<std::string> ids;
    for (const Text& text : trace.caveats) {
        ids.push_back(text.id.substr(std::string("metric.caveat.").size()));
    }
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("The effective hourly rate is explained by four figures and the rows behind them",
          "[metrics][trace]") {
    // (1,000 - 0 - 200) / 5 h = 160.
    const ClientFacts client =
        aClient()
            .sent(anInvoice("2026-01-05").of(1'000'00_cents, LineKind::Recurring))
            .worked("2026-01-10", WorkTime::hours(5))
            .spent("2026-01-31", CostKind::Licence, 200'00_cents);
    const MetricTrace trace = traceOf(Metric::EffectiveHourlyRate, client, {rates()});
    CHECK(trace.formula.id == "metric.effective_hourly_rate.formula");
    CHECK(trace.value == MetricValue(160'00_cents));
    REQUIRE(trace.terms.size() == 4);
    CHECK(trace.terms[0].figure == Metric::ServiceRevenue);
    CHECK(trace.terms[0].value == MetricValue(1'000'00_cents));
    CHECK(trace.terms[1].value == MetricValue(Money{}));
    CHECK(trace.terms[2].value == MetricValue(200'00_cents));
    CHECK(trace.terms[3].value == MetricValue(WorkTime::hours(5)));
    REQUIRE(trace.terms[3].rows);
    FactQuery expected;
    expected.kind = FactKind::TimeEntry;
    expected.clients = {kOne};
    expected.from = day("2026-01-01");
    expected.to = day("2026-03-31");
    CHECK(*trace.terms[3].rows == expected);
    CHECK(trace.confidence == Confidence::Firm);
}

TEST_CASE("Rows of a rolling year reach back three quarters and stop at the cut-off",
          "[metrics][trace]") {
    const ClientFacts client =
        aClient().paying(100'00_cents, {2025, 4}).paying(100'00_cents, {2026, 1});
    const MetricsLedger ledger = ledgerOf({client});
    const Date cutOff = day("2026-02-15");
    const MetricTrace trace = traceMetric(Metric::Invoices, ledger.rolling(kOne, kFirst, cutOff),
                                          MetricPeriod::RollingYear, ledger.calendar(), {});
    CHECK(trace.value == MetricValue(5));
    REQUIRE(trace.terms.size() == 1);
    CHECK(trace.terms[0].rows->from == day("2025-04-01"));
    CHECK(trace.terms[0].rows->to == cutOff);
    CHECK(caveats(trace) == Ids{"cut_off", "short_year"});
    CHECK(trace.confidence == Confidence::Partial);
}

TEST_CASE("Days late are explained by what was late and by how long", "[metrics][trace]") {
    // 300 paid 10 days late and 100 in time: 300 x 10 / 400 = 7.5 days. A third is not known.
    const ClientFacts client =
        aClient()
            .sent(anInvoice("2026-01-01").of(300'00_cents).due("2026-01-31").paid("2026-02-10"))
            .sent(anInvoice("2026-01-02").of(100'00_cents).due("2026-02-01").paid("2026-01-20"))
            .sent(anInvoice("2026-01-03")
                      .of(500'00_cents)
                      .due("2026-02-02")
                      .settled(Settlement::Unknown));
    const MetricTrace trace = traceOf(Metric::DaysLateWeighted, client);
    CHECK(trace.value == MetricValue(Fraction{75, 10}));
    REQUIRE(trace.terms.size() == 3);
    CHECK(trace.terms[0].value == MetricValue(300'00_cents));
    CHECK(trace.terms[1].value == MetricValue(Fraction{10, 1}));
    CHECK(trace.terms[2].value == MetricValue(400'00_cents));
    int rows = 0;
    for (const Invoice& invoice : client.invoices) {
        rows += matches(*trace.terms[2].rows, invoice) ? 1 : 0;
    }
    CHECK(rows == 2);
    REQUIRE(caveats(trace) == Ids{"late_of_known"});
    CHECK(*trace.caveats[0].find("count") == TextArgument(std::int64_t{2}));
    CHECK(*trace.caveats[0].find("total") == TextArgument(std::int64_t{3}));
}

TEST_CASE("Old arrears are those due long enough before the cut-off", "[metrics][trace]") {
    const ClientFacts client =
        aClient()
            .sent(anInvoice("2025-12-01").of(100'00_cents).due("2026-01-30"))  // 60 days
            .sent(anInvoice("2025-12-01").of(200'00_cents).due("2026-01-29"))  // 61 days
            .sent(anInvoice("2025-11-01").of(400'00_cents).due("2025-12-01"));
    for (const auto& [metric, expected] :
         {std::pair{Metric::Arrears, 3}, {Metric::ArrearsOver60, 2}, {Metric::ArrearsOver90, 1}}) {
        const MetricTrace trace = traceOf(metric, client);
        REQUIRE(trace.terms.size() == 1);
        int rows = 0;
        for (const Invoice& invoice : client.invoices) {
            rows += matches(*trace.terms[0].rows, invoice) ? 1 : 0;
        }
        CHECK(rows == expected);
    }
    CHECK(traceOf(Metric::ArrearsOver60, client).value == MetricValue(600'00_cents));
}

TEST_CASE("A figure rests on assumptions and says so", "[metrics][trace][caveats]") {
    CostRates costs = rates();
    costs.toolCostPerEndpointMonth = 1'00_cents;
    const ClientFacts client = aClient()
                                   .sent(anInvoice("2026-01-05")
                                             .of(1'000'00_cents, LineKind::Recurring)
                                             .of(100'00_cents, LineKind::Product))
                                   .worked("2026-01-10", WorkTime::hours(5))
                                   .endpoints("2026-01-01", 10);
    const MetricTrace margin = traceOf(Metric::Margin, client, {costs});
    CHECK(caveats(margin) == Ids{"endpoints_carried", "default_margin"});
    CHECK(margin.confidence == Confidence::Partial);
    CHECK(*margin.caveats[0].find("count") == TextArgument(std::int64_t{2}));
    CHECK(caveats(traceOf(Metric::Revenue, client, {costs})).empty());
    CHECK(caveats(traceOf(Metric::Revenue, client, {costs}, day("2026-02-01"))) == Ids{"cut_off"});
    // Where no price needs the endpoints, their gaps do not matter.
    CHECK(caveats(traceOf(Metric::Margin, client, {rates()})) == Ids{"default_margin"});
}

TEST_CASE("An unknown figure says what is missing", "[metrics][trace][caveats]") {
    const ClientFacts working = aClient().worked("2026-01-10", WorkTime::hours(3));
    CHECK(traceOf(Metric::Margin, working, {rates()}).confidence == Confidence::Unknown);
    CHECK(caveats(traceOf(Metric::Margin, working, {rates()})) == Ids{"no_invoices"});
    CHECK(caveats(traceOf(Metric::Margin, working)) ==
          Ids{"no_invoices", "hours_without_rate", "no_rates"});
    CHECK(caveats(traceOf(Metric::Tickets, working)) == Ids{"no_tickets"});
    CHECK(caveats(traceOf(Metric::ReactiveHoursPerEndpointMonth, working)) ==
          Ids{"hours_without_type", "no_endpoints"});
    CHECK(caveats(traceOf(Metric::DirectCost, working)) == Ids{"no_costs"});
    const ClientFacts billed = aClient().sent(
        anInvoice("2026-01-05").of(100'00_cents).settled(Settlement::Unknown).due("2026-02-01"));
    CHECK(caveats(traceOf(Metric::InvoicedRate, billed)) == Ids{"no_hours"});
    CHECK(caveats(traceOf(Metric::DaysLateWeighted, billed)) == Ids{"no_payments"});
    CHECK(caveats(traceOf(Metric::Arrears, billed)) == Ids{"no_payments"});
    CHECK(caveats(traceOf(Metric::AgreementEfficiency, billed)) ==
          Ids{"no_line_kinds", "no_hours"});
    CHECK(caveats(traceOf(Metric::DisputedShare, billed)) == Ids{"no_disputes"});
    CHECK(caveats(traceOf(Metric::Seats, billed)) == Ids{"no_seats"});
}

TEST_CASE("An hour without a rate is counted in the explanation", "[metrics][trace][caveats]") {
    CostRates named = rates();
    named.hourlyCost.reset();
    named.hourlyCostByTechnician["Ada"] = 60'00_cents;
    const ClientFacts client = aClient()
                                   .worked("2026-01-10", WorkTime::hours(3))
                                   .by("Ada")
                                   .worked("2026-01-10", WorkTime::hours(1))
                                   .by("Ben");
    const MetricTrace trace = traceOf(Metric::LabourCost, client, {named});
    REQUIRE(caveats(trace) == Ids{"hours_without_rate"});
    CHECK(*trace.caveats[0].find("hours") == TextArgument(WorkTime::hours(1)));
    CHECK(*trace.caveats[0].find("share") == TextArgument(Percent{{1, 4}}));
}

TEST_CASE("Shares of tickets are explained channel by channel", "[metrics][trace]") {
    const ClientFacts client = aClient()
                                   .opened("2026-01-05", TicketChannel::Phone)
                                   .opened("2026-01-06", TicketChannel::Portal)
                                   .opened("2026-01-07", TicketChannel::Portal)
                                   .opened("2026-01-08", TicketChannel::Unknown);
    const MetricTrace trace = traceOf(Metric::InProcedureShare, client);
    CHECK(trace.value == MetricValue(Fraction{2, 3}));
    REQUIRE(trace.terms.size() == 2);
    CHECK(trace.terms[0].name.id == "metric.term.agreed.portal");
    CHECK(trace.terms[0].rows->channel == TicketChannel::Portal);
    CHECK(trace.terms[1].name.id == "metric.term.not_agreed.phone");
    CHECK(caveats(trace) == Ids{"channels_of_known"});
}
