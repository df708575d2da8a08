// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/fact_options.h>

#include <app/client_service.h>

namespace winnow::cli {

namespace {

const CLI::IsMember& yesOrNo() {
    static const CLI::IsMember kYesOrNo({"yes", "no"});
    return kYesOrNo;
}

std::optional<bool> flagOf(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text == "yes");
}

// For a shell: in quotes, with what would end or expand them escaped.
std::string quoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text) {
        result += c == '\'' ? "'\\''" : std::string(1, c);
    }
    return result + "'";
}

}  // namespace

void addFactOptions(CLI::App& verb, FactArguments& arguments) {
    const auto kinds = [] {
        std::vector<std::string> codes;
        for (const FactKind kind : allFactKinds()) {
            codes.emplace_back(factKindCode(kind));
        }
        return codes;
    }();
    verb.add_option("--kind", arguments.kind, "Which facts")
        ->check(CLI::IsMember(kinds))
        ->capture_default_str();
    verb.add_option("--client", arguments.clients, "Only this client's; repeat it for several")
        ->take_all()
        ->expected(1)
        ->check(kNotEmpty);
    verb.add_option("--from", arguments.from, "From this day on, YYYY-MM-DD");
    verb.add_option("--to", arguments.to, "Up to this day, YYYY-MM-DD");
    verb.add_option("--text", arguments.text,
                    "With this in number, subject, note, description or technician");
    verb.add_option("--batch", arguments.batch, "Only what this import brought")
        ->check(CLI::PositiveNumber);
    verb.add_flag("--corrected", arguments.correctedOnly, "Only what was corrected by hand");
    verb.add_flag("--due", arguments.byDueDate, "Invoices: days are those they fell due");
    verb.add_flag("--without-due-date", arguments.withoutDueDate, "Invoices without a due date");
    verb.add_option("--overdue-on", arguments.overdueOn, "Invoices open and past due on this day");
    verb.add_option("--disputed", arguments.disputed, "Invoices")->check(yesOrNo());
    verb.add_option("--line-kind", arguments.lineKind, "Invoices with such a line")
        ->check(CLI::IsMember({"unspecified", "recurring", "labour", "project", "product"}));
    verb.add_option("--work-type", arguments.workType, "Time")
        ->check(CLI::IsMember({"unspecified", "reactive", "proactive", "project", "admin"}));
    verb.add_option("--technician", arguments.technician, "Time");
    verb.add_option("--after-hours", arguments.afterHours, "Time and tickets")->check(yesOrNo());
    verb.add_option("--emergency", arguments.emergency, "Tickets")->check(yesOrNo());
    verb.add_option("--channel", arguments.channel, "Tickets")
        ->check(
            CLI::IsMember({"unknown", "portal", "email", "phone", "chat", "walkup", "monitoring"}));
    verb.add_option("--cost-kind", arguments.costKind, "Costs")
        ->check(CLI::IsMember({"tool", "licence", "purchase", "subcontractor", "travel", "other"}));
}

std::optional<FactQuery> factQuery(const Environment& environment, Portfolio& portfolio,
                                   const FactArguments& arguments, int& code) {
    FactQuery query;
    query.kind = factKindFromCode(arguments.kind).value_or(FactKind::Invoice);
    for (const std::string& text : arguments.clients) {
        const std::optional<Client> client = readClient(environment, portfolio, text, code);
        if (!client) {
            return std::nullopt;
        }
        query.clients.push_back(client->id);
    }
    query.from = readDate(environment, arguments.from, code);
    query.to = readDate(environment, arguments.to, code);
    query.overdueOn = readDate(environment, arguments.overdueOn, code);
    if (code != kDone) {
        return std::nullopt;
    }
    query.byDueDate = arguments.byDueDate;
    query.disputed = flagOf(arguments.disputed);
    query.lineKind = lineKindFromCode(arguments.lineKind);
    query.workType = workTypeFromCode(arguments.workType);
    query.afterHours = flagOf(arguments.afterHours);
    query.emergency = flagOf(arguments.emergency);
    query.channel = ticketChannelFromCode(arguments.channel);
    query.costKind = costKindFromCode(arguments.costKind);
    if (!arguments.technician.empty()) {
        query.technician = arguments.technician;
    }
    if (arguments.batch > 0) {
        query.batch = BatchId{arguments.batch};
    }
    query.withoutDueDate = arguments.withoutDueDate;
    query.correctedOnly = arguments.correctedOnly;
    query.text = arguments.text;
    return query;
}

std::string factArgumentsText(Portfolio& portfolio, const FactQuery& query) {
    std::string text = "--kind " + std::string(factKindCode(query.kind));
    const auto add = [&](const char* option, const std::string& value) {
        text += std::string(" ") + option + (value.empty() ? "" : " " + value);
    };
    const auto addFlag = [&](const char* option, const std::optional<bool>& value) {
        if (value) {
            add(option, *value ? "yes" : "no");
        }
    };
    const auto addDate = [&](const char* option, const std::optional<Date>& value) {
        if (value) {
            add(option, value->toIso());
        }
    };
    for (const ClientId id : query.clients) {
        if (const std::optional<Client> client = portfolio.clients().find(id)) {
            add("--client", quoted(client->name));
        }
    }
    addDate("--from", query.from);
    addDate("--to", query.to);
    if (query.byDueDate) {
        add("--due", "");
    }
    addDate("--overdue-on", query.overdueOn);
    addFlag("--disputed", query.disputed);
    if (query.lineKind) {
        add("--line-kind", std::string(lineKindCode(*query.lineKind)));
    }
    if (query.workType) {
        add("--work-type", std::string(workTypeCode(*query.workType)));
    }
    addFlag("--after-hours", query.afterHours);
    addFlag("--emergency", query.emergency);
    if (query.channel) {
        add("--channel", std::string(ticketChannelCode(*query.channel)));
    }
    if (query.costKind) {
        add("--cost-kind", std::string(costKindCode(*query.costKind)));
    }
    if (query.technician) {
        add("--technician", quoted(*query.technician));
    }
    if (query.batch) {
        add("--batch", std::to_string(query.batch->value));
    }
    if (query.withoutDueDate) {
        add("--without-due-date", "");
    }
    if (query.correctedOnly) {
        add("--corrected", "");
    }
    if (!query.text.empty()) {
        add("--text", quoted(query.text));
    }
    return text;
}

}  // namespace winnow::cli
