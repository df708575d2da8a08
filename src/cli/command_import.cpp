// SPDX-License-Identifier: GPL-3.0-or-later
// import
#include <ostream>

#include <app/import_service.h>
#include <cli/commands.h>

namespace winnow::cli {

namespace {

struct ImportCommandOptions {
    std::string file;
    std::vector<std::string> sources;
    std::string kind;
    std::string preset;
    std::string mapping;
    std::string dateOrder;
    bool createClients = false;
    bool dryRun = false;
    bool json = false;
};

// The sum of several files' outcomes, and the worst of their exit codes.
struct Sum {
    ImportOutcome outcome;
    std::vector<std::string> errors;
    int code = kDone;
};

void add(Sum& sum, const ImportOutcome& outcome) {
    sum.outcome.rowsRead += outcome.rowsRead;
    sum.outcome.rowsSkipped += outcome.rowsSkipped;
    sum.outcome.added += outcome.added;
    sum.outcome.alreadyPresent += outcome.alreadyPresent;
    sum.outcome.updated += outcome.updated;
    sum.outcome.leftOut += outcome.leftOut;
    sum.outcome.clientsCreated += outcome.clientsCreated;
    sum.outcome.problems.insert(sum.outcome.problems.end(), outcome.problems.begin(),
                                outcome.problems.end());
    for (const auto& [kind, total] : outcome.totals) {
        KindTotal& all = sum.outcome.totals[kind];
        all.count += total.count;
        if (total.amount) {
            all.amount = all.amount.value_or(Money{}) + *total.amount;
        }
        if (total.worked) {
            all.worked = all.worked.value_or(WorkTime{}) + *total.worked;
        }
    }
    if (outcome.leftOut > 0 && sum.code == kDone) {
        sum.code = kRowsLeftOut;
    }
}

std::string totalText(const KindTotal& total, const Currency& currency) {
    if (total.amount) {
        return "\"amount\": " + toPlainText(*total.amount, currency);
    }
    return "\"hours\": " + total.worked.value_or(WorkTime{}).inHours().toText(4);
}

void printJson(const Environment& environment, const Sum& sum, const Currency& currency,
               bool dryRun) {
    std::ostream& out = environment.out;
    const ImportOutcome& outcome = sum.outcome;
    out << "{\n  \"dry_run\": " << (dryRun ? "true" : "false")
        << ",\n  \"rows_read\": " << outcome.rowsRead
        << ",\n  \"rows_skipped\": " << outcome.rowsSkipped << ",\n  \"added\": " << outcome.added
        << ",\n  \"already_present\": " << outcome.alreadyPresent
        << ",\n  \"updated\": " << outcome.updated << ",\n  \"left_out\": " << outcome.leftOut
        << ",\n  \"clients_created\": " << outcome.clientsCreated << ",\n  \"problems\": [";
    for (std::size_t i = 0; i < outcome.problems.size(); ++i) {
        const RowProblem& problem = outcome.problems[i];
        out << (i ? "," : "") << "\n    {\"file\": " << jsonString(problem.file.string())
            << ", \"line\": " << problem.line << ", \"column\": " << jsonString(problem.column)
            << ", \"reason\": " << jsonString(sentence(environment, problem.reason)) << "}";
    }
    out << (outcome.problems.empty() ? "]" : "\n  ]") << ",\n  \"errors\": [";
    for (std::size_t i = 0; i < sum.errors.size(); ++i) {
        out << (i ? ", " : "") << jsonString(sum.errors[i]);
    }
    out << "],\n  \"totals\": {";
    bool first = true;
    for (const auto& [kind, total] : outcome.totals) {
        out << (first ? "" : ",") << "\n    " << jsonString(kind) << ": {\"count\": " << total.count
            << ", " << totalText(total, currency) << "}";
        first = false;
    }
    out << (first ? "}" : "\n  }") << "\n}\n";
}

void printText(const Environment& environment, const ImportOutcome& outcome) {
    std::ostream& out = environment.out;
    out << sentence(environment, {"cli.import_done",
                                  {{"read", outcome.rowsRead},
                                   {"added", outcome.added},
                                   {"present", outcome.alreadyPresent},
                                   {"updated", outcome.updated},
                                   {"left_out", outcome.leftOut}}})
        << '\n';
    if (outcome.clientsCreated > 0) {
        out << sentence(environment, {"cli.clients_created", {{"count", outcome.clientsCreated}}})
            << '\n';
    }
    if (outcome.rowsSkipped > 0) {
        out << sentence(environment, {"cli.rows_skipped", {{"count", outcome.rowsSkipped}}})
            << '\n';
    }
    for (const RowProblem& problem : outcome.problems) {
        out << problem.file.filename().string() << ':' << problem.line << ": "
            << (problem.column.empty() ? "" : problem.column + ": ")
            << sentence(environment, problem.reason) << '\n';
    }
}

int importFiles(const Environment& environment, const ImportCommandOptions& options) {
    ImportOptions read;
    if (!options.kind.empty()) {
        read.kind = options.kind;
    }
    if (!options.preset.empty()) {
        read.preset = options.preset;
    }
    if (!options.dateOrder.empty()) {
        read.dateOrder = options.dateOrder;
    }
    if (!options.mapping.empty()) {
        Result<std::string> mapping = jsonArgument(options.mapping);
        if (!mapping) {
            return fail(environment, mapping.error());
        }
        read.mappingJson = std::move(mapping).value();
    }
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, false, code);
    if (!portfolio) {
        return code;
    }
    ClientDecisions clients;
    clients.createUnknown = options.createClients;
    Sum sum;
    for (const std::string& source : options.sources) {
        Result<ImportOutcome> outcome =
            portfolio->imports().run(source, read, clients, options.dryRun);
        if (!outcome) {
            // The other files still go in; the worst code is the answer.
            const int failed = fail(environment, outcome.error());
            sum.errors.push_back(sentence(environment, outcome.error().message));
            if (sum.code == kDone || sum.code == kRowsLeftOut || failed == kDamaged) {
                sum.code = failed;
            }
            continue;
        }
        if (!options.dryRun) {
            portfolio->imports().announce();
        }
        add(sum, *outcome);
    }
    if (options.json) {
        printJson(environment, sum, portfolio->currency(), options.dryRun);
    } else if (sum.errors.size() < options.sources.size()) {
        printText(environment, sum.outcome);
    }
    return sum.code;
}

}  // namespace

void addImportCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb = program.add_subcommand("import", "Import invoices or time entries");
    const auto options = std::make_shared<ImportCommandOptions>();
    verb->add_option("FILE", options->file, "The .winnow file")->required();
    verb->add_option("SOURCE", options->sources, "The files to import")->required();
    verb->add_option("--kind", options->kind, "What the rows are: invoices or time");
    verb->add_option("--preset", options->preset, "Read as that product's export");
    verb->add_option("--mapping", options->mapping, "Column mapping: JSON, or a file with it");
    verb->add_option("--date-order", options->dateOrder, "dmy, mdy or ymd")
        ->check(CLI::IsMember({"dmy", "mdy", "ymd"}));
    verb->add_flag("--create-clients", options->createClients,
                   "Make a client of each name not known yet");
    verb->add_flag("--dry-run", options->dryRun, "Say what would happen and store nothing");
    verb->add_flag("--json", options->json, "Print JSON");
    verb->callback([&chosen, &environment, options] {
        chosen = [&environment, options] { return importFiles(environment, *options); };
    });
}

}  // namespace winnow::cli
