// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/cli.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>

#include <unistd.h>

#include <app/client_service.h>
#include <app/failure.h>
#include <app/figures_service.h>
#include <app/grading_service.h>
#include <cli/commands.h>
#include <cli/version.h>

namespace winnow::cli {

namespace {

int exitCodeOf(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::Refused:
            return kRefused;
        case ErrorKind::Usage:
            return kUsage;
        case ErrorKind::Damaged:
            return kDamaged;
    }
    return kRefused;
}

Language languageOfEnvironment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value && *value) {
            return languageFromCode(value).value_or(Language::English);
        }
    }
    return Language::English;
}

}  // namespace

std::string sentence(const Environment& environment, const Text& text) {
    return sentence(environment, text, Currency());
}

std::string sentence(const Environment& environment, const Text& text, const Currency& currency) {
    return catalogue(environment.language).render(text, Locale(environment.language, currency));
}

int fail(const Environment& environment, const Error& error) {
    environment.err << "winnow-cli: " << sentence(environment, error.message) << '\n';
    return exitCodeOf(error.kind);
}

std::unique_ptr<Portfolio> openPortfolio(const Environment& environment, const std::string& file,
                                         bool readOnly, int& code) {
    Result<std::unique_ptr<Portfolio>> portfolio =
        Portfolio::open(file, environment.clock, readOnly);
    if (!portfolio) {
        code = fail(environment, portfolio.error());
        return nullptr;
    }
    return std::move(portfolio).value();
}

std::optional<Quarter> readQuarter(const Environment& environment, Portfolio& portfolio,
                                   const std::string& text, int& code) {
    if (text.empty()) {
        return portfolio.figures().latestQuarter();
    }
    const std::optional<Quarter> quarter = Quarter::fromText(text);
    if (!quarter) {
        code = fail(environment, {{"cli.bad_quarter", {{"text", text}}}, ErrorKind::Usage});
    }
    return quarter;
}

std::optional<Date> readDate(const Environment& environment, const std::string& text, int& code) {
    const std::optional<Date> date = Date::fromIso(text);
    if (!date && !text.empty()) {
        code = fail(environment, {{"cli.bad_date", {{"text", text}}}, ErrorKind::Usage});
    }
    return date;
}

bool hasClients(const Environment& environment, Portfolio& portfolio, Quarter quarter, int& code) {
    const std::vector<Quarter> known = portfolio.figures().quarters();
    const bool covered = known.front() <= quarter && quarter <= known.back();
    if (covered && !portfolio.grading().quarter(quarter).clients.empty()) {
        return true;
    }
    const bool anyData = portfolio.figures().lastFactDate().has_value();
    code = fail(
        environment,
        {anyData ? Text{"cli.no_data_last",
                        {{"quarter", quarter}, {"first", known.front()}, {"last", known.back()}}}
                 : Text{"cli.no_data", {{"quarter", quarter}}}});
    return false;
}

std::optional<Client> readClient(const Environment& environment, Portfolio& portfolio,
                                 const std::string& text, int& code) {
    Result<Client> found = portfolio.clients().findByText(text);
    if (!found) {
        code = fail(environment, found.error());
        return std::nullopt;
    }
    return *found;
}

const CLI::Validator kNotEmpty(
    [](std::string& text) {
        return text.find_first_not_of(" \t") == std::string::npos
                   ? std::string("needs a name and was given nothing")
                   : std::string();
    },
    "");

std::optional<Language> readLanguage(const Environment& environment, const std::string& code,
                                     int& exitCode) {
    const std::optional<Language> language = languageFromCode(code);
    if (!language) {
        exitCode = fail(environment, {{"cli.bad_language", {{"text", code}}}, ErrorKind::Usage});
    }
    return language;
}

Result<std::string> jsonArgument(const std::string& given) {
    if (given.find('{') != std::string::npos) {
        return given;
    }
    std::ifstream file(given, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf())) {
        return Error{{"cli.json_unreadable", {{"file", given}}}};
    }
    return text.str();
}

int finish(const Environment& environment, const Result<void>& done) {
    if (!done) {
        return fail(environment, done.error());
    }
    environment.out << sentence(environment, {"cli.saved", {}}) << '\n';
    return kDone;
}

int run(const std::vector<std::string>& arguments, const Environment& environment) {
    CLI::App program("Grades the clients of a managed service provider, A to D with the reason.",
                     "winnow-cli");
    program.set_version_flag("--version", std::string("winnow-cli ") + kVersion);
    program.require_subcommand(1);
    program.footer(
        "Exit codes: 0 done, 1 refused or not found, 2 wrong usage, 3 file damaged or "
        "unreadable,\n4 some rows were left out.");
    Command chosen;
    addPortfolioCommands(program, environment, chosen);
    addImportCommand(program, environment, chosen);
    addMetricsCommand(program, environment, chosen);
    addGradeCommands(program, environment, chosen);
    addRateCommand(program, environment, chosen);
    addOverrideCommands(program, environment, chosen);
    addRegisterCommand(program, environment, chosen);
    addAnalysisCommands(program, environment, chosen);
    addViewCommands(program, environment, chosen);
    addRubricCommand(program, environment, chosen);
    addProspectCommand(program, environment, chosen);
    addReportCommand(program, environment, chosen);
    addTargetsCommand(program, environment, chosen);
    addCostModelCommand(program, environment, chosen);
    addClientsCommand(program, environment, chosen);
    addFactsCommand(program, environment, chosen);
    addBatchCommands(program, environment, chosen);
    addQualityCommand(program, environment, chosen);
    addMappingsCommand(program, environment, chosen);
    addCaseCommands(program, environment, chosen);
    addPlaybookCommand(program, environment, chosen);
    addQueueCommand(program, environment, chosen);
    addLetterCommand(program, environment, chosen);
    addHandoverCommands(program, environment, chosen);
    addLiftingCommands(program, environment, chosen);
    try {
        // CLI11 takes the arguments last one first.
        std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
        program.parse(reversed);
        return chosen();
    } catch (const CLI::ParseError& error) {
        const int code = program.exit(error, environment.out, environment.err);
        return code == 0 ? kDone : kUsage;
    } catch (const std::exception& error) {
        return fail(environment, errorOf(error));
    }
}

int runMain(int argc, char** argv, PdfWriter pdfWriter, DocumentPdf documentPdf) {
    std::signal(SIGXFSZ, SIG_IGN);
    const SystemClock clock;
    const Environment environment{std::cout,
                                  std::cerr,
                                  clock,
                                  languageOfEnvironment(),
                                  std::move(pdfWriter),
                                  ::isatty(STDERR_FILENO) != 0,
                                  std::move(documentPdf)};
    const int code = run(std::vector<std::string>(argv + 1, argv + argc), environment);
    std::cout.flush();
    if (!std::cout) {
        std::cerr << "winnow-cli: cannot write to the output\n";
        return kRefused;
    }
    return code;
}

}  // namespace winnow::cli
