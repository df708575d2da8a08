// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_client_rows.h>

#include <algorithm>

#include <formats/unicode_text.h>
#include <storage/batch_edits.h>
#include <storage/contact_store.h>

namespace winnow {

namespace {

constexpr const char* kClients = "clients";
constexpr const char* kContacts = "contacts";

// What the row says; what it does not say is as in `known`.
Client clientOf(const ClientRow& row, const Client& known) {
    Client client;
    client.name = composedText(row.name);
    client.code = row.code;
    client.segment = row.segment;
    client.serviceModel = serviceModelFromCode(row.serviceModel).value_or(ServiceModel::Unknown);
    client.status = clientStatusFromCode(row.status).value_or(known.status);
    client.paymentMethod =
        paymentMethodFromCode(row.paymentMethod).value_or(PaymentMethod::Unknown);
    client.since = row.since;
    client.leftOn = row.leftOn;
    client.contactName = composedText(row.contactName);
    client.owner = row.owner;
    return client;
}

bool isSamePerson(const Contact& known, const Contact& other) {
    if (!other.name.empty()) {
        return normalisedClientName(known.name) == normalisedClientName(other.name);
    }
    return !other.email.empty() && known.email == other.email;
}

}  // namespace

void ClientRowTaker::take(const ClientRow& row) {
    const std::string name = composedText(row.name.empty() ? row.code : row.name);
    if (name.empty()) {
        m_context.problem(row.line, ImportField::Client, {"app.client_without_name", {}});
        return;
    }
    std::optional<ClientId> client = knownClient(row);
    if (client && !m_made.contains(*client)) {
        compare(*client, row);
    } else if (client) {
        ++m_context.outcome.alreadyPresent;  // the list has it twice
    } else {
        client = makeClient(row, name);
    }
    if (!client || !takeAlias(*client, row)) {
        return;
    }
    m_context.totals.addOther(kClients);
    if (!row.contactName.empty() || !row.email.empty() || !row.phone.empty()) {
        Contact contact;
        contact.client = *client;
        contact.name = composedText(row.contactName.empty() ? row.email : row.contactName);
        contact.email = row.email;
        contact.phone = row.phone;
        if (!contact.name.empty()) {
            takeContact(contact, row.line, false);
        }
    }
}

std::optional<ClientId> ClientRowTaker::knownClient(const ClientRow& row) {
    const ClientMatcher& matcher = m_clients.matcher();
    const auto byName = row.name.empty() ? std::nullopt : m_clients.known(row.name);
    const Client* const named = byName ? matcher.client(*byName) : nullptr;
    // The alias of a client with another code is the name of one of its own here.
    const bool isOther = named != nullptr && named->name != composedText(row.name) &&
                         !named->code.empty() && !row.code.empty() && named->code != row.code;
    if (byName && !isOther) {
        return byName;
    }
    return row.code.empty() ? std::nullopt : matcher.exact(row.code);
}

std::optional<Client> ClientRowTaker::nearlySame(const ClientMatcher& matcher,
                                                 const ClientRow& row) {
    std::optional<Client> near = matcher.nearlySame(row.name);
    const bool toldApart =
        near && !row.code.empty() && !near->code.empty() && row.code != near->code;
    return toldApart ? std::nullopt : near;
}

std::optional<ClientId> ClientRowTaker::makeClient(const ClientRow& row, const std::string& name) {
    const auto decided = m_context.clients.create.find(row.name);
    const bool isDecided = decided != m_context.clients.create.end();
    if (isDecided && !decided->second) {
        m_context.problem(row.line, ImportField::Client,
                          {"app.import_client_unknown", {{"name", name}}});
        return std::nullopt;
    }
    if (!isDecided) {
        const std::optional<Client> near = nearlySame(m_clients.matcher(), row);
        if (near && !m_made.contains(near->id)) {
            m_context.problem(
                row.line, ImportField::Client,
                {"app.import_client_nearly", {{"name", name}, {"client", near->name}}});
            return std::nullopt;
        }
    }
    Client client = clientOf(row, Client());
    client.name = name;
    const ClientId id = m_clients.make(std::move(client));
    m_made.insert(id);
    ++m_context.outcome.added;
    return id;
}

void ClientRowTaker::compare(ClientId id, const ClientRow& row) {
    const std::optional<Client> known = ClientStore(m_context.shared.database).find(id);
    if (!known) {
        return;
    }
    Client read = clientOf(row, *known);
    // Known by an alias or a decision: the list's name for it is no new name.
    if (m_clients.matcher().exact(row.name) == id) {
        read.name = known->name;
    }
    ChangedFields fields = differences(*known, read);
    const bool differs = !fields.empty();
    if (differs) {
        noteChange(kClients, row.line, id, known->name, std::move(fields));
    }
    Client after = filledIn(*known, read);
    if (differs && m_context.accepts(row.line)) {
        after = completed(*known, read);
    }
    if (after != *known) {
        BatchEdits(m_context.shared.database, m_context.batch).update(after);
        m_context.remembered = true;
        m_context.outcome.updated += differs ? 0 : 1;
    } else if (!differs) {
        ++m_context.outcome.alreadyPresent;
    }
}

bool ClientRowTaker::takeAlias(ClientId client, const ClientRow& row) {
    if (row.alias.empty()) {
        return true;
    }
    const std::optional<ClientId> owner = m_clients.matcher().exact(row.alias);
    if (!owner) {
        m_clients.addAlias(client, row.alias);
        return true;
    }
    const Client* const named = m_clients.matcher().client(*owner);
    const bool isName = named != nullptr && named->name == composedText(row.alias);
    // The name of another client means that one, whatever a list calls this one besides.
    if (*owner != client && !isName) {
        m_context.problem(row.line, ImportField::Alias,
                          {"app.import_alias_taken", {{"alias", row.alias}}});
        return false;
    }
    return true;
}

void ClientRowTaker::take(const ContactRow& row) {
    const std::optional<ClientId> client = m_clients.resolve(row.client, {}, row.line);
    if (!client) {
        return;
    }
    Contact contact;
    contact.client = *client;
    contact.name = composedText(row.name.empty() ? row.email : row.name);
    contact.position = row.position;
    contact.email = row.email;
    contact.phone = row.phone;
    contact.roles = row.roles;
    contact.note = row.note;
    if (contact.name.empty()) {
        m_context.problem(row.line, ImportField::Name, {"app.import_contact_nameless", {}});
        return;
    }
    takeContact(contact, row.line, true);
    m_context.totals.addOther(kContacts);
}

void ClientRowTaker::takeContact(const Contact& contact, std::int64_t line, bool counted) {
    std::optional<Contact> known;
    for (Contact& each : ContactStore(m_context.shared.database).of(contact.client)) {
        if (each.client == contact.client && isSamePerson(each, contact)) {
            known = std::move(each);
            break;
        }
    }
    const auto count = [&](std::int64_t& counter) { counter += counted ? 1 : 0; };
    if (!known) {
        BatchEdits(m_context.shared.database, m_context.batch).add(contact);
        m_context.remembered = true;
        count(m_context.outcome.added);
        return;
    }
    ChangedFields fields = differences(*known, contact);
    const bool differs = !fields.empty();
    if (differs) {
        noteChange(kContacts, line, contact.client, known->name, std::move(fields));
    }
    const Contact after =
        differs && m_context.accepts(line) ? completed(*known, contact) : filledIn(*known, contact);
    if (after != *known) {
        BatchEdits(m_context.shared.database, m_context.batch).update(after);
        m_context.remembered = true;
        if (!differs) {
            count(m_context.outcome.updated);
        }
    } else if (!differs) {
        count(m_context.outcome.alreadyPresent);
    }
}

void ClientRowTaker::noteChange(std::string_view kind, std::int64_t line, ClientId client,
                                std::string what, ChangedFields fields) {
    ImportChange change;
    change.line = line;
    change.other = kind;
    change.client = client;
    change.what = std::move(what);
    change.fields = std::move(fields);
    m_context.noteChange(std::move(change));
}

}  // namespace winnow
