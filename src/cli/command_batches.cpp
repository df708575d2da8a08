// SPDX-License-Identifier: GPL-3.0-or-later
// batches, reconcile
#include <ostream>

#include <app/batch_service.h>
#include <app/client_service.h>
#include <app/import_service.h>
#include <app/json_text.h>
#include <app/report_service.h>
#include <cli/commands.h>
#include <cli/json_object.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct BatchesOptions {
    std::string file;
    std::int64_t show = 0;
    std::int64_t undo = 0;
    bool json = false;
};

struct ReconcileOptions {
    std::string file;
    std::int64_t batch = 0;
    bool all = false;
    bool json = false;
};

std::string countText(const std::optional<std::int64_t>& count) {
    return count ? std::to_string(*count) : std::string("-");
}

JsonObject infoJson(const BatchInfo& batch) {
    JsonObject json;
    json.number("number", batch.id.value)
        .text("file", batch.sourceName)
        .text("sha256", batch.sourceSha256)
        .text("kind", batch.kind)
        .text("mapping", batch.mapping)
        .text("imported_at", batch.importedAt.toIso())
        .number("rows_added", batch.rowsAdded)
        .number("rows_left_out", batch.rowsLeftOut)
        .number("rows_present", batch.rowsPresent)
        .number("rows_changed", batch.rowsChanged)
        .raw("undone_at", batch.undoneAt ? jsonString(batch.undoneAt->toIso()) : "null")
        .flag("can_undo", batch.canUndo);
    return json;
}

class BatchesCommand {
public:
    BatchesCommand(const Environment& environment, const BatchesOptions& options,
                   Portfolio& portfolio)
        : m_environment(environment), m_options(options), m_portfolio(portfolio) {}

    int run() {
        if (m_options.undo > 0) {
            return undo();
        }
        return m_options.show > 0 ? show() : list();
    }

private:
    int list() {
        const std::vector<BatchInfo> batches = m_portfolio.batches().all();
        if (m_options.json) {
            std::vector<std::string> items;
            for (const BatchInfo& batch : batches) {
                items.push_back(infoJson(batch).take());
            }
            m_environment.out << jsonLines(items, 0) << '\n';
            return kDone;
        }
        Table table(m_environment, {">number", "file", "kind", "imported", ">added", ">present",
                                    ">changed", ">left_out", "state"});
        for (const BatchInfo& batch : batches) {
            table.add({std::to_string(batch.id.value), batch.sourceName, batch.kind,
                       batch.importedAt.toIso(), std::to_string(batch.rowsAdded),
                       countText(batch.rowsPresent), countText(batch.rowsChanged),
                       std::to_string(batch.rowsLeftOut),
                       batch.undoneAt ? sentence(m_environment, {"cli.undone_word", {}}) : ""});
        }
        if (table.empty()) {
            m_environment.out << sentence(m_environment, {"cli.nothing", {}}) << '\n';
        } else {
            table.print(m_environment.out);
        }
        return kDone;
    }

    int show() {
        const Result<BatchDetail> found = m_portfolio.batches().find({m_options.show});
        if (!found) {
            return fail(m_environment, found.error());
        }
        const BatchDetail& batch = *found;
        if (m_options.json) {
            JsonObject counts;
            for (const auto& [kind, count] : batch.counts) {
                counts.number(factKindCode(kind), count);
            }
            std::vector<std::string> clients;
            for (const ClientId id : batch.clients) {
                clients.push_back(jsonString(nameOf(id)));
            }
            std::vector<std::string> changes;
            for (const BatchDetail::Change& change : batch.changes) {
                changes.push_back(JsonObject()
                                      .text("what", say(change.what))
                                      .text("at", change.at.toIso())
                                      .take());
            }
            m_environment.out << infoJson(batch.info)
                                     .raw("counts", counts.take())
                                     .date("first", batch.first)
                                     .date("last", batch.last)
                                     .raw("clients", jsonList(clients))
                                     .raw("changes", jsonList(changes))
                                     .take()
                              << '\n';
            return kDone;
        }
        std::ostream& out = m_environment.out;
        out << batch.info.sourceName << ", " << batch.info.kind
            << (batch.info.mapping.empty() ? "" : ", " + batch.info.mapping) << ", "
            << batch.info.importedAt.toIso() << '\n';
        for (const auto& [kind, count] : batch.counts) {
            out << "  " << say({"fact_kind." + std::string(factKindCode(kind)), {}}) << ": "
                << count << '\n';
        }
        if (batch.first && batch.last) {
            out << "  " << batch.first->toIso() << " - " << batch.last->toIso() << '\n';
        }
        for (const ClientId id : batch.clients) {
            out << "  " << nameOf(id) << '\n';
        }
        for (const BatchDetail::Change& change : batch.changes) {
            out << "  * " << say(change.what) << '\n';
        }
        if (!batch.info.canUndo) {
            out << "  " << say(batch.info.cannotUndo) << '\n';
        }
        return kDone;
    }

    int undo() {
        const Result<BatchService::Undone> undone = m_portfolio.batches().undo({m_options.undo});
        if (!undone) {
            return fail(m_environment, undone.error());
        }
        m_portfolio.imports().announce();
        if (m_options.json) {
            m_environment.out << JsonObject()
                                     .number("rows", undone->rows)
                                     .number("changes_taken_back", undone->changesTakenBack)
                                     .number("clients_removed", undone->clientsRemoved)
                                     .take()
                              << '\n';
        } else {
            m_environment.out << say({"cli.undone",
                                      {{"rows", undone->rows},
                                       {"changes", undone->changesTakenBack},
                                       {"clients", undone->clientsRemoved}}})
                              << '\n';
        }
        return kDone;
    }

    std::string nameOf(ClientId id) {
        const std::optional<Client> client = m_portfolio.clients().find(id);
        return client ? client->name : std::string();
    }

    std::string say(const Text& text) const {
        return catalogue(m_environment.language)
            .render(text, Locale(m_environment.language, m_portfolio.currency()));
    }

    const Environment& m_environment;
    const BatchesOptions& m_options;
    Portfolio& m_portfolio;
};

int batches(const Environment& environment, const BatchesOptions& options) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, options.undo == 0, code);
    return portfolio ? BatchesCommand(environment, options, *portfolio).run() : code;
}

std::string lineJson(const ReconciliationLine& line, const Currency& currency, bool isTotal) {
    JsonObject json;
    json.text("kind", factKindCode(line.kind));
    if (!isTotal) {
        json.text("client", line.clientName).text("month", line.month.toIso().substr(0, 7));
    }
    json.number("count_read", line.countRead).number("count_stored", line.countStored);
    if (line.amountRead) {
        json.money("amount_read", line.amountRead, currency)
            .money("amount_stored", line.amountStored, currency);
    }
    if (line.workedRead) {
        json.hours("hours_read", line.workedRead).hours("hours_stored", line.workedStored);
    }
    json.flag("agrees", line.agrees()).flag("falls_short", line.fallsShort());
    return json.take();
}

// "12  €1,234.50": how many and what they come to.
std::string sideText(std::int64_t count, const std::optional<Money>& amount,
                     const std::optional<WorkTime>& worked, const Locale& locale) {
    std::string text = locale.integer(count);
    if (amount) {
        text += "  " + locale.moneyExact(*amount);
    }
    if (worked) {
        text += "  " + locale.hours(*worked, 2);
    }
    return text;
}

int reconcile(const Environment& environment, const ReconcileOptions& options) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, true, code);
    if (!portfolio) {
        return code;
    }
    const std::optional<BatchId> batch =
        options.batch > 0 ? std::optional(BatchId{options.batch}) : std::nullopt;
    const Result<Reconciliation> result = portfolio->batches().reconcile(batch);
    if (!result) {
        return fail(environment, result.error());
    }
    const Currency currency = portfolio->currency();
    if (options.json) {
        std::vector<std::string> totals;
        std::vector<std::string> lines;
        for (const ReconciliationLine& line : result->totals) {
            totals.push_back(lineJson(line, currency, true));
        }
        for (const ReconciliationLine& line : result->lines) {
            lines.push_back(lineJson(line, currency, false));
        }
        environment.out << "{\n  \"agrees\": " << (result->agrees ? "true" : "false")
                        << ",\n  \"totals\": " << jsonLines(totals)
                        << ",\n  \"lines\": " << jsonLines(lines) << "\n}\n";
        return result->agrees ? kDone : kRefused;
    }
    const Locale locale(environment.language, currency);
    Table table(environment, {"kind", "client", "month", ">read", ">stored", "state"});
    const auto add = [&](const ReconciliationLine& line, const std::string& month) {
        table.add({sentence(environment, {"fact_kind." + std::string(factKindCode(line.kind)), {}}),
                   line.clientName, month,
                   sideText(line.countRead, line.amountRead, line.workedRead, locale),
                   sideText(line.countStored, line.amountStored, line.workedStored, locale),
                   line.fallsShort() ? "<"
                   : line.agrees()   ? "="
                                     : ">"});
    };
    for (const ReconciliationLine& line : result->lines) {
        if (options.all || line.fallsShort()) {
            add(line, line.month.toIso().substr(0, 7));
        }
    }
    for (const ReconciliationLine& line : result->totals) {
        add(line, "");
    }
    if (!table.empty()) {
        table.print(environment.out);
    }
    environment.out << sentence(environment, {result->lines.empty() ? "cli.nothing"
                                              : result->agrees      ? "cli.reconciled"
                                                                    : "cli.falls_short",
                                              {}})
                    << '\n';
    return result->agrees ? kDone : kRefused;
}

}  // namespace

void addBatchCommands(CLI::App& program, const Environment& environment, Command& chosen) {
    {
        CLI::App* verb = program.add_subcommand("batches", "List, inspect and undo imports");
        const auto options = std::make_shared<BatchesOptions>();
        verb->add_option("FILE", options->file, "The .winnow file")->required();
        auto* show = verb->add_option("--show", options->show, "Look into this import")
                         ->check(CLI::PositiveNumber);
        verb->add_option("--undo", options->undo, "Take this import out whole")
            ->check(CLI::PositiveNumber)
            ->excludes(show);
        verb->add_flag("--json", options->json, "Print JSON");
        verb->callback([&chosen, &environment, options] {
            chosen = [&environment, options] { return batches(environment, *options); };
        });
    }
    {
        CLI::App* verb =
            program.add_subcommand("reconcile", "Compare what was read with what is stored");
        const auto options = std::make_shared<ReconcileOptions>();
        verb->add_option("FILE", options->file, "The .winnow file")->required();
        verb->add_option("--batch", options->batch, "Only this import; else all")
            ->check(CLI::PositiveNumber);
        verb->add_flag("--all", options->all,
                       "Every kind, client and month; else those that fall short");
        verb->add_flag("--json", options->json, "Print JSON");
        verb->callback([&chosen, &environment, options] {
            chosen = [&environment, options] { return reconcile(environment, *options); };
        });
    }
}

}  // namespace winnow::cli
