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
// row, after the table's name.
struct BatchTable {
    const char* name;
    const char* rows;  // SELECT ... FROM ...
};

constexpr BatchTable kInvoiceRows{
    "invoices",
    "SELECT batch_id, id, client_id, number, is_credit_note, issued_on, due_on, total_minor,"
    " settlement, disputed, source_line FROM invoices"};
constexpr BatchTable kInvoiceLineRows{
    "invoice_lines",
    "SELECT i.batch_id, l.invoice_id, l.position, l.kind, l.net_minor, l.description"
    " FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id"};
constexpr BatchTable kPaymentRows{
    "payments",
    "SELECT batch_id, invoice_id, position, paid_on, amount_minor, source_line FROM payments"};
constexpr BatchTable kTimeEntryRows{
    "time_entries",
    "SELECT t.batch_id, t.client_id, t.day, t.duration_seconds, p.technician, p.role, t.work_type,"
    " t.after_hours, t.billable, t.start_minute, t.fingerprint, t.source_line, t.ticket,"
    " t.source_id, t.note FROM time_entries t LEFT JOIN people p ON p.id = t.person_id"};
constexpr BatchTable kTicketRows{
    "tickets",
    "SELECT batch_id, client_id, number, opened_on, closed_on, channel, after_hours, emergency,"
    " third_party, subject, source_line FROM tickets"};
constexpr BatchTable kSeatCountRows{
    "seat_counts", "SELECT batch_id, client_id, month, endpoints, seats FROM seat_counts"};
// The batch's own row, so that its name and counts are covered as well.
constexpr BatchTable kBatchRows{
    "import_batches",
    "SELECT id, source_name, source_sha256, kind, mapping, imported_at, rows_added, rows_left_out"
    " FROM import_batches"};

constexpr std::array<BatchTable, 7> kBatchTables{kInvoiceRows,   kInvoiceLineRows, kPaymentRows,
                                                 kTimeEntryRows, kTicketRows,      kSeatCountRows,
                                                 kBatchRows};

// The sums of batches by id.
using BatchSums = std::map<std::int64_t, ChecksumSum>;

// Adds the rows that a SELECT of the table gives, or takes them out again.
void addRows(Statement& rows, const BatchTable& table, BatchSums& sums);
void removeRows(Statement& rows, const BatchTable& table, BatchSums& sums);

// What the checksum of every batch must be.
BatchSums computeBatchSums(sqlite3* connection);

// Binds the parameters ?1, ?2, ... of an INSERT in order and collects what is hashed of the row.
// The order of the hashed values is that of the table's SELECT above. Texts must live until the
// statement is run.
class RowWriter {
public:
    RowWriter(Statement& statement, RowBytes& bytes, const BatchTable& table)
        : m_statement(statement), m_bytes(bytes) {
        m_bytes.clear();
        m_bytes.addText(table.name);
    }

    void integer(std::int64_t value) {
        m_bytes.addInteger(value);
        m_statement.bindInteger(++m_parameter, value);
    }
    void text(std::string_view value) {
        m_bytes.addText(value);
        m_statement.bindTextInPlace(++m_parameter, value);
    }
    void null() {
        m_bytes.addNull();
        m_statement.bindNull(++m_parameter);
    }
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
    Statement& m_statement;
    RowBytes& m_bytes;
    int m_parameter = 0;
};

}  // namespace winnow
