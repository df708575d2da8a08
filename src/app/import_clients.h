// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <app/import_service.h>
#include <app/portfolio.h>
#include <domain/name_likeness.h>

namespace winnow {

// Finds the client a file means by a name: exact name, code or alias, accented letters composed or
// not. A name that only looks alike is suggested, never taken by itself.
class ClientMatcher {
public:
    explicit ClientMatcher(Portfolio::Shared& shared);

    std::optional<ClientId> exact(std::string_view name) const;
    // Clients the name may mean, the likeliest first.
    std::vector<LikelyClient> likely(std::string_view name, std::size_t most = 3) const;
    // The first of these when it is likely enough, and likelier than the second.
    static std::optional<Client> suggestion(const std::vector<LikelyClient>& likely);
    // A client whose name differs by so little that making another one takes a person's word.
    std::optional<Client> nearlySame(std::string_view name) const;

    std::optional<ClientId> project(std::string_view name) const;
    // Null for a client that was merged into another.
    const Client* client(ClientId id) const;

    // A client that has just been made.
    void add(const Client& client);
    void remember(std::string_view name, ClientId client);
    void rememberProject(std::string_view name, ClientId client);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    template <typename Value>
    using ByText = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    // A name, code or alias, ready to be compared.
    struct Known {
        std::string bare;  // without leading zeros; empty for what is no identifier
        PreparedName name;
        std::size_t client = 0;
    };

    void addKnown(std::string_view text, std::size_t client);
    static int likeness(const Known& known, const PreparedName& name, std::string_view bare);

    ByText<ClientId> m_names;
    ByText<ClientId> m_projects;
    std::vector<Client> m_clients;
    std::unordered_map<ClientId, std::size_t> m_places;
    std::vector<Known> m_known;
    // Beginnings and ends of words -> who has such a word.
    std::unordered_map<std::u32string, std::vector<std::size_t>> m_byWordPart;
};

}  // namespace winnow
