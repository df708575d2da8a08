// SPDX-License-Identifier: GPL-3.0-or-later
// clients
#include <ostream>

#include <app/client_service.h>
#include <app/report_service.h>
#include <cli/commands.h>
#include <cli/json_object.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct ClientsOptions {
    std::string file;
    std::string add;
    std::vector<std::string> edit;
    std::vector<std::string> alias;
    std::vector<std::string> removeAlias;
    std::vector<std::string> merge;
    std::string unmerge;
    std::string contacts;
    std::vector<std::string> addContact;
    std::vector<std::string> editContact;
    std::int64_t removeContact = 0;
    bool alike = false;
    int least = 88;
    bool json = false;

    bool writes() const {
        return !add.empty() || !edit.empty() || !alias.empty() || !removeAlias.empty() ||
               !merge.empty() || !unmerge.empty() || !addContact.empty() || !editContact.empty() ||
               removeContact != 0;
    }
};

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) {
        all += (all.empty() ? "" : ", ") + text;
    }
    return all;
}

class ClientsCommand {
public:
    ClientsCommand(const Environment& environment, const ClientsOptions& options,
                   Portfolio& portfolio)
        : m_environment(environment), m_options(options), m_clients(portfolio.clients()) {}

    int run() {
        if (m_options.writes()) {
            return finish(m_environment, change());
        }
        if (m_options.alike) {
            return listAlike();
        }
        if (!m_options.contacts.empty()) {
            return listContacts();
        }
        return list();
    }

private:
    Result<ClientId> clientNamed(const std::string& text) {
        Result<Client> found = m_clients.findByText(text);
        if (!found) {
            return found.error();
        }
        return found->id;
    }

    // One of the merged clients themselves, which findByText() passes over for the kept one.
    Result<ClientId> mergedNamed(const std::string& text) {
        for (const Client& kept : m_clients.all()) {
            for (const Client& merged : m_clients.mergedInto(kept.id)) {
                if (merged.name == text || (!merged.code.empty() && merged.code == text)) {
                    return merged.id;
                }
            }
        }
        return clientNamed(text);
    }

    template <typename Do>
    Result<void> withJson(const std::string& given, Do&& act) {
        Result<std::string> json = jsonArgument(given);
        if (!json) {
            return json.error();
        }
        auto done = act(*json);
        if (!done) {
            return done.error();
        }
        return {};
    }

    template <typename Do>
    Result<void> withClient(const std::string& text, Do&& act) {
        const Result<ClientId> client = clientNamed(text);
        if (!client) {
            return client.error();
        }
        return act(*client);
    }

    Result<void> change() {
        const ClientsOptions& o = m_options;
        if (!o.add.empty()) {
            return withJson(o.add,
                            [&](const std::string& json) { return m_clients.addJson(json); });
        }
        if (!o.edit.empty()) {
            return withClient(o.edit[0], [&](ClientId id) {
                return withJson(o.edit[1], [&](const std::string& json) {
                    return m_clients.updateJson(id, json);
                });
            });
        }
        if (!o.alias.empty()) {
            return withClient(o.alias[0],
                              [&](ClientId id) { return m_clients.addAlias(id, o.alias[1]); });
        }
        if (!o.removeAlias.empty()) {
            return withClient(o.removeAlias[0], [&](ClientId id) {
                return m_clients.removeAlias(id, o.removeAlias[1]);
            });
        }
        if (!o.merge.empty()) {
            return withClient(o.merge[0], [&](ClientId kept) {
                return withClient(o.merge[1],
                                  [&](ClientId other) { return m_clients.merge(kept, other); });
            });
        }
        if (!o.unmerge.empty()) {
            const Result<ClientId> merged = mergedNamed(o.unmerge);
            return merged ? m_clients.unmerge(*merged) : Result<void>(merged.error());
        }
        if (!o.addContact.empty()) {
            return withClient(o.addContact[0], [&](ClientId id) {
                return withJson(o.addContact[1], [&](const std::string& json) {
                    return m_clients.addContactJson(id, json);
                });
            });
        }
        if (!o.editContact.empty()) {
            return withJson(o.editContact[1], [&](const std::string& json) {
                const std::string& digits = o.editContact[0];
                constexpr std::size_t kMostDigits = 15;
                const bool isNumber = !digits.empty() && digits.size() <= kMostDigits &&
                                      digits.find_first_not_of("0123456789") == std::string::npos;
                return m_clients.updateContactJson({isNumber ? std::stoll(digits) : 0}, json);
            });
        }
        return m_clients.removeContact({o.removeContact});
    }

    int list() {
        std::ostream& out = m_environment.out;
        if (m_options.json) {
            std::vector<std::string> items;
            for (const Client& client : m_clients.all()) {
                items.push_back(m_clients.json(client));
            }
            out << jsonLines(items, 0) << '\n';
            return kDone;
        }
        Table table(m_environment,
                    {"name", "code", "status", "model", "since", "owner", "aliases"});
        for (const Client& client : m_clients.all()) {
            std::vector<std::string> names = m_clients.aliases(client.id);
            for (const Client& merged : m_clients.mergedInto(client.id)) {
                names.push_back(merged.name);
            }
            table.add({client.name, client.code,
                       word("client_status.", clientStatusCode(client.status)),
                       word("service_model.", serviceModelCode(client.serviceModel)),
                       client.since ? client.since->toIso() : "", client.owner, joined(names)});
        }
        return show(table);
    }

    int listAlike() {
        const std::vector<ClientService::Alike> pairs = m_clients.alike(m_options.least);
        if (m_options.json) {
            std::vector<std::string> items;
            for (const ClientService::Alike& pair : pairs) {
                items.push_back(JsonObject()
                                    .text("one", pair.one.name)
                                    .text("other", pair.other.name)
                                    .number("likeness", std::int64_t{pair.likeness})
                                    .take());
            }
            m_environment.out << jsonLines(items, 0) << '\n';
            return kDone;
        }
        for (const ClientService::Alike& pair : pairs) {
            m_environment.out << sentence(m_environment,
                                          {"cli.alike",
                                           {{"likeness", std::int64_t{pair.likeness}},
                                            {"one", pair.one.name},
                                            {"other", pair.other.name}}})
                              << '\n';
        }
        if (pairs.empty()) {
            m_environment.out << sentence(m_environment, {"cli.no_alike", {}}) << '\n';
        }
        return kDone;
    }

    int listContacts() {
        const Result<ClientId> client = clientNamed(m_options.contacts);
        if (!client) {
            return fail(m_environment, client.error());
        }
        const std::vector<Contact> contacts = m_clients.contacts(*client);
        if (m_options.json) {
            std::vector<std::string> items;
            for (const Contact& contact : contacts) {
                items.push_back(m_clients.json(contact));
            }
            m_environment.out << jsonLines(items, 0) << '\n';
            return kDone;
        }
        Table table(m_environment, {">number", "name", "position", "roles", "email", "phone"});
        for (const Contact& contact : contacts) {
            std::vector<std::string> roles;
            for (const auto& [has, code] : {std::pair(contact.roles.payer, "payer"),
                                            std::pair(contact.roles.decider, "decider"),
                                            std::pair(contact.roles.user, "user")}) {
                if (has) {
                    roles.push_back(word("contact_role.", code));
                }
            }
            table.add({std::to_string(contact.id.value), contact.name, contact.position,
                       joined(roles), contact.email, contact.phone});
        }
        return show(table);
    }

    int show(const Table& table) {
        if (table.empty()) {
            m_environment.out << sentence(m_environment, {"cli.nothing", {}}) << '\n';
        } else {
            table.print(m_environment.out);
        }
        return kDone;
    }

    std::string word(const char* prefix, std::string_view code) const {
        return sentence(m_environment, {prefix + std::string(code), {}});
    }

    const Environment& m_environment;
    const ClientsOptions& m_options;
    ClientService& m_clients;
};

int clients(const Environment& environment, const ClientsOptions& options) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, !options.writes(), code);
    return portfolio ? ClientsCommand(environment, options, *portfolio).run() : code;
}

}  // namespace

void addClientsCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb = program.add_subcommand("clients", "List, change and merge clients");
    const auto options = std::make_shared<ClientsOptions>();
    verb->add_option("FILE", options->file, "The .winnow file")->required();
    CLI::Option_group* action = verb->add_option_group("action");
    action->add_option("--add", options->add, "Add a client: JSON, or a file with it");
    action->add_option("--edit", options->edit, "CLIENT JSON: change what the JSON names")
        ->expected(2);
    action->add_option("--alias", options->alias, "CLIENT NAME: another name it goes by")
        ->expected(2);
    action->add_option("--remove-alias", options->removeAlias, "CLIENT NAME: forget that name")
        ->expected(2);
    action
        ->add_option("--merge", options->merge,
                     "KEPT OTHER: what is OTHER's counts as KEPT's from now on")
        ->expected(2);
    action->add_option("--unmerge", options->unmerge, "Take the merge of that client back")
        ->check(kNotEmpty);
    action->add_flag("--alike", options->alike, "Pairs of clients that may be one");
    action->add_option("--contacts", options->contacts, "The people at that client")
        ->check(kNotEmpty);
    action->add_option("--add-contact", options->addContact, "CLIENT JSON: add a contact")
        ->expected(2);
    action
        ->add_option("--edit-contact", options->editContact,
                     "NUMBER JSON: change what the JSON names")
        ->expected(2);
    action->add_option("--remove-contact", options->removeContact, "Its number in --contacts");
    action->require_option(0, 1);
    verb->add_option("--least", options->least, "With --alike: least likeness, 0 to 100")
        ->check(CLI::Range(0, 100))
        ->capture_default_str();
    verb->add_flag("--json", options->json, "Print JSON");
    verb->callback([&chosen, &environment, options] {
        chosen = [&environment, options] { return clients(environment, *options); };
    });
}

}  // namespace winnow::cli
