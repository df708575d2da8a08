// SPDX-License-Identifier: GPL-3.0-or-later
// grade, explain
#include <algorithm>
#include <ostream>

#include <app/analysis_service.h>
#include <app/client_service.h>
#include <app/grading_service.h>
#include <app/lock_service.h>
#include <app/report_service.h>
#include <app/session_service.h>
#include <cli/commands.h>
#include <cli/json_object.h>
#include <cli/judgement_words.h>
#include <fmt/format.h>

namespace winnow::cli {

namespace {

struct GradeOptions {
    std::string file;
    std::string client;
    std::string quarter;
    std::string language;
    std::string note;
    std::string correct;
    std::string reason;
    bool lock = false;
    bool drift = false;
    bool open = false;
    bool json = false;
    bool csv = false;

    bool writes() const { return lock || !correct.empty(); }
};

void printGrades(const Environment& environment, Portfolio& portfolio,
                 const GradedQuarter& graded) {
    const Locale locale(environment.language, portfolio.currency());
    const Catalogue& words = catalogue(environment.language);
    std::vector<const ClientQuarter*> clients;
    for (const ClientQuarter& client : graded.clients) {
        clients.push_back(&client);
    }
    // Best first; without a grade last.
    std::ranges::stable_sort(clients, [](const ClientQuarter* a, const ClientQuarter* b) {
        const auto rank = [](const ClientQuarter* each) {
            const Assessment& assessment = each->assessment;
            return std::pair(assessment.finalGrade ? static_cast<int>(*assessment.finalGrade) : 4,
                             -assessment.score.value_or(Points{}).hundredths);
        };
        return rank(a) < rank(b);
    });
    for (const ClientQuarter* client : clients) {
        const Assessment& assessment = client->assessment;
        environment.out << fmt::format(
            "{}  {:>5}  {}\n          {}\n",
            assessment.finalGrade ? gradeLetter(*assessment.finalGrade) : "-",
            assessment.score ? locale.points(*assessment.score) : "-", client->client.name,
            words.render(assessment.headline, locale));
        if (assessment.score && assessment.worstGrade != assessment.bestGrade) {
            environment.out << "          "
                            << sentence(
                                   environment,
                                   {"cli.known_part",
                                    {{"known", Percent{{assessment.knownWeight, 10'000}}},
                                     {"worst", std::string(gradeLetter(*assessment.worstGrade))},
                                     {"best", std::string(gradeLetter(*assessment.bestGrade))}}})
                            << '\n';
        }
    }
}

int lockQuarter(const Environment& environment, Portfolio& portfolio, Quarter quarter,
                const GradeOptions& options) {
    if (const Result<void> locked = portfolio.locks().lock(quarter, options.note); !locked) {
        return fail(environment, locked.error());
    }
    JudgementWords(environment, portfolio).say({"cli.quarter_locked", {{"quarter", quarter}}});
    return kDone;
}

int correct(const Environment& environment, Portfolio& portfolio, Quarter quarter,
            const GradeOptions& options) {
    int code = kDone;
    const auto client = readClient(environment, portfolio, options.correct, code);
    return client
               ? finish(environment, portfolio.locks().correct(quarter, client->id, options.reason))
               : code;
}

// Exit code 1 says that something would be another grade today.
int showDrift(const Environment& environment, Portfolio& portfolio, Quarter quarter, bool json) {
    const JudgementWords words(environment, portfolio);
    if (!portfolio.locks().isLocked(quarter)) {
        return fail(environment, {{"cli.not_locked", {{"quarter", quarter}}}});
    }
    const std::vector<LockService::Drift> drift = portfolio.locks().drift(quarter);
    std::vector<std::string> items;
    for (const LockService::Drift& each : drift) {
        const auto gradeOf = [](const std::optional<Assessment>& assessment) {
            return gradeJson(assessment ? assessment->finalGrade : std::nullopt);
        };
        items.push_back(JsonObject()
                            .text("client", words.client(each.client))
                            .raw("stored", gradeOf(each.stored))
                            .raw("now", gradeOf(each.now))
                            .text("what", words.sentence(each.what))
                            .take());
        if (!json) {
            environment.out << words.client(each.client) << ": " << words.sentence(each.what)
                            << '\n';
        }
    }
    if (json) {
        environment.out << jsonLines(items, 0) << '\n';
    } else if (drift.empty()) {
        words.say({"cli.no_drift", {{"quarter", quarter}}});
    }
    return drift.empty() ? kDone : kRefused;
}

// What should be settled before the lock.
int showOpen(const Environment& environment, Portfolio& portfolio, Quarter quarter, bool json) {
    const JudgementWords words(environment, portfolio);
    std::vector<std::string> items;
    for (const SessionService::OpenQuestion& each : portfolio.session().summary(quarter).open) {
        items.push_back(JsonObject()
                            .text("client", words.client(each.client))
                            .text("id", each.what.id)
                            .text("text", words.sentence(each.what))
                            .take());
        if (!json) {
            environment.out << words.client(each.client) << ": " << words.sentence(each.what)
                            << '\n';
        }
    }
    if (json) {
        environment.out << jsonLines(items, 0) << '\n';
    } else if (items.empty()) {
        words.say({"cli.nothing_open", {{"quarter", quarter}}});
    }
    return kDone;
}

int grade(const Environment& environment, const GradeOptions& options) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, !options.writes(), code);
    if (!portfolio) {
        return code;
    }
    const auto quarter = readQuarter(environment, *portfolio, options.quarter, code);
    if (!quarter) {
        return code;
    }
    if (!hasClients(environment, *portfolio, *quarter, code)) {
        return code;
    }
    if (options.lock) {
        return lockQuarter(environment, *portfolio, *quarter, options);
    }
    if (!options.correct.empty()) {
        return correct(environment, *portfolio, *quarter, options);
    }
    if (options.drift) {
        return showDrift(environment, *portfolio, *quarter, options.json);
    }
    if (options.open) {
        return showOpen(environment, *portfolio, *quarter, options.json);
    }
    if (options.json) {
        environment.out << portfolio->reports().gradesJson(*quarter);
    } else if (options.csv) {
        environment.out << portfolio->reports().gradesCsv(*quarter);
    } else {
        printGrades(environment, *portfolio, portfolio->grading().quarter(*quarter));
    }
    return kDone;
}

int explainGrade(const Environment& environment, const GradeOptions& options) {
    int code = kDone;
    const auto language = options.language.empty()
                              ? std::optional(environment.language)
                              : readLanguage(environment, options.language, code);
    if (!language) {
        return code;
    }
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, true, code);
    if (!portfolio) {
        return code;
    }
    const auto quarter = readQuarter(environment, *portfolio, options.quarter, code);
    if (!quarter) {
        return code;
    }
    Result<Client> client = portfolio->clients().findByText(options.client);
    if (!client) {
        return fail(environment, client.error());
    }
    if (options.json) {
        Result<std::string> json =
            portfolio->reports().explanationJson(client->id, *quarter, *language);
        if (!json) {
            return fail(environment, json.error());
        }
        environment.out << *json;
        return kDone;
    }
    Result<std::vector<std::string>> lines =
        portfolio->reports().explanation(client->id, *quarter, *language);
    if (!lines) {
        return fail(environment, lines.error());
    }
    environment.out << client->name << ", "
                    << Locale(*language, portfolio->currency()).quarter(*quarter) << '\n';
    for (const std::string& line : *lines) {
        environment.out << line << '\n';
    }
    if (const auto second = portfolio->analysis().majorityGrade(client->id, *quarter)) {
        const Locale locale(*language, portfolio->currency());
        const Catalogue& words = catalogue(*language);
        environment.out << words.render({second->lopsided ? "cli.second_opinion_lopsided"
                                                          : "cli.second_opinion",
                                         {{"grade", std::string(gradeLetter(second->grade))},
                                          {"sentence", words.render(second->sentence, locale)}}},
                                        locale)
                        << '\n';
    }
    return kDone;
}

}  // namespace

void addGradeCommands(CLI::App& program, const Environment& environment, Command& chosen) {
    {
        CLI::App* verb = program.add_subcommand("grade", "Grade every client in a quarter");
        const auto options = std::make_shared<GradeOptions>();
        verb->add_option("FILE", options->file, "The .winnow file")->required();
        verb->add_option("--quarter", options->quarter, "Such as 2026-Q3; else the latest");
        auto* json = verb->add_flag("--json", options->json, "Print JSON");
        verb->add_flag("--csv", options->csv, "Print CSV")->excludes(json);
        CLI::Option_group* action = verb->add_option_group("action");
        CLI::Option* lock =
            action->add_flag("--lock", options->lock, "Lock the quarter: its grades stand");
        CLI::Option* correct =
            action
                ->add_option("--correct", options->correct,
                             "CLIENT: grade it anew in a locked quarter, as a recorded correction")
                ->check(kNotEmpty);
        action->add_flag("--drift", options->drift,
                         "What would be graded otherwise in a locked quarter by today's facts");
        action->add_flag("--open", options->open, "What should be settled before the lock");
        action->require_option(0, 1);
        verb->add_option("--note", options->note, "With --lock")->needs(lock);
        verb->add_option("--reason", options->reason, "With --correct; required")->needs(correct);
        verb->callback([&chosen, &environment, options] {
            chosen = [&environment, options] { return grade(environment, *options); };
        });
    }
    {
        CLI::App* verb = program.add_subcommand("explain", "Show how a grade came about");
        const auto options = std::make_shared<GradeOptions>();
        verb->add_option("FILE", options->file, "The .winnow file")->required();
        verb->add_option("CLIENT", options->client, "Name or code, or the beginning of a name")
            ->required()
            ->check(kNotEmpty);
        verb->add_option("--quarter", options->quarter, "Such as 2026-Q3; else the latest");
        verb->add_option("--lang", options->language, "en or fr");
        verb->add_flag("--json", options->json, "Print JSON");
        verb->callback([&chosen, &environment, options] {
            chosen = [&environment, options] { return explainGrade(environment, *options); };
        });
    }
}

}  // namespace winnow::cli
