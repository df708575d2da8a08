// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <string>
#include <unordered_map>

#include <domain/metrics.h>
#include <storage/day_text.h>
#include <storage/row.h>
#include <storage/sqlite.h>
#include <storage/stores.h>

namespace winnow {

namespace {

constexpr const char* kInvoiceColumns =
    "SELECT id, client_id, number, issued_on, due_on, is_credit_note, total_minor, settlement,"
    " disputed FROM invoices";

Invoice readInvoice(const Statement& select) {
    Invoice invoice;
    invoice.id = row::id<InvoiceId>(select, 0);
    invoice.client = row::id<ClientId>(select, 1);
    invoice.number = row::text(select, 2);
    invoice.issuedOn = row::date(select, 3);
    invoice.dueOn = row::maybe(select, 4, row::date);
    invoice.isCreditNote = row::flag(select, 5);
    invoice.total = row::money(select, 6);
    invoice.settlement = row::code(select, 7, row::settlementFromCode);
    invoice.disputed = row::maybe(select, 8, row::flag);
    return invoice;
}

InvoiceLine readLine(const Statement& select) {
    return {row::code(select, 1, lineKindFromCode), row::money(select, 2), row::text(select, 3)};
}

Payment readPayment(const Statement& select) {
    return {row::date(select, 1), row::money(select, 2)};
}

// Rows of a table in the order of their invoices, read along with the invoices: for each invoice
// the ones that are its own.
class AlongInvoices {
public:
    AlongInvoices(const Database& database, std::string_view sql)
        : m_rows(database, sql), m_there(m_rows.step()) {}

    template <typename Take>
    void takeOf(InvoiceId invoice, Take take) {
        while (m_there && m_rows.integer(0) < invoice.value) {
            m_there = m_rows.step();
        }
        while (m_there && m_rows.integer(0) == invoice.value) {
            take(m_rows);
            m_there = m_rows.step();
        }
    }

private:
    Statement m_rows;
    bool m_there;
};

void loadInvoices(const Database& database, MetricsLedger& ledger) {
    Statement select(database, std::string(kInvoiceColumns) + " ORDER BY id");
    AlongInvoices lines(database,
                        "SELECT invoice_id, kind, net_minor, description FROM invoice_lines"
                        " ORDER BY invoice_id, position");
    AlongInvoices payments(database,
                           "SELECT invoice_id, paid_on, amount_minor FROM payments"
                           " ORDER BY invoice_id, position");
    while (select.step()) {
        Invoice invoice = readInvoice(select);
        lines.takeOf(invoice.id,
                     [&](const Statement& line) { invoice.lines.push_back(readLine(line)); });
        payments.takeOf(invoice.id, [&](const Statement& payment) {
            invoice.payments.push_back(readPayment(payment));
        });
        ledger.add(invoice);
    }
}

struct Person {
    std::string technician;
    std::string role;
};

std::unordered_map<std::int64_t, Person> loadPeople(const Database& database) {
    std::unordered_map<std::int64_t, Person> people;
    Statement select(database, "SELECT id, technician, role FROM people");
    while (select.step()) {
        people[select.integer(0)] = {row::text(select, 1), row::text(select, 2)};
    }
    return people;
}

WorkType workTypeOf(std::int64_t number) {
    constexpr std::array<WorkType, 5> kTypes{WorkType::Unspecified, WorkType::Reactive,
                                             WorkType::Proactive, WorkType::Project,
                                             WorkType::Admin};
    if (number < 0 || number >= static_cast<std::int64_t>(kTypes.size())) {
        row::unreadable("work type", std::to_string(number));
    }
    return kTypes[static_cast<std::size_t>(number)];
}

// A million rows: nothing is allocated or looked up that is the same as in the row before.
void loadTimeEntries(const Database& database, MetricsLedger& ledger) {
    const auto people = loadPeople(database);
    Statement select(database,
                     "SELECT client_id, day, duration_seconds, person_id, work_type, after_hours"
                     " FROM time_entries");
    sqlite3_stmt* const rows = select.raw();
    DayReader days;
    std::int64_t lastPerson = 0;
    const Person* person = nullptr;
    while (select.step()) {
        const std::string_view dayText(reinterpret_cast<const char*>(sqlite3_column_text(rows, 1)),
                                       static_cast<std::size_t>(sqlite3_column_bytes(rows, 1)));
        const auto day = days.of(dayText);
        if (!day) {
            row::unreadable("date", dayText);
        }
        const std::int64_t personId = sqlite3_column_int64(rows, 3);
        if (person == nullptr || personId != lastPerson) {
            const auto found = people.find(personId);
            if (found == people.end()) {
                row::unreadable("person", std::to_string(personId));
            }
            person = &found->second;
            lastPerson = personId;
        }
        ledger.addTime(ClientId{sqlite3_column_int64(rows, 0)}, *day,
                       WorkTime{sqlite3_column_int64(rows, 2)}, person->technician, person->role,
                       workTypeOf(sqlite3_column_int64(rows, 4)), sqlite3_column_int(rows, 5) != 0);
    }
}

void loadTickets(const Database& database, MetricsLedger& ledger) {
    Statement select(database,
                     "SELECT client_id, number, opened_on, closed_on, channel, after_hours,"
                     " emergency, third_party, subject FROM tickets");
    while (select.step()) {
        Ticket ticket;
        ticket.client = row::id<ClientId>(select, 0);
        ticket.number = row::text(select, 1);
        ticket.openedOn = row::date(select, 2);
        ticket.closedOn = row::maybe(select, 3, row::date);
        ticket.channel = row::code(select, 4, ticketChannelFromCode);
        ticket.afterHours = row::maybe(select, 5, row::flag);
        ticket.emergency = row::maybe(select, 6, row::flag);
        ticket.thirdParty = row::maybe(select, 7, row::flag);
        ticket.subject = row::text(select, 8);
        ledger.add(ticket);
    }
}

void loadSeatCounts(const Database& database, MetricsLedger& ledger) {
    Statement select(database, "SELECT client_id, month, endpoints, seats FROM seat_counts");
    while (select.step()) {
        ledger.add(SeatCount{row::id<ClientId>(select, 0), row::date(select, 1),
                             row::maybe(select, 2, row::smallInteger),
                             row::maybe(select, 3, row::smallInteger)});
    }
}

}  // namespace

void FactStore::load(MetricsLedger& ledger) const {
    loadInvoices(m_database, ledger);
    loadTimeEntries(m_database, ledger);
    loadTickets(m_database, ledger);
    loadSeatCounts(m_database, ledger);
}

std::vector<Invoice> FactStore::invoices(ClientId client, int most) const {
    Statement select(m_database, std::string(kInvoiceColumns) +
                                     " WHERE client_id = :client"
                                     " ORDER BY issued_on DESC, id DESC LIMIT :most");
    row::bindValue(select, ":client", client);
    row::bindValue(select, ":most", most);
    Statement lines(m_database,
                    "SELECT invoice_id, kind, net_minor, description FROM invoice_lines"
                    " WHERE invoice_id = :invoice ORDER BY position");
    Statement payments(m_database,
                       "SELECT invoice_id, paid_on, amount_minor FROM payments"
                       " WHERE invoice_id = :invoice ORDER BY position");
    std::vector<Invoice> invoices;
    while (select.step()) {
        Invoice invoice = readInvoice(select);
        row::bindValue(lines, ":invoice", invoice.id);
        while (lines.step()) {
            invoice.lines.push_back(readLine(lines));
        }
        row::bindValue(payments, ":invoice", invoice.id);
        while (payments.step()) {
            invoice.payments.push_back(readPayment(payments));
        }
        invoices.push_back(std::move(invoice));
    }
    return invoices;
}

}  // namespace winnow
