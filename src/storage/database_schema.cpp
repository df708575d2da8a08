// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/database_schema.h>

#include <storage/connection_settings.h>
#include <storage/sqlite.h>
#include <storage/statement.h>

namespace winnow {

Schema readSchema(sqlite3* connection) {
    Schema schema;
    Statement rows(connection, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema");
    while (rows.step()) {
        schema[{std::string(rows.text(0)), std::string(rows.text(1))}] = {
            std::string(rows.text(2)), std::string(rows.text(3))};
    }
    return schema;
}

Schema schemaOfVersion(int version, std::span<const Migration> migrations) {
    const SqliteHandle connection = openInMemory();
    migrate(connection.get(), migrations.first(static_cast<std::size_t>(version)), Instant{});
    return readSchema(connection.get());
}

std::optional<std::string> firstDifference(const Schema& found, const Schema& expected) {
    const auto named = [](const auto& object) {
        return object.first.first + " " + object.first.second;
    };
    for (const auto& object : expected) {
        const auto match = found.find(object.first);
        if (match == found.end() || match->second != object.second) {
            return named(object);
        }
    }
    for (const auto& object : found) {
        if (!expected.contains(object.first)) {
            return named(object);
        }
    }
    return std::nullopt;
}

}  // namespace winnow
