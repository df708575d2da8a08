// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_clients.h>

#include <app/shared.h>

namespace winnow {

namespace {

// "sorrel vet" begins "sorrel veterinary"; the first word has to be whole, so that "s" fits
// nothing.
bool beginsAlike(std::string_view shorter, std::string_view longer) {
    constexpr std::size_t kLeast = 4;
    return shorter.size() >= kLeast && longer.starts_with(shorter);
}

}  // namespace

ClientMatcher::ClientMatcher(Portfolio& portfolio) {
    for (const auto& [name, client] : ClientStore(portfolio.shared().database).exactNames()) {
        m_names.emplace(name, client);
    }
    for (const Client& client : portfolio.shared().clients()) {
        m_normalised.emplace_back(normalisedClientName(client.name), client);
    }
}

std::optional<ClientId> ClientMatcher::exact(std::string_view name) const {
    const auto found = m_names.find(name);
    return found == m_names.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Client> ClientMatcher::suggestion(std::string_view name) const {
    const std::string wanted = normalisedClientName(name);
    if (wanted.empty()) {
        return std::nullopt;
    }
    std::optional<Client> alike;
    for (const auto& [normalised, client] : m_normalised) {
        if (normalised == wanted) {
            return client;
        }
        if (beginsAlike(wanted, normalised) || beginsAlike(normalised, wanted)) {
            if (alike) {
                return std::nullopt;  // two fit equally well: let the user choose
            }
            alike = client;
        }
    }
    return alike;
}

void ClientMatcher::remember(std::string_view name, ClientId client) {
    m_names.emplace(std::string(name), client);
}

}  // namespace winnow
