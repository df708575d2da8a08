// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <domain/metrics.h>
#include <domain/metrics_invoices.h>
#include <domain/metrics_marks.h>
#include <domain/metrics_time.h>

namespace winnow {

// The exact ratio; empty when the denominator is not positive. Terms too wide for 64 bits are
// reduced, and past that halved together, which costs less than the 18th digit.
std::optional<Fraction> ratio(Int128 numerator, Int128 denominator);

// amount / hours, in whole minor units; empty without hours.
std::optional<Money> perHour(const std::optional<Money>& amount,
                             const std::optional<WorkTime>& worked);

struct ServiceMonth {
    Date firstDay;
    // Begun at the cut-off, not over before the client's first fact, not begun after it left.
    bool counts = false;
    std::optional<int> endpoints;
    std::optional<int> seats;
};

// The months of a period, three a quarter.
struct ServiceMonths {
    std::array<ServiceMonth, 12> months;
    std::size_t size = 0;

    void add(const ServiceMonth& month) { months[size++] = month; }
    int counted() const;
    // A month without a count has the one before it in its quarter, a quarter's first months the
    // next one; a quarter without any count has that of the quarter before, else of the next.
    void fill();
};

// Overhead and tool cost, which come by the month.
struct MonthlyCosts {
    bool ratesKnown = false;  // the model has rates for each month
    Money overhead;
    bool toolsKnown = false;  // each count that a price needs is there
    Money toolsByEndpoint;
    Money toolsBySeat;
    Money toolsByClient;
};
// The months must be filled.
MonthlyCosts monthlyCosts(const CostModel& costs, const ServiceMonths& months, Date lastDay);

// What the ledger found about one client and period; from it the formulas make the metrics.
struct ClientPeriodFacts {
    // Whether facts of a kind are known; false leaves what needs them empty.
    bool invoicesKnown = true;
    bool dueKnown = true;
    bool arrearsKnown = true;
    bool timeKnown = true;
    bool ticketsKnown = true;
    bool costsKnown = false;
    bool lineKindsKnown = false;  // the client's lines, of any quarter, say what they sell
    bool workTypesKnown = false;  // entries of the period, of any client, have work types

    IssueSums issued;
    Money allRevenue;  // of all clients
    TimeSums time;
    std::int64_t allSeconds = 0;
    DueSums due;
    ArrearsSums arrears;
    TicketSums tickets;
    CostSums costs;
    int payments = 0;
    // Product lines less the default margin, of quarters without purchase costs; in millionths.
    Int128 estimatedPurchases = 0;
    bool anyPurchase = false;
    bool estimateNeeded = false;  // product lines in such a quarter
    int quarters = 0;
    ServiceMonths months;  // with the counts of each month alone
    ServiceMonths filledMonths;
    MonthlyCosts monthly;
};

// Fills everything in metrics but client, quarter, cut-off, rolling revenue and anyFact.
void applyFormulas(const ClientPeriodFacts& facts, const MetricSettings& settings,
                   ClientMetrics& metrics);

// The sums over clients; everything but quarter, cut-off, days late and capacity.
PortfolioMetrics portfolioTotals(const std::vector<ClientMetrics>& clients);

// Fills what the people of the model left unused between two days, given the seconds worked by rate
// number.
void applyCapacity(const CostModel& costs, const RateTable& rates, Date from, Date to,
                   const std::vector<std::int64_t>& secondsByRate, PortfolioMetrics& total);

}  // namespace winnow
