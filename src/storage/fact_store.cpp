// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdexcept>
#include <string>

#include <storage/batch_checksums.h>
#include <storage/batch_store.h>
#include <storage/connection.h>
#include <storage/connection_settings.h>
#include <storage/fact_writers.h>
#include <storage/row.h>
#include <storage/sqlite.h>
#include <storage/stores.h>

namespace winnow {

FactWriters::FactWriters(sqlite3* openConnection)
    : connection(openConnection),
      groups(connection),
      removed(connection, groups),
      changes(connection),
      payments(connection, {changes, removed, groups}),
      invoices(connection, {changes, removed, groups}, payments),
      timeEntries(connection, {changes, removed, groups}),
      tickets(connection, {changes, removed, groups}),
      costs(connection, {changes, removed, groups}),
      seatsAndRates(connection, {changes, removed, groups}) {}

void FactWriters::begin(BatchId batch, Instant at) {
    groups = ClientGroups(connection);
    removed.begin();
    changes.begin(batch, at);
    payments.begin(batch);
    invoices.begin(batch);
    timeEntries.begin(batch);
    tickets.begin(batch);
    costs.begin(batch);
    seatsAndRates.begin(batch);
}

FactStore::Statements::Statements(Database& openDatabase)
    : database(openDatabase), writers(openDatabase.sqlite()) {}

void FactStore::Statements::require(BatchId batch) const {
    if (database.connection().openBatch == 0 || batch != current) {
        throw std::logic_error("facts are added to the batch that was begun last");
    }
}

AddOutcome FactStore::Statements::count(const Added& added) {
    rowsPresent += added.outcome == AddOutcome::AlreadyPresent ? 1 : 0;
    rowsChanged += added.changed ? 1 : 0;
    return added.outcome;
}

FactStore::FactStore(Database& database) : m_database(database) {}
FactStore::~FactStore() = default;

FactStore::Statements& FactStore::statements() const {
    if (!m_statements) {
        m_statements = std::make_unique<Statements>(m_database);
    }
    return *m_statements;
}

BatchId FactStore::beginBatch(const ImportBatch& batch) {
    Database::Connection& connection = m_database.connection();
    if (connection.openBatch != 0 || sqlite3_get_autocommit(m_database.sqlite()) != 0) {
        throw std::logic_error("a batch is begun inside a unit of work, one at a time");
    }
    if (connection.recordsFacts) {
        throw std::logic_error("an import cannot be recorded for undo, but undone as a batch");
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
    state.rowsPresent = 0;
    state.rowsChanged = 0;
    state.writers.begin(id, batch.importedAt);
    connection.openBatch = id.value;
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
    state.writers.timeEntries.finish();

    Statement count(m_database,
                    "UPDATE import_batches SET rows_added = :rows_added,"
                    " rows_left_out = :rows_left_out, rows_present = :rows_present,"
                    " rows_changed = :rows_changed, first_entry = :first_entry,"
                    " last_entry = :last_entry WHERE id = :id");
    const auto [firstEntry, lastEntry] = state.writers.timeEntries.ids();
    row::bindValue(count, ":rows_added", rowsAdded);
    row::bindValue(count, ":rows_left_out", rowsLeftOut);
    row::bindValue(count, ":rows_present", state.rowsPresent);
    row::bindValue(count, ":rows_changed", state.rowsChanged);
    row::bindValue(count, ":first_entry", firstEntry);
    row::bindValue(count, ":last_entry", lastEntry);
    row::bindValue(count, ":id", id);
    count.run();
    for (const BatchTable& table :
         {kBatchTotalRows, kBatchClientRows, kBatchAliasRows, kBatchEditRows}) {
        Statement rows(m_database, std::string(table.rows) + " WHERE batch_id = :id");
        row::bindValue(rows, ":id", id);
        addRows(rows, table, state.sums);
    }
    Statement ownRow(m_database, std::string(kBatchRows.rows) + " WHERE id = :id");
    row::bindValue(ownRow, ":id", id);
    addRows(ownRow, kBatchRows, state.sums);
    applyBatchSums(m_database.sqlite(), state.sums);
    m_database.connection().openBatch = 0;
    setCacheSize(m_database.sqlite(), kUsualCacheKib);
}

std::vector<ImportBatch> FactStore::batches() const { return BatchStore(m_database).all(); }

AddOutcome FactStore::addInvoice(const Invoice& invoice, BatchId batch, std::int64_t line,
                                 OnChange onChange) {
    Statements& state = statements();
    state.require(batch);
    return state.count(state.writers.invoices.add(invoice, line, onChange, state.sums));
}

std::optional<Invoice> FactStore::storedInvoice(const Invoice& invoice) const {
    return statements().writers.invoices.find(invoice);
}

void FactStore::expectTimeEntries(Date first, Date last) {
    statements().writers.timeEntries.expect(first, last);
}

AddOutcome FactStore::addTimeEntry(const TimeEntry& entry, std::string_view sourceId, BatchId batch,
                                   std::int64_t line, OnChange onChange) {
    Statements& state = statements();
    state.require(batch);
    return state.count(state.writers.timeEntries.add(entry, sourceId, line, onChange, state.sums));
}

std::optional<TimeEntry> FactStore::storedTimeEntry(ClientId client,
                                                    std::string_view sourceId) const {
    return statements().writers.timeEntries.find(client, sourceId);
}

AddOutcome FactStore::addTicket(const Ticket& ticket, BatchId batch, std::int64_t line,
                                OnChange onChange) {
    Statements& state = statements();
    state.require(batch);
    return state.count(state.writers.tickets.add(ticket, line, onChange, state.sums));
}

std::optional<Ticket> FactStore::storedTicket(const Ticket& ticket) const {
    return statements().writers.tickets.find(ticket);
}

void FactStore::setSeatCount(const SeatCount& count, BatchId batch) {
    addSeatCount(count, batch, 0, OnChange::Replace);
}

AddOutcome FactStore::addSeatCount(const SeatCount& count, BatchId batch, std::int64_t line,
                                   OnChange onChange) {
    Statements& state = statements();
    state.require(batch);
    return state.count(state.writers.seatsAndRates.add(count, line, onChange, state.sums));
}

AddOutcome FactStore::addCost(const Cost& cost, BatchId batch, std::int64_t line,
                              OnChange onChange) {
    Statements& state = statements();
    state.require(batch);
    return state.count(state.writers.costs.add(cost, line, onChange, state.sums));
}

AddOutcome FactStore::addExchangeRate(const ExchangeRate& rate, BatchId batch, std::int64_t line,
                                      OnChange onChange) {
    Statements& state = statements();
    state.require(batch);
    return state.count(state.writers.seatsAndRates.add(rate, line, onChange, state.sums));
}

FactStore::PaymentOutcome FactStore::addPayment(const PaymentReceipt& payment, BatchId batch,
                                                std::int64_t line) {
    Statements& state = statements();
    state.require(batch);
    const PaymentOutcome outcome = state.writers.payments.addReceipt(payment, line, state.sums);
    state.rowsPresent += outcome == PaymentOutcome::AlreadyPresent ? 1 : 0;
    return outcome;
}

void FactStore::noteCreated(BatchId batch, ClientId client) {
    statements().require(batch);
    Statement insert(m_database,
                     "INSERT INTO batch_clients (batch_id, client_id) VALUES (:batch, :client)"
                     " ON CONFLICT DO NOTHING");
    row::bindValue(insert, ":batch", batch);
    row::bindValue(insert, ":client", client);
    insert.run();
}

void FactStore::noteAlias(BatchId batch, std::string_view alias) {
    statements().require(batch);
    Statement insert(m_database,
                     "INSERT INTO batch_aliases (batch_id, alias) VALUES (:batch, :alias)"
                     " ON CONFLICT DO NOTHING");
    row::bindValue(insert, ":batch", batch);
    row::bindValue(insert, ":alias", alias);
    insert.run();
}

std::int64_t FactStore::removedMet() const { return statements().writers.removed.met(); }

std::int64_t FactStore::countTimeEntries() const {
    return integerOf(m_database.sqlite(), "SELECT count(*) FROM time_entries");
}

std::int64_t FactStore::countInvoices() const {
    return integerOf(m_database.sqlite(), "SELECT count(*) FROM invoices");
}

}  // namespace winnow
