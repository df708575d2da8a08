// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <base/fraction.h>
#include <base/text.h>
#include <domain/evidence.h>
#include <domain/portfolio_summary.h>
#include <domain/rater_agreement.h>

namespace winnow {

// The portfolio as a whole (SPEC section 6), beyond the summary: every figure with the clients
// behind it.

struct Concentration {
    std::optional<Fraction> top1;  // share of known revenue
    std::optional<Fraction> top3;
    std::optional<Fraction> top10;
    std::optional<Fraction> hhi;      // sum of squared shares, 0..1
    std::vector<ClientId> byRevenue;  // largest first
    // Bands of DOMAIN 2b: 0 fine, 1 watch, 2 high.
    int top1Band = 0;
    int top3Band = 0;
    int top10Band = 0;
};

// Who came and went between two quarters, cell by cell.
struct Migration {
    std::array<std::array<std::vector<ClientId>, 4>, 4> moved;  // [before][now]
    std::array<std::vector<ClientId>, 4> entered;               // graded now, not before
    std::array<std::vector<ClientId>, 4> exited;                // graded before, not now
};

struct DragEntry {
    ClientId client;
    Grade grade = Grade::D;
    Fraction drag;  // hours share / revenue share
    std::optional<Fraction> revenueShare;
    std::optional<Fraction> hoursShare;
};

struct QuartersInD {
    ClientId client;
    int quarters = 0;  // running, this one included
    int attempts = 0;  // to lift, ended by the end of the quarter
};

struct MissingReview {
    ClientId client;
    std::optional<Money> revenue;
    std::optional<Date> lastReview;
    std::optional<int> days;  // since; empty: never
};

struct PortfolioView {
    Concentration concentration;
    Migration migration;
    std::vector<DragEntry> drag;           // the heaviest first; only known ones
    std::vector<QuartersInD> quartersInD;  // the longest first
    std::vector<MissingReview>
        withoutReview;  // A clients without a review for 90 days, largest first
    GutAgreement gut;
    std::vector<ClientId> lopsided;  // score and majority disagree
    std::vector<ClientId> borderline;
    std::vector<DreadReport> dread;  // open ones, oldest first
};

inline constexpr int kReviewDays = 90;

Concentration concentration(const std::vector<ClientQuarter>& clients);
Migration migration(const std::vector<ClientQuarter>& before,
                    const std::vector<ClientQuarter>& now);
std::vector<DragEntry> dragRanking(const std::vector<ClientQuarter>& clients);
GutAgreement gutAgreement(const std::vector<ClientQuarter>& clients);
// The grade a caller-ID reaction stands for: 4 A, 3 B, 2 and 1 C, 0 D (a smile is an A, "can
// somebody else take this" a D).
Grade gutGrade(int reaction);

}  // namespace winnow
