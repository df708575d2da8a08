// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <app/import_service.h>
#include <cli/commands.h>

namespace winnow::cli {

// `import` as it was typed.
struct ImportArguments {
    std::string file;
    std::vector<std::string> sources;
    std::string kind;
    std::string preset;
    std::string mapping;
    std::vector<std::string> sheets;
    std::vector<std::string> dateOrders;   // "dmy" or "Column=dmy"
    std::vector<std::string> decimals;     // "," or "Column=,"
    std::vector<std::string> constants;    // "field=value"
    std::vector<std::string> values;       // "field:theirs=ours"
    std::vector<std::string> sameClients;  // "name=client"
    std::vector<std::string> projects;     // "project=client"
    std::string acceptChanges;             // "all" or lines
    std::string rejects;
    std::string saveMapping;
    std::string encoding;
    int headerRow = -1;
    bool createClients = false;
    bool dryRun = false;
    bool json = false;
};

void addImportOptions(CLI::App& verb, ImportArguments& arguments);

// The same, understood.
struct ImportRequest {
    ImportOptions options;
    ClientDecisions clients;
    RowDecisions rows;
};

// Prints the mistake and sets the code when the arguments make no sense.
std::optional<ImportRequest> importRequest(const Environment& environment, Portfolio& portfolio,
                                           const ImportArguments& arguments, int& code);

// One table to import: a text file, or a sheet of a workbook.
struct ImportTarget {
    std::filesystem::path file;
    std::string sheet;  // empty: the only one, or the one that is recognised
    std::string kind;   // empty: by its header
};

// The tables of a source in the order they go in: of a workbook the sheets named, or every one that
// is recognised, clients before their invoices and invoices before their payments.
Result<std::vector<ImportTarget>> importTargets(Portfolio& portfolio,
                                                const std::filesystem::path& source,
                                                const ImportArguments& arguments,
                                                const ImportOptions& options);

}  // namespace winnow::cli
