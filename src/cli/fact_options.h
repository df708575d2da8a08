// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include <cli/commands.h>
#include <domain/fact_query.h>

namespace winnow::cli {

// Which facts to show, as it was typed.
struct FactArguments {
    std::string kind = "invoices";
    std::vector<std::string> clients;
    std::string from;
    std::string to;
    std::string overdueOn;
    std::string disputed;  // "yes", "no"
    std::string lineKind;
    std::string workType;
    std::string afterHours;
    std::string emergency;
    std::string channel;
    std::string costKind;
    std::string technician;
    std::string text;
    std::int64_t batch = 0;
    bool byDueDate = false;
    bool withoutDueDate = false;
    bool correctedOnly = false;
};

void addFactOptions(CLI::App& verb, FactArguments& arguments);

// Prints the mistake and sets the code when an argument makes no sense.
std::optional<FactQuery> factQuery(const Environment& environment, Portfolio& portfolio,
                                   const FactArguments& arguments, int& code);

// The query as `winnow-cli facts FILE` takes it: --kind invoices --client "Larkfield" ...
std::string factArgumentsText(Portfolio& portfolio, const FactQuery& query);

}  // namespace winnow::cli
