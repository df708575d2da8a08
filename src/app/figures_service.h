// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <app/portfolio.h>
#include <domain/cost_model.h>
#include <domain/grade.h>
#include <domain/metric_catalogue.h>
#include <domain/metrics.h>
#include <domain/rubric.h>

namespace winnow {

// The owner's own figures that grading measures against: the line for small clients and the rate
// aimed at. Part of the rubric, so changing them makes a new rubric version.
struct Targets {
    std::optional<Money> minimumMonthlyFee;
    std::optional<Money> targetHourlyRate;
};

// Metrics, the cost model behind them, and the rubrics.
class FiguresService {
public:
    explicit FiguresService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    // Quarters with facts, oldest first; today's quarter when there are none.
    std::vector<Quarter> quarters() const;
    // The last of them.
    Quarter latestQuarter() const;
    std::optional<Date> lastFactDate() const;
    // The quarter's last day, or the last fact's date while the quarter is not over.
    Date cutOffOf(Quarter quarter) const;

    // Of all clients with facts in that quarter (or of the one asked for, whatever it has).
    std::vector<std::pair<Client, ClientMetrics>> metrics(
        std::optional<Quarter> quarter, std::optional<ClientId> client, std::optional<Date> asOf,
        MetricPeriod period = MetricPeriod::Quarter) const;

    // The same over a period; RollingYear: the quarter and the three before it.
    std::optional<ClientMetrics> metrics(ClientId client, Quarter quarter,
                                         MetricPeriod period) const;
    // How one figure came about, with the queries of the facts behind it.
    MetricTrace trace(Metric metric, ClientId client, Quarter quarter, MetricPeriod period) const;
    PortfolioMetrics portfolio(Quarter quarter) const;

    const MetricSettings& metricSettings() const;
    Result<void> setMetricSettings(const MetricSettings& settings);

    const CostModel& costModel() const;
    Result<void> removeCostRates(Date effectiveFrom);
    // What saving these rates would do to a quarter's contributions; nothing is stored. A changed
    // date is a new entry. Reads all facts, so call it beside the interface.
    struct CostEffect {
        ClientId client;
        std::string name;
        std::optional<Money> before;  // contribution
        std::optional<Money> after;
        std::optional<Grade> gradeBefore;
        std::optional<Grade> gradeAfter;
    };
    struct CostPreview {
        Quarter quarter;
        PortfolioMetrics before;
        PortfolioMetrics after;
        std::vector<CostEffect> clients;  // the largest change first
    };
    Result<CostPreview> previewCostRates(const CostRates& rates, Quarter quarter) const;
    Result<void> setCostRates(const CostRates& rates);
    // The same as JSON (docs/cli.md).
    Result<void> setCostRatesJson(std::string_view json);
    Result<CostPreview> previewCostRatesJson(std::string_view json, Quarter quarter) const;
    // All rates by date, as a JSON array.
    std::string costModelJson() const;

    // The rubric used for a quarter.
    const Rubric& rubric(Quarter quarter) const;
    std::vector<Rubric> rubricVersions() const;
    Targets targets(Quarter quarter) const;
    // Sets the figures that differ from the quarter's, there and in later quarters; whatever else
    // later versions of the rubric changed stays.
    Result<void> setTargets(const Targets& targets, Quarter effectiveFrom);

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
