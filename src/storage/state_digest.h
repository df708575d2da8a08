// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string_view>

#include <storage/row_checksum.h>

struct sqlite3;

namespace winnow {

// The tables that people edit: they can be undone, and their digest stands in the history.
constexpr std::array<const char*, 8> kEditedTables{
    "settings",   "clients", "client_aliases", "rubric_versions",
    "cost_rates", "ratings", "red_flags",      "overrides"};

bool isEditedTable(std::string_view name);

// The sum over every cell of those tables: hash of table, primary key, column number and value.
ChecksumSum stateDigest(sqlite3* connection);

// What a changeset of the session extension adds to it. Throws StorageError when it is malformed or
// holds another table.
ChecksumSum digestChange(std::span<const unsigned char> changeset);

}  // namespace winnow
