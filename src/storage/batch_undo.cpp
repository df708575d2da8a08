// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <stdexcept>
#include <string>
#include <unordered_map>

#include <fmt/format.h>
#include <storage/batch_checksums.h>
#include <storage/batch_edits.h>
#include <storage/batch_store.h>
#include <storage/connection.h>
#include <storage/connection_settings.h>
#include <storage/fact_changes.h>
#include <storage/fact_rows.h>
#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

constexpr std::int64_t kEntriesAtOnce = 20'000;

// Settings of an undo while it runs: the cache of an import, and no foreign keys, since deleting a
// client would search the time entries, which have no index by client; what refers to a client is
// looked up once instead.
class UndoSettings {
public:
    explicit UndoSettings(sqlite3* connection) : m_connection(connection) {
        setCacheSize(connection, kImportCacheKib);
        setForeignKeys(connection, false);
    }
    UndoSettings(const UndoSettings&) = delete;
    UndoSettings& operator=(const UndoSettings&) = delete;
    ~UndoSettings() { restoreAfterImport(m_connection); }

private:
    sqlite3* m_connection;
};

class BatchUndo {
public:
    BatchUndo(sqlite3* connection, BatchId batch,
              const std::function<bool(std::int64_t, std::int64_t)>& progress)
        : m_connection(connection),
          m_batch(batch.value),
          m_changes(connection),
          m_progress(progress) {}

    BatchStore::Undone run(std::int64_t rows, Instant now) {
        m_rows = rows;
        takeBackChanges();
        m_undone.changesTakenBack += takeBackEdits(m_connection, m_batch, m_sums);
        forgetChangesOfRows();
        if (!removeTimeEntries() || !removeOtherRows()) {
            m_undone.cancelled = true;
            return m_undone;
        }
        removeAliasesAndClients();
        for (const char* table : {"fact_changes", "removed_facts", "batch_totals", "batch_clients",
                                  "batch_aliases", "batch_edits"}) {
            run(fmt::format("DELETE FROM {} WHERE batch_id = ?1", table));
        }
        close(now);
        return m_undone;
    }

private:
    std::int64_t run(const std::string& sql) {
        Statement statement(m_connection, sql);
        statement.bindInteger(1, m_batch);
        statement.run();
        return sqlite3_changes(m_connection);
    }

    // The newest first. A fact that was corrected by hand since stays as it is by hand, and what it
    // was before that becomes what it was before the batch.
    void takeBackChanges() {
        struct Change {
            std::int64_t id;
            FactKey key;
            std::string before;
        };
        std::int64_t last = INT64_MAX;
        Statement select(m_connection,
                         "SELECT id, kind, fact_id, part, before FROM fact_changes"
                         " WHERE batch_id = ?1 AND id < ?2 ORDER BY id DESC LIMIT 1");
        for (;;) {
            select.bindInteger(1, m_batch);
            select.bindInteger(2, last);
            if (!select.step()) {
                return;
            }
            const Change change{
                select.integer(0),
                {row::code(select, 1, factKindFromCode), select.integer(2), select.integer(3)},
                row::text(select, 4)};
            select.reset();
            last = change.id;
            if (isOwn(change.key)) {
                continue;
            }
            if (!passOn(change.id, change.key, change.before)) {
                m_changes.takeOut(change.key, m_sums);
                restoreFact(m_connection, change.key, change.before);
                m_changes.putIn(change.key, m_sums);
                ++m_undone.changesTakenBack;
            }
            Statement remove(m_connection, "DELETE FROM fact_changes WHERE id = ?1");
            remove.bindInteger(1, change.id);
            remove.run();
        }
    }

    bool isOwn(const FactKey& key) {
        const FactTable& table = factTable(key.kind);
        Statement select(m_connection, fmt::format("SELECT batch_id FROM {} WHERE {}", table.name,
                                                   whereKey(table)));
        select.bindInteger(1, key.id);
        if (table.part != nullptr) {
            select.bindInteger(2, key.part);
        }
        return select.step() && select.integer(0) == m_batch;
    }

    bool passOn(std::int64_t change, const FactKey& key, const std::string& before) {
        Statement later(m_connection,
                        "SELECT min(id) FROM fact_changes WHERE kind = :kind AND fact_id = :fact"
                        " AND part = :part AND id > :change AND how = 'by_hand'");
        row::bindValue(later, ":kind", factKindCode(key.kind));
        row::bindValue(later, ":fact", key.id);
        row::bindValue(later, ":part", key.part);
        row::bindValue(later, ":change", change);
        if (!later.step() || later.isNull(0)) {
            return false;
        }
        const std::int64_t heir = later.integer(0);
        later.reset();
        Statement rowOf(m_connection, std::string(kFactChangeRows.rows) + " WHERE id = ?1");
        rowOf.bindInteger(1, heir);
        removeRows(rowOf, kFactChangeRows, m_sums);
        Statement update(m_connection, "UPDATE fact_changes SET before = ?2 WHERE id = ?1");
        update.bindInteger(1, heir);
        update.bindText(2, before);
        update.run();
        addRows(rowOf, kFactChangeRows, m_sums);
        return true;
    }

    // Corrections by hand of the rows that go.
    void forgetChangesOfRows() {
        for (const FactKind kind : allFactKinds()) {
            const FactTable& table = factTable(kind);
            std::string ofBatch = fmt::format(
                "EXISTS (SELECT 1 FROM {} f WHERE f.{} = fact_changes.fact_id{}"
                " AND f.batch_id = ?1)",
                table.name, table.id,
                table.part != nullptr ? fmt::format(" AND f.{} = fact_changes.part", table.part)
                                      : "");
            if (kind == FactKind::Payment) {
                // Also of payments that were removed by hand.
                ofBatch +=
                    " OR json_extract(before, '$[2]') = ?1 OR EXISTS (SELECT 1 FROM invoices"
                    " i WHERE i.id = fact_changes.fact_id AND i.batch_id = ?1)";
            }
            const std::string where = fmt::format(" WHERE kind = '{}' AND batch_id <> ?1 AND ({})",
                                                  factKindCode(kind), ofBatch);
            Statement kept(m_connection, kFactChangeRows.rows + where);
            kept.bindInteger(1, m_batch);
            removeRows(kept, kFactChangeRows, m_sums);
            run("DELETE FROM fact_changes" + where);
        }
    }

    bool report() { return !m_progress || m_progress(m_undone.rows, m_rows); }

    bool removeTimeEntries() {
        Statement range(
            m_connection,
            fmt::format("SELECT min(id), max(id) FROM time_entries WHERE batch_id = ?1{}",
                        entriesOfBatch(FactKind::TimeEntry)));
        range.bindInteger(1, m_batch);
        if (!range.step() || range.isNull(0)) {
            return report();
        }
        const std::int64_t first = range.integer(0);
        const std::int64_t last = range.integer(1);
        range.reset();
        Statement remove(m_connection,
                         "DELETE FROM time_entries WHERE id BETWEEN ?2 AND ?3 AND batch_id = ?1");
        for (std::int64_t id = first; id <= last; id += kEntriesAtOnce) {
            if (!report()) {
                return false;
            }
            remove.bindInteger(1, m_batch);
            remove.bindInteger(2, id);
            remove.bindInteger(3, std::min(last, id + kEntriesAtOnce - 1));
            remove.run();
            m_undone.rows += sqlite3_changes(m_connection);
        }
        return report();
    }

    bool removeOtherRows() {
        run("DELETE FROM invoice_lines WHERE invoice_id IN"
            " (SELECT id FROM invoices WHERE batch_id = ?1)");
        for (const FactKind kind : allFactKinds()) {
            if (kind != FactKind::TimeEntry) {
                m_undone.rows +=
                    run(fmt::format("DELETE FROM {} WHERE batch_id = ?1", factTable(kind).name));
            }
            if (!report()) {
                return false;
            }
        }
        return true;
    }

    // Who is spoken of anywhere, and by which batch last.
    using LastBatches = std::unordered_map<std::int64_t, std::int64_t>;

    LastBatches clientsInUse() {
        LastBatches last;
        Statement manual(m_connection, "SELECT id FROM import_batches WHERE kind = 'manual'");
        const std::int64_t typedIn = manual.step() ? manual.integer(0) : 0;
        manual.reset();
        for (const char* table : {"invoices", "time_entries", "tickets", "costs", "seat_counts"}) {
            Statement select(m_connection,
                             fmt::format("SELECT client_id, batch_id FROM {}", table));
            while (select.step()) {
                std::int64_t& batch = last[select.integer(0)];
                if (select.integer(1) != typedIn) {
                    batch = std::max(batch, select.integer(1));
                }
            }
        }
        return last;
    }

    void removeAliasesAndClients() {
        Statement any(m_connection,
                      "SELECT EXISTS (SELECT 1 FROM batch_aliases WHERE batch_id = ?1)"
                      " OR EXISTS (SELECT 1 FROM batch_clients WHERE batch_id = ?1)");
        any.bindInteger(1, m_batch);
        any.step();
        if (!row::flag(any, 0)) {
            return;
        }
        any.reset();
        LastBatches inUse = clientsInUse();
        removeAliases(inUse);
        for (const char* others : {"SELECT client_id FROM client_aliases",
                                   "SELECT client_id FROM contacts",
                                   "SELECT client_id FROM project_clients",
                                   "SELECT client_id FROM ratings",
                                   "SELECT client_id FROM red_flags",
                                   "SELECT client_id FROM overrides",
                                   "SELECT client_id FROM waivers",
                                   "SELECT client_id FROM recommendations",
                                   "SELECT client_id FROM commitments",
                                   "SELECT client_id FROM dread_reports",
                                   "SELECT client_id FROM uncommon_practices",
                                   "SELECT client_id FROM relationship_risks",
                                   "SELECT client_id FROM sentiments",
                                   "SELECT client_id FROM reviews",
                                   "SELECT client_id FROM attachments",
                                   "SELECT client_id FROM prospects",
                                   "SELECT client_id FROM session_marks",
                                   "SELECT client_id FROM assessments",
                                   "SELECT client_id FROM history WHERE client_id IS NOT NULL",
                                   "SELECT merged_into FROM clients WHERE merged_into IS NOT NULL",
                                   "SELECT id FROM clients WHERE merged_into IS NOT NULL"}) {
            Statement select(m_connection, others);
            while (select.step()) {
                inUse.try_emplace(select.integer(0));
            }
        }
        Statement made(m_connection, "SELECT client_id FROM batch_clients WHERE batch_id = ?1");
        Statement remove(m_connection, "DELETE FROM clients WHERE id = ?1");
        made.bindInteger(1, m_batch);
        while (made.step()) {
            if (!inUse.contains(made.integer(0))) {
                remove.bindInteger(1, made.integer(0));
                remove.run();
                m_undone.clientsRemoved += sqlite3_changes(m_connection);
            }
        }
    }

    // A later file of the same source may speak by the same name.
    void removeAliases(const LastBatches& inUse) {
        Statement made(m_connection,
                       "SELECT a.alias, a.client_id FROM batch_aliases b"
                       " JOIN client_aliases a ON a.alias = b.alias WHERE b.batch_id = ?1");
        Statement remove(m_connection, "DELETE FROM client_aliases WHERE alias = ?1");
        made.bindInteger(1, m_batch);
        std::vector<std::string> aliases;
        while (made.step()) {
            const auto last = inUse.find(made.integer(1));
            if (last == inUse.end() || last->second <= m_batch) {
                aliases.push_back(row::text(made, 0));
            }
        }
        for (const std::string& alias : aliases) {
            remove.bindText(1, alias);
            remove.run();
        }
    }

    // Of the batch only its own row is left, and its checksum is over that.
    void close(Instant now) {
        Statement update(m_connection,
                         "UPDATE import_batches SET undone_at = :now, checksum = NULL"
                         " WHERE id = :id");
        row::bindValue(update, ":now", now);
        row::bindValue(update, ":id", m_batch);
        update.run();
        m_sums.erase(m_batch);
        Statement ownRow(m_connection, std::string(kBatchRows.rows) + " WHERE id = ?1");
        ownRow.bindInteger(1, m_batch);
        addRows(ownRow, kBatchRows, m_sums);
        applyBatchSums(m_connection, m_sums);
    }

    sqlite3* m_connection;
    std::int64_t m_batch;
    FactChanges m_changes;
    const std::function<bool(std::int64_t, std::int64_t)>& m_progress;
    BatchSums m_sums;
    std::int64_t m_rows = 0;
    BatchStore::Undone m_undone;
};

}  // namespace

BatchStore::Undone BatchStore::undo(
    BatchId id, Instant now, const std::function<bool(std::int64_t, std::int64_t)>& progress) {
    sqlite3* const connection = m_database.sqlite();
    if (sqlite3_get_autocommit(connection) != 0 || m_database.connection().openBatch != 0 ||
        m_database.connection().recordsFacts) {
        throw std::logic_error("a batch is undone inside a unit of work of its own");
    }
    if (const auto allowed = canUndo(id); !allowed) {
        throw std::logic_error("undoing a batch that cannot be undone");
    }
    std::int64_t rows = 0;
    for (const auto& [kind, count] : counts(id)) {
        rows += count;
    }
    const UndoSettings settings(connection);
    return BatchUndo(connection, id, progress).run(rows, now);
}

}  // namespace winnow
