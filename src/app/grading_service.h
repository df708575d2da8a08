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
    bool locked = false;                 // the assessments are the stored ones
    std::vector<ClientQuarter> clients;  // by name; also those without a grade
    PortfolioSummary summary;

    const ClientQuarter* find(ClientId client) const;
};

// Computed grades of the quarter before, of the clients that have one.
using PreviousGrades = std::unordered_map<ClientId, Grade>;

// Something that happened with a client, for the timeline on its page; newest first.
struct TimelineEvent {
    enum class Kind {
        Graded,
        Rated,
        Invoice,
        InvoicePaidLate,
        RedFlag,
        Override,
        Joined,
        Left,
        Recommendation,
        Commitment,
        DreadReport,
        UncommonPractice,
        Risk,
        Sentiment,
        Review,
        Waiver,
        Locked,
        Corrected,
        Case,
    };
    Kind kind = Kind::Graded;
    std::int64_t entry = 0;  // id within its register, or of the case; 0: none
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
    std::string reporter;  // empty: the owner
};

struct WaiverEntry {
    std::string gate;
    Quarter from;
    Quarter until;
    std::string reason;
};

struct OverrideEntry {
    Grade grade = Grade::C;
    std::string reason;
    Quarter from;
    Quarter until;
    std::optional<Quarter> confirmed;  // the last quarter in which the owner said it still holds
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
    // Several answers as one action.
    struct Answer {
        std::string criterion;
        std::optional<int> anchor;
        std::string note;
    };
    // rater: empty is the owner; somebody else's ratings are kept apart.
    Result<void> rateAll(ClientId client, Quarter quarter, const std::vector<Answer>& answers,
                         std::string_view rater = {});
    // Takes the rating of that quarter back; an older one may count again.
    Result<void> clearRating(ClientId client, Quarter quarter, std::string_view criterion,
                             std::string_view rater = {});

    // Reason required; counts from `from` to `until`, both included, at most four quarters.
    Result<void> overrideGrade(ClientId client, Quarter from, Quarter until, Grade grade,
                               std::string_view reason);
    Result<void> removeOverride(ClientId client, Quarter quarter);
    // The one in force in the quarter.
    std::optional<OverrideEntry> overrideIn(ClientId client, Quarter quarter) const;
    // Overrides are asked again each quarter: says that it still holds in this one.
    Result<void> confirmOverride(ClientId client, Quarter quarter);

    // A gate that does not count for the client from `from` to `until`, at most four quarters;
    // reason required. Refused for a gate the rubric does not have.
    Result<void> waive(ClientId client, std::string_view gate, Quarter from, Quarter until,
                       std::string_view reason);
    Result<void> removeWaiver(ClientId client, std::string_view gate, Quarter quarter);
    std::vector<WaiverEntry> waivers(ClientId client, Quarter quarter) const;  // in force

    std::vector<RedFlagEntry> redFlags(ClientId client) const;
    Result<std::int64_t> addRedFlag(ClientId client, RedFlagKind kind, Date occurredOn,
                                    std::string_view note, std::string_view reporter = {});
    Result<void> removeRedFlag(ClientId client, std::int64_t id);

    std::vector<TimelineEvent> timeline(ClientId client, Quarter upTo, int most) const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
