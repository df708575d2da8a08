// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdexcept>
#include <utility>

#include <domain/metrics_ledger_state.h>

namespace winnow {

const std::vector<IssueSums>& MetricsLedger::State::issueSums(std::size_t slot, Date cutOff) {
    QuarterFacts& facts = at(slot);
    cachesFilled = true;
    const Date end = endOf(slot, cutOff);
    return facts.issueSums.get(
        end, [&] { return invoices.sumIssued(facts.issued, end, clients.size()); });
}

const TimeTotals& MetricsLedger::State::timeUpTo(std::size_t slot, Date end) {
    return at(slot).timeUpTo.get(end, [&] {
        if (!timeSource) {
            throw std::logic_error("a cut-off between summed time entries needs their source");
        }
        return timeSource(table.firstDay(slot), end);
    });
}

const std::vector<TimeSums>& MetricsLedger::State::timeSums(std::size_t slot, Date cutOff) {
    QuarterFacts& facts = at(slot);
    cachesFilled = true;
    const Date end = endOf(slot, cutOff);
    const bool wholeSums = facts.summed.last && *facts.summed.last <= end;
    if (wholeSums && facts.time.empty()) {
        return facts.summed.whole(clients.size());
    }
    return facts.timeSums.get(end, [&] {
        std::vector<TimeSums> sums =
            sumTime(facts.time, facts.ownCosts, rates, end - table.firstDay(slot), clients.size());
        if (wholeSums) {
            const auto& whole = facts.summed.whole(clients.size());
            for (std::size_t client = 0; client < clients.size(); ++client) {
                sums[client] += whole[client];
            }
        } else if (facts.summed.last) {
            for (const ClientTime& each : timeUpTo(slot, end).clients) {
                sums[numbers.at(each.client)] += each.sums;
            }
        }
        totalTime(sums);
        return sums;
    });
}

const std::vector<std::int64_t>& MetricsLedger::State::rateSums(std::size_t slot, Date cutOff) {
    QuarterFacts& facts = at(slot);
    cachesFilled = true;
    const Date end = endOf(slot, cutOff);
    return facts.rateSums.get(end, [&] {
        std::vector<std::int64_t> seconds =
            sumByRate(facts.time, rates, end - table.firstDay(slot));
        if (facts.summed.last && *facts.summed.last > end) {
            for (const auto& [rate, worked] : timeUpTo(slot, end).secondsByRate) {
                seconds[rate] += worked;
            }
        } else {
            for (std::size_t rate = 0; rate < facts.summed.byRate.size(); ++rate) {
                seconds[rate] += facts.summed.byRate[rate];
            }
        }
        return seconds;
    });
}

const std::vector<DueSums>& MetricsLedger::State::dueSums(std::size_t slot, Date cutOff) {
    QuarterFacts& facts = at(slot);
    cachesFilled = true;
    auto& cached = cutOff > table.lastDay(slot) ? facts.dueSumsLater : facts.dueSums;
    return cached.get(cutOff, [&] { return invoices.sumDue(facts.due, cutOff, clients.size()); });
}

const std::vector<ArrearsSums>& MetricsLedger::State::arrearsSums(std::size_t slot, Date cutOff) {
    QuarterFacts& facts = at(slot);
    cachesFilled = true;
    return facts.arrearsSums.get(cutOff,
                                 [&] { return invoices.sumArrears(cutOff, clients.size()); });
}

const std::vector<MarkSums>& MetricsLedger::State::markSums(std::size_t slot, Date cutOff) {
    QuarterFacts& facts = at(slot);
    cachesFilled = true;
    const Date end = endOf(slot, cutOff);
    return facts.markSums.get(
        end, [&] { return facts.marks.sum(table.firstDay(slot), end, costs, clients.size()); });
}

void MetricsLedger::State::addMonths(const LedgerClient& client, const MarkSums& marks,
                                     std::size_t slot, Date end, ServiceMonths& months) const {
    const Date first = table.firstDay(slot);
    const auto left = serviceEnds.find(client.id);
    for (int number = 0; number < 3; ++number) {
        const auto place = static_cast<std::size_t>(number);
        ServiceMonth month;
        month.firstDay = first.plusMonths(number);
        month.counts = month.firstDay <= end && client.firstFact && *client.firstFact <= end &&
                       *client.firstFact < first.plusMonths(number + 1) &&
                       (left == serviceEnds.end() || month.firstDay <= left->second);
        month.endpoints = marks.endpoints[place];
        month.seats = marks.seats[place];
        months.add(month);
    }
}

void MetricsLedger::State::gather(std::uint32_t number, std::size_t slot, Date cutOff,
                                  ClientPeriodFacts& facts) {
    const LedgerClient& client = clients[number];
    const auto& issued = issueSums(slot, cutOff);
    const auto& time = timeSums(slot, cutOff);
    const auto& due = dueSums(slot, cutOff);
    const auto& marks = markSums(slot, cutOff);
    const MarkSums& own = marks[number];

    facts.issued += issued[number];
    facts.allRevenue += issued.back().revenue;
    facts.time += time[number];
    facts.allSeconds += time.back().seconds;
    facts.due += due[number];
    facts.tickets += own.tickets;
    facts.costs += own.costs;
    facts.payments += own.payments;
    if (own.costs.byKind[static_cast<std::size_t>(CostKind::Purchase)] != Money{}) {
        facts.anyPurchase = true;
    } else {
        facts.estimatedPurchases += issued[number].productCost;
        facts.estimateNeeded = facts.estimateNeeded || issued[number].product != Money{};
    }
    addMonths(client, own, slot, endOf(slot, cutOff), facts.months);
    ++facts.quarters;

    facts.invoicesKnown = facts.invoicesKnown && issued.back().documents > 0;
    facts.dueKnown = facts.dueKnown && (issued.back().documents > 0 || due.back().due > 0);
    facts.timeKnown = facts.timeKnown && time.back().entries > 0;
    facts.ticketsKnown = facts.ticketsKnown && marks.back().tickets.tickets > 0;
    facts.costsKnown = facts.costsKnown || (client.anyCost && marks.back().costs.costs > 0);
    facts.workTypesKnown = facts.workTypesKnown || time.back().typed > 0;
}

void MetricsLedger::State::compute(std::uint32_t number, std::size_t first, std::size_t last,
                                   ClientMetrics& metrics) {
    const Date cutOff = metrics.cutOff;
    const LedgerClient& client = clients[number];
    ClientPeriodFacts facts;
    facts.invoicesKnown = client.anyInvoice;
    facts.dueKnown = client.anyInvoice;
    facts.arrearsKnown = client.anyTracked;
    facts.timeKnown = client.anyTime;
    facts.ticketsKnown = client.anyTicket;
    facts.lineKindsKnown = client.anyLineKind;
    facts.arrears = arrearsSums(last, cutOff)[number];
    for (std::size_t slot = first; slot <= last; ++slot) {
        gather(number, slot, cutOff, facts);
    }
    facts.filledMonths = facts.months;
    facts.filledMonths.fill();
    facts.monthly = monthlyCosts(costs, facts.filledMonths, endOf(last, cutOff));
    applyFormulas(facts, settings, metrics);
    if (metrics.revenue) {
        metrics.rollingRevenue = yearRevenue(number, last, cutOff);
    }
    metrics.anyFact = facts.issued.documents > 0 || facts.due.due > 0 || facts.time.entries > 0 ||
                      facts.tickets.tickets > 0 || facts.payments > 0 || facts.costs.costs > 0 ||
                      facts.arrears.amount > Money{};
}

Money MetricsLedger::State::yearRevenue(std::uint32_t number, std::size_t slot, Date cutOff) {
    Money revenue;
    for (std::size_t back = 0; back <= 3 && back <= slot; ++back) {
        if (quarters[slot - back]) {
            revenue += issueSums(slot - back, cutOff)[number].revenue;
        }
    }
    return revenue;
}

}  // namespace winnow
