// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <domain/fact_query.h>
#include <storage/batch_checksums.h>
#include <storage/statement.h>

namespace winnow {

// How a kind of fact lies in the file: its table, what tells its rows apart, and its other columns
// in the order in which fact_changes keeps them.
struct FactTable {
    FactKind kind;
    const char* name;
    const char* id;    // column of FactKey::id
    const char* part;  // column of FactKey::part; null where there is none
    std::vector<const char*> columns;
    const BatchTable* checked;
    const char* day;  // column by which the kind is listed
};

const FactTable& factTable(FactKind kind);

// "i.client_id, i.number, ..." of a table under an alias.
std::string columnsOf(const FactTable& table, std::string_view alias);
// The same out of the JSON array that an expression gives.
std::string columnsOfJson(const FactTable& table, std::string_view json);
// "id = ?1 AND part = ?2" of the row of a key, for statements on the table itself.
std::string whereKey(const FactTable& table, std::string_view alias = {});

// For "batch_id = ?1" on time entries, which have no index by batch but stand together: the ids
// between which they lie, as a further condition. Empty for other kinds.
std::string_view entriesOfBatch(FactKind kind);

// Number of columns, for what is selected after them.
int columnCount(FactKind kind);

// A fact from its columns in that order, beginning with column `first`; without id, lines and
// payments.
Invoice readInvoice(const Statement& row, int first);
Payment readPayment(const Statement& row, int first);
// The technician and the role follow the table's own columns.
TimeEntry readTimeEntry(const Statement& row, int first);
Ticket readTicket(const Statement& row, int first);
Cost readCost(const Statement& row, int first);
SeatCount readSeatCount(const Statement& row, int first);
ExchangeRate readExchangeRate(const Statement& row, int first);
// kind, net, description
InvoiceLine readInvoiceLine(const Statement& row, int first);

WorkType workTypeOf(std::int64_t number);
std::int64_t workTypeNumber(WorkType type);

}  // namespace winnow
