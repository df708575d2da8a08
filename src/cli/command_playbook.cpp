// SPDX-License-Identifier: GPL-3.0-or-later
// playbook
#include <ostream>

#include <app/playbook_service.h>
#include <cli/case_words.h>
#include <cli/json_object.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct PlaybookOptions {
    std::string file;
    std::string id;
    std::string given;
    std::string note;
    std::string out;
    int version = 0;
    bool check = false;
    bool replace = false;
    bool json = false;
};

class PlaybookCommand {
public:
    PlaybookCommand(const Environment& environment, const PlaybookOptions& options,
                    Portfolio& portfolio)
        : m_environment(environment),
          m_options(options),
          m_playbooks(portfolio.playbooks()),
          m_words(environment, portfolio) {}

    int list() {
        const std::vector<PlaybookService::Entry> all = m_playbooks.all();
        if (m_options.json) {
            std::vector<std::string> items;
            for (const PlaybookService::Entry& each : all) {
                items.push_back(JsonObject()
                                    .text("playbook", each.playbook.id)
                                    .text("title", m_words.own(each.playbook.title))
                                    .text("purpose", purposeCode(each.playbook.purpose))
                                    .number("version", std::int64_t{each.playbook.version})
                                    .flag("own", each.own)
                                    .flag("shipped", each.shipped)
                                    .number("open_cases", std::int64_t{each.openCases})
                                    .take());
            }
            m_environment.out << jsonLines(items, 0) << '\n';
            return kDone;
        }
        Table table(m_environment,
                    {"key", "playbook", "purpose", ">steps", "remark", ">open_cases"});
        for (const PlaybookService::Entry& each : all) {
            table.add({each.playbook.id, m_words.own(each.playbook.title),
                       m_words.code("purpose", purposeCode(each.playbook.purpose)),
                       std::to_string(each.playbook.steps.size()), originText(each.own),
                       each.openCases > 0 ? std::to_string(each.openCases) : ""});
        }
        table.print(m_environment.out);
        return kDone;
    }

    int versions() {
        Table table(m_environment, {">version", "remark", "saved", "note"});
        for (const PlaybookService::Version& each : m_playbooks.versions(m_options.id)) {
            table.add({std::to_string(each.version), originText(each.own),
                       each.savedAt.date().toIso(), each.note});
        }
        if (table.empty()) {
            m_words.say({"cli.nothing", {}});
        } else {
            table.print(m_environment.out);
        }
        return kDone;
    }

    int exportJson() {
        const std::optional<Playbook> playbook =
            m_options.version > 0 ? m_playbooks.version(m_options.id, m_options.version)
                                  : m_playbooks.find(m_options.id);
        if (!playbook) {
            return fail(m_environment, {{"cli.no_playbook", {{"text", m_options.id}}}});
        }
        const std::string json = m_playbooks.exportJson(*playbook);
        if (m_options.out.empty()) {
            m_environment.out << json;
            return kDone;
        }
        return m_words.put(json, m_options.out, m_options.replace);
    }

    int importJson() {
        const Result<std::string> json = jsonArgument(m_options.given);
        if (!json) {
            return fail(m_environment, json.error());
        }
        const Result<Playbook> playbook = m_playbooks.importJson(*json);
        if (!playbook) {
            return fail(m_environment, playbook.error());
        }
        if (m_options.check) {
            m_words.say({"cli.playbook_fine", {{"text", playbook->id}}});
            return kDone;
        }
        return saved(m_playbooks.save(*playbook, m_options.note), playbook->id);
    }

    int restore() { return saved(m_playbooks.restoreShipped(m_options.id), m_options.id); }

private:
    std::string originText(bool own) const {
        return m_words.sentence({own ? "cli.own_version" : "cli.shipped_version", {}});
    }

    int saved(const Result<int>& version, const std::string& id) {
        if (!version) {
            return fail(m_environment, version.error());
        }
        m_words.say({"cli.version_saved", {{"text", id}, {"version", std::int64_t{*version}}}});
        return kDone;
    }

    const Environment& m_environment;
    const PlaybookOptions& m_options;
    PlaybookService& m_playbooks;
    CaseWords m_words;
};

}  // namespace

void addPlaybookCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb =
        program.add_subcommand("playbook", "The workflows: list, export, import, restore");
    verb->require_subcommand(1);
    const auto add = [&](const char* name, const char* what, int (PlaybookCommand::*act)(),
                         bool writes) {
        CLI::App* sub = verb->add_subcommand(name, what);
        const auto options = std::make_shared<PlaybookOptions>();
        sub->add_option("FILE", options->file, "The .winnow file")->required();
        sub->callback([&chosen, &environment, options, act, writes] {
            chosen = [&environment, options, act, writes] {
                int code = kDone;
                const auto portfolio =
                    openPortfolio(environment, options->file, !writes || options->check, code);
                if (!portfolio) {
                    return code;
                }
                PlaybookCommand command(environment, *options, *portfolio);
                return (command.*act)();
            };
        });
        return std::pair(sub, options);
    };
    {
        const auto [sub, options] =
            add("list", "List the playbooks", &PlaybookCommand::list, false);
        sub->add_flag("--json", options->json, "Print JSON");
    }
    {
        const auto [sub, options] = add("versions", "List a playbook's versions, newest first",
                                        &PlaybookCommand::versions, false);
        sub->add_option("PLAYBOOK", options->id, "Its key")->required();
    }
    {
        const auto [sub, options] =
            add("export", "Print a playbook as JSON", &PlaybookCommand::exportJson, false);
        sub->add_option("PLAYBOOK", options->id, "Its key")->required();
        sub->add_option("--version", options->version, "Its number; else the one in use");
        sub->add_option("-o,--output,--out", options->out, "Write this file")->check(kNotEmpty);
        sub->add_flag("--replace", options->replace, "Overwrite the file when it is there");
    }
    {
        const auto [sub, options] = add("import", "Save a playbook from JSON as a new version",
                                        &PlaybookCommand::importJson, true);
        sub->add_option("PLAYBOOK", options->given, "JSON, or a file with it")->required();
        sub->add_option("--note", options->note, "What has changed and why");
        sub->add_flag("--check", options->check, "Only say whether it is fine");
    }
    {
        const auto [sub, options] =
            add("restore", "Go back to the playbook as it came", &PlaybookCommand::restore, true);
        sub->add_option("PLAYBOOK", options->id, "Its key")->required();
    }
}

}  // namespace winnow::cli
