// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/grading_service.h>

#include <algorithm>

#include <app/shared.h>

namespace winnow {

const GradedQuarter& GradingService::quarter(Quarter quarter) const {
    return m_portfolio.shared().graded(quarter);
}

std::optional<AssessmentInputs> GradingService::inputs(ClientId client, Quarter quarter) const {
    return m_portfolio.shared().inputs(client, quarter);
}

std::vector<ClientQuarter> GradingService::history(ClientId client, Quarter upTo, int most) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    std::vector<ClientQuarter> history;
    const Quarter first = std::max(shared.firstQuarter(), upTo.plus(1 - most));
    for (Quarter each = first; each <= upTo; each = each.next()) {
        if (auto found = shared.graded(client, each)) {
            history.push_back(*std::move(found));
        }
    }
    return history;
}

std::vector<PortfolioSummary> GradingService::summaries(Quarter upTo, int most) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    std::vector<PortfolioSummary> summaries;
    const Quarter first = std::max(shared.firstQuarter(), upTo.plus(1 - most));
    for (Quarter each = first; each <= upTo; each = each.next()) {
        summaries.push_back(shared.summary(each));
    }
    return summaries;
}

}  // namespace winnow
