// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <app/portfolio.h>
#include <domain/facts.h>
#include <domain/grading.h>
#include <domain/portfolio_summary.h>

namespace winnow {

// A whole quarter, graded.
struct GradedQuarter {
    Quarter quarter;
    Date cutOff;
    Rubric rubric;
    std::vector<ClientQuarter> clients;  // by name; also those without a grade
    PortfolioSummary summary;

    const ClientQuarter* find(ClientId client) const;
};

class Computed;
// Computed grades of the quarter before, of the clients that have one.
using PreviousGrades = std::unordered_map<ClientId, Grade>;
PreviousGrades computedGrades(const GradedQuarter& quarter);
// Grades every client of a quarter after the quarter before, for the first of which there are no
// grades. `before` is for the comparison in the summary; null: without.
GradedQuarter gradeQuarter(Computed& computed, Quarter quarter, const PreviousGrades* grades,
                           const GradedQuarter* before, Reasons reasons);
// One client of it; empty when it does not belong to the quarter.
std::optional<ClientQuarter> gradeClient(Computed& computed, const Client& client, Quarter quarter,
                                         const PreviousGrades* grades, Reasons reasons);

// Something that happened with a client, for the timeline on its page; newest first.
struct TimelineEvent {
    enum class Kind { Graded, Rated, Invoice, InvoicePaidLate, RedFlag, Override, Joined, Left };
    Kind kind = Kind::Graded;
    Date on;
    Text title;
    Text detail;  // id empty: none
    std::optional<Grade> grade;
};

struct RedFlagEntry {
    std::int64_t id = 0;
    RedFlagKind kind = RedFlagKind::Other;
    Date occurredOn;
    std::string note;
};

// Assessments by quarter, always computed from facts, ratings and the quarter's rubric, and the
// owner's judgement they use.
class GradingService {
public:
    explicit GradingService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    // Graded from the first quarter on, since hysteresis needs the quarter before. Kept until
    // something changes. Clients that had not come yet or had left before are not in it.
    const GradedQuarter& quarter(Quarter quarter) const;
    // Everything an assessment used; empty when the client is not in that quarter.
    std::optional<AssessmentInputs> inputs(ClientId client, Quarter quarter) const;
    // The client's assessments up to that quarter, oldest first, at most so many.
    std::vector<ClientQuarter> history(ClientId client, Quarter upTo, int most) const;
    std::vector<PortfolioSummary> summaries(Quarter upTo, int most) const;  // oldest first

    // Ratings that count in the quarter, one a criterion.
    std::vector<Rating> ratings(ClientId client, Quarter quarter) const;
    // anchor 0..4, or empty for "no evidence". Refused for a criterion that is not rated.
    Result<void> rate(ClientId client, Quarter quarter, std::string_view criterion,
                      std::optional<int> anchor, std::string_view note = {});
    // Takes the rating of that quarter back; an older one may count again.
    Result<void> clearRating(ClientId client, Quarter quarter, std::string_view criterion);

    // Reason required; counts from `from` to `until`, both included, at most four quarters.
    Result<void> overrideGrade(ClientId client, Quarter from, Quarter until, Grade grade,
                               std::string_view reason);
    Result<void> removeOverride(ClientId client, Quarter quarter);

    std::vector<RedFlagEntry> redFlags(ClientId client) const;
    Result<void> addRedFlag(ClientId client, RedFlagKind kind, Date occurredOn,
                            std::string_view note);
    Result<void> removeRedFlag(ClientId client, std::int64_t id);

    std::vector<TimelineEvent> timeline(ClientId client, Quarter upTo, int most) const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
