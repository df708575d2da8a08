// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/cost_writer.h>

#include <algorithm>
#include <string>

#include <storage/fact_rows.h>
#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

CostWriter::CostWriter(sqlite3* connection, const BesideWriters& beside)
    : m_connection(connection),
      m_changes(beside.changes),
      m_removed(beside.removed),
      m_groups(beside.groups),
      m_find(connection,
             "SELECT id, amount_minor FROM costs WHERE fingerprint = ?1 AND batch_id <> ?2"
             " ORDER BY id"),
      m_insert(connection,
               "INSERT INTO costs (batch_id, id, client_id, day, kind, amount_minor, supplier,"
               " description, number, fingerprint, source_line)"
               " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)") {}

void CostWriter::begin(BatchId batch) {
    m_batch = batch.value;
    m_met.clear();
}

Added CostWriter::add(const Cost& cost, std::int64_t line, OnChange onChange, BatchSums& sums) {
    std::int64_t other = 0;
    const auto clients = m_groups.sameAs(cost.client);
    for (const ClientId client : clients) {
        m_find.bindInteger(1, fingerprintOf(cost, client));
        m_find.bindInteger(2, m_batch);
        while (m_find.step()) {
            const std::int64_t id = m_find.integer(0);
            if (m_met.contains(id)) {
                continue;
            }
            if (row::money(m_find, 1) == cost.amount || hadByHand(id, cost.amount)) {
                m_find.reset();
                m_met.insert(id);
                return {AddOutcome::AlreadyPresent};
            }
            other = other == 0 ? id : other;
        }
    }
    const bool wasRemoved = std::ranges::any_of(clients, [&](ClientId client) {
        return m_removed.take(FactKind::Cost,
                              static_cast<std::uint64_t>(fingerprintOf(cost, client)));
    });
    if (wasRemoved) {
        return {AddOutcome::AlreadyPresent};
    }
    // Without a number, another amount is another cost.
    if (other == 0 || cost.number.empty()) {
        insert(cost, line, sums);
        return {AddOutcome::Added};
    }
    m_met.insert(other);
    if (onChange == OnChange::Report) {
        return {AddOutcome::Conflict};
    }
    const FactKey key{FactKind::Cost, other, 0};
    m_changes.keep(key, ChangeReason::Accepted, sums);
    overwrite(other, cost, false);
    m_changes.putIn(key, sums);
    return {AddOutcome::Updated, true};
}

// Whether the cost was of that amount before it was corrected by hand.
bool CostWriter::hadByHand(std::int64_t id, Money amount) {
    Statement formers(m_connection, selectFormersOf(FactKind::Cost));
    formers.bindInteger(1, id);
    formers.bindInteger(2, 0);
    while (formers.step()) {
        if (readCost(formers, 3).amount == amount) {
            return true;
        }
    }
    return false;
}

std::int64_t CostWriter::fingerprintOf(const Cost& cost, ClientId client) {
    m_bytes.clear();
    m_bytes.addInteger(client.value);
    m_bytes.addText(cost.day.toIso());
    m_bytes.addText(cost.supplier);
    m_bytes.addText(cost.number);
    m_bytes.addText(costKindCode(cost.kind));
    m_bytes.addText(cost.description);
    return static_cast<std::int64_t>(m_bytes.hash64());
}

std::int64_t CostWriter::insert(const Cost& cost, std::int64_t line, BatchSums& sums) {
    const std::int64_t fingerprint = fingerprintOf(cost, cost.client);
    const std::int64_t id = integerOf(m_connection, "SELECT coalesce(max(id), 0) + 1 FROM costs");
    const std::string day = cost.day.toIso();
    RowWriter writer(m_insert, m_bytes, kCostRows);
    writer.unhashed(m_batch);
    writer.integer(id);
    writer.integer(cost.client.value);
    writer.text(day);
    writer.text(costKindCode(cost.kind));
    writer.integer(cost.amount.minor);
    writer.text(cost.supplier);
    writer.text(cost.description);
    writer.text(cost.number);
    writer.integer(fingerprint);
    writer.integer(line);
    sums[m_batch].add(writer.run());
    return id;
}

void CostWriter::overwrite(std::int64_t id, const Cost& cost, bool typedIn) {
    Statement update(m_connection,
                     "UPDATE costs SET client_id = :client_id, day = :day, kind = :kind,"
                     " amount_minor = :amount, supplier = :supplier, description = :description,"
                     " number = :number, fingerprint = coalesce(:fingerprint, fingerprint)"
                     " WHERE id = :id");
    row::bindValue(update, ":client_id", cost.client);
    row::bindValue(update, ":day", cost.day);
    row::bindValue(update, ":kind", costKindCode(cost.kind));
    row::bindValue(update, ":amount", cost.amount);
    row::bindValue(update, ":supplier", cost.supplier);
    row::bindValue(update, ":description", cost.description);
    row::bindValue(update, ":number", cost.number);
    row::bindValue(update, ":fingerprint",
                   typedIn ? std::optional(fingerprintOf(cost, cost.client)) : std::nullopt);
    row::bindValue(update, ":id", id);
    update.run();
}

}  // namespace winnow
