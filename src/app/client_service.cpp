// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/client_service.h>

#include <algorithm>

#include <app/shared.h>
#include <app/text_input.h>

namespace winnow {

namespace {

std::string namesOf(const std::vector<const Client*>& clients) {
    std::string names;
    for (const Client* client : clients) {
        names += (names.empty() ? "" : ", ") + client->name;
    }
    return names;
}

// A name or code that another client has already.
std::optional<Error> taken(Portfolio::Shared& shared, const Client& client) {
    for (const Client& other : shared.clientsWithMerged()) {
        if (other.id == client.id) {
            continue;
        }
        if (other.name == client.name) {
            return Error{{"app.client_exists", {{"name", client.name}}}};
        }
        if (!client.code.empty() && other.code == client.code) {
            return Error{{"client.code_taken", {{"code", client.code}, {"client", other.name}}}};
        }
    }
    return std::nullopt;
}

// The fields as they are stored: without white space around names and codes.
Client tidied(Client client) {
    client.name = trimmedLine(client.name);
    client.code = trimmedLine(client.code);
    client.segment = trimmedLine(client.segment);
    client.contactName = trimmedLine(client.contactName);
    client.owner = trimmedLine(client.owner);
    return client;
}

}  // namespace

std::vector<Client> ClientService::all() const { return m_portfolio.shared().clients(); }

std::optional<Client> ClientService::find(ClientId id) const {
    const Client* found = m_portfolio.shared().client(id);
    return found ? std::optional(*found) : std::nullopt;
}

Result<Client> ClientService::findByText(std::string_view text) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const auto& clients = shared.clients();
    for (const Client& client : clients) {
        if (client.name == text || (!client.code.empty() && client.code == text)) {
            return client;
        }
    }
    // Aliases, and the names of clients that were merged into another.
    const auto names = ClientStore(shared.database).exactNames();
    if (const auto known = names.find(std::string(text)); known != names.end()) {
        if (const Client* found = shared.client(known->second)) {
            const Client* kept = found->mergedInto ? shared.client(*found->mergedInto) : found;
            return kept ? *kept : *found;
        }
    }
    const std::string wanted = normalisedClientName(text);
    std::vector<const Client*> candidates;
    std::vector<const Client*> alike;
    for (const Client& client : clients) {
        const std::string name = normalisedClientName(client.name);
        if (!wanted.empty() && name.starts_with(wanted)) {
            candidates.push_back(&client);
            if (name == wanted) {
                alike.push_back(&client);
            }
        }
    }
    if (!alike.empty()) {
        candidates = std::move(alike);
    }
    if (candidates.size() == 1) {
        return *candidates.front();
    }
    if (candidates.empty()) {
        return Error{{"app.client_not_found", {{"name", std::string(text)}}}};
    }
    return Error{
        {"app.client_ambiguous", {{"name", std::string(text)}, {"names", namesOf(candidates)}}}};
}

Result<ClientId> ClientService::add(const Client& client) {
    Client added = tidied(client);
    added.id = {};
    added.mergedInto.reset();
    if (added.name.empty()) {
        return Error{{"app.client_without_name", {}}};
    }
    Portfolio::Shared& shared = m_portfolio.shared();
    if (std::optional<Error> refused = taken(shared, added)) {
        return *refused;
    }
    Result<void> done = shared.act({"action.client.added", {{"client", added.name}}}, {},
                                   {.clients = true, .touched = {}},
                                   [&] { added.id = ClientStore(shared.database).add(added); });
    if (!done) {
        return done.error();
    }
    return added.id;
}

Result<void> ClientService::update(const Client& client) {
    Client updated = tidied(client);
    if (updated.name.empty()) {
        return Error{{"app.client_without_name", {}}};
    }
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* before = shared.client(updated.id);
    if (!before) {
        return Error{{"app.client_gone", {}}};
    }
    if (std::optional<Error> refused = taken(shared, updated)) {
        return *refused;
    }
    // A client that has left belongs to no later quarter, so it needs the day.
    if (updated.status != ClientStatus::Left) {
        updated.leftOn.reset();
    } else if (!updated.leftOn) {
        updated.leftOn = shared.clock.today();
    }
    if (updated.since && updated.leftOn && *updated.leftOn < *updated.since) {
        return Error{
            {"client.left_before", {{"since", *updated.since}, {"left", *updated.leftOn}}}};
    }
    updated.mergedInto = before->mergedInto;
    // Costs by the month stop with the service, so the figures change with the day it ended.
    const bool facts = updated.since != before->since || updated.leftOn != before->leftOn;
    return shared.act({"action.client.updated", {{"client", updated.name}}}, updated.id,
                      {.facts = facts, .clients = true, .touched = {updated.id}},
                      [&] { ClientStore(shared.database).update(updated); });
}

}  // namespace winnow
