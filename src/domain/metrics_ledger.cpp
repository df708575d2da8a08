// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include <domain/metrics.h>
#include <domain/metrics_calendar.h>
#include <domain/metrics_formulas.h>
#include <domain/metrics_invoices.h>
#include <domain/metrics_time.h>

namespace winnow {

namespace {

// A dated fact of which only the day matters (a ticket opened, a payment made).
struct Mark {
    std::uint32_t client = 0;
    Date day;
};

struct EndpointMark {
    std::uint32_t client = 0;
    Date month;
    int endpoints = 0;
};

// A computed value with the day it was computed for; another day takes its place.
template <typename Value>
struct Cached {
    std::optional<Date> key;
    Value value;

    template <typename Compute>
    const Value& get(Date wanted, Compute compute) {
        if (key != wanted) {
            value = compute();
            key = wanted;
        }
        return value;
    }
};

// Per client: tickets, payments and endpoint counts.
struct MarkSums {
    int tickets = 0;
    Money ticketOverhead;
    int payments = 0;
    EndpointCounts endpoints;
};

// The facts of one quarter and, once asked for, their sums per client.
struct QuarterFacts {
    std::vector<CompactEntry> time;
    std::vector<std::uint32_t> issued;  // numbers in the invoice book
    std::vector<std::uint32_t> due;
    std::vector<Mark> tickets;
    std::vector<Mark> payments;
    std::vector<EndpointMark> endpoints;

    Cached<std::vector<TimeSums>> timeSums;
    Cached<std::vector<IssueSums>> issueSums;
    Cached<std::vector<DueSums>> dueSums;
    Cached<std::vector<ArrearsSums>> arrearsSums;
    Cached<std::vector<MarkSums>> markSums;

    void forget() {
        timeSums.key.reset();
        issueSums.key.reset();
        dueSums.key.reset();
        arrearsSums.key.reset();
        markSums.key.reset();
    }
};

// What holds for a client over the whole ledger.
struct ClientState {
    ClientId id;
    std::optional<Date> firstFact;
    bool anyInvoice = false;
    bool anyTracked = false;
    bool anyTime = false;
    bool anyTicket = false;
    bool anyLineKind = false;
};

}  // namespace

// Facts lie by quarter; sums for all clients of a quarter are made in one pass when first needed
// and kept until a fact is added. Reading fills those caches, so one thread at a time.
struct MetricsLedger::State {
    State(FiscalCalendar calendar, CostModel model)
        : table(calendar), costs(std::move(model)), rates(costs), quarters(table.size()) {}

    QuarterTable table;
    CostModel costs;
    RateTable rates;
    InvoiceBook invoices;
    std::vector<ClientState> clients;
    std::unordered_map<ClientId, std::uint32_t> numbers;
    std::vector<std::unique_ptr<QuarterFacts>> quarters;
    bool cachesFilled = false;
    std::optional<Date> lastFact;
    std::size_t firstSlot = std::numeric_limits<std::size_t>::max();
    std::size_t lastSlot = 0;
    std::size_t firstFactSlot = std::numeric_limits<std::size_t>::max();
    std::size_t lastFactSlot = 0;

    std::uint32_t numberOf(ClientId client) {
        const auto [found, isNew] =
            numbers.try_emplace(client, static_cast<std::uint32_t>(clients.size()));
        if (isNew) {
            clients.emplace_back().id = client;
        }
        return found->second;
    }

    // The quarter of a place in the table, made when first needed. Adding forgets all sums.
    QuarterFacts& open(std::size_t slot) {
        if (cachesFilled) {
            for (const auto& quarter : quarters) {
                if (quarter) {
                    quarter->forget();
                }
            }
            cachesFilled = false;
        }
        return at(slot);
    }

    QuarterFacts& at(std::size_t slot) {
        if (!quarters[slot]) {
            quarters[slot] = std::make_unique<QuarterFacts>();
        }
        return *quarters[slot];
    }

    void note(std::uint32_t client, Date day, std::size_t slot) {
        ClientState& state = clients[client];
        if (!state.firstFact || day < *state.firstFact) {
            state.firstFact = day;
        }
        firstSlot = std::min(firstSlot, slot);
        lastSlot = std::max(lastSlot, slot);
        noteConsequence(slot);
    }

    // A due date or payment: it belongs to the facts, but nothing new happened then.
    void noteConsequence(std::size_t slot) {
        firstFactSlot = std::min(firstFactSlot, slot);
        lastFactSlot = std::max(lastFactSlot, slot);
    }

    void noteLast(Date day) {
        if (!lastFact || day > *lastFact) {
            lastFact = day;
        }
    }

    // The sums of a quarter. Issue, time and marks end with the quarter or, before, the cut-off.
    const std::vector<IssueSums>& issueSums(std::size_t slot, Date cutOff) {
        QuarterFacts& facts = at(slot);
        cachesFilled = true;
        const Date end = std::min(cutOff, table.lastDay(slot));
        return facts.issueSums.get(
            end, [&] { return invoices.sumIssued(facts.issued, end, clients.size()); });
    }

    const std::vector<TimeSums>& timeSums(std::size_t slot, Date cutOff) {
        QuarterFacts& facts = at(slot);
        cachesFilled = true;
        const Date end = std::min(cutOff, table.lastDay(slot));
        return facts.timeSums.get(end, [&] {
            return sumTime(facts.time, rates, end - table.firstDay(slot), clients.size());
        });
    }

    const std::vector<DueSums>& dueSums(std::size_t slot, Date cutOff) {
        QuarterFacts& facts = at(slot);
        cachesFilled = true;
        return facts.dueSums.get(
            cutOff, [&] { return invoices.sumDue(facts.due, cutOff, clients.size()); });
    }

    const std::vector<ArrearsSums>& arrearsSums(std::size_t slot, Date cutOff) {
        QuarterFacts& facts = at(slot);
        cachesFilled = true;
        return facts.arrearsSums.get(cutOff,
                                     [&] { return invoices.sumArrears(cutOff, clients.size()); });
    }

    const std::vector<MarkSums>& markSums(std::size_t slot, Date cutOff) {
        QuarterFacts& facts = at(slot);
        cachesFilled = true;
        const Date end = std::min(cutOff, table.lastDay(slot));
        return facts.markSums.get(end, [&] { return sumMarks(facts, slot, end); });
    }

    // The last element counts all clients.
    std::vector<MarkSums> sumMarks(const QuarterFacts& facts, std::size_t slot, Date end) const {
        std::vector<MarkSums> sums(clients.size() + 1);
        for (const Mark& ticket : facts.tickets) {
            if (ticket.day <= end) {
                const CostRates* inForce = costs.ratesOn(ticket.day);
                ++sums[ticket.client].tickets;
                ++sums.back().tickets;
                sums[ticket.client].ticketOverhead +=
                    inForce ? inForce->overheadPerTicket : Money{};
            }
        }
        for (const Mark& payment : facts.payments) {
            sums[payment.client].payments += payment.day <= end ? 1 : 0;
        }
        const Date first = table.firstDay(slot);
        for (const EndpointMark& mark : facts.endpoints) {
            if (mark.month <= end) {
                const int months =
                    (mark.month.year() - first.year()) * 12 + mark.month.month() - first.month();
                sums[mark.client].endpoints[static_cast<std::size_t>(months)] = mark.endpoints;
            }
        }
        return sums;
    }

    ServiceMonths monthsOf(const ClientState& client, std::size_t slot, Date end) const {
        ServiceMonths months;
        const Date first = table.firstDay(slot);
        for (int month = 0; month < 3; ++month) {
            const auto place = static_cast<std::size_t>(month);
            months.firstDays[place] = first.plusMonths(month);
            months.counts[place] = months.firstDays[place] <= end && client.firstFact &&
                                   *client.firstFact <= end &&
                                   *client.firstFact < first.plusMonths(month + 1);
        }
        return months;
    }

    void compute(std::uint32_t number, std::size_t slot, ClientMetrics& metrics);
};

void MetricsLedger::State::compute(std::uint32_t number, std::size_t slot, ClientMetrics& metrics) {
    const Date cutOff = metrics.cutOff;
    const Date end = std::min(cutOff, table.lastDay(slot));
    const ClientState& client = clients[number];
    const auto& issued = issueSums(slot, cutOff);
    const auto& time = timeSums(slot, cutOff);
    const auto& due = dueSums(slot, cutOff);
    const auto& marks = markSums(slot, cutOff);

    ClientQuarterFacts facts;
    facts.issued = issued[number];
    facts.allIssued = issued.back();
    facts.time = time[number];
    facts.allTime = time.back();
    facts.due = due[number];
    facts.arrears = arrearsSums(slot, cutOff)[number];
    facts.tickets = marks[number].tickets;
    facts.ticketOverhead = marks[number].ticketOverhead;
    facts.endpoints = marks[number].endpoints;

    facts.invoicesKnown = client.anyInvoice && issued.back().documents > 0;
    facts.dueKnown = client.anyInvoice && (issued.back().documents > 0 || due.back().due > 0);
    facts.arrearsKnown = client.anyTracked;
    facts.timeKnown = client.anyTime && time.back().entries > 0;
    facts.ticketsKnown = client.anyTicket && marks.back().tickets > 0;
    facts.lineKindsKnown = client.anyLineKind;
    facts.workTypesKnown = time.back().typed > 0;

    const ServiceMonths months = monthsOf(client, slot, end);
    facts.months = months.number();
    facts.monthly = monthlyCosts(costs, months, end, facts.endpoints);
    applyFormulas(facts, metrics);

    if (metrics.revenue) {
        Money rolling = *metrics.revenue;
        for (std::size_t back = 1; back <= 3 && back <= slot; ++back) {
            if (quarters[slot - back]) {
                rolling += issueSums(slot - back, cutOff)[number].revenue;
            }
        }
        metrics.rollingRevenue = rolling;
    }
    metrics.anyFact = facts.issued.documents > 0 || facts.due.due > 0 || facts.time.entries > 0 ||
                      facts.tickets > 0 || marks[number].payments > 0 ||
                      facts.arrears.amount > Money{};
}

MetricsLedger::MetricsLedger(FiscalCalendar calendar, CostModel costs)
    : m_state(std::make_unique<State>(calendar, std::move(costs))) {}
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
        state.open(paidSlot).payments.push_back({client, payment.paidOn});
        state.noteConsequence(paidSlot);
        state.noteLast(payment.paidOn);
    }
    ClientState& known = state.clients[client];
    known.anyInvoice = true;
    known.anyTracked = known.anyTracked || invoice.settlement == Settlement::Tracked;
    known.anyLineKind =
        known.anyLineKind || std::ranges::any_of(invoice.lines, [](const InvoiceLine& line) {
            return line.kind != LineKind::Unspecified;
        });
}

void MetricsLedger::addTime(ClientId client, Date day, WorkTime duration,
                            std::string_view technician, std::string_view role, WorkType workType,
                            bool afterHours) {
    if (duration.seconds > std::numeric_limits<std::int32_t>::max() ||
        duration.seconds < std::numeric_limits<std::int32_t>::min()) {
        throw std::overflow_error("time entry too long");
    }
    State& state = *m_state;
    const std::uint32_t number = state.numberOf(client);
    const std::size_t slot = state.table.slotOf(day);
    CompactEntry entry;
    entry.client = number;
    entry.seconds = static_cast<std::int32_t>(duration.seconds);
    entry.rate = state.rates.find(day, technician, role, afterHours);
    entry.dayOfQuarter = static_cast<std::uint8_t>(day - state.table.firstDay(slot));
    entry.typed = workType != WorkType::Unspecified;
    entry.reactive = workType == WorkType::Reactive;
    entry.afterHours = afterHours;
    state.open(slot).time.push_back(entry);
    state.note(number, day, slot);
    state.noteLast(day);
    state.clients[number].anyTime = true;
}

void MetricsLedger::add(const Ticket& ticket) {
    State& state = *m_state;
    const std::uint32_t client = state.numberOf(ticket.client);
    const std::size_t slot = state.table.slotOf(ticket.openedOn);
    state.open(slot).tickets.push_back({client, ticket.openedOn});
    state.note(client, ticket.openedOn, slot);
    state.noteLast(ticket.openedOn);
    state.clients[client].anyTicket = true;
}

void MetricsLedger::add(const SeatCount& count) {
    State& state = *m_state;
    const std::uint32_t client = state.numberOf(count.client);
    const std::size_t slot = state.table.slotOf(count.month);
    if (count.endpoints) {
        state.open(slot).endpoints.push_back({client, count.month, *count.endpoints});
    }
    state.note(client, count.month, slot);
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
    for (const ClientState& client : m_state->clients) {
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
        m_state->compute(found->second, *slot, metrics);
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
    return total;
}

}  // namespace winnow
