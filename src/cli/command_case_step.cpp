// SPDX-License-Identifier: GPL-3.0-or-later
// case step, note, assign, suspend, resume, reverse, end, move
#include <charconv>
#include <functional>
#include <ostream>

#include <app/case_service.h>
#include <cli/case_commands.h>

namespace winnow::cli {

namespace {

struct StepOptions {
    std::string file;
    std::int64_t number = 0;
    std::string step;
    bool done = false;
    bool suggested = false;
    std::string answers;
    std::string skip;
    std::string postpone;
    std::string at;
    bool reopen = false;
    std::vector<std::string> tick;
    std::vector<std::string> clear;
    std::vector<std::string> notHeld;
    std::string addItem;
    int phase = 0;
    std::string attach;
    std::string on;
    std::string reason;
    bool notForPayment = false;
    bool json = false;
};

// Minutes of the day of "14:30".
std::optional<int> minuteOf(std::string_view text) {
    const auto part = [](std::string_view digits) {
        int number = -1;
        const auto [end, failed] =
            std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return failed == std::errc() && end == digits.data() + digits.size() ? number : -1;
    };
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || text.size() - colon != 3) {
        return std::nullopt;
    }
    const int hour = part(text.substr(0, colon));
    const int minute = part(text.substr(colon + 1));
    const bool sensible = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    return sensible ? std::optional(hour * 60 + minute) : std::nullopt;
}

class StepCommand {
public:
    StepCommand(const Environment& environment, const StepOptions& options, Portfolio& portfolio,
                Date on)
        : m_environment(environment),
          m_options(options),
          m_portfolio(portfolio),
          m_cases(portfolio.cases()),
          m_case{options.number},
          m_on(on) {}

    int run() {
        if (!m_options.attach.empty()) {
            if (const auto added = m_cases.attach(m_case, m_options.step, m_options.attach);
                !added) {
                return fail(m_environment, added.error());
            }
        }
        int code = kDone;
        const Result<void> done = act(code);
        if (code != kDone) {
            return code;
        }
        return done ? printCase(m_environment, m_portfolio, m_case, m_options.json, false)
                    : fail(m_environment, done.error());
    }

private:
    Result<void> act(int& code) {
        if (m_options.done) {
            return complete();
        }
        if (!m_options.skip.empty()) {
            return m_cases.skip(m_case, m_options.step, m_options.skip, m_on);
        }
        if (!m_options.postpone.empty()) {
            return postpone(code);
        }
        if (m_options.reopen) {
            return m_cases.reopen(m_case, m_options.step, m_options.reason, m_on);
        }
        if (!m_options.addItem.empty()) {
            return m_cases.addItem(m_case, m_options.step, m_options.addItem, m_options.phase);
        }
        return items();
    }

    Result<void> complete() {
        if (m_options.suggested) {
            return m_cases.complete(m_case, m_options.step,
                                    m_cases.suggestedAnswers(m_case, m_options.step, m_on), m_on);
        }
        if (m_options.answers.empty()) {
            return m_cases.complete(m_case, m_options.step, {}, m_on);
        }
        const Result<std::string> json = jsonArgument(m_options.answers);
        return json ? m_cases.completeJson(m_case, m_options.step, *json, m_on) : json.error();
    }

    Result<void> postpone(int& code) {
        const std::optional<Date> until = readDate(m_environment, m_options.postpone, code);
        const std::optional<int> minute =
            m_options.at.empty() ? std::nullopt : minuteOf(m_options.at);
        if (!m_options.at.empty() && !minute) {
            return Error{{"cli.bad_time", {{"text", m_options.at}}}, ErrorKind::Usage};
        }
        if (!until) {
            return {};
        }
        return m_cases.postpone(m_case, m_options.step, *until, m_options.reason,
                                m_options.notForPayment, minute, m_on);
    }

    // Items are taken one by one, so that those before a refused one stay ticked.
    Result<void> items() {
        for (const std::string& item : m_options.tick) {
            if (auto done =
                    m_cases.tick(m_case, m_options.step, item, true, m_on, m_options.reason);
                !done) {
                return done;
            }
        }
        for (const std::string& item : m_options.clear) {
            if (auto done =
                    m_cases.tick(m_case, m_options.step, item, false, m_on, m_options.reason);
                !done) {
                return done;
            }
        }
        for (const std::string& item : m_options.notHeld) {
            if (auto done = m_cases.notHeld(m_case, m_options.step, item, m_options.reason, m_on);
                !done) {
                return done;
            }
        }
        return {};
    }

    const Environment& m_environment;
    const StepOptions& m_options;
    Portfolio& m_portfolio;
    CaseService& m_cases;
    CaseId m_case;
    Date m_on;
};

int step(const Environment& environment, const StepOptions& options) {
    int code = kDone;
    const std::optional<Date> on = dayOrToday(environment, options.on, code);
    const auto portfolio = on ? openPortfolio(environment, options.file, false, code) : nullptr;
    return portfolio ? StepCommand(environment, options, *portfolio, *on).run() : code;
}

void addStep(CLI::App& verb, const Environment& environment, Command& chosen) {
    CLI::App* sub = verb.add_subcommand("step", "Take a step of a case, or put it off");
    const auto options = std::make_shared<StepOptions>();
    sub->add_option("FILE", options->file, "The .winnow file")->required();
    sub->add_option("CASE", options->number, "Its number")->required();
    sub->add_option("STEP", options->step, "Its key; \"case show\" shows them")->required();
    CLI::Option_group* action = sub->add_option_group("action");
    CLI::Option* done = action->add_flag("--done", options->done, "The step is done");
    action->add_option("--skip", options->skip, "REASON: pass over the step")->check(kNotEmpty);
    CLI::Option* postpone = action->add_option("--postpone", options->postpone,
                                               "DATE: do it then; of a meeting, when it is held");
    action->add_flag("--reopen", options->reopen, "It was not done after all");
    action->add_option("--tick", options->tick, "ITEM of the checklist; may be repeated");
    action->add_option("--clear", options->clear, "ITEM that was not done after all");
    action->add_option("--not-held", options->notHeld,
                       "ITEM that we never had or that is not ours to remove");
    CLI::Option* addItem =
        action->add_option("--add-item", options->addItem, "WORDS: a line of this case's own");
    action->require_option(0, 1);
    sub->add_option("--attach", options->attach, "Keep this file with the step, first of all");
    CLI::Option* answers =
        sub->add_option("--answers", options->answers, "What it was done with: JSON, or a file")
            ->needs(done);
    sub->add_flag("--suggested", options->suggested, "Answers as far as the portfolio knows them")
        ->needs(done)
        ->excludes(answers);
    sub->add_option("--on", options->on, "The day it was; else today");
    sub->add_option("--reason", options->reason, "Why, for --postpone, --reopen and the items");
    sub->add_option("--at", options->at, "14:30: the hour of a meeting")->needs(postpone);
    sub->add_flag("--not-for-payment", options->notForPayment,
                  "Say that a step of the handover is not put off because money is open")
        ->needs(postpone);
    sub->add_option("--phase", options->phase, "Of --add-item: earlier phases come first")
        ->needs(addItem);
    sub->add_flag("--json", options->json, "Print the case as JSON");
    sub->callback([&chosen, &environment, options, action, sub] {
        if (action->count_all() == 0 && options->attach.empty()) {
            throw CLI::RequiredError(sub->get_name() + ": an action such as --done");
        }
        chosen = [&environment, options] { return step(environment, *options); };
    });
}

struct WordOptions {
    std::string file;
    std::int64_t number = 0;
    std::string first;
    std::string second;
    bool notForPayment = false;
    bool json = false;
};

using Act = std::function<Result<void>(CaseService&, CaseId, const WordOptions&)>;

// A verb on a whole case.
std::pair<CLI::App*, std::shared_ptr<WordOptions>> addVerb(CLI::App& verb,
                                                           const Environment& environment,
                                                           Command& chosen, const char* name,
                                                           const char* what, Act act) {
    CLI::App* sub = verb.add_subcommand(name, what);
    const auto options = std::make_shared<WordOptions>();
    sub->add_option("FILE", options->file, "The .winnow file")->required();
    sub->add_option("CASE", options->number, "Its number")->required();
    sub->add_flag("--json", options->json, "Print the case as JSON");
    sub->callback([&chosen, &environment, options, act = std::move(act)] {
        chosen = [&environment, options, act] {
            int code = kDone;
            const auto portfolio = openPortfolio(environment, options->file, false, code);
            if (!portfolio) {
                return code;
            }
            const CaseId id{options->number};
            const Result<void> done = act(portfolio->cases(), id, *options);
            return done ? printCase(environment, *portfolio, id, options->json, false)
                        : fail(environment, done.error());
        };
    });
    return {sub, options};
}

Error unknownWord(const std::string& word) {
    return {{"cli.bad_word", {{"text", word}}}, ErrorKind::Usage};
}

}  // namespace

void addCaseStepCommands(CLI::App& verb, const Environment& environment, Command& chosen) {
    addStep(verb, environment, chosen);
    const auto add = [&](const char* name, const char* what, Act act) {
        return addVerb(verb, environment, chosen, name, what, std::move(act));
    };
    {
        const auto [sub, options] = add(
            "note", "Write something down",
            [](auto& cases, CaseId id, const auto& given) { return cases.note(id, given.first); });
        sub->add_option("WORDS", options->first, "What is to be remembered")->required();
    }
    {
        const auto [sub, options] =
            add("assign", "Say whose case it is", [](auto& cases, CaseId id, const auto& given) {
                return cases.assign(id, given.first);
            });
        sub->add_option("NAME", options->first, "Who; \"\" for nobody")->required();
    }
    {
        const auto [sub, options] =
            add("suspend", "Let a case rest",
                [](auto& cases, CaseId id, const auto& given) -> Result<void> {
                    const auto why = suspensionReasonFromCode(given.first);
                    return why ? cases.suspend(id, *why, given.second, given.notForPayment)
                               : unknownWord(given.first);
                });
        sub->add_option("WHY", options->first,
                        "client_asked, negotiation, dispute, absence or other")
            ->required();
        sub->add_option("WORDS", options->second, "In more words");
        sub->add_flag("--not-for-payment", options->notForPayment,
                      "Say that a handover does not rest because money is open");
    }
    add("resume", "Go on with a case that rested",
        [](auto& cases, CaseId id, const auto&) { return cases.resume(id); });
    {
        const auto [sub, options] = add("reverse", "Take a parting back: the client stays",
                                        [](auto& cases, CaseId id, const auto& given) {
                                            return cases.reverse(id, given.first);
                                        });
        sub->add_option("REASON", options->first, "Why")->required();
    }
    {
        const auto [sub, options] = add(
            "end", "End a case before its last step",
            [](auto& cases, CaseId id, const auto& given) -> Result<void> {
                const auto outcome = caseOutcomeFromCode(given.first);
                return outcome ? cases.end(id, *outcome, given.second) : unknownWord(given.first);
            });
        sub->add_option("OUTCOME", options->first, "won, lost or withdrawn")->required();
        sub->add_option("REASON", options->second, "Why")->required();
    }
    {
        const auto [sub, options] =
            add("move", "Settle what stands before a column of the board, where a tick is enough",
                [](auto& cases, CaseId id, const auto& given) -> Result<void> {
                    const auto stage = stageFromCode(given.first);
                    return stage ? cases.moveTo(id, *stage) : unknownWord(given.first);
                });
        sub->add_option("STAGE", options->first,
                        "planned, talking, agreed, watching; decided, letter_sent, handover, "
                        "closed")
            ->required();
    }
}

}  // namespace winnow::cli
