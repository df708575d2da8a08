// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <base/clock.h>
#include <base/result.h>

namespace SQLite {
class Database;
}
struct sqlite3;

namespace winnow {

enum class OpenMode { ReadWrite, ReadOnly };

// What is known of an open file: a large one is checked while it can already be read.
enum class FileHealth { Checking, Sound, Damaged };

// One numbered step of the schema; see migrator.h.
struct Migration;

// Who holds a portfolio open, as written in its lock file.
struct LockHolder {
    std::string user;
    std::string host;
    int pid = 0;
    Instant since;
};

// One open .winnow file: SQLite with the safety settings of docs/data-safety.md (rollback journal,
// synchronous EXTRA, foreign keys, untrusted schema, defensive, limits), migrated to the current
// schema and checked against it. One writer at a time, held by NAME.winnow.lock.
class Database {
public:
    // 'WNNW' as application_id; a file without it is not a portfolio.
    static constexpr int kApplicationId = 0x574E4E57;

    // Makes a new file (mode 0600) with the current schema. Refused when the path exists.
    static Result<Database> create(const std::filesystem::path& path, const Clock& clock);

    // Opens an existing file. Errors, each leaving the file untouched: not there, a directory, not
    // a portfolio (ErrorKind::Damaged), made by a newer version, damaged (quick_check, of a large
    // file later; schema differs from what its version must have), already open for writing by
    // someone else (the message says who; try ReadOnly). An older version is backed up, then
    // migrated, in ReadWrite mode.
    static Result<Database> open(const std::filesystem::path& path, OpenMode mode,
                                 const Clock& clock);

    // The same with other migrations than the shipped ones, and another size in bytes from which
    // the quick check runs beside, for tests.
    static Result<Database> open(const std::filesystem::path& path, OpenMode mode,
                                 const Clock& clock, std::span<const Migration> migrations,
                                 std::uintmax_t largeFrom = kLargeFile);
    static constexpr std::uintmax_t kLargeFile = 32U << 20U;

    // Does not wait.
    FileHealth health() const;
    // Waits for the check; the error that opening a damaged small file gives.
    Result<void> sound() const;

    // A database in memory with the current schema, for tests.
    static Database inMemory();

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    const std::filesystem::path& path() const;
    bool readOnly() const;
    int schemaVersion() const;
    SQLite::Database& handle();
    // The same connection, for statements of SQLite's own interface.
    ::sqlite3* sqlite() const;

    // A verified copy: VACUUM INTO a temporary name beside the target, checked, synced, renamed.
    // Refused when the target exists, or when the copy does not fit or does not check.
    Result<void> backupTo(const std::filesystem::path& target);

    // What storage keeps beside the SQLite connection; see connection.h.
    struct Connection;
    Connection& connection() const { return *m_connection; }

private:
    explicit Database(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

// What `verify` found.
struct VerifyFinding {
    std::string
        check;  // "integrity", "foreign_keys", "schema", "chain", "state", "batches", "grades"
    bool passed = true;
    Text detail;  // "verify.<check>.ok" or what is wrong
};

// All checks: SQLite's integrity and foreign keys, the schema, the history's hash chain, the tables
// that people edit against the digest in the last history entry, and every batch's checksum over
// its rows. Together they notice every changed byte of stored data.
std::vector<VerifyFinding> verifyDatabase(Database& database);

}  // namespace winnow
