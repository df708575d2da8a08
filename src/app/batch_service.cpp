// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/batch_service.h>

#include <algorithm>
#include <set>
#include <tuple>

#include <app/shared.h>
#include <formats/strict_json.h>
#include <storage/batch_store.h>
#include <storage/fact_reader.h>

namespace winnow {

namespace {

// The name in a mapping's JSON; a mapping made in the window for one file has none.
std::string mappingName(const std::string& json) {
    const Result<JsonValue> mapping = parseJson(json);
    const JsonValue* name = mapping ? mapping->find("name") : nullptr;
    return name && name->kind == JsonValue::Kind::String ? name->text : std::string();
}

BatchInfo infoOf(const ImportBatch& batch, const BatchStore& store) {
    BatchInfo info;
    info.id = batch.id;
    info.sourceName = batch.sourceName;
    info.sourceSha256 = batch.sourceSha256;
    info.kind = batch.kind;
    info.mapping = mappingName(batch.mapping);
    info.mappingJson = batch.mapping;
    info.importedAt = batch.importedAt;
    info.rowsAdded = batch.rowsAdded;
    info.rowsLeftOut = batch.rowsLeftOut;
    info.rowsPresent = batch.rowsPresent;
    info.rowsChanged = batch.rowsChanged;
    info.undoneAt = batch.undoneAt;
    if (const Result<void> allowed = store.canUndo(batch.id)) {
        info.canUndo = true;
    } else {
        info.cannotUndo = allowed.error().message;
    }
    return info;
}

Error noBatch(BatchId id) { return {{"batch.unknown", {{"number", id.value}}}}; }

FactQuery queryOf(BatchId id, FactKind kind) {
    FactQuery query;
    query.kind = kind;
    query.batch = id;
    return query;
}

Date dayOf(const Fact& fact) {
    struct Day {
        Date operator()(const Invoice& each) const { return each.issuedOn; }
        Date operator()(const InvoicePayment& each) const { return each.payment.paidOn; }
        Date operator()(const TimeEntry& each) const { return each.day; }
        Date operator()(const Ticket& each) const { return each.openedOn; }
        Date operator()(const Cost& each) const { return each.day; }
        Date operator()(const SeatCount& each) const { return each.month; }
        Date operator()(const ExchangeRate& each) const { return each.day; }
    };
    return std::visit(Day{}, fact);
}

// What a change was made to, in words: the fact as it is now, since what it was is in the file.
Text changeText(const FactReader& reader, const FactKey& key) {
    const std::string kind(factKindCode(key.kind));
    const std::optional<FactRow> row = reader.find(key);
    if (!row) {
        return {"batch.changed.gone", {{"kind", TextId{"fact_kind." + kind}}}};
    }
    Text text{"batch.changed", {{"kind", TextId{"fact_kind." + kind}}, {"date", dayOf(row->fact)}}};
    if (const auto* invoice = std::get_if<Invoice>(&row->fact)) {
        return {
            "batch.changed.invoice",
            {{"number", invoice->number}, {"amount", invoice->total}, {"date", invoice->issuedOn}}};
    }
    if (const auto* ticket = std::get_if<Ticket>(&row->fact); ticket && !ticket->number.empty()) {
        return {"batch.changed.ticket", {{"number", ticket->number}, {"date", ticket->openedOn}}};
    }
    return text;
}

using Place = std::tuple<FactKind, Date, ClientId>;

Place placeOf(const BatchTotal& total) { return {total.kind, total.month, total.client}; }

template <typename Value>
void addTo(std::optional<Value>& sum, const std::optional<Value>& value) {
    if (value) {
        sum = sum.value_or(Value{}) + *value;
    }
}

// What several files say of one place: they overlap, so the one that says most counts.
void widen(BatchTotal& known, const BatchTotal& other) {
    known.count = std::max(known.count, other.count);
    if (other.amount && (!known.amount || *other.amount > *known.amount)) {
        known.amount = other.amount;
    }
    if (other.worked && (!known.worked || *other.worked > *known.worked)) {
        known.worked = other.worked;
    }
}

}  // namespace

std::vector<BatchInfo> BatchService::all() const {
    const BatchStore store(m_portfolio.shared().database);
    std::vector<BatchInfo> infos;
    for (const ImportBatch& batch : store.all()) {
        infos.push_back(infoOf(batch, store));
    }
    return infos;
}

Result<BatchDetail> BatchService::find(BatchId id) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const BatchStore store(shared.database);
    const std::optional<ImportBatch> batch = store.find(id);
    if (!batch) {
        return noBatch(id);
    }
    BatchDetail detail;
    detail.info = infoOf(*batch, store);
    detail.counts = store.counts(id);
    std::erase_if(detail.counts, [](const auto& each) { return each.second == 0; });

    const FactReader reader(shared.database);
    std::set<ClientId> clients;
    for (const BatchTotal& total : store.totalsAsRead(id)) {
        clients.insert(total.client);
    }
    const bool clientsKnown = !clients.empty();
    for (const auto& [kind, count] : detail.counts) {
        const FactQuery query = queryOf(id, kind);
        const auto widenTo = [&](const FactRow& row) {
            const Date day = dayOf(row.fact);
            detail.first = std::min(detail.first.value_or(day), day);
            detail.last = std::max(detail.last.value_or(day), day);
            if (const ClientId client = std::visit(
                    [](const auto& fact) {
                        if constexpr (requires { fact.client; }) {
                            return fact.client;
                        } else {
                            return ClientId{};
                        }
                    },
                    row.fact)) {
                clients.insert(client);
            }
        };
        if (clientsKnown && kind != FactKind::ExchangeRate) {
            // They are sorted by day, so the ends are enough.
            for (const std::int64_t place : {std::int64_t{0}, count - 1}) {
                for (const FactRow& row : reader.rows(query, place, 1)) {
                    widenTo(row);
                }
            }
        } else {
            reader.forEach(query, widenTo);
        }
    }
    for (const Client& client : shared.clientsWithMerged()) {
        if (clients.contains(client.id)) {
            detail.clients.push_back(client.id);
        }
    }
    for (const FactChange& change : store.changes(id)) {
        detail.changes.push_back({change.key, changeText(reader, change.key), change.at});
    }
    return detail;
}

Result<BatchService::Undone> BatchService::undo(
    BatchId id, const std::function<bool(std::int64_t, std::int64_t)>& progress) {
    Portfolio::Shared& shared = m_portfolio.shared();
    if (shared.database.readOnly()) {
        return shared.readOnlyError();
    }
    BatchStore store(shared.database);
    const std::optional<ImportBatch> batch = store.find(id);
    if (!batch) {
        return noBatch(id);
    }
    if (Result<void> allowed = store.canUndo(id); !allowed) {
        return allowed.error();
    }
    UnitOfWork work(shared.database, shared.clock, Undoable::No);
    const BatchStore::Undone undone = store.undo(id, shared.clock.now(), progress);
    if (!undone.cancelled) {
        work.commit(Portfolio::Shared::actionOf(
            {"action.import.undone", {{"file", batch->sourceName}, {"count", undone.rows}}}, {}));
    }
    return Undone{undone.rows, undone.changesTakenBack, undone.clientsRemoved, undone.cancelled};
}

Result<Reconciliation> BatchService::reconcile(std::optional<BatchId> id) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    const BatchStore store(shared.database);
    std::map<Place, BatchTotal> read;
    const auto take = [&](BatchId batch) {
        for (const BatchTotal& total : store.totalsAsRead(batch)) {
            const auto [known, isNew] = read.emplace(placeOf(total), total);
            if (!isNew) {
                widen(known->second, total);
            }
        }
    };
    if (id) {
        const std::optional<ImportBatch> batch = store.find(*id);
        if (!batch) {
            return noBatch(*id);
        }
        if (batch->undoneAt) {
            return Error{{"batch.undone", {{"file", batch->sourceName}}}};
        }
        take(*id);
        if (read.empty() && batch->rowsAdded > 0) {
            return Error{{"batch.no_totals", {{"file", batch->sourceName}}}};
        }
    } else {
        for (const ImportBatch& batch : store.all()) {
            if (!batch.undoneAt) {
                take(batch.id);
            }
        }
    }
    std::vector<BatchTotal> wanted;
    for (const auto& [place, total] : read) {
        wanted.push_back(total);
    }
    std::map<Place, BatchTotal> stored;
    for (const BatchTotal& total : store.totalsAsStored(wanted)) {
        stored.emplace(placeOf(total), total);
    }
    Reconciliation result;
    std::map<FactKind, ReconciliationLine> sums;
    for (const auto& [place, total] : read) {
        ReconciliationLine line;
        line.kind = total.kind;
        line.client = total.client;
        if (const Client* client = shared.client(total.client)) {
            line.clientName = client->name;
        }
        line.month = total.month;
        line.countRead = total.count;
        line.amountRead = total.amount;
        line.workedRead = total.worked;
        if (const auto found = stored.find(place); found != stored.end()) {
            line.countStored = found->second.count;
            line.amountStored = found->second.amount;
            line.workedStored = found->second.worked;
        }
        // Nothing there has no sum, where the file's is known: it is zero then.
        if (line.amountRead && !line.amountStored) {
            line.amountStored = Money{};
        }
        if (line.workedRead && !line.workedStored) {
            line.workedStored = WorkTime{};
        }
        result.agrees &= !line.fallsShort();
        ReconciliationLine& sum = sums[line.kind];
        sum.kind = line.kind;
        sum.countRead += line.countRead;
        sum.countStored += line.countStored;
        addTo(sum.amountRead, line.amountRead);
        addTo(sum.amountStored, line.amountStored);
        addTo(sum.workedRead, line.workedRead);
        addTo(sum.workedStored, line.workedStored);
        result.lines.push_back(std::move(line));
    }
    for (auto& [kind, sum] : sums) {
        result.totals.push_back(std::move(sum));
    }
    return result;
}

}  // namespace winnow
