// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/clients_alike.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <domain/name_likeness.h>

namespace winnow {

std::vector<std::pair<ClientId, ClientId>> clientsAlike(const std::vector<const Client*>& clients) {
    constexpr std::size_t kBeginning = 3;    // letters
    constexpr std::size_t kTooCommon = 100;  // names that begin a word so
    std::vector<PreparedName> names;
    names.reserve(clients.size());
    std::map<std::u32string, std::vector<std::size_t>> byBeginning;
    for (std::size_t at = 0; at < clients.size(); ++at) {
        names.push_back(prepareName(clients[at]->name));
        std::set<std::u32string> beginnings{U"=" + names.back().joined};
        for (const std::u32string& word : names.back().words) {
            beginnings.insert(word.substr(0, kBeginning));
        }
        for (const std::u32string& beginning : beginnings) {
            byBeginning[beginning].push_back(at);
        }
    }
    std::set<std::pair<std::size_t, std::size_t>> compared;
    std::set<std::pair<std::size_t, std::size_t>> alike;
    for (const auto& [beginning, members] : byBeginning) {
        if (members.size() > kTooCommon) {
            continue;
        }
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t j = i + 1; j < members.size(); ++j) {
                const std::pair pair(members[i], members[j]);
                if (compared.insert(pair).second &&
                    nameLikeness(names[pair.first], names[pair.second]) >= kAlike) {
                    alike.insert(pair);
                }
            }
        }
    }
    std::vector<std::pair<ClientId, ClientId>> pairs;
    for (const auto& [one, other] : alike) {
        pairs.emplace_back(clients[one]->id, clients[other]->id);
    }
    return pairs;
}

}  // namespace winnow
