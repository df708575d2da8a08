// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include <SQLiteCpp/Database.h>
#include <storage/content_check.h>
#include <storage/database.h>
#include <storage/database_lock.h>
#include <storage/migrator.h>

namespace winnow {

// Members are destroyed from last to first: SQLite closes the file before the lock is given back.
struct Database::Connection {
    std::filesystem::path path;
    bool readOnly = false;
    int schemaVersion = 0;
    // The ones the file was opened with; the shipped ones but in tests.
    std::span<const Migration> migrations;
    // Between FactStore::beginBatch() and finishBatch(), 0 otherwise; nothing may be committed
    // then.
    std::int64_t openBatch = 0;
    // Inside a unit of work that can be undone.
    bool recordsFacts = false;
    std::optional<LockFile> lock;
    std::unique_ptr<SQLite::Database> sqlite;
    // Of a large file, while it may still run; null: checked before it was opened.
    std::unique_ptr<ContentCheck> check;
};

}  // namespace winnow
