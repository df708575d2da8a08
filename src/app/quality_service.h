// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <app/portfolio.h>
#include <domain/data_quality.h>

namespace winnow {

// What is missing in a quarter's data.
class QualityService {
public:
    explicit QualityService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    // The gap that costs the grades most first.
    const std::vector<Gap>& gaps(Quarter quarter) const;
    // Share of the rubric's weight that is known, over all clients of the quarter; by the number of
    // clients, not by their size.
    std::optional<Fraction> knownWeight(Quarter quarter) const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
