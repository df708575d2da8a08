// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/action_recorder.h>

#include <stdexcept>
#include <string_view>
#include <utility>

#include <storage/connection.h>
#include <storage/connection_settings.h>
#include <storage/history_chain.h>
#include <storage/state_digest.h>
#include <storage/storage_error.h>

namespace winnow {

Changeset::Changeset(Changeset&& other) noexcept
    : m_size(std::exchange(other.m_size, 0)), m_data(std::exchange(other.m_data, nullptr)) {}

Changeset Changeset::inverted(std::span<const unsigned char> changes) {
    Changeset result;
    const int code = sqlite3changeset_invert(static_cast<int>(changes.size()), changes.data(),
                                             &result.m_size, &result.m_data);
    if (code != SQLITE_OK) {
        throwStorageError(nullptr, code, "inverting a changeset");
    }
    return result;
}

namespace {

// SQLite would only notice at the first change. Nothing is written into a file before it is known
// to be sound.
sqlite3* writable(const Database& database) {
    if (database.readOnly()) {
        throw StorageError(StorageFailure::NotWritable, "opened for reading only");
    }
    if (!database.sound()) {
        throw StorageError(StorageFailure::Damaged, "found by the check at opening");
    }
    return database.sqlite();
}

}  // namespace

ActionRecorder::ActionRecorder(Database& database, const Clock& clock, Undoable undoable)
    : m_database(database),
      m_clock(clock),
      m_connection(writable(database)),
      m_transaction(m_connection) {
    int code = sqlite3session_create(m_connection, "main", &m_session);
    const auto watch = [&](const auto& tables) {
        for (const char* table : tables) {
            if (code == SQLITE_OK) {
                code = sqlite3session_attach(m_session, table);
            }
        }
    };
    watch(kEditedTables);
    if (undoable == Undoable::Yes) {
        watch(kFactTables);
    }
    if (code != SQLITE_OK) {
        sqlite3session_delete(m_session);
        throwStorageError(m_connection, code, "watching the edited tables");
    }
    m_rowsBefore = sqlite3_total_changes(m_connection);
    if (undoable == Undoable::Yes) {
        m_database.connection().recordsFacts = true;
        watchOtherTables();
    }
}

void ActionRecorder::watchOtherTables() {
    sqlite3_update_hook(
        m_connection,
        [](void* recorder, int, const char*, const char* table, sqlite3_int64) {
            // Names of technicians are shared by facts and stay when one of them goes.
            if (!isEditedTable(table) && !isFactTable(table) &&
                std::string_view(table) != "people") {
                static_cast<ActionRecorder*>(recorder)->m_wroteOtherTables = true;
            }
        },
        this);
}

ActionRecorder::~ActionRecorder() { rollback(); }

Changeset ActionRecorder::changes() const {
    Changeset result;
    const int code = sqlite3session_changeset(m_session, &result.m_size, &result.m_data);
    if (code != SQLITE_OK) {
        throwStorageError(m_connection, code, "collecting what changed");
    }
    return result;
}

std::int64_t ActionRecorder::rowsWritten() const {
    return sqlite3_total_changes(m_connection) - m_rowsBefore;
}

std::int64_t ActionRecorder::addHistory(const Action& action, const Changeset& changes) {
    ChecksumSum state = lastState(m_connection);
    state.add(digestChange(changes.bytes()));
    return appendHistory(m_connection, m_clock.now(), action, state);
}

void ActionRecorder::commit() {
    if (m_database.connection().openBatch != 0) {
        throw std::logic_error("an import batch was begun and not finished");
    }
    m_transaction.commit();
    rollback();
}

void ActionRecorder::rollback() noexcept {
    if (m_session == nullptr) {
        return;
    }
    sqlite3_update_hook(m_connection, nullptr, nullptr);
    sqlite3session_delete(m_session);
    m_session = nullptr;
    m_transaction.rollback();
    m_database.connection().recordsFacts = false;
    if (std::exchange(m_database.connection().openBatch, 0) != 0) {
        restoreAfterImport(m_connection);
    }
}

}  // namespace winnow
