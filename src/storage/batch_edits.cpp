// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/batch_edits.h>

#include <array>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <storage/contact_store.h>
#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

constexpr std::array<std::string_view, 10> kClientFields{
    "name",           "code",  "segment", "service_model", "status",
    "payment_method", "since", "left_on", "contact_name",  "owner"};
constexpr std::array<std::string_view, 8> kContactFields{
    "name", "position", "email", "phone", "is_payer", "is_decider", "is_user", "note"};

// A kind of row that imports change: its name in batch_edits, its table and its fields.
struct EditedRows {
    std::string_view kind;
    std::string_view table;
    std::span<const std::string_view> fields;
};

constexpr EditedRows kClients{"client", "clients", kClientFields};
constexpr EditedRows kContacts{"contact", "contacts", kContactFields};

// Each field as it is now, under the number of the batch; `before` is filled in as well unless the
// row is new.
void noteFields(Database& database, BatchId batch, const EditedRows& rows, std::int64_t id,
                bool isNew) {
    for (const std::string_view field : rows.fields) {
        Statement insert(database, fmt::format("INSERT INTO batch_edits"
                                               " (batch_id, kind, row_id, field, before, after)"
                                               " SELECT :batch, :kind, id, :field, {}, {} FROM {}"
                                               " WHERE id = :id",
                                               isNew ? "NULL" : field, field, rows.table));
        row::bindValue(insert, ":batch", batch);
        row::bindValue(insert, ":kind", rows.kind);
        row::bindValue(insert, ":field", field);
        row::bindValue(insert, ":id", id);
        insert.run();
    }
}

// Fills in what the fields have become, and forgets those that did not change.
void noteOutcome(Database& database, std::int64_t last, const EditedRows& rows, std::int64_t id) {
    for (const std::string_view field : rows.fields) {
        Statement update(database, fmt::format("UPDATE batch_edits SET after ="
                                               " (SELECT {} FROM {} WHERE id = :id)"
                                               " WHERE id > :last AND field = :field",
                                               field, rows.table));
        row::bindValue(update, ":id", id);
        row::bindValue(update, ":last", last);
        row::bindValue(update, ":field", field);
        update.run();
    }
    Statement same(database, "DELETE FROM batch_edits WHERE id > :last AND before IS after");
    row::bindValue(same, ":last", last);
    same.run();
}

std::int64_t lastEdit(Database& database) {
    Statement select(database, "SELECT coalesce(max(id), 0) FROM batch_edits");
    select.step();
    return select.integer(0);
}

struct Edit {
    std::int64_t id;
    std::string kind;
    std::int64_t row;
    std::string field;
};

std::vector<Edit> editsOf(sqlite3* connection, std::int64_t batch) {
    Statement select(connection,
                     "SELECT id, kind, row_id, field FROM batch_edits e WHERE batch_id = ?1"
                     " AND NOT (kind = 'contact' AND before IS NULL) ORDER BY id DESC");
    select.bindInteger(1, batch);
    std::vector<Edit> edits;
    while (select.step()) {
        edits.push_back(
            {select.integer(0), row::text(select, 1), select.integer(2), row::text(select, 3)});
    }
    return edits;
}

std::vector<std::int64_t> contactsMadeBy(sqlite3* connection, std::int64_t batch) {
    Statement select(connection,
                     "SELECT DISTINCT row_id FROM batch_edits WHERE batch_id = ?1"
                     " AND kind = 'contact' AND before IS NULL");
    select.bindInteger(1, batch);
    std::vector<std::int64_t> contacts;
    while (select.step()) {
        contacts.push_back(select.integer(0));
    }
    return contacts;
}

// Gives the first later edit of that field by another batch what was before this one.
bool passOn(sqlite3* connection, std::int64_t batch, const Edit& edit, BatchSums& sums) {
    Statement later(connection,
                    "SELECT min(l.id) FROM batch_edits l JOIN batch_edits own ON own.id = ?1"
                    " WHERE l.kind = own.kind AND l.row_id = own.row_id AND l.field = own.field"
                    " AND l.id > own.id AND l.batch_id <> ?2 AND l.before IS own.after");
    later.bindInteger(1, edit.id);
    later.bindInteger(2, batch);
    if (!later.step() || later.isNull(0)) {
        return false;
    }
    const std::int64_t heir = later.integer(0);
    later.reset();
    Statement rowOf(connection, std::string(kBatchEditRows.rows) + " WHERE id = ?1");
    rowOf.bindInteger(1, heir);
    removeRows(rowOf, kBatchEditRows, sums);
    Statement update(connection,
                     "UPDATE batch_edits SET before ="
                     " (SELECT before FROM batch_edits WHERE id = ?2) WHERE id = ?1");
    update.bindInteger(1, heir);
    update.bindInteger(2, edit.id);
    update.run();
    rowOf.bindInteger(1, heir);
    addRows(rowOf, kBatchEditRows, sums);
    return true;
}

bool takeBack(sqlite3* connection, const Edit& edit) {
    const EditedRows& rows = edit.kind == kClients.kind ? kClients : kContacts;
    Statement update(connection,
                     fmt::format("UPDATE {0} SET {1} ="
                                 " (SELECT before FROM batch_edits WHERE id = ?1) WHERE id = ?2"
                                 " AND {1} IS (SELECT after FROM batch_edits WHERE id = ?1)",
                                 rows.table, edit.field));
    update.bindInteger(1, edit.id);
    update.bindInteger(2, edit.row);
    update.run();
    return sqlite3_changes(connection) > 0;
}

bool isAsMade(sqlite3* connection, std::int64_t batch, std::int64_t contact) {
    std::string differs;
    for (const std::string_view field : kContactFields) {
        differs += fmt::format("{0}(e.field = '{1}' AND e.after IS NOT c.{1})",
                               differs.empty() ? "" : " OR ", field);
    }
    Statement changed(connection,
                      fmt::format("SELECT EXISTS (SELECT 1 FROM batch_edits e JOIN contacts c"
                                  " ON c.id = e.row_id WHERE e.batch_id = ?1 AND e.row_id = ?2"
                                  " AND e.kind = 'contact' AND e.before IS NULL AND ({}))",
                                  differs));
    changed.bindInteger(1, batch);
    changed.bindInteger(2, contact);
    changed.step();
    return !row::flag(changed, 0);
}

}  // namespace

void BatchEdits::update(const Client& client) {
    const std::int64_t last = lastEdit(m_database);
    noteFields(m_database, m_batch, kClients, client.id.value, false);
    ClientStore(m_database).update(client);
    noteOutcome(m_database, last, kClients, client.id.value);
}

void BatchEdits::update(const Contact& contact) {
    const std::int64_t last = lastEdit(m_database);
    noteFields(m_database, m_batch, kContacts, contact.id.value, false);
    ContactStore(m_database).update(contact);
    noteOutcome(m_database, last, kContacts, contact.id.value);
}

ContactId BatchEdits::add(const Contact& contact) {
    const ContactId id = ContactStore(m_database).add(contact);
    noteFields(m_database, m_batch, kContacts, id.value, true);
    return id;
}

std::int64_t takeBackEdits(sqlite3* connection, std::int64_t batch, BatchSums& sums) {
    std::set<std::pair<std::string, std::int64_t>> changed;
    for (const Edit& edit : editsOf(connection, batch)) {
        if (!passOn(connection, batch, edit, sums) && takeBack(connection, edit)) {
            changed.emplace(edit.kind, edit.row);
        }
    }
    std::int64_t count = static_cast<std::int64_t>(changed.size());
    Statement remove(connection, "DELETE FROM contacts WHERE id = ?1");
    for (const std::int64_t contact : contactsMadeBy(connection, batch)) {
        if (isAsMade(connection, batch, contact)) {
            remove.bindInteger(1, contact);
            remove.run();
            count += sqlite3_changes(connection);
        }
    }
    return count;
}

}  // namespace winnow
