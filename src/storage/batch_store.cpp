// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/batch_store.h>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>
#include <storage/connection.h>
#include <storage/fact_rows.h>
#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

constexpr const char* kBatchColumns =
    "SELECT id, source_name, source_sha256, kind, mapping, imported_at, rows_added, rows_left_out,"
    " rows_present, rows_changed, undone_at FROM import_batches";

std::int64_t wideInteger(const Statement& s, int column) { return s.integer(column); }

ImportBatch readBatch(const Statement& select) {
    ImportBatch batch;
    batch.id = row::id<BatchId>(select, 0);
    batch.sourceName = row::text(select, 1);
    batch.sourceSha256 = row::text(select, 2);
    batch.kind = row::text(select, 3);
    batch.mapping = row::text(select, 4);
    batch.importedAt = row::instant(select, 5);
    batch.rowsAdded = select.integer(6);
    batch.rowsLeftOut = select.integer(7);
    batch.rowsPresent = row::maybe(select, 8, wideInteger);
    batch.rowsChanged = row::maybe(select, 9, wideInteger);
    batch.undoneAt = row::maybe(select, 10, row::instant);
    return batch;
}

Error refused(std::string id, const ImportBatch& batch) {
    return {{std::move(id), {{"batch", batch.id.value}, {"source", batch.sourceName}}},
            ErrorKind::Refused};
}

Date monthOf(Date day) { return day.plusDays(1 - day.day()); }

// What is counted of a kind for a comparison: client, day, amount, seconds, and what makes rows one
// (the parts of a payment that a file brought as one).
std::string selectForTotals(FactKind kind) {
    switch (kind) {
        case FactKind::Invoice:
            return "SELECT client_id, issued_on, total_minor, NULL, id, 0 FROM invoices"
                   " WHERE issued_on BETWEEN ?1 AND ?2";
        case FactKind::Payment:
            return "SELECT i.client_id, p.paid_on, p.amount_minor, NULL,"
                   " CASE WHEN p.fingerprint IS NULL THEN -p.invoice_id ELSE p.batch_id END,"
                   " CASE WHEN p.fingerprint IS NULL THEN p.position ELSE p.source_line END"
                   " FROM payments p JOIN invoices i ON i.id = p.invoice_id"
                   " WHERE p.paid_on BETWEEN ?1 AND ?2";
        case FactKind::TimeEntry:
            return "SELECT client_id, day, NULL, duration_seconds, id, 0 FROM time_entries"
                   " WHERE day BETWEEN ?1 AND ?2";
        case FactKind::Ticket:
            return "SELECT client_id, opened_on, NULL, NULL, id, 0 FROM tickets"
                   " WHERE opened_on BETWEEN ?1 AND ?2";
        case FactKind::Cost:
            return "SELECT client_id, day, amount_minor, NULL, id, 0 FROM costs"
                   " WHERE day BETWEEN ?1 AND ?2";
        case FactKind::SeatCount:
            return "SELECT client_id, month, NULL, NULL, id, 0 FROM seat_counts"
                   " WHERE month BETWEEN ?1 AND ?2";
        case FactKind::ExchangeRate:
            return "SELECT 0, day, NULL, NULL, id, 0 FROM exchange_rates"
                   " WHERE day BETWEEN ?1 AND ?2";
    }
    return {};
}

}  // namespace

std::vector<ImportBatch> BatchStore::all() const {
    Statement select(m_database, std::string(kBatchColumns) + " ORDER BY id DESC");
    std::vector<ImportBatch> batches;
    while (select.step()) {
        batches.push_back(readBatch(select));
    }
    return batches;
}

std::optional<ImportBatch> BatchStore::find(BatchId id) const {
    Statement select(m_database, std::string(kBatchColumns) + " WHERE id = :id");
    row::bindValue(select, ":id", id);
    if (!select.step()) {
        return std::nullopt;
    }
    return readBatch(select);
}

std::map<FactKind, std::int64_t> BatchStore::counts(BatchId id) const {
    std::map<FactKind, std::int64_t> counts;
    for (const FactKind kind : allFactKinds()) {
        Statement count(m_database, fmt::format("SELECT count(*) FROM {} WHERE batch_id = ?1{}",
                                                factTable(kind).name, entriesOfBatch(kind)));
        count.bindInteger(1, id.value);
        if (count.step() && count.integer(0) > 0) {
            counts[kind] = count.integer(0);
        }
    }
    return counts;
}

std::vector<FactChange> BatchStore::changes(BatchId id) const {
    Statement select(m_database,
                     "SELECT kind, fact_id, part, at, before FROM fact_changes"
                     " WHERE batch_id = :id ORDER BY id");
    row::bindValue(select, ":id", id);
    std::vector<FactChange> changes;
    while (select.step()) {
        changes.push_back(
            {{row::code(select, 0, factKindFromCode), select.integer(1), select.integer(2)},
             id,
             row::instant(select, 3),
             row::text(select, 4)});
    }
    return changes;
}

void BatchStore::setTotals(BatchId id, const std::vector<BatchTotal>& totals) {
    if (m_database.connection().openBatch != id.value) {
        throw std::logic_error("totals are set while the batch is open");
    }
    Statement remove(m_database, "DELETE FROM batch_totals WHERE batch_id = :id");
    row::bindValue(remove, ":id", id);
    remove.run();
    Statement insert(m_database,
                     "INSERT INTO batch_totals (batch_id, kind, client_id, month, rows,"
                     " amount_minor, worked_seconds)"
                     " VALUES (:id, :kind, :client, :month, :rows, :amount, :worked)");
    for (const BatchTotal& total : totals) {
        row::bindValue(insert, ":id", id);
        row::bindValue(insert, ":kind", factKindCode(total.kind));
        row::bindValue(insert, ":client", total.client);
        row::bindValue(insert, ":month", monthOf(total.month));
        row::bindValue(insert, ":rows", total.count);
        row::bindValue(insert, ":amount", total.amount);
        row::bindValue(insert, ":worked", total.worked);
        insert.run();
    }
}

std::vector<BatchTotal> BatchStore::totalsAsRead(BatchId id) const {
    Statement select(m_database,
                     "SELECT kind, client_id, month, rows, amount_minor, worked_seconds"
                     " FROM batch_totals WHERE batch_id = :id ORDER BY kind, client_id, month");
    row::bindValue(select, ":id", id);
    std::vector<BatchTotal> totals;
    while (select.step()) {
        totals.push_back({row::code(select, 0, factKindFromCode), row::id<ClientId>(select, 1),
                          row::date(select, 2), select.integer(3),
                          row::maybe(select, 4, row::money),
                          row::maybe(select, 5, [](const Statement& s, int column) {
                              return WorkTime{s.integer(column)};
                          })});
    }
    return totals;
}

std::vector<BatchTotal> BatchStore::totalsAsStored(const std::vector<BatchTotal>& asRead) const {
    std::vector<BatchTotal> stored = asRead;
    using Place = std::tuple<FactKind, ClientId, Date>;
    std::map<Place, BatchTotal*> places;
    struct Span {
        Date first;
        Date last;
    };
    std::map<FactKind, Span> spans;
    for (BatchTotal& total : stored) {
        total.count = 0;
        total.amount = total.amount ? std::optional(Money{}) : std::nullopt;
        total.worked = total.worked ? std::optional(WorkTime{}) : std::nullopt;
        const Date month = monthOf(total.month);
        places[{total.kind, total.client, month}] = &total;
        const auto [span, isNew] = spans.try_emplace(total.kind, Span{month, month});
        span->second.first = std::min(span->second.first, month);
        span->second.last = std::max(span->second.last, month);
    }
    for (const auto& [kind, span] : spans) {
        Statement select(m_database, selectForTotals(kind));
        select.bindText(1, span.first.toIso());
        select.bindText(2, span.last.plusMonths(1).plusDays(-1).toIso());
        std::set<std::pair<std::int64_t, std::int64_t>> seen;
        // Rows come mostly in order of time, and a month has few clients.
        std::unordered_map<std::int64_t, BatchTotal*> ofMonth;
        std::string month;
        while (select.step()) {
            const std::string_view day = select.text(1);
            if (day.substr(0, 7) != month) {
                month = day.substr(0, 7);
                ofMonth.clear();
            }
            const auto [known, isNew] = ofMonth.try_emplace(select.integer(0));
            if (isNew) {
                const auto place = places.find(
                    {kind, row::id<ClientId>(select, 0), monthOf(row::date(select, 1))});
                known->second = place != places.end() ? place->second : nullptr;
            }
            BatchTotal* const total = known->second;
            if (total == nullptr) {
                continue;
            }
            const bool counts = kind != FactKind::Payment ||
                                seen.emplace(select.integer(4), select.integer(5)).second;
            total->count += counts ? 1 : 0;
            if (total->amount && !select.isNull(2)) {
                *total->amount += row::money(select, 2);
            }
            if (total->worked && !select.isNull(3)) {
                total->worked->seconds += select.integer(3);
            }
        }
    }
    return stored;
}

Result<void> BatchStore::canUndo(BatchId id) const {
    const auto batch = find(id);
    if (!batch) {
        return Error{{"storage.batch.not_found", {{"batch", id.value}}}, ErrorKind::Refused};
    }
    if (batch->undoneAt) {
        return refused("storage.batch.undone", *batch);
    }
    if (batch->kind == "sample" || batch->kind == "manual") {
        return refused("storage.batch." + batch->kind, *batch);
    }
    // A payment of another batch on an invoice of this one; a change by another batch of a fact of
    // this one; a later change of what this one changed. What was corrected by hand does not count:
    // it goes with the fact, or stays as it is by hand.
    Statement others(m_database,
                     "SELECT b.id, b.kind = 'manual' FROM (SELECT p.batch_id FROM invoices i"
                     " JOIN payments p ON p.invoice_id = i.id WHERE i.batch_id = ?1"
                     " AND p.batch_id <> ?1 UNION ALL"
                     " SELECT later.batch_id FROM fact_changes own JOIN fact_changes later"
                     " ON later.kind = own.kind AND later.fact_id = own.fact_id"
                     " AND later.part = own.part AND later.id > own.id WHERE own.batch_id = ?1"
                     " AND later.batch_id <> ?1 AND later.how <> 'by_hand') s"
                     " JOIN import_batches b ON b.id = s.batch_id"
                     " ORDER BY b.kind = 'manual', b.id DESC LIMIT 1");
    others.bindInteger(1, id.value);
    std::int64_t blocking = 0;
    bool byHand = false;
    if (others.step()) {
        byHand = row::flag(others, 1);
        blocking = byHand ? 0 : others.integer(0);
    }
    others.reset();
    for (const FactKind kind : allFactKinds()) {
        const FactTable& table = factTable(kind);
        Statement changed(
            m_database,
            fmt::format("SELECT coalesce(max(c.batch_id), 0) FROM fact_changes c JOIN {} f"
                        " ON f.{} = c.fact_id{} WHERE c.kind = '{}' AND c.how <> 'by_hand'"
                        " AND f.batch_id = ?1 AND c.batch_id <> ?1",
                        table.name, table.id,
                        table.part != nullptr ? fmt::format(" AND f.{} = c.part", table.part) : "",
                        factKindCode(kind)));
        changed.bindInteger(1, id.value);
        changed.step();
        blocking = std::max(blocking, changed.integer(0));
    }
    if (const auto other = find({blocking})) {
        return Error{{"storage.batch.needed",
                      {{"batch", id.value},
                       {"source", batch->sourceName},
                       {"by", other->id.value},
                       {"by_source", other->sourceName}}},
                     ErrorKind::Refused};
    }
    if (byHand) {
        return refused("storage.batch.by_hand", *batch);
    }
    return {};
}

}  // namespace winnow
