// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/migrator.h>

#include <charconv>
#include <stdexcept>

#include <base/embedded.h>
#include <fmt/format.h>
#include <storage/connection_settings.h>
#include <storage/database.h>
#include <storage/history_chain.h>
#include <storage/sqlite.h>
#include <storage/state_digest.h>
#include <storage/statement.h>
#include <storage/storage_error.h>
#include <storage/transaction.h>

namespace winnow {

namespace {

std::vector<Migration> readShipped() {
    constexpr std::string_view kFolder = "sql/migrations/";
    std::vector<Migration> migrations;
    for (const std::string& path : embedded::namesBelow(kFolder)) {
        Migration migration;
        migration.name = path.substr(kFolder.size());
        migration.script = embedded::text(path);
        std::from_chars(migration.name.data(), migration.name.data() + migration.name.size(),
                        migration.version);
        if (migration.version != static_cast<int>(migrations.size()) + 1) {
            throw std::logic_error("migrations are not numbered without gaps: " + migration.name);
        }
        migrations.push_back(std::move(migration));
    }
    if (migrations.empty()) {
        throw std::logic_error("built without migrations");
    }
    return migrations;
}

void checkForeignKeys(sqlite3* connection, const Migration& migration) {
    Statement violations(connection, "PRAGMA foreign_key_check");
    if (violations.step()) {
        throw StorageError(
            StorageFailure::Damaged,
            fmt::format("{}: a row of {} refers to nothing", migration.name, violations.text(0)));
    }
}

// A table that is rebuilt is dropped first, which must not be taken for the deletion of its rows;
// the check before each commit stands in.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(sqlite3* connection) : m_connection(connection) {
        setForeignKeys(connection, false);
    }
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;
    ~ForeignKeysOff() { setForeignKeys(m_connection, true); }

private:
    sqlite3* m_connection;
};

}  // namespace

const std::vector<Migration>& shippedMigrations() {
    static const std::vector<Migration> kMigrations = readShipped();
    return kMigrations;
}

void migrate(sqlite3* connection, std::span<const Migration> migrations, Instant now) {
    const auto from = integerOf(connection, "PRAGMA user_version");
    const ForeignKeysOff foreignKeysOff(connection);
    for (const Migration& migration : migrations) {
        if (migration.version <= from) {
            continue;
        }
        Transaction transaction(connection);
        execute(connection, std::string(migration.script));
        checkForeignKeys(connection, migration);
        execute(connection, fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}",
                                        Database::kApplicationId, migration.version));
        if (from > 0) {
            execute(connection, "DELETE FROM journal");
            appendHistory(
                connection, now,
                {"portfolio.migrated", fmt::format("{{\"version\":{}}}", migration.version), {}},
                stateDigest(connection));
        }
        transaction.commit();
    }
}

}  // namespace winnow
