// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/fact_reader.h>

#include <fmt/format.h>
#include <storage/client_groups.h>
#include <storage/fact_query_sql.h>
#include <storage/fact_rows.h>
#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

// The newest time entries among which a page of one client's is looked for before all are.
constexpr std::int64_t kNewestEntries = 200'000;

std::string keyColumns(const FactTable& table) {
    return fmt::format("f.{}, {}", table.id,
                       table.part != nullptr ? fmt::format("f.{}", table.part) : "0");
}

// Key, source, own columns, and what is read beside them.
std::string selectRows(FactKind kind, std::string_view from) {
    const FactTable& table = factTable(kind);
    std::string beside;
    std::string joined(from);
    if (kind == FactKind::Payment) {
        beside = ", i.client_id, i.number";
    } else if (kind == FactKind::TimeEntry) {
        beside = ", coalesce(p.technician, ''), coalesce(p.role, '')";
        joined += " LEFT JOIN people p ON p.id = f.person_id";
    }
    return fmt::format(
        "SELECT {}, f.batch_id, f.source_line, b.source_name, b.kind = 'manual',"
        " EXISTS (SELECT 1 FROM fact_changes c WHERE c.kind = '{}' AND c.fact_id = f.{}"
        " AND c.part = {} AND c.how <> 'completed'), {}{} FROM {}"
        " LEFT JOIN import_batches b ON b.id = f.batch_id",
        keyColumns(table), factKindCode(kind), table.id,
        table.part != nullptr ? fmt::format("f.{}", table.part) : "0", columnsOf(table, "f"),
        beside, joined);
}

constexpr int kOwnColumns = 7;  // the first of a fact's own

// Turns rows of selectRows() into facts.
class RowReader {
public:
    RowReader(const Database& database, FactKind kind) : m_kind(kind) {
        if (kind == FactKind::Invoice) {
            m_lines.emplace(database,
                            "SELECT kind, net_minor, description FROM invoice_lines"
                            " WHERE invoice_id = ?1 ORDER BY position");
            m_payments.emplace(database,
                               "SELECT paid_on, amount_minor FROM payments WHERE invoice_id = ?1"
                               " ORDER BY position");
        }
    }

    FactRow read(const Statement& row) {
        FactRow result;
        result.key = {m_kind, row.integer(0), row.integer(1)};
        result.source = {row::id<BatchId>(row, 2), row::text(row, 4), row.integer(3),
                         row::flag(row, 5), row::flag(row, 6)};
        result.fact = fact(row, result.key);
        return result;
    }

private:
    Fact fact(const Statement& row, const FactKey& key) {
        switch (m_kind) {
            case FactKind::Invoice:
                return invoice(row, key.id);
            case FactKind::Payment: {
                const int after = kOwnColumns + columnCount(FactKind::Payment);
                return InvoicePayment{{key.id},
                                      row::id<ClientId>(row, after),
                                      row::text(row, after + 1),
                                      readPayment(row, kOwnColumns),
                                      row::text(row, kOwnColumns + 4)};
            }
            case FactKind::TimeEntry: {
                TimeEntry entry = readTimeEntry(row, kOwnColumns);
                entry.id = {key.id};
                return entry;
            }
            case FactKind::Ticket: {
                Ticket ticket = readTicket(row, kOwnColumns);
                ticket.id = {key.id};
                return ticket;
            }
            case FactKind::Cost: {
                Cost cost = readCost(row, kOwnColumns);
                cost.id = {key.id};
                return cost;
            }
            case FactKind::SeatCount:
                return readSeatCount(row, kOwnColumns);
            case FactKind::ExchangeRate:
                return readExchangeRate(row, kOwnColumns);
        }
        return {};
    }

    Invoice invoice(const Statement& row, std::int64_t id) {
        Invoice invoice = readInvoice(row, kOwnColumns);
        invoice.id = {id};
        m_lines->bindInteger(1, id);
        while (m_lines->step()) {
            invoice.lines.push_back(readInvoiceLine(*m_lines, 0));
        }
        m_payments->bindInteger(1, id);
        while (m_payments->step()) {
            invoice.payments.push_back(readPayment(*m_payments, 0));
        }
        return invoice;
    }

    FactKind m_kind;
    std::optional<Statement> m_lines;
    std::optional<Statement> m_payments;
};

// The keys of a page first, from what the condition needs, so that only the rows of the page are
// read whole.
std::vector<FactKey> keysOf(const Database& database, const FactQuery& query,
                            const FactConditions& conditions, std::string_view furtherCondition,
                            std::int64_t skip, std::int64_t most) {
    const std::string where =
        conditions.where() +
        (furtherCondition.empty()
             ? std::string()
             : (conditions.where().empty() ? "WHERE " : " AND ") + std::string(furtherCondition));
    Statement select(database, fmt::format("SELECT {} FROM {} {} {} LIMIT :most OFFSET :skip",
                                           keyColumns(factTable(query.kind)), conditions.from(),
                                           where, conditions.order()));
    conditions.bind(select);
    row::bindValue(select, ":most", most);
    row::bindValue(select, ":skip", skip);
    std::vector<FactKey> keys;
    while (select.step()) {
        keys.push_back({query.kind, select.integer(0), select.integer(1)});
    }
    return keys;
}

// Time entries have an index by day alone. A page of one client's is looked for among the newest
// first; a client who is rare there is found by one pass over the table instead of through the
// index.
std::vector<FactKey> keysOfClientsEntries(const Database& database, const FactQuery& query,
                                          const FactConditions& conditions, std::int64_t skip,
                                          std::int64_t most) {
    Statement newest(database,
                     "SELECT day FROM time_entries ORDER BY day DESC LIMIT 1 OFFSET :newest");
    row::bindValue(newest, ":newest", kNewestEntries);
    if (!newest.step()) {
        return keysOf(database, query, conditions, {}, skip, most);
    }
    const std::string since = row::text(newest, 0);
    newest.reset();
    auto keys =
        keysOf(database, query, conditions, fmt::format("f.day >= '{}'", since), skip, most);
    if (static_cast<std::int64_t>(keys.size()) == most) {
        return keys;
    }
    // The plus sign keeps SQLite from the index.
    FactQuery unordered = query;
    std::string order = conditions.order();
    order.insert(order.find("f.day"), "+");
    Statement select(database, fmt::format("SELECT f.id, 0 FROM {} {} {} LIMIT :most OFFSET :skip",
                                           conditions.from(), conditions.where(), order));
    conditions.bind(select);
    row::bindValue(select, ":most", most);
    row::bindValue(select, ":skip", skip);
    keys.clear();
    while (select.step()) {
        keys.push_back({query.kind, select.integer(0), select.integer(1)});
    }
    return keys;
}

std::string selectByKey(FactKind kind) {
    const FactTable& table = factTable(kind);
    std::string from = std::string(table.name) + " f";
    if (kind == FactKind::Payment) {
        from += " JOIN invoices i ON i.id = f.invoice_id";
    }
    return selectRows(kind, from) + " WHERE " + whereKey(table, "f");
}

}  // namespace

std::vector<FactRow> FactReader::rows(const FactQuery& query, std::int64_t skip,
                                      std::int64_t most) const {
    const FactConditions conditions(query, ClientGroups(m_database.sqlite()));
    const bool searchesEntries = query.kind == FactKind::TimeEntry && !query.clients.empty() &&
                                 !query.from && !query.to && !query.batch;
    const auto keys = searchesEntries
                          ? keysOfClientsEntries(m_database, query, conditions, skip, most)
                          : keysOf(m_database, query, conditions, {}, skip, most);
    RowReader reader(m_database, query.kind);
    Statement select(m_database, selectByKey(query.kind));
    std::vector<FactRow> rows;
    rows.reserve(keys.size());
    for (const FactKey& key : keys) {
        select.bindInteger(1, key.id);
        if (factTable(query.kind).part != nullptr) {
            select.bindInteger(2, key.part);
        }
        if (select.step()) {
            rows.push_back(reader.read(select));
        }
        select.reset();
    }
    return rows;
}

std::optional<FactRow> FactReader::find(const FactKey& key) const {
    Statement select(m_database, selectByKey(key.kind));
    select.bindInteger(1, key.id);
    if (factTable(key.kind).part != nullptr) {
        select.bindInteger(2, key.part);
    }
    if (!select.step()) {
        return std::nullopt;
    }
    return RowReader(m_database, key.kind).read(select);
}

void FactReader::forEach(const FactQuery& query,
                         const std::function<void(const FactRow&)>& take) const {
    const FactConditions conditions(query, ClientGroups(m_database.sqlite()));
    Statement select(m_database, fmt::format("{} {} {}", selectRows(query.kind, conditions.from()),
                                             conditions.where(), conditions.order()));
    conditions.bind(select);
    RowReader reader(m_database, query.kind);
    while (select.step()) {
        take(reader.read(select));
    }
}

FactTotals FactReader::totals(const FactQuery& query) const {
    const FactConditions conditions(query, ClientGroups(m_database.sqlite()));
    std::string sum = "NULL";
    const bool isTime = query.kind == FactKind::TimeEntry;
    if (query.kind == FactKind::Invoice) {
        sum = "sum(f.total_minor)";
    } else if (query.kind == FactKind::Payment || query.kind == FactKind::Cost) {
        sum = "sum(f.amount_minor)";
    } else if (isTime) {
        sum = "sum(f.duration_seconds)";
    }
    Statement select(m_database, fmt::format("SELECT count(*), {} FROM {} {}", sum,
                                             conditions.from(), conditions.where()));
    conditions.bind(select);
    select.step();
    FactTotals totals;
    totals.count = select.integer(0);
    if (isTime) {
        totals.worked = WorkTime{select.integer(1)};
    } else if (sum != "NULL") {
        totals.amount = row::money(select, 1);
    }
    return totals;
}

}  // namespace winnow
