// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <base/fraction.h>
#include <base/money.h>
#include <base/text.h>
#include <base/work_time.h>
#include <domain/facts.h>

namespace winnow {

// From the average bill to a monthly fee (DOMAIN 5c-2 to 4).

// Bills of the months before a day, one figure a month: service lines less credit notes.
struct AverageBill {
    int months = 0;              // looked at, without the months before the client's first invoice
    int bills = 0;               // invoices
    std::vector<Money> byMonth;  // oldest first
    std::optional<Money> mean;   // of the months; half-up; empty without a month
    std::optional<Money> median;
    std::optional<Money> least;
    std::optional<Money> most;
    std::optional<Money> spread;  // standard deviation of the months (population), half-up
};

// The `months` (default 12) calendar months before the month of `asOf`.
AverageBill averageBill(const std::vector<Invoice>& invoices, Date asOf, int months = 12);

struct FeeChoice {
    std::optional<Money> toolsPerSeat;  // a month
    std::optional<int> seats;
    std::optional<Money> toolsPerMonth;     // what is not by seat: direct costs, overhead
    std::optional<WorkTime> expectedHours;  // a month
    std::optional<Money> loadedHourlyCost;
    Decimal targetMargin;           // 0 to below 1; share of the fee
    std::optional<Money> floorFee;  // the owner's minimum monthly fee
    std::optional<Money> fee;       // as the owner set it; empty: as suggested
};

struct FeeProposal {
    std::optional<Money> cost;       // a month; empty where a part of it is unknown
    std::optional<Money> byCost;     // cost / (1 - margin)
    std::optional<Money> suggested;  // max(byCost, floor, average bill unless cost says less)
    std::optional<Money> fee;        // the owner's, else the suggested
    std::optional<Money> gap;        // fee - mean bill, a month
    std::optional<Fraction> margin;  // (fee - cost) / fee
    std::optional<Money> rateNow;    // effective hourly rate: mean bill less tools, by hours
    std::optional<Money> rateThen;   // fee less tools, by hours; a conversion is good when higher
    std::vector<Text> because;       // "fee.because..."
};
FeeProposal feeProposal(const AverageBill& bill, const FeeChoice& choice);

// Volume that may be lost after a price rise by `rise` at a contribution margin: x/(c + x). Empty
// when the divisor is not positive.
std::optional<Fraction> tolerableLoss(const Fraction& rise, const Fraction& margin);

}  // namespace winnow
