// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <base/date.h>

struct sqlite3;

namespace winnow {

// One numbered step of the schema: version 1 makes the tables of an empty file, n brings a file of
// version n - 1 to version n.
struct Migration {
    int version = 0;
    std::string name;  // "0001_portfolio.sql"
    std::string_view script;
};

// The migrations compiled into the program, 1 first, without gaps.
const std::vector<Migration>& shippedMigrations();

// Runs the migrations above the file's user_version, each in one transaction together with its
// foreign key check, user_version and application_id. A step that fails leaves the version before
// it. A file that held a version before gets a history entry "portfolio.migrated" for each step,
// and what could be undone is forgotten. Throws StorageError, or std::logic_error for a script that
// does not run.
void migrate(sqlite3* connection, std::span<const Migration> migrations, Instant now);

}  // namespace winnow
