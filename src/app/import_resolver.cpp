// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_resolver.h>

#include <formats/unicode_text.h>
#include <storage/contact_store.h>

namespace winnow {

ClientResolver::ClientResolver(ImportContext& context)
    : m_context(context), m_matcher(context.shared) {}

std::optional<ClientId> ClientResolver::known(const std::string& name) {
    if (const auto found = m_matcher.exact(name)) {
        return found;
    }
    const auto same = m_context.clients.same.find(name);
    if (same == m_context.clients.same.end()) {
        return std::nullopt;
    }
    addAlias(same->second, name);
    return same->second;
}

std::optional<ClientId> ClientResolver::resolve(const std::string& name, const std::string& project,
                                                std::int64_t line) {
    if (name.empty()) {
        return ofProject(project, line);
    }
    if (const auto found = known(name)) {
        return found;
    }
    auto refused = m_refused.find(name);
    if (refused == m_refused.end()) {
        const auto decided = m_context.clients.create.find(name);
        const bool mayMake = decided != m_context.clients.create.end()
                                 ? decided->second
                                 : m_context.clients.createUnknown;
        const bool isDecided = decided != m_context.clients.create.end() && decided->second;
        const std::optional<Text> against = mayMake && !isDecided ? obstacle(name) : std::nullopt;
        if (mayMake && !against) {
            Client client;
            client.name = name;
            return make(std::move(client));
        }
        const auto alike = ClientMatcher::suggestion(m_matcher.likely(name));
        Text reason =
            against ? *against
            : alike ? Text{"app.import_client_alike", {{"name", name}, {"client", alike->name}}}
                    : Text{"app.import_client_unknown", {{"name", name}}};
        refused = m_refused.emplace(name, std::move(reason)).first;
    }
    m_context.problem(line, ImportField::Client, refused->second);
    return std::nullopt;
}

std::optional<ClientId> ClientResolver::ofProject(const std::string& project, std::int64_t line) {
    if (project.empty()) {
        m_context.problem(line, ImportField::Client, {"app.import_no_client", {}});
        return std::nullopt;
    }
    if (const auto found = m_matcher.project(project)) {
        return found;
    }
    std::optional<ClientId> client;
    if (const auto decided = m_context.clients.projects.find(project);
        decided != m_context.clients.projects.end()) {
        client = decided->second;
    } else if (const auto create = m_context.clients.create.find(project);
               create != m_context.clients.create.end() && create->second) {
        Client made;
        made.name = project;
        const auto exists = m_matcher.exact(project);
        client = exists ? *exists : make(std::move(made));
    }
    if (!client) {
        m_context.problem(line, ImportField::Project,
                          {"app.import_no_client_project", {{"project", project}}});
        return std::nullopt;
    }
    ProjectStore(m_context.shared.database).set(composedText(project), *client);
    m_matcher.rememberProject(project, *client);
    m_context.remembered = true;
    return client;
}

std::optional<Text> ClientResolver::obstacle(const std::string& name) const {
    const std::optional<Client> near = m_matcher.nearlySame(name);
    return near ? std::optional(
                      Text{"app.import_client_nearly", {{"name", name}, {"client", near->name}}})
                : std::nullopt;
}

ClientId ClientResolver::make(Client client) {
    client.name = composedText(client.name);
    client.id = ClientStore(m_context.shared.database).add(client);
    m_context.store.noteCreated(m_context.batch, client.id);
    m_matcher.add(client);
    ++m_context.outcome.clientsCreated;
    return client.id;
}

void ClientResolver::addAlias(ClientId client, const std::string& alias) {
    const std::string composed = composedText(alias);
    ClientStore(m_context.shared.database).addAlias(client, composed);
    m_context.store.noteAlias(m_context.batch, composed);
    m_matcher.remember(alias, client);
    m_context.remembered = true;
}

}  // namespace winnow
