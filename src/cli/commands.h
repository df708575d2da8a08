// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include <app/portfolio.h>
#include <cli/cli.h>

namespace winnow::cli {

// One parsed verb: what it does when it is the one chosen.
using Command = std::function<int()>;

// Each adds its verbs to the program and remembers in `chosen` what the given one does.
void addPortfolioCommands(CLI::App& program, const Environment& environment, Command& chosen);
void addImportCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addMetricsCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addGradeCommands(CLI::App& program, const Environment& environment, Command& chosen);
void addReportCommand(CLI::App& program, const Environment& environment, Command& chosen);
void addFiguresCommands(CLI::App& program, const Environment& environment, Command& chosen);

// A sentence in the environment's language.
std::string sentence(const Environment& environment, const Text& text);
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

// What an option that takes JSON was given: the JSON itself, or the text of the file named.
Result<std::string> jsonArgument(const std::string& given);

// Text as a JSON string, with its quotes.
std::string jsonString(std::string_view text);

}  // namespace winnow::cli
