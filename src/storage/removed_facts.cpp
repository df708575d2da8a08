// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/removed_facts.h>

#include <algorithm>
#include <iterator>
#include <string>

#include <fmt/format.h>
#include <storage/fact_changes.h>
#include <storage/fact_rows.h>
#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

// json_extract() of a column out of what was kept of a fact.
std::string kept(FactKind kind, std::string_view column) {
    const auto& columns = factTable(kind).columns;
    const auto place = std::ranges::find(columns, column);
    return fmt::format("json_extract(before, '$[{}]')", std::distance(columns.begin(), place));
}

// Which changes of a fact left it known by something else than it is known by now.
std::string otherIdentities(FactKind kind) {
    switch (kind) {
        case FactKind::Cost:
            return "0";  // it keeps its fingerprint
        case FactKind::TimeEntry:
            return fmt::format(
                "how <> 'completed' AND {0} <> (SELECT f.fingerprint FROM time_entries f"
                " WHERE f.id = fact_id) GROUP BY {0}",
                kept(kind, "fingerprint"));
        case FactKind::Payment:
            // Of one that is gone already; else it keeps its fingerprint.
            return "how = 'by_hand' AND NOT EXISTS (SELECT 1 FROM payments f"
                   " WHERE f.invoice_id = fact_id AND f.position = part)";
        default:
            return "how = 'by_hand'";
    }
}

}  // namespace

RemovedFacts::RemovedFacts(sqlite3* connection, const ClientGroups& groups)
    : m_connection(connection), m_groups(groups) {}

void RemovedFacts::begin() {
    m_kinds.fill(std::nullopt);
    m_met = 0;
}

void RemovedFacts::remember(const FactKey& key, BatchId manual, Instant at, BatchSums& sums) {
    const FactTable& table = factTable(key.kind);
    const std::int64_t last =
        integerOf(m_connection, "SELECT coalesce(max(id), 0) FROM removed_facts");
    const auto run = [&](const std::string& select) {
        Statement insert(m_connection,
                         "INSERT INTO removed_facts (kind, batch_id, at, before) " + select);
        insert.bindInteger(1, key.id);
        insert.bindInteger(2, key.part);
        insert.bindInteger(3, manual.value);
        insert.bindText(4, at.toIso());
        insert.run();
    };
    const std::string code(factKindCode(key.kind));
    // A row without a second part of its key has part 0.
    run(
        fmt::format("SELECT '{}', f.batch_id, ?4, json_array({}) FROM {} f WHERE f.{} = ?1"
                    " AND {} = ?2 AND f.batch_id <> ?3",
                    code, columnsOf(table, "f"), table.name, table.id,
                    table.part != nullptr ? fmt::format("f.{}", table.part) : "0"));
    run(
        fmt::format("SELECT kind, {0}, ?4, before FROM fact_changes WHERE kind = '{1}'"
                    " AND fact_id = ?1 AND part = ?2 AND {0} <> ?3 AND {2}",
                    kept(key.kind, "batch_id"), code, otherIdentities(key.kind)));
    Statement added(m_connection, std::string(kRemovedFactRows.rows) + " WHERE id > ?1");
    added.bindInteger(1, last);
    addRows(added, kRemovedFactRows, sums);
}

bool RemovedFacts::has(const Invoice& invoice) {
    return any(FactKind::Invoice) && contains(FactKind::Invoice, keyOf(invoice));
}

bool RemovedFacts::has(const Ticket& ticket) {
    return any(FactKind::Ticket) && contains(FactKind::Ticket, keyOf(ticket));
}

bool RemovedFacts::has(const SeatCount& count) {
    return any(FactKind::SeatCount) && contains(FactKind::SeatCount, keyOf(count));
}

bool RemovedFacts::has(const ExchangeRate& rate) {
    return any(FactKind::ExchangeRate) && contains(FactKind::ExchangeRate, keyOf(rate));
}

bool RemovedFacts::hasSource(std::uint64_t fingerprint) {
    return contains(FactKind::TimeEntry, fingerprint);
}

bool RemovedFacts::take(FactKind kind, std::uint64_t fingerprint) {
    Keys& keys = ofKind(kind);
    const auto found = keys.find(fingerprint);
    if (found == keys.end() || found->second == 0) {
        return false;
    }
    --found->second;
    ++m_met;
    return true;
}

bool RemovedFacts::contains(FactKind kind, std::uint64_t key) {
    const bool found = ofKind(kind).contains(key);
    m_met += found ? 1 : 0;
    return found;
}

RemovedFacts::Keys& RemovedFacts::ofKind(FactKind kind) {
    auto& keys = m_kinds.at(static_cast<std::size_t>(kind));
    if (!keys) {
        keys.emplace();
        load(kind, *keys);
    }
    return *keys;
}

void RemovedFacts::load(FactKind kind, Keys& keys) {
    const bool byFingerprint =
        kind == FactKind::TimeEntry || kind == FactKind::Cost || kind == FactKind::Payment;
    std::string sql = fmt::format(
        "SELECT {} FROM removed_facts WHERE kind = '{}'",
        byFingerprint ? kept(kind, "fingerprint") : columnsOfJson(factTable(kind), "before"),
        factKindCode(kind));
    if (kind == FactKind::Payment) {
        // Payments that are gone while their invoice stays are kept as changes of it. A receipt of
        // which a part still stands is known by that.
        sql = fmt::format(
            "SELECT fingerprint FROM ("
            "SELECT {0} AS fingerprint, {1} AS batch, {2} AS line FROM removed_facts"
            " WHERE kind = 'payments' UNION "
            "SELECT {0}, {1}, {2} FROM fact_changes c WHERE kind = 'payments' AND how = 'by_hand'"
            " AND NOT EXISTS (SELECT 1 FROM payments p WHERE p.invoice_id = c.fact_id"
            " AND p.position = c.part)) g WHERE fingerprint IS NOT NULL AND NOT EXISTS ("
            "SELECT 1 FROM payments p WHERE p.fingerprint = g.fingerprint AND p.batch_id = g.batch"
            " AND p.source_line = g.line)",
            kept(kind, "fingerprint"), kept(kind, "batch_id"), kept(kind, "source_line"));
    }
    Statement select(m_connection, sql);
    while (select.step()) {
        std::uint64_t key = 0;
        switch (kind) {
            case FactKind::Invoice:
                key = keyOf(readInvoice(select, 0));
                break;
            case FactKind::Ticket:
                key = keyOf(readTicket(select, 0));
                break;
            case FactKind::SeatCount:
                key = keyOf(readSeatCount(select, 0));
                break;
            case FactKind::ExchangeRate:
                key = keyOf(readExchangeRate(select, 0));
                break;
            default:
                key = static_cast<std::uint64_t>(select.integer(0));
                break;
        }
        ++keys[key];
    }
}

std::uint64_t RemovedFacts::keyOf(const Invoice& invoice) {
    m_bytes.clear();
    m_bytes.addInteger(m_groups.countsAs(invoice.client).value);
    m_bytes.addText(invoice.number);
    m_bytes.addInteger(invoice.isCreditNote ? 1 : 0);
    return m_bytes.hash64();
}

std::uint64_t RemovedFacts::keyOf(const Ticket& ticket) {
    m_bytes.clear();
    m_bytes.addInteger(m_groups.countsAs(ticket.client).value);
    m_bytes.addText(ticket.number);
    if (ticket.number.empty()) {
        m_bytes.addText(ticket.openedOn.toIso());
        m_bytes.addText(ticket.subject);
    }
    return m_bytes.hash64();
}

std::uint64_t RemovedFacts::keyOf(const SeatCount& count) {
    m_bytes.clear();
    m_bytes.addInteger(m_groups.countsAs(count.client).value);
    m_bytes.addText(count.month.toIso());
    return m_bytes.hash64();
}

std::uint64_t RemovedFacts::keyOf(const ExchangeRate& rate) {
    m_bytes.clear();
    m_bytes.addText(rate.currency.code());
    m_bytes.addText(rate.day.toIso());
    return m_bytes.hash64();
}

}  // namespace winnow
