// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/client_service.h>

#include <algorithm>

#include <app/shared.h>

namespace winnow {

namespace {

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

}  // namespace

std::vector<Client> ClientService::all() const { return m_portfolio.shared().clients(); }

std::optional<Client> ClientService::find(ClientId id) const {
    const auto& clients = m_portfolio.shared().clients();
    const auto found = std::ranges::find(clients, id, &Client::id);
    return found == clients.end() ? std::nullopt : std::optional(*found);
}

Result<Client> ClientService::findByText(std::string_view text) const {
    const auto& clients = m_portfolio.shared().clients();
    for (const Client& client : clients) {
        if (client.name == text || (!client.code.empty() && client.code == text)) {
            return client;
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
    std::string names;
    for (const Client* candidate : candidates) {
        names += (names.empty() ? "" : ", ") + candidate->name;
    }
    return Error{{"app.client_ambiguous", {{"name", std::string(text)}, {"names", names}}}};
}

Result<ClientId> ClientService::add(const Client& client) {
    Client added = client;
    added.name = trimmed(client.name);
    if (added.name.empty()) {
        return Error{{"app.client_without_name", {}}};
    }
    Portfolio::Shared& shared = m_portfolio.shared();
    if (ClientStore(shared.database).exactNames().contains(added.name)) {
        return Error{{"app.client_exists", {{"name", added.name}}}};
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
    Client updated = client;
    updated.name = trimmed(client.name);
    if (updated.name.empty()) {
        return Error{{"app.client_without_name", {}}};
    }
    Portfolio::Shared& shared = m_portfolio.shared();
    const auto names = ClientStore(shared.database).exactNames();
    const auto taken = names.find(updated.name);
    if (taken != names.end() && taken->second != updated.id) {
        return Error{{"app.client_exists", {{"name", updated.name}}}};
    }
    // A client that has left belongs to no later quarter, so it needs the day.
    if (updated.status != ClientStatus::Left) {
        updated.leftOn.reset();
    } else if (!updated.leftOn) {
        updated.leftOn = shared.clock.today();
    }
    return shared.act({"action.client.updated", {{"client", updated.name}}}, updated.id,
                      {.clients = true, .touched = {updated.id}},
                      [&] { ClientStore(shared.database).update(updated); });
}

}  // namespace winnow
