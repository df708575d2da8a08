// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>

#include <app/portfolio.h>
#include <domain/exit_queue.h>
#include <domain/metrics.h>

namespace winnow {

// What clients bring and take in a quarter, as the mean of their last four whole ones. A figure is
// the mean of the quarters where it is known; of none: unknown.
struct QuarterMeans {
    std::optional<Money> revenue;
    std::optional<WorkTime> hours;
    std::optional<Money> contribution;
    // What would not be spent without the client: tools, products for resale, other direct costs.
    std::optional<Money> avoidableCost;
    std::optional<Money> earned;  // service revenue less tools and direct costs
};

class PartingFigures {
public:
    // `latest`: the last quarter counted, or the one before it while it is not over.
    PartingFigures(Portfolio::Shared& shared, Quarter latest);

    Quarter latest() const { return m_latest; }
    QuarterMeans of(ClientId client) const { return of(client, m_latest); }
    QuarterMeans of(ClientId client, Quarter last) const;

    // Sums over clients that are there (not left, no prospects); of each figure its known parts.
    std::optional<Money> portfolioRevenue() const;
    std::optional<WorkTime> portfolioHours() const;
    // The effective rate of those that stay: what they earn us by the hours they take, where both
    // are known. Empty without hours.
    std::optional<Money> restRate(const std::set<ClientId>& leaving) const;

private:
    Portfolio::Shared& m_shared;
    Quarter m_latest;
};

}  // namespace winnow
