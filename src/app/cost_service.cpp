// SPDX-License-Identifier: GPL-3.0-or-later
// The cost model of FiguresService: shown, changed, and tried out before it is changed.
#include <algorithm>
#include <cstdlib>

#include <app/figures_service.h>
#include <app/shared.h>
#include <formats/rubric_json.h>

namespace winnow {

namespace {

// The rules for what can be stored are those of the JSON that is stored.
Result<CostRates> checked(const CostRates& rates, const Currency& currency) {
    return costRatesFromJson(costRatesToJson(rates, currency), currency);
}

std::optional<Grade> gradeIn(const GradedQuarter& quarter, ClientId client) {
    const ClientQuarter* found = quarter.find(client);
    return found ? found->assessment.finalGrade : std::nullopt;
}

std::optional<Money> contributionIn(const GradedQuarter& quarter, ClientId client) {
    const ClientQuarter* found = quarter.find(client);
    return found ? found->metrics.contribution : std::nullopt;
}

std::int64_t sizeOf(const FiguresService::CostEffect& effect) {
    return std::abs(effect.after.value_or(Money{}).minor - effect.before.value_or(Money{}).minor);
}

}  // namespace

const CostModel& FiguresService::costModel() const { return m_portfolio.shared().costs(); }

Result<void> FiguresService::setCostRates(const CostRates& rates) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Result<CostRates> valid = checked(rates, shared.settings.currency);
    if (!valid) {
        return valid.error();
    }
    return shared.act(
        {"action.costs.set", {{"from", rates.effectiveFrom}}}, {}, {.facts = true, .touched = {}},
        [&] {
            CostRateStore(shared.database)
                .set({rates.effectiveFrom, costRatesToJson(rates, shared.settings.currency)});
        });
}

Result<void> FiguresService::removeCostRates(Date effectiveFrom) {
    Portfolio::Shared& shared = m_portfolio.shared();
    const std::vector<CostRates>& all = shared.costs().all();
    if (std::ranges::find(all, effectiveFrom, &CostRates::effectiveFrom) == all.end()) {
        return Error{{"figures.no_costs_from", {{"from", effectiveFrom}}}};
    }
    return shared.act({"action.costs.removed", {{"from", effectiveFrom}}}, {},
                      {.facts = true, .touched = {}},
                      [&] { CostRateStore(shared.database).remove(effectiveFrom); });
}

Result<FiguresService::CostPreview> FiguresService::previewCostRates(const CostRates& rates,
                                                                     Quarter quarter) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const Result<CostRates> valid = checked(rates, shared.settings.currency);
    if (!valid) {
        return valid.error();
    }
    // Both sides are computed apart from what the interface shows, which may be in use meanwhile.
    Computed stored(shared.database, shared.clock);
    std::vector<CostRates> all = stored.costs().all();
    all.push_back(*valid);
    Computed tried(shared.database, shared.clock, CostModel(std::move(all)));

    const GradedQuarter& before = stored.graded(quarter);
    const GradedQuarter& after = tried.graded(quarter);
    CostPreview preview{quarter, before.summary.now, after.summary.now, {}};
    for (const ClientQuarter& each : after.clients) {
        preview.clients.push_back({each.client.id, each.client.name,
                                   contributionIn(before, each.client.id),
                                   each.metrics.contribution, gradeIn(before, each.client.id),
                                   each.assessment.finalGrade});
    }
    std::ranges::stable_sort(preview.clients, std::ranges::greater{}, sizeOf);
    return preview;
}

Result<void> FiguresService::setCostRatesJson(std::string_view json) {
    Result<CostRates> rates = costRatesFromJson(json, m_portfolio.currency());
    if (!rates) {
        return rates.error();
    }
    return setCostRates(*rates);
}

Result<FiguresService::CostPreview> FiguresService::previewCostRatesJson(std::string_view json,
                                                                         Quarter quarter) const {
    Result<CostRates> rates = costRatesFromJson(json, m_portfolio.currency());
    if (!rates) {
        return rates.error();
    }
    return previewCostRates(*rates, quarter);
}

std::string FiguresService::costModelJson() const {
    std::string json = "[";
    for (const CostRates& rates : costModel().all()) {
        json += (json.size() > 1 ? ",\n" : "\n") + costRatesToJson(rates, m_portfolio.currency());
    }
    return json + "\n]\n";
}

}  // namespace winnow
