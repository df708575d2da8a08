// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/quality_service.h>

#include <app/shared.h>

namespace winnow {

const std::vector<Gap>& QualityService::gaps(Quarter quarter) const {
    return m_portfolio.shared().gaps(quarter);
}

std::optional<Fraction> QualityService::knownWeight(Quarter quarter) const {
    const GradedQuarter& graded = m_portfolio.shared().graded(quarter);
    if (graded.clients.empty()) {
        return std::nullopt;
    }
    std::int64_t known = 0;
    std::int64_t counted = 0;
    for (const ClientQuarter& each : graded.clients) {
        known += each.assessment.knownWeight;
        counted += each.assessment.countedWeight();
    }
    return counted == 0 ? std::nullopt : std::optional(Fraction{known, counted});
}

}  // namespace winnow
