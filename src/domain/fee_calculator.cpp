// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/fee_calculator.h>

#include <algorithm>

#include <domain/least_change.h>

namespace winnow {

namespace {

Money serviceNet(const Invoice& invoice) {
    Money sum;
    for (const InvoiceLine& line : invoice.lines) {
        if (line.kind != LineKind::Product) {
            sum += line.net;
        }
    }
    return sum;
}

Int128 squareRoot(Int128 value) {
    Int128 low = 0;
    Int128 high = Int128{1} << 63;
    while (low < high) {
        const Int128 middle = (low + high + 1) / 2;
        if (middle <= value / middle) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

// sqrt(n * sum of squares - square of sum) / n, half-up: twice the root is taken, so that the half
// is known without a fraction.
Money populationDeviation(const std::vector<Money>& months) {
    const auto count = static_cast<std::int64_t>(months.size());
    Int128 sum = 0;
    Int128 squares = 0;
    for (const Money month : months) {
        sum += month.minor;
        squares += Int128{month.minor} * month.minor;
    }
    const Int128 doubled = squareRoot(4 * (count * squares - sum * sum)) / count;
    return {static_cast<std::int64_t>((doubled + 1) / 2)};
}

// 1-based count of months since year 0.
int monthNumber(Date date) { return date.year() * 12 + date.month() - 1; }

void addRates(FeeProposal& proposal, const AverageBill& bill, const FeeChoice& choice,
              Money tools) {
    const auto hours = choice.expectedHours;
    if (!hours || hours->seconds <= 0) {
        return;
    }
    const auto rate = [&](Money fee) {
        return Money{divideHalfUp(Int128{(fee - tools).minor} * 3600, hours->seconds)};
    };
    if (bill.mean) {
        proposal.rateNow = rate(*bill.mean);
    }
    if (proposal.fee) {
        proposal.rateThen = rate(*proposal.fee);
    }
    if (proposal.rateNow && proposal.rateThen) {
        proposal.because.push_back({*proposal.rateThen > *proposal.rateNow
                                        ? "fee.because.rate_better"
                                        : "fee.because.rate_not_better",
                                    {{"now", *proposal.rateNow}, {"then", *proposal.rateThen}}});
    }
}

void addGap(FeeProposal& proposal, const AverageBill& bill) {
    if (!proposal.fee || !bill.mean) {
        return;
    }
    proposal.gap = *proposal.fee - *bill.mean;
    const std::string_view id = *proposal.gap > Money{}   ? "fee.because.more"
                                : *proposal.gap < Money{} ? "fee.because.less"
                                                          : "fee.because.same";
    proposal.because.push_back({std::string(id),
                                {{"gap", *proposal.gap < Money{} ? -*proposal.gap : *proposal.gap},
                                 {"bill", *bill.mean}}});
}

}  // namespace

AverageBill averageBill(const std::vector<Invoice>& invoices, Date asOf, int months) {
    AverageBill result;
    const int end = monthNumber(asOf);  // this month is not over and does not count
    std::optional<int> first;
    for (const Invoice& invoice : invoices) {
        const int month = monthNumber(invoice.issuedOn);
        if (!invoice.isCreditNote && month < end) {
            first = std::min(first.value_or(month), month);
        }
    }
    if (!first || months <= 0) {
        return result;
    }
    const int begin = std::max(*first, end - months);
    result.months = end - begin;
    result.byMonth.resize(static_cast<std::size_t>(result.months));
    for (const Invoice& invoice : invoices) {
        const int month = monthNumber(invoice.issuedOn);
        if (month >= begin && month < end) {
            result.byMonth[static_cast<std::size_t>(month - begin)] += serviceNet(invoice);
            result.bills += invoice.isCreditNote ? 0 : 1;
        }
    }
    Money sum;
    for (const Money month : result.byMonth) {
        sum += month;
    }
    std::vector<Money> sorted = result.byMonth;
    std::ranges::sort(sorted);
    const std::size_t half = sorted.size() / 2;
    result.mean = scale(sum, 1, result.months);
    result.median =
        sorted.size() % 2 == 1 ? sorted[half] : scale(sorted[half - 1] + sorted[half], 1, 2);
    result.least = sorted.front();
    result.most = sorted.back();
    result.spread = populationDeviation(result.byMonth);
    return result;
}

FeeProposal feeProposal(const AverageBill& bill, const FeeChoice& choice) {
    FeeProposal proposal;
    std::optional<Money> tools = choice.toolsPerMonth.value_or(Money{});
    if (choice.toolsPerSeat) {
        if (choice.seats) {
            *tools += scale(*choice.toolsPerSeat, *choice.seats, 1);
        } else {
            tools.reset();
        }
    }
    if (tools && choice.expectedHours && choice.loadedHourlyCost) {
        const Money labour = scale(*choice.loadedHourlyCost, choice.expectedHours->seconds, 3600);
        proposal.cost = *tools + labour;
        proposal.because.push_back({"fee.because.cost",
                                    {{"tools", *tools},
                                     {"hours", *choice.expectedHours},
                                     {"hourly", *choice.loadedHourlyCost},
                                     {"cost", *proposal.cost}}});
        proposal.byCost = feeForMargin(labour, *tools, choice.targetMargin);
        if (proposal.byCost) {
            proposal.because.push_back(
                {"fee.because.margin",
                 {{"margin", Percent{{choice.targetMargin.micros, Decimal::kOne}}},
                  {"fee", *proposal.byCost}}});
        }
    } else {
        proposal.because.push_back({"fee.because.cost_unknown", {}});
    }
    // max(cost / (1 - margin), floor fee, average bill unless cost says less): the average bill
    // decides only where the cost is not known.
    proposal.suggested = proposal.byCost ? proposal.byCost : bill.mean;
    if (!proposal.byCost && bill.mean) {
        proposal.because.push_back({"fee.because.average", {{"bill", *bill.mean}}});
    }
    if (choice.floorFee && proposal.suggested && *proposal.suggested < *choice.floorFee) {
        proposal.suggested = choice.floorFee;
        proposal.because.push_back({"fee.because.floor", {{"floor", *choice.floorFee}}});
    }
    proposal.fee = choice.fee ? choice.fee : proposal.suggested;
    if (proposal.fee && proposal.cost && *proposal.fee > Money{}) {
        proposal.margin = Fraction{(*proposal.fee - *proposal.cost).minor, proposal.fee->minor};
    }
    addGap(proposal, bill);
    if (tools) {
        addRates(proposal, bill, choice, *tools);
    }
    return proposal;
}

std::optional<Fraction> tolerableLoss(const Fraction& rise, const Fraction& margin) {
    // a/b over (c/d + a/b) is ad / (cb + ad).
    const Int128 over = Int128{rise.numerator} * margin.denominator;
    const Int128 under = Int128{margin.numerator} * rise.denominator + over;
    if (under <= 0) {
        return std::nullopt;
    }
    return Fraction{divideHalfUp(over, 1), divideHalfUp(under, 1)};
}

}  // namespace winnow
