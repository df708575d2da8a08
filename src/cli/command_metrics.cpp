// SPDX-License-Identifier: GPL-3.0-or-later
// metrics
#include <ostream>

#include <app/client_service.h>
#include <app/fact_service.h>
#include <app/figures_service.h>
#include <app/json_text.h>
#include <app/report_service.h>
#include <cli/commands.h>
#include <cli/fact_options.h>
#include <cli/json_object.h>

namespace winnow::cli {

namespace {

struct MetricsOptions {
    std::string file;
    std::string quarter;
    std::string client;
    std::string asOf;
    std::string explain;
    std::vector<std::string> agreedChannels;
    bool rolling = false;
    bool json = false;
    bool csv = false;
};

std::string_view confidenceCode(Confidence confidence) {
    switch (confidence) {
        case Confidence::Firm:
            return "firm";
        case Confidence::Partial:
            return "partial";
        case Confidence::Unknown:
            return "unknown";
    }
    return {};
}

class TracePrinter {
public:
    TracePrinter(const Environment& environment, Portfolio& portfolio)
        : m_environment(environment),
          m_portfolio(portfolio),
          m_locale(environment.language, portfolio.currency()) {}

    void print(const MetricTrace& trace, const Client& client) {
        std::ostream& out = m_environment.out;
        const MetricInfo& info = metricInfo(trace.metric);
        out << client.name << ", " << nameOf(info) << ": "
            << figureText(m_environment, m_locale, trace.value, info.unit) << " ("
            << say({"cli.confidence." + std::string(confidenceCode(trace.confidence)), {}})
            << ")\n  " << say(trace.formula) << '\n';
        for (const MetricTerm& term : trace.terms) {
            out << "  " << say(term.name) << ": "
                << figureText(m_environment, m_locale, term.value, term.unit) << '\n';
            if (term.rows) {
                const FactTotals totals = m_portfolio.facts().totals(*term.rows);
                out << "    "
                    << say({"cli.rows_behind",
                            {{"count", totals.count},
                             {"query", "FILE " + factArgumentsText(m_portfolio, *term.rows)}}})
                    << '\n';
            }
        }
        for (const Text& caveat : trace.caveats) {
            out << "  * " << say(caveat) << '\n';
        }
    }

    void printJson(const MetricTrace& trace, const Client& client, Quarter quarter) {
        const Currency currency = m_portfolio.currency();
        const MetricInfo& info = metricInfo(trace.metric);
        std::vector<std::string> terms;
        for (const MetricTerm& term : trace.terms) {
            JsonObject json;
            json.text("name", say(term.name))
                .raw("value", figureJson(term.value, term.unit, currency));
            if (term.rows) {
                json.number("facts", m_portfolio.facts().totals(*term.rows).count)
                    .text("query", factArgumentsText(m_portfolio, *term.rows));
            }
            terms.push_back(json.take());
        }
        std::vector<std::string> caveats;
        for (const Text& caveat : trace.caveats) {
            caveats.push_back(jsonString(say(caveat)));
        }
        const bool rolling = trace.period == MetricPeriod::RollingYear;
        m_environment.out << "{\n  \"client\": " << jsonString(client.name)
                          << ",\n  \"quarter\": " << jsonString(quarter.toText())
                          << ",\n  \"period\": " << (rolling ? "\"rolling_year\"" : "\"quarter\"")
                          << ",\n  \"metric\": " << jsonString(info.code)
                          << ",\n  \"value\": " << figureJson(trace.value, info.unit, currency)
                          << ",\n  \"formula\": " << jsonString(say(trace.formula))
                          << ",\n  \"confidence\": " << jsonString(confidenceCode(trace.confidence))
                          << ",\n  \"terms\": " << jsonLines(terms)
                          << ",\n  \"caveats\": " << jsonList(caveats) << "\n}\n";
    }

private:
    std::string nameOf(const MetricInfo& info) const {
        return say({"metric." + std::string(info.code), {}});
    }

    std::string say(const Text& text) const {
        return catalogue(m_environment.language).render(text, m_locale);
    }

    const Environment& m_environment;
    Portfolio& m_portfolio;
    Locale m_locale;
};

int explainMetric(const Environment& environment, const MetricsOptions& options,
                  Portfolio& portfolio) {
    const std::optional<Metric> metric = metricFromCode(options.explain);
    if (!metric) {
        std::string names;
        for (const MetricInfo& info : metricCatalogue()) {
            names += (names.empty() ? "" : ", ") + std::string(info.code);
        }
        return fail(environment, {{"cli.bad_metric", {{"text", options.explain}, {"names", names}}},
                                  ErrorKind::Usage});
    }
    if (options.client.empty()) {
        return fail(environment, {{"cli.explain_client", {}}, ErrorKind::Usage});
    }
    int code = kDone;
    const auto quarter = readQuarter(environment, portfolio, options.quarter, code);
    const std::optional<Client> client =
        quarter ? readClient(environment, portfolio, options.client, code) : std::nullopt;
    if (!client) {
        return code;
    }
    const MetricTrace trace = portfolio.figures().trace(
        *metric, client->id, *quarter,
        options.rolling ? MetricPeriod::RollingYear : MetricPeriod::Quarter);
    TracePrinter printer(environment, portfolio);
    if (options.json) {
        printer.printJson(trace, *client, *quarter);
    } else {
        printer.print(trace, *client);
    }
    return kDone;
}

int setChannels(const Environment& environment, const MetricsOptions& options,
                Portfolio& portfolio) {
    MetricSettings settings = portfolio.figures().metricSettings();
    settings.agreedChannels.clear();
    for (const std::string& code : options.agreedChannels) {
        const std::optional<TicketChannel> channel = ticketChannelFromCode(code);
        if (!channel || *channel == TicketChannel::Unknown) {
            return fail(environment, {{"cli.bad_channel", {{"text", code}}}, ErrorKind::Usage});
        }
        settings.agreedChannels.insert(*channel);
    }
    return finish(environment, portfolio.figures().setMetricSettings(settings));
}

int printMetrics(const Environment& environment, const MetricsOptions& options) {
    int code = kDone;
    const std::optional<Date> asOf = readDate(environment, options.asOf, code);
    if (code != kDone) {
        return code;
    }
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, options.agreedChannels.empty(), code);
    if (!portfolio) {
        return code;
    }
    if (!options.agreedChannels.empty()) {
        return setChannels(environment, options, *portfolio);
    }
    if (!options.explain.empty()) {
        return explainMetric(environment, options, *portfolio);
    }
    std::optional<Quarter> quarter;
    if (!options.quarter.empty()) {
        quarter = readQuarter(environment, *portfolio, options.quarter, code);
        if (!quarter) {
            return code;
        }
    }
    std::optional<ClientId> client;
    if (!options.client.empty()) {
        const std::optional<Client> found =
            readClient(environment, *portfolio, options.client, code);
        if (!found) {
            return code;
        }
        client = found->id;
    }
    const MetricPeriod period = options.rolling ? MetricPeriod::RollingYear : MetricPeriod::Quarter;
    environment.out << (options.json
                            ? portfolio->reports().metricsJson(quarter, client, asOf, period)
                            : portfolio->reports().metricsCsv(quarter, client, asOf, period));
    return kDone;
}

}  // namespace

void addMetricsCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb = program.add_subcommand("metrics", "Print the figures by client and quarter");
    const auto options = std::make_shared<MetricsOptions>();
    verb->add_option("FILE", options->file, "The .winnow file")->required();
    verb->add_option("--quarter", options->quarter, "Only this quarter, such as 2013-Q1");
    verb->add_option("--client", options->client, "Only this client")->check(kNotEmpty);
    auto* asOf = verb->add_option("--as-of", options->asOf,
                                  "Cut-off date, YYYY-MM-DD; else each quarter's last day");
    verb->add_flag("--rolling", options->rolling, "Each quarter with the three before it");
    auto* explain =
        verb->add_option("--explain", options->explain,
                         "How this figure of --client came about, with the facts behind it")
            ->excludes(asOf);
    verb->add_option("--agreed-channels", options->agreedChannels,
                     "Set through which channels a ticket follows the procedure: portal,email")
        ->delimiter(',')
        ->take_all()
        ->expected(1)
        ->excludes(explain);
    auto* csv = verb->add_flag("--csv", options->csv, "Print CSV (the default)");
    verb->add_flag("--json", options->json, "Print JSON")->excludes(csv);
    verb->callback([&chosen, &environment, options] {
        chosen = [&environment, options] { return printMetrics(environment, *options); };
    });
}

}  // namespace winnow::cli
