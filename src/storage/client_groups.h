// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include <domain/client.h>

struct sqlite3;

namespace winnow {

// Clients merged into others: which client each counts as.
class ClientGroups {
public:
    ClientGroups() = default;
    explicit ClientGroups(sqlite3* connection);

    bool anyMerged() const { return !m_countsAs.empty(); }
    // The client itself, or the one it was merged into in the end.
    ClientId countsAs(ClientId client) const;
    bool areSame(ClientId one, ClientId other) const { return countsAs(one) == countsAs(other); }
    // The clients that count as the same one, beginning with itself.
    std::vector<ClientId> sameAs(ClientId client) const;
    // Which client each counts as, of every client.
    std::unordered_map<ClientId, ClientId> all() const;

private:
    std::vector<ClientId> m_clients;
    // Of merged clients only: the scan of a million rows asks here.
    std::unordered_map<ClientId, ClientId> m_countsAs;
    std::unordered_map<ClientId, std::vector<ClientId>> m_members;  // of groups of several
};

// "1, 2, 3" for IN (...).
std::string idList(const std::vector<ClientId>& clients);

}  // namespace winnow
