// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/time_entry_writer.h>

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <storage/connection_settings.h>
#include <storage/fact_comparison.h>
#include <storage/fact_rows.h>
#include <storage/row.h>
#include <storage/sqlite.h>
#include <storage/state_digest.h>

namespace winnow {

namespace {

// Rows from which a batch is worth the shortcuts of a bulk load.
constexpr std::int64_t kManyRows = 20'000;

std::int64_t lastEntry(sqlite3* connection) {
    return integerOf(connection, "SELECT coalesce(max(id), 0) FROM time_entries");
}

constexpr std::string_view kColumns =
    "batch_id, client_id, day, duration_seconds, person_id, work_type, after_hours, billable,"
    " start_minute, fingerprint, source_line, ticket, source_id, note, cost_minor";

std::string insertStatement(std::size_t rows) {
    constexpr std::string_view kValues = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    std::string sql = fmt::format("INSERT INTO time_entries ({}) VALUES ", kColumns);
    for (std::size_t row = 0; row < rows; ++row) {
        sql.append(row == 0 ? "" : ", ").append(kValues);
    }
    return sql;
}

void requireForeignKeys(sqlite3* connection, const char* table) {
    Statement violations(connection, "SELECT 1 FROM pragma_foreign_key_check(:table)");
    row::bindValue(violations, ":table", table);
    if (violations.step()) {
        throw StorageError(StorageFailure::Rule,
                           std::string("a row of ") + table + " refers to nothing");
    }
}

}  // namespace

TimeEntryWriter::TimeEntryWriter(sqlite3* connection, const BesideWriters& beside)
    : m_connection(connection),
      m_changes(beside.changes),
      m_removed(beside.removed),
      m_groups(beside.groups),
      m_insertOne(connection, insertStatement(1)),
      m_insertMany(connection, insertStatement(kRowsAtOnce)),
      m_byId(connection, fmt::format("SELECT {}, p.technician, p.role FROM time_entries t"
                                     " JOIN people p ON p.id = t.person_id WHERE t.id = ?1",
                                     columnsOf(factTable(FactKind::TimeEntry), "t"))) {}

void TimeEntryWriter::begin(BatchId batch) {
    m_batch = batch.value;
    m_collected = 0;
    m_lastStored = lastEntry(m_connection);
    // What an earlier batch of this writer learnt may have been rolled back since.
    if (m_storedUsed) {
        m_stored.clear();
        m_firstLoaded.reset();
        m_storedUsed = false;
    }
    m_sources.clear();
    m_sourcesLoaded = false;
    m_people.clear();
    m_lastPerson = 0;
    m_added = 0;
    m_sum = nullptr;
    m_bulk = false;
    m_clients.clear();
}

void TimeEntryWriter::expect(Date first, Date last) {
    if (m_added == 0) {
        m_lastStored = lastEntry(m_connection);
    }
    m_stored.clear();
    m_storedUsed = false;
    m_firstLoaded = first;
    m_lastLoaded = last;
    loadDays(first, last);
}

Added TimeEntryWriter::add(const TimeEntry& entry, std::string_view sourceId, std::int64_t line,
                           OnChange onChange, BatchSums& sums) {
    const std::string_view day = m_dayText.of(entry.day);
    std::uint64_t fingerprint = 0;
    if (sourceId.empty()) {
        fingerprint = contentFingerprint(entry, entry.client, day);
        if (isStored(entry, fingerprint) || isKnownOtherwise(entry, day)) {
            return {AddOutcome::AlreadyPresent};
        }
    } else {
        fingerprint = sourceFingerprint(entry.client, sourceId);
        if (const std::int64_t row = rowInGroup(entry.client, sourceId, fingerprint); row != 0) {
            return compare(row, entry, onChange, sums);
        }
        if (sourceWasRemoved(entry.client, sourceId)) {
            return {AddOutcome::AlreadyPresent};
        }
        // Ids are given in the order of insertion.
        m_sources[fingerprint] = static_cast<std::uint64_t>(m_lastStored + m_added + 1);
    }
    if (m_bulk) {
        requireClient(entry.client);
    }
    collect(entry, day, sourceId, fingerprint, line);
    // Mostly of the same batch as the row before.
    if (m_sum == nullptr) {
        m_sum = &sums[m_batch];
    }
    m_sum->add(hashOf(entry, m_rows[m_collected - 1]));
    if (m_collected == kRowsAtOnce) {
        flush();
    }
    if (++m_added == kManyRows) {
        startBulk();
    }
    return {AddOutcome::Added};
}

Added TimeEntryWriter::compare(std::int64_t id, const TimeEntry& entry, OnChange onChange,
                               BatchSums& sums) {
    const bool ofThisBatch = id > m_lastStored;
    if (ofThisBatch) {
        flush();
    }
    const auto found = stored(id);
    if (!found) {
        return {AddOutcome::AlreadyPresent};
    }
    unsigned learnt = learntOf(*found, entry);
    const auto changesFrom = [&](const TimeEntry& other) {
        // The name of a client that counts as the same is no change.
        const bool same = m_groups.areSame(other.client, entry.client);
        return changesOf(other, entry) & (same ? ~kClientPart : ~0u);
    };
    unsigned changed = changesFrom(*found);
    if ((learnt | changed) != 0) {
        Statement formers(m_connection, selectFormersOf(FactKind::TimeEntry));
        formers.bindInteger(1, id);
        formers.bindInteger(2, 0);
        while (formers.step()) {
            const TimeEntry former = readTimeEntry(formers, 3);
            const unsigned matters = learntOf(former, entry) | changesFrom(former);
            learnt &= matters;
            changed &= matters;
        }
    }
    // Within one file the first of two is taken.
    if (changed != 0 && (ofThisBatch || onChange == OnChange::Report)) {
        return {AddOutcome::Conflict};
    }
    if ((learnt | changed) == 0 || ofThisBatch) {
        return {AddOutcome::AlreadyPresent};
    }
    const FactKey key{FactKind::TimeEntry, id, 0};
    m_changes.keep(key, changed != 0 ? ChangeReason::Accepted : ChangeReason::Completed, sums);
    overwrite(id, combined(*found, entry, learnt | changed), false);
    m_changes.putIn(key, sums);
    return {AddOutcome::Updated, changed != 0};
}

std::optional<TimeEntry> TimeEntryWriter::stored(std::int64_t id) {
    m_byId.bindInteger(1, id);
    if (!m_byId.step()) {
        return std::nullopt;
    }
    TimeEntry entry = readTimeEntry(m_byId, 0);
    entry.id = {id};
    m_byId.reset();
    return entry;
}

std::optional<TimeEntry> TimeEntryWriter::find(ClientId client, std::string_view sourceId) {
    if (sourceId.empty()) {
        return std::nullopt;
    }
    const std::int64_t id = rowInGroup(client, sourceId, sourceFingerprint(client, sourceId));
    if (id > m_lastStored) {
        flush();
    }
    return id != 0 ? stored(id) : std::nullopt;
}

std::int64_t TimeEntryWriter::insert(const TimeEntry& entry, std::string_view sourceId,
                                     std::int64_t line, BatchSums& sums) {
    const std::string_view day = m_dayText.of(entry.day);
    collect(entry, day, sourceId,
            sourceId.empty() ? contentFingerprint(entry, entry.client, day)
                             : sourceFingerprint(entry.client, sourceId),
            line);
    sums[m_batch].add(hashOf(entry, m_rows[m_collected - 1]));
    flush();
    return sqlite3_last_insert_rowid(m_connection);
}

void TimeEntryWriter::overwrite(std::int64_t id, const TimeEntry& entry, bool typedIn) {
    if (m_bulk) {
        requireClient(entry.client);
    }
    const std::string day = entry.day.toIso();
    Statement update(m_connection,
                     "UPDATE time_entries SET client_id = :client_id, day = :day,"
                     " duration_seconds = :seconds, person_id = :person, work_type = :work_type,"
                     " after_hours = :after_hours, billable = :billable,"
                     " start_minute = :start_minute, ticket = :ticket, note = :note,"
                     " cost_minor = :cost, fingerprint = coalesce(:fingerprint, fingerprint)"
                     " WHERE id = :id");
    row::bindValue(update, ":client_id", entry.client);
    row::bindValue(update, ":day", day);
    row::bindValue(update, ":seconds", entry.duration);
    row::bindValue(update, ":person", personId(entry.technician, entry.role));
    row::bindValue(update, ":work_type", workTypeNumber(entry.workType));
    row::bindValue(update, ":after_hours", entry.afterHours);
    row::bindValue(update, ":billable", entry.billable);
    row::bindValue(update, ":start_minute", entry.startMinute);
    row::bindValue(update, ":ticket", entry.ticket);
    row::bindValue(update, ":note", entry.note);
    row::bindValue(update, ":cost", entry.cost);
    row::bindValue(
        update, ":fingerprint",
        typedIn
            ? std::optional(static_cast<std::int64_t>(contentFingerprint(entry, entry.client, day)))
            : std::nullopt);
    row::bindValue(update, ":id", id);
    update.run();
}

std::pair<std::int64_t, std::int64_t> TimeEntryWriter::ids() const {
    return {m_lastStored + 1, m_lastStored + m_added};
}

void TimeEntryWriter::flush() {
    if (m_collected == kRowsAtOnce) {
        int parameter = 1;
        for (const Row& row : m_rows) {
            parameter = bindRow(m_insertMany, parameter, m_batch, row);
        }
        m_insertMany.run();
    } else {
        for (std::size_t i = 0; i < m_collected; ++i) {
            bindRow(m_insertOne, 1, m_batch, m_rows[i]);
            m_insertOne.run();
        }
    }
    m_collected = 0;
}

void TimeEntryWriter::finish() {
    flush();
    if (m_bulk) {
        setForeignKeys(m_connection, true);
        m_bulk = false;
        for (const char* table : kEditedTables) {
            requireForeignKeys(m_connection, table);
        }
    }
}

std::int64_t TimeEntryWriter::personId(std::string_view technician, std::string_view role) {
    // Length first, so that no two pairs give the same key.
    const std::size_t length = technician.size();
    const bool sameAsLast =
        m_lastPerson != 0 && m_personKey.size() == sizeof length + length + role.size() &&
        std::string_view(m_personKey).substr(sizeof length, length) == technician &&
        std::string_view(m_personKey).substr(sizeof length + length) == role;
    if (sameAsLast) {
        return m_lastPerson;
    }
    m_personKey.assign(reinterpret_cast<const char*>(&length), sizeof length);
    m_personKey.append(technician).append(role);
    const auto [known, isNew] = m_people.try_emplace(m_personKey, 0);
    if (isNew) {
        Statement upsert(m_connection,
                         "INSERT INTO people (technician, role) VALUES (:technician, :role)"
                         " ON CONFLICT DO NOTHING");
        row::bindValue(upsert, ":technician", technician);
        row::bindValue(upsert, ":role", role);
        upsert.run();
        Statement select(m_connection,
                         "SELECT id FROM people WHERE technician = :technician AND role = :role");
        row::bindValue(select, ":technician", technician);
        row::bindValue(select, ":role", role);
        select.step();
        known->second = select.integer(0);
    }
    m_lastPerson = known->second;
    return m_lastPerson;
}

void TimeEntryWriter::collect(const TimeEntry& entry, std::string_view day,
                              std::string_view sourceId, std::uint64_t fingerprint,
                              std::int64_t line) {
    Row& row = m_rows[m_collected];
    row.client = entry.client.value;
    day.copy(row.day.data(), row.day.size());
    row.seconds = entry.duration.seconds;
    row.person = personId(entry.technician, entry.role);
    row.workType = workTypeNumber(entry.workType);
    row.afterHours = entry.afterHours;
    row.billable = entry.billable;
    row.startMinute = entry.startMinute;
    row.fingerprint = static_cast<std::int64_t>(fingerprint);
    row.line = line;
    row.ticket = entry.ticket;
    row.sourceId = sourceId;
    row.note = entry.note;
    row.cost = entry.cost ? std::optional(entry.cost->minor) : std::nullopt;
    ++m_collected;
}

// In the order of kTimeEntryRows.
Hash128 TimeEntryWriter::hashOf(const TimeEntry& entry, const Row& row) {
    const auto addMaybe = [&](const auto& value) {
        value ? m_bytes.addInteger(*value) : m_bytes.addNull();
    };
    m_bytes.clear();
    m_bytes.addText(kTimeEntryRows.name);
    m_bytes.addInteger(row.client);
    m_bytes.addText({row.day.data(), row.day.size()});
    m_bytes.addInteger(row.seconds);
    m_bytes.addText(entry.technician);
    m_bytes.addText(entry.role);
    m_bytes.addInteger(row.workType);
    addMaybe(row.afterHours);
    addMaybe(row.billable);
    addMaybe(row.startMinute);
    m_bytes.addInteger(row.fingerprint);
    m_bytes.addInteger(row.line);
    m_bytes.addText(row.ticket);
    m_bytes.addText(row.sourceId);
    m_bytes.addText(row.note);
    if (row.cost) {
        m_bytes.addInteger(kTimeEntryRows.always + 1);
        m_bytes.addInteger(*row.cost);
    }
    return m_bytes.hash128();
}

// In the order of kColumns; returns the parameter after the row's last.
int TimeEntryWriter::bindRow(Statement& insert, int parameter, std::int64_t batch, const Row& row) {
    const auto bindMaybe = [&](const auto& value) {
        value ? insert.bindInteger(parameter++, *value) : insert.bindNull(parameter++);
    };
    insert.bindInteger(parameter++, batch);
    insert.bindInteger(parameter++, row.client);
    insert.bindTextInPlace(parameter++, {row.day.data(), row.day.size()});
    insert.bindInteger(parameter++, row.seconds);
    insert.bindInteger(parameter++, row.person);
    insert.bindInteger(parameter++, row.workType);
    bindMaybe(row.afterHours);
    bindMaybe(row.billable);
    bindMaybe(row.startMinute);
    insert.bindInteger(parameter++, row.fingerprint);
    insert.bindInteger(parameter++, row.line);
    insert.bindTextInPlace(parameter++, row.ticket);
    insert.bindTextInPlace(parameter++, row.sourceId);
    insert.bindTextInPlace(parameter++, row.note);
    bindMaybe(row.cost);
    return parameter;
}

void TimeEntryWriter::startBulk() {
    flush();
    // SQLite would look up three parents a row, which takes nearly as long as the insertion itself.
    // The batch and the person are this writer's own; the client is looked up once.
    m_bulk = true;
    setForeignKeys(m_connection, false);
}

void TimeEntryWriter::requireClient(ClientId client) {
    if (m_clients.contains(client.value)) {
        return;
    }
    Statement select(m_connection, "SELECT 1 FROM clients WHERE id = :id");
    row::bindValue(select, ":id", client);
    if (!select.step()) {
        throw StorageError(StorageFailure::Rule, "a time entry of a client that is not there");
    }
    m_clients.insert(client.value);
}

}  // namespace winnow
