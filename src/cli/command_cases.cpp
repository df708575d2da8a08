// SPDX-License-Identifier: GPL-3.0-or-later
// cases, case show, case playbooks, case start. What is done with a case: command_case_step.cpp.
#include <algorithm>
#include <ostream>

#include <app/case_service.h>
#include <cli/case_commands.h>
#include <cli/json_object.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct CasesOptions {
    std::string file;
    std::string client;
    std::string calendar;
    bool all = false;
    bool json = false;
    bool replace = false;
};

std::string timeText(const std::optional<int>& minute) {
    if (!minute) {
        return "";
    }
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return " " + two(*minute / 60) + ":" + two(*minute % 60);
}

std::string dueText(const CaseWords& words, const CaseService::Card& card) {
    if (!card.due) {
        return "";
    }
    const std::string day = card.due->toIso() + timeText(card.startMinute);
    return card.daysLate > 0
               ? words.sentence(
                     {"cli.case_late", {{"date", day}, {"count", std::int64_t{card.daysLate}}}})
               : day;
}

void printCards(const Environment& environment, const CaseWords& words,
                const std::vector<CaseService::Card>& cards) {
    Table table(environment, {">number", "client", "grade", "playbook", "stage", "next_step", "due",
                              ">done", "assignee"});
    for (const CaseService::Card& card : cards) {
        const std::string state =
            card.status == CaseStatus::Open ? words.code("stage", stageCode(card.stage))
            : card.outcome ? words.code("case_outcome", caseOutcomeCode(*card.outcome))
                           : words.code("case_status", caseStatusCode(card.status));
        table.add({std::to_string(card.id.value), card.name, words.grade(card.grade),
                   words.own(card.playbook), state, words.own(card.line), dueText(words, card),
                   std::to_string(card.done) + "/" + std::to_string(card.of), card.assignee});
    }
    table.print(environment.out);
}

int cases(const Environment& environment, const CasesOptions& options) {
    int code = kDone;
    const auto portfolio = openPortfolio(environment, options.file, true, code);
    if (!portfolio) {
        return code;
    }
    const CaseWords words(environment, *portfolio);
    const CaseService& service = portfolio->cases();
    if (!options.calendar.empty()) {
        return words.put(service.calendar(environment.language), options.calendar, options.replace);
    }
    std::optional<Client> client;
    if (!options.client.empty()) {
        client = readClient(environment, *portfolio, options.client, code);
        if (!client) {
            return code;
        }
    }
    const std::vector<CaseService::Card> cards =
        client ? service.cardsOf(client->id) : service.cards(options.all);
    if (options.json && client) {
        std::vector<std::string> items;
        for (const CaseService::Card& card : cards) {
            const Result<std::string> json = service.caseJson(card.id, environment.language);
            if (!json) {
                return fail(environment, json.error());
            }
            items.push_back(*json);
        }
        environment.out << jsonLines(items, 0) << '\n';
        return kDone;
    }
    if (options.json) {
        environment.out << service.casesJson(options.all, environment.language) << '\n';
        return kDone;
    }
    if (cards.empty()) {
        words.say({"cli.nothing", {}});
    } else {
        printCards(environment, words, cards);
    }
    if (!client) {
        for (const CaseService::Undecided& each : service.undecided()) {
            words.say({"cli.case_undecided",
                       {{"client", each.name},
                        {"grade", words.grade(each.grade)},
                        {"advice", words.sentence(each.advice)}}});
        }
    }
    return kDone;
}

// Everything of a case, as the drawer of the window shows it.
class CasePage {
public:
    CasePage(const Environment& environment, const CaseWords& words, const CaseService::View& view)
        : m_environment(environment), m_words(words), m_view(view) {}

    void print() {
        const CaseService::Card& card = m_view.card;
        m_words.say({"cli.case_title",
                     {{"number", m_view.record.id.value},
                      {"client", card.name},
                      {"playbook", m_words.own(card.playbook)},
                      {"date", m_view.record.startedOn}}});
        line({"cli.case_state",
              {{"status", m_words.code("case_status", caseStatusCode(card.status))},
               {"stage", m_words.code("stage", stageCode(card.stage))},
               {"done", std::int64_t{card.done}},
               {"of", std::int64_t{card.of}}}});
        if (card.outcome) {
            line({"cli.case_outcome",
                  {{"outcome", m_words.code("case_outcome", caseOutcomeCode(*card.outcome))}}});
        }
        line(card.note);
        if (!m_view.record.reason.empty()) {
            m_environment.out << m_view.record.reason << '\n';
        }
        if (m_view.state.endDate) {
            line({"cli.case_end_date", {{"date", *m_view.state.endDate}}});
        }
        steps();
        items();
        proofs();
        comparison();
        documents();
        log();
    }

private:
    void line(const Text& text) {
        if (!text.id.empty()) {
            m_words.say(text);
        }
    }

    void steps() {
        m_environment.out << '\n';
        Table table(m_environment, {"key", "step", "status", "date", "remark"});
        for (std::size_t i = 0; i < m_view.state.steps.size(); ++i) {
            const StepState& state = m_view.state.steps[i];
            const std::optional<Date> day = state.settled()     ? state.settledOn
                                            : state.postponedTo ? state.postponedTo
                                                                : state.due;
            const std::vector<Text>& blocked = m_view.blocked[i];
            const bool told = state.settled() || state.status == StepStatus::PassedOver;
            const std::string remark = !state.reason.empty() ? state.reason
                                       : !told && !blocked.empty()
                                           ? m_words.sentence(blocked.front())
                                           : std::string();
            table.add({state.step->id, m_words.own(state.step->title),
                       m_words.code("cli.step_status", stepStatusCode(state.status)),
                       m_words.date(day) + (told ? "" : timeText(state.startMinute)), remark});
        }
        table.print(m_environment.out);
    }

    void items() {
        for (const StepState& state : m_view.state.steps) {
            const bool open =
                state.status == StepStatus::Open || state.status == StepStatus::Locked;
            if (!open || state.items.empty()) {
                continue;
            }
            m_environment.out << '\n' << m_words.own(state.step->title) << ":\n";
            for (const ItemState& item : state.items) {
                const char* mark = item.state == ItemState::State::Ticked    ? "[x] "
                                   : item.state == ItemState::State::NotHeld ? "[-] "
                                                                             : "[ ] ";
                m_environment.out << "  " << mark << item.item.id << ": "
                                  << m_words.own(item.item.text)
                                  << (item.reason.empty() ? "" : " (" + item.reason + ")") << '\n';
            }
        }
    }

    void proofs() {
        if (m_view.proofs.empty()) {
            return;
        }
        m_environment.out << '\n' << m_words.sentence({"cli.case_proofs", {}}) << '\n';
        for (const ClosingProof& proof : m_view.proofs) {
            m_environment.out << "  " << (proof.given ? "[x] " : "[ ] ")
                              << m_words.code("proof", proof.id);
            if (!proof.detail.id.empty()) {
                m_environment.out << ": " << m_words.sentence(proof.detail);
            }
            m_environment.out << '\n';
        }
    }

    void comparison() {
        if (m_view.comparison.empty()) {
            return;
        }
        m_environment.out << '\n';
        Table table(m_environment, {"what", "forecast", "actual"});
        for (const auto& each : m_view.comparison) {
            table.add({m_words.sentence(each.what),
                       each.forecast.id.empty() ? "" : m_words.sentence(each.forecast),
                       each.actual.id.empty() ? "" : m_words.sentence(each.actual)});
        }
        table.print(m_environment.out);
    }

    void documents() {
        if (m_view.documents.empty()) {
            return;
        }
        m_environment.out << '\n';
        Table table(m_environment, {">number", "kind", "key", "name", ">bytes", "date"});
        for (const CaseDocument& each : m_view.documents) {
            table.add({std::to_string(each.id.value),
                       m_words.code("cli.case_document", caseDocumentKindCode(each.kind)),
                       each.step, each.name, m_words.locale().integer(each.size),
                       each.addedOn.toIso()});
        }
        table.print(m_environment.out);
    }

    void log() {
        if (m_view.log.empty()) {
            return;
        }
        m_environment.out << '\n';
        Table table(m_environment, {"date", "what", "detail", "rater"});
        for (const CaseService::LogEntry& each : m_view.log) {
            table.add({each.on.toIso(), m_words.sentence(each.what),
                       each.detail.id.empty() ? "" : m_words.sentence(each.detail), each.by});
        }
        table.print(m_environment.out);
    }

    const Environment& m_environment;
    const CaseWords& m_words;
    const CaseService::View& m_view;
};

struct ShowOptions {
    std::string file;
    std::int64_t number = 0;
    bool json = false;
};

int show(const Environment& environment, const ShowOptions& options) {
    int code = kDone;
    const auto portfolio = openPortfolio(environment, options.file, true, code);
    return portfolio ? printCase(environment, *portfolio, {options.number}, options.json, true)
                     : code;
}

struct StartOptions {
    std::string file;
    std::string client;
    std::string playbook;
    std::string from = "client";
    std::string reason;
    std::string assignee;
    std::vector<std::string> criteria;
    std::string on;
    bool json = false;
};

int start(const Environment& environment, const StartOptions& options) {
    int code = kDone;
    const std::optional<Date> on = dayOrToday(environment, options.on, code);
    const auto portfolio = on ? openPortfolio(environment, options.file, false, code) : nullptr;
    const auto client =
        portfolio ? readClient(environment, *portfolio, options.client, code) : std::nullopt;
    if (!client) {
        return code;
    }
    const Result<CaseId> id =
        portfolio->cases().start({client->id, options.playbook, options.from, options.reason,
                                  options.assignee, options.criteria, on});
    return id ? printCase(environment, *portfolio, *id, options.json, false)
              : fail(environment, id.error());
}

int playbooks(const Environment& environment, const StartOptions& options) {
    int code = kDone;
    const auto portfolio = openPortfolio(environment, options.file, true, code);
    const auto client =
        portfolio ? readClient(environment, *portfolio, options.client, code) : std::nullopt;
    if (!client) {
        return code;
    }
    const CaseWords words(environment, *portfolio);
    const std::vector<CaseService::Choice> choices = portfolio->cases().choices(client->id);
    if (options.json) {
        std::vector<std::string> items;
        for (const CaseService::Choice& each : choices) {
            JsonObject item;
            item.text("playbook", each.playbook)
                .text("title", words.own(each.title))
                .text("purpose", purposeCode(each.purpose))
                .flag("advised", each.advised)
                .flag("possible", !each.refusal)
                .text("refusal", each.refusal ? words.sentence(*each.refusal) : "");
            items.push_back(item.take());
        }
        environment.out << jsonLines(items, 0) << '\n';
        return kDone;
    }
    Table table(environment, {"key", "playbook", "remark"});
    for (const CaseService::Choice& each : choices) {
        table.add({each.playbook, words.own(each.title),
                   each.refusal   ? words.sentence(*each.refusal)
                   : each.advised ? words.sentence({"cli.case_advised", {}})
                                  : std::string()});
    }
    table.print(environment.out);
    return kDone;
}

}  // namespace

int printCase(const Environment& environment, Portfolio& portfolio, CaseId id, bool json,
              bool whole) {
    const CaseService& service = portfolio.cases();
    if (json) {
        const Result<std::string> text = service.caseJson(id, environment.language);
        if (!text) {
            return fail(environment, text.error());
        }
        environment.out << *text << '\n';
        return kDone;
    }
    const Result<CaseService::View> view = service.view(id);
    if (!view) {
        return fail(environment, view.error());
    }
    const CaseWords words(environment, portfolio);
    if (whole) {
        CasePage(environment, words, *view).print();
        return kDone;
    }
    const CaseService::Card& card = view->card;
    words.say({"cli.case_now",
               {{"number", id.value},
                {"client", card.name},
                {"playbook", words.own(card.playbook)},
                {"done", std::int64_t{card.done}},
                {"of", std::int64_t{card.of}}}});
    if (card.outcome) {
        words.say({"cli.case_outcome",
                   {{"outcome", words.code("case_outcome", caseOutcomeCode(*card.outcome))}}});
    }
    if (!card.step.empty()) {
        words.say(
            {card.due ? "cli.case_next_due" : "cli.case_next",
             {{"key", card.step}, {"step", words.own(card.line)}, {"date", dueText(words, card)}}});
    }
    return kDone;
}

void addCaseCommands(CLI::App& program, const Environment& environment, Command& chosen) {
    {
        CLI::App* verb = program.add_subcommand("cases", "The board: lifting and parting");
        const auto options = std::make_shared<CasesOptions>();
        verb->add_option("FILE", options->file, "The .winnow file")->required();
        CLI::Option* client =
            verb->add_option("--client", options->client, "All cases of this client")
                ->check(kNotEmpty);
        verb->add_flag("--all", options->all, "Those that ended long ago as well")
            ->excludes(client);
        CLI::Option* json = verb->add_flag("--json", options->json, "Print JSON");
        CLI::Option* calendar =
            verb->add_option("--ics", options->calendar,
                             "Write what is due and the meetings to this calendar file")
                ->check(kNotEmpty)
                ->excludes(client)
                ->excludes(json);
        verb->add_flag("--replace", options->replace, "Overwrite the calendar file")
            ->needs(calendar);
        verb->callback([&chosen, &environment, options] {
            chosen = [&environment, options] { return cases(environment, *options); };
        });
    }
    CLI::App* verb = program.add_subcommand("case", "A lift or a parting, step by step");
    verb->require_subcommand(1);
    {
        CLI::App* sub = verb->add_subcommand("start", "Start a playbook for a client");
        const auto options = std::make_shared<StartOptions>();
        sub->add_option("FILE", options->file, "The .winnow file")->required();
        sub->add_option("CLIENT", options->client, "Name or code")->required()->check(kNotEmpty);
        sub->add_option("PLAYBOOK", options->playbook, "Its key; \"case playbooks\" shows them")
            ->required();
        sub->add_option("--from", options->from, "Where the wish came from")
            ->check(CLI::IsMember({"client", "least_change", "queue", "case"}));
        sub->add_option("--reason", options->reason, "Why");
        sub->add_option("--assign", options->assignee, "Whose case it is");
        sub->add_option("--criterion", options->criteria, "Of the least change; may be repeated");
        sub->add_option("--on", options->on, "Its first day; else today");
        sub->add_flag("--json", options->json, "Print JSON");
        sub->callback([&chosen, &environment, options] {
            chosen = [&environment, options] { return start(environment, *options); };
        });
    }
    {
        CLI::App* sub = verb->add_subcommand(
            "playbooks", "What could be started for a client, and why the rest could not");
        const auto options = std::make_shared<StartOptions>();
        sub->add_option("FILE", options->file, "The .winnow file")->required();
        sub->add_option("CLIENT", options->client, "Name or code")->required()->check(kNotEmpty);
        sub->add_flag("--json", options->json, "Print JSON");
        sub->callback([&chosen, &environment, options] {
            chosen = [&environment, options] { return playbooks(environment, *options); };
        });
    }
    {
        CLI::App* sub = verb->add_subcommand("show", "Steps, evidence and log of a case");
        const auto options = std::make_shared<ShowOptions>();
        sub->add_option("FILE", options->file, "The .winnow file")->required();
        sub->add_option("CASE", options->number, "Its number")->required();
        sub->add_flag("--json", options->json, "Print JSON");
        sub->callback([&chosen, &environment, options] {
            chosen = [&environment, options] { return show(environment, *options); };
        });
    }
    addCaseStepCommands(*verb, environment, chosen);
    addCasePaperCommands(*verb, environment, chosen);
}

}  // namespace winnow::cli
