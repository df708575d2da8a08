// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <app/portfolio.h>
#include <base/locale.h>
#include <base/result.h>
#include <domain/assessment_change.h>
#include <domain/least_change.h>
#include <domain/owner_lessons.h>
#include <domain/portfolio_view.h>
#include <domain/robustness.h>
#include <domain/second_opinion.h>

namespace winnow {

// What can be said about grades once they are there; computed on demand from the assessments.
class AnalysisService {
public:
    explicit AnalysisService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    std::optional<Robustness> robustness(ClientId client, Quarter quarter,
                                         const RobustnessOptions& options = {}) const;
    // Shares around the owner's weights of every graded client; kept until something changes.
    const std::vector<std::pair<ClientId, Acceptability>>& acceptabilities(Quarter quarter) const;
    std::optional<LeastChange> leastChange(ClientId client, Quarter quarter) const;
    // The grade with the steps taken.
    std::optional<Assessment> withSteps(ClientId client, Quarter quarter,
                                        const std::vector<ChangeStep>& steps) const;
    std::optional<MajorityGrade> majorityGrade(ClientId client, Quarter quarter) const;
    // Against the quarter before; empty when either has no assessment of the client.
    std::optional<AssessmentChange> changeSince(ClientId client, Quarter quarter) const;
    // Over all overrides of the quarter and the seven before it.
    OwnerLessons lessons(Quarter quarter) const;
    // Kept until something changes.
    const PortfolioView& portfolio(Quarter quarter) const;

    // The same as JSON (docs/cli.md).
    Result<std::string> robustnessJson(ClientId client, Quarter quarter,
                                       const RobustnessOptions& options, Language language) const;
    Result<std::string> leastChangeJson(ClientId client, Quarter quarter, Language language) const;
    std::string historyJson(ClientId client, Quarter upTo, int most, Language language) const;
    std::string migrationJson(Quarter quarter) const;
    std::string portfolioJson(Quarter quarter, Language language) const;

private:
    // What was made of one state of the portfolio, by Quarter::index().
    struct Kept {
        std::uint64_t state = 0;
        std::uint64_t caseState = 0;
        std::map<int, std::vector<std::pair<ClientId, Acceptability>>> acceptabilities;
        std::map<int, PortfolioView> views;
    };
    // Emptied of what has changed since.
    Kept& kept() const;

    Portfolio& m_portfolio;
    mutable Kept m_kept;
};

}  // namespace winnow
