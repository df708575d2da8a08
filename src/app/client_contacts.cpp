// SPDX-License-Identifier: GPL-3.0-or-later
// The people at a client.
#include <algorithm>
#include <tuple>

#include <app/client_service.h>
#include <app/shared.h>
#include <app/text_input.h>
#include <storage/contact_store.h>

namespace winnow {

namespace {

Contact tidied(Contact contact) {
    contact.name = trimmedLine(contact.name);
    contact.position = trimmedLine(contact.position);
    contact.email = trimmed(contact.email);
    contact.phone = trimmedLine(contact.phone);
    return contact;
}

std::optional<Error> wrong(Portfolio::Shared& shared, const Contact& contact) {
    if (!shared.client(contact.client)) {
        return Error{{"app.client_gone", {}}};
    }
    if (contact.name.empty()) {
        return Error{{"contact.without_name", {}}};
    }
    const auto at = contact.email.find('@');
    if (!contact.email.empty() &&
        (at == 0 || at == std::string::npos || at + 1 == contact.email.size() ||
         contact.email.find_first_of(" \t\r\n") != std::string::npos)) {
        return Error{{"contact.bad_email", {{"text", contact.email}}}};
    }
    return std::nullopt;
}

Text actionText(Portfolio::Shared& shared, const char* id, const Contact& contact) {
    const Client* client = shared.client(contact.client);
    return {id, {{"contact", contact.name}, {"client", client ? client->name : std::string()}}};
}

}  // namespace

std::vector<Contact> ClientService::contacts(ClientId client) const {
    std::vector<Contact> contacts = ContactStore(m_portfolio.shared().database).of(client);
    std::ranges::stable_sort(contacts, {}, [](const Contact& each) {
        return std::tuple(!each.roles.payer, !each.roles.decider, each.name);
    });
    return contacts;
}

std::optional<Contact> ClientService::findContact(ContactId id) const {
    const std::vector<Contact> all = ContactStore(m_portfolio.shared().database).all();
    const auto found = std::ranges::find(all, id, &Contact::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

Result<ContactId> ClientService::addContact(const Contact& contact) {
    Portfolio::Shared& shared = m_portfolio.shared();
    Contact added = tidied(contact);
    if (std::optional<Error> refused = wrong(shared, added)) {
        return *refused;
    }
    Result<void> done = shared.act(actionText(shared, "action.contact.added", added), added.client,
                                   {.clients = true, .touched = {added.client}},
                                   [&] { added.id = ContactStore(shared.database).add(added); });
    if (!done) {
        return done.error();
    }
    return added.id;
}

Result<void> ClientService::updateContact(const Contact& contact) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Contact updated = tidied(contact);
    if (std::optional<Error> refused = wrong(shared, updated)) {
        return *refused;
    }
    if (!findContact(updated.id)) {
        return Error{{"contact.gone", {}}};
    }
    return shared.act(actionText(shared, "action.contact.updated", updated), updated.client,
                      {.clients = true, .touched = {updated.client}},
                      [&] { ContactStore(shared.database).update(updated); });
}

Result<void> ClientService::removeContact(ContactId id) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::optional<Contact> removed = findContact(id);
    if (!removed) {
        return Error{{"contact.gone", {}}};
    }
    return shared.act(actionText(shared, "action.contact.removed", *removed), removed->client,
                      {.clients = true, .touched = {removed->client}},
                      [&] { ContactStore(shared.database).remove(id); });
}

}  // namespace winnow
