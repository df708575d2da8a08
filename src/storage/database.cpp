// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/database.h>

#include <cerrno>
#include <stdexcept>
#include <utility>

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>
#include <storage/connection.h>
#include <storage/connection_settings.h>
#include <storage/content_check.h>
#include <storage/database_schema.h>
#include <storage/migrator.h>
#include <storage/portfolio_file.h>
#include <storage/sqlite.h>
#include <storage/statement.h>
#include <storage/storage_error.h>

namespace winnow {

namespace fs = std::filesystem;

namespace {

Error damaged(const fs::path& path, const std::string& detail) {
    return {{"storage.error.damaged", {{"file", path.string()}, {"detail", detail}}},
            ErrorKind::Damaged};
}

// What kept a portfolio from being opened, as something a person can act on.
Error openingError(const fs::path& path, const StorageError& failure) {
    switch (failure.failure()) {
        case StorageFailure::Damaged:
        case StorageFailure::Rule:
            return damaged(path, failure.what());
        case StorageFailure::Busy:
            return {{"storage.error.busy", {{"file", path.string()}}}, ErrorKind::Refused};
        case StorageFailure::DiskFull:
        case StorageFailure::NotWritable:
            return {{"storage.error.cannot_write",
                     {{"file", path.string()}, {"detail", std::string(failure.what())}}},
                    ErrorKind::Refused};
        case StorageFailure::InputOutput:
        case StorageFailure::Other:
            break;
    }
    return {{"storage.error.cannot_read",
             {{"file", path.string()}, {"detail", std::string(failure.what())}}},
            ErrorKind::Damaged};
}

Result<void> refuseNewer(const fs::path& path, int version, int known) {
    if (version <= known) {
        return {};
    }
    return Error{{"storage.error.newer",
                  {{"file", path.string()},
                   {"version", std::int64_t{version}},
                   {"known", std::int64_t{known}}}},
                 ErrorKind::Refused};
}

// The header alone, through a connection that cannot write.
Result<file::Header> probe(const fs::path& path) {
    const SqliteHandle connection = openFile(path, true);
    return file::readHeader(connection.get(), path);
}

// Lets SQLite finish what a crash or another program left beside the file, which a connection that
// cannot write is not able to do. It never takes a journal from under a living writer.
void settleJournal(const fs::path& path) {
    const SqliteHandle connection = openFile(path, false);
    harden(connection.get());
    makeDurable(connection.get());
    integerOf(connection.get(), "SELECT count(*) FROM sqlite_schema");
}

std::unique_ptr<SQLite::Database> connect(const std::string& path, int flags) {
    try {
        return std::make_unique<SQLite::Database>(path, flags);
    } catch (const SQLite::Exception& failure) {
        throwStorageError(nullptr, failure.getExtendedErrorCode(), "opening the file");
    }
}

// The schema first, so that no SQL of a foreign hand is ever run by the check after it.
enum class Check { Schema, Quick, Thorough };

Result<void> checkContent(sqlite3* connection, const fs::path& path,
                          std::span<const Migration> migrations, Check check) {
    try {
        const auto version = integerOf(connection, "PRAGMA user_version");
        if (version < 1 || version > static_cast<std::int64_t>(migrations.size())) {
            return damaged(path, fmt::format("version {}", version));
        }
        const Schema expected = schemaOfVersion(static_cast<int>(version), migrations);
        if (const auto difference = firstDifference(readSchema(connection), expected)) {
            return Error{
                {"storage.error.schema", {{"file", path.string()}, {"object", *difference}}},
                ErrorKind::Damaged};
        }
        if (check == Check::Quick) {
            if (const std::string wrong = quickCheck(connection); !wrong.empty()) {
                return damaged(path, wrong);
            }
        }
        if (check != Check::Thorough) {
            return {};
        }
        const std::string found = textOf(connection, "PRAGMA integrity_check(1)");
        if (found != "ok") {
            return damaged(path, found);
        }
        if (integerOf(connection, "SELECT count(*) FROM pragma_foreign_key_check")) {
            return damaged(path, "foreign_key_check");
        }
    } catch (const std::logic_error& failure) {
        // SQLite reports some broken schemas as a mistake in the statement that met them.
        return damaged(path, failure.what());
    }
    return {};
}

// A verified copy of the connection's content at a path where nothing is.
Result<void> copyTo(sqlite3* connection, const fs::path& target,
                    std::span<const Migration> migrations) {
    fs::path partial = target;
    partial += ".part";
    if (auto made = file::makePrivate(partial); !made) {
        return made;
    }
    file::TemporaryFile temporary(partial);
    {
        Statement vacuum(connection, "VACUUM INTO :target");
        vacuum.bindText(vacuum.parameter(":target"), partial.string());
        vacuum.run();
    }
    {
        const SqliteHandle copy = openFile(partial, true);
        harden(copy.get());
        if (auto checked = checkContent(copy.get(), partial, migrations, Check::Thorough);
            !checked) {
            return checked;
        }
    }
    if (auto moved = file::moveIntoPlace(partial, target); !moved) {
        return moved;
    }
    temporary.release();
    return {};
}

// "Portfolio.version-1.winnow" beside "Portfolio.winnow"; numbered when it is taken.
Result<void> backupBeforeMigration(sqlite3* connection, const fs::path& path, std::int64_t version,
                                   std::span<const Migration> migrations) {
    for (int copy = 1;; ++copy) {
        fs::path target = path;
        target.replace_filename(fmt::format("{}.version-{}{}{}", path.stem().string(), version,
                                            copy == 1 ? std::string() : fmt::format("-{}", copy),
                                            path.extension().string()));
        if (!fs::exists(fs::symlink_status(target))) {
            return copyTo(connection, target, migrations);
        }
    }
}

}  // namespace

Result<Database> Database::create(const fs::path& path, const Clock& clock) {
    const auto canonical = file::canonicalPath(path);
    if (!canonical) {
        return canonical.error();
    }
    std::error_code failed;
    if (fs::exists(fs::symlink_status(*canonical, failed))) {
        return Error{{"storage.error.exists", {{"file", path.string()}}}, ErrorKind::Refused};
    }
    auto lock = LockFile::take(*canonical, clock);
    if (!lock) {
        return lock.error();
    }
    fs::path partial = *canonical;
    partial += ".part";
    try {
        if (auto made = file::makePrivate(partial); !made) {
            return made.error();
        }
        file::TemporaryFile temporary(partial);
        {
            const SqliteHandle fresh = openFile(partial, false);
            harden(fresh.get());
            makeDurable(fresh.get());
            migrate(fresh.get(), shippedMigrations(), clock.now());
        }
        if (auto moved = file::moveIntoPlace(partial, *canonical); !moved) {
            return moved.error();
        }
        temporary.release();

        auto connection = std::make_unique<Connection>();
        connection->path = *canonical;
        connection->schemaVersion = static_cast<int>(shippedMigrations().size());
        connection->migrations = shippedMigrations();
        connection->lock.emplace(std::move(*lock));
        connection->sqlite = connect(canonical->string(), SQLITE_OPEN_READWRITE | kAlwaysOpenWith);
        harden(connection->sqlite->getHandle());
        makeDurable(connection->sqlite->getHandle());
        return Database(std::move(connection));
    } catch (const StorageError& failure) {
        return openingError(path, failure);
    }
}

Result<Database> Database::open(const fs::path& path, OpenMode mode, const Clock& clock) {
    return open(path, mode, clock, shippedMigrations());
}

Result<Database> Database::open(const fs::path& path, OpenMode mode, const Clock& clock,
                                std::span<const Migration> migrations, std::uintmax_t largeFrom) {
    const bool readOnly = mode == OpenMode::ReadOnly;
    const int known = static_cast<int>(migrations.size());
    try {
        const auto canonical = file::canonicalPath(path);
        if (!canonical) {
            return canonical.error();
        }
        if (const auto ordinary = file::checkOrdinaryFile(*canonical); !ordinary) {
            return ordinary.error();
        }
        const auto header = probe(*canonical);
        if (!header) {
            return header.error();
        }
        if (const auto fine = refuseNewer(*canonical, header->schemaVersion, known); !fine) {
            return fine.error();
        }

        auto connection = std::make_unique<Connection>();
        connection->path = *canonical;
        connection->readOnly = readOnly;
        connection->migrations = migrations;
        if (readOnly) {
            if (file::hasJournal(*canonical) || header->writeAheadLog) {
                settleJournal(*canonical);
            }
        } else {
            auto lock = LockFile::take(*canonical, clock);
            if (!lock) {
                return lock.error();
            }
            connection->lock.emplace(std::move(*lock));
        }
        connection->sqlite =
            connect(canonical->string(), (readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) |
                                             SQLITE_OPEN_NOFOLLOW);
        sqlite3* const sqlite = connection->sqlite->getHandle();
        if (!readOnly && sqlite3_db_readonly(sqlite, "main") != 0) {
            return file::cannotWrite(*canonical, EACCES);
        }
        harden(sqlite);
        // One that is going to be migrated is checked before that, however large.
        const bool beside =
            header->schemaVersion == known && fs::file_size(*canonical) >= largeFrom;
        if (const auto sound =
                checkContent(sqlite, *canonical, migrations, beside ? Check::Schema : Check::Quick);
            !sound) {
            return sound.error();
        }
        auto version = integerOf(sqlite, "PRAGMA user_version");
        if (version < known && readOnly) {
            return Error{{"storage.error.older", {{"file", canonical->string()}}},
                         ErrorKind::Refused};
        }
        if (!readOnly) {
            makeDurable(sqlite);
        }
        if (version < known) {
            const auto kept = backupBeforeMigration(sqlite, *canonical, version, migrations);
            if (!kept) {
                return kept.error();
            }
            migrate(sqlite, migrations, clock.now());
            if (const auto sound = checkContent(sqlite, *canonical, migrations, Check::Quick);
                !sound) {
                return sound.error();
            }
            version = known;
        }
        connection->schemaVersion = static_cast<int>(version);
        if (beside) {
            connection->check = std::make_unique<ContentCheck>(*canonical);
        }
        return Database(std::move(connection));
    } catch (const StorageError& failure) {
        return openingError(path, failure);
    }
}

Database Database::inMemory() {
    auto connection = std::make_unique<Connection>();
    connection->sqlite =
        connect(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | kAlwaysOpenWith);
    connection->schemaVersion = static_cast<int>(shippedMigrations().size());
    connection->migrations = shippedMigrations();
    harden(connection->sqlite->getHandle());
    migrate(connection->sqlite->getHandle(), shippedMigrations(), Instant{});
    return Database(std::move(connection));
}

Database::Database(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

const fs::path& Database::path() const { return m_connection->path; }

bool Database::readOnly() const { return m_connection->readOnly; }

int Database::schemaVersion() const { return m_connection->schemaVersion; }

SQLite::Database& Database::handle() { return *m_connection->sqlite; }

sqlite3* Database::sqlite() const { return m_connection->sqlite->getHandle(); }

FileHealth Database::health() const {
    if (m_connection->check && !m_connection->check->finished()) {
        return FileHealth::Checking;
    }
    return sound() ? FileHealth::Sound : FileHealth::Damaged;
}

Result<void> Database::sound() const {
    if (!m_connection->check) {
        return {};
    }
    try {
        const std::string& wrong = m_connection->check->verdict();
        return wrong.empty() ? Result<void>() : damaged(m_connection->path, wrong);
    } catch (const StorageError& failure) {
        return openingError(m_connection->path, failure);
    } catch (const std::logic_error& failure) {
        // SQLite reports some broken schemas as a mistake in the statement that met them.
        return damaged(m_connection->path, failure.what());
    }
}

Result<void> Database::backupTo(const fs::path& target) {
    const auto canonical = file::canonicalPath(target);
    if (!canonical) {
        return canonical.error();
    }
    std::error_code failed;
    if (fs::exists(fs::symlink_status(*canonical, failed))) {
        return Error{{"storage.error.exists", {{"file", target.string()}}}, ErrorKind::Refused};
    }
    try {
        return copyTo(sqlite(), *canonical, m_connection->migrations);
    } catch (const StorageError& failure) {
        return openingError(target, failure);
    }
}

}  // namespace winnow
