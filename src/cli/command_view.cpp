// SPDX-License-Identifier: GPL-3.0-or-later
// migration, portfolio
#include <algorithm>
#include <array>
#include <ostream>
#include <span>

#include <app/analysis_service.h>
#include <app/grading_service.h>
#include <cli/commands.h>
#include <cli/json_object.h>
#include <cli/judgement_words.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct ViewOptions {
    std::string file;
    std::string quarter;
    int most = 10;
    bool json = false;
};

constexpr std::array<Grade, 4> kRows{Grade::A, Grade::B, Grade::C, Grade::D};

class ViewCommand {
public:
    ViewCommand(const Environment& environment, const ViewOptions& options, Portfolio& portfolio,
                Quarter quarter)
        : m_environment(environment),
          m_options(options),
          m_portfolio(portfolio),
          m_quarter(quarter),
          m_words(environment, portfolio) {}

    int migration() {
        if (m_options.json) {
            m_environment.out << m_portfolio.analysis().migrationJson(m_quarter) << '\n';
            return kDone;
        }
        const Migration& moves = m_portfolio.analysis().portfolio(m_quarter).migration;
        m_words.say({"cli.migration", {{"before", m_quarter.previous()}, {"quarter", m_quarter}}});
        Table table(m_environment, {"before", ">a", ">b", ">c", ">d", ">exited"});
        const auto number = [](const std::vector<ClientId>& clients) {
            return clients.empty() ? std::string("-") : std::to_string(clients.size());
        };
        for (const Grade before : kRows) {
            const auto row = static_cast<std::size_t>(before);
            std::vector<std::string> cells{std::string(gradeLetter(before))};
            for (const auto& clients : moves.moved[row]) {
                cells.push_back(number(clients));
            }
            cells.push_back(number(moves.exited[row]));
            table.add(std::move(cells));
        }
        std::vector<std::string> entered{m_words.sentence({"cli.entered", {}})};
        for (const auto& clients : moves.entered) {
            entered.push_back(number(clients));
        }
        entered.emplace_back();
        table.add(std::move(entered));
        table.print(m_environment.out);
        printMoves(moves);
        return kDone;
    }

    int view() {
        if (m_options.json) {
            m_environment.out << m_portfolio.analysis().portfolioJson(m_quarter,
                                                                      m_environment.language)
                              << '\n';
            return kDone;
        }
        const PortfolioView& view = m_portfolio.analysis().portfolio(m_quarter);
        printConcentration(view.concentration);
        printWhale(m_portfolio.grading().quarter(m_quarter).summary.whale);
        printDrag(view.drag);
        printQuartersInD(view.quartersInD);
        printWithoutReview(view.withoutReview);
        printGut(view.gut);
        printNames("cli.borderline_clients", view.borderline);
        printNames("cli.lopsided_clients", view.lopsided);
        printDread(view.dread);
        return kDone;
    }

private:
    void printMoves(const Migration& moves) {
        for (const Grade before : kRows) {
            for (const Grade now : kRows) {
                if (before == now) {
                    continue;
                }
                const auto row = static_cast<std::size_t>(before);
                printNames(Text{"cli.moved",
                                {{"before", m_words.grade(before)}, {"now", m_words.grade(now)}}},
                           moves.moved[row][static_cast<std::size_t>(now)]);
            }
        }
        for (const Grade grade : kRows) {
            const auto at = static_cast<std::size_t>(grade);
            printNames(Text{"cli.came", {{"grade", m_words.grade(grade)}}}, moves.entered[at]);
            printNames(Text{"cli.went", {{"grade", m_words.grade(grade)}}}, moves.exited[at]);
        }
    }

    void printConcentration(const Concentration& found) {
        if (!found.top1 || !found.top3 || !found.top10 || !found.hhi) {
            m_words.say({"cli.concentration_unknown", {}});
            return;
        }
        m_words.say({"cli.concentration",
                     {{"top1", Percent{*found.top1}},
                      {"top3", Percent{*found.top3}},
                      {"top10", Percent{*found.top10}},
                      {"hhi", Decimal::of(*found.hhi)}}});
        if (!found.byRevenue.empty()) {
            printNames("cli.largest",
                       {found.byRevenue.begin(),
                        found.byRevenue.begin() +
                            std::min<std::ptrdiff_t>(3, std::ssize(found.byRevenue))});
        }
    }

    void printWhale(const WhaleCurve& whale) {
        if (whale.points.empty()) {
            return;
        }
        m_words.say({whale.clientsPastPeak == 0 ? "cli.whale_whole" : "cli.whale",
                     {{"peak", whale.peak},
                      {"total", whale.total},
                      {"destroyed", whale.destroyed},
                      {"count", std::int64_t{whale.clientsPastPeak}}}});
    }

    void printDrag(const std::vector<DragEntry>& drag) {
        Table table(m_environment, {"client", "grade", ">drag", ">revenue_share", ">hours_share"});
        const auto shown = std::min(drag.size(), static_cast<std::size_t>(m_options.most));
        for (const DragEntry& each : std::span(drag).first(shown)) {
            const auto share = [&](const std::optional<Fraction>& value) {
                return value ? m_words.locale().percent(*value, 1) : std::string();
            };
            table.add({m_words.client(each.client), m_words.grade(each.grade),
                       m_words.locale().decimal(Decimal::of(each.drag), 2),
                       share(each.revenueShare), share(each.hoursShare)});
        }
        if (!table.empty()) {
            m_words.say({"cli.drag", {}});
            table.print(m_environment.out);
        }
    }

    void printQuartersInD(const std::vector<QuartersInD>& clients) {
        for (const QuartersInD& each : clients) {
            m_words.say({"cli.quarters_in_d",
                         {{"client", m_words.client(each.client)},
                          {"count", std::int64_t{each.quarters}}}});
        }
    }

    void printWithoutReview(const std::vector<MissingReview>& clients) {
        for (const MissingReview& each : clients) {
            Text text{each.days ? "cli.no_review_for" : "cli.no_review",
                      {{"client", m_words.client(each.client)}}};
            if (each.days) {
                text.arguments.emplace_back("count", std::int64_t{*each.days});
            }
            m_words.say(text);
        }
    }

    void printGut(const GutAgreement& gut) {
        if (gut.compared == 0) {
            m_words.say({"cli.gut_none", {}});
            return;
        }
        m_words.say({gut.kappa ? "cli.gut" : "cli.gut_no_kappa",
                     {{"equal", std::int64_t{gut.equal}},
                      {"compared", std::int64_t{gut.compared}},
                      {"kappa", Decimal::of(gut.kappa.value_or(Fraction{}))}}});
        for (const Disagreement& each : gut.disagreements) {
            m_words.say({"cli.gut_differs",
                         {{"client", m_words.client(each.client)},
                          {"gut", m_words.grade(static_cast<Grade>(each.first))},
                          {"formula", m_words.grade(static_cast<Grade>(each.second))}}});
        }
    }

    void printDread(const std::vector<DreadReport>& reports) {
        for (const DreadReport& each : reports) {
            m_words.say({"cli.dread",
                         {{"date", each.reportedOn},
                          {"reporter", each.reporter},
                          {"client", m_words.client(each.client)},
                          {"note", each.note}}});
        }
    }

    void printNames(const char* id, const std::vector<ClientId>& clients) {
        printNames(Text{id, {}}, clients);
    }

    void printNames(Text text, const std::vector<ClientId>& clients) {
        if (clients.empty()) {
            return;
        }
        std::string names;
        for (const ClientId client : clients) {
            names += (names.empty() ? "" : ", ") + m_words.client(client);
        }
        text.arguments.emplace_back("clients", std::move(names));
        m_words.say(text);
    }

    const Environment& m_environment;
    const ViewOptions& m_options;
    Portfolio& m_portfolio;
    Quarter m_quarter;
    JudgementWords m_words;
};

int run(const Environment& environment, const ViewOptions& options, int (ViewCommand::*verb)()) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, true, code);
    if (!portfolio) {
        return code;
    }
    const auto quarter = readQuarter(environment, *portfolio, options.quarter, code);
    if (!quarter || !hasClients(environment, *portfolio, *quarter, code)) {
        return code;
    }
    ViewCommand command(environment, options, *portfolio, *quarter);
    return (command.*verb)();
}

}  // namespace

void addViewCommands(CLI::App& program, const Environment& environment, Command& chosen) {
    const auto add = [&](const char* name, const char* what, int (ViewCommand::*verb)()) {
        CLI::App* app = program.add_subcommand(name, what);
        const auto options = std::make_shared<ViewOptions>();
        app->add_option("FILE", options->file, "The .winnow file")->required();
        app->add_option("--quarter", options->quarter, "Such as 2026-Q3; else the latest");
        app->add_flag("--json", options->json, "Print JSON");
        app->callback([&chosen, &environment, options, verb] {
            chosen = [&environment, options, verb] { return run(environment, *options, verb); };
        });
        return std::pair(app, options);
    };
    add("migration", "Show which clients moved to which grade since last quarter",
        &ViewCommand::migration);
    const auto [app, options] = add(
        "portfolio", "Show concentration, drag, the whale curve, quarters in D, gut and formula",
        &ViewCommand::view);
    app->add_option("--most", options->most, "Clients in the drag ranking")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
}

}  // namespace winnow::cli
