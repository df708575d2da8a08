// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <app/portfolio.h>
#include <base/result.h>
#include <domain/client.h>

namespace winnow {

// Clients' master data.
class ClientService {
public:
    explicit ClientService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    std::vector<Client> all() const;  // by name; without those merged into another
    std::optional<Client> find(ClientId id) const;
    // By exact name or code, else the only client whose normalised name matches or begins so. An
    // Error names the candidates when several fit.
    Result<Client> findByText(std::string_view text) const;
    // Refused when the name is empty or already used.
    Result<ClientId> add(const Client& client);
    Result<void> update(const Client& client);

    // Other names under which files may speak of the client. Refused when another client has it.
    std::vector<std::string> aliases(ClientId id) const;
    Result<void> addAlias(ClientId id, std::string_view alias);
    Result<void> removeAlias(ClientId id, std::string_view alias);

    std::vector<Contact> contacts(ClientId client) const;  // payer and decider first
    Result<ContactId> addContact(const Contact& contact);
    Result<void> updateContact(const Contact& contact);
    Result<void> removeContact(ContactId id);
    std::optional<Contact> findContact(ContactId id) const;

    // The same as JSON (docs/cli.md); in an update what is not named stays as it is.
    Result<ClientId> addJson(std::string_view json);
    Result<void> updateJson(ClientId id, std::string_view json);
    std::string json(const Client& client) const;
    Result<ContactId> addContactJson(ClientId client, std::string_view json);
    Result<void> updateContactJson(ContactId id, std::string_view json);
    std::string json(const Contact& contact) const;

    // Pairs that may be one client, the likeliest first; likeness 0..100 as nameLikeness().
    struct Alike {
        Client one;
        Client other;
        int likeness = 0;
    };
    std::vector<Alike> alike(int least = 88) const;
    // Clients a name may mean, the likeliest first.
    struct Likely {
        Client client;
        int likeness = 0;
    };
    std::vector<Likely> likely(std::string_view name, int most = 3) const;
    // All of the other's facts and names count as the kept one's from now on; nothing is rewritten,
    // so that it can be taken back. Ratings, flags and overrides of the kept client count.
    Result<void> merge(ClientId kept, ClientId other);
    Result<void> unmerge(ClientId other);
    std::vector<Client> mergedInto(ClientId kept) const;  // by name

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
