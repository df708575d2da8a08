// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>

#include <app/import_changes.h>
#include <app/import_context.h>
#include <app/import_resolver.h>

namespace winnow {

// Lists of clients and of contacts. A list of clients makes the new ones without asking; of known
// ones it fills in what was unknown and shows what is said otherwise as a change.
class ClientRowTaker {
public:
    ClientRowTaker(ImportContext& context, ClientResolver& clients)
        : m_context(context), m_clients(clients) {}

    void take(const ClientRow& row);
    void take(const ContactRow& row);

    // Why a list's new client is not made: there is nearly the same one, which was there before the
    // list, and no code of its own tells the two apart. For asking before the import as well.
    static std::optional<Client> nearlySame(const ClientMatcher& matcher, const ClientRow& row);

private:
    std::optional<ClientId> knownClient(const ClientRow& row);
    std::optional<ClientId> makeClient(const ClientRow& row, const std::string& name);
    // Whether anything of the known client changed or was to change.
    void compare(ClientId id, const ClientRow& row);
    bool takeAlias(ClientId client, const ClientRow& row);
    void takeContact(const Contact& contact, std::int64_t line, bool counted);
    void noteChange(std::string_view kind, std::int64_t line, ClientId client, std::string what,
                    ChangedFields fields);

    ImportContext& m_context;
    ClientResolver& m_clients;
    std::unordered_set<ClientId> m_made;
};

}  // namespace winnow
