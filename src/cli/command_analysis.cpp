// SPDX-License-Identifier: GPL-3.0-or-later
// robustness, least-change, history
#include <ostream>

#include <app/analysis_service.h>
#include <app/figures_service.h>
#include <app/grading_service.h>
#include <app/lock_service.h>
#include <cli/commands.h>
#include <cli/json_object.h>
#include <cli/judgement_words.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct AnalysisOptions {
    std::string file;
    std::string client;
    std::string quarter;
    RobustnessOptions robustness;
    int last = 12;
    bool json = false;
};

class AnalysisCommand {
public:
    AnalysisCommand(const Environment& environment, const AnalysisOptions& options,
                    Portfolio& portfolio)
        : m_environment(environment),
          m_options(options),
          m_portfolio(portfolio),
          m_analysis(portfolio.analysis()),
          m_words(environment, portfolio) {}

    int robustness() {
        int code = kDone;
        if (!begin(code)) {
            return code;
        }
        if (!m_client) {
            return robustnessOfAll();
        }
        const Result<std::string> json = m_analysis.robustnessJson(
            m_client->id, *m_quarter, m_options.robustness, m_environment.language);
        if (!json) {
            return fail(m_environment, json.error());
        }
        if (m_options.json) {
            m_environment.out << *json << '\n';
            return kDone;
        }
        print(m_analysis.robustness(m_client->id, *m_quarter, m_options.robustness).value());
        return kDone;
    }

    int leastChange() {
        int code = kDone;
        if (!begin(code)) {
            return code;
        }
        const Result<std::string> json =
            m_analysis.leastChangeJson(m_client->id, *m_quarter, m_environment.language);
        if (!json) {
            return fail(m_environment, json.error());
        }
        if (m_options.json) {
            m_environment.out << *json << '\n';
            return kDone;
        }
        print(m_analysis.leastChange(m_client->id, *m_quarter).value());
        return kDone;
    }

    int history() {
        int code = kDone;
        if (!begin(code)) {
            return code;
        }
        const auto revisions = m_portfolio.locks().revisions(m_client->id);
        if (m_options.json) {
            std::vector<std::string> items;
            for (const LockService::Revision& each : revisions) {
                items.push_back(json(each));
            }
            m_environment.out << JsonObject()
                                     .raw("history", m_analysis.historyJson(
                                                         m_client->id, *m_quarter, m_options.last,
                                                         m_environment.language))
                                     .raw("revisions", jsonLines(items, 0))
                                     .take()
                              << '\n';
            return kDone;
        }
        const std::vector<ClientQuarter> quarters =
            m_portfolio.grading().history(m_client->id, *m_quarter, m_options.last);
        Table table(m_environment, {"quarter", "grade", ">score", ">rubric", "state", "why"});
        for (const ClientQuarter& each : quarters) {
            const Assessment& assessment = each.assessment;
            table.add({assessment.quarter.toText(),
                       m_words.grade(assessment.finalGrade) + (assessment.overridden ? "*" : ""),
                       m_words.points(assessment.score), std::to_string(assessment.rubricVersion),
                       m_portfolio.locks().isLocked(assessment.quarter)
                           ? m_words.sentence({"cli.locked", {}})
                           : "",
                       m_words.sentence(assessment.headline)});
        }
        if (table.empty()) {
            m_words.say({"cli.nothing", {}});
            return kDone;
        }
        table.print(m_environment.out);
        printCorrections(revisions);
        return kDone;
    }

private:
    bool begin(int& code) {
        m_quarter = readQuarter(m_environment, m_portfolio, m_options.quarter, code);
        if (!m_quarter || !hasClients(m_environment, m_portfolio, *m_quarter, code)) {
            return false;
        }
        if (!m_options.client.empty()) {
            m_client = readClient(m_environment, m_portfolio, m_options.client, code);
            return m_client.has_value();
        }
        return true;
    }

    const Rubric& rubric() { return m_portfolio.grading().quarter(*m_quarter).rubric; }

    int robustnessOfAll() {
        Table table(m_environment, {"client", "grade", ">a", ">b", ">c", ">d", "borderline"});
        std::vector<std::string> items;
        for (const ClientQuarter& each : m_portfolio.grading().quarter(*m_quarter).clients) {
            const auto found =
                m_analysis.robustness(each.client.id, *m_quarter, m_options.robustness);
            if (!found) {
                continue;
            }
            std::vector<std::string> cells{each.client.name, m_words.grade(found->grade)};
            JsonObject shares;
            for (const Grade grade : {Grade::A, Grade::B, Grade::C, Grade::D}) {
                cells.push_back(m_words.percent(found->around.of(grade)));
                shares.raw(gradeLetter(grade), Fraction{found->around.of(grade), 100}.toText(2));
            }
            cells.push_back(found->borderline ? m_words.sentence({"cli.borderline", {}}) : "");
            table.add(std::move(cells));
            items.push_back(JsonObject()
                                .text("client", each.client.name)
                                .raw("grade", gradeJson(found->grade))
                                .raw("around", shares.take())
                                .flag("borderline", found->borderline)
                                .take());
        }
        if (m_options.json) {
            m_environment.out << jsonLines(items, 0) << '\n';
        } else if (table.empty()) {
            m_words.say({"cli.nothing", {}});
        } else {
            table.print(m_environment.out);
        }
        return kDone;
    }

    void print(const Robustness& found) {
        m_words.say(robustnessText(found));
        const auto shares = [&](const char* id, const Acceptability& acceptability) {
            Text text{id, {{"kappa", std::int64_t{found.kappa}}}};
            for (const Grade grade : {Grade::A, Grade::B, Grade::C, Grade::D}) {
                text.arguments.emplace_back(std::string(gradeLetter(grade)),
                                            Percent{{acceptability.of(grade), 10'000}});
            }
            m_words.say(text);
        };
        shares("cli.shares_around", found.around);
        shares("cli.shares_uniform", found.uniform);
        m_words.say({"cli.spread",
                     {{"percent", std::int64_t{found.spread.percent}},
                      {"worst", found.spread.worst},
                      {"best", found.spread.best},
                      {"worst_grade", m_words.grade(found.spread.worstGrade)},
                      {"best_grade", m_words.grade(found.spread.bestGrade)}}});
        Table table(m_environment, {"criterion", ">weight", ">low", "below", ">high", "above"});
        for (const WeightInterval& each : found.weights) {
            const auto outside = [&](const std::optional<Grade>& grade) {
                return grade ? m_words.grade(grade) : std::string();
            };
            table.add({m_words.criterion(rubric(), each.criterion), m_words.percent(each.weight),
                       m_words.percent(each.low), outside(each.below), m_words.percent(each.high),
                       outside(each.above)});
        }
        table.print(m_environment.out);
    }

    void print(const LeastChange& found) {
        m_words.say(found.why);
        for (const BlockingGate& gate : found.gates) {
            m_environment.out << "  " << m_words.gate(rubric(), gate.gate) << ": "
                              << m_words.sentence(gate.remedy) << '\n';
        }
        printSteps("cli.steps_together", found.cheapest);
        printSteps("cli.steps_alone", found.alone);
    }

    void printSteps(const char* heading, const std::vector<ChangeStep>& steps) {
        if (steps.empty()) {
            return;
        }
        m_words.say({heading, {}});
        for (const ChangeStep& step : steps) {
            m_environment.out
                << "  "
                << m_words.sentence(
                       {"cli.step",
                        {{"step", m_words.sentence(step.text)},
                         {"gain", step.gain},
                         {"who", m_words.sentence(
                                     {"mutability." + std::string(mutabilityCode(step.mutability)),
                                      {}})}}})
                << '\n';
        }
    }

    std::string json(const LockService::Revision& each) const {
        return JsonObject()
            .text("quarter", each.quarter.toText())
            .number("revision", std::int64_t{each.revision})
            .number("rubric_version", std::int64_t{each.rubricVersion})
            .raw("grade", gradeJson(each.assessment ? each.assessment->finalGrade : std::nullopt))
            .raw("score", pointsJson(each.assessment ? each.assessment->score : std::nullopt))
            .text("reason", each.reason)
            .text("recorded_at", each.recordedAt.toIso())
            .take();
    }

    void printCorrections(const std::vector<LockService::Revision>& revisions) {
        for (const LockService::Revision& each : revisions) {
            if (each.revision > 1) {
                m_words.say({each.assessment ? "cli.corrected" : "cli.corrected_out",
                             {{"quarter", each.quarter},
                              {"date", each.recordedAt.toIso().substr(0, 10)},
                              {"grade", m_words.grade(each.assessment ? each.assessment->finalGrade
                                                                      : std::nullopt)},
                              {"reason", each.reason}}});
            }
        }
    }

    const Environment& m_environment;
    const AnalysisOptions& m_options;
    Portfolio& m_portfolio;
    AnalysisService& m_analysis;
    JudgementWords m_words;
    std::optional<Quarter> m_quarter;
    std::optional<Client> m_client;
};

int run(const Environment& environment, const AnalysisOptions& options,
        int (AnalysisCommand::*verb)()) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, true, code);
    if (!portfolio) {
        return code;
    }
    AnalysisCommand command(environment, options, *portfolio);
    return (command.*verb)();
}

}  // namespace

void addAnalysisCommands(CLI::App& program, const Environment& environment, Command& chosen) {
    const auto add = [&](const char* name, const char* what, int (AnalysisCommand::*verb)()) {
        CLI::App* app = program.add_subcommand(name, what);
        const auto options = std::make_shared<AnalysisOptions>();
        app->add_option("FILE", options->file, "The .winnow file")->required();
        CLI::Option* client =
            app->add_option("CLIENT", options->client, "Name or code, or the beginning of a name")
                ->check(kNotEmpty);
        app->add_option("--quarter", options->quarter, "Such as 2026-Q3; else the latest");
        app->add_flag("--json", options->json, "Print JSON");
        app->callback([&chosen, &environment, options, verb] {
            chosen = [&environment, options, verb] { return run(environment, *options, verb); };
        });
        return std::tuple(app, client, options);
    };
    {
        const auto [app, client, options] = add(
            "robustness", "Show how far grades hang on the weights", &AnalysisCommand::robustness);
        app->add_option("--percent", options->robustness.percent,
                        "By how much every weight may differ, 0 to 100")
            ->check(CLI::Range(0, 100))
            ->capture_default_str();
        app->add_option("--kappa", options->robustness.kappa,
                        "How sure you are of the weights: 20 loose, 100 firm")
            ->check(CLI::Range(1, 1000))
            ->capture_default_str();
    }
    {
        const auto [app, client, options] =
            add("least-change", "Show the least it takes to the next grade",
                &AnalysisCommand::leastChange);
        client->required();
    }
    {
        const auto [app, client, options] =
            add("history", "Show a client's grades by quarter, with corrections",
                &AnalysisCommand::history);
        client->required();
        app->add_option("--last", options->last, "So many quarters")
            ->check(CLI::Range(1, 400))
            ->capture_default_str();
    }
}

}  // namespace winnow::cli
