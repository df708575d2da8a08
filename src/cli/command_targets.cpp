// SPDX-License-Identifier: GPL-3.0-or-later
// targets
#include <ostream>

#include <app/figures_service.h>
#include <app/json_text.h>
#include <cli/commands.h>

namespace winnow::cli {

namespace {

struct TargetOptions {
    std::string file;
    std::string quarter;
    std::string minimumFee;
    std::string targetRate;
};

int targets(const Environment& environment, const TargetOptions& options) {
    int code = kDone;
    const bool set = !options.minimumFee.empty() || !options.targetRate.empty();
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, !set, code);
    if (!portfolio) {
        return code;
    }
    const std::vector<Quarter> quarters = portfolio->figures().quarters();
    const auto quarter = readQuarter(
        environment, *portfolio,
        options.quarter.empty() && set ? quarters.front().toText() : options.quarter, code);
    if (!quarter) {
        return code;
    }
    Targets values = portfolio->figures().targets(*quarter);
    const auto read = [&](const std::string& text, std::optional<Money>& value) {
        if (text.empty()) {
            return true;
        }
        value = moneyFromPlainText(text, portfolio->currency());
        if (!value || *value <= Money{}) {
            code = fail(environment, {{"cli.bad_amount", {{"text", text}}}, ErrorKind::Usage});
            return false;
        }
        return true;
    };
    if (!read(options.minimumFee, values.minimumMonthlyFee) ||
        !read(options.targetRate, values.targetHourlyRate)) {
        return code;
    }
    if (set) {
        if (Result<void> done = portfolio->figures().setTargets(values, *quarter); !done) {
            return fail(environment, done.error());
        }
    }
    const auto text = [&](const std::optional<Money>& value) {
        return value ? toPlainText(*value, portfolio->currency()) : std::string("null");
    };
    environment.out << "{\"quarter\": " << jsonString(quarter->toText())
                    << ", \"minimum_monthly_fee\": " << text(values.minimumMonthlyFee)
                    << ", \"target_hourly_rate\": " << text(values.targetHourlyRate) << "}\n";
    return kDone;
}

}  // namespace

void addTargetsCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb = program.add_subcommand(
        "targets", "Show or set the minimum monthly fee and the target hourly rate");
    const auto options = std::make_shared<TargetOptions>();
    verb->add_option("FILE", options->file, "The .winnow file")->required();
    verb->add_option("--minimum-fee", options->minimumFee, "A month, such as 500");
    verb->add_option("--target-rate", options->targetRate, "An hour, such as 95");
    verb->add_option("--quarter", options->quarter,
                     "From this quarter on; when setting, else from the first");
    verb->callback([&chosen, &environment, options] {
        chosen = [&environment, options] { return targets(environment, *options); };
    });
}

}  // namespace winnow::cli
