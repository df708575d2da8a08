// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/figures_service.h>

#include <set>

#include <app/rubric_versions.h>
#include <app/shared.h>

namespace winnow {

std::vector<Quarter> FiguresService::quarters() const {
    const auto [first, last] = m_portfolio.shared().activeSpan();
    std::vector<Quarter> quarters;
    for (Quarter quarter = first; quarter <= last; quarter = quarter.next()) {
        quarters.push_back(quarter);
    }
    return quarters;
}

Quarter FiguresService::latestQuarter() const { return m_portfolio.shared().activeSpan().second; }

std::optional<Date> FiguresService::lastFactDate() const {
    return m_portfolio.shared().ledger().lastFactDate();
}

Date FiguresService::cutOffOf(Quarter quarter) const {
    return m_portfolio.shared().cutOffOf(quarter);
}

std::vector<std::pair<Client, ClientMetrics>> FiguresService::metrics(
    std::optional<Quarter> quarter, std::optional<ClientId> client, std::optional<Date> asOf,
    MetricPeriod period) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    std::vector<Quarter> wanted;
    if (quarter) {
        wanted.push_back(*quarter);
    } else if (const auto span = shared.ledger().factSpan()) {
        for (Quarter each = span->first; each <= span->second; each = each.next()) {
            wanted.push_back(each);
        }
    }
    std::vector<ClientId> ids;
    std::map<ClientId, const Client*> byId;
    for (const Client& each : shared.clients()) {
        if (!client || each.id == *client) {
            ids.push_back(each.id);
            byId.emplace(each.id, &each);
        }
    }
    std::vector<std::pair<Client, ClientMetrics>> rows;
    const FiscalCalendar calendar(shared.settings.fiscalStartMonth);
    for (const Quarter each : wanted) {
        const Date cutOff = asOf ? *asOf : shared.cutOffOf(each);
        if (!quarter && cutOff < calendar.firstDay(each)) {
            break;  // at the cut-off this quarter and the later ones had not begun
        }
        std::vector<ClientMetrics> all;
        if (period == MetricPeriod::Quarter) {
            all = shared.ledger().metrics(ids, each, cutOff);
        } else {
            for (const ClientId id : ids) {
                all.push_back(shared.ledger().rolling(id, each, cutOff));
            }
        }
        for (ClientMetrics& figures : all) {
            if (figures.anyFact || (client && quarter)) {
                rows.emplace_back(*byId.at(figures.client), std::move(figures));
            }
        }
    }
    return rows;
}

std::optional<ClientMetrics> FiguresService::metrics(ClientId client, Quarter quarter,
                                                     MetricPeriod period) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    if (!shared.client(client)) {
        return std::nullopt;
    }
    const Date cutOff = shared.cutOffOf(quarter);
    return period == MetricPeriod::RollingYear ? shared.ledger().rolling(client, quarter, cutOff)
                                               : shared.ledger().metrics(client, quarter, cutOff);
}

MetricTrace FiguresService::trace(Metric metric, ClientId client, Quarter quarter,
                                  MetricPeriod period) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    ClientMetrics nothing;
    nothing.client = client;
    nothing.quarter = quarter;
    nothing.cutOff = shared.cutOffOf(quarter);
    return traceMetric(metric, metrics(client, quarter, period).value_or(nothing), period,
                       shared.calendar(), shared.costs());
}

PortfolioMetrics FiguresService::portfolio(Quarter quarter) const {
    return m_portfolio.shared().graded(quarter).summary.now;
}

const MetricSettings& FiguresService::metricSettings() const {
    return m_portfolio.shared().metricSettings();
}

Result<void> FiguresService::setMetricSettings(const MetricSettings& settings) {
    Portfolio::Shared& shared = m_portfolio.shared();
    if (settings.agreedChannels.contains(TicketChannel::Unknown)) {
        return Error{{"figures.channel_unknown", {}}};
    }
    return shared.act({"action.metrics.set", {}}, {}, {.settings = true, .touched = {}}, [&] {
        SettingStore(shared.database).setValue(kMetricSettingsKey, metricSettingsToJson(settings));
    });
}

const Rubric& FiguresService::rubric(Quarter quarter) const {
    return m_portfolio.shared().rubric(quarter);
}

std::vector<Rubric> FiguresService::rubricVersions() const {
    std::vector<Rubric> versions;
    for (const auto& [stored, rubric] : m_portfolio.shared().rubrics()) {
        versions.push_back(rubric);
    }
    return versions;
}

Targets FiguresService::targets(Quarter quarter) const {
    const Rubric& current = rubric(quarter);
    return {current.minimumMonthlyFee, current.targetHourlyRate};
}

Result<void> FiguresService::setTargets(const Targets& targets, Quarter effectiveFrom) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Targets before = this->targets(effectiveFrom);
    const bool newFee = before.minimumMonthlyFee != targets.minimumMonthlyFee;
    const bool newRate = before.targetHourlyRate != targets.targetHourlyRate;
    if (!newFee && !newRate) {
        return {};
    }
    // What a later version changed besides stays: each gets a successor of its own.
    std::set<Quarter> starts{effectiveFrom};
    for (const auto& [stored, rubric] : shared.rubrics()) {
        if (stored.effectiveFrom > effectiveFrom) {
            starts.insert(stored.effectiveFrom);
        }
    }
    std::vector<RubricFrom> successors;
    for (const Quarter start : starts) {
        Rubric changed = rubric(start);
        if (newFee) {
            changed.minimumMonthlyFee = targets.minimumMonthlyFee;
        }
        if (newRate) {
            changed.targetHourlyRate = targets.targetHourlyRate;
        }
        successors.push_back({start, std::move(changed)});
    }
    const Result<int> stored = storeRubrics(m_portfolio, std::move(successors));
    return stored ? Result<void>() : stored.error();
}

}  // namespace winnow
