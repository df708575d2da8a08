// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include <base/date.h>
#include <storage/row_checksum.h>
#include <storage/statement.h>

struct sqlite3;

namespace winnow {

// The rows of a table that belong to import batches: the batch first, then what is hashed of the
// row, after the table's name. Columns beyond the first `always` came with a later version of the
// file; they are hashed with their number before them, and only where they are not NULL, so that
// the checksums of rows without them stay what they were.
struct BatchTable {
    const char* name;
    const char* rows;  // SELECT ... FROM ...
    int always;
};

constexpr BatchTable kInvoiceRows{
    "invoices",
    "SELECT batch_id, id, client_id, number, is_credit_note, issued_on, due_on, total_minor,"
    " settlement, disputed, source_line, original_currency, original_minor, original_rate_micros"
    " FROM invoices",
    10};
constexpr BatchTable kInvoiceLineRows{
    "invoice_lines",
    "SELECT i.batch_id, l.invoice_id, l.position, l.kind, l.net_minor, l.description"
    " FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id",
    5};
constexpr BatchTable kPaymentRows{
    "payments",
    "SELECT batch_id, invoice_id, position, paid_on, amount_minor, source_line, reference,"
    " fingerprint FROM payments",
    5};
constexpr BatchTable kTimeEntryRows{
    "time_entries",
    "SELECT t.batch_id, t.client_id, t.day, t.duration_seconds, p.technician, p.role, t.work_type,"
    " t.after_hours, t.billable, t.start_minute, t.fingerprint, t.source_line, t.ticket,"
    " t.source_id, t.note, t.cost_minor"
    " FROM time_entries t LEFT JOIN people p ON p.id = t.person_id",
    14};
constexpr BatchTable kTicketRows{
    "tickets",
    "SELECT batch_id, client_id, number, opened_on, closed_on, channel, after_hours, emergency,"
    " third_party, subject, source_line, priority FROM tickets",
    10};
constexpr BatchTable kSeatCountRows{
    "seat_counts",
    "SELECT batch_id, client_id, month, endpoints, seats, source_line FROM seat_counts", 4};
constexpr BatchTable kCostRows{
    "costs",
    "SELECT batch_id, id, client_id, day, kind, amount_minor, supplier, description, number,"
    " fingerprint, source_line FROM costs",
    10};
constexpr BatchTable kExchangeRateRows{
    "exchange_rates",
    "SELECT batch_id, id, currency, day, rate_micros, source_line FROM exchange_rates", 5};
constexpr BatchTable kFactChangeRows{
    "fact_changes", "SELECT batch_id, id, kind, fact_id, part, how, at, before FROM fact_changes",
    7};
constexpr BatchTable kRemovedFactRows{
    "removed_facts", "SELECT batch_id, id, kind, at, before FROM removed_facts", 4};
constexpr BatchTable kBatchTotalRows{
    "batch_totals",
    "SELECT batch_id, kind, client_id, month, rows, amount_minor, worked_seconds FROM batch_totals",
    6};
constexpr BatchTable kBatchClientRows{"batch_clients",
                                      "SELECT batch_id, client_id FROM batch_clients", 1};
constexpr BatchTable kBatchAliasRows{"batch_aliases", "SELECT batch_id, alias FROM batch_aliases",
                                     1};
constexpr BatchTable kBatchEditRows{
    "batch_edits", "SELECT batch_id, id, kind, row_id, field, before, after FROM batch_edits", 6};
// The batch's own row, so that its name and counts are covered as well.
constexpr BatchTable kBatchRows{
    "import_batches",
    "SELECT id, source_name, source_sha256, kind, mapping, imported_at, rows_added, rows_left_out,"
    " rows_present, rows_changed, undone_at, first_entry, last_entry FROM import_batches",
    7};

constexpr std::array<BatchTable, 15> kBatchTables{
    kInvoiceRows,     kInvoiceLineRows, kPaymentRows,      kTimeEntryRows,  kTicketRows,
    kSeatCountRows,   kCostRows,        kExchangeRateRows, kFactChangeRows, kBatchTotalRows,
    kBatchClientRows, kBatchAliasRows,  kRemovedFactRows,  kBatchEditRows,  kBatchRows};

// The sums of batches by id.
using BatchSums = std::map<std::int64_t, ChecksumSum>;

// Adds the rows that a SELECT of the table gives, or takes them out again.
void addRows(Statement& rows, const BatchTable& table, BatchSums& sums);
void removeRows(Statement& rows, const BatchTable& table, BatchSums& sums);

// What the checksum of every batch must be.
BatchSums computeBatchSums(sqlite3* connection);

// Adds the sums to the checksums of their batches and empties them.
void applyBatchSums(sqlite3* connection, BatchSums& sums);

// Binds the parameters ?1, ?2, ... of an INSERT in order and collects what is hashed of the row.
// The order of the hashed values is that of the table's SELECT above. Texts must live until the
// statement is run.
class RowWriter {
public:
    RowWriter(Statement& statement, RowBytes& bytes, const BatchTable& table)
        : m_statement(statement), m_bytes(bytes), m_always(table.always) {
        m_bytes.clear();
        m_bytes.addText(table.name);
    }

    void integer(std::int64_t value) {
        number();
        m_bytes.addInteger(value);
        m_statement.bindInteger(++m_parameter, value);
    }
    void text(std::string_view value) {
        number();
        m_bytes.addText(value);
        m_statement.bindTextInPlace(++m_parameter, value);
    }
    void null() {
        if (++m_column <= m_always) {
            m_bytes.addNull();
        }
        m_statement.bindNull(++m_parameter);
    }
    // NULL for an empty text.
    void maybeText(std::string_view value) { value.empty() ? null() : text(value); }
    template <typename T>
    void maybeInteger(const std::optional<T>& value) {
        value ? integer(*value) : null();
    }
    void unhashed(std::int64_t value) { m_statement.bindInteger(++m_parameter, value); }

    // Runs the statement and returns the row's hash.
    Hash128 run() {
        m_statement.run();
        return m_bytes.hash128();
    }

private:
    void number() {
        if (++m_column > m_always) {
            m_bytes.addInteger(m_column);
        }
    }

    Statement& m_statement;
    RowBytes& m_bytes;
    int m_always;
    int m_column = 0;  // of the hashed ones, from 1
    int m_parameter = 0;
};

}  // namespace winnow
