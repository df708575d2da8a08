// SPDX-License-Identifier: GPL-3.0-or-later
// cost-model
#include <ostream>

#include <app/figures_service.h>
#include <app/json_text.h>
#include <app/report_service.h>
#include <cli/commands.h>
#include <cli/json_object.h>
#include <cli/table.h>

namespace winnow::cli {

namespace {

struct CostOptions {
    std::string file;
    std::string set;
    std::string preview;
    std::string remove;
    std::string quarter;
    bool people = false;
    bool json = false;
};

class CostCommand {
public:
    CostCommand(const Environment& environment, const CostOptions& options, Portfolio& portfolio)
        : m_environment(environment),
          m_options(options),
          m_portfolio(portfolio),
          m_locale(environment.language, portfolio.currency()) {}

    int run() {
        if (!m_options.preview.empty()) {
            return preview();
        }
        if (m_options.people) {
            return people();
        }
        if (!m_options.set.empty()) {
            const Result<std::string> json = jsonArgument(m_options.set);
            const Result<void> done =
                json ? figures().setCostRatesJson(*json) : Result<void>(json.error());
            if (!done) {
                return fail(m_environment, done.error());
            }
        }
        if (!m_options.remove.empty()) {
            int code = kDone;
            const std::optional<Date> from = readDate(m_environment, m_options.remove, code);
            if (!from) {
                return code;
            }
            if (const Result<void> done = figures().removeCostRates(*from); !done) {
                return fail(m_environment, done.error());
            }
        }
        m_environment.out << figures().costModelJson();
        return kDone;
    }

private:
    FiguresService& figures() { return m_portfolio.figures(); }

    int preview() {
        int code = kDone;
        const auto quarter = readQuarter(m_environment, m_portfolio, m_options.quarter, code);
        if (!quarter) {
            return code;
        }
        const Result<std::string> json = jsonArgument(m_options.preview);
        if (!json) {
            return fail(m_environment, json.error());
        }
        const Result<FiguresService::CostPreview> preview =
            figures().previewCostRatesJson(*json, *quarter);
        if (!preview) {
            return fail(m_environment, preview.error());
        }
        if (m_options.json) {
            printJson(*preview);
        } else {
            print(*preview);
        }
        return kDone;
    }

    static std::string gradeText(const std::optional<Grade>& grade, const char* unknown) {
        return grade ? std::string(gradeLetter(*grade)) : std::string(unknown);
    }

    void printJson(const FiguresService::CostPreview& preview) {
        const Currency currency = m_portfolio.currency();
        std::vector<std::string> clients;
        for (const FiguresService::CostEffect& effect : preview.clients) {
            const auto grade = [](const std::optional<Grade>& each) {
                return each ? jsonString(gradeLetter(*each)) : std::string("null");
            };
            clients.push_back(JsonObject()
                                  .text("client", effect.name)
                                  .money("contribution_before", effect.before, currency)
                                  .money("contribution_after", effect.after, currency)
                                  .raw("grade_before", grade(effect.gradeBefore))
                                  .raw("grade_after", grade(effect.gradeAfter))
                                  .take());
        }
        const auto totals = [&](const PortfolioMetrics& metrics) {
            return JsonObject()
                .money("cost_to_serve", metrics.costToServe, currency)
                .money("contribution", metrics.contribution, currency)
                .hours("unused_hours", metrics.unusedHours)
                .money("unused_capacity_cost", metrics.unusedCapacityCost, currency)
                .take();
        };
        m_environment.out << "{\n  \"quarter\": " << jsonString(preview.quarter.toText())
                          << ",\n  \"before\": " << totals(preview.before)
                          << ",\n  \"after\": " << totals(preview.after)
                          << ",\n  \"clients\": " << jsonLines(clients) << "\n}\n";
    }

    void print(const FiguresService::CostPreview& preview) {
        const auto money = [&](const std::optional<Money>& amount) {
            return amount ? m_locale.moneyExact(*amount)
                          : sentence(m_environment, {"cli.unknown", {}});
        };
        Table table(m_environment, {"client", ">before", ">after", "grade"});
        for (const FiguresService::CostEffect& effect : preview.clients) {
            table.add(
                {effect.name, money(effect.before), money(effect.after),
                 gradeText(effect.gradeBefore, "-") + " → " + gradeText(effect.gradeAfter, "-")});
        }
        if (!table.empty()) {
            table.print(m_environment.out);
        }
        const Text sum = preview.before.contribution && preview.after.contribution
                             ? Text{"cli.preview",
                                    {{"quarter", preview.quarter},
                                     {"before", *preview.before.contribution},
                                     {"after", *preview.after.contribution}}}
                             : Text{"cli.preview_unknown", {{"quarter", preview.quarter}}};
        m_environment.out << catalogue(m_environment.language).render(sum, m_locale) << '\n'
                          << sentence(m_environment, {"cli.dry_run", {}}) << '\n';
    }

    // Everybody with pay, by date: who gives how many hours, and what one costs.
    int people() {
        const Currency currency = m_portfolio.currency();
        Table table(m_environment, {"from", "name", "role", ">pay", ">burden", ">theoretical",
                                    ">capacity", ">hourly"});
        std::vector<std::string> items;
        for (const CostRates& rates : figures().costModel().all()) {
            const auto add = [&](const PayGrade& grade, bool isRole) {
                const std::optional<Money> hourly = loadedHourlyCost(grade, rates);
                const Decimal capacity = grade.practicalCapacity.value_or(rates.practicalCapacity);
                table.add({rates.effectiveFrom.toIso(), isRole ? "" : grade.name,
                           isRole ? grade.name : grade.role, m_locale.moneyWhole(grade.yearlyPay),
                           m_locale.moneyWhole(grade.yearlyBurden),
                           m_locale.integer(grade.theoreticalHours),
                           m_locale.percent({capacity.micros, Decimal::kOne}),
                           hourly ? m_locale.moneyExact(*hourly) : ""});
                items.push_back(JsonObject()
                                    .text("effective_from", rates.effectiveFrom.toIso())
                                    .text("name", grade.name)
                                    .flag("is_role", isRole)
                                    .text("role", grade.role)
                                    .money("pay", grade.yearlyPay, currency)
                                    .money("burden", grade.yearlyBurden, currency)
                                    .number("hours", std::int64_t{grade.theoreticalHours})
                                    .raw("capacity", capacity.toText())
                                    .money("hourly_cost", hourly, currency)
                                    .take());
            };
            for (const PayGrade& person : rates.people) {
                add(person, false);
            }
            for (const PayGrade& role : rates.roles) {
                add(role, true);
            }
        }
        if (m_options.json) {
            m_environment.out << jsonLines(items, 0) << '\n';
        } else if (table.empty()) {
            m_environment.out << sentence(m_environment, {"cli.nothing", {}}) << '\n';
        } else {
            table.print(m_environment.out);
        }
        return kDone;
    }

    const Environment& m_environment;
    const CostOptions& m_options;
    Portfolio& m_portfolio;
    Locale m_locale;
};

int costModel(const Environment& environment, const CostOptions& options) {
    int code = kDone;
    const bool reads = options.set.empty() && options.remove.empty();
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, reads, code);
    return portfolio ? CostCommand(environment, options, *portfolio).run() : code;
}

}  // namespace

void addCostModelCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb = program.add_subcommand(
        "cost-model", "Show, try out and set what people, tools and clients cost");
    const auto options = std::make_shared<CostOptions>();
    verb->add_option("FILE", options->file, "The .winnow file")->required();
    CLI::Option_group* action = verb->add_option_group("action");
    action->add_option("--set", options->set, "Rates from a date on: JSON, or a file with it");
    action->add_option("--preview", options->preview,
                       "What --set would do to a quarter; stores nothing");
    action->add_option("--remove", options->remove, "Remove the rates from that date");
    action->add_flag("--people", options->people, "Who costs how much, as a table");
    action->require_option(0, 1);
    verb->add_option("--quarter", options->quarter,
                     "With --preview: such as 2026-Q3; else the latest");
    verb->add_flag("--json", options->json, "Print JSON (the default without an action)");
    verb->callback([&chosen, &environment, options] {
        chosen = [&environment, options] { return costModel(environment, *options); };
    });
}

}  // namespace winnow::cli
