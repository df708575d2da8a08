// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <future>

#include "typed_in.h"

using namespace winnow;
using namespace winnow::test;

namespace {

constexpr Quarter kQuarter{2026, 1};

CostRates hourly(const char* from, std::int64_t euros) {
    CostRates rates;
    rates.effectiveFrom = TypedIn::day(from);
    rates.hourlyCost = Money{euros * 100};
    return rates;
}

}  // namespace

TEST_CASE("A year is the sum of its quarters", "[app][figures]") {
    TypedIn firm;
    firm.add(firm.invoice(firm.alder, "0", "2025-03-31", 1'000));
    firm.add(firm.invoice(firm.alder, "1", "2025-04-01", 100));
    firm.add(firm.invoice(firm.alder, "2", "2026-03-31", 40));
    // Without anybody's invoices in a quarter it would be unknown, and the year with it.
    firm.add(firm.invoice(firm.birch, "3", "2025-08-01", 7));
    firm.add(firm.invoice(firm.birch, "4", "2025-11-01", 7));
    FiguresService& figures = firm.portfolio->figures();
    CHECK(figures.metrics(firm.alder, kQuarter, MetricPeriod::Quarter)->revenue == Money{4'000});
    CHECK(figures.metrics(firm.alder, kQuarter, MetricPeriod::RollingYear)->revenue ==
          Money{14'000});
    CHECK_FALSE(figures.metrics({4711}, kQuarter, MetricPeriod::Quarter));
}

TEST_CASE("A figure leads to the facts it came from", "[app][figures]") {
    TypedIn firm;
    firm.add(firm.invoice(firm.alder, "1", "2026-01-05", 100));
    firm.add(firm.invoice(firm.alder, "2", "2026-02-05", 200));
    firm.add(firm.invoice(firm.birch, "3", "2026-02-05", 400));
    const MetricTrace trace = firm.portfolio->figures().trace(Metric::Revenue, firm.alder, kQuarter,
                                                              MetricPeriod::Quarter);
    CHECK(trace.value == MetricValue(Money{30'000}));
    bool anyRows = false;
    for (const MetricTerm& term : trace.terms) {
        if (term.rows) {
            anyRows = true;
            CHECK(firm.portfolio->facts().totals(*term.rows).count <= 2);
        }
    }
    CHECK(anyRows);
}

TEST_CASE("New costs are tried out before they are kept", "[app][figures]") {
    TypedIn firm;
    FiguresService& figures = firm.portfolio->figures();
    firm.add(firm.invoice(firm.alder, "1", "2026-01-05", 1'000));
    firm.add(firm.time(firm.alder, "2026-01-12", 10));
    REQUIRE(figures.setCostRates(hourly("2025-01-01", 40)));

    // Beside the interface: nothing that it shows is touched.
    const auto preview = std::async(std::launch::async, [&] {
                             return figures.previewCostRates(hourly("2026-01-01", 55), kQuarter);
                         }).get();
    REQUIRE(preview);
    REQUIRE(preview->clients.size() == 2);
    CHECK(preview->clients.front().client == firm.alder);
    CHECK(preview->clients.front().before == Money{60'000});
    CHECK(preview->clients.front().after == Money{45'000});
    CHECK(figures.costModel().all().size() == 1);
    CHECK(figures.metrics(firm.alder, kQuarter, MetricPeriod::Quarter)->contribution ==
          Money{60'000});

    REQUIRE(figures.setCostRates(hourly("2026-01-01", 55)));
    CHECK(figures.metrics(firm.alder, kQuarter, MetricPeriod::Quarter)->contribution ==
          Money{45'000});
    REQUIRE(figures.removeCostRates(TypedIn::day("2026-01-01")));
    CHECK(figures.metrics(firm.alder, kQuarter, MetricPeriod::Quarter)->contribution ==
          Money{60'000});
    CHECK(idOf(figures.removeCostRates(TypedIn::day("2026-01-01"))) == "figures.no_costs_from");
    REQUIRE(firm.portfolio->undo());
    CHECK(figures.costModel().all().size() == 2);
    CHECK_FALSE(figures.setCostRates(hourly("2026-01-01", -1)));
}

TEST_CASE("The owner says which channels are agreed", "[app][figures]") {
    TypedIn firm;
    FiguresService& figures = firm.portfolio->figures();
    for (const auto& [number, channel] :
         {std::pair("T-1", TicketChannel::Portal), std::pair("T-2", TicketChannel::Phone)}) {
        Ticket ticket;
        ticket.client = firm.alder;
        ticket.number = number;
        ticket.openedOn = TypedIn::day("2026-02-05");
        ticket.channel = channel;
        firm.add(ticket);
    }
    const auto share = [&] {
        return figures.metrics(firm.alder, kQuarter, MetricPeriod::Quarter)->inProcedureShare;
    };
    CHECK(share() == Fraction{1, 2});
    REQUIRE(figures.setMetricSettings({{TicketChannel::Portal, TicketChannel::Phone}}));
    CHECK(share() == Fraction{1, 1});
    CHECK(idOf(figures.setMetricSettings({{TicketChannel::Unknown}})) == "figures.channel_unknown");
    firm.reopen(/*readOnly=*/false);
    CHECK(firm.portfolio->figures().metricSettings().agreedChannels.contains(TicketChannel::Phone));
    REQUIRE(firm.portfolio->undo());
    CHECK(firm.portfolio->figures().metricSettings() == MetricSettings{});
}

TEST_CASE("What is missing is said until it is mended", "[app][quality]") {
    TypedIn firm;
    firm.add(firm.invoice(firm.alder, "1", "2026-01-05", 1'000));
    firm.add(firm.invoice(firm.birch, "2", "2026-01-05", 1'000));
    firm.add(firm.time(firm.alder, "2026-01-12", 10));
    QualityService& quality = firm.portfolio->quality();
    const auto has = [&](GapKind kind) {
        const std::vector<Gap>& gaps = quality.gaps(kQuarter);
        return std::find_if(gaps.begin(), gaps.end(),
                            [&](const Gap& gap) { return gap.kind == kind; }) != gaps.end();
    };
    CHECK(has(GapKind::HoursWithoutRate));
    CHECK(has(GapKind::ClientsWithoutRatings));
    const Fraction known = quality.knownWeight(kQuarter).value();
    REQUIRE(firm.portfolio->figures().setCostRates(hourly("2025-01-01", 40)));
    CHECK_FALSE(has(GapKind::HoursWithoutRate));
    CHECK(quality.knownWeight(kQuarter).value() > known);
}

TEST_CASE("A month without facts between others is found, until there are some", "[app][quality]") {
    TypedIn firm;
    firm.add(firm.invoice(firm.alder, "1", "2026-01-05", 1'000));
    firm.add(firm.invoice(firm.alder, "2", "2026-03-05", 1'000));
    const auto holes = [&] {
        const std::vector<Gap>& gaps = firm.portfolio->quality().gaps(kQuarter);
        const auto gap = std::ranges::find(gaps, GapKind::MonthsWithoutFacts, &Gap::kind);
        return gap == gaps.end() ? 0 : gap->count;
    };
    CHECK(holes() == 1);
    firm.add(firm.invoice(firm.alder, "3", "2026-02-05", 1'000));
    CHECK(holes() == 0);
}
