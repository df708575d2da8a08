// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/connection_settings.h>

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <storage/sqlite.h>
#include <storage/statement.h>
#include <storage/storage_error.h>
#include <storage/text_search.h>

namespace winnow {

namespace {

constexpr int kBusyTimeoutMilliseconds = 5000;

SqliteHandle open(const char* path, int flags) {
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(path, &connection, flags, nullptr);
    SqliteHandle handle(connection);
    if (code != SQLITE_OK) {
        throwStorageError(connection, code, "opening the file");
    }
    return handle;
}

void requireSetting(sqlite3* connection, std::string_view pragma, std::string_view expected) {
    const std::string found = textOf(connection, "PRAGMA " + std::string(pragma));
    if (found != expected) {
        throw std::logic_error("SQLite did not accept " + std::string(pragma) + ": " + found);
    }
}

}  // namespace

void CloseSqlite::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

SqliteHandle openFile(const std::filesystem::path& path, bool readOnly) {
    const int access = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    return open(path.c_str(), access | kAlwaysOpenWith);
}

SqliteHandle openInMemory() {
    SqliteHandle connection =
        open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | kAlwaysOpenWith);
    harden(connection.get());
    return connection;
}

void harden(sqlite3* connection) {
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_busy_timeout(connection, kBusyTimeoutMilliseconds);
    constexpr std::array<std::pair<int, int>, 7> kSwitches{{
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 1},
    }};
    for (const auto& [option, wanted] : kSwitches) {
        int now = -1;
        if (sqlite3_db_config(connection, option, wanted, &now) != SQLITE_OK || now != wanted) {
            throw std::logic_error("SQLite did not accept switch " + std::to_string(option));
        }
    }
    constexpr std::array<std::pair<int, int>, 8> kLimits{{
        {SQLITE_LIMIT_LENGTH, 20'000'000},
        {SQLITE_LIMIT_SQL_LENGTH, 1'000'000},
        {SQLITE_LIMIT_EXPR_DEPTH, 100},
        {SQLITE_LIMIT_COMPOUND_SELECT, 10},
        {SQLITE_LIMIT_VDBE_OP, 100'000},
        {SQLITE_LIMIT_FUNCTION_ARG, 16},
        {SQLITE_LIMIT_ATTACHED, 1},  // VACUUM INTO needs one
        {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    }};
    for (const auto& [limit, value] : kLimits) {
        sqlite3_limit(connection, limit, value);
    }
    execute(connection,
            "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA temp_store = MEMORY;"
            "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;");
    requireSetting(connection, "foreign_keys", "1");
    requireSetting(connection, "recursive_triggers", "1");
    requireSetting(connection, "temp_store", "2");
    requireSetting(connection, "cell_size_check", "1");
    requireSetting(connection, "trusted_schema", "0");
    setCacheSize(connection, kUsualCacheKib);
    addTextSearch(connection);
}

void makeDurable(sqlite3* connection) {
    // Coming from PERSIST, SQLite removes a journal that a crash left without content; one with
    // content was rolled back when the file was first read.
    execute(connection, "PRAGMA journal_mode = PERSIST");
    const std::string mode = textOf(connection, "PRAGMA journal_mode = DELETE");
    if (mode != "delete") {
        throw std::logic_error("SQLite did not accept the rollback journal: " + mode);
    }
    execute(connection, "PRAGMA synchronous = EXTRA");
    requireSetting(connection, "synchronous", "3");
}

void setForeignKeys(sqlite3* connection, bool on) {
    int now = -1;
    if (sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_FKEY, on ? 1 : 0, &now) != SQLITE_OK ||
        (now != 0) != on) {
        throw std::logic_error("SQLite did not switch its foreign keys");
    }
}

void setCacheSize(sqlite3* connection, int kib) {
    // Negative: KiB instead of pages.
    execute(connection, "PRAGMA cache_size = -" + std::to_string(kib));
}

void restoreAfterImport(sqlite3* connection) noexcept {
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_exec(connection, "PRAGMA cache_size = -8192", nullptr, nullptr, nullptr);
    static_assert(kUsualCacheKib == 8192);
}

}  // namespace winnow
