// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/metrics_formulas.h>

#include <limits>
#include <stdexcept>

namespace winnow {

namespace {

constexpr std::int64_t kSecondsPerHour = 3600;

Int128 greatestCommonDivisor(Int128 a, Int128 b) {
    a = a < 0 ? -a : a;
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

bool fits(Int128 value) {
    return value <= std::numeric_limits<std::int64_t>::max() &&
           value >= -std::numeric_limits<std::int64_t>::max();
}

// amount / hours, in whole minor units.
std::optional<Money> perHour(const std::optional<Money>& amount,
                             const std::optional<WorkTime>& worked) {
    if (!amount || !worked || worked->seconds <= 0) {
        return std::nullopt;
    }
    return scale(*amount, kSecondsPerHour, worked->seconds);
}

void applyInvoices(const ClientQuarterFacts& facts, ClientMetrics& metrics) {
    if (!facts.invoicesKnown) {
        return;
    }
    const IssueSums& issued = facts.issued;
    metrics.revenue = issued.revenue;
    metrics.serviceRevenue = issued.service;
    metrics.invoices = issued.invoices;
    if (facts.lineKindsKnown && (issued.lines == 0 || issued.linesWithKind > 0)) {
        metrics.recurringRevenue = issued.recurring;
    }
    metrics.disputedShare = ratio(issued.disputed, issued.disputeKnown);
    metrics.disputedShareAmount =
        ratio(issued.disputedAmount.minor, issued.disputeKnownAmount.minor);
    metrics.revenueShare = ratio(issued.revenue.minor, facts.allIssued.revenue.minor);
}

void applyTime(const ClientQuarterFacts& facts, ClientMetrics& metrics) {
    if (!facts.timeKnown) {
        return;
    }
    const TimeSums& time = facts.time;
    metrics.worked = WorkTime{time.seconds};
    metrics.afterHoursShare = ratio(time.afterHours, time.seconds);
    metrics.hoursShare = ratio(time.seconds, facts.allTime.seconds);
    // A client without an entry had no reactive hour either, provided that entries are typed.
    const bool typed = time.entries > 0 ? time.typed > 0 : facts.workTypesKnown;
    if (typed && metrics.endpoints && facts.months > 0) {
        metrics.reactiveHoursPerEndpointMonth =
            ratio(time.reactive, Int128{kSecondsPerHour} * *metrics.endpoints * facts.months);
    }
}

void applyCosts(const ClientQuarterFacts& facts, ClientMetrics& metrics) {
    if (!facts.monthly.ratesKnown) {
        return;
    }
    metrics.overheadCost =
        facts.monthly.overhead + facts.issued.invoiceOverhead + facts.ticketOverhead;
    metrics.toolCost = facts.monthly.tools;
    if (facts.invoicesKnown) {
        metrics.productCost = Money{divideHalfUp(facts.issued.productCost, Decimal::kOne)};
    }
    if (facts.timeKnown && facts.time.unpriced == 0) {
        metrics.labourCost =
            Money{divideHalfUp(facts.time.cost, Int128{kSecondsPerHour} * Decimal::kOne)};
    }
    if (metrics.labourCost && metrics.toolCost) {
        // Without invoices no resale is known either; what is known was still spent.
        metrics.costToServe = *metrics.labourCost + *metrics.toolCost + *metrics.overheadCost +
                              metrics.productCost.value_or(Money{});
    }
    if (metrics.costToServe && metrics.revenue) {
        metrics.contribution = *metrics.revenue - *metrics.costToServe;
        metrics.margin = ratio(metrics.contribution->minor, metrics.revenue->minor);
    }
}

void applyRates(const ClientQuarterFacts& facts, ClientMetrics& metrics) {
    if (metrics.serviceRevenue && metrics.toolCost) {
        metrics.effectiveHourlyRate =
            perHour(*metrics.serviceRevenue - *metrics.toolCost, metrics.worked);
    }
    metrics.invoicedRate = perHour(metrics.revenue, metrics.worked);
    metrics.contributionRate = perHour(metrics.contribution, metrics.worked);
    // Recurring revenue is known exactly where the kinds of lines are.
    if (metrics.recurringRevenue && metrics.worked && facts.time.unlisted == 0) {
        metrics.agreementEfficiency =
            ratio(Int128{facts.issued.agreement.minor} * kSecondsPerHour, facts.time.list);
    }
    if (metrics.hoursShare && metrics.revenueShare) {
        // (h / H) / (r / R) = h R / (H r); needs no revenue below zero to make sense.
        metrics.drag = ratio(Int128{facts.time.seconds} * facts.allIssued.revenue.minor,
                             Int128{facts.allTime.seconds} * facts.issued.revenue.minor);
    }
}

void applyReceivables(const ClientQuarterFacts& facts, ClientMetrics& metrics) {
    if (facts.dueKnown) {
        const DueSums& due = facts.due;
        metrics.invoicesDue = due.due;
        if (due.tracked > 0 || due.due == 0) {
            metrics.lateInvoices = due.late;
        }
        metrics.lateShare = ratio(due.late, due.tracked);
        metrics.lateShareAmount = ratio(due.lateAmount, due.amount);
        metrics.daysLateMean = ratio(due.days, due.tracked);
        metrics.daysLateWeighted = ratio(due.amountDays, due.amount);
    }
    if (facts.arrearsKnown) {
        metrics.oldestArrearsDays = facts.arrears.oldestDays;
        metrics.arrears = facts.arrears.amount;
        metrics.arrearsOver60 = facts.arrears.over60;
        metrics.arrearsOver90 = facts.arrears.over90;
    }
}

}  // namespace

std::optional<Fraction> ratio(Int128 numerator, Int128 denominator) {
    if (denominator <= 0) {
        return std::nullopt;
    }
    if (!fits(numerator) || !fits(denominator)) {
        const Int128 divisor = greatestCommonDivisor(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }
    while (!fits(numerator) || !fits(denominator)) {
        numerator /= 2;
        denominator /= 2;
        if (denominator == 0) {
            throw std::overflow_error("ratio too large");
        }
    }
    return Fraction{static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator)};
}

MonthlyCosts monthlyCosts(const CostModel& costs, const ServiceMonths& months, Date lastDay,
                          const EndpointCounts& endpoints) {
    MonthlyCosts result;
    if (months.number() == 0) {
        result.ratesKnown = costs.ratesOn(lastDay) != nullptr;
        result.tools = result.ratesKnown ? std::optional(Money{}) : std::nullopt;
        return result;
    }
    // A month without a count has the one before it, the quarter's first months the next one.
    EndpointCounts filled = endpoints;
    for (std::size_t month = 1; month < 3; ++month) {
        filled[month] = filled[month] ? filled[month] : filled[month - 1];
    }
    for (std::size_t month = 2; month > 0; --month) {
        filled[month - 1] = filled[month - 1] ? filled[month - 1] : filled[month];
    }
    result.tools = Money{};
    for (std::size_t month = 0; month < 3; ++month) {
        if (!months.counts[month]) {
            continue;
        }
        // The rates of the first of a month hold for what is charged by the month.
        const CostRates* rates = costs.ratesOn(months.firstDays[month]);
        if (!rates) {
            return {};
        }
        result.overhead += rates->overheadPerClientMonth;
        if (rates->toolCostPerEndpointMonth == Money{} || !result.tools) {
            continue;
        }
        if (!filled[month]) {
            result.tools.reset();
        } else {
            *result.tools += scale(rates->toolCostPerEndpointMonth, *filled[month], 1);
        }
    }
    result.ratesKnown = true;
    return result;
}

PortfolioMetrics portfolioTotals(const std::vector<ClientMetrics>& clients) {
    PortfolioMetrics total;
    const auto add = [](auto& sum, const auto& part) {
        if (part) {
            sum = sum ? *sum + *part : *part;
        }
    };
    std::optional<Money> revenueWithCost;  // of the clients whose contribution is known
    std::optional<Money> earned;           // service revenue less tools, where hours are known too
    std::optional<WorkTime> workedForIt;
    for (const ClientMetrics& client : clients) {
        add(total.revenue, client.revenue);
        add(total.serviceRevenue, client.serviceRevenue);
        add(total.worked, client.worked);
        add(total.costToServe, client.costToServe);
        add(total.contribution, client.contribution);
        add(total.arrears, client.arrears);
        if (client.contribution) {
            add(revenueWithCost, client.revenue);
        }
        if (client.serviceRevenue && client.toolCost && client.worked) {
            add(earned, std::optional(*client.serviceRevenue - *client.toolCost));
            add(workedForIt, client.worked);
        }
        total.clientsWithFacts += client.anyFact ? 1 : 0;
    }
    if (total.contribution && revenueWithCost) {
        total.margin = ratio(total.contribution->minor, revenueWithCost->minor);
    }
    total.effectiveHourlyRate = perHour(earned, workedForIt);
    return total;
}

void applyFormulas(const ClientQuarterFacts& facts, ClientMetrics& metrics) {
    for (const std::optional<int>& count : facts.endpoints) {
        metrics.endpoints = count ? count : metrics.endpoints;
    }
    if (facts.ticketsKnown) {
        metrics.tickets = facts.tickets;
    }
    applyInvoices(facts, metrics);
    applyTime(facts, metrics);
    applyCosts(facts, metrics);
    applyRates(facts, metrics);
    applyReceivables(facts, metrics);
}

}  // namespace winnow
