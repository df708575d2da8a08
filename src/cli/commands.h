// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include <app/portfolio.h>
#include <base/locale.h>
#include <cli/cli.h>
#include <domain/client.h>
#include <domain/metric_catalogue.h>

namespace winnow::cli {

// One parsed verb: what it does when it is the one chosen.
using Command = std::function<int()>;

// Each adds its verbs to the program and remembers in `chosen` what the given one does.
void addPortfolioCommands(CLI::App& program, const Environment& environment, Command& chosen);
void addImportCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addMetricsCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addGradeCommands(CLI::App& program, const Environment& environment, Command& chosen);
void addRateCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addOverrideCommands(CLI::App& program, const Environment& environment, Command& chosen);
void addAnalysisCommands(CLI::App& program, const Environment& environment, Command& chosen);
void addViewCommands(CLI::App& program, const Environment& environment, Command& chosen);
void addRubricCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addProspectCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addRegisterCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addReportCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addTargetsCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addClientsCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addFactsCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addBatchCommands(CLI::App& program, const Environment& environment, Command& chosen);
void addQualityCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addMappingsCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addCostModelCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addCaseCommands(CLI::App& program, const Environment& environment, Command& chosen);
void addPlaybookCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addQueueCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addLetterCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addHandoverCommands(CLI::App& program, const Environment& environment, Command& chosen);
void addLiftingCommands(CLI::App& program, const Environment& environment, Command& chosen);

// A sentence in the environment's language.
std::string sentence(const Environment& environment, const Text& text);
// The same with amounts in the currency of a portfolio.
std::string sentence(const Environment& environment, const Text& text, const Currency& currency);
// Prints the error and returns its exit code.
int fail(const Environment& environment, const Error& error);

// Opens a portfolio or prints why not; null then, with the exit code in `code`.
std::unique_ptr<Portfolio> openPortfolio(const Environment& environment, const std::string& file,
                                         bool readOnly, int& code);

// "2026-Q3"; prints the mistake and sets the code when it is none. Empty text: the latest quarter.
std::optional<Quarter> readQuarter(const Environment& environment, Portfolio& portfolio,
                                   const std::string& text, int& code);
std::optional<Language> readLanguage(const Environment& environment, const std::string& code,
                                     int& exitCode);

// "2026-09-30"; prints the mistake and sets the code when it is none. Empty text: no date.
std::optional<Date> readDate(const Environment& environment, const std::string& text, int& code);
// False, with the sentence printed and the code set, when there is nothing to grade in the quarter.
bool hasClients(const Environment& environment, Portfolio& portfolio, Quarter quarter, int& code);
// The client meant; prints the mistake and sets the code when it is none.
std::optional<Client> readClient(const Environment& environment, Portfolio& portfolio,
                                 const std::string& text, int& code);
// For options that name something: nothing is no name.
extern const CLI::Validator kNotEmpty;

// A figure as people read it in a table or a list; "unknown" when it is.
std::string figureText(const Environment& environment, const Locale& locale,
                       const MetricValue& value, MetricUnit unit);
// The same for exchange: plain decimals, "null" when it is unknown.
std::string figureJson(const MetricValue& value, MetricUnit unit, const Currency& currency);

// What an option that takes JSON was given: the JSON itself, or the text of the file named.
Result<std::string> jsonArgument(const std::string& given);
// Prints "Done." or the error, and returns its exit code.
int finish(const Environment& environment, const Result<void>& done);

}  // namespace winnow::cli
