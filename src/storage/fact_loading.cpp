// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <domain/metrics.h>
#include <fmt/format.h>
#include <storage/client_groups.h>
#include <storage/fact_rows.h>
#include <storage/row.h>
#include <storage/sqlite.h>
#include <storage/stores.h>
#include <storage/time_sums.h>

namespace winnow {

namespace {

std::string selectInvoices() {
    return "SELECT id, " + columnsOf(factTable(FactKind::Invoice), "") + " FROM invoices";
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

void loadInvoices(const Database& database, const ClientGroups& groups, MetricsLedger& ledger) {
    Statement select(database, selectInvoices() + " ORDER BY id");
    AlongInvoices lines(database,
                        "SELECT invoice_id, kind, net_minor, description FROM invoice_lines"
                        " ORDER BY invoice_id, position");
    AlongInvoices payments(database,
                           "SELECT invoice_id, paid_on, amount_minor FROM payments"
                           " ORDER BY invoice_id, position");
    while (select.step()) {
        Invoice invoice = readInvoice(select, 1);
        invoice.id = row::id<InvoiceId>(select, 0);
        invoice.client = groups.countsAs(invoice.client);
        lines.takeOf(invoice.id, [&](const Statement& line) {
            invoice.lines.push_back(readInvoiceLine(line, 1));
        });
        payments.takeOf(invoice.id, [&](const Statement& payment) {
            invoice.payments.push_back(readPayment(payment, 1));
        });
        ledger.add(invoice);
    }
}

// The other kinds, by their reading function.
template <typename Read>
void loadOthers(const Database& database, const ClientGroups& groups, FactKind kind, Read read,
                MetricsLedger& ledger) {
    const FactTable& table = factTable(kind);
    Statement select(database, fmt::format("SELECT {} FROM {}", columnsOf(table, ""), table.name));
    while (select.step()) {
        auto fact = read(select, 0);
        fact.client = groups.countsAs(fact.client);
        ledger.add(fact);
    }
}

}  // namespace

void FactStore::load(MetricsLedger& ledger, TimeSumsMade made) const {
    const ClientGroups groups(m_database.sqlite());
    loadInvoices(m_database, groups, ledger);
    made == TimeSumsMade::Keep ? loadTime(m_database, ledger)
                               : loadTime(m_database, ledger, std::nullopt);
    loadOthers(m_database, groups, FactKind::Ticket, readTicket, ledger);
    loadOthers(m_database, groups, FactKind::SeatCount, readSeatCount, ledger);
    loadOthers(m_database, groups, FactKind::Cost, readCost, ledger);
}

std::optional<std::string> FactStore::wrongTimeSums(const RateTable& rates) const {
    return winnow::wrongTimeSums(m_database, rates);
}

std::vector<Invoice> FactStore::invoices(ClientId client, int most) const {
    const ClientGroups groups(m_database.sqlite());
    Statement select(m_database, selectInvoices() + " WHERE client_id IN (" +
                                     idList(groups.sameAs(client)) +
                                     ") ORDER BY issued_on DESC, id DESC LIMIT :most");
    row::bindValue(select, ":most", most);
    Statement lines(m_database,
                    "SELECT invoice_id, kind, net_minor, description FROM invoice_lines"
                    " WHERE invoice_id = :invoice ORDER BY position");
    Statement payments(m_database,
                       "SELECT invoice_id, paid_on, amount_minor FROM payments"
                       " WHERE invoice_id = :invoice ORDER BY position");
    std::vector<Invoice> invoices;
    while (select.step()) {
        Invoice invoice = readInvoice(select, 1);
        invoice.id = row::id<InvoiceId>(select, 0);
        row::bindValue(lines, ":invoice", invoice.id);
        while (lines.step()) {
            invoice.lines.push_back(readInvoiceLine(lines, 1));
        }
        row::bindValue(payments, ":invoice", invoice.id);
        while (payments.step()) {
            invoice.payments.push_back(readPayment(payments, 1));
        }
        invoices.push_back(std::move(invoice));
    }
    return invoices;
}

}  // namespace winnow
