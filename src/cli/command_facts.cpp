// SPDX-License-Identifier: GPL-3.0-or-later
// facts
#include <ostream>

#include <app/client_service.h>
#include <app/fact_service.h>
#include <app/json_text.h>
#include <app/report_service.h>
#include <cli/commands.h>
#include <cli/fact_options.h>
#include <cli/json_object.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct FactsOptions {
    std::string file;
    FactArguments query;
    std::int64_t limit = 100;
    std::int64_t skip = 0;
    std::string csv;
    std::string add;
    std::vector<std::string> edit;
    std::vector<std::string> remove;
    bool json = false;

    bool writes() const { return !add.empty() || !edit.empty() || !remove.empty(); }
};

// What a row of the list says of a fact, whatever its kind.
struct Cells {
    ClientId client;
    Date day;
    std::string what;
    std::optional<Money> amount;
    std::optional<WorkTime> worked;
};

class CellReader {
public:
    explicit CellReader(const Environment& environment) : m_environment(environment) {}

    Cells operator()(const Invoice& each) const {
        return {each.client, each.issuedOn, each.number, each.total, std::nullopt};
    }
    Cells operator()(const InvoicePayment& each) const {
        return {each.client, each.payment.paidOn, each.invoiceNumber, each.payment.amount,
                std::nullopt};
    }
    Cells operator()(const TimeEntry& each) const {
        std::string what = each.technician;
        if (each.workType != WorkType::Unspecified) {
            what += (what.empty() ? "" : ", ") + word("work_type.", workTypeCode(each.workType));
        }
        return {each.client, each.day, std::move(what), std::nullopt, each.duration};
    }
    Cells operator()(const Ticket& each) const {
        const std::string gap = each.number.empty() || each.subject.empty() ? "" : " ";
        return {each.client, each.openedOn, each.number + gap + each.subject, std::nullopt,
                std::nullopt};
    }
    Cells operator()(const Cost& each) const {
        std::string what = word("cost_kind.", costKindCode(each.kind));
        for (const std::string& more : {each.supplier, each.description}) {
            what += more.empty() ? "" : ", " + more;
        }
        return {each.client, each.day, std::move(what), each.amount, std::nullopt};
    }
    Cells operator()(const SeatCount& each) const {
        const auto number = [](const std::optional<int>& count) {
            return count ? std::to_string(*count) : std::string("-");
        };
        return {each.client, each.month, number(each.endpoints) + " / " + number(each.seats),
                std::nullopt, std::nullopt};
    }
    Cells operator()(const ExchangeRate& each) const {
        return {{},
                each.day,
                std::string(each.currency.code()) + " " + each.rate.toText(),
                std::nullopt,
                std::nullopt};
    }

private:
    std::string word(const char* prefix, std::string_view code) const {
        return sentence(m_environment, {prefix + std::string(code), {}});
    }

    const Environment& m_environment;
};

class FactsCommand {
public:
    FactsCommand(const Environment& environment, const FactsOptions& options, Portfolio& portfolio)
        : m_environment(environment), m_options(options), m_portfolio(portfolio) {}

    int run() {
        if (!m_options.add.empty()) {
            return add();
        }
        if (!m_options.edit.empty()) {
            return edit();
        }
        if (!m_options.remove.empty()) {
            return remove();
        }
        int code = kDone;
        const std::optional<FactQuery> query =
            factQuery(m_environment, m_portfolio, m_options.query, code);
        if (!query) {
            return code;
        }
        if (!m_options.csv.empty()) {
            return exportCsv(*query);
        }
        return m_options.json ? printJson(*query) : print(*query);
    }

private:
    FactService& facts() { return m_portfolio.facts(); }

    std::optional<FactKey> keyOf(const std::string& text, int& code) {
        const std::optional<FactKey> key = factKeyFromText(text);
        if (!key) {
            code = fail(m_environment, {{"cli.bad_key", {{"text", text}}}, ErrorKind::Usage});
        }
        return key;
    }

    int add() {
        const Result<std::string> json = jsonArgument(m_options.add);
        if (!json) {
            return fail(m_environment, json.error());
        }
        const Result<FactKey> key = facts().addJson(*json);
        if (!key) {
            return fail(m_environment, key.error());
        }
        if (m_options.json) {
            JsonObject answer;
            if (key->id != 0) {
                answer.text("key", factKeyText(*key));
            }
            m_environment.out << answer.flag("added", true).take() << '\n';
            return kDone;
        }
        if (key->id == 0) {
            return finish(m_environment, {});
        }
        m_environment.out << sentence(m_environment,
                                      {"cli.added_fact", {{"key", factKeyText(*key)}}})
                          << '\n';
        return kDone;
    }

    int edit() {
        int code = kDone;
        const std::optional<FactKey> key = keyOf(m_options.edit[0], code);
        if (!key) {
            return code;
        }
        const Result<std::string> json = jsonArgument(m_options.edit[1]);
        if (!json) {
            return fail(m_environment, json.error());
        }
        return finish(m_environment, facts().updateJson(*key, *json));
    }

    int remove() {
        int code = kDone;
        std::vector<FactKey> keys;
        for (const std::string& text : m_options.remove) {
            const std::optional<FactKey> key = keyOf(text, code);
            if (!key) {
                return code;
            }
            keys.push_back(*key);
        }
        return finish(m_environment, facts().remove(keys));
    }

    int exportCsv(const FactQuery& query) {
        const Result<std::int64_t> rows = facts().exportCsv(query, m_options.csv);
        if (!rows) {
            return fail(m_environment, rows.error());
        }
        if (m_options.json) {
            m_environment.out
                << JsonObject().number("rows", *rows).text("file", m_options.csv).take() << '\n';
        } else {
            m_environment.out << sentence(
                                     m_environment,
                                     {"cli.exported", {{"count", *rows}, {"file", m_options.csv}}})
                              << '\n';
        }
        return kDone;
    }

    int printJson(const FactQuery& query) {
        const FactTotals totals = facts().totals(query);
        std::vector<std::string> rows;
        for (const FactRow& row : facts().rows(query, m_options.skip, m_options.limit)) {
            rows.push_back(facts().json(row));
        }
        JsonObject sums;
        sums.number("count", totals.count)
            .money("amount", totals.amount, m_portfolio.currency())
            .hours("hours", totals.worked);
        m_environment.out << "{\n  \"kind\": " << jsonString(factKindCode(query.kind))
                          << ",\n  \"totals\": " << sums.take()
                          << ",\n  \"facts\": " << jsonLines(rows) << "\n}\n";
        return kDone;
    }

    int print(const FactQuery& query) {
        const Locale locale(m_environment.language, m_portfolio.currency());
        const std::vector<FactRow> rows = facts().rows(query, m_options.skip, m_options.limit);
        Table table(m_environment,
                    {"key", "client", "date", "what", ">amount", ">hours", "source"});
        for (const FactRow& row : rows) {
            const Cells cells = std::visit(CellReader(m_environment), row.fact);
            const std::optional<Client> client = m_portfolio.clients().find(cells.client);
            table.add({factKeyText(row.key), client ? client->name : "", cells.day.toIso(),
                       cells.what, cells.amount ? locale.moneyExact(*cells.amount) : "",
                       cells.worked ? locale.hours(*cells.worked, 2) : "", sourceOf(row.source)});
        }
        if (table.empty()) {
            m_environment.out << sentence(m_environment, {"cli.nothing", {}}) << '\n';
            return kDone;
        }
        table.print(m_environment.out);
        const FactTotals totals = facts().totals(query);
        if (totals.amount) {
            say({"cli.sum_amount", {{"count", totals.count}, {"amount", *totals.amount}}});
        } else if (totals.worked) {
            say({"cli.sum_worked", {{"count", totals.count}, {"worked", *totals.worked}}});
        }
        const auto shown = static_cast<std::int64_t>(rows.size());
        if (shown < totals.count) {
            say({"cli.more", {{"count", totals.count}, {"shown", shown}}});
        }
        return kDone;
    }

    std::string sourceOf(const FactSource& source) const {
        if (source.byHand) {
            return sentence(m_environment, {"cli.by_hand", {}});
        }
        return source.name + (source.line > 0 ? ":" + std::to_string(source.line) : "") +
               (source.corrected ? " *" : "");
    }

    void say(const Text& text) {
        const Locale locale(m_environment.language, m_portfolio.currency());
        m_environment.out << catalogue(m_environment.language).render(text, locale) << '\n';
    }

    const Environment& m_environment;
    const FactsOptions& m_options;
    Portfolio& m_portfolio;
};

int facts(const Environment& environment, const FactsOptions& options) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, !options.writes(), code);
    return portfolio ? FactsCommand(environment, options, *portfolio).run() : code;
}

}  // namespace

void addFactsCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb = program.add_subcommand(
        "facts", "List, type in, correct and remove invoices, payments, time, tickets, costs...");
    const auto options = std::make_shared<FactsOptions>();
    verb->add_option("FILE", options->file, "The .winnow file")->required();
    addFactOptions(*verb, options->query);
    verb->add_option("--limit", options->limit, "Show at most so many")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{1'000'000'000}))
        ->capture_default_str();
    verb->add_option("--skip", options->skip, "Leave out the first so many")
        ->check(CLI::NonNegativeNumber);
    CLI::Option_group* action = verb->add_option_group("action");
    action->add_option("--csv", options->csv, "Write all of them to this file")->check(kNotEmpty);
    action->add_option("--add", options->add, "Type one in: JSON, or a file with it");
    action->add_option("--edit", options->edit, "KEY JSON: change what the JSON names")
        ->expected(2);
    action->add_option("--remove", options->remove, "KEY...: remove these");
    action->require_option(0, 1);
    verb->add_flag("--json", options->json, "Print JSON");
    verb->callback([&chosen, &environment, options] {
        chosen = [&environment, options] { return facts(environment, *options); };
    });
}

}  // namespace winnow::cli
