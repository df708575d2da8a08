// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <base/catalogue.h>
#include <base/locale.h>
#include <domain/portfolio_summary.h>
#include <domain/rubric.h>

namespace winnow {

// All that an output needs to say where its figures come from.
struct ReportHeader {
    std::string portfolioName;
    Quarter quarter;
    Date cutOff;
    int rubricVersion = 0;
    Currency currency;
};

// metrics --csv: the columns of docs/cli.md in their order, a header line, RFC 4180 with LF.
std::string metricsCsv(const std::vector<std::pair<Client, ClientMetrics>>& rows,
                       const Currency& currency);
std::string metricsJson(const std::vector<std::pair<Client, ClientMetrics>>& rows,
                        const Currency& currency);

// grade --csv / --json: one row a client with grade, score, bounds, axis scores, previous grade.
std::string gradesCsv(const std::vector<ClientQuarter>& clients);
std::string gradesJson(const ReportHeader& header, const std::vector<ClientQuarter>& clients);

// explain --json: every step with figures, so that the grade can be recomputed from it.
std::string explanationJson(const ReportHeader& header, const Rubric& rubric,
                            const AssessmentInputs& inputs, const ClientQuarter& client,
                            const Catalogue& catalogue, const Locale& locale);

// The quarterly report as one JSON document ("schema": "winnow-report/1") and as CSV (one row a
// client and a total).
std::string reportJson(const ReportHeader& header, const PortfolioSummary& summary,
                       const std::vector<ClientQuarter>& clients, const Catalogue& catalogue,
                       const Locale& locale);
std::string reportCsv(const ReportHeader& header, const std::vector<ClientQuarter>& clients,
                      const Catalogue& catalogue, const Locale& locale);

// A text cell for CSV: quoted where needed, and neutralised with an apostrophe where a spreadsheet
// would run it (= + - @ tab CR and their full-width forms at the start of something no number).
std::string csvTextCell(std::string_view text);

}  // namespace winnow
