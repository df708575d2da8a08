// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <app/import_service.h>
#include <app/portfolio.h>

namespace winnow {

// Finds the client a file means by a name: exact name, code or alias. A name that only looks alike
// is suggested, never taken by itself.
class ClientMatcher {
public:
    explicit ClientMatcher(Portfolio& portfolio);

    std::optional<ClientId> exact(std::string_view name) const;
    // A client whose normalised name is the same, or whose words begin with the name's words.
    std::optional<Client> suggestion(std::string_view name) const;
    void remember(std::string_view name, ClientId client);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    std::unordered_map<std::string, ClientId, Hash, std::equal_to<>> m_names;
    std::vector<std::pair<std::string, Client>> m_normalised;
};

}  // namespace winnow
