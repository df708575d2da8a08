// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <stdexcept>
#include <utility>

#include <domain/metrics_ledger_state.h>

namespace winnow {

MetricsLedger::MetricsLedger(FiscalCalendar calendar, CostModel costs, MetricSettings settings)
    : m_state(std::make_unique<State>(calendar, std::move(costs), std::move(settings))) {}
MetricsLedger::~MetricsLedger() = default;
MetricsLedger::MetricsLedger(MetricsLedger&&) noexcept = default;
MetricsLedger& MetricsLedger::operator=(MetricsLedger&&) noexcept = default;

void MetricsLedger::add(const Invoice& invoice) {
    State& state = *m_state;
    const std::uint32_t client = state.numberOf(invoice.client);
    const std::uint32_t number = state.invoices.add(invoice, client, state.costs);
    const std::size_t slot = state.table.slotOf(invoice.issuedOn);
    state.open(slot).issued.push_back(number);
    state.note(client, invoice.issuedOn, slot);
    state.noteLast(invoice.issuedOn);
    if (invoice.dueOn && !invoice.isCreditNote) {
        const std::size_t dueSlot = state.table.slotOf(*invoice.dueOn);
        state.open(dueSlot).due.push_back(number);
        state.noteConsequence(dueSlot);
    }
    for (const Payment& payment : invoice.payments) {
        const std::size_t paidSlot = state.table.slotOf(payment.paidOn);
        state.open(paidSlot).marks.payments.push_back({client, payment.paidOn});
        state.noteConsequence(paidSlot);
        state.noteLast(payment.paidOn);
    }
    LedgerClient& known = state.clients[client];
    known.anyInvoice = true;
    known.anyTracked = known.anyTracked || invoice.settlement == Settlement::Tracked;
    known.anyLineKind =
        known.anyLineKind || std::ranges::any_of(invoice.lines, [](const InvoiceLine& line) {
            return line.kind != LineKind::Unspecified;
        });
}

void MetricsLedger::addTime(ClientId client, Date day, WorkTime duration,
                            std::string_view technician, std::string_view role, WorkType workType,
                            bool afterHours, std::optional<Money> cost) {
    requireOrdinary(duration);
    State& state = *m_state;
    const std::uint32_t number = state.numberOf(client);
    const std::size_t slot = state.table.slotOf(day);
    CompactEntry entry;
    entry.client = number;
    entry.seconds = static_cast<std::int32_t>(duration.seconds);
    entry.rate = state.rates.find(day, technician, role, afterHours, cost.has_value());
    entry.dayOfQuarter = static_cast<std::uint8_t>(day - state.table.firstDay(slot));
    entry.workType = static_cast<WorkTypeByte>(workType);
    entry.afterHours = afterHours;
    QuarterFacts& quarter = state.open(slot);
    quarter.time.push_back(entry);
    if (cost) {
        quarter.ownCosts.push_back({number, entry.dayOfQuarter, *cost});
    }
    state.note(number, day, slot);
    state.noteLast(day);
    state.clients[number].anyTime = true;
}

void MetricsLedger::addTime(const TimeTotals& totals) {
    State& state = *m_state;
    if (totals.clients.empty()) {
        return;
    }
    const std::size_t slot = state.table.slotOf(totals.clients.front().first);
    SummedTime& summed = state.open(slot).summed;
    for (const ClientTime& each : totals.clients) {
        if (each.first < state.table.firstDay(slot) || each.last > state.table.lastDay(slot)) {
            throw std::logic_error("time added up across quarters");
        }
        const std::uint32_t number = state.numberOf(each.client);
        summed.of(number) += each.sums;
        summed.last = std::max(summed.last.value_or(each.last), each.last);
        state.note(number, each.first, slot);
        state.noteLast(each.last);
        state.clients[number].anyTime = true;
    }
    summed.byRate.resize(state.rates.size());
    for (const auto& [rate, seconds] : totals.secondsByRate) {
        summed.byRate.at(rate) += seconds;
    }
}

void MetricsLedger::setTimeSource(TimeSource source) { m_state->timeSource = std::move(source); }

const RateTable& MetricsLedger::rates() const { return m_state->rates; }

void MetricsLedger::add(const Ticket& ticket) {
    State& state = *m_state;
    const std::uint32_t client = state.numberOf(ticket.client);
    const std::size_t slot = state.table.slotOf(ticket.openedOn);
    state.open(slot).marks.tickets.push_back(
        {client, ticket.openedOn, ticket.channel, ticket.afterHours, ticket.emergency});
    state.note(client, ticket.openedOn, slot);
    state.noteLast(ticket.openedOn);
    state.clients[client].anyTicket = true;
}

void MetricsLedger::add(const SeatCount& count) {
    State& state = *m_state;
    const std::uint32_t client = state.numberOf(count.client);
    const std::size_t slot = state.table.slotOf(count.month);
    if (count.endpoints || count.seats) {
        state.open(slot).marks.seats.push_back({client, count.month, count.endpoints, count.seats});
    }
    state.note(client, count.month, slot);
}

void MetricsLedger::add(const Cost& cost) {
    State& state = *m_state;
    const std::uint32_t client = state.numberOf(cost.client);
    const std::size_t slot = state.table.slotOf(cost.day);
    state.open(slot).marks.costs.push_back({client, cost.day, cost.kind, cost.amount});
    state.note(client, cost.day, slot);
    state.noteLast(cost.day);
    state.clients[client].anyCost = true;
}

void MetricsLedger::setServiceEnd(ClientId client, Date lastDay) {
    m_state->serviceEnds[client] = lastDay;
}

const FiscalCalendar& MetricsLedger::calendar() const { return m_state->table.calendar(); }

std::optional<std::pair<Quarter, Quarter>> MetricsLedger::span() const {
    if (m_state->clients.empty()) {
        return std::nullopt;
    }
    return std::pair{m_state->table.quarterAt(m_state->firstSlot),
                     m_state->table.quarterAt(m_state->lastSlot)};
}

std::optional<std::pair<Quarter, Quarter>> MetricsLedger::factSpan() const {
    if (m_state->clients.empty()) {
        return std::nullopt;
    }
    return std::pair{m_state->table.quarterAt(m_state->firstFactSlot),
                     m_state->table.quarterAt(m_state->lastFactSlot)};
}

std::optional<Date> MetricsLedger::lastFactDate() const { return m_state->lastFact; }

std::optional<Date> MetricsLedger::firstFactDate(ClientId client) const {
    const auto found = m_state->numbers.find(client);
    return found == m_state->numbers.end() ? std::nullopt
                                           : m_state->clients[found->second].firstFact;
}

std::vector<ClientId> MetricsLedger::clients() const {
    std::vector<ClientId> ids;
    for (const LedgerClient& client : m_state->clients) {
        ids.push_back(client.id);
    }
    std::ranges::sort(ids);
    return ids;
}

ClientMetrics MetricsLedger::metrics(ClientId client, Quarter quarter,
                                     std::optional<Date> cutOff) const {
    ClientMetrics metrics;
    metrics.client = client;
    metrics.quarter = quarter;
    metrics.cutOff = cutOff ? *cutOff : calendar().lastDay(quarter);
    const auto found = m_state->numbers.find(client);
    const std::optional<std::size_t> slot = m_state->table.slotOf(quarter);
    if (found != m_state->numbers.end() && slot) {
        m_state->compute(found->second, *slot, *slot, metrics);
    }
    return metrics;
}

ClientMetrics MetricsLedger::rolling(ClientId client, Quarter quarter,
                                     std::optional<Date> cutOff) const {
    ClientMetrics metrics;
    metrics.client = client;
    metrics.quarter = quarter;
    metrics.cutOff = cutOff ? *cutOff : calendar().lastDay(quarter);
    const auto found = m_state->numbers.find(client);
    const std::optional<std::size_t> slot = m_state->table.slotOf(quarter);
    if (found != m_state->numbers.end() && slot) {
        // Quarters before the first fact of anyone are no quarters without facts.
        const std::size_t first = std::max(*slot < 3 ? 0 : *slot - 3, m_state->firstSlot);
        m_state->compute(found->second, std::min(first, *slot), *slot, metrics);
    }
    return metrics;
}

std::vector<ClientMetrics> MetricsLedger::metrics(const std::vector<ClientId>& clients,
                                                  Quarter quarter,
                                                  std::optional<Date> cutOff) const {
    std::vector<ClientMetrics> all;
    all.reserve(clients.size());
    for (const ClientId client : clients) {
        all.push_back(metrics(client, quarter, cutOff));
    }
    return all;
}

PortfolioMetrics MetricsLedger::portfolio(const std::vector<ClientMetrics>& clients,
                                          Quarter quarter, std::optional<Date> cutOff) const {
    PortfolioMetrics total = portfolioTotals(clients);
    total.quarter = quarter;
    total.cutOff = cutOff ? *cutOff : calendar().lastDay(quarter);
    const std::optional<std::size_t> slot = m_state->table.slotOf(quarter);
    if (!slot) {
        return total;
    }
    const std::vector<DueSums>& due = m_state->dueSums(*slot, total.cutOff);
    DueSums sum;
    for (const ClientMetrics& client : clients) {
        if (const auto found = m_state->numbers.find(client.client);
            found != m_state->numbers.end()) {
            sum.amount += due[found->second].amount;
            sum.amountDays += due[found->second].amountDays;
        }
    }
    total.daysLateWeighted = ratio(sum.amountDays, sum.amount);
    const Date first = m_state->table.firstDay(*slot);
    const Date last = m_state->endOf(*slot, total.cutOff);
    total.practicalHours = practicalHours(m_state->costs, first, last);
    if (total.practicalHours && total.worked) {
        applyCapacity(m_state->costs, m_state->rates, first, last,
                      m_state->rateSums(*slot, total.cutOff), total);
    }
    return total;
}

}  // namespace winnow
