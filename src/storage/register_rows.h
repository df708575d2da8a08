// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <domain/evidence.h>
#include <fmt/format.h>
#include <storage/client_groups.h>
#include <storage/database.h>
#include <storage/row.h>
#include <storage/sqlite.h>

// What the registers have in common: rows that belong to a client, known by their id.
namespace winnow::registers {

inline std::string_view tableOf(RegisterKind kind) {
    switch (kind) {
        case RegisterKind::Recommendation:
            return "recommendations";
        case RegisterKind::Commitment:
            return "commitments";
        case RegisterKind::RedFlag:
            return "red_flags";
        case RegisterKind::DreadReport:
            return "dread_reports";
        case RegisterKind::UncommonPractice:
            return "uncommon_practices";
        case RegisterKind::Risk:
            return "relationship_risks";
        case RegisterKind::Sentiment:
            return "sentiments";
        case RegisterKind::Review:
            return "reviews";
    }
    throw std::logic_error("no such register");
}

// The rows that count as the client's; `columns` begin with id and client_id, `read` takes the rest
// from column 2 on.
template <typename Entry, typename Read>
std::vector<Entry> entries(const Database& database, std::string_view table,
                           std::string_view columns, std::string_view order,
                           std::optional<ClientId> client, Read read) {
    const ClientGroups groups(database.sqlite());
    const std::string where =
        client ? fmt::format(" WHERE client_id IN ({})", idList(groups.sameAs(*client))) : "";
    Statement select(database, fmt::format("SELECT id, client_id, {} FROM {}{} ORDER BY {}",
                                           columns, table, where, order));
    std::vector<Entry> entries;
    while (select.step()) {
        Entry entry;
        entry.id = row::id<decltype(entry.id)>(select, 0);
        entry.client = groups.countsAs(row::id<ClientId>(select, 1));
        read(select, entry);
        entries.push_back(std::move(entry));
    }
    return entries;
}

template <typename EntryId>
EntryId insert(const Database& database, Statement& statement, ClientId client) {
    row::bindValue(statement, ":client_id", client);
    statement.run();
    return {sqlite3_last_insert_rowid(database.sqlite())};
}

// An entry stays with the client under whose name it was made, so that a merge can be taken back.
inline void update(const Database& database, Statement& statement, std::int64_t id) {
    row::bindValue(statement, ":id", id);
    statement.run();
    if (sqlite3_changes(database.sqlite()) == 0) {
        throw std::logic_error("no entry of the register with this id");
    }
}

}  // namespace winnow::registers
