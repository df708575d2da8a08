// SPDX-License-Identifier: GPL-3.0-or-later
// rubric
#include <charconv>
#include <ostream>

#include <app/figures_service.h>
#include <app/report_service.h>
#include <app/rubric_service.h>
#include <cli/commands.h>
#include <cli/json_object.h>
#include <cli/judgement_words.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct RubricOptions {
    std::string file;
    std::string quarter;
    std::string version;
    std::string out;
    std::string given;
    std::string other;
    std::string note;
    bool check = false;
    bool json = false;
};

class RubricCommand {
public:
    RubricCommand(const Environment& environment, const RubricOptions& options,
                  Portfolio& portfolio)
        : m_environment(environment),
          m_options(options),
          m_portfolio(portfolio),
          m_rubrics(portfolio.rubrics()),
          m_words(environment, portfolio) {}

    int versions() {
        Table table(m_environment,
                    {">number", "from", "saved", ">criteria", ">gates", "state", "note"});
        std::vector<std::string> items;
        for (const RubricService::Version& each : m_rubrics.versions()) {
            const Rubric& rubric = each.rubric;
            table.add({std::to_string(rubric.version), each.effectiveFrom.toText(),
                       each.savedAt.toIso().substr(0, 10), std::to_string(rubric.criteria.size()),
                       std::to_string(rubric.gates.size()),
                       each.usedByLock ? m_words.sentence({"cli.locked", {}}) : "", rubric.note});
            items.push_back(JsonObject()
                                .number("version", std::int64_t{rubric.version})
                                .text("effective_from", each.effectiveFrom.toText())
                                .text("saved_at", each.savedAt.toIso())
                                .flag("used_by_lock", each.usedByLock)
                                .text("note", rubric.note)
                                .take());
        }
        if (m_options.json) {
            m_environment.out << jsonLines(items, 0) << '\n';
        } else {
            table.print(m_environment.out);
        }
        return kDone;
    }

    int exportJson() {
        int code = kDone;
        const auto quarter = readQuarter(m_environment, m_portfolio, m_options.quarter, code);
        if (!quarter) {
            return code;
        }
        const Result<Rubric> rubric =
            m_options.version.empty() ? m_rubrics.inUse(*quarter) : named(m_options.version);
        if (!rubric) {
            return fail(m_environment, rubric.error());
        }
        const std::string json = m_rubrics.exportJson(*rubric);
        if (m_options.out.empty()) {
            m_environment.out << json << (json.ends_with('\n') ? "" : "\n");
            return kDone;
        }
        if (const Result<void> written = writeFileAtomically(m_options.out, json); !written) {
            return fail(m_environment, written.error());
        }
        m_words.say({"cli.made", {{"file", m_options.out}}});
        return kDone;
    }

    int importJson() {
        int code = kDone;
        const auto quarter = readQuarter(m_environment, m_portfolio, m_options.quarter, code);
        if (!quarter) {
            return code;
        }
        const Result<Rubric> draft = fromFile(m_options.given);
        if (!draft) {
            return fail(m_environment, draft.error());
        }
        if (m_options.check) {
            return check(*draft, *quarter);
        }
        const Result<int> version = m_rubrics.publish(*draft, *quarter, m_options.note);
        if (!version) {
            return fail(m_environment, version.error());
        }
        if (m_options.json) {
            m_environment.out << JsonObject()
                                     .number("version", std::int64_t{*version})
                                     .text("effective_from", quarter->toText())
                                     .take()
                              << '\n';
        } else {
            m_words.say(
                {"cli.rubric_saved", {{"version", std::int64_t{*version}}, {"quarter", *quarter}}});
        }
        return kDone;
    }

    // Exit code 1 says that they differ, as of diff.
    int diff() {
        const Result<Rubric> before = named(m_options.given);
        if (!before) {
            return fail(m_environment, before.error());
        }
        int code = kDone;
        const auto latest = readQuarter(m_environment, m_portfolio, m_options.quarter, code);
        if (!latest) {
            return code;
        }
        const Result<Rubric> after =
            m_options.other.empty() ? m_rubrics.inUse(*latest) : named(m_options.other);
        if (!after) {
            return fail(m_environment, after.error());
        }
        const std::vector<Text> found = differences(*before, *after);
        if (m_options.json) {
            std::vector<std::string> items;
            for (const Text& each : found) {
                items.push_back(
                    JsonObject().text("id", each.id).text("text", m_words.sentence(each)).take());
            }
            m_environment.out << jsonLines(items, 0) << '\n';
        } else if (found.empty()) {
            m_words.say({"cli.rubric_alike", {}});
        } else {
            for (const Text& each : found) {
                m_words.say(each);
            }
        }
        return found.empty() ? kDone : kRefused;
    }

private:
    // A version's number, "shipped", or a file.
    Result<Rubric> named(const std::string& text) {
        int version = 0;
        const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), version);
        if (failed == std::errc() && end == text.data() + text.size()) {
            for (const RubricService::Version& each : m_rubrics.versions()) {
                if (each.rubric.version == version) {
                    return each.rubric;
                }
            }
            return Error{{"cli.no_version", {{"version", std::int64_t{version}}}}};
        }
        if (text == "shipped") {
            return m_rubrics.shipped(m_portfolio.figures().latestQuarter());
        }
        return fromFile(text);
    }

    Result<Rubric> fromFile(const std::string& given) {
        const Result<std::string> json = jsonArgument(given);
        if (!json) {
            return json.error();
        }
        return m_rubrics.importJson(*json);
    }

    int check(const Rubric& draft, Quarter quarter) {
        const RubricService::Preview preview = m_rubrics.trial(quarter).preview(draft);
        if (m_options.json) {
            std::vector<std::string> problems;
            for (const Text& problem : preview.problems) {
                problems.push_back(JsonObject()
                                       .text("id", problem.id)
                                       .text("text", m_words.sentence(problem))
                                       .take());
            }
            std::vector<std::string> changes;
            for (const RubricService::Effect& each : preview.changes) {
                changes.push_back(JsonObject()
                                      .text("client", each.name)
                                      .raw("grade_before", gradeJson(each.gradeBefore))
                                      .raw("grade_now", gradeJson(each.gradeNow))
                                      .raw("score_before", pointsJson(each.before))
                                      .raw("score_now", pointsJson(each.now))
                                      .take());
            }
            m_environment.out << JsonObject()
                                     .raw("problems", jsonLines(problems))
                                     .number("changed", std::int64_t{preview.changed})
                                     .raw("changes", jsonLines(changes))
                                     .take()
                              << '\n';
            return preview.problems.empty() ? kDone : kRefused;
        }
        for (const Text& problem : preview.problems) {
            m_words.say(problem);
        }
        if (!preview.problems.empty()) {
            return kRefused;
        }
        m_words.say({"cli.rubric_effect",
                     {{"count", std::int64_t{preview.changed}}, {"quarter", quarter}}});
        for (const RubricService::Effect& each : preview.changes) {
            m_words.say({"cli.rubric_move",
                         {{"client", each.name},
                          {"before", m_words.grade(each.gradeBefore)},
                          {"now", m_words.grade(each.gradeNow)}}});
        }
        return kDone;
    }

    const Environment& m_environment;
    const RubricOptions& m_options;
    Portfolio& m_portfolio;
    RubricService& m_rubrics;
    JudgementWords m_words;
};

int run(const Environment& environment, const RubricOptions& options, bool writes,
        int (RubricCommand::*verb)()) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, !writes, code);
    if (!portfolio) {
        return code;
    }
    RubricCommand command(environment, options, *portfolio);
    return (command.*verb)();
}

}  // namespace

void addRubricCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* rubric =
        program.add_subcommand("rubric", "Export, import and compare versions of the rubric");
    rubric->require_subcommand(1);
    const auto add = [&](const char* name, const char* what, int (RubricCommand::*verb)()) {
        CLI::App* app = rubric->add_subcommand(name, what);
        const auto options = std::make_shared<RubricOptions>();
        app->add_option("FILE", options->file, "The .winnow file")->required();
        app->callback([&chosen, &environment, options, verb] {
            chosen = [&environment, options, verb] {
                const bool writes = verb == &RubricCommand::importJson && !options->check;
                return run(environment, *options, writes, verb);
            };
        });
        return std::pair(app, options);
    };
    {
        const auto [app, options] =
            add("versions", "List the versions, newest first", &RubricCommand::versions);
        app->add_flag("--json", options->json, "Print JSON");
    }
    {
        const auto [app, options] =
            add("export", "Print a version as JSON", &RubricCommand::exportJson);
        auto* version =
            app->add_option("--version", options->version, "Its number, or \"shipped\"");
        app->add_option("--quarter", options->quarter, "The one in use then; else the latest")
            ->excludes(version);
        app->add_option("-o,--output", options->out, "Write this file")->check(kNotEmpty);
    }
    {
        const auto [app, options] =
            add("import", "Save a rubric from JSON as a new version", &RubricCommand::importJson);
        app->add_option("RUBRIC", options->given, "JSON, or a file with it")->required();
        app->add_option("--from", options->quarter, "First quarter it counts for; else the latest");
        app->add_option("--note", options->note, "What has changed and why");
        app->add_flag("--check", options->check, "Show who would move and store nothing");
        app->add_flag("--json", options->json, "Print JSON");
    }
    {
        const auto [app, options] =
            add("diff", "Say what differs between two rubrics", &RubricCommand::diff);
        app->add_option("BEFORE", options->given, "A version, \"shipped\", or a file")->required();
        app->add_option("AFTER", options->other, "Likewise; else the one in use");
        app->add_flag("--json", options->json, "Print JSON");
    }
}

}  // namespace winnow::cli
