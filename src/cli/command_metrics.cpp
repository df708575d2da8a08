// SPDX-License-Identifier: GPL-3.0-or-later
// metrics
#include <ostream>

#include <app/client_service.h>
#include <app/report_service.h>
#include <cli/commands.h>

namespace winnow::cli {

namespace {

struct MetricsOptions {
    std::string file;
    std::string quarter;
    std::string client;
    std::string asOf;
    bool json = false;
    bool csv = false;
};

int printMetrics(const Environment& environment, const MetricsOptions& options) {
    int code = kDone;
    std::optional<Date> asOf;
    if (!options.asOf.empty()) {
        asOf = Date::fromIso(options.asOf);
        if (!asOf) {
            return fail(environment,
                        {{"cli.bad_date", {{"text", options.asOf}}}, ErrorKind::Usage});
        }
    }
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, true, code);
    if (!portfolio) {
        return code;
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
        Result<Client> found = portfolio->clients().findByText(options.client);
        if (!found) {
            return fail(environment, found.error());
        }
        client = found->id;
    }
    environment.out << (options.json ? portfolio->reports().metricsJson(quarter, client, asOf)
                                     : portfolio->reports().metricsCsv(quarter, client, asOf));
    return kDone;
}

}  // namespace

void addMetricsCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb = program.add_subcommand("metrics", "Print the figures by client and quarter");
    const auto options = std::make_shared<MetricsOptions>();
    verb->add_option("FILE", options->file, "The .winnow file")->required();
    verb->add_option("--quarter", options->quarter, "Only this quarter, such as 2013-Q1");
    verb->add_option("--client", options->client, "Only this client");
    verb->add_option("--as-of", options->asOf,
                     "Cut-off date, YYYY-MM-DD; else each quarter's last day");
    auto* csv = verb->add_flag("--csv", options->csv, "Print CSV (the default)");
    verb->add_flag("--json", options->json, "Print JSON")->excludes(csv);
    verb->callback([&chosen, &environment, options] {
        chosen = [&environment, options] { return printMetrics(environment, *options); };
    });
}

}  // namespace winnow::cli
