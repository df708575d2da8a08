// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include <base/clock.h>
#include <cli/cli.h>

namespace winnow::test {

// What a run of winnow-cli answered.
struct Answer {
    int code = 0;
    std::string out;
    std::string err;
};

// Runs the command line as the program does, on a fixed day.
inline Answer winnowCli(const std::vector<std::string>& arguments,
                        Language language = Language::English, cli::PdfWriter pdfWriter = {},
                        const char* now = "2026-10-09T08:00:00Z") {
    const FixedClock clock(*Instant::fromIso(now));
    std::ostringstream out;
    std::ostringstream err;
    const int code =
        cli::run(arguments, {out, err, clock, language, std::move(pdfWriter), false, {}});
    return {code, out.str(), err.str()};
}

}  // namespace winnow::test
