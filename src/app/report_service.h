// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include <app/grading_service.h>
#include <app/portfolio.h>
#include <base/catalogue.h>
#include <base/locale.h>

namespace winnow {

// Everything the quarterly report shows, gathered once for a language; painters and writers read
// it.
struct ReportContent {
    std::string portfolioName;
    Currency currency;
    FiscalCalendar calendar;
    Language language = Language::English;
    GradedQuarter quarter;
    std::optional<GradedQuarter> before;  // the quarter before it, when it has clients
    std::vector<PortfolioSummary> trend;  // oldest first, up to eight quarters, this one last
    Date printedOn;
};

// The quarterly report and the tables behind it as text; the PDF is drawn by ui/reports from the
// same content.
class ReportService {
public:
    explicit ReportService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    ReportContent content(Quarter quarter, Language language) const;
    std::string json(Quarter quarter, Language language) const;
    std::string csv(Quarter quarter, Language language) const;
    std::string metricsCsv(std::optional<Quarter> quarter, std::optional<ClientId> client,
                           std::optional<Date> asOf,
                           MetricPeriod period = MetricPeriod::Quarter) const;
    std::string metricsJson(std::optional<Quarter> quarter, std::optional<ClientId> client,
                            std::optional<Date> asOf,
                            MetricPeriod period = MetricPeriod::Quarter) const;
    std::string gradesCsv(Quarter quarter) const;
    std::string gradesJson(Quarter quarter) const;
    // The order of work, step by step, as sentences; then whether the quarter is locked, and what
    // changed since last quarter.
    Result<std::vector<std::string>> explanation(ClientId client, Quarter quarter,
                                                 Language language) const;
    Result<std::string> explanationJson(ClientId client, Quarter quarter, Language language) const;

private:
    Portfolio& m_portfolio;
};

// Sentences of a language, for everyone above the library.
const Catalogue& catalogue(Language language);

// Writes a file so that a crash leaves the old one or the new one, never half of it: temporary name
// beside it, sync, rename. Errors name the file and the reason.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace winnow
