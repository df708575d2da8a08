// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <app/grading_service.h>
#include <app/portfolio.h>
#include <base/result.h>
#include <domain/rubric.h>
#include <domain/rubric_difference.h>

namespace winnow {

// Rubric versions, drafts and their effect.
class RubricService {
public:
    explicit RubricService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    const Rubric& inUse(Quarter quarter) const;
    struct Version {
        Rubric rubric;
        Quarter effectiveFrom;
        Instant savedAt;
        bool usedByLock = false;  // a locked quarter rests on it
    };
    std::vector<Version> versions() const;  // newest first

    // The effect of a draft on a quarter, against the rubric in use; nothing is stored.
    struct Effect {
        ClientId client;
        std::string name;
        std::optional<Points> before;
        std::optional<Points> now;
        std::optional<Grade> gradeBefore;  // computed grades
        std::optional<Grade> gradeNow;
        // From the draft's nearest cut-off to the score, or to the nearer axis score where a table
        // combines the axes; never negative.
        std::optional<Points> distance;
    };
    struct GateCount {
        std::string gate;
        int clients = 0;  // for which the gate of the draft applies
    };
    struct Preview {
        std::vector<Text> problems;  // of validate(); then nothing else is filled
        std::array<int, 4> before{};
        std::array<int, 4> now{};
        int changed = 0;
        std::vector<Effect> changes;       // whose grade differs; by the size of the move
        std::vector<Effect> closestCalls;  // the nearest to a cut-off first, at most eight
        std::vector<GateCount> gates;      // in the draft's order
    };
    // Everything a preview needs, gathered once on the portfolio's thread; the preview itself can
    // then be computed on any thread, as often as the draft changes.
    class Trial {
    public:
        Preview preview(const Rubric& draft) const;
        // The clients' measures of a criterion, for the histogram behind its curve; sorted.
        std::vector<Decimal> measures(const Criterion& criterion) const;

        struct Subject {
            ClientId client;
            std::string name;
            ClientMetrics metrics;        // of the quarter
            std::vector<Rating> ratings;  // by anyone, of all quarters
            AssessmentInputs inputs;      // under the rubric in use
            // As inputs.contributions, also of quarters that only a draft may look back to.
            std::vector<std::optional<Money>> contributions;
            // Quarters since the last breach that a gate looks at, 0 in this one; empty: none.
            std::optional<int> brokenCommitmentAge;
            std::optional<int> staffAbuseAge;
            std::optional<Points> score;
            std::optional<Grade> grade;  // computed
        };
        Quarter quarter;
        Rubric inUse;
        std::vector<std::string> raters;  // whose ratings count, first to last
        std::vector<Subject> subjects;    // by name
    };
    Trial trial(Quarter quarter) const;

    // Saves a new version with a note (may be empty) for that quarter and later ones. Refused when
    // it is not valid, the same as the one in use, or the quarter is locked. The version's number.
    Result<int> publish(Rubric draft, Quarter effectiveFrom, std::string_view note);

    // JSON as of resources/schemas/rubric.schema.json.
    std::string exportJson(const Rubric& rubric) const;
    // A draft; nothing is stored.
    Result<Rubric> importJson(std::string_view json) const;
    // The rubric that comes with the program, with this portfolio's targets.
    Rubric shipped(Quarter quarter) const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
