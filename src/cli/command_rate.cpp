// SPDX-License-Identifier: GPL-3.0-or-later
// rate
#include <algorithm>
#include <ostream>
#include <tuple>

#include <app/figures_service.h>
#include <app/grading_service.h>
#include <app/rater_service.h>
#include <cli/commands.h>
#include <cli/json_object.h>
#include <cli/judgement_words.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct RateOptions {
    std::string file;
    std::string client;
    std::string quarter;
    std::string rater;
    std::string note;
    std::string language;
    std::vector<std::string> criteria;
    std::vector<std::string> clear;
    std::string sheetOut;
    std::string sheetIn;
    std::vector<std::string> counting;
    bool agreement = false;
    bool json = false;

    bool writes() const {
        return !criteria.empty() || !clear.empty() || !sheetIn.empty() || !counting.empty();
    }
};

// The owner has no name among the raters; on the command line it is "owner".
std::string raterName(const std::string& given) { return given == "owner" ? "" : given; }

class RateCommand {
public:
    RateCommand(const Environment& environment, const RateOptions& options, Portfolio& portfolio)
        : m_environment(environment),
          m_options(options),
          m_portfolio(portfolio),
          m_words(environment, portfolio) {}

    int run() {
        if (!m_options.sheetIn.empty()) {
            return takeSheet();
        }
        if (!m_options.counting.empty()) {
            return setCounting();
        }
        int code = kDone;
        const auto quarter = readQuarter(m_environment, m_portfolio, m_options.quarter, code);
        if (!quarter) {
            return code;
        }
        if (!m_options.sheetOut.empty()) {
            return writeSheet(*quarter);
        }
        if (m_options.agreement) {
            return showAgreement(*quarter);
        }
        std::optional<Client> client;
        if (!m_options.client.empty()) {
            client = readClient(m_environment, m_portfolio, m_options.client, code);
            if (!client) {
                return code;
            }
        }
        if (!m_options.writes()) {
            return list(*quarter, client);
        }
        if (!client) {
            return fail(m_environment, {{"cli.client_empty", {}}, ErrorKind::Usage});
        }
        return m_options.criteria.empty() ? clear(*quarter, *client) : rate(*quarter, *client);
    }

private:
    int rate(Quarter quarter, const Client& client) {
        std::vector<GradingService::Answer> answers;
        for (const std::string& given : m_options.criteria) {
            const auto equals = given.find('=');
            const std::string answer =
                equals == std::string::npos ? std::string() : given.substr(equals + 1);
            const bool isAnchor = answer.size() == 1 && answer[0] >= '0' && answer[0] <= '4';
            if (!isAnchor && answer != "-") {
                return fail(m_environment,
                            {{"cli.bad_rating", {{"text", given}}}, ErrorKind::Usage});
            }
            answers.push_back({given.substr(0, equals),
                               isAnchor ? std::optional(answer[0] - '0') : std::nullopt,
                               m_options.note});
        }
        return finish(m_environment, m_portfolio.grading().rateAll(client.id, quarter, answers,
                                                                   raterName(m_options.rater)));
    }

    int clear(Quarter quarter, const Client& client) {
        for (const std::string& criterion : m_options.clear) {
            if (const Result<void> done = m_portfolio.grading().clearRating(
                    client.id, quarter, criterion, raterName(m_options.rater));
                !done) {
                return fail(m_environment, done.error());
            }
        }
        return finish(m_environment, {});
    }

    struct Line {
        std::string client;
        Rating rating;
    };

    std::vector<Line> lines(Quarter quarter, const std::optional<Client>& client) {
        std::vector<std::string> raters = m_portfolio.raters().raters();
        if (!m_options.rater.empty()) {
            raters = {raterName(m_options.rater)};
        }
        std::vector<Line> lines;
        for (const std::string& rater : raters) {
            for (auto& [id, rating] : m_portfolio.raters().ratings(quarter, rater)) {
                if (!client || client->id == id) {
                    lines.push_back({m_words.client(id), std::move(rating)});
                }
            }
        }
        std::ranges::sort(lines, {}, [](const Line& line) {
            return std::tie(line.client, line.rating.criterion, line.rating.rater);
        });
        return lines;
    }

    int list(Quarter quarter, const std::optional<Client>& client) {
        const Rubric& rubric = m_portfolio.figures().rubric(quarter);
        if (m_options.json) {
            std::vector<std::string> items;
            for (const Line& line : lines(quarter, client)) {
                const Rating& rating = line.rating;
                items.push_back(JsonObject()
                                    .text("client", line.client)
                                    .text("quarter", quarter.toText())
                                    .text("criterion", rating.criterion)
                                    .number("answer", rating.anchor)
                                    .text("rater", rating.rater)
                                    .date("rated_on", rating.ratedOn)
                                    .text("note", rating.note)
                                    .take());
            }
            m_environment.out << jsonLines(items, 0) << '\n';
            return kDone;
        }
        Table table(m_environment, {"client", "criterion", "answer", "rater", "date", "note"});
        for (const Line& line : lines(quarter, client)) {
            const Rating& rating = line.rating;
            table.add({line.client, m_words.criterion(rubric, rating.criterion),
                       m_words.anchor(rubric, rating.criterion, rating.anchor),
                       m_words.rater(rating.rater), rating.ratedOn.toIso(), rating.note});
        }
        return show(table);
    }

    int show(const Table& table) {
        if (table.empty()) {
            m_words.say({"cli.nothing", {}});
        } else {
            table.print(m_environment.out);
        }
        return kDone;
    }

    int writeSheet(Quarter quarter) {
        int code = kDone;
        const auto language = m_options.language.empty()
                                  ? std::optional(m_environment.language)
                                  : readLanguage(m_environment, m_options.language, code);
        if (!language) {
            return code;
        }
        if (const Result<void> done = m_portfolio.raters().exportSheet(
                quarter, m_options.rater, *language, m_options.sheetOut);
            !done) {
            return fail(m_environment, done.error());
        }
        m_words.say({"cli.made", {{"file", m_options.sheetOut}}});
        return kDone;
    }

    int takeSheet() {
        const auto taken = m_portfolio.raters().importSheet(m_options.sheetIn);
        if (!taken) {
            return fail(m_environment, taken.error());
        }
        const RaterService::SheetResult& result = *taken;
        if (m_options.json) {
            std::vector<std::string> problems;
            for (const RaterService::SheetProblem& problem : result.problems) {
                problems.push_back(JsonObject()
                                       .number("line", problem.line)
                                       .text("reason", m_words.sentence(problem.what))
                                       .take());
            }
            m_environment.out << JsonObject()
                                     .text("rater", result.rater)
                                     .text("quarter", result.quarter.toText())
                                     .number("read", std::int64_t{result.read})
                                     .number("unchanged", std::int64_t{result.unchanged})
                                     .number("empty", std::int64_t{result.empty})
                                     .raw("problems", jsonList(problems))
                                     .take()
                              << '\n';
        } else {
            m_words.say({"cli.sheet_taken",
                         {{"rater", result.rater},
                          {"quarter", result.quarter},
                          {"count", std::int64_t{result.read}},
                          {"unchanged", std::int64_t{result.unchanged}},
                          {"empty", std::int64_t{result.empty}}}});
            for (const RaterService::SheetProblem& problem : result.problems) {
                m_environment.out << m_options.sheetIn << ':' << problem.line << ": "
                                  << m_words.sentence(problem.what) << '\n';
            }
        }
        return result.problems.empty() ? kDone : kRowsLeftOut;
    }

    int setCounting() {
        std::vector<std::string> raters;
        for (const std::string& rater : m_options.counting) {
            raters.push_back(raterName(rater));
        }
        return finish(m_environment, m_portfolio.raters().setCounting(raters));
    }

    int showAgreement(Quarter quarter) {
        const Rubric& rubric = m_portfolio.figures().rubric(quarter);
        const std::vector<RaterAgreement> pairs = m_portfolio.raters().agreement(quarter);
        if (m_options.json) {
            std::vector<std::string> items;
            for (const RaterAgreement& pair : pairs) {
                std::vector<std::string> differing;
                for (const Disagreement& each : pair.disagreements) {
                    differing.push_back(JsonObject()
                                            .text("client", m_words.client(each.client))
                                            .text("criterion", each.criterion)
                                            .number("first", std::int64_t{each.first})
                                            .number("second", std::int64_t{each.second})
                                            .text("note", each.note)
                                            .take());
                }
                items.push_back(JsonObject()
                                    .text("first", pair.first)
                                    .text("second", pair.second)
                                    .number("compared", std::int64_t{pair.compared})
                                    .number("equal", std::int64_t{pair.equal})
                                    .raw("kappa", pair.kappa ? pair.kappa->toText(6) : "null")
                                    .raw("disagreements", jsonLines(differing))
                                    .take());
            }
            m_environment.out << jsonLines(items, 0) << '\n';
            return kDone;
        }
        if (pairs.empty()) {
            m_words.say({"cli.no_agreement", {{"quarter", quarter}}});
        }
        for (const RaterAgreement& pair : pairs) {
            m_words.say({pair.kappa ? "cli.agreement" : "cli.agreement_no_kappa",
                         {{"first", m_words.rater(pair.first)},
                          {"second", m_words.rater(pair.second)},
                          {"equal", std::int64_t{pair.equal}},
                          {"compared", std::int64_t{pair.compared}},
                          {"kappa", Decimal::of(pair.kappa.value_or(Fraction{}))}}});
            Table table(m_environment, {"client", "criterion", "first", "second", "note"});
            for (const Disagreement& each : pair.disagreements) {
                table.add({m_words.client(each.client), m_words.criterion(rubric, each.criterion),
                           m_words.anchor(rubric, each.criterion, each.first),
                           m_words.anchor(rubric, each.criterion, each.second), each.note});
            }
            if (!table.empty()) {
                table.print(m_environment.out);
            }
        }
        return kDone;
    }

    const Environment& m_environment;
    const RateOptions& m_options;
    Portfolio& m_portfolio;
    JudgementWords m_words;
};

int rate(const Environment& environment, const RateOptions& options) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, !options.writes(), code);
    return portfolio ? RateCommand(environment, options, *portfolio).run() : code;
}

}  // namespace

void addRateCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb =
        program.add_subcommand("rate", "Rate clients, list ratings, exchange rating sheets");
    const auto options = std::make_shared<RateOptions>();
    verb->add_option("FILE", options->file, "The .winnow file")->required();
    verb->add_option("CLIENT", options->client, "Name or code, or the beginning of a name")
        ->check(kNotEmpty);
    verb->add_option("--quarter", options->quarter, "Such as 2026-Q3; else the latest");
    verb->add_option("--rater", options->rater, "Who rates; \"owner\" is you")->check(kNotEmpty);
    CLI::Option_group* action = verb->add_option_group("action");
    CLI::Option* criterion = action->add_option("--criterion", options->criteria,
                                                "ID=0..4, or ID=- for no evidence; several");
    action->add_option("--clear", options->clear, "ID...: take these ratings back");
    CLI::Option* sheetOut = action
                                ->add_option("--sheet-out", options->sheetOut,
                                             "Write a sheet to fill in, .xlsx or .csv")
                                ->check(kNotEmpty);
    action->add_option("--sheet-in", options->sheetIn, "Take a sheet that was filled in")
        ->check(kNotEmpty);
    action->add_flag("--agreement", options->agreement, "Compare the raters");
    action->add_option("--counting", options->counting,
                       "NAME...: whose ratings count, first to last; \"owner\" is you");
    action->require_option(0, 1);
    verb->add_option("--note", options->note, "Why; with --criterion")->needs(criterion);
    verb->add_option("--lang", options->language, "Of the sheet: en or fr")->needs(sheetOut);
    verb->add_flag("--json", options->json, "Print JSON");
    verb->callback([&chosen, &environment, options] {
        chosen = [&environment, options] { return rate(environment, *options); };
    });
}

}  // namespace winnow::cli
