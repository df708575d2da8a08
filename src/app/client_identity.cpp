// SPDX-License-Identifier: GPL-3.0-or-later
// Who a client is: its other names, clients that are alike, and merging two of them.
#include <algorithm>
#include <set>
#include <unordered_map>

#include <app/client_service.h>
#include <app/shared.h>
#include <app/text_input.h>

namespace winnow {

namespace {

constexpr int kLeastLikely = 60;  // below it two names have a few letters in common, no more

Error gone() { return {{"app.client_gone", {}}}; }

// The first letters of each word of a name: two names that share none are not alike.
std::set<std::string> beginnings(const std::string& normalised) {
    constexpr std::size_t kLetters = 2;
    std::set<std::string> result;
    std::size_t from = 0;
    while (from < normalised.size()) {
        const std::size_t to = std::min(normalised.find(' ', from), normalised.size());
        if (to > from) {
            result.insert(normalised.substr(from, std::min(kLetters, to - from)));
        }
        from = to + 1;
    }
    return result;
}

}  // namespace

std::vector<std::string> ClientService::aliases(ClientId id) const {
    return ClientStore(m_portfolio.shared().database).aliases(id);
}

Result<void> ClientService::addAlias(ClientId id, std::string_view alias) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* client = shared.client(id);
    if (!client) {
        return gone();
    }
    const std::string name = trimmed(alias);
    if (name.empty()) {
        return Error{{"client.alias_empty", {}}};
    }
    const auto names = ClientStore(shared.database).exactNames();
    if (const auto known = names.find(name); known != names.end()) {
        if (known->second == id) {
            return {};
        }
        const Client* other = shared.client(known->second);
        return Error{{"client.alias_taken",
                      {{"alias", name}, {"client", other ? other->name : std::string()}}}};
    }
    return shared.act({"action.client.alias_added", {{"alias", name}, {"client", client->name}}},
                      id, {.clients = true, .touched = {id}},
                      [&] { ClientStore(shared.database).addAlias(id, name); });
}

Result<void> ClientService::removeAlias(ClientId id, std::string_view alias) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* client = shared.client(id);
    if (!client) {
        return gone();
    }
    const std::vector<std::string> known = aliases(id);
    if (std::ranges::find(known, alias) == known.end()) {
        return Error{
            {"client.alias_unknown", {{"alias", std::string(alias)}, {"client", client->name}}}};
    }
    return shared.act(
        {"action.client.alias_removed", {{"alias", std::string(alias)}, {"client", client->name}}},
        id, {.clients = true, .touched = {id}},
        [&] { ClientStore(shared.database).removeAlias(id, alias); });
}

std::vector<ClientService::Alike> ClientService::alike(int least) const {
    const auto& clients = m_portfolio.shared().clients();
    std::unordered_map<std::string, std::vector<std::size_t>> byBeginning;
    for (std::size_t i = 0; i < clients.size(); ++i) {
        for (const std::string& beginning : beginnings(normalisedClientName(clients[i].name))) {
            byBeginning[beginning].push_back(i);
        }
    }
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& [beginning, places] : byBeginning) {
        for (std::size_t a = 0; a < places.size(); ++a) {
            for (std::size_t b = a + 1; b < places.size(); ++b) {
                pairs.emplace(places[a], places[b]);
            }
        }
    }
    std::vector<Alike> result;
    for (const auto& [a, b] : pairs) {
        const int likeness = nameLikeness(clients[a].name, clients[b].name);
        if (likeness >= least) {
            result.push_back({clients[a], clients[b], likeness});
        }
    }
    std::ranges::stable_sort(result, std::ranges::greater{}, &Alike::likeness);
    return result;
}

std::vector<ClientService::Likely> ClientService::likely(std::string_view name, int most) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    std::unordered_map<ClientId, int> best;
    // Names, codes and aliases of merged clients lead to the one that is kept.
    for (const auto& [known, id] : ClientStore(shared.database).exactNames()) {
        const Client* client = shared.client(id);
        if (client) {
            int& likeness = best[client->mergedInto.value_or(id)];
            likeness = std::max(likeness, nameLikeness(name, known));
        }
    }
    std::vector<Likely> result;
    for (const Client& client : shared.clients()) {
        const auto found = best.find(client.id);
        if (found != best.end() && found->second >= kLeastLikely) {
            result.push_back({client, found->second});
        }
    }
    std::ranges::stable_sort(result, std::ranges::greater{}, &Likely::likeness);
    if (result.size() > static_cast<std::size_t>(std::max(most, 0))) {
        result.resize(static_cast<std::size_t>(std::max(most, 0)));
    }
    return result;
}

Result<void> ClientService::merge(ClientId kept, ClientId other) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* keeps = shared.client(kept);
    const Client* goes = shared.client(other);
    if (!keeps || !goes) {
        return gone();
    }
    if (kept == other) {
        return Error{{"client.merge_itself", {{"client", keeps->name}}}};
    }
    for (const Client* each : {keeps, goes}) {
        if (each->mergedInto) {
            const Client* into = shared.client(*each->mergedInto);
            return Error{{"client.merged_already",
                          {{"client", each->name}, {"kept", into ? into->name : std::string()}}}};
        }
    }
    // Merges stay one step deep, so that each can be taken back by itself.
    if (const std::vector<Client> standsFor = mergedInto(other); !standsFor.empty()) {
        return Error{{"client.merge_stands_for",
                      {{"client", goes->name}, {"other", standsFor.front().name}}}};
    }
    Client merged = *goes;
    merged.mergedInto = kept;
    return shared.act({"action.client.merged", {{"client", merged.name}, {"kept", keeps->name}}},
                      kept,
                      {.facts = true, .clients = true, .judgement = true, .touched = {kept, other}},
                      [&] { ClientStore(shared.database).update(merged); });
}

Result<void> ClientService::unmerge(ClientId other) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Client* found = shared.client(other);
    if (!found) {
        return gone();
    }
    if (!found->mergedInto) {
        return Error{{"client.not_merged", {{"client", found->name}}}};
    }
    const ClientId kept = *found->mergedInto;
    const Client* keeps = shared.client(kept);
    Client parted = *found;
    parted.mergedInto.reset();
    return shared.act({"action.client.unmerged",
                       {{"client", parted.name}, {"kept", keeps ? keeps->name : std::string()}}},
                      other,
                      {.facts = true, .clients = true, .judgement = true, .touched = {kept, other}},
                      [&] { ClientStore(shared.database).update(parted); });
}

std::vector<Client> ClientService::mergedInto(ClientId kept) const {
    std::vector<Client> merged;
    std::ranges::copy_if(m_portfolio.shared().clientsWithMerged(), std::back_inserter(merged),
                         [&](const Client& each) { return each.mergedInto == kept; });
    return merged;
}

}  // namespace winnow
