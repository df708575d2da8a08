// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <base/clock.h>
#include <domain/facts.h>

namespace winnow {

enum class FactKind { Invoice, Payment, TimeEntry, Ticket, Cost, SeatCount, ExchangeRate };
// "invoices", "payments", "time", "tickets", "costs", "seats", "rates"; catalogue id
// "fact_kind.<code>".
std::string_view factKindCode(FactKind kind);
std::optional<FactKind> factKindFromCode(std::string_view code);
const std::vector<FactKind>& allFactKinds();

// Which facts to show. An empty option or text does not narrow.
struct FactQuery {
    FactKind kind = FactKind::Invoice;
    std::vector<ClientId> clients;  // empty: all; clients merged into these are meant as well
    // Both included. By invoice date, payment date, day worked, day opened, day, month.
    std::optional<Date> from;
    std::optional<Date> to;
    // Invoices only: by the day they fell due instead of the invoice date.
    bool byDueDate = false;
    // Invoices only: open and past due on this day.
    std::optional<Date> overdueOn;
    std::optional<bool> disputed;
    std::optional<bool> creditNote;       // invoices only: credit notes alone, or none
    std::optional<bool> paymentsTracked;  // invoices only: by Settlement::Tracked
    std::optional<LineKind> lineKind;     // invoices that have such a line
    std::optional<WorkType> workType;
    std::optional<bool> afterHours;  // time entries and tickets
    std::optional<bool> emergency;
    std::optional<TicketChannel> channel;
    std::optional<CostKind> costKind;
    std::optional<std::string> technician;
    std::optional<BatchId> batch;
    bool withoutDueDate = false;
    bool correctedOnly = false;  // corrected by hand
    std::string text;  // in number, subject, note... or technician; case and accents do not count

    friend bool operator==(const FactQuery&, const FactQuery&) = default;
};

// Where a fact came from.
struct FactSource {
    BatchId batch;
    std::string name;  // file name; empty: typed in
    std::int64_t line = 0;
    bool byHand = false;     // typed in
    bool corrected = false;  // imported, later changed by hand or by an accepted change
};

// What tells one fact of a kind from the others: the row, and for a payment its place in the
// invoice. Seat counts and exchange rates have a row number of their own as well.
struct FactKey {
    FactKind kind = FactKind::Invoice;
    std::int64_t id = 0;
    std::int64_t part = 0;  // payments: position, from 1

    friend auto operator<=>(const FactKey&, const FactKey&) = default;
};

// A payment with the invoice it settles.
struct InvoicePayment {
    InvoiceId invoice;
    ClientId client;
    std::string invoiceNumber;
    Payment payment;
    std::string reference;
};

using Fact =
    std::variant<Invoice, InvoicePayment, TimeEntry, Ticket, Cost, SeatCount, ExchangeRate>;

struct FactRow {
    FactKey key;
    Fact fact;
    FactSource source;
};

// What a list of facts comes to; of all rows of the query, not only those on screen.
struct FactTotals {
    std::int64_t count = 0;
    std::optional<Money> amount;
    std::optional<WorkTime> worked;
};

}  // namespace winnow
