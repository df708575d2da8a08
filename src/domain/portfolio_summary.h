// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <base/text.h>
#include <domain/grading.h>
#include <domain/metrics.h>

namespace winnow {

// One client in one quarter: who, figures, grade.
struct ClientQuarter {
    Client client;
    ClientMetrics metrics;
    Assessment assessment;
};

// Clients, revenue, hours and contribution of one grade. Shares are of the graded clients.
struct GradeGroup {
    Grade grade = Grade::A;
    int clients = 0;
    Money revenue;
    WorkTime worked;
    Money contribution;  // of the clients for which it is known
    std::optional<Fraction> clientShare;
    std::optional<Fraction> revenueShare;
    std::optional<Fraction> hoursShare;
};

// A client whose grade differs from last quarter's.
struct GradeMove {
    ClientId client;
    Grade before = Grade::A;
    Grade now = Grade::A;
    Text reason;  // one line
};

struct WhalePoint {
    ClientId client;
    Money cumulative;  // contribution of this client and all better ones
};

// Clients by falling contribution, cumulated (Kaplan and Narayanan's whale curve).
struct WhaleCurve {
    std::vector<WhalePoint> points;
    Money total;
    Money peak;
    Money destroyed;  // peak - total
    int clientsPastPeak = 0;
    int unknown = 0;  // clients left out since their contribution is unknown
};

struct PortfolioSummary {
    Quarter quarter;
    Date cutOff;
    PortfolioMetrics now;
    std::optional<PortfolioMetrics> before;
    std::array<GradeGroup, 4> groups;
    std::optional<std::array<GradeGroup, 4>> groupsBefore;
    int ungraded = 0;
    int graded = 0;
    // migration[before][now]
    std::array<std::array<int, 4>, 4> migration{};
    int entered = 0;  // graded now, not before
    int exited = 0;   // graded before, not now
    int up = 0;
    int down = 0;
    int unchanged = 0;
    std::vector<GradeMove> moves;  // ups first, then downs; larger revenue first
    WhaleCurve whale;
    int withoutRatings = 0;  // graded without any relationship rating
    // Findings in words, the weightiest first ("finding.*"): the dashboard's and the report's
    // headlines. At most three.
    std::vector<Text> headlines;
    // What calls for a decision this quarter ("decision.*"), at most five; each about one client.
    struct Decision {
        ClientId client;
        Grade grade = Grade::D;
        Text what;
        Text why;
    };
    std::vector<Decision> decisions;
    // How far the figures can be trusted: known weight over all criteria, clients with gaps.
    Text confidence;
};

PortfolioSummary summarise(const std::vector<ClientQuarter>& now,
                           const std::vector<ClientQuarter>* before, const PortfolioMetrics& totals,
                           const std::optional<PortfolioMetrics>& totalsBefore);

}  // namespace winnow
