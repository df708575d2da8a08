// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_map>
#include <vector>

#include <domain/portfolio_summary.h>

namespace winnow {

// Last quarter's entries by client, for portfolios of thousands.
class QuarterIndex {
public:
    // Null: empty.
    explicit QuarterIndex(const std::vector<ClientQuarter>* clients);
    // Null when the client was not there.
    const ClientQuarter* find(ClientId id) const;

private:
    std::unordered_map<ClientId, const ClientQuarter*> m_clients;
};

// Why a client's grade differs from last quarter's, in one line.
Text moveReason(const ClientQuarter& now, const ClientQuarter& before);

// The headlines of a summary whose figures are filled in; at most three.
std::vector<Text> headlinesOf(const PortfolioSummary& summary,
                              const std::vector<ClientQuarter>& now);

// What calls for a decision; at most five.
std::vector<PortfolioSummary::Decision> decisionsOf(const std::vector<ClientQuarter>& now,
                                                    const QuarterIndex& before);

Text confidenceOf(const std::vector<ClientQuarter>& now);

// Whether any relationship criterion that is rated has a rating.
bool hasRating(const Assessment& assessment);

}  // namespace winnow
