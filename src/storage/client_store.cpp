// SPDX-License-Identifier: GPL-3.0-or-later
#include <initializer_list>
#include <stdexcept>

#include <storage/client_groups.h>
#include <storage/row.h>
#include <storage/sqlite.h>
#include <storage/stores.h>

namespace winnow {

namespace {

void bindClient(Statement& statement, const Client& client) {
    row::bindValue(statement, ":name", client.name);
    row::bindValue(statement, ":code", client.code);
    row::bindValue(statement, ":segment", client.segment);
    row::bindValue(statement, ":service_model", serviceModelCode(client.serviceModel));
    row::bindValue(statement, ":status", clientStatusCode(client.status));
    row::bindValue(statement, ":payment_method", paymentMethodCode(client.paymentMethod));
    row::bindValue(statement, ":since", client.since);
    row::bindValue(statement, ":left_on", client.leftOn);
    row::bindValue(statement, ":contact_name", client.contactName);
    row::bindValue(statement, ":owner", client.owner);
    row::bindValue(statement, ":merged_into", client.mergedInto);
}

Client readClient(const Statement& select) {
    Client client;
    client.id = row::id<ClientId>(select, 0);
    client.name = row::text(select, 1);
    client.code = row::text(select, 2);
    client.segment = row::text(select, 3);
    client.serviceModel = row::code(select, 4, serviceModelFromCode);
    client.status = row::code(select, 5, clientStatusFromCode);
    client.paymentMethod = row::code(select, 6, paymentMethodFromCode);
    client.since = row::maybe(select, 7, row::date);
    client.leftOn = row::maybe(select, 8, row::date);
    client.contactName = row::text(select, 9);
    client.owner = row::text(select, 10);
    client.mergedInto = row::maybe(select, 11, row::id<ClientId>);
    return client;
}

// What the queries give, the stronger first. A text that means two clients by one query means none,
// or the one that both were merged into; a weaker query has no say in what a stronger one knows.
std::unordered_map<std::string, ClientId> collectNames(
    Database& database, std::initializer_list<std::string_view> queries,
    std::string (*normalise)(std::string_view)) {
    const ClientGroups groups(database.sqlite());
    std::unordered_map<std::string, ClientId> names;
    for (const std::string_view query : queries) {
        std::unordered_map<std::string, ClientId> ofThisKind;
        Statement select(database, query);
        while (select.step()) {
            const ClientId id = row::id<ClientId>(select, 1);
            const std::string text = normalise(select.text(0));
            if (text.empty()) {
                continue;
            }
            const auto [entry, isNew] = ofThisKind.emplace(text, id);
            if (!isNew && entry->second != id) {
                const ClientId both = groups.countsAs(id);
                entry->second = groups.countsAs(entry->second) == both ? both : ClientId{};
            }
        }
        names.merge(ofThisKind);
    }
    std::erase_if(names, [](const auto& entry) { return !entry.second; });
    return names;
}

}  // namespace

std::vector<Client> ClientStore::all() const {
    Statement select(m_database,
                     "SELECT id, name, code, segment, service_model, status, payment_method, since,"
                     " left_on, contact_name, owner, merged_into FROM clients ORDER BY name "
                     "COLLATE NOCASE, name");
    std::vector<Client> clients;
    while (select.step()) {
        clients.push_back(readClient(select));
    }
    return clients;
}

std::optional<Client> ClientStore::find(ClientId id) const {
    Statement select(m_database,
                     "SELECT id, name, code, segment, service_model, status, payment_method, since,"
                     " left_on, contact_name, owner, merged_into FROM clients WHERE id = :id");
    row::bindValue(select, ":id", id);
    if (!select.step()) {
        return std::nullopt;
    }
    return readClient(select);
}

ClientId ClientStore::add(const Client& client) {
    Statement insert(m_database,
                     "INSERT INTO clients (name, code, segment, service_model, status,"
                     " payment_method, since, left_on, contact_name, owner, merged_into)"
                     " VALUES (:name, :code, :segment, :service_model, :status,"
                     " :payment_method, :since, :left_on, :contact_name, :owner,"
                     " :merged_into)");
    bindClient(insert, client);
    insert.run();
    return {sqlite3_last_insert_rowid(m_database.sqlite())};
}

void ClientStore::update(const Client& client) {
    Statement update(m_database,
                     "UPDATE clients SET name = :name, code = :code, segment = :segment,"
                     " service_model = :service_model, status = :status,"
                     " payment_method = :payment_method, since = :since, left_on = :left_on,"
                     " contact_name = :contact_name, owner = :owner, merged_into = :merged_into"
                     " WHERE id = :id");
    bindClient(update, client);
    row::bindValue(update, ":id", client.id);
    update.run();
    if (sqlite3_changes(m_database.sqlite()) == 0) {
        throw std::logic_error("no client with this id");
    }
}

void ClientStore::addAlias(ClientId id, std::string_view alias) {
    Statement upsert(m_database,
                     "INSERT INTO client_aliases (alias, normalised, client_id)"
                     " VALUES (:alias, :normalised, :client_id)"
                     " ON CONFLICT (alias) DO UPDATE SET client_id = excluded.client_id");
    row::bindValue(upsert, ":alias", alias);
    row::bindValue(upsert, ":normalised", normalisedClientName(alias));
    row::bindValue(upsert, ":client_id", id);
    upsert.run();
}

std::unordered_map<std::string, ClientId> ClientStore::exactNames() const {
    return collectNames(m_database,
                        {"SELECT name, id FROM clients", "SELECT code, id FROM clients",
                         "SELECT alias, client_id FROM client_aliases"},
                        [](std::string_view text) { return std::string(text); });
}

std::unordered_map<std::string, ClientId> ClientStore::normalisedNames() const {
    return collectNames(m_database,
                        {"SELECT name, id FROM clients UNION ALL SELECT code, id FROM clients"
                         " UNION ALL SELECT normalised, client_id FROM client_aliases"},
                        normalisedClientName);
}

std::vector<std::string> ClientStore::aliases(ClientId id) const {
    Statement select(
        m_database, "SELECT alias FROM client_aliases WHERE client_id = :client_id ORDER BY alias");
    row::bindValue(select, ":client_id", id);
    std::vector<std::string> aliases;
    while (select.step()) {
        aliases.push_back(row::text(select, 0));
    }
    return aliases;
}

void ClientStore::removeAlias(ClientId id, std::string_view alias) {
    Statement remove(m_database,
                     "DELETE FROM client_aliases WHERE client_id = :client_id AND alias = :alias");
    row::bindValue(remove, ":client_id", id);
    row::bindValue(remove, ":alias", alias);
    remove.run();
}

std::unordered_map<ClientId, ClientId> ClientStore::mergedInto() const {
    return ClientGroups(m_database.sqlite()).all();
}

}  // namespace winnow
