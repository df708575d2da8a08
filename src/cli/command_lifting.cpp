// SPDX-License-Identifier: GPL-3.0-or-later
// value-statement, agenda, fee
#include <ostream>

#include <app/case_service.h>
#include <app/lifting_service.h>
#include <cli/case_words.h>
#include <cli/json_object.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct StatementOptions {
    std::string file;
    std::string client;
    std::string from;
    std::string until;
    int lines = ValueOptions{}.linesPerGroup;
    bool noHours = false;
    bool money = false;
    bool json = false;
    DocumentOptions document;
};

int valueStatement(const Environment& environment, const StatementOptions& options) {
    int code = kDone;
    const auto language = languageOr(environment, options.document.language, code);
    const auto portfolio =
        language ? openPortfolio(environment, options.file, true, code) : nullptr;
    const auto client =
        portfolio ? readClient(environment, *portfolio, options.client, code) : std::nullopt;
    if (!client) {
        return code;
    }
    std::optional<Date> from = readDate(environment, options.from, code);
    std::optional<Date> until = readDate(environment, options.until, code);
    const auto quarter = readQuarter(environment, *portfolio, "", code);
    if (code != kDone || !quarter) {
        return code;
    }
    // Without days: the latest quarter; with one of them: a quarter's length.
    if (!from && !until) {
        from = portfolio->calendar().firstDay(*quarter);
        until = portfolio->calendar().lastDay(*quarter);
    } else if (!from) {
        from = until->plusMonths(-3).plusDays(1);
    } else if (!until) {
        until = from->plusMonths(3).plusDays(-1);
    }
    if (*until < *from) {
        return fail(environment,
                    {{"cli.bad_period", {{"from", *from}, {"until", *until}}}, ErrorKind::Usage});
    }
    LiftingService& lifting = portfolio->lifting();
    ValueOptions limits;
    limits.linesPerGroup = options.lines;
    const ValueStatement statement = lifting.valueStatement(client->id, *from, *until, limits);
    if (options.json) {
        environment.out << lifting.valueStatementJson(statement) << '\n';
        return kDone;
    }
    return CaseWords(environment, *portfolio)
        .put(
            lifting.valueStatementDocument(statement, {!options.noHours, options.money}, *language),
            options.document);
}

struct AgendaOptions {
    std::string file;
    std::string client;
    std::string quarter;
    std::string on;
    bool noFee = false;
    bool sheet = false;
    DocumentOptions document;
};

int printDue(const Environment& environment, const CaseWords& words, const CaseService& cases) {
    const std::vector<CaseService::Due> due = cases.due();
    if (due.empty()) {
        words.say({"cli.nothing", {}});
        return kDone;
    }
    Table table(environment,
                {"date", "client", "grade", ">case", "key", "step", "kind", ">late", "assignee"});
    for (const CaseService::Due& each : due) {
        table.add({each.on.toIso(), each.name, words.grade(each.grade),
                   std::to_string(each.id.value), each.step, words.own(each.title),
                   words.code("step_kind", stepKindCode(each.kind)),
                   each.daysLate > 0 ? std::to_string(each.daysLate) : "", each.assignee});
    }
    table.print(environment.out);
    return kDone;
}

int agenda(const Environment& environment, const AgendaOptions& options) {
    int code = kDone;
    const auto language = languageOr(environment, options.document.language, code);
    const auto on = language ? dayOrToday(environment, options.on, code) : std::nullopt;
    const auto portfolio = on ? openPortfolio(environment, options.file, true, code) : nullptr;
    if (!portfolio) {
        return code;
    }
    const CaseWords words(environment, *portfolio);
    LiftingService& lifting = portfolio->lifting();
    if (options.sheet) {
        return words.put(lifting.greatClientSheet(*language), options.document);
    }
    if (options.client.empty()) {
        const std::string& out = options.document.out;
        if (out.empty()) {
            return printDue(environment, words, portfolio->cases());
        }
        if (extensionOf(out) != ".ics") {
            return fail(environment, {{"cli.bad_agenda", {{"file", out}}}, ErrorKind::Usage});
        }
        return words.put(portfolio->cases().calendar(*language), out, options.document.replace);
    }
    const auto client = readClient(environment, *portfolio, options.client, code);
    const auto quarter =
        client ? readQuarter(environment, *portfolio, options.quarter, code) : std::nullopt;
    if (!quarter) {
        return code;
    }
    std::optional<FeeProposal> fee;
    if (!options.noFee) {
        fee = feeProposal(lifting.averageBill(client->id, *on),
                          lifting.suggestedChoice(client->id, *quarter));
    }
    return words.put(lifting.agendaDocument(client->id, *quarter, *on, fee, *language),
                     options.document);
}

struct FeeOptions {
    std::string file;
    std::string client;
    std::string fee;
    std::string margin;
    int months = 12;
    bool json = false;
    DocumentOptions document;
};

int fee(const Environment& environment, const FeeOptions& options) {
    int code = kDone;
    const auto language = languageOr(environment, options.document.language, code);
    const auto portfolio =
        language ? openPortfolio(environment, options.file, true, code) : nullptr;
    const auto client =
        portfolio ? readClient(environment, *portfolio, options.client, code) : std::nullopt;
    const auto quarter = client ? readQuarter(environment, *portfolio, "", code) : std::nullopt;
    if (!quarter) {
        return code;
    }
    LiftingService& lifting = portfolio->lifting();
    const AverageBill bill =
        lifting.averageBill(client->id, environment.clock.today(), options.months);
    FeeChoice choice = lifting.suggestedChoice(client->id, *quarter);
    if (!options.fee.empty()) {
        choice.fee = moneyFromPlainText(options.fee, portfolio->currency());
        if (!choice.fee || choice.fee->minor < 0) {
            return fail(environment,
                        {{"cli.bad_amount", {{"text", options.fee}}}, ErrorKind::Usage});
        }
    }
    if (!options.margin.empty()) {
        const auto percent = moneyFromPlainText(options.margin, Currency());
        if (!percent || percent->minor < 0 || percent->minor >= 10'000) {
            return fail(environment,
                        {{"cli.bad_margin", {{"text", options.margin}}}, ErrorKind::Usage});
        }
        choice.targetMargin = Decimal{percent->minor * 100};
    }
    const FeeProposal proposal = feeProposal(bill, choice);
    if (options.json) {
        const Currency currency = portfolio->currency();
        const auto share = [](const std::optional<Fraction>& value) {
            return value ? value->toText(4) : std::string("null");
        };
        environment.out << JsonObject()
                               .number("months", std::int64_t{bill.months})
                               .money("mean_bill", bill.mean, currency)
                               .money("median_bill", bill.median, currency)
                               .money("spread", bill.spread, currency)
                               .money("cost", proposal.cost, currency)
                               .money("suggested", proposal.suggested, currency)
                               .money("fee", proposal.fee, currency)
                               .money("gap", proposal.gap, currency)
                               .raw("margin", share(proposal.margin))
                               .money("rate_now", proposal.rateNow, currency)
                               .money("rate_then", proposal.rateThen, currency)
                               .take()
                        << '\n';
        return kDone;
    }
    return CaseWords(environment, *portfolio)
        .put(lifting.feeDocument(client->id, bill, proposal, *language), options.document);
}

}  // namespace

void addLiftingCommands(CLI::App& program, const Environment& environment, Command& chosen) {
    {
        CLI::App* verb = program.add_subcommand(
            "value-statement", "Everything that was done for a client, in plain words");
        const auto options = std::make_shared<StatementOptions>();
        verb->add_option("FILE", options->file, "The .winnow file")->required();
        verb->add_option("CLIENT", options->client, "Name or code")->required()->check(kNotEmpty);
        verb->add_option("--from", options->from, "First day; else that of the latest quarter");
        verb->add_option("--until", options->until, "Last day; likewise");
        verb->add_option("--lines", options->lines, "Most lines of each kind of work")
            ->check(CLI::Range(1, 1000));
        verb->add_flag("--no-hours", options->noHours, "Leave the hours out");
        verb->add_flag("--money", options->money, "Say as well what was not billed");
        verb->add_flag("--json", options->json, "Print JSON");
        addDocumentOptions(*verb, options->document);
        verb->callback([&chosen, &environment, options] {
            chosen = [&environment, options] { return valueStatement(environment, *options); };
        });
    }
    {
        CLI::App* verb = program.add_subcommand(
            "agenda", "What is due in all cases; of a client, the half-hour review");
        const auto options = std::make_shared<AgendaOptions>();
        verb->add_option("FILE", options->file, "The .winnow file")->required();
        CLI::Option* client =
            verb->add_option("CLIENT", options->client, "Name or code")->check(kNotEmpty);
        verb->add_option("--quarter", options->quarter, "Such as 2026-Q3; else the latest")
            ->needs(client);
        verb->add_option("--on", options->on, "The day of the review; else today")->needs(client);
        verb->add_flag("--no-fee", options->noFee, "Leave the fee out")->needs(client);
        verb->add_flag("--great-client", options->sheet,
                       "The short check-list for any client instead")
            ->excludes(client);
        addDocumentOptions(*verb, options->document);
        verb->callback([&chosen, &environment, options] {
            chosen = [&environment, options] { return agenda(environment, *options); };
        });
    }
    {
        CLI::App* verb =
            program.add_subcommand("fee", "From a client's average bill to a monthly fee");
        const auto options = std::make_shared<FeeOptions>();
        verb->add_option("FILE", options->file, "The .winnow file")->required();
        verb->add_option("CLIENT", options->client, "Name or code")->required()->check(kNotEmpty);
        verb->add_option("--fee", options->fee, "Your own fee a month; else the suggested one");
        verb->add_option("--margin", options->margin, "Per cent of the fee that is to be left");
        verb->add_option("--months", options->months, "Of bills to look back at")
            ->check(CLI::Range(1, 60));
        verb->add_flag("--json", options->json, "Print JSON");
        addDocumentOptions(*verb, options->document);
        verb->callback([&chosen, &environment, options] {
            chosen = [&environment, options] { return fee(environment, *options); };
        });
    }
}

}  // namespace winnow::cli
