// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <domain/facts.h>
#include <domain/metrics.h>

// Facts in words: anInvoice("2026-01-10").due("2026-02-09").of(500'00_cents).paid("2026-02-01"),
// aClient(3).sent(...).worked("2026-01-12", WorkTime::hours(2)).
namespace winnow::test {

inline Date day(std::string_view iso) {
    const std::optional<Date> date = Date::fromIso(iso);
    if (!date) {
        throw std::invalid_argument("no such day: " + std::string(iso));
    }
    return *date;
}

inline Quarter quarter(std::string_view text) {
    const std::optional<Quarter> quarter = Quarter::fromText(text);
    if (!quarter) {
        throw std::invalid_argument("no such quarter: " + std::string(text));
    }
    return *quarter;
}

// An invoice whose payments are tracked and which has one line without a kind, unless told
// otherwise.
class InvoiceBuilder {
public:
    explicit InvoiceBuilder(std::string_view issuedOn) {
        m_invoice.issuedOn = day(issuedOn);
        m_invoice.settlement = Settlement::Tracked;
    }

    // A line of that kind; the total grows by it.
    InvoiceBuilder& of(Money net, LineKind kind = LineKind::Unspecified) {
        m_invoice.lines.push_back({kind, net, ""});
        m_invoice.total += net;
        return *this;
    }
    // What the client owes, when it is not the sum of the lines (tax).
    InvoiceBuilder& owing(Money total) {
        m_invoice.total = total;
        return *this;
    }
    InvoiceBuilder& due(std::string_view date) {
        m_invoice.dueOn = day(date);
        return *this;
    }
    // In full, or in part.
    InvoiceBuilder& paid(std::string_view date) { return paid(date, m_invoice.total); }
    InvoiceBuilder& paid(std::string_view date, Money amount) {
        m_invoice.payments.push_back({day(date), amount});
        return *this;
    }
    InvoiceBuilder& settled(Settlement settlement) {
        m_invoice.settlement = settlement;
        return *this;
    }
    InvoiceBuilder& disputed(bool yes = true) {
        m_invoice.disputed = yes;
        return *this;
    }
    InvoiceBuilder& asCreditNote() {
        m_invoice.isCreditNote = true;
        return *this;
    }
    InvoiceBuilder& numbered(std::string number) {
        m_invoice.number = std::move(number);
        return *this;
    }

    Invoice build() const { return m_invoice; }

private:
    Invoice m_invoice;
};

inline InvoiceBuilder anInvoice(std::string_view issuedOn) { return InvoiceBuilder(issuedOn); }

// The facts of one client.
class ClientFacts {
public:
    explicit ClientFacts(std::int64_t id) : m_id{id} {}

    ClientFacts& sent(const InvoiceBuilder& invoice) {
        invoices.push_back(invoice.build());
        invoices.back().client = m_id;
        return *this;
    }
    // One recurring line on the first of each month of the quarter (calendar year), due after 30
    // days and paid on time.
    ClientFacts& paying(Money monthly, Quarter quarter) {
        const Date first = FiscalCalendar().firstDay(quarter);
        for (int month = 0; month < 3; ++month) {
            const Date issued = first.plusMonths(month);
            const Date dueOn = issued.plusDays(30);
            sent(anInvoice(issued.toIso())
                     .of(monthly, LineKind::Recurring)
                     .due(dueOn.toIso())
                     .paid(dueOn.toIso()));
        }
        return *this;
    }
    ClientFacts& worked(std::string_view date, WorkTime duration,
                        WorkType type = WorkType::Unspecified) {
        TimeEntry entry;
        entry.client = m_id;
        entry.day = day(date);
        entry.duration = duration;
        entry.workType = type;
        time.push_back(entry);
        return *this;
    }
    // Say more of the entry added last.
    ClientFacts& by(std::string technician, std::string role = "") {
        time.back().technician = std::move(technician);
        time.back().role = std::move(role);
        return *this;
    }
    ClientFacts& afterHours() {
        time.back().afterHours = true;
        return *this;
    }
    // What the entry added last cost by its source.
    ClientFacts& costing(Money cost) {
        time.back().cost = cost;
        return *this;
    }
    ClientFacts& opened(std::string_view date) {
        Ticket ticket;
        ticket.client = m_id;
        ticket.openedOn = day(date);
        tickets.push_back(ticket);
        return *this;
    }
    ClientFacts& opened(std::string_view date, TicketChannel channel,
                        std::optional<bool> emergency = {}, std::optional<bool> afterHours = {}) {
        opened(date);
        tickets.back().channel = channel;
        tickets.back().emergency = emergency;
        tickets.back().afterHours = afterHours;
        return *this;
    }
    ClientFacts& spent(std::string_view date, CostKind kind, Money amount) {
        Cost cost;
        cost.client = m_id;
        cost.day = day(date);
        cost.kind = kind;
        cost.amount = amount;
        costs.push_back(cost);
        return *this;
    }
    // Endpoints in care in the month that begins on that day.
    ClientFacts& endpoints(std::string_view month, int count) {
        seats.push_back({m_id, day(month), count, std::nullopt});
        return *this;
    }

    ClientFacts& seatsIn(std::string_view month, int count) {
        seats.push_back({m_id, day(month), std::nullopt, count});
        return *this;
    }

    void addTo(MetricsLedger& ledger) const {
        for (const Invoice& invoice : invoices) {
            ledger.add(invoice);
        }
        for (const TimeEntry& entry : time) {
            ledger.add(entry);
        }
        for (const Ticket& ticket : tickets) {
            ledger.add(ticket);
        }
        for (const SeatCount& count : seats) {
            ledger.add(count);
        }
        for (const Cost& cost : costs) {
            ledger.add(cost);
        }
    }

    ClientId id() const { return m_id; }

    std::vector<Invoice> invoices;
    std::vector<TimeEntry> time;
    std::vector<Ticket> tickets;
    std::vector<SeatCount> seats;
    std::vector<Cost> costs;

private:
    ClientId m_id;
};

inline ClientFacts aClient(std::int64_t id = 1) { return ClientFacts(id); }

// A ledger of these clients; the fiscal year is the calendar year unless said otherwise.
inline MetricsLedger ledgerOf(const std::vector<ClientFacts>& clients, CostModel costs = {},
                              FiscalCalendar calendar = {}) {
    MetricsLedger ledger(calendar, std::move(costs));
    for (const ClientFacts& client : clients) {
        client.addTo(ledger);
    }
    return ledger;
}

}  // namespace winnow::test
