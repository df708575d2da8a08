// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/fact_csv.h>

#include <initializer_list>

#include <app/fact_json.h>
#include <base/unreachable.h>
#include <formats/csv_text.h>

namespace winnow {

namespace {

std::initializer_list<const char*> columnsOf(FactKind kind) {
    static constexpr std::initializer_list<const char*> kInvoice{
        "client", "number",     "issued_on", "due_on",  "credit_note", "net",
        "total",  "settlement", "paid",      "paid_on", "disputed",    "description"};
    static constexpr std::initializer_list<const char*> kPayment{"client", "invoice", "paid_on",
                                                                 "amount", "reference"};
    static constexpr std::initializer_list<const char*> kTime{
        "client",   "day",         "hours",  "technician", "role", "work_type",
        "billable", "after_hours", "ticket", "note",       "cost"};
    static constexpr std::initializer_list<const char*> kTicket{
        "client",      "number",    "opened_on",   "closed_on", "channel",
        "after_hours", "emergency", "third_party", "subject",   "priority"};
    static constexpr std::initializer_list<const char*> kCost{
        "client", "day", "cost_kind", "amount", "supplier", "description", "number"};
    static constexpr std::initializer_list<const char*> kSeats{"client", "month", "endpoints",
                                                               "seats"};
    static constexpr std::initializer_list<const char*> kRates{"currency", "day", "rate"};
    switch (kind) {
        case FactKind::Invoice:
            return kInvoice;
        case FactKind::Payment:
            return kPayment;
        case FactKind::TimeEntry:
            return kTime;
        case FactKind::Ticket:
            return kTicket;
        case FactKind::Cost:
            return kCost;
        case FactKind::SeatCount:
            return kSeats;
        case FactKind::ExchangeRate:
            return kRates;
    }
    unreachable();
}

class RowWriter {
public:
    RowWriter(const Currency& currency, const std::function<std::string(ClientId)>& clientName)
        : m_currency(currency), m_clientName(clientName) {}

    void operator()(const Invoice& invoice) {
        Money net;
        std::string descriptions;
        for (const InvoiceLine& line : invoice.lines) {
            net += line.net;
            if (!line.description.empty()) {
                descriptions += (descriptions.empty() ? "" : "; ") + line.description;
            }
        }
        Money paid;
        std::optional<Date> paidOn;
        for (const Payment& payment : invoice.payments) {
            paid += payment.amount;
            paidOn = payment.paidOn;
        }
        client(invoice.client);
        m_csv.text(invoice.number);
        date(invoice.issuedOn);
        date(invoice.dueOn);
        flag(invoice.isCreditNote);
        money(net);
        money(invoice.total);
        m_csv.text(settlementCode(invoice.settlement));
        money(paid);
        date(paidOn);
        flag(invoice.disputed);
        m_csv.text(descriptions);
    }

    void operator()(const InvoicePayment& payment) {
        client(payment.client);
        m_csv.text(payment.invoiceNumber);
        date(payment.payment.paidOn);
        money(payment.payment.amount);
        m_csv.text(payment.reference);
    }

    void operator()(const TimeEntry& entry) {
        client(entry.client);
        date(entry.day);
        m_csv.figure(entry.duration.inHours().toText(4));
        m_csv.text(entry.technician);
        m_csv.text(entry.role);
        m_csv.text(workTypeCode(entry.workType));
        flag(entry.billable);
        flag(entry.afterHours);
        m_csv.text(entry.ticket);
        m_csv.text(entry.note);
        money(entry.cost);
    }

    void operator()(const Ticket& ticket) {
        client(ticket.client);
        m_csv.text(ticket.number);
        date(ticket.openedOn);
        date(ticket.closedOn);
        m_csv.text(ticketChannelCode(ticket.channel));
        flag(ticket.afterHours);
        flag(ticket.emergency);
        flag(ticket.thirdParty);
        m_csv.text(ticket.subject);
        m_csv.text(ticket.priority);
    }

    void operator()(const Cost& cost) {
        client(cost.client);
        date(cost.day);
        m_csv.text(costKindCode(cost.kind));
        money(cost.amount);
        m_csv.text(cost.supplier);
        m_csv.text(cost.description);
        m_csv.text(cost.number);
    }

    void operator()(const SeatCount& count) {
        client(count.client);
        date(count.month);
        number(count.endpoints);
        number(count.seats);
    }

    void operator()(const ExchangeRate& rate) {
        m_csv.text(rate.currency.code());
        date(rate.day);
        m_csv.figure(rate.rate.toText());
    }

    void source(const FactSource& source) {
        m_csv.text(source.name);
        m_csv.figure(source.byHand ? "" : std::to_string(source.line));
        flag(source.corrected);
    }

    CsvWriter m_csv;

private:
    void client(ClientId id) { m_csv.text(m_clientName(id)); }
    void money(const std::optional<Money>& amount) {
        m_csv.figure(amount ? toPlainText(*amount, m_currency) : "");
    }
    void date(const std::optional<Date>& day) { m_csv.figure(day ? day->toIso() : ""); }
    void flag(const std::optional<bool>& known) {
        m_csv.figure(!known ? "" : *known ? "yes" : "no");
    }
    void number(const std::optional<int>& count) {
        m_csv.figure(count ? std::to_string(*count) : "");
    }

    const Currency& m_currency;
    const std::function<std::string(ClientId)>& m_clientName;
};

}  // namespace

std::string factCsvHeader(FactKind kind) {
    CsvWriter csv;
    for (const char* column : columnsOf(kind)) {
        csv.text(column);
    }
    for (const char* column : {"source", "source_line", "corrected"}) {
        csv.text(column);
    }
    csv.endRow();
    return csv.take();
}

std::string factCsvRow(const FactRow& row, const Currency& currency,
                       const std::function<std::string(ClientId)>& clientName) {
    RowWriter writer(currency, clientName);
    std::visit(writer, row.fact);
    writer.source(row.source);
    writer.m_csv.endRow();
    return writer.m_csv.take();
}

}  // namespace winnow
