// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/fact_rows.h>

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <storage/row.h>

namespace winnow {

namespace {

// The numbers stand in the file; see 0001_portfolio.sql.
constexpr std::array<WorkType, 5> kWorkTypes{WorkType::Unspecified, WorkType::Reactive,
                                             WorkType::Proactive, WorkType::Project,
                                             WorkType::Admin};

const std::vector<FactTable>& factTables() {
    static const std::vector<FactTable> kTables{
        {FactKind::Invoice,
         "invoices",
         "id",
         nullptr,
         {"client_id", "number", "is_credit_note", "issued_on", "due_on", "total_minor",
          "settlement", "disputed", "batch_id", "source_line", "original_currency",
          "original_minor", "original_rate_micros"},
         &kInvoiceRows,
         "issued_on"},
        {FactKind::Payment,
         "payments",
         "invoice_id",
         "position",
         {"paid_on", "amount_minor", "batch_id", "source_line", "reference", "fingerprint"},
         &kPaymentRows,
         "paid_on"},
        {FactKind::TimeEntry,
         "time_entries",
         "id",
         nullptr,
         {"client_id", "day", "duration_seconds", "person_id", "work_type", "after_hours",
          "billable", "start_minute", "fingerprint", "batch_id", "source_line", "ticket",
          "source_id", "note", "cost_minor"},
         &kTimeEntryRows,
         "day"},
        {FactKind::Ticket,
         "tickets",
         "id",
         nullptr,
         {"client_id", "number", "opened_on", "closed_on", "channel", "after_hours", "emergency",
          "third_party", "subject", "batch_id", "source_line", "priority"},
         &kTicketRows,
         "opened_on"},
        {FactKind::Cost,
         "costs",
         "id",
         nullptr,
         {"client_id", "day", "kind", "amount_minor", "supplier", "description", "number",
          "fingerprint", "batch_id", "source_line"},
         &kCostRows,
         "day"},
        {FactKind::SeatCount,
         "seat_counts",
         "id",
         nullptr,
         {"client_id", "month", "endpoints", "seats", "batch_id", "source_line"},
         &kSeatCountRows,
         "month"},
        {FactKind::ExchangeRate,
         "exchange_rates",
         "id",
         nullptr,
         {"currency", "day", "rate_micros", "batch_id", "source_line"},
         &kExchangeRateRows,
         "day"}};
    return kTables;
}

}  // namespace

const FactTable& factTable(FactKind kind) {
    return *std::ranges::find_if(factTables(),
                                 [&](const FactTable& table) { return table.kind == kind; });
}

std::string columnsOf(const FactTable& table, std::string_view alias) {
    std::string list;
    for (const char* column : table.columns) {
        list += fmt::format("{}{}{}{}", list.empty() ? "" : ", ", alias, alias.empty() ? "" : ".",
                            column);
    }
    return list;
}

std::string columnsOfJson(const FactTable& table, std::string_view json) {
    std::string list;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        list += fmt::format("{}json_extract({}, '$[{}]')", list.empty() ? "" : ", ", json, i);
    }
    return list;
}

std::string whereKey(const FactTable& table, std::string_view alias) {
    const std::string prefix = alias.empty() ? std::string() : fmt::format("{}.", alias);
    std::string condition = fmt::format("{}{} = ?1", prefix, table.id);
    if (table.part != nullptr) {
        condition += fmt::format(" AND {}{} = ?2", prefix, table.part);
    }
    return condition;
}

std::string_view entriesOfBatch(FactKind kind) {
    // Batches of version 1 and what is typed in have no such ids.
    return kind == FactKind::TimeEntry
               ? " AND id >= (SELECT coalesce(first_entry, 0) FROM import_batches WHERE id = ?1)"
                 " AND id <= (SELECT coalesce(last_entry, 9223372036854775807)"
                 " FROM import_batches WHERE id = ?1)"
               : "";
}

int columnCount(FactKind kind) { return static_cast<int>(factTable(kind).columns.size()); }

Invoice readInvoice(const Statement& row, int first) {
    Invoice invoice;
    invoice.client = row::id<ClientId>(row, first);
    invoice.number = row::text(row, first + 1);
    invoice.isCreditNote = row::flag(row, first + 2);
    invoice.issuedOn = row::date(row, first + 3);
    invoice.dueOn = row::maybe(row, first + 4, row::date);
    invoice.total = row::money(row, first + 5);
    invoice.settlement = row::code(row, first + 6, row::settlementFromCode);
    invoice.disputed = row::maybe(row, first + 7, row::flag);
    if (!row.isNull(first + 10)) {
        invoice.original = ForeignAmount{row::code(row, first + 10, Currency::fromCode),
                                         row.integer(first + 11), Decimal{row.integer(first + 12)}};
    }
    return invoice;
}

Payment readPayment(const Statement& row, int first) {
    return {row::date(row, first), row::money(row, first + 1)};
}

TimeEntry readTimeEntry(const Statement& row, int first) {
    TimeEntry entry;
    entry.client = row::id<ClientId>(row, first);
    entry.day = row::date(row, first + 1);
    entry.duration = WorkTime{row.integer(first + 2)};
    entry.workType = workTypeOf(row.integer(first + 4));
    entry.afterHours = row::maybe(row, first + 5, row::flag);
    entry.billable = row::maybe(row, first + 6, row::flag);
    entry.startMinute = row::maybe(row, first + 7, row::smallInteger);
    entry.ticket = row::text(row, first + 11);
    entry.note = row::text(row, first + 13);
    entry.cost = row::maybe(row, first + 14, row::money);
    entry.technician = row::text(row, first + 15);
    entry.role = row::text(row, first + 16);
    return entry;
}

Ticket readTicket(const Statement& row, int first) {
    Ticket ticket;
    ticket.client = row::id<ClientId>(row, first);
    ticket.number = row::text(row, first + 1);
    ticket.openedOn = row::date(row, first + 2);
    ticket.closedOn = row::maybe(row, first + 3, row::date);
    ticket.channel = row::code(row, first + 4, ticketChannelFromCode);
    ticket.afterHours = row::maybe(row, first + 5, row::flag);
    ticket.emergency = row::maybe(row, first + 6, row::flag);
    ticket.thirdParty = row::maybe(row, first + 7, row::flag);
    ticket.subject = row::text(row, first + 8);
    ticket.priority = row::text(row, first + 11);
    return ticket;
}

Cost readCost(const Statement& row, int first) {
    Cost cost;
    cost.client = row::id<ClientId>(row, first);
    cost.day = row::date(row, first + 1);
    cost.kind = row::code(row, first + 2, costKindFromCode);
    cost.amount = row::money(row, first + 3);
    cost.supplier = row::text(row, first + 4);
    cost.description = row::text(row, first + 5);
    cost.number = row::text(row, first + 6);
    return cost;
}

SeatCount readSeatCount(const Statement& row, int first) {
    return {row::id<ClientId>(row, first), row::date(row, first + 1),
            row::maybe(row, first + 2, row::smallInteger),
            row::maybe(row, first + 3, row::smallInteger)};
}

ExchangeRate readExchangeRate(const Statement& row, int first) {
    return {row::code(row, first, Currency::fromCode), row::date(row, first + 1),
            Decimal{row.integer(first + 2)}};
}

InvoiceLine readInvoiceLine(const Statement& row, int first) {
    return {row::code(row, first, lineKindFromCode), row::money(row, first + 1),
            row::text(row, first + 2)};
}

WorkType workTypeOf(std::int64_t number) {
    if (number < 0 || number >= static_cast<std::int64_t>(kWorkTypes.size())) {
        row::unreadable("work type", std::to_string(number));
    }
    return kWorkTypes[static_cast<std::size_t>(number)];
}

std::int64_t workTypeNumber(WorkType type) {
    return std::ranges::find(kWorkTypes, type) - kWorkTypes.begin();
}

}  // namespace winnow
