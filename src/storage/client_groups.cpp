// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/client_groups.h>

#include <algorithm>

#include <storage/row.h>
#include <storage/statement.h>

namespace winnow {

ClientGroups::ClientGroups(sqlite3* connection) {
    std::unordered_map<ClientId, ClientId> mergedInto;
    Statement select(connection, "SELECT id, merged_into FROM clients");
    while (select.step()) {
        mergedInto[row::id<ClientId>(select, 0)] =
            select.isNull(1) ? ClientId{} : row::id<ClientId>(select, 1);
    }
    for (const auto& [client, into] : mergedInto) {
        ClientId last = client;
        // A chain cannot be longer than there are clients, unless it was closed to a ring.
        for (std::size_t step = 0; step < mergedInto.size(); ++step) {
            const auto next = mergedInto.find(last);
            if (next == mergedInto.end() || !next->second) {
                break;
            }
            last = next->second;
        }
        m_clients.push_back(client);
        if (last != client) {
            m_countsAs[client] = last;
            auto& members = m_members[last];
            if (members.empty()) {
                members.push_back(last);
            }
            members.push_back(client);
        }
    }
}

ClientId ClientGroups::countsAs(ClientId client) const {
    if (m_countsAs.empty()) {
        return client;
    }
    const auto known = m_countsAs.find(client);
    return known != m_countsAs.end() ? known->second : client;
}

std::unordered_map<ClientId, ClientId> ClientGroups::all() const {
    std::unordered_map<ClientId, ClientId> all;
    for (const ClientId client : m_clients) {
        all[client] = countsAs(client);
    }
    return all;
}

std::vector<ClientId> ClientGroups::sameAs(ClientId client) const {
    const auto group = m_members.find(countsAs(client));
    if (group == m_members.end()) {
        return {client};
    }
    std::vector<ClientId> same = group->second;
    std::ranges::partition(same, [&](ClientId each) { return each == client; });
    return same;
}

std::string idList(const std::vector<ClientId>& clients) {
    std::string list;
    for (const ClientId client : clients) {
        list += (list.empty() ? "" : ", ") + std::to_string(client.value);
    }
    return list;
}

}  // namespace winnow
