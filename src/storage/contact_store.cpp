// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/contact_store.h>

#include <stdexcept>

#include <storage/client_groups.h>
#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

constexpr const char* kContactColumns =
    "SELECT id, client_id, name, position, email, phone, is_payer, is_decider, is_user, note"
    " FROM contacts";

std::vector<Contact> readContacts(Statement& select) {
    std::vector<Contact> contacts;
    while (select.step()) {
        contacts.push_back({row::id<ContactId>(select, 0),
                            row::id<ClientId>(select, 1),
                            row::text(select, 2),
                            row::text(select, 3),
                            row::text(select, 4),
                            row::text(select, 5),
                            {row::flag(select, 6), row::flag(select, 7), row::flag(select, 8)},
                            row::text(select, 9)});
    }
    return contacts;
}

void bindContact(Statement& statement, const Contact& contact) {
    row::bindValue(statement, ":client_id", contact.client);
    row::bindValue(statement, ":name", contact.name);
    row::bindValue(statement, ":position", contact.position);
    row::bindValue(statement, ":email", contact.email);
    row::bindValue(statement, ":phone", contact.phone);
    row::bindValue(statement, ":is_payer", contact.roles.payer);
    row::bindValue(statement, ":is_decider", contact.roles.decider);
    row::bindValue(statement, ":is_user", contact.roles.user);
    row::bindValue(statement, ":note", contact.note);
}

}  // namespace

std::vector<Contact> ContactStore::all() const {
    Statement select(m_database, std::string(kContactColumns) +
                                     " ORDER BY client_id, name COLLATE NOCASE, name, id");
    return readContacts(select);
}

std::vector<Contact> ContactStore::of(ClientId client) const {
    const ClientGroups groups(m_database.sqlite());
    Statement select(m_database, std::string(kContactColumns) + " WHERE client_id IN (" +
                                     idList(groups.sameAs(client)) +
                                     ") ORDER BY name COLLATE NOCASE, name, id");
    return readContacts(select);
}

ContactId ContactStore::add(const Contact& contact) {
    Statement insert(m_database,
                     "INSERT INTO contacts (client_id, name, position, email, phone, is_payer,"
                     " is_decider, is_user, note) VALUES (:client_id, :name, :position, :email,"
                     " :phone, :is_payer, :is_decider, :is_user, :note)");
    bindContact(insert, contact);
    insert.run();
    return {sqlite3_last_insert_rowid(m_database.sqlite())};
}

void ContactStore::update(const Contact& contact) {
    Statement update(m_database,
                     "UPDATE contacts SET client_id = :client_id, name = :name,"
                     " position = :position, email = :email, phone = :phone, is_payer = :is_payer,"
                     " is_decider = :is_decider, is_user = :is_user, note = :note WHERE id = :id");
    bindContact(update, contact);
    row::bindValue(update, ":id", contact.id);
    update.run();
    if (sqlite3_changes(m_database.sqlite()) == 0) {
        throw std::logic_error("no contact with this id");
    }
}

void ContactStore::remove(ContactId id) {
    Statement remove(m_database, "DELETE FROM contacts WHERE id = :id");
    row::bindValue(remove, ":id", id);
    remove.run();
}

std::map<std::string, ClientId> ProjectStore::all() const {
    Statement select(m_database, "SELECT project, client_id FROM project_clients");
    std::map<std::string, ClientId> projects;
    while (select.step()) {
        projects.emplace(row::text(select, 0), row::id<ClientId>(select, 1));
    }
    return projects;
}

void ProjectStore::set(std::string_view project, ClientId client) {
    Statement upsert(m_database,
                     "INSERT INTO project_clients (project, client_id) VALUES (:project, :client)"
                     " ON CONFLICT (project) DO UPDATE SET client_id = excluded.client_id");
    row::bindValue(upsert, ":project", project);
    row::bindValue(upsert, ":client", client);
    upsert.run();
}

void ProjectStore::remove(std::string_view project) {
    Statement remove(m_database, "DELETE FROM project_clients WHERE project = :project");
    row::bindValue(remove, ":project", project);
    remove.run();
}

std::vector<StoredMapping> MappingStore::all() const {
    Statement select(m_database,
                     "SELECT name, json, saved_at FROM import_mappings"
                     " ORDER BY name COLLATE NOCASE, name");
    std::vector<StoredMapping> mappings;
    while (select.step()) {
        mappings.push_back({row::text(select, 0), row::text(select, 1), row::instant(select, 2)});
    }
    return mappings;
}

void MappingStore::set(const StoredMapping& mapping) {
    Statement upsert(m_database,
                     "INSERT INTO import_mappings (name, json, saved_at)"
                     " VALUES (:name, :json, :saved_at) ON CONFLICT (name) DO UPDATE SET"
                     " json = excluded.json, saved_at = excluded.saved_at");
    row::bindValue(upsert, ":name", mapping.name);
    row::bindValue(upsert, ":json", mapping.json);
    row::bindValue(upsert, ":saved_at", mapping.savedAt);
    upsert.run();
}

void MappingStore::remove(std::string_view name) {
    Statement remove(m_database, "DELETE FROM import_mappings WHERE name = :name");
    row::bindValue(remove, ":name", name);
    remove.run();
}

}  // namespace winnow
