// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include <app/change_set.h>
#include <app/grading_service.h>
#include <base/clock.h>
#include <domain/data_quality.h>
#include <domain/metrics.h>
#include <storage/stores.h>

namespace winnow {

// What is computed from an open file: a cache over its database that invalidate() empties and the
// getters refill. A second one beside the portfolio's own answers "what if" without touching it.
class Computed {
public:
    // The database and the clock must outlive it.
    Computed(Database& openDatabase, const Clock& fileClock);
    // The same with other costs than the stored ones.
    Computed(Database& openDatabase, const Clock& fileClock, CostModel costs);
    Computed(const Computed&) = delete;
    Computed& operator=(const Computed&) = delete;

    Database& database;
    const Clock& clock;
    PortfolioSettings settings;

    FiscalCalendar calendar() const { return FiscalCalendar(settings.fiscalStartMonth); }
    const MetricsLedger& ledger();
    const CostModel& costs();
    const MetricSettings& metricSettings();
    const std::vector<std::pair<StoredRubric, Rubric>>& rubrics();
    const Rubric& rubric(Quarter quarter);
    // By name, without those merged into another.
    const std::vector<Client>& clients();
    // With them.
    const std::vector<Client>& clientsWithMerged();
    // Null when there is no such client; merged ones are found too.
    const Client* client(ClientId id);
    const std::map<ClientId, std::vector<Rating>>& ratings();
    const std::vector<RedFlag>& redFlags();
    const std::vector<StoredOverride>& overrides();
    // Metrics of every client that belongs to the quarter, at the quarter's own cut-off.
    const std::map<ClientId, ClientMetrics>& metrics(Quarter quarter);
    Date cutOffOf(Quarter quarter);
    // First to last quarter in which something was invoiced, worked or reported; today's if
    // nothing.
    std::pair<Quarter, Quarter> activeSpan();
    // Came before the quarter's end and had not left before it began; no prospects.
    bool belongsTo(const Client& client, Quarter quarter);
    // Graded from the first quarter on, since hysteresis needs the quarter before. Of the quarters
    // on the way only the grades and the summary are kept: reasons take most of the memory.
    const GradedQuarter& graded(Quarter quarter);
    const PortfolioSummary& summary(Quarter quarter);
    // One client in a quarter; empty when it does not belong to it.
    std::optional<ClientQuarter> graded(ClientId client, Quarter quarter);
    const std::vector<Gap>& gaps(Quarter quarter);

    void invalidate(const ChangeSet& changes);

private:
    // What a quarter leaves for the next one and for the trend.
    struct Chained {
        PreviousGrades grades;
        PortfolioSummary summary;
    };
    // Grades all quarters up to this one that are not graded yet.
    const Chained& chained(Quarter quarter);
    const PreviousGrades* gradesBefore(Quarter quarter);

    std::optional<MetricsLedger> m_ledger;
    std::optional<CostModel> m_costs;
    bool m_costsGiven = false;
    std::optional<MetricSettings> m_metricSettings;
    std::vector<std::pair<StoredRubric, Rubric>> m_rubrics;
    std::optional<std::vector<Client>> m_clients;
    std::optional<std::vector<Client>> m_clientsWithMerged;
    std::optional<std::map<ClientId, std::vector<Rating>>> m_ratings;
    std::optional<std::vector<RedFlag>> m_redFlags;
    std::optional<std::vector<StoredOverride>> m_overrides;
    std::map<int, std::map<ClientId, ClientMetrics>> m_metrics;  // by Quarter::index()
    std::map<int, Chained> m_chain;
    std::map<int, GradedQuarter> m_graded;
    std::map<int, std::vector<Gap>> m_gaps;
};

// The settings of the metrics as the file keeps them, under this key of the settings.
inline constexpr std::string_view kMetricSettingsKey = "metrics";
std::string metricSettingsToJson(const MetricSettings& settings);
Result<MetricSettings> metricSettingsFromJson(std::string_view json);

}  // namespace winnow
