// SPDX-License-Identifier: GPL-3.0-or-later
// report
#include <algorithm>
#include <ostream>

#include <app/report_service.h>
#include <cli/commands.h>
#include <cli/json_object.h>

namespace winnow::cli {

namespace {

struct ReportOptions {
    std::string file;
    std::string quarter;
    std::string language;
    std::string output;
    bool json = false;
};

int writeReport(const Environment& environment, const ReportOptions& options) {
    int code = kDone;
    const auto language = options.language.empty()
                              ? std::optional(environment.language)
                              : readLanguage(environment, options.language, code);
    if (!language) {
        return code;
    }
    const std::filesystem::path output(options.output);
    std::string format = output.extension().string();
    std::ranges::transform(format, format.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (format != ".pdf" && format != ".csv" && format != ".json") {
        return fail(environment,
                    {{"cli.bad_report", {{"file", options.output}}}, ErrorKind::Usage});
    }
    if (format == ".pdf" && !environment.pdfWriter) {
        return fail(environment, {{"cli.no_pdf", {}}});
    }
    const std::unique_ptr<Portfolio> portfolio =
        openPortfolio(environment, options.file, true, code);
    if (!portfolio) {
        return code;
    }
    const auto quarter = readQuarter(environment, *portfolio, options.quarter, code);
    if (!quarter) {
        return code;
    }
    if (!hasClients(environment, *portfolio, *quarter, code)) {
        return code;
    }
    Result<void> written;
    if (format == ".pdf") {
        written = environment.pdfWriter(portfolio->reports().content(*quarter, *language), output);
    } else if (format == ".csv") {
        written = writeFileAtomically(output, portfolio->reports().csv(*quarter, *language));
    } else {
        written = writeFileAtomically(output, portfolio->reports().json(*quarter, *language));
    }
    if (!written) {
        return fail(environment, written.error());
    }
    std::error_code ignored;
    const std::filesystem::path absolute = std::filesystem::absolute(output, ignored);
    const std::string path = (absolute.empty() ? output : absolute).string();
    environment.out << (options.json ? JsonObject().text("file", path).take() : path) << '\n';
    return kDone;
}

}  // namespace

void addReportCommand(CLI::App& program, const Environment& environment, Command& chosen) {
    CLI::App* verb = program.add_subcommand("report", "Write the quarterly report");
    const auto options = std::make_shared<ReportOptions>();
    verb->add_option("FILE", options->file, "The .winnow file")->required();
    verb->add_option("--quarter", options->quarter, "Such as 2026-Q3; else the latest");
    verb->add_option("--lang", options->language, "en or fr");
    verb->add_option("-o,--output", options->output, "A .pdf, .csv or .json file")->required();
    verb->add_flag("--json", options->json, "Print where it is as JSON");
    verb->callback([&chosen, &environment, options] {
        chosen = [&environment, options] { return writeReport(environment, *options); };
    });
}

}  // namespace winnow::cli
