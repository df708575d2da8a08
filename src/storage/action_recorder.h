// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include <base/clock.h>
#include <storage/database.h>
#include <storage/sqlite.h>
#include <storage/transaction.h>
#include <storage/unit_of_work.h>

namespace winnow {

// A changeset in memory of SQLite's own.
class Changeset {
public:
    Changeset() = default;
    Changeset(const Changeset&) = delete;
    Changeset& operator=(const Changeset&) = delete;
    Changeset(Changeset&& other) noexcept;
    Changeset& operator=(Changeset&&) = delete;
    ~Changeset() { sqlite3_free(m_data); }

    bool empty() const { return m_size == 0; }
    std::span<const unsigned char> bytes() const {
        return {static_cast<const unsigned char*>(m_data), static_cast<std::size_t>(m_size)};
    }
    // What undoes the given changes. Throws StorageError when they are malformed.
    static Changeset inverted(std::span<const unsigned char> changes);

private:
    friend class ActionRecorder;
    int m_size = 0;
    void* m_data = nullptr;
};

// A transaction that watches the edited tables, and those of facts when it is to be undoable, and
// ends with an entry in the history. Rolls back when destroyed before commit().
class ActionRecorder {
public:
    ActionRecorder(Database& database, const Clock& clock, Undoable undoable);
    ActionRecorder(const ActionRecorder&) = delete;
    ActionRecorder& operator=(const ActionRecorder&) = delete;
    ~ActionRecorder();

    // What changed in the watched tables so far.
    Changeset changes() const;
    // Rows written so far, in whatever table and whether or not they differ from before.
    std::int64_t rowsWritten() const;
    // Whether a table was written that cannot be undone; known of undoable actions.
    bool wroteOtherTables() const { return m_wroteOtherTables; }

    // Adds the history entry, with the digest after the given changes; returns its number.
    std::int64_t addHistory(const Action& action, const Changeset& changes);
    void commit();
    void rollback() noexcept;

private:
    void watchOtherTables();

    Database& m_database;
    const Clock& m_clock;
    sqlite3* m_connection;
    Transaction m_transaction;
    sqlite3_session* m_session = nullptr;
    int m_rowsBefore = 0;
    bool m_wroteOtherTables = false;
};

}  // namespace winnow
