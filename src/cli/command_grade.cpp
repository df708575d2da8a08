// SPDX-License-Identifier: GPL-3.0-or-later
// grade, explain
#include <algorithm>
#include <ostream>

#include <app/client_service.h>
#include <app/grading_service.h>
#include <app/report_service.h>
#include <cli/commands.h>
#include <fmt/format.h>

namespace winnow::cli {

namespace {

struct GradeOptions {
    std::string file;
    std::string client;
    std::string quarter;
    std::string language;
    bool json = false;
    bool csv = false;
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

int grade(const Environment& environment, const GradeOptions& options) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, true, code);
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
