// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_facts.h>

#include <storage/fact_reader.h>

namespace winnow {

namespace {

FactQuery queryOf(FactKind kind, std::optional<ClientId> client, Date day) {
    FactQuery query;
    query.kind = kind;
    if (client) {
        query.clients = {*client};
    }
    query.from = day;
    query.to = day;
    return query;
}

}  // namespace

std::optional<FactRow> FactTaker::find(AddOutcome outcome, const FactQuery& query,
                                       const std::function<bool(const Fact&)>& isMeant) const {
    std::optional<FactRow> found;
    if (outcome == AddOutcome::Conflict) {
        FactReader(m_context.shared.database).forEach(query, [&](const FactRow& row) {
            if (!found && isMeant(row.fact)) {
                found = row;
            }
        });
    }
    return found;
}

template <typename Kind>
bool FactTaker::settle(AddOutcome outcome, const Told& told, const Kind& read,
                       const std::optional<FactRow>& stored) {
    ImportOutcome& result = m_context.outcome;
    if (outcome != AddOutcome::Conflict) {
        std::int64_t& counted = outcome == AddOutcome::Added     ? result.added
                                : outcome == AddOutcome::Updated ? result.updated
                                                                 : result.alreadyPresent;
        ++counted;
        m_context.totals.addStored(told.kind, told.client, told.day, told.figures);
        return false;
    }
    if (stored && stored->source.batch == m_context.batch) {
        m_context.problem(told.line, std::string(), {"app.import_twice", {{"what", told.what}}});
        return false;
    }
    ImportChange change;
    change.line = told.line;
    change.kind = told.kind;
    change.client = told.client;
    change.what = told.what;
    change.fields = stored ? differences(std::get<Kind>(stored->fact), read) : ChangedFields();
    m_context.noteChange(std::move(change));
    const bool accepted = m_context.accepts(told.line);
    if (accepted) {
        m_context.totals.addStored(told.kind, told.client, told.day, told.figures);
    } else {
        m_context.totals.addRefused(told.kind, told.client, told.day, told.figures);
    }
    return accepted;
}

void FactTaker::take(const TicketRow& row) {
    const std::optional<ClientId> client = m_clients.resolve(row.client, {}, row.line);
    if (!client) {
        return;
    }
    Ticket ticket;
    ticket.client = *client;
    ticket.number = row.number;
    ticket.openedOn = row.openedOn;
    ticket.closedOn = row.closedOn;
    ticket.channel = ticketChannelFromCode(row.channel).value_or(TicketChannel::Unknown);
    ticket.afterHours = row.afterHours;
    ticket.emergency = row.emergency;
    ticket.thirdParty = row.thirdParty;
    ticket.subject = row.subject;
    ticket.priority = row.priority;
    FactStore& store = m_context.store;
    const AddOutcome outcome = store.addTicket(ticket, m_context.batch, row.line);
    std::optional<FactRow> stored;
    if (outcome == AddOutcome::Conflict) {
        if (const std::optional<Ticket> known = store.storedTicket(ticket)) {
            stored =
                FactReader(m_context.shared.database).find({FactKind::Ticket, known->id.value});
        }
    }
    const Told told{FactKind::Ticket,
                    *client,
                    row.openedOn,
                    row.line,
                    row.number.empty() ? row.openedOn.toIso() : row.number,
                    {}};
    if (settle(outcome, told, ticket, stored)) {
        store.addTicket(ticket, m_context.batch, row.line, OnChange::Replace);
    }
}

void FactTaker::take(const CostRow& row) {
    const std::optional<ClientId> client = m_clients.resolve(row.client, {}, row.line);
    const std::optional<Money> amount =
        client
            ? m_context.ownMoney(row.amount, row.currency, row.day, row.line, ImportField::Amount)
            : std::nullopt;
    if (!amount) {
        return;
    }
    Cost cost;
    cost.client = *client;
    cost.day = row.day;
    cost.kind = costKindFromCode(row.kind).value_or(CostKind::Tool);
    cost.amount = *amount;
    cost.supplier = row.supplier;
    cost.description = row.description;
    cost.number = row.number;
    const AddOutcome outcome = m_context.store.addCost(cost, m_context.batch, row.line);
    const std::optional<FactRow> stored =
        find(outcome, queryOf(FactKind::Cost, *client, row.day), [&](const Fact& fact) {
            const Cost& each = std::get<Cost>(fact);
            return each.client == cost.client && each.number == cost.number &&
                   each.kind == cost.kind && each.supplier == cost.supplier &&
                   each.description == cost.description;
        });
    const Told told{FactKind::Cost,
                    *client,
                    row.day,
                    row.line,
                    row.number.empty() ? row.day.toIso() : row.number,
                    {.amount = *amount, .worked = {}}};
    if (settle(outcome, told, cost, stored)) {
        m_context.store.addCost(cost, m_context.batch, row.line, OnChange::Replace);
    }
}

void FactTaker::take(const SeatRow& row) {
    const std::optional<ClientId> client = m_clients.resolve(row.client, {}, row.line);
    if (!client) {
        return;
    }
    const SeatCount count{*client, row.month, row.endpoints, row.seats};
    const AddOutcome outcome = m_context.store.addSeatCount(count, m_context.batch, row.line);
    const std::optional<FactRow> stored =
        find(outcome, queryOf(FactKind::SeatCount, *client, row.month),
             [&](const Fact& fact) { return std::get<SeatCount>(fact).client == count.client; });
    const Told told{FactKind::SeatCount,
                    *client,
                    row.month,
                    row.line,
                    row.month.toIso().substr(0, 7),  // year and month
                    {}};
    if (settle(outcome, told, count, stored)) {
        m_context.store.addSeatCount(count, m_context.batch, row.line, OnChange::Replace);
    }
}

void FactTaker::take(const RateRow& row) {
    const ExchangeRate rate{row.currency, row.day, row.rate};
    const AddOutcome outcome = m_context.store.addExchangeRate(rate, m_context.batch, row.line);
    const std::optional<FactRow> stored =
        find(outcome, queryOf(FactKind::ExchangeRate, {}, row.day), [&](const Fact& fact) {
            return std::get<ExchangeRate>(fact).currency.code() == rate.currency.code();
        });
    const Told told{FactKind::ExchangeRate,
                    ClientId{},
                    row.day,
                    row.line,
                    std::string(row.currency.code()) + " " + row.day.toIso(),
                    {}};
    if (settle(outcome, told, rate, stored)) {
        m_context.store.addExchangeRate(rate, m_context.batch, row.line, OnChange::Replace);
    }
}

}  // namespace winnow
