// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <storage/sqlite.h>
#include <storage/statement.h>

namespace winnow {

// BEGIN IMMEDIATE; rolls back on the way out unless committed.
class Transaction {
public:
    explicit Transaction(sqlite3* connection) : m_connection(connection) {
        execute(connection, "BEGIN IMMEDIATE");
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction() { rollback(); }

    void commit() {
        execute(m_connection, "COMMIT");
        m_open = false;
    }

    void rollback() noexcept {
        if (m_open && sqlite3_get_autocommit(m_connection) == 0) {
            // After a failure SQLite may have rolled back already; what fails here is undone by the
            // rollback journal when the file is next opened.
            sqlite3_exec(m_connection, "ROLLBACK", nullptr, nullptr, nullptr);
        }
        m_open = false;
    }

private:
    sqlite3* m_connection;
    bool m_open = true;
};

}  // namespace winnow
