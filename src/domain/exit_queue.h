// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <base/fraction.h>
#include <base/money.h>
#include <base/quarter.h>
#include <base/text.h>
#include <base/work_time.h>
#include <domain/client.h>
#include <domain/grading.h>

namespace winnow {

// The queue of clients to part with: worst first, over months, within the owner's caps (SPEC 8).

struct QueueCandidate {
    ClientId client;
    std::string name;
    std::optional<Grade> grade;
    std::optional<Points> score;
    int quartersInD = 0;
    int attempts = 0;  // to lift, ended
    bool integrityGate = false;
    bool uncommon = false;        // an uncommon practice runs: left out, with the reason
    bool liftRunning = false;     // an upgrade case is open
    bool parting = false;         // a parting case is open; it keeps its place and month
    std::optional<Date> endDate;  // of that case
    // A quarter, mean of the last four
    std::optional<Money> revenue;
    std::optional<WorkTime> hours;
    std::optional<Money> contribution;
};

struct QueueCaps {
    std::optional<Fraction> revenuePerQuarter;  // share of the portfolio's; default 8 %
    std::optional<Money> cashFloor;             // revenue a quarter that must be left
    WorkTime handoverPerMonth;                  // hours there are for handovers; default 16
    WorkTime handoverPerClient;                 // what one takes; default 8
    int firstMonthAhead = 1;                    // months from today to the first letter
    friend bool operator==(const QueueCaps&, const QueueCaps&) = default;
};
QueueCaps defaultCaps();
std::vector<Text> validate(const QueueCaps& caps);  // "queue.problem..."

// What leaves and comes back, a quarter (DOMAIN 4f).
struct PartingEffect {
    std::optional<Money> revenue;       // leaves
    std::optional<WorkTime> hours;      // come back
    std::optional<Money> contribution;  // leaves; below zero: it costs to stay
    std::optional<Fraction> revenueShare;
    std::optional<Fraction> hoursShare;
    // Share of the freed hours which, worked at the rest's effective rate, makes up for the
    // contribution without labour: (R - D) / (H x e). Empty where unknown; 0 where nothing is lost.
    std::optional<Fraction> breakEven;
};
PartingEffect partingEffect(std::optional<Money> revenue, std::optional<WorkTime> hours,
                            std::optional<Money> contribution, std::optional<Money> directCosts,
                            std::optional<Money> portfolioRevenue,
                            std::optional<WorkTime> portfolioHours, std::optional<Money> restRate);

struct QueueEntry {
    QueueCandidate candidate;
    int place = 0;              // 1: the worst
    std::optional<Date> month;  // first day of the month of the letter; empty: does not fit, `why`
    Text why;                   // one sentence: "D for 5 quarters, 2 lifts tried"
    std::vector<Text> advice;   // "D for the first time. One upgrade attempt is advised."
    bool ready = false;         // nothing speaks against deciding now
    // With this one and all before it that have a month
    std::optional<Money> revenueSoFar;
    std::optional<WorkTime> hoursSoFar;
    std::optional<Money> contributionSoFar;
};
struct ExitQueue {
    std::vector<QueueEntry> entries;        // D and integrity gates, worst first
    std::vector<QueueEntry> leftOut;        // D, but not to be parted with now: uncommon
    std::optional<Money> portfolioRevenue;  // a quarter
    std::optional<WorkTime> portfolioHours;
};

// Worst: integrity gate, then more quarters in D, then lower score, then less contribution, then
// name. Months from `today`; one whose revenue is unknown takes a month of its own. A client whose
// revenue alone is over the cap goes first in an empty quarter of its own, and `advice` says so.
ExitQueue exitQueue(std::vector<QueueCandidate> candidates, const QueueCaps& caps, Date today,
                    std::optional<Money> portfolioRevenue, std::optional<WorkTime> portfolioHours,
                    const FiscalCalendar& calendar);

}  // namespace winnow
