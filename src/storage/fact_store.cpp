// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdexcept>
#include <string>

#include <storage/batch_checksums.h>
#include <storage/connection.h>
#include <storage/connection_settings.h>
#include <storage/fact_statements.h>
#include <storage/row.h>
#include <storage/sqlite.h>
#include <storage/stores.h>

namespace winnow {

FactStore::Statements::Statements(Database& openDatabase)
    : database(openDatabase),
      timeEntries(openDatabase.sqlite()),
      invoices(openDatabase.sqlite()),
      tickets(openDatabase.sqlite()) {}

void FactStore::Statements::require(BatchId batch) const {
    if (!database.connection().batchOpen || batch != current) {
        throw std::logic_error("facts are added to the batch that was begun last");
    }
}

FactStore::FactStore(Database& database) : m_database(database) {}
FactStore::~FactStore() = default;

FactStore::Statements& FactStore::statements() {
    if (!m_statements) {
        m_statements = std::make_unique<Statements>(m_database);
    }
    return *m_statements;
}

BatchId FactStore::beginBatch(const ImportBatch& batch) {
    Database::Connection& connection = m_database.connection();
    if (connection.batchOpen || sqlite3_get_autocommit(m_database.sqlite()) != 0) {
        throw std::logic_error("a batch is begun inside a unit of work, one at a time");
    }
    Statement insert(m_database,
                     "INSERT INTO import_batches (source_name, source_sha256, kind, mapping,"
                     " imported_at, rows_added, rows_left_out) VALUES (:source_name,"
                     " :source_sha256, :kind, :mapping, :imported_at, 0, 0)");
    row::bindValue(insert, ":source_name", batch.sourceName);
    row::bindValue(insert, ":source_sha256", batch.sourceSha256);
    row::bindValue(insert, ":kind", batch.kind);
    row::bindValue(insert, ":mapping", batch.mapping);
    row::bindValue(insert, ":imported_at", batch.importedAt);
    insert.run();
    const BatchId id{sqlite3_last_insert_rowid(m_database.sqlite())};

    Statements& state = statements();
    state.current = id;
    state.sums.clear();
    state.timeEntries.begin(id);
    state.invoices.begin(id);
    state.tickets.begin(id);
    connection.batchOpen = true;
    setCacheSize(m_database.sqlite(), kImportCacheKib);
    return id;
}

void FactStore::setSourceDigest(BatchId id, std::string_view sha256) {
    statements().require(id);
    Statement update(m_database,
                     "UPDATE import_batches SET source_sha256 = :sha256 WHERE id = :id");
    row::bindValue(update, ":sha256", sha256);
    row::bindValue(update, ":id", id);
    update.run();
}

void FactStore::finishBatch(BatchId id, std::int64_t rowsAdded, std::int64_t rowsLeftOut) {
    Statements& state = statements();
    state.require(id);
    state.timeEntries.finish();

    Statement count(m_database,
                    "UPDATE import_batches SET rows_added = :rows_added,"
                    " rows_left_out = :rows_left_out WHERE id = :id");
    row::bindValue(count, ":rows_added", rowsAdded);
    row::bindValue(count, ":rows_left_out", rowsLeftOut);
    row::bindValue(count, ":id", id);
    count.run();
    Statement ownRow(m_database, std::string(kBatchRows.rows) + " WHERE id = :id");
    row::bindValue(ownRow, ":id", id);
    addRows(ownRow, kBatchRows, state.sums);

    Statement select(m_database, "SELECT checksum FROM import_batches WHERE id = :id");
    Statement update(m_database, "UPDATE import_batches SET checksum = :checksum WHERE id = :id");
    for (const auto& [batch, change] : state.sums) {
        row::bindValue(select, ":id", batch);
        ChecksumSum sum = change;
        if (select.step()) {
            sum.add(ChecksumSum::fromBytes(select.blob(0)));
        }
        select.reset();
        update.bindBlob(update.parameter(":checksum"), sum.bytes());
        row::bindValue(update, ":id", batch);
        update.run();
    }
    state.sums.clear();
    m_database.connection().batchOpen = false;
    setCacheSize(m_database.sqlite(), kUsualCacheKib);
}

std::vector<ImportBatch> FactStore::batches() const {
    Statement select(m_database,
                     "SELECT id, source_name, source_sha256, kind, mapping, imported_at,"
                     " rows_added, rows_left_out FROM import_batches ORDER BY id DESC");
    std::vector<ImportBatch> batches;
    while (select.step()) {
        ImportBatch batch;
        batch.id = row::id<BatchId>(select, 0);
        batch.sourceName = row::text(select, 1);
        batch.sourceSha256 = row::text(select, 2);
        batch.kind = row::text(select, 3);
        batch.mapping = row::text(select, 4);
        batch.importedAt = row::instant(select, 5);
        batch.rowsAdded = select.integer(6);
        batch.rowsLeftOut = select.integer(7);
        batches.push_back(std::move(batch));
    }
    return batches;
}

AddOutcome FactStore::addInvoice(const Invoice& invoice, BatchId batch, std::int64_t line) {
    Statements& state = statements();
    state.require(batch);
    return state.invoices.add(invoice, line, state.sums);
}

void FactStore::expectTimeEntries(Date first, Date last) {
    statements().timeEntries.expect(first, last);
}

AddOutcome FactStore::addTimeEntry(const TimeEntry& entry, std::string_view sourceId, BatchId batch,
                                   std::int64_t line) {
    Statements& state = statements();
    state.require(batch);
    return state.timeEntries.add(entry, sourceId, line, state.sums[batch.value]);
}

AddOutcome FactStore::addTicket(const Ticket& ticket, BatchId batch, std::int64_t line) {
    Statements& state = statements();
    state.require(batch);
    return state.tickets.add(ticket, line, state.sums);
}

void FactStore::setSeatCount(const SeatCount& count, BatchId batch) {
    Statements& state = statements();
    state.require(batch);
    Statement rowOf(m_database, std::string(kSeatCountRows.rows) +
                                    " WHERE client_id = :client_id AND month = :month");
    row::bindValue(rowOf, ":client_id", count.client);
    row::bindValue(rowOf, ":month", count.month);
    removeRows(rowOf, kSeatCountRows, state.sums);
    Statement upsert(m_database,
                     "INSERT INTO seat_counts (client_id, month, endpoints, seats, batch_id)"
                     " VALUES (:client_id, :month, :endpoints, :seats, :batch_id)"
                     " ON CONFLICT (client_id, month) DO UPDATE SET endpoints = excluded.endpoints,"
                     " seats = excluded.seats, batch_id = excluded.batch_id");
    row::bindValue(upsert, ":client_id", count.client);
    row::bindValue(upsert, ":month", count.month);
    row::bindValue(upsert, ":endpoints", count.endpoints);
    row::bindValue(upsert, ":seats", count.seats);
    row::bindValue(upsert, ":batch_id", batch);
    upsert.run();
    addRows(rowOf, kSeatCountRows, state.sums);
}

std::int64_t FactStore::countTimeEntries() const {
    return integerOf(m_database.sqlite(), "SELECT count(*) FROM time_entries");
}

std::int64_t FactStore::countInvoices() const {
    return integerOf(m_database.sqlite(), "SELECT count(*) FROM invoices");
}

}  // namespace winnow
