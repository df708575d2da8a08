// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <domain/metrics.h>
#include <domain/metrics_invoices.h>
#include <domain/metrics_time.h>

namespace winnow {

// The exact ratio; empty when the denominator is not positive. Terms too wide for 64 bits are
// reduced, and past that halved together, which costs less than the 18th digit.
std::optional<Fraction> ratio(Int128 numerator, Int128 denominator);

// The months of a quarter that count for a client: begun at the cut-off, and not over before the
// client's first fact.
struct ServiceMonths {
    std::array<Date, 3> firstDays;
    std::array<bool, 3> counts{};
    int number() const { return counts[0] + counts[1] + counts[2]; }
};

// Endpoint counts of the three months of a quarter.
using EndpointCounts = std::array<std::optional<int>, 3>;

// Overhead and tool cost, which come by the month.
struct MonthlyCosts {
    bool ratesKnown = false;  // the model has rates for each month
    Money overhead;
    std::optional<Money> tools;
};
MonthlyCosts monthlyCosts(const CostModel& costs, const ServiceMonths& months, Date lastDay,
                          const EndpointCounts& endpoints);

// What the ledger found about one client and quarter; from it the formulas make the metrics.
struct ClientQuarterFacts {
    // Whether facts of a kind are known; false leaves what needs them empty.
    bool invoicesKnown = false;
    bool dueKnown = false;
    bool arrearsKnown = false;
    bool timeKnown = false;
    bool ticketsKnown = false;
    bool lineKindsKnown = false;  // the client's lines, of any quarter, say what they sell
    bool workTypesKnown = false;  // entries of the quarter, of any client, have work types

    IssueSums issued;
    IssueSums allIssued;  // of all clients
    TimeSums time;
    TimeSums allTime;
    DueSums due;
    ArrearsSums arrears;
    int tickets = 0;
    Money ticketOverhead;
    EndpointCounts endpoints;
    int months = 0;
    MonthlyCosts monthly;
};

// Fills everything in metrics but client, quarter, cut-off, rolling revenue and anyFact.
void applyFormulas(const ClientQuarterFacts& facts, ClientMetrics& metrics);

// The sums over clients; everything but quarter, cut-off and days late.
PortfolioMetrics portfolioTotals(const std::vector<ClientMetrics>& clients);

}  // namespace winnow
