// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include <app/client_service.h>
#include <app/figures_service.h>
#include <app/grading_service.h>
#include <app/import_service.h>
#include <app/portfolio.h>
#include <app/report_service.h>
#include <storage/stores.h>
#include <storage/unit_of_work.h>

namespace winnow {

// What the services of one open portfolio have in common: the file and what has been computed from
// it. Everything below `database` is a cache that invalidate() empties and the getters refill.
struct Portfolio::Shared {
    Shared(Portfolio& owner, Database openDatabase, const Clock& fileClock);

    Portfolio& portfolio;
    const Clock& clock;
    Database database;
    PortfolioSettings settings;
    bool sample = false;

    const MetricsLedger& ledger();
    const CostModel& costs();
    const std::vector<std::pair<StoredRubric, Rubric>>& rubrics();
    const Rubric& rubric(Quarter quarter);
    const std::vector<Client>& clients();
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

    std::map<int, GradedQuarter> graded;  // by Quarter::index()

    void invalidate(const ChangeSet& changes);

    // One user action: refused when read-only, else `body` inside one transaction with one history
    // entry, then the news. `action.id` is a catalogue id with the prefix "action.".
    template <typename Body>
    Result<void> act(const Text& action, std::optional<ClientId> client, ChangeSet changes,
                     Body&& body) {
        if (database.readOnly()) {
            return readOnlyError();
        }
        {
            UnitOfWork work(database, clock, Undoable::Yes);
            body();
            if (!work.commit(actionOf(action, client))) {
                return {};
            }
        }
        invalidate(changes);
        portfolio.changed.notify(changes);
        return {};
    }

    static Action actionOf(const Text& action, std::optional<ClientId> client);
    Error readOnlyError() const;

    ClientService clientService;
    FiguresService figuresService;
    GradingService gradingService;
    ImportService importService;
    ReportService reportService;

private:
    std::optional<MetricsLedger> m_ledger;
    std::optional<CostModel> m_costs;
    std::vector<std::pair<StoredRubric, Rubric>> m_rubrics;
    std::optional<std::vector<Client>> m_clients;
    std::optional<std::map<ClientId, std::vector<Rating>>> m_ratings;
    std::optional<std::vector<RedFlag>> m_redFlags;
    std::optional<std::vector<StoredOverride>> m_overrides;
    std::map<int, std::map<ClientId, ClientMetrics>> m_metrics;
};

}  // namespace winnow
