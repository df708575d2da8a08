// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <app/change_set.h>
#include <app/client_inputs.h>
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
    // The one in use, for a locked quarter the lock's.
    const Rubric& rubric(Quarter quarter);
    // Throws when there is no such version.
    const Rubric& rubricVersion(int version);
    // By name, without those merged into another.
    const std::vector<Client>& clients();
    // With them.
    const std::vector<Client>& clientsWithMerged();
    // Null when there is no such client; merged ones are found too.
    const Client* client(ClientId id);
    const std::map<ClientId, std::vector<Rating>>& ratings();
    const std::vector<RedFlag>& redFlags();
    const std::vector<StoredOverride>& overrides();
    // Whose ratings count, first to last.
    const std::vector<std::string>& countingRaters();
    const ClientJudgement& judgement(ClientId client);
    // By Quarter::index().
    const std::map<int, LockedQuarter>& locks();
    // Null: the quarter is open.
    const LockedQuarter* lockOf(Quarter quarter);
    // Metrics of every client that belongs to the quarter, at the quarter's own cut-off.
    const std::map<ClientId, ClientMetrics>& metrics(Quarter quarter);
    // Of one client; empty when it does not belong to the quarter.
    std::optional<ClientMetrics> metrics(const Client& client, Quarter quarter);
    Date cutOffOf(Quarter quarter);
    // First to last quarter in which something was invoiced, worked or reported; today's if
    // nothing.
    std::pair<Quarter, Quarter> activeSpan();
    // Came before the quarter's end and had not left before it began; no prospects.
    bool belongsTo(const Client& client, Quarter quarter);
    // The first quarter that a later one is graded after: that of the first fact or the first lock.
    Quarter firstQuarter();
    // From which day on a client belongs to the portfolio: its first fact, rating or `since`.
    std::optional<Date> firstDayOf(const Client& client);
    // Graded from the first quarter or the last locked one on, since hysteresis needs the quarter
    // before. Of the quarters on the way only the grades and the summary are kept: reasons take
    // most of the memory. After a change of judgement of a few clients only these are graded anew.
    const GradedQuarter& graded(Quarter quarter);
    const PortfolioSummary& summary(Quarter quarter);
    // One client in a quarter; empty when it does not belong to it.
    std::optional<ClientQuarter> graded(ClientId client, Quarter quarter);
    // What its assessment rests on: of a locked quarter what was stored.
    std::optional<AssessmentInputs> inputs(ClientId client, Quarter quarter);
    // The same from today's facts and judgement, whether locked or not, under that rubric.
    std::optional<AssessmentInputs> freshInputs(const Client& client, Quarter quarter,
                                                const Rubric& rubric);
    const std::vector<Gap>& gaps(Quarter quarter);

    void invalidate(const ChangeSet& changes);
    // Grows with every invalidate() that may change a figure or a grade: what was made of an older
    // state is stale.
    std::uint64_t state() const { return m_state; }
    // The same of cases and whose they are.
    std::uint64_t caseState() const { return m_caseState; }

private:
    // What a quarter leaves for the next one and for the trend.
    struct Chained {
        PreviousGrades grades;
        std::optional<PortfolioSummary> summary;  // empty: to be made anew
    };
    using InputsByQuarter = std::map<std::pair<int, ClientId>, std::optional<AssessmentInputs>>;

    // Grades all quarters up to this one that are not graded yet.
    Chained& chained(Quarter quarter);
    // Null: no quarter before this one counts.
    const PreviousGrades* gradesBefore(Quarter quarter);
    std::optional<Grade> gradeBefore(ClientId client, Quarter quarter);
    // Every client, and the totals in the summary.
    GradedQuarter gradeAll(Quarter quarter, Reasons reasons);
    GradedQuarter gradeLocked(const LockedQuarter& lock, Reasons reasons);
    ClientQuarter gradeStored(const Client& client, const AssessmentInputs& inputs,
                              int rubricVersion, Reasons reasons);
    // The revision in force; empty: not in that locked quarter.
    std::optional<StoredAssessment> storedOf(ClientId client, Quarter quarter);
    // Graded, at least with headlines: one that is kept, or made in m_passing.
    const GradedQuarter& clientsOf(Quarter quarter);
    PortfolioSummary summaryOf(const GradedQuarter& now);
    void forgetGrades();

    // The judgement of these clients has changed.
    void regrade(const std::set<ClientId>& touched);
    // What they rest on in the quarters that are graded and not locked.
    InputsByQuarter openInputs(const std::set<ClientId>& touched);
    void reloadJudgement(const std::set<ClientId>& touched);
    void loadJudgement();
    void replace(Quarter quarter, const AssessmentInputs& inputs);

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
    std::optional<std::vector<std::string>> m_countingRaters;
    std::optional<std::unordered_map<ClientId, ClientJudgement>> m_judgement;
    std::optional<std::map<int, LockedQuarter>> m_locks;
    std::map<int, std::map<ClientId, ClientMetrics>> m_metrics;  // by Quarter::index()
    std::map<int, Chained> m_chain;
    // The summary of a quarter here counts only while m_chain has one.
    std::map<int, GradedQuarter> m_graded;
    // The one passed last on the way, without reasons: summaries compare with the quarter before.
    std::optional<GradedQuarter> m_passing;
    // What the locked quarters in m_graded rest on.
    std::map<int, std::unordered_map<ClientId, AssessmentInputs>> m_lockedInputs;
    // Stored assessments of the client asked for last, in force.
    std::optional<std::pair<ClientId, std::map<int, StoredAssessment>>> m_storedOf;
    std::map<int, std::vector<Gap>> m_gaps;
    std::uint64_t m_state = 0;
    std::uint64_t m_caseState = 0;
};

// The settings of the metrics as the file keeps them, under this key of the settings.
inline constexpr std::string_view kMetricSettingsKey = "metrics";
std::string metricSettingsToJson(const MetricSettings& settings);
Result<MetricSettings> metricSettingsFromJson(std::string_view json);

// The same of the raters whose ratings count, first to last; the owner is "".
inline constexpr std::string_view kCountingRatersKey = "raters.counting";
std::string countingRatersToJson(const std::vector<std::string>& raters);
Result<std::vector<std::string>> countingRatersFromJson(std::string_view json);

}  // namespace winnow
