// SPDX-License-Identifier: GPL-3.0-or-later
// new, sample, verify
#include <algorithm>
#include <ostream>

#include <app/figures_service.h>
#include <app/json_text.h>
#include <app/sample_portfolio.h>
#include <cli/commands.h>

namespace winnow::cli {

namespace {

struct NewOptions {
    std::string file;
    std::string currency = "EUR";
    std::string name;
    int fiscalStart = 1;
};

int makeNew(const Environment& environment, const NewOptions& options) {
    const std::optional<Currency> currency = Currency::fromCode(options.currency);
    if (!currency) {
        return fail(environment,
                    {{"cli.bad_currency", {{"text", options.currency}}}, ErrorKind::Usage});
    }
    const std::string name =
        options.name.empty() ? std::filesystem::path(options.file).stem().string() : options.name;
    Result<std::unique_ptr<Portfolio>> made =
        Portfolio::create(options.file, {name, *currency, options.fiscalStart}, environment.clock);
    if (!made) {
        return fail(environment, made.error());
    }
    environment.out << sentence(environment, {"cli.made", {{"file", options.file}}}) << '\n';
    return kDone;
}

int makeSample(const Environment& environment, const std::string& file) {
    Result<std::unique_ptr<Portfolio>> made =
        createSample(file, environment.clock, environment.language);
    if (!made) {
        return fail(environment, made.error());
    }
    const std::vector<Quarter> quarters = (*made)->figures().quarters();
    environment.out << sentence(environment, {"cli.sample_made",
                                              {{"file", file},
                                               {"first", quarters.front().toText()},
                                               {"last", quarters.back().toText()}}})
                    << '\n';
    return kDone;
}

int verify(const Environment& environment, const std::string& file, bool json) {
    int code = kDone;
    const std::unique_ptr<Portfolio> portfolio = openPortfolio(environment, file, true, code);
    if (!portfolio) {
        return code;
    }
    const std::vector<CheckResult> results = portfolio->verify();
    const bool passed = std::ranges::all_of(results, &CheckResult::passed);
    if (json) {
        environment.out << "{\"passed\": " << (passed ? "true" : "false") << ", \"checks\": [";
        for (std::size_t i = 0; i < results.size(); ++i) {
            environment.out << (i ? ", " : "") << "{\"check\": " << jsonString(results[i].check)
                            << ", \"passed\": " << (results[i].passed ? "true" : "false")
                            << ", \"detail\": "
                            << jsonString(sentence(environment, results[i].detail)) << "}";
        }
        environment.out << "]}\n";
    } else {
        for (const CheckResult& result : results) {
            environment.out << (result.passed ? "ok      " : "DAMAGED ")
                            << sentence(environment, result.detail) << '\n';
        }
    }
    return passed ? kDone : kDamaged;
}

}  // namespace

void addPortfolioCommands(CLI::App& program, const Environment& environment, Command& chosen) {
    {
        CLI::App* verb = program.add_subcommand("new", "Make a new, empty portfolio");
        const auto options = std::make_shared<NewOptions>();
        verb->add_option("FILE", options->file, "The .winnow file to make")->required();
        verb->add_option("--currency", options->currency, "Reporting currency, ISO 4217")
            ->capture_default_str();
        verb->add_option("--fiscal-start", options->fiscalStart,
                         "First month of the fiscal year, 1 to 12")
            ->check(CLI::Range(1, 12))
            ->capture_default_str();
        verb->add_option("--name", options->name, "Name of your firm; else the file's name");
        verb->callback([&chosen, &environment, options] {
            chosen = [&environment, options] { return makeNew(environment, *options); };
        });
    }
    {
        CLI::App* verb = program.add_subcommand("sample", "Make the sample portfolio");
        const auto file = std::make_shared<std::string>();
        verb->add_option("FILE", *file, "The .winnow file to make")->required();
        verb->callback([&chosen, &environment, file] {
            chosen = [&environment, file] { return makeSample(environment, *file); };
        });
    }
    {
        CLI::App* verb = program.add_subcommand(
            "verify", "Check the file, its schema, its history and its imports");
        const auto file = std::make_shared<std::string>();
        const auto json = std::make_shared<bool>(false);
        verb->add_option("FILE", *file, "The .winnow file")->required();
        verb->add_flag("--json", *json, "Print JSON");
        verb->callback([&chosen, &environment, file, json] {
            chosen = [&environment, file, json] { return verify(environment, *file, *json); };
        });
    }
}

}  // namespace winnow::cli
