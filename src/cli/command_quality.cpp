// SPDX-License-Identifier: GPL-3.0-or-later
// quality
#include <ostream>

#include <app/client_service.h>
#include <app/json_text.h>
#include <app/quality_service.h>
#include <app/report_service.h>
#include <cli/commands.h>
#include <cli/fact_options.h>
#include <cli/json_object.h>

namespace winnow::cli {

namespace {

struct QualityOptions {
    std::string file;
    std::string quarter;
    bool json = false;
};

constexpr std::size_t kMostNames = 8;  // of the clients a gap concerns, in text

std::string_view mendingCode(GapMending mending) {
    switch (mending) {
        case GapMending::ImportFile:
            return "import_file";
        case GapMending::OpenFacts:
            return "open_facts";
        case GapMending::EditCosts:
            return "edit_costs";
        case GapMending::EditClient:
            return "edit_client";
        case GapMending::MergeClients:
            return "merge_clients";
        case GapMending::RateClient:
            return "rate_client";
        case GapMending::SetTargets:
            return "set_targets";
    }
    return {};
}

class QualityCommand {
public:
    QualityCommand(const Environment& environment, Portfolio& portfolio, Quarter quarter)
        : m_environment(environment),
          m_portfolio(portfolio),
          m_quarter(quarter),
          m_locale(environment.language, portfolio.currency()) {}

    void printJson() {
        std::vector<std::string> gaps;
        for (const Gap& gap : m_portfolio.quality().gaps(m_quarter)) {
            std::vector<std::string> clients;
            for (const std::string& name : names(gap)) {
                clients.push_back(jsonString(name));
            }
            gaps.push_back(
                JsonObject()
                    .text("gap", gapKindCode(gap.kind))
                    .number("count", gap.count)
                    .text("what", say(gap.what))
                    .text("effect", say(gap.effect))
                    .text("mend", say(mendText(gap)))
                    .text("mending", mendingCode(gap.mending))
                    .raw("weight_lost", gap.weightLost.toText())
                    .raw("clients", jsonList(clients))
                    .raw("facts",
                         gap.rows ? jsonString(factArgumentsText(m_portfolio, *gap.rows)) : "null")
                    .take());
        }
        const std::optional<Fraction> known = m_portfolio.quality().knownWeight(m_quarter);
        m_environment.out << "{\n  \"quarter\": " << jsonString(m_quarter.toText())
                          << ",\n  \"known_weight\": " << (known ? known->toText(6) : "null")
                          << ",\n  \"gaps\": " << jsonLines(gaps) << "\n}\n";
    }

    void printText() {
        std::ostream& out = m_environment.out;
        const std::vector<Gap>& gaps = m_portfolio.quality().gaps(m_quarter);
        for (const Gap& gap : gaps) {
            out << say(gap.what) << '\n' << "    " << say(gap.effect) << '\n';
            std::string clients;
            const std::vector<std::string> all = names(gap);
            for (std::size_t i = 0; i < all.size() && i < kMostNames; ++i) {
                clients += (i > 0 ? ", " : "") + all[i];
            }
            if (all.size() > kMostNames) {
                clients += ", ...";
            }
            if (!clients.empty()) {
                out << "    " << clients << '\n';
            }
            out << "    " << say(mendText(gap)) << '\n';
            if (gap.rows) {
                out << "    winnow-cli facts FILE " << factArgumentsText(m_portfolio, *gap.rows)
                    << '\n';
            }
        }
        if (gaps.empty()) {
            out << say({"cli.no_gaps", {{"quarter", m_quarter}}}) << '\n';
        }
        if (const std::optional<Fraction> known = m_portfolio.quality().knownWeight(m_quarter)) {
            out << say({"cli.known_weight", {{"known", Percent{*known}}, {"quarter", m_quarter}}})
                << '\n';
        }
    }

private:
    static Text mendText(const Gap& gap) {
        return {"quality." + std::string(gapKindCode(gap.kind)) + ".mend", gap.what.arguments};
    }

    std::vector<std::string> names(const Gap& gap) {
        std::vector<std::string> names;
        for (const ClientId id : gap.clients) {
            if (const std::optional<Client> client = m_portfolio.clients().find(id)) {
                names.push_back(client->name);
            }
        }
        return names;
    }

    std::string say(const Text& text) const {
        return catalogue(m_environment.language).render(text, m_locale);
    }

    const Environment& m_environment;
    Portfolio& m_portfolio;
    Quarter m_quarter;
    Locale m_locale;
};

int quality(const Environment& environment, const QualityOptions& options) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, true, code);
    if (!portfolio) {
        return code;
    }
    const auto quarter = readQuarter(environment, *portfolio, options.quarter, code);
    if (!quarter) {
        return code;
    }
    QualityCommand command(environment, *portfolio, *quarter);
    if (options.json) {
        command.printJson();
    } else {
        command.printText();
    }
    return kDone;
}

}  // namespace

void addQualityCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb =
        program.add_subcommand("quality", "Show what is missing in the data, and what it costs");
    const auto options = std::make_shared<QualityOptions>();
    verb->add_option("FILE", options->file, "The .winnow file")->required();
    verb->add_option("--quarter", options->quarter, "Such as 2026-Q3; else the latest");
    verb->add_flag("--json", options->json, "Print JSON");
    verb->callback([&chosen, &environment, options] {
        chosen = [&environment, options] { return quality(environment, *options); };
    });
}

}  // namespace winnow::cli
