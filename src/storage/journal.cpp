// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <storage/action_recorder.h>
#include <storage/journal_entries.h>
#include <storage/row.h>
#include <storage/state_digest.h>
#include <storage/statement.h>
#include <storage/time_sums.h>
#include <storage/unit_of_work.h>
#include <xxhash.h>

namespace winnow {

namespace {

ChecksumSum::Bytes checksumOf(std::span<const unsigned char> changeset) {
    RowBytes bytes;
    bytes.addBlob({reinterpret_cast<const char*>(changeset.data()), changeset.size()});
    ChecksumSum sum;
    sum.add(bytes.hash128());
    return sum.bytes();
}

struct JournalEntry {
    std::int64_t seq = 0;
    Action action;
    std::vector<unsigned char> changeset;
    bool sound = false;
};

// The action that undo or redo would take next.
std::optional<JournalEntry> nextEntry(sqlite3* connection, bool undo) {
    Statement select(connection,
                     undo ? "SELECT j.seq, h.action, h.client_id, h.arguments, j.changeset,"
                            " j.checksum FROM journal j JOIN history h ON h.seq = j.seq"
                            " WHERE j.is_undone = 0 ORDER BY j.seq DESC LIMIT 1"
                          : "SELECT j.seq, h.action, h.client_id, h.arguments, j.changeset,"
                            " j.checksum FROM journal j JOIN history h ON h.seq = j.seq"
                            " WHERE j.is_undone = 1 ORDER BY j.seq LIMIT 1");
    if (!select.step()) {
        return std::nullopt;
    }
    JournalEntry entry;
    entry.seq = select.integer(0);
    entry.action.id = row::text(select, 1);
    entry.action.client = row::maybe(select, 2, row::id<ClientId>);
    entry.action.arguments = row::text(select, 3);
    const auto changeset = select.blob(4);
    entry.changeset.assign(changeset.begin(), changeset.end());
    entry.sound = std::ranges::equal(checksumOf(entry.changeset), select.blob(5));
    return entry;
}

std::string jsonText(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20) {
            result += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
            continue;
        }
        if (c == '"' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return result + '"';
}

// Applies the changes; false when the tables are no longer as the changes expect them.
bool applyChanges(sqlite3* connection, std::span<const unsigned char> changes) {
    const auto onlyWatchedTables = [](void*, const char* table) {
        return isEditedTable(table) || isFactTable(table) ? 1 : 0;
    };
    const auto stopAtConflict = [](void*, int, sqlite3_changeset_iter*) {
        return SQLITE_CHANGESET_ABORT;
    };
    // SQLite only reads the changeset; its interface lacks the const.
    const int code = sqlite3changeset_apply(connection, static_cast<int>(changes.size()),
                                            const_cast<unsigned char*>(changes.data()),
                                            onlyWatchedTables, stopAtConflict, nullptr);
    if (code == SQLITE_ABORT || (code & 0xff) == SQLITE_CONSTRAINT) {
        return false;
    }
    if (code != SQLITE_OK) {
        throwStorageError(connection, code, "applying a changeset");
    }
    return true;
}

Result<void> step(Database& database, const Clock& clock, bool undo) {
    const auto entry = nextEntry(database.sqlite(), undo);
    if (!entry) {
        return Error{{undo ? "storage.undo.nothing" : "storage.redo.nothing", {}},
                     ErrorKind::Refused};
    }
    if (!entry->sound) {
        return Error{{"storage.undo.damaged", {}}, ErrorKind::Damaged};
    }
    std::span<const unsigned char> changes = entry->changeset;
    std::optional<Changeset> inverted;
    if (undo) {
        inverted.emplace(Changeset::inverted(changes));
        changes = inverted->bytes();
    }
    const Error conflict{{undo ? "storage.undo.conflict" : "storage.redo.conflict", {}},
                         ErrorKind::Refused};
    ActionRecorder recorder(database, clock, Undoable::Yes);
    if (!applyChanges(database.sqlite(), changes)) {
        return conflict;
    }
    forgetTimeSumsOf(database.sqlite(), changes);
    // SQLite passes over a table whose columns do not fit; all of it or nothing is wanted here.
    const Changeset applied = recorder.changes();
    if (!(digestWholeChange(applied.bytes()) == digestWholeChange(changes))) {
        return conflict;
    }
    Statement mark(database, "UPDATE journal SET is_undone = :is_undone WHERE seq = :seq");
    row::bindValue(mark, ":is_undone", undo);
    row::bindValue(mark, ":seq", entry->seq);
    mark.run();
    recorder.addHistory(
        {undo ? "undone" : "redone",
         fmt::format("{{\"action\":{},\"seq\":{}}}", jsonText(entry->action.id), entry->seq),
         entry->action.client},
        applied);
    recorder.commit();
    return {};
}

std::optional<Action> nextAction(sqlite3* connection, bool undo) {
    const auto entry = nextEntry(connection, undo);
    return entry ? std::optional(entry->action) : std::nullopt;
}

}  // namespace

void addJournalEntry(sqlite3* connection, std::int64_t historySeq,
                     std::span<const unsigned char> changeset) {
    execute(connection, "DELETE FROM journal WHERE is_undone = 1");
    if (changeset.size() > kLargestChangeset) {
        return;
    }
    Statement insert(connection,
                     "INSERT INTO journal (seq, is_undone, changeset, checksum)"
                     " VALUES (:seq, 0, :changeset, :checksum)");
    row::bindValue(insert, ":seq", historySeq);
    insert.bindBlob(insert.parameter(":changeset"), changeset);
    insert.bindBlob(insert.parameter(":checksum"), checksumOf(changeset));
    insert.run();
    Statement forget(connection,
                     "DELETE FROM journal WHERE seq <= coalesce((SELECT seq FROM journal"
                     " ORDER BY seq DESC LIMIT 1 OFFSET :most), 0)");
    row::bindValue(forget, ":most", kJournalLength);
    forget.run();
}

std::int64_t firstDamagedJournalEntry(sqlite3* connection) {
    Statement entries(connection, "SELECT seq, changeset, checksum FROM journal ORDER BY seq");
    while (entries.step()) {
        if (!std::ranges::equal(checksumOf(entries.blob(1)), entries.blob(2))) {
            return entries.integer(0);
        }
    }
    return 0;
}

std::optional<Action> Journal::undoable() const { return nextAction(m_database.sqlite(), true); }

std::optional<Action> Journal::redoable() const { return nextAction(m_database.sqlite(), false); }

Result<void> Journal::undo() { return step(m_database, m_clock, true); }

Result<void> Journal::redo() { return step(m_database, m_clock, false); }

}  // namespace winnow
