// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/row.h>
#include <storage/stores.h>

namespace winnow {

std::vector<StoredRubric> RubricStore::all() const {
    Statement select(m_database,
                     "SELECT version, effective_from, json, note, saved_at FROM rubric_versions"
                     " ORDER BY version");
    std::vector<StoredRubric> rubrics;
    while (select.step()) {
        StoredRubric rubric;
        rubric.version = row::smallInteger(select, 0);
        rubric.effectiveFrom = row::quarter(select, 1);
        rubric.json = row::text(select, 2);
        rubric.note = row::text(select, 3);
        rubric.savedAt = row::instant(select, 4);
        rubrics.push_back(std::move(rubric));
    }
    return rubrics;
}

int RubricStore::add(const StoredRubric& rubric) {
    const auto version = static_cast<int>(integerOf(
        m_database.sqlite(), "SELECT coalesce(max(version), 0) + 1 FROM rubric_versions"));
    Statement insert(m_database,
                     "INSERT INTO rubric_versions (version, effective_from, json, note, saved_at)"
                     " VALUES (:version, :effective_from, :json, :note, :saved_at)");
    row::bindValue(insert, ":version", version);
    row::bindValue(insert, ":effective_from", rubric.effectiveFrom);
    row::bindValue(insert, ":json", rubric.json);
    row::bindValue(insert, ":note", rubric.note);
    row::bindValue(insert, ":saved_at", rubric.savedAt);
    insert.run();
    return version;
}

std::vector<StoredCostRates> CostRateStore::all() const {
    Statement select(m_database,
                     "SELECT effective_from, json FROM cost_rates ORDER BY effective_from");
    std::vector<StoredCostRates> rates;
    while (select.step()) {
        rates.push_back({row::date(select, 0), row::text(select, 1)});
    }
    return rates;
}

void CostRateStore::set(const StoredCostRates& rates) {
    Statement upsert(m_database,
                     "INSERT INTO cost_rates (effective_from, json) VALUES (:effective_from, :json)"
                     " ON CONFLICT (effective_from) DO UPDATE SET json = excluded.json");
    row::bindValue(upsert, ":effective_from", rates.effectiveFrom);
    row::bindValue(upsert, ":json", rates.json);
    upsert.run();
}

void CostRateStore::remove(Date effectiveFrom) {
    Statement erase(m_database, "DELETE FROM cost_rates WHERE effective_from = :effective_from");
    row::bindValue(erase, ":effective_from", effectiveFrom);
    erase.run();
}

}  // namespace winnow
