// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/fact_changes.h>

#include <fmt/format.h>
#include <storage/fact_rows.h>
#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

std::string_view reasonCode(ChangeReason reason) {
    switch (reason) {
        case ChangeReason::Completed:
            return "completed";
        case ChangeReason::Accepted:
            return "accepted";
        case ChangeReason::ByHand:
            return "by_hand";
    }
    return "";
}

// The lines of an invoice are kept with it, after its columns.
std::string linesPlace() { return fmt::format("$[{}]", columnCount(FactKind::Invoice)); }

std::string keepStatement(const FactTable& table) {
    const std::string lines =
        table.kind == FactKind::Invoice
            ? ", json((SELECT json_group_array(json_array(l.position, l.kind, l.net_minor,"
              " l.description)) FROM (SELECT * FROM invoice_lines WHERE invoice_id = f.id"
              " ORDER BY position) l))"
            : "";
    return fmt::format(
        "INSERT INTO fact_changes (kind, fact_id, part, batch_id, how, at, before)"
        " SELECT '{}', f.{}, {}, ?3, ?4, ?5, json_array({}{}) FROM {} f WHERE {}",
        factKindCode(table.kind), table.id,
        table.part != nullptr ? fmt::format("f.{}", table.part) : "0", columnsOf(table, "f"), lines,
        table.name, whereKey(table, "f"));
}

std::string checkedRow(const FactTable& table) {
    return fmt::format("{} WHERE {}", table.checked->rows,
                       whereKey(table, table.kind == FactKind::TimeEntry ? "t" : ""));
}

void bindKey(Statement& statement, const FactTable& table, const FactKey& key) {
    statement.bindInteger(1, key.id);
    if (table.part != nullptr) {
        statement.bindInteger(2, key.part);
    }
}

}  // namespace

struct FactChanges::OfKind {
    OfKind(sqlite3* connection, FactKind kind)
        : table(factTable(kind)),
          keep(connection, keepStatement(table)),
          row(connection, checkedRow(table)) {
        if (kind == FactKind::Invoice) {
            lines.emplace(connection, std::string(kInvoiceLineRows.rows) + " WHERE i.id = ?1");
        }
    }

    const FactTable& table;
    Statement keep;
    Statement row;
    std::optional<Statement> lines;
};

FactChanges::FactChanges(sqlite3* connection)
    : m_connection(connection),
      m_kept(connection, std::string(kFactChangeRows.rows) + " WHERE id = ?1") {}

FactChanges::~FactChanges() = default;

FactChanges::OfKind& FactChanges::ofKind(FactKind kind) {
    auto& place = m_kinds.at(static_cast<std::size_t>(kind));
    if (!place) {
        place = std::make_unique<OfKind>(m_connection, kind);
    }
    return *place;
}

void FactChanges::begin(BatchId batch, Instant at) {
    m_batch = batch.value;
    m_at = at.toIso();
}

void FactChanges::keep(const FactKey& key, ChangeReason reason, BatchSums& sums) {
    OfKind& kind = ofKind(key.kind);
    bindKey(kind.keep, kind.table, key);
    kind.keep.bindInteger(3, m_batch);
    kind.keep.bindTextInPlace(4, reasonCode(reason));
    kind.keep.bindTextInPlace(5, m_at);
    kind.keep.run();
    m_kept.bindInteger(1, sqlite3_last_insert_rowid(m_connection));
    addRows(m_kept, kFactChangeRows, sums);
    takeOut(key, sums);
}

void FactChanges::takeOut(const FactKey& key, BatchSums& sums) {
    OfKind& kind = ofKind(key.kind);
    bindKey(kind.row, kind.table, key);
    removeRows(kind.row, *kind.table.checked, sums);
    if (kind.lines) {
        kind.lines->bindInteger(1, key.id);
        removeRows(*kind.lines, kInvoiceLineRows, sums);
    }
}

void FactChanges::putIn(const FactKey& key, BatchSums& sums) {
    OfKind& kind = ofKind(key.kind);
    bindKey(kind.row, kind.table, key);
    addRows(kind.row, *kind.table.checked, sums);
    if (kind.lines) {
        kind.lines->bindInteger(1, key.id);
        addRows(*kind.lines, kInvoiceLineRows, sums);
    }
}

void FactChanges::forget(const FactKey& key, BatchSums& sums) {
    constexpr const char* kWhere = " WHERE kind = :kind AND fact_id = :fact_id AND part = :part";
    const auto bind = [&](Statement& statement) {
        row::bindValue(statement, ":kind", factKindCode(key.kind));
        row::bindValue(statement, ":fact_id", key.id);
        row::bindValue(statement, ":part", key.part);
    };
    Statement kept(m_connection, std::string(kFactChangeRows.rows) + kWhere);
    bind(kept);
    removeRows(kept, kFactChangeRows, sums);
    Statement remove(m_connection, std::string("DELETE FROM fact_changes") + kWhere);
    bind(remove);
    remove.run();
}

std::string selectFormers(FactKind kind) {
    const bool isTime = kind == FactKind::TimeEntry;
    return fmt::format(
        "SELECT c.fact_id, c.part, c.id, {}{} FROM fact_changes c{} WHERE c.kind = '{}'"
        " AND c.how = 'by_hand'",
        columnsOfJson(factTable(kind), "c.before"),
        isTime ? ", coalesce(p.technician, ''), coalesce(p.role, '')" : "",
        isTime ? " LEFT JOIN people p ON p.id = json_extract(c.before, '$[3]')" : "",
        factKindCode(kind));
}

std::string selectFormersOf(FactKind kind) {
    return selectFormers(kind) + " AND c.fact_id = ?1 AND c.part = ?2 ORDER BY c.id";
}

std::string selectFormerLines() {
    return fmt::format(
        "SELECT json_extract(l.value, '$[1]'), json_extract(l.value, '$[2]'),"
        " json_extract(l.value, '$[3]') FROM fact_changes c, json_each(c.before, '{}') l"
        " WHERE c.id = ?1 ORDER BY l.key",
        linesPlace());
}

void restoreFact(sqlite3* connection, const FactKey& key, std::string_view before) {
    const FactTable& table = factTable(key.kind);
    std::string updates;
    for (const char* column : table.columns) {
        updates += fmt::format("{}{} = excluded.{}", updates.empty() ? "" : ", ", column, column);
    }
    const bool hasPart = table.part != nullptr;
    // WHERE true keeps ON CONFLICT from being taken for the condition of a join.
    Statement upsert(
        connection,
        fmt::format("INSERT INTO {} ({}{}{}, {}) SELECT ?1{}, {} WHERE true"
                    " ON CONFLICT ({}{}{}) DO UPDATE SET {}",
                    table.name, table.id, hasPart ? ", " : "", hasPart ? table.part : "",
                    columnsOf(table, ""), hasPart ? ", ?2" : "", columnsOfJson(table, "?3"),
                    table.id, hasPart ? ", " : "", hasPart ? table.part : "", updates));
    bindKey(upsert, table, key);
    upsert.bindText(3, before);
    upsert.run();
    if (key.kind != FactKind::Invoice) {
        return;
    }
    Statement remove(connection, "DELETE FROM invoice_lines WHERE invoice_id = ?1");
    remove.bindInteger(1, key.id);
    remove.run();
    Statement insert(
        connection,
        fmt::format("INSERT INTO invoice_lines (invoice_id, position, kind, net_minor, description)"
                    " SELECT ?1, json_extract(l.value, '$[0]'), json_extract(l.value, '$[1]'),"
                    " json_extract(l.value, '$[2]'), json_extract(l.value, '$[3]')"
                    " FROM json_each(?2, '{}') l",
                    linesPlace()));
    insert.bindInteger(1, key.id);
    insert.bindText(2, before);
    insert.run();
}

}  // namespace winnow
