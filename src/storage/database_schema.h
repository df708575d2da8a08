// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include <storage/migrator.h>

struct sqlite3;

namespace winnow {

// The schema as it was written: (type, name) -> table and SQL text.
using Schema = std::map<std::pair<std::string, std::string>, std::pair<std::string, std::string>>;

Schema readSchema(sqlite3* connection);

// The schema that a file of that version must have: what the migrations make of an empty file.
Schema schemaOfVersion(int version, std::span<const Migration> migrations);

// The first object that is missing, extra or different ("table clients"); empty when the two agree.
std::optional<std::string> firstDifference(const Schema& found, const Schema& expected);

}  // namespace winnow
