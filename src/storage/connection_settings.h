// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include <storage/sqlite.h>

namespace winnow {

// What is set on every connection to a portfolio, and why, is in docs/data-safety.md.

struct CloseSqlite {
    void operator()(sqlite3* connection) const;
};
using SqliteHandle = std::unique_ptr<sqlite3, CloseSqlite>;

// No links; and no mutexes, since a connection is used by one thread at a time.
constexpr int kAlwaysOpenWith = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX;

// Opens without reading or writing anything yet. Throws StorageError.
SqliteHandle openFile(const std::filesystem::path& path, bool readOnly);
SqliteHandle openInMemory();

// Limits and switches that need no access to the file; before the first statement.
void harden(sqlite3* connection);

// Rollback journal and synchronous writing, read back; for a file that has passed its checks.
void makeDurable(sqlite3* connection);

// Whether references are checked as they are written; also inside a transaction, unlike the PRAGMA.
void setForeignKeys(sqlite3* connection, bool on);

// Pages kept in memory, in KiB: more while a file is imported.
constexpr int kUsualCacheKib = 8 * 1024;
constexpr int kImportCacheKib = 32 * 1024;
void setCacheSize(sqlite3* connection, int kib);

// Puts both back after an import that was broken off. Never throws: it runs on the way out, and the
// settings matter to speed alone or cannot fail.
void restoreAfterImport(sqlite3* connection) noexcept;

}  // namespace winnow
