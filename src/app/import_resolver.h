// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include <app/import_clients.h>
#include <app/import_context.h>

namespace winnow {

// The client of each row, after what people decided on names that no client has. Decisions are
// remembered as aliases and as projects' clients.
class ClientResolver {
public:
    explicit ClientResolver(ImportContext& context);

    // Empty with the row's problem noted when no client is known and none may be made.
    std::optional<ClientId> resolve(const std::string& name, const std::string& project,
                                    std::int64_t line);
    // The client with that name as already known or decided; nothing is made or noted as a problem.
    std::optional<ClientId> known(const std::string& name);
    // Why a client of that name cannot simply be made: there is nearly the same one.
    std::optional<Text> obstacle(const std::string& name) const;
    // Makes a client, for a batch that can take it back.
    ClientId make(Client client);
    void addAlias(ClientId client, const std::string& alias);

    const ClientMatcher& matcher() const { return m_matcher; }

private:
    std::optional<ClientId> ofProject(const std::string& project, std::int64_t line);

    ImportContext& m_context;
    ClientMatcher m_matcher;
    std::map<std::string, Text, std::less<>> m_refused;  // name -> why
};

}  // namespace winnow
