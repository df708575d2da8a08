// SPDX-License-Identifier: GPL-3.0-or-later
// import
#include <algorithm>
#include <chrono>
#include <fstream>
#include <ostream>

#include <app/import_service.h>
#include <app/json_text.h>
#include <app/mapping_service.h>
#include <app/report_service.h>
#include <cli/commands.h>
#include <cli/import_request.h>
#include <cli/json_object.h>

namespace winnow::cli {

namespace {

// One table's outcome and where it came from.
struct Imported {
    ImportTarget target;
    ImportOutcome outcome;
};

// What all tables came to, and the worst of their exit codes.
struct Sum {
    std::vector<Imported> imported;
    std::vector<std::string> errors;
    std::vector<std::string> rejectFiles;
    int code = kDone;

    void add(const ImportTarget& target, ImportOutcome outcome) {
        if (outcome.leftOut + outcome.notAccepted > 0 && code == kDone) {
            code = kRowsLeftOut;
        }
        imported.push_back({target, std::move(outcome)});
    }

    // The other files still go in; the worst code is the answer.
    void fail(int failed, std::string message) {
        errors.push_back(std::move(message));
        if (code == kDone || code == kRowsLeftOut || failed == kDamaged) {
            code = failed;
        }
    }

    std::int64_t total(std::int64_t ImportOutcome::*figure) const {
        std::int64_t sum = 0;
        for (const Imported& each : imported) {
            sum += each.outcome.*figure;
        }
        return sum;
    }
};

// Rows a byte holds on average at the beginning of a text file; 0 when it says nothing.
double rowsPerByte(const std::filesystem::path& path) {
    constexpr std::size_t kLook = 1 << 20;
    std::ifstream file(path, std::ios::binary);
    std::string start(kLook, '\0');
    file.read(start.data(), static_cast<std::streamsize>(kLook));
    const auto size = file.gcount();
    const auto lines = std::count(start.begin(), start.begin() + size, '\n');
    return size > 0 ? static_cast<double>(lines) / static_cast<double>(size) : 0;
}

// Writes how far an import is and how fast, over itself, on a terminal.
class Progress {
public:
    Progress(const Environment& environment, const std::filesystem::path& file)
        : m_environment(environment), m_file(file), m_begin(Time::now()) {
        std::error_code failed;
        const auto size = std::filesystem::file_size(file, failed);
        m_rows = failed ? 0 : static_cast<double>(size) * rowsPerByte(file);
    }
    ~Progress() {
        if (m_shown) {
            m_environment.err << "\r\x1B[K" << std::flush;
        }
    }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(std::int64_t done, std::int64_t total) {
        const auto now = Time::now();
        if (total <= 0 || now - m_last < std::chrono::milliseconds(200)) {
            return;
        }
        m_last = now;
        m_shown = true;
        const double seconds = std::chrono::duration<double>(now - m_begin).count();
        const double rows = m_rows * static_cast<double>(done) / static_cast<double>(total);
        m_environment.err << '\r'
                          << sentence(m_environment,
                                      {"cli.progress",
                                       {{"file", m_file.filename().string()},
                                        {"share", Percent{{done, total}}},
                                        {"speed", static_cast<std::int64_t>(rows / seconds)}}})
                          << "\x1B[K" << std::flush;
    }

private:
    using Time = std::chrono::steady_clock;

    const Environment& m_environment;
    std::filesystem::path m_file;
    Time::time_point m_begin;
    Time::time_point m_last{};
    double m_rows = 0;
    bool m_shown = false;
};

std::string totalJson(const KindTotal& total, const Currency& currency) {
    JsonObject json;
    json.number("count", total.count);
    if (total.amount) {
        json.money("amount", total.amount, currency);
    }
    if (total.worked) {
        json.hours("hours", total.worked);
    }
    return json.take();
}

void addTo(KindTotal& sum, const KindTotal& total) {
    sum.count += total.count;
    if (total.amount) {
        sum.amount = sum.amount.value_or(Money{}) + *total.amount;
    }
    if (total.worked) {
        sum.worked = sum.worked.value_or(WorkTime{}) + *total.worked;
    }
}

std::string problemJson(const Environment& environment, const RowProblem& problem,
                        const Currency& currency) {
    return JsonObject()
        .text("file", problem.file.string())
        .number("line", problem.line)
        .text("column", problem.column)
        .text("reason", sentence(environment, problem.reason, currency))
        .take();
}

std::string changeJson(const Environment& environment, const Imported& imported,
                       const ImportChange& change, const Currency& currency) {
    std::vector<std::string> fields;
    for (const ImportChange::Field& field : change.fields) {
        fields.push_back(JsonObject()
                             .text("field", sentence(environment, field.name))
                             .text("before", sentence(environment, field.before, currency))
                             .text("after", sentence(environment, field.after, currency))
                             .take());
    }
    return JsonObject()
        .text("file", imported.target.file.string())
        .number("line", change.line)
        .text("kind", factKindCode(change.kind))
        .text("client", change.clientName)
        .text("what", change.what)
        .flag("accepted", change.accepted)
        .raw("fields", jsonList(fields))
        .take();
}

std::string sourceJson(const Imported& imported) {
    const ImportOutcome& outcome = imported.outcome;
    JsonObject json;
    json.text("file", imported.target.file.string())
        .text("sheet", imported.target.sheet.empty() ? outcome.sheet : imported.target.sheet)
        .text("kind", outcome.kind);
    json.number("batch", outcome.batch ? std::optional(outcome.batch->value) : std::nullopt)
        .number("rows_read", outcome.rowsRead)
        .number("added", outcome.added)
        .number("already_present", outcome.alreadyPresent)
        .number("removed_by_hand", outcome.removedByHand)
        .number("updated", outcome.updated)
        .number("changed", outcome.changed)
        .number("not_accepted", outcome.notAccepted)
        .number("left_out", outcome.leftOut);
    return json.take();
}

void printJson(const Environment& environment, const Sum& sum, const Currency& currency,
               bool dryRun) {
    std::vector<std::string> problems;
    std::vector<std::string> changes;
    std::vector<std::string> sources;
    std::vector<std::string> errors;
    std::map<std::string, KindTotal> totals;
    for (const Imported& imported : sum.imported) {
        sources.push_back(sourceJson(imported));
        for (const RowProblem& problem : imported.outcome.problems) {
            problems.push_back(problemJson(environment, problem, currency));
        }
        for (const ImportChange& change : imported.outcome.changes) {
            changes.push_back(changeJson(environment, imported, change, currency));
        }
        for (const auto& [kind, total] : imported.outcome.totals) {
            addTo(totals[kind], total);
        }
    }
    for (const std::string& error : sum.errors) {
        errors.push_back(jsonString(error));
    }
    std::ostream& out = environment.out;
    out << "{\n  \"dry_run\": " << (dryRun ? "true" : "false")
        << ",\n  \"rows_read\": " << sum.total(&ImportOutcome::rowsRead)
        << ",\n  \"rows_skipped\": " << sum.total(&ImportOutcome::rowsSkipped)
        << ",\n  \"added\": " << sum.total(&ImportOutcome::added)
        << ",\n  \"already_present\": " << sum.total(&ImportOutcome::alreadyPresent)
        << ",\n  \"removed_by_hand\": " << sum.total(&ImportOutcome::removedByHand)
        << ",\n  \"updated\": " << sum.total(&ImportOutcome::updated)
        << ",\n  \"changed\": " << sum.total(&ImportOutcome::changed)
        << ",\n  \"not_accepted\": " << sum.total(&ImportOutcome::notAccepted)
        << ",\n  \"left_out\": " << sum.total(&ImportOutcome::leftOut)
        << ",\n  \"clients_created\": " << sum.total(&ImportOutcome::clientsCreated)
        << ",\n  \"sources\": " << jsonLines(sources)
        << ",\n  \"problems\": " << jsonLines(problems)
        << ",\n  \"changes\": " << jsonLines(changes) << ",\n  \"errors\": " << jsonList(errors)
        << ",\n  \"totals\": {";
    bool first = true;
    for (const auto& [kind, total] : totals) {
        out << (first ? "" : ",") << "\n    " << jsonString(kind) << ": "
            << totalJson(total, currency);
        first = false;
    }
    out << (first ? "}" : "\n  }") << "\n}\n";
}

Text countText(const char* id, std::int64_t count) { return {id, {{"count", count}}}; }

void printChanges(const Environment& environment, const ImportOutcome& outcome,
                  const Currency& currency) {
    for (const ImportChange& change : outcome.changes) {
        for (const ImportChange::Field& field : change.fields) {
            environment.out << sentence(environment,
                                        {change.accepted ? "cli.change_taken" : "cli.change",
                                         {{"line", change.line},
                                          {"client", change.clientName},
                                          {"what", change.what},
                                          {"field", sentence(environment, field.name)},
                                          {"before", sentence(environment, field.before, currency)},
                                          {"after", sentence(environment, field.after, currency)}}})
                            << '\n';
        }
    }
}

void printText(const Environment& environment, const Sum& sum, const Currency& currency,
               bool dryRun) {
    std::ostream& out = environment.out;
    for (const Imported& imported : sum.imported) {
        const ImportOutcome& outcome = imported.outcome;
        std::string name = imported.target.file.filename().string();
        if (!imported.target.sheet.empty()) {
            name += " [" + imported.target.sheet + "]";
        }
        out << sentence(environment, {"cli.import_source",
                                      {{"file", name},
                                       {"read", outcome.rowsRead},
                                       {"added", outcome.added},
                                       {"present", outcome.alreadyPresent},
                                       {"updated", outcome.updated},
                                       {"changed", outcome.changed},
                                       {"left_out", outcome.leftOut}}})
            << '\n';
        if (outcome.clientsCreated > 0) {
            out << sentence(environment, countText("cli.clients_created", outcome.clientsCreated))
                << '\n';
        }
        if (outcome.rowsSkipped > 0) {
            out << sentence(environment, countText("cli.rows_skipped", outcome.rowsSkipped))
                << '\n';
        }
        printChanges(environment, outcome, currency);
        if (outcome.notAccepted > 0) {
            out << sentence(environment, countText("cli.changes_open", outcome.notAccepted))
                << '\n';
        }
        for (const RowProblem& problem : outcome.problems) {
            out << problem.file.filename().string() << ':' << problem.line << ": "
                << (problem.column.empty() ? "" : problem.column + ": ")
                << sentence(environment, problem.reason, currency) << '\n';
        }
    }
    if (dryRun && !sum.imported.empty()) {
        out << sentence(environment, {"cli.dry_run", {}}) << '\n';
    }
    for (const std::string& file : sum.rejectFiles) {
        out << file << '\n';
    }
}

// "rejects.csv", or "rejects-invoices.csv" where several tables have rows left out.
std::filesystem::path rejectsPath(const std::string& wanted, const ImportTarget& target,
                                  bool onlyOne) {
    std::filesystem::path path(wanted);
    if (onlyOne) {
        return path;
    }
    std::string name = path.stem().string() + "-" + target.file.stem().string();
    if (!target.sheet.empty()) {
        std::string sheet = target.sheet;
        std::ranges::replace(sheet, '/', '_');
        name += "-" + sheet;
    }
    return path.parent_path() / (name + path.extension().string());
}

class ImportCommand {
public:
    ImportCommand(const Environment& environment, const ImportArguments& arguments,
                  Portfolio& portfolio, const ImportRequest& request)
        : m_environment(environment),
          m_arguments(arguments),
          m_portfolio(portfolio),
          m_request(request) {}

    int run() {
        std::vector<ImportTarget> targets;
        for (const std::string& source : m_arguments.sources) {
            Result<std::vector<ImportTarget>> found =
                importTargets(m_portfolio, source, m_arguments, m_request.options);
            if (found) {
                targets.insert(targets.end(), found->begin(), found->end());
            } else {
                refuse(found.error());
            }
        }
        for (const ImportTarget& target : targets) {
            importTable(target);
        }
        writeRejects();
        if (m_arguments.json) {
            printJson(m_environment, m_sum, m_portfolio.currency(), m_arguments.dryRun);
        } else {
            printText(m_environment, m_sum, m_portfolio.currency(), m_arguments.dryRun);
        }
        return m_sum.code;
    }

private:
    void refuse(const Error& error) {
        m_sum.fail(fail(m_environment, error), sentence(m_environment, error.message));
    }

    void importTable(const ImportTarget& target) {
        ImportOptions options = m_request.options;
        if (!target.sheet.empty()) {
            options.sheet = target.sheet;
        }
        if (!target.kind.empty()) {
            options.kind = target.kind;
        }
        Progress progress(m_environment, target.file);
        const ImportProgressReport report = [&](std::int64_t done, std::int64_t total) {
            progress.show(done, total);
            return true;
        };
        Result<ImportOutcome> outcome = m_portfolio.imports().run(
            target.file, options, m_request.clients, m_arguments.dryRun,
            m_environment.showProgress ? report : ImportProgressReport(), m_request.rows);
        if (!outcome) {
            refuse(outcome.error());
            return;
        }
        if (!m_arguments.dryRun) {
            m_portfolio.imports().announce();
            saveMapping(target, options);
        }
        m_sum.add(target, std::move(outcome).value());
    }

    void saveMapping(const ImportTarget& target, const ImportOptions& options) {
        if (m_arguments.saveMapping.empty() || m_mappingSaved) {
            return;
        }
        Result<std::string> json =
            m_portfolio.imports().mappingJson(target.file, options, m_arguments.saveMapping);
        const Result<void> saved =
            json ? m_portfolio.mappings().save(*json) : Result<void>(json.error());
        if (!saved) {
            refuse(saved.error());
        }
        m_mappingSaved = true;
    }

    void writeRejects() {
        if (m_arguments.rejects.empty()) {
            return;
        }
        const auto withRejects = std::ranges::count_if(
            m_sum.imported, [](const Imported& each) { return !each.outcome.problems.empty(); });
        for (const Imported& each : m_sum.imported) {
            if (each.outcome.problems.empty()) {
                continue;
            }
            const std::filesystem::path path =
                rejectsPath(m_arguments.rejects, each.target, withRejects == 1);
            const std::string csv =
                ImportService::rejectsCsv(each.outcome, catalogue(m_environment.language),
                                          Locale(m_environment.language, m_portfolio.currency()));
            if (Result<void> written = writeFileAtomically(path, csv); !written) {
                refuse(written.error());
                continue;
            }
            m_sum.rejectFiles.push_back(sentence(
                m_environment, {"cli.rejects_written",
                                {{"count", static_cast<std::int64_t>(each.outcome.problems.size())},
                                 {"file", path.string()}}}));
        }
    }

    const Environment& m_environment;
    const ImportArguments& m_arguments;
    Portfolio& m_portfolio;
    const ImportRequest& m_request;
    Sum m_sum;
    bool m_mappingSaved = false;
};

int importFiles(const Environment& environment, const ImportArguments& arguments) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, arguments.file, false, code);
    if (!portfolio) {
        return code;
    }
    const std::optional<ImportRequest> request =
        importRequest(environment, *portfolio, arguments, code);
    if (!request) {
        return code;
    }
    return ImportCommand(environment, arguments, *portfolio, *request).run();
}

}  // namespace

void addImportCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb = program.add_subcommand("import", "Import what other programs export");
    const auto arguments = std::make_shared<ImportArguments>();
    addImportOptions(*verb, *arguments);
    verb->callback([&chosen, &environment, arguments] {
        chosen = [&environment, arguments] { return importFiles(environment, *arguments); };
    });
}

}  // namespace winnow::cli
