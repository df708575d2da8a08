// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/case_store.h>

#include <map>

#include <fmt/format.h>
#include <storage/client_groups.h>
#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

StoredCaseEvent readEvent(const Statement& select, int first) {
    StoredCaseEvent event;
    event.number = row::smallInteger(select, first);
    event.kind = row::text(select, first + 1);
    event.step = row::text(select, first + 2);
    event.happenedOn = row::date(select, first + 3);
    event.recordedAt = row::instant(select, first + 4);
    event.json = row::text(select, first + 5);
    return event;
}

// The cases that a condition on the table `cases c` picks, with their events.
std::vector<StoredCase> readCases(const Database& database, std::string_view condition) {
    const ClientGroups groups(database.sqlite());
    Statement select(
        database,
        fmt::format("SELECT c.id, c.client_id, c.playbook, c.playbook_version, c.started_on,"
                    " c.started_at, c.started_from, c.reason, c.forecast FROM cases c {}"
                    " ORDER BY c.id",
                    condition));
    std::vector<StoredCase> cases;
    std::map<std::int64_t, std::size_t> places;
    while (select.step()) {
        StoredCase record;
        record.id = row::id<CaseId>(select, 0);
        record.client = groups.countsAs(row::id<ClientId>(select, 1));
        record.playbook = row::text(select, 2);
        record.playbookVersion = row::smallInteger(select, 3);
        record.startedOn = row::date(select, 4);
        record.startedAt = row::instant(select, 5);
        record.startedFrom = row::text(select, 6);
        record.reason = row::text(select, 7);
        record.forecast = row::text(select, 8);
        places.emplace(record.id.value, cases.size());
        cases.push_back(std::move(record));
    }
    Statement events(database,
                     fmt::format("SELECT e.case_id, e.number, e.kind, e.step, e.happened_on,"
                                 " e.recorded_at, e.json FROM case_events e"
                                 " JOIN cases c ON c.id = e.case_id {}"
                                 " ORDER BY e.case_id, e.number",
                                 condition));
    while (events.step()) {
        if (const auto place = places.find(events.integer(0)); place != places.end()) {
            cases[place->second].events.push_back(readEvent(events, 1));
        }
    }
    return cases;
}

}  // namespace

std::vector<StoredCase> CaseStore::all() const { return readCases(m_database, ""); }

std::vector<StoredCase> CaseStore::of(ClientId client) const {
    const ClientGroups groups(m_database.sqlite());
    return readCases(m_database,
                     fmt::format("WHERE c.client_id IN ({})", idList(groups.sameAs(client))));
}

std::optional<StoredCase> CaseStore::find(CaseId id) const {
    std::vector<StoredCase> found = readCases(m_database, fmt::format("WHERE c.id = {}", id.value));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

CaseId CaseStore::add(const StoredCase& record) {
    Statement insert(m_database,
                     "INSERT INTO cases (client_id, playbook, playbook_version, started_on,"
                     " started_at, started_from, reason, forecast) VALUES (:client_id, :playbook,"
                     " :playbook_version, :started_on, :started_at, :started_from, :reason,"
                     " :forecast)");
    row::bindValue(insert, ":client_id", record.client);
    row::bindValue(insert, ":playbook", record.playbook);
    row::bindValue(insert, ":playbook_version", record.playbookVersion);
    row::bindValue(insert, ":started_on", record.startedOn);
    row::bindValue(insert, ":started_at", record.startedAt);
    row::bindValue(insert, ":started_from", record.startedFrom);
    row::bindValue(insert, ":reason", record.reason);
    row::bindValue(insert, ":forecast", record.forecast);
    insert.run();
    return {sqlite3_last_insert_rowid(m_database.sqlite())};
}

void CaseStore::addEvent(CaseId id, const StoredCaseEvent& event) {
    Statement insert(m_database,
                     "INSERT INTO case_events (case_id, number, kind, step, happened_on,"
                     " recorded_at, json) VALUES (:case_id, :number, :kind, :step, :happened_on,"
                     " :recorded_at, :json)");
    row::bindValue(insert, ":case_id", id);
    row::bindValue(insert, ":number", event.number);
    row::bindValue(insert, ":kind", event.kind);
    row::bindValue(insert, ":step", event.step);
    row::bindValue(insert, ":happened_on", event.happenedOn);
    row::bindValue(insert, ":recorded_at", event.recordedAt);
    row::bindValue(insert, ":json", event.json);
    insert.run();
}

}  // namespace winnow
