// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include <app/import_changes.h>
#include <app/import_context.h>
#include <app/import_resolver.h>
#include <domain/fact_query.h>

namespace winnow {

// Tickets, costs, seat counts and exchange rates: one row each.
class FactTaker {
public:
    FactTaker(ImportContext& context, ClientResolver& clients)
        : m_context(context), m_clients(clients) {}

    void take(const TicketRow& row);
    void take(const CostRow& row);
    void take(const SeatRow& row);
    void take(const RateRow& row);

private:
    // What a row is, for its change and its totals.
    struct Told {
        FactKind kind;
        ClientId client;
        Date day;
        std::int64_t line = 0;
        std::string what;
        ImportTotals::Figures figures = {};
    };

    // The stored fact that a row conflicts with.
    std::optional<FactRow> find(AddOutcome outcome, const FactQuery& query,
                                const std::function<bool(const Fact&)>& isMeant) const;
    // Counts what became of a row. Of a conflict: shows it as a change and returns whether it was
    // accepted, so that the row is to be stored over the other.
    template <typename Kind>
    bool settle(AddOutcome outcome, const Told& told, const Kind& read,
                const std::optional<FactRow>& stored);

    ImportContext& m_context;
    ClientResolver& m_clients;
};

}  // namespace winnow
