// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/register_store.h>
#include <storage/row.h>
#include <storage/sqlite.h>
#include <storage/stores.h>

namespace winnow {

namespace {

// Of a row that begins with the client.
Rating readRating(Statement& select) {
    Rating rating;
    rating.criterion = row::text(select, 1);
    rating.quarter = row::quarter(select, 2);
    rating.anchor = row::maybe(select, 3, row::smallInteger);
    rating.ratedOn = row::date(select, 4);
    rating.rater = row::text(select, 5);
    rating.note = row::text(select, 6);
    return rating;
}

}  // namespace

std::map<ClientId, std::vector<Rating>> JudgementStore::ratings() const {
    Statement select(m_database,
                     "SELECT client_id, criterion, quarter, anchor, rated_on, rater, note"
                     " FROM ratings ORDER BY client_id, criterion, quarter, rater");
    std::map<ClientId, std::vector<Rating>> ratings;
    while (select.step()) {
        ratings[row::id<ClientId>(select, 0)].push_back(readRating(select));
    }
    return ratings;
}

std::vector<Rating> JudgementStore::ratings(ClientId client) const {
    Statement select(m_database,
                     "SELECT client_id, criterion, quarter, anchor, rated_on, rater, note"
                     " FROM ratings WHERE client_id = :client_id"
                     " ORDER BY criterion, quarter, rater");
    row::bindValue(select, ":client_id", client);
    std::vector<Rating> ratings;
    while (select.step()) {
        ratings.push_back(readRating(select));
    }
    return ratings;
}

void JudgementStore::setRating(ClientId client, const Rating& rating) {
    Statement upsert(
        m_database,
        "INSERT INTO ratings (client_id, criterion, quarter, rater, anchor, rated_on, note)"
        " VALUES (:client_id, :criterion, :quarter, :rater, :anchor, :rated_on, :note)"
        " ON CONFLICT (client_id, criterion, quarter, rater) DO UPDATE SET"
        " anchor = excluded.anchor, rated_on = excluded.rated_on, note = excluded.note");
    row::bindValue(upsert, ":client_id", client);
    row::bindValue(upsert, ":criterion", rating.criterion);
    row::bindValue(upsert, ":quarter", rating.quarter);
    row::bindValue(upsert, ":rater", rating.rater);
    row::bindValue(upsert, ":anchor", rating.anchor);
    row::bindValue(upsert, ":rated_on", rating.ratedOn);
    row::bindValue(upsert, ":note", rating.note);
    upsert.run();
}

void JudgementStore::removeRating(ClientId client, std::string_view criterion, Quarter quarter,
                                  std::string_view rater) {
    Statement remove(m_database,
                     "DELETE FROM ratings WHERE client_id = :client_id AND criterion = :criterion"
                     " AND quarter = :quarter AND rater = :rater");
    row::bindValue(remove, ":client_id", client);
    row::bindValue(remove, ":criterion", criterion);
    row::bindValue(remove, ":quarter", quarter);
    row::bindValue(remove, ":rater", rater);
    remove.run();
}

std::vector<RedFlag> JudgementStore::redFlags() const {
    Statement select(m_database,
                     "SELECT id, client_id, kind, occurred_on, note, reporter FROM red_flags"
                     " ORDER BY occurred_on, id");
    std::vector<RedFlag> flags;
    while (select.step()) {
        RedFlag flag;
        flag.id = row::id<Id<RedFlagTag>>(select, 0);
        flag.client = row::id<ClientId>(select, 1);
        flag.kind = row::code(select, 2, redFlagKindFromCode);
        flag.occurredOn = row::date(select, 3);
        flag.note = row::text(select, 4);
        flag.reporter = row::text(select, 5);
        flags.push_back(std::move(flag));
    }
    return flags;
}

Id<RedFlagTag> JudgementStore::addRedFlag(const RedFlag& flag) {
    Statement insert(m_database,
                     "INSERT INTO red_flags (client_id, kind, occurred_on, note, reporter)"
                     " VALUES (:client_id, :kind, :occurred_on, :note, :reporter)");
    row::bindValue(insert, ":client_id", flag.client);
    row::bindValue(insert, ":kind", redFlagKindCode(flag.kind));
    row::bindValue(insert, ":occurred_on", flag.occurredOn);
    row::bindValue(insert, ":note", flag.note);
    row::bindValue(insert, ":reporter", flag.reporter);
    insert.run();
    return {sqlite3_last_insert_rowid(m_database.sqlite())};
}

void JudgementStore::removeRedFlag(Id<RedFlagTag> id) {
    RegisterStore(m_database).remove(RegisterKind::RedFlag, id.value);
}

std::vector<StoredOverride> JudgementStore::overrides() const {
    Statement select(m_database,
                     "SELECT client_id, from_quarter, until_quarter, grade, reason, decided_at,"
                     " confirmed_quarter FROM overrides ORDER BY client_id, from_quarter");
    std::vector<StoredOverride> overrides;
    while (select.step()) {
        StoredOverride stored;
        stored.client = row::id<ClientId>(select, 0);
        stored.from = row::quarter(select, 1);
        stored.override.until = row::quarter(select, 2);
        stored.override.grade = row::code(select, 3, gradeFromLetter);
        stored.override.reason = row::text(select, 4);
        stored.decidedAt = row::instant(select, 5);
        stored.confirmed = row::maybe(select, 6, row::quarter);
        overrides.push_back(std::move(stored));
    }
    return overrides;
}

void JudgementStore::setOverride(const StoredOverride& stored) {
    Statement upsert(
        m_database,
        "INSERT INTO overrides (client_id, from_quarter, until_quarter, grade, reason, decided_at,"
        " confirmed_quarter) VALUES (:client_id, :from_quarter, :until_quarter, :grade, :reason,"
        " :decided_at, :confirmed_quarter)"
        " ON CONFLICT (client_id, from_quarter) DO UPDATE SET"
        " until_quarter = excluded.until_quarter, grade = excluded.grade,"
        " reason = excluded.reason, decided_at = excluded.decided_at,"
        " confirmed_quarter = excluded.confirmed_quarter");
    row::bindValue(upsert, ":client_id", stored.client);
    row::bindValue(upsert, ":from_quarter", stored.from);
    row::bindValue(upsert, ":until_quarter", stored.override.until);
    row::bindValue(upsert, ":grade", gradeLetter(stored.override.grade));
    row::bindValue(upsert, ":reason", stored.override.reason);
    row::bindValue(upsert, ":decided_at", stored.decidedAt);
    row::bindValue(upsert, ":confirmed_quarter", stored.confirmed);
    upsert.run();
}

void JudgementStore::removeOverride(ClientId client, Quarter from) {
    Statement remove(m_database,
                     "DELETE FROM overrides WHERE client_id = :client_id"
                     " AND from_quarter = :from_quarter");
    row::bindValue(remove, ":client_id", client);
    row::bindValue(remove, ":from_quarter", from);
    remove.run();
}

}  // namespace winnow
