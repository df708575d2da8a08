// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/metrics_formulas.h>

#include <limits>
#include <map>
#include <set>
#include <stdexcept>
#include <string_view>

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

Money moneyOf(Int128 minor) { return Money{divideHalfUp(minor, 1)}; }

void applyInvoices(const ClientPeriodFacts& facts, ClientMetrics& metrics) {
    const IssueSums& issued = facts.issued;
    MetricBasis& basis = metrics.basis;
    basis.allRevenue = facts.allRevenue;
    basis.invoiced = issued.revenue - issued.credited;
    basis.credited = issued.credited;
    basis.productRevenue = issued.product;
    basis.labourRevenue = issued.labour;
    basis.lines = issued.lines;
    basis.linesWithoutKind = issued.lines - issued.linesWithKind;
    basis.disputed = issued.disputed;
    basis.undisputed = issued.disputeKnown - issued.disputed;
    basis.disputedAmount = issued.disputedAmount;
    basis.undisputedAmount = issued.disputeKnownAmount - issued.disputedAmount;
    if (!facts.invoicesKnown) {
        return;
    }
    metrics.revenue = issued.revenue;
    metrics.serviceRevenue = issued.service;
    metrics.invoices = issued.invoices;
    if (facts.lineKindsKnown && (issued.lines == 0 || issued.linesWithKind > 0)) {
        metrics.recurringRevenue = issued.recurring;
    }
    metrics.disputedShare = ratio(issued.disputed, issued.disputeKnown);
    metrics.disputedShareAmount =
        ratio(issued.disputedAmount.minor, issued.disputeKnownAmount.minor);
    metrics.revenueShare = ratio(issued.revenue.minor, facts.allRevenue.minor);
}

void applyTime(const ClientPeriodFacts& facts, ClientMetrics& metrics) {
    const TimeSums& time = facts.time;
    MetricBasis& basis = metrics.basis;
    basis.allWorked = WorkTime{facts.allSeconds};
    basis.workedAfterHours = WorkTime{time.afterHours};
    for (std::size_t type = 0; type < time.byType.size(); ++type) {
        basis.workedByType[type] = WorkTime{time.byType[type]};
    }
    if (!facts.timeKnown) {
        return;
    }
    metrics.worked = WorkTime{time.seconds};
    metrics.afterHoursShare = ratio(time.afterHours, time.seconds);
    metrics.hoursShare = ratio(time.seconds, facts.allSeconds);
    metrics.unpricedHoursShare = ratio(time.unpricedSeconds, time.seconds);
    const auto untyped = static_cast<std::size_t>(WorkType::Unspecified);
    metrics.untypedHoursShare = ratio(time.byType[untyped], time.seconds);
    // A client without an entry had no reactive hour either, provided that entries are typed.
    const bool typed = time.entries > 0 ? time.typed > 0 : facts.workTypesKnown;
    if (typed) {
        const auto reactive = static_cast<std::size_t>(WorkType::Reactive);
        metrics.reactiveHoursPerEndpointMonth =
            ratio(time.byType[reactive], Int128{kSecondsPerHour} * basis.endpointMonths);
    }
}

void applyTickets(const ClientPeriodFacts& facts, const MetricSettings& settings,
                  ClientMetrics& metrics) {
    const TicketSums& tickets = facts.tickets;
    MetricBasis& basis = metrics.basis;
    basis.ticketsByChannel = tickets.byChannel;
    basis.ticketsAfterHours = tickets.afterHours.yes;
    basis.ticketsInHours = tickets.afterHours.no;
    basis.emergencies = tickets.emergency.yes;
    basis.noEmergencies = tickets.emergency.no;
    int agreed = 0;
    for (const TicketChannel channel : settings.agreedChannels) {
        const auto place = static_cast<std::size_t>(channel);
        basis.agreedChannels[place] = channel != TicketChannel::Unknown;
        agreed += basis.agreedChannels[place] ? tickets.byChannel[place] : 0;
    }
    if (!facts.ticketsKnown) {
        return;
    }
    const auto unknown = static_cast<std::size_t>(TicketChannel::Unknown);
    metrics.tickets = tickets.tickets;
    metrics.afterHoursTicketShare =
        ratio(tickets.afterHours.yes, tickets.afterHours.yes + tickets.afterHours.no);
    metrics.emergencyShare =
        ratio(tickets.emergency.yes, tickets.emergency.yes + tickets.emergency.no);
    metrics.inProcedureShare = ratio(agreed, tickets.tickets - tickets.byChannel[unknown]);
}

// Purchases that are known take the place of the margin's estimate, quarter by quarter.
void applyPurchases(const ClientPeriodFacts& facts, ClientMetrics& metrics) {
    MetricBasis& basis = metrics.basis;
    const Money bought = basis.costsByKind[static_cast<std::size_t>(CostKind::Purchase)];
    const bool estimateKnown = facts.monthly.ratesKnown && facts.invoicesKnown;
    if (estimateKnown) {
        basis.estimatedPurchases = Money{divideHalfUp(facts.estimatedPurchases, Decimal::kOne)};
    }
    if (estimateKnown || (facts.anyPurchase && !facts.estimateNeeded)) {
        metrics.productCost = bought + basis.estimatedPurchases;
    }
}

void applyCosts(const ClientPeriodFacts& facts, ClientMetrics& metrics) {
    MetricBasis& basis = metrics.basis;
    basis.costsByKind = facts.costs.byKind;
    if (facts.costsKnown) {
        Money direct;
        for (const Money amount : facts.costs.byKind) {
            direct += amount;
        }
        metrics.directCost =
            direct - facts.costs.byKind[static_cast<std::size_t>(CostKind::Purchase)];
    }
    applyPurchases(facts, metrics);
    if (facts.timeKnown && facts.time.unpriced == 0) {
        // The parts add up to the labour cost, which is rounded once.
        const Int128 unit = Int128{kSecondsPerHour} * Decimal::kOne;
        metrics.labourCost =
            Money{divideHalfUp(facts.time.cost[0] + facts.time.cost[1], unit)} + facts.time.ownCost;
        basis.labourAfterHours = Money{divideHalfUp(facts.time.cost[1], unit)};
        basis.labourBySource = facts.time.ownCost;
        basis.labourInHours = *metrics.labourCost - basis.labourAfterHours - basis.labourBySource;
    }
    if (!facts.monthly.ratesKnown) {
        return;
    }
    basis.overheadByMonth = facts.monthly.overhead;
    basis.overheadByInvoice = facts.issued.invoiceOverhead;
    basis.overheadByTicket = facts.tickets.overhead;
    basis.overheadByReminder = facts.due.reminders;
    metrics.overheadCost = basis.overheadByMonth + basis.overheadByInvoice +
                           basis.overheadByTicket + basis.overheadByReminder;
    if (facts.monthly.toolsKnown) {
        basis.toolsByEndpoint = facts.monthly.toolsByEndpoint;
        basis.toolsBySeat = facts.monthly.toolsBySeat;
        basis.toolsByClient = facts.monthly.toolsByClient;
        metrics.toolCost = basis.toolsByEndpoint + basis.toolsBySeat + basis.toolsByClient;
    }
    if (metrics.labourCost && metrics.toolCost) {
        // Without invoices no resale is known either; what is known was still spent.
        metrics.costToServe = *metrics.labourCost + *metrics.toolCost + *metrics.overheadCost +
                              metrics.directCost.value_or(Money{}) +
                              metrics.productCost.value_or(Money{});
    }
    if (metrics.costToServe && metrics.revenue) {
        metrics.contribution = *metrics.revenue - *metrics.costToServe;
        metrics.margin = ratio(metrics.contribution->minor, metrics.revenue->minor);
    }
}

void applyRates(const ClientPeriodFacts& facts, ClientMetrics& metrics) {
    if (metrics.serviceRevenue && metrics.toolCost) {
        metrics.effectiveHourlyRate = perHour(
            *metrics.serviceRevenue - *metrics.toolCost - metrics.directCost.value_or(Money{}),
            metrics.worked);
    }
    metrics.invoicedRate = perHour(metrics.revenue, metrics.worked);
    metrics.contributionRate = perHour(metrics.contribution, metrics.worked);
    metrics.basis.everyHourHasListRate = facts.time.unlisted == 0;
    metrics.basis.listValue = Money{divideHalfUp(facts.time.list, kSecondsPerHour)};
    // Recurring revenue is known exactly where the kinds of lines are.
    if (metrics.recurringRevenue && metrics.worked && facts.time.unlisted == 0) {
        const Money invoiced = facts.issued.recurring + facts.issued.labour;
        metrics.agreementEfficiency =
            ratio(Int128{invoiced.minor} * kSecondsPerHour, facts.time.list);
    }
    if (metrics.hoursShare && metrics.revenueShare) {
        // (h / H) / (r / R) = h R / (H r); needs no revenue below zero to make sense.
        metrics.drag = ratio(Int128{facts.time.seconds} * facts.allRevenue.minor,
                             Int128{facts.allSeconds} * facts.issued.revenue.minor);
    }
}

void applyReceivables(const ClientPeriodFacts& facts, ClientMetrics& metrics) {
    if (facts.dueKnown) {
        const DueSums& due = facts.due;
        metrics.invoicesDue = due.due;
        if (due.tracked > 0 || due.due == 0) {
            metrics.lateInvoices = due.late;
            metrics.lateReminders = due.late;
        }
        metrics.lateShare = ratio(due.late, due.tracked);
        metrics.lateShareAmount = ratio(due.lateAmount, due.amount);
        metrics.daysLateMean = ratio(due.days, due.tracked);
        metrics.daysLateWeighted = ratio(due.amountDays, due.amount);
        metrics.basis.dueTracked = due.tracked;
        metrics.basis.lateDays = due.days;
        metrics.basis.dueAmount = moneyOf(due.amount);
        metrics.basis.lateAmount = moneyOf(due.lateAmount);
        metrics.basis.lateAmountDays = ratio(due.amountDays, due.lateAmount);
    }
    if (facts.arrearsKnown) {
        metrics.oldestArrearsDays = facts.arrears.oldestDays;
        metrics.arrears = facts.arrears.amount;
        metrics.arrearsOver60 = facts.arrears.over60;
        metrics.arrearsOver90 = facts.arrears.over90;
        metrics.arrearsByAge = facts.arrears.byAge;
    }
}

// Counts of the months for the screens and for what is divided by them.
void applyMonths(const ClientPeriodFacts& facts, ClientMetrics& metrics) {
    MetricBasis& basis = metrics.basis;
    basis.quarters = facts.quarters;
    basis.months = facts.months.counted();
    for (std::size_t at = 0; at < facts.months.size; ++at) {
        const ServiceMonth& month = facts.months.months[at];
        metrics.endpoints = month.endpoints ? month.endpoints : metrics.endpoints;
        metrics.seats = month.seats ? month.seats : metrics.seats;
        basis.monthsWithEndpoints += month.counts && month.endpoints ? 1 : 0;
        basis.monthsWithSeats += month.counts && month.seats ? 1 : 0;
        // All months of a quarter stand at its latest count.
        const ServiceMonth& latest = facts.filledMonths.months[at / 3 * 3 + 2];
        basis.endpointMonths += month.counts ? latest.endpoints.value_or(0) : 0;
    }
}

}  // namespace

std::optional<Money> perHour(const std::optional<Money>& amount,
                             const std::optional<WorkTime>& worked) {
    if (!amount || !worked || worked->seconds <= 0) {
        return std::nullopt;
    }
    return scale(*amount, kSecondsPerHour, worked->seconds);
}

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

int ServiceMonths::counted() const {
    int number = 0;
    for (std::size_t at = 0; at < size; ++at) {
        number += months[at].counts ? 1 : 0;
    }
    return number;
}

void ServiceMonths::fill() {
    const auto fillFrom = [this](std::size_t at, std::size_t neighbour) {
        ServiceMonth& month = months[at];
        month.endpoints = month.endpoints ? month.endpoints : months[neighbour].endpoints;
        month.seats = month.seats ? month.seats : months[neighbour].seats;
    };
    for (std::size_t first = 0; first < size; first += 3) {
        fillFrom(first + 1, first);
        fillFrom(first + 2, first + 1);
        fillFrom(first + 1, first + 2);
        fillFrom(first, first + 1);
    }
    for (std::size_t at = 1; at < size; ++at) {
        fillFrom(at, at - 1);
    }
    for (std::size_t at = size; at > 1; --at) {
        fillFrom(at - 2, at - 1);
    }
}

MonthlyCosts monthlyCosts(const CostModel& costs, const ServiceMonths& months, Date lastDay) {
    MonthlyCosts result;
    result.toolsKnown = true;
    const auto addTool = [&result](Money& sum, Money perMonth, const std::optional<int>& count) {
        if (perMonth == Money{}) {
            return;
        }
        if (count) {
            sum += scale(perMonth, *count, 1);
        } else {
            result.toolsKnown = false;
        }
    };
    for (std::size_t at = 0; at < months.size; ++at) {
        const ServiceMonth& month = months.months[at];
        if (!month.counts) {
            continue;
        }
        // The rates of the first of a month hold for what is charged by the month.
        const CostRates* rates = costs.ratesOn(month.firstDay);
        if (!rates) {
            return {};
        }
        result.overhead += rates->overheadPerClientMonth;
        addTool(result.toolsByEndpoint, rates->toolCostPerEndpointMonth, month.endpoints);
        for (const ToolPrice& tool : rates->tools) {
            switch (tool.basis) {
                case ToolBasis::Endpoint:
                    addTool(result.toolsByEndpoint, tool.perMonth, month.endpoints);
                    break;
                case ToolBasis::Seat:
                    addTool(result.toolsBySeat, tool.perMonth, month.seats);
                    break;
                case ToolBasis::Client:
                    addTool(result.toolsByClient, tool.perMonth, 1);
                    break;
            }
        }
    }
    result.ratesKnown = months.counted() > 0 || costs.ratesOn(lastDay) != nullptr;
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
    std::optional<Money> earned;  // service revenue less direct costs, where hours are known too
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
            add(earned, std::optional(*client.serviceRevenue - *client.toolCost -
                                      client.directCost.value_or(Money{})));
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

void applyCapacity(const CostModel& costs, const RateTable& rates, Date from, Date to,
                   const std::vector<std::int64_t>& secondsByRate, PortfolioMetrics& total) {
    struct Person {
        Int128 supplied = 0;  // scaled seconds
        Int128 cost = 0;      // of them: x minor units an hour
        std::int64_t worked = 0;
    };
    std::map<std::string_view, Person> people;
    std::set<std::pair<std::string_view, Date>> counted;
    for (const CapacityPart& part : capacityParts(costs, from, to)) {
        Person& person = people[part.person->name];
        const std::optional<Money> hour =
            CostModel::hourlyCost(*part.rates, part.person->name, part.person->role);
        person.supplied += part.scaledSeconds;
        person.cost += part.scaledSeconds * hour.value_or(Money{}).minor;
        if (counted.emplace(part.person->name, part.rates->effectiveFrom).second) {
            person.worked +=
                rates.secondsOf(part.person->name, part.rates->effectiveFrom, secondsByRate);
        }
    }
    total.unusedHours = WorkTime{};
    total.unusedCapacityCost = Money{};
    for (const auto& [name, person] : people) {
        // One person's overtime does not use another's idle hours.
        const std::int64_t unused =
            divideHalfUp(person.supplied, CapacityPart::kScale) - person.worked;
        if (unused > 0 && person.supplied > 0) {
            *total.unusedHours += WorkTime{unused};
            *total.unusedCapacityCost +=
                Money{divideHalfUp(person.cost * unused, person.supplied * kSecondsPerHour)};
        }
    }
}

void applyFormulas(const ClientPeriodFacts& facts, const MetricSettings& settings,
                   ClientMetrics& metrics) {
    applyMonths(facts, metrics);
    applyInvoices(facts, metrics);
    applyTime(facts, metrics);
    applyTickets(facts, settings, metrics);
    applyCosts(facts, metrics);
    applyRates(facts, metrics);
    applyReceivables(facts, metrics);
}

}  // namespace winnow
