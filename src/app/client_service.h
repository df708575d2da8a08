// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    std::vector<Client> all() const;  // by name
    std::optional<Client> find(ClientId id) const;
    // By exact name or code, else the only client whose normalised name matches or begins so. An
    // Error names the candidates when several fit.
    Result<Client> findByText(std::string_view text) const;
    // Refused when the name is empty or already used.
    Result<ClientId> add(const Client& client);
    Result<void> update(const Client& client);

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
