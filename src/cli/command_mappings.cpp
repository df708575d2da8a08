// SPDX-License-Identifier: GPL-3.0-or-later
// mappings
#include <ostream>

#include <app/client_service.h>
#include <app/json_text.h>
#include <app/mapping_service.h>
#include <app/report_service.h>
#include <cli/commands.h>
#include <cli/json_object.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct MappingsOptions {
    std::string file;
    std::string show;
    std::vector<std::string> exportTo;
    std::string importFrom;
    std::vector<std::string> rename;
    std::string remove;
    std::vector<std::string> setProject;
    std::string removeProject;
    bool projects = false;
    bool json = false;

    bool writes() const {
        return !importFrom.empty() || !rename.empty() || !remove.empty() || !setProject.empty() ||
               !removeProject.empty();
    }
};

class MappingsCommand {
public:
    MappingsCommand(const Environment& environment, const MappingsOptions& options,
                    Portfolio& portfolio)
        : m_environment(environment), m_options(options), m_portfolio(portfolio) {}

    int run() {
        if (m_options.writes()) {
            return finish(m_environment, change());
        }
        if (!m_options.show.empty()) {
            return show();
        }
        if (!m_options.exportTo.empty()) {
            return exportMapping();
        }
        return m_options.projects ? listProjects() : list();
    }

private:
    MappingService& mappings() { return m_portfolio.mappings(); }

    Result<void> change() {
        const MappingsOptions& o = m_options;
        if (!o.importFrom.empty()) {
            const Result<std::string> json = jsonArgument(o.importFrom);
            return json ? mappings().save(*json) : Result<void>(json.error());
        }
        if (!o.rename.empty()) {
            return mappings().rename(o.rename[0], o.rename[1]);
        }
        if (!o.remove.empty()) {
            return mappings().remove(o.remove);
        }
        if (!o.setProject.empty()) {
            const Result<Client> client = m_portfolio.clients().findByText(o.setProject[1]);
            return client ? mappings().setProject(o.setProject[0], client->id)
                          : Result<void>(client.error());
        }
        return mappings().removeProject(o.removeProject);
    }

    int show() {
        const Result<std::string> json = mappings().json(m_options.show);
        if (!json) {
            return fail(m_environment, json.error());
        }
        m_environment.out << *json << (json->ends_with('\n') ? "" : "\n");
        return kDone;
    }

    int exportMapping() {
        const Result<std::string> json = mappings().json(m_options.exportTo[0]);
        if (!json) {
            return fail(m_environment, json.error());
        }
        return finish(m_environment, writeFileAtomically(m_options.exportTo[1], *json));
    }

    int list() {
        const std::vector<MappingInfo> all = mappings().all();
        if (m_options.json) {
            std::vector<std::string> items;
            for (const MappingInfo& mapping : all) {
                JsonObject columns;
                for (const auto& [field, header] : mapping.columns) {
                    columns.text(field, header);
                }
                items.push_back(JsonObject()
                                    .text("name", mapping.name)
                                    .text("kind", mapping.kind)
                                    .flag("preset", mapping.isPreset)
                                    .raw("saved_at", mapping.savedAt
                                                         ? jsonString(mapping.savedAt->toIso())
                                                         : "null")
                                    .raw("columns", columns.take())
                                    .take());
            }
            m_environment.out << jsonLines(items, 0) << '\n';
            return kDone;
        }
        Table table(m_environment, {"name", "kind", "state", ">columns"});
        for (const MappingInfo& mapping : all) {
            table.add({mapping.name, mapping.kind,
                       mapping.savedAt ? mapping.savedAt->date().toIso() : "",
                       std::to_string(mapping.columns.size())});
        }
        table.print(m_environment.out);
        return kDone;
    }

    int listProjects() {
        Table table(m_environment, {"project", "client"});
        std::vector<std::string> items;
        for (const auto& [project, id] : mappings().projects()) {
            const std::optional<Client> client = m_portfolio.clients().find(id);
            const std::string name = client ? client->name : std::string();
            table.add({project, name});
            items.push_back(JsonObject().text("project", project).text("client", name).take());
        }
        if (m_options.json) {
            m_environment.out << jsonLines(items, 0) << '\n';
        } else if (table.empty()) {
            m_environment.out << sentence(m_environment, {"cli.nothing", {}}) << '\n';
        } else {
            table.print(m_environment.out);
        }
        return kDone;
    }

    const Environment& m_environment;
    const MappingsOptions& m_options;
    Portfolio& m_portfolio;
};

int mappings(const Environment& environment, const MappingsOptions& options) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, !options.writes(), code);
    return portfolio ? MappingsCommand(environment, options, *portfolio).run() : code;
}

}  // namespace

void addMappingsCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb =
        program.add_subcommand("mappings", "Ways to read files: presets, your own, projects");
    const auto options = std::make_shared<MappingsOptions>();
    verb->add_option("FILE", options->file, "The .winnow file")->required();
    CLI::Option_group* action = verb->add_option_group("action");
    action->add_option("--show", options->show, "Print that mapping or preset as JSON")
        ->check(kNotEmpty);
    action->add_option("--export", options->exportTo, "NAME OUT: write its JSON to a file")
        ->expected(2);
    action->add_option("--import", options->importFrom, "Keep a mapping: JSON, or a file with it");
    action->add_option("--rename", options->rename, "NAME NEW-NAME")->expected(2);
    action->add_option("--remove", options->remove, "Forget that mapping")->check(kNotEmpty);
    action->add_flag("--projects", options->projects, "Whose project is whose");
    action->add_option("--set-project", options->setProject, "PROJECT CLIENT")->expected(2);
    action->add_option("--remove-project", options->removeProject, "Forget that project")
        ->check(kNotEmpty);
    action->require_option(0, 1);
    verb->add_flag("--json", options->json, "Print JSON");
    verb->callback([&chosen, &environment, options] {
        chosen = [&environment, options] { return mappings(environment, *options); };
    });
}

}  // namespace winnow::cli
