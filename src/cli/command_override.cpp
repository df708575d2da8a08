// SPDX-License-Identifier: GPL-3.0-or-later
// override, waive
#include <ostream>

#include <app/client_service.h>
#include <app/figures_service.h>
#include <app/grading_service.h>
#include <cli/commands.h>
#include <cli/json_object.h>
#include <cli/judgement_words.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct OverrideOptions {
    std::string file;
    std::string client;
    std::string quarter;
    std::string grade;
    std::string gate;
    std::string until;
    std::string reason;
    bool confirm = false;
    bool remove = false;
    bool json = false;

    bool writes() const { return !grade.empty() || !gate.empty() || confirm || remove; }
};

// What both verbs begin with: the file, the quarter, and the client where one is named.
class Judging {
public:
    Judging(const Environment& environment, const OverrideOptions& options, Portfolio& portfolio)
        : m_environment(environment),
          m_options(options),
          m_portfolio(portfolio),
          m_words(environment, portfolio) {}

    int overrides() {
        int code = kDone;
        if (!begin(code)) {
            return code;
        }
        GradingService& grading = m_portfolio.grading();
        if (!m_options.writes()) {
            return listOverrides();
        }
        if (m_options.confirm) {
            return finish(m_environment, grading.confirmOverride(m_client->id, *m_quarter));
        }
        if (m_options.remove) {
            return finish(m_environment, grading.removeOverride(m_client->id, *m_quarter));
        }
        const auto grade = readGrade(m_environment, m_options.grade, code);
        const auto until = grade ? readUntil(code) : std::nullopt;
        if (!until) {
            return code;
        }
        return finish(m_environment, grading.overrideGrade(m_client->id, *m_quarter, *until, *grade,
                                                           m_options.reason));
    }

    int waivers() {
        int code = kDone;
        if (!begin(code)) {
            return code;
        }
        GradingService& grading = m_portfolio.grading();
        if (!m_options.writes()) {
            return listWaivers();
        }
        if (m_options.remove) {
            return finish(m_environment,
                          grading.removeWaiver(m_client->id, m_options.gate, *m_quarter));
        }
        const auto until = readUntil(code);
        if (!until) {
            return code;
        }
        return finish(m_environment, grading.waive(m_client->id, m_options.gate, *m_quarter, *until,
                                                   m_options.reason));
    }

private:
    bool begin(int& code) {
        m_quarter = readQuarter(m_environment, m_portfolio, m_options.quarter, code);
        if (!m_quarter) {
            return false;
        }
        if (!m_options.client.empty()) {
            m_client = readClient(m_environment, m_portfolio, m_options.client, code);
            return m_client.has_value();
        }
        if (m_options.writes()) {
            code = fail(m_environment, {{"cli.client_empty", {}}, ErrorKind::Usage});
            return false;
        }
        return true;
    }

    // Without --until it counts for the one quarter.
    std::optional<Quarter> readUntil(int& code) {
        return m_options.until.empty()
                   ? m_quarter
                   : readQuarter(m_environment, m_portfolio, m_options.until, code);
    }

    std::vector<Client> clients() const {
        return m_client ? std::vector{*m_client} : m_portfolio.clients().all();
    }

    int listOverrides() {
        Table table(m_environment, {"client", "grade", "from", "until", "confirmed", "reason"});
        std::vector<std::string> items;
        for (const Client& client : clients()) {
            const auto entry = m_portfolio.grading().overrideIn(client.id, *m_quarter);
            if (!entry) {
                continue;
            }
            const std::string confirmed = entry->confirmed ? entry->confirmed->toText() : "";
            table.add({client.name, m_words.grade(entry->grade), entry->from.toText(),
                       entry->until.toText(), confirmed, entry->reason});
            items.push_back(JsonObject()
                                .text("client", client.name)
                                .raw("grade", gradeJson(entry->grade))
                                .text("from", entry->from.toText())
                                .text("until", entry->until.toText())
                                .text("confirmed", confirmed)
                                .text("reason", entry->reason)
                                .take());
        }
        return show(table, items);
    }

    int listWaivers() {
        const Rubric& rubric = m_portfolio.figures().rubric(*m_quarter);
        Table table(m_environment, {"client", "gate", "from", "until", "reason"});
        std::vector<std::string> items;
        for (const Client& client : clients()) {
            for (const WaiverEntry& entry : m_portfolio.grading().waivers(client.id, *m_quarter)) {
                table.add({client.name, m_words.gate(rubric, entry.gate), entry.from.toText(),
                           entry.until.toText(), entry.reason});
                items.push_back(JsonObject()
                                    .text("client", client.name)
                                    .text("gate", entry.gate)
                                    .text("from", entry.from.toText())
                                    .text("until", entry.until.toText())
                                    .text("reason", entry.reason)
                                    .take());
            }
        }
        return show(table, items);
    }

    int show(const Table& table, const std::vector<std::string>& items) {
        if (m_options.json) {
            m_environment.out << jsonLines(items, 0) << '\n';
        } else if (table.empty()) {
            m_words.say({"cli.nothing", {}});
        } else {
            table.print(m_environment.out);
        }
        return kDone;
    }

    const Environment& m_environment;
    const OverrideOptions& m_options;
    Portfolio& m_portfolio;
    JudgementWords m_words;
    std::optional<Quarter> m_quarter;
    std::optional<Client> m_client;
};

int run(const Environment& environment, const OverrideOptions& options, int (Judging::*verb)()) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, !options.writes(), code);
    if (!portfolio) {
        return code;
    }
    Judging judging(environment, options, *portfolio);
    return (judging.*verb)();
}

CLI::App* addVerb(CLI::App& program, const char* name, const char* what, OverrideOptions& options) {
    CLI::App* verb = program.add_subcommand(name, what);
    verb->add_option("FILE", options.file, "The .winnow file")->required();
    verb->add_option("CLIENT", options.client, "Name or code, or the beginning of a name")
        ->check(kNotEmpty);
    verb->add_option("--quarter", options.quarter, "From which it counts; else the latest");
    verb->add_option("--until", options.until, "Last quarter in which it counts; else the same");
    verb->add_option("--reason", options.reason, "Why; required");
    verb->add_flag("--json", options.json, "Print JSON");
    return verb;
}

}  // namespace

void addOverrideCommands(CLI::App& program, const Environment& environment, Command& chosen) {
    {
        const auto options = std::make_shared<OverrideOptions>();
        CLI::App* verb =
            addVerb(program, "override", "Set grades by hand, or list those set", *options);
        CLI::Option_group* action = verb->add_option_group("action");
        action->add_option("--grade", options->grade, "A, B, C or D");
        action->add_flag("--confirm", options->confirm, "Say that it still holds in the quarter");
        action->add_flag("--remove", options->remove, "Take it back");
        action->require_option(0, 1);
        verb->callback([&chosen, &environment, options] {
            chosen = [&environment, options] {
                return run(environment, *options, &Judging::overrides);
            };
        });
    }
    {
        const auto options = std::make_shared<OverrideOptions>();
        CLI::App* verb =
            addVerb(program, "waive", "Waive a gate for a client, or list waivers", *options);
        CLI::Option* gate = verb->add_option("--gate", options->gate, "Its id in the rubric");
        verb->add_flag("--remove", options->remove, "Take the waiver back")->needs(gate);
        verb->callback([&chosen, &environment, options] {
            chosen = [&environment, options] {
                return run(environment, *options, &Judging::waivers);
            };
        });
    }
}

}  // namespace winnow::cli
