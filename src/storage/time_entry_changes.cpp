// SPDX-License-Identifier: GPL-3.0-or-later
// Time entries that an export without identities of its own says otherwise than the one before it:
// found by what they still have in common, instead of being stored twice.
#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <storage/fact_changes.h>
#include <storage/fact_rows.h>
#include <storage/fact_writers.h>
#include <storage/fingerprint_table.h>
#include <storage/row.h>
#include <storage/row_checksum.h>
#include <storage/sqlite.h>
#include <storage/stores.h>

namespace winnow {

namespace {

// What two entries must have in common besides client, technician and day.
enum class Common { Start, Note, Nothing };

struct IdPair {
    std::int64_t stored = 0;
    std::int64_t read = 0;
};

// No entry, and more than one.
constexpr std::uint64_t kNone = 0;
constexpr std::uint64_t kSeveral = ~std::uint64_t{0};

constexpr std::string_view kSelect =
    "SELECT t.id, t.fingerprint, t.client_id, t.day, p.technician, t.start_minute, t.note"
    " FROM time_entries t LEFT JOIN people p ON p.id = t.person_id";

// The hash of what is to be common; empty where the entry lacks it.
std::optional<std::uint64_t> keyOf(const Statement& row, Common common, const ClientGroups& groups,
                                   RowBytes& bytes) {
    const bool hasStart = !row.isNull(5);
    const std::string_view note = row.text(6);
    const bool has = common == Common::Start  ? hasStart
                     : common == Common::Note ? !note.empty()
                                              : !hasStart && note.empty();
    if (!has) {
        return std::nullopt;
    }
    bytes.clear();
    bytes.addInteger(groups.countsAs(row::id<ClientId>(row, 2)).value);
    bytes.addText(row.text(3));
    bytes.addText(row.text(4));
    if (common == Common::Start) {
        bytes.addInteger(row.integer(5));
    } else if (common == Common::Note) {
        bytes.addText(note);
    }
    return bytes.hash64();
}

void put(FingerprintTable& table, std::uint64_t key, std::int64_t id) {
    std::uint64_t& value = table[key];
    value = value == kNone ? static_cast<std::uint64_t>(id) : kSeveral;
}

// Finds pairs by one thing in common after the other, each entry once.
class Pairing {
public:
    Pairing(sqlite3* connection, FactWriters& writers, BatchId batch)
        : m_connection(connection),
          m_writer(writers.timeEntries),
          m_groups(writers.groups),
          m_batch(batch) {}

    void pairBy(Common common) {
        FingerprintTable stored;
        forEachNotMet([&](const Statement& row) {
            if (const auto key = keyOf(row, common, m_groups, m_bytes)) {
                put(stored, *key, row.integer(0));
            }
        });
        FingerprintTable read;
        std::vector<std::uint64_t> keys;
        Statement rows(m_connection, fmt::format("{} WHERE t.id > ?1 AND t.batch_id = ?2"
                                                 " AND t.source_id = ''",
                                                 kSelect));
        rows.bindInteger(1, m_writer.lastStored());
        rows.bindInteger(2, m_batch.value);
        while (rows.step()) {
            const auto key = keyOf(rows, common, m_groups, m_bytes);
            const std::uint64_t* const partner = key ? stored.find(*key) : nullptr;
            if (partner != nullptr && *partner != kSeveral && !m_read.contains(rows.integer(0))) {
                put(read, *key, rows.integer(0));
                keys.push_back(*key);
            }
        }
        for (const std::uint64_t key : keys) {
            const std::uint64_t other = *read.find(key);
            if (other != kSeveral) {
                m_pairs.push_back({static_cast<std::int64_t>(*stored.find(key)),
                                   static_cast<std::int64_t>(other)});
                m_stored.insert(m_pairs.back().stored);
                m_read.insert(m_pairs.back().read);
            }
        }
    }

    const std::vector<IdPair>& pairs() const { return m_pairs; }

private:
    template <typename Take>
    void forEachNotMet(Take&& take) {
        // Of n equal ones of which some were met, the rest are the last.
        std::map<std::uint64_t, std::uint64_t> seen;
        Statement rows(m_connection,
                       fmt::format("{} JOIN import_batches b ON b.id = t.batch_id WHERE t.id <= ?1"
                                   " AND t.day BETWEEN ?2 AND ?3 AND t.source_id = ''"
                                   " AND b.kind = 'time' ORDER BY t.id DESC",
                                   kSelect));
        rows.bindInteger(1, m_writer.lastStored());
        const std::string first = m_writer.firstLoaded().toIso();
        const std::string last = m_writer.lastLoaded().toIso();
        rows.bindTextInPlace(2, first);
        rows.bindTextInPlace(3, last);
        while (rows.step()) {
            const auto fingerprint = static_cast<std::uint64_t>(rows.integer(1));
            const std::uint64_t left = m_writer.notMetAgain(fingerprint);
            if (left > 0 && seen[fingerprint]++ < left && !m_stored.contains(rows.integer(0))) {
                take(rows);
            }
        }
    }

    sqlite3* m_connection;
    TimeEntryWriter& m_writer;
    const ClientGroups& m_groups;
    BatchId m_batch;
    RowBytes m_bytes;
    std::set<std::int64_t> m_stored;
    std::set<std::int64_t> m_read;
    std::vector<IdPair> m_pairs;
};

// An entry and the line it came from.
std::pair<TimeEntry, std::int64_t> readEntry(Statement& select, std::int64_t id) {
    select.bindInteger(1, id);
    select.step();
    std::pair<TimeEntry, std::int64_t> read{readTimeEntry(select, 1), select.integer(0)};
    read.first.id = TimeEntryId{id};
    select.reset();
    return read;
}

}  // namespace

std::uint64_t TimeEntryWriter::notMetAgain(std::uint64_t fingerprint) {
    const std::uint64_t* const left = m_stored.find(fingerprint);
    return left != nullptr ? *left : 0;
}

std::vector<FactStore::TimeEntryChange> FactStore::changedTimeEntries(BatchId batch,
                                                                      TimeEntryPairing pairing) {
    Statements& state = statements();
    state.require(batch);
    state.writers.timeEntries.flush();
    std::vector<TimeEntryChange> changes;
    if (!state.writers.timeEntries.anyNotMetAgain()) {
        return changes;
    }
    Pairing pairs(m_database.sqlite(), state.writers, batch);
    pairs.pairBy(Common::Start);
    pairs.pairBy(Common::Note);
    if (pairing == TimeEntryPairing::ByDay) {
        pairs.pairBy(Common::Nothing);
    }
    Statement select(m_database.sqlite(),
                     fmt::format("SELECT t.source_line, {}, p.technician, p.role FROM time_entries"
                                 " t LEFT JOIN people p ON p.id = t.person_id WHERE t.id = ?1",
                                 columnsOf(factTable(FactKind::TimeEntry), "t")));
    for (const IdPair& pair : pairs.pairs()) {
        auto [stored, storedLine] = readEntry(select, pair.stored);
        auto [read, line] = readEntry(select, pair.read);
        changes.push_back({std::move(stored), std::move(read), line});
    }
    std::ranges::stable_sort(changes, {}, &TimeEntryChange::line);
    return changes;
}

void FactStore::settleTimeEntryChange(const TimeEntryChange& change, BatchId batch, bool accepted) {
    Statements& state = statements();
    state.require(batch);
    const FactKey stored{FactKind::TimeEntry, change.stored.id.value};
    const FactKey read{FactKind::TimeEntry, change.read.id.value};
    if (accepted) {
        state.writers.changes.keep(stored, ChangeReason::Accepted, state.sums);
        // What the file does not say stays.
        Statement update(m_database,
                         "UPDATE time_entries SET duration_seconds = n.duration_seconds,"
                         " person_id = iif((SELECT role FROM people WHERE id = n.person_id) = '',"
                         " time_entries.person_id, n.person_id),"
                         " work_type = iif(n.work_type = 0, time_entries.work_type, n.work_type),"
                         " after_hours = coalesce(n.after_hours, time_entries.after_hours),"
                         " billable = coalesce(n.billable, time_entries.billable),"
                         " start_minute = coalesce(n.start_minute, time_entries.start_minute),"
                         " fingerprint = n.fingerprint,"
                         " ticket = iif(n.ticket = '', time_entries.ticket, n.ticket),"
                         " note = iif(n.note = '', time_entries.note, n.note),"
                         " cost_minor = coalesce(n.cost_minor, time_entries.cost_minor)"
                         " FROM time_entries n WHERE n.id = :read AND time_entries.id = :stored");
        row::bindValue(update, ":read", read.id);
        row::bindValue(update, ":stored", stored.id);
        update.run();
        state.writers.changes.putIn(stored, state.sums);
        ++state.rowsChanged;
    }
    state.writers.changes.takeOut(read, state.sums);
    Statement remove(m_database, "DELETE FROM time_entries WHERE id = :id");
    row::bindValue(remove, ":id", read.id);
    remove.run();
}

}  // namespace winnow
