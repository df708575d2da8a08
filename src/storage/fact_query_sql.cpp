// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/fact_query_sql.h>

#include <domain/client.h>
#include <fmt/format.h>
#include <storage/fact_rows.h>

namespace winnow {

namespace {

// The alias under which the client of a fact is found; empty where a fact has none.
std::string_view clientColumn(FactKind kind) {
    switch (kind) {
        case FactKind::Payment:
            return "i.client_id";
        case FactKind::ExchangeRate:
            return "";
        default:
            return "f.client_id";
    }
}

// Columns that a search for text looks into.
std::vector<const char*> searched(FactKind kind) {
    switch (kind) {
        case FactKind::Invoice:
            return {"f.number"};
        case FactKind::Payment:
            return {"i.number", "f.reference"};
        case FactKind::TimeEntry:
            return {"f.note", "f.ticket", "p.technician"};
        case FactKind::Ticket:
            return {"f.number", "f.subject"};
        case FactKind::Cost:
            return {"f.supplier", "f.description", "f.number"};
        case FactKind::SeatCount:
            return {};
        case FactKind::ExchangeRate:
            return {"f.currency"};
    }
    return {};
}

}  // namespace

FactConditions::FactConditions(const FactQuery& query, const ClientGroups& groups)
    : m_kind(query.kind), m_day(std::string("f.") + factTable(query.kind).day) {
    m_from = std::string(factTable(m_kind).name) + " f";
    if (m_kind == FactKind::Payment) {
        m_from += " JOIN invoices i ON i.id = f.invoice_id";
    }
    if (m_kind == FactKind::Invoice && query.byDueDate) {
        m_day = "f.due_on";
    }
    if (!query.clients.empty()) {
        std::vector<ClientId> clients;
        for (const ClientId client : query.clients) {
            const auto same = groups.sameAs(client);
            clients.insert(clients.end(), same.begin(), same.end());
        }
        const std::string_view column = clientColumn(m_kind);
        add(column.empty() ? "0" : fmt::format("{} IN ({})", column, idList(clients)));
    }
    addDays(query);
    if (m_kind == FactKind::Invoice) {
        addOfInvoices(query);
    }
    addOfWork(query);
    if (m_kind == FactKind::Cost && query.costKind) {
        add("f.kind = " + value(std::string(costKindCode(*query.costKind))));
    }
    if (query.batch) {
        add("f.batch_id = " + value(query.batch->value));
        if (m_kind == FactKind::TimeEntry) {
            const std::string batch = value(query.batch->value);
            add(
                fmt::format("f.id >= (SELECT coalesce(first_entry, 0) FROM import_batches"
                            " WHERE id = {}) AND f.id <= (SELECT coalesce(last_entry,"
                            " 9223372036854775807) FROM import_batches WHERE id = {})",
                            batch, batch));
        }
    }
    if (query.correctedOnly) {
        const FactTable& table = factTable(m_kind);
        add(
            fmt::format("EXISTS (SELECT 1 FROM fact_changes c WHERE c.kind = '{}'"
                        " AND c.fact_id = f.{} AND c.part = {} AND c.how = 'by_hand')",
                        factKindCode(m_kind), table.id,
                        table.part != nullptr ? std::string("f.") + table.part : "0"));
    }
    if (!query.text.empty()) {
        addText(query.text);
    }
}

void FactConditions::add(std::string condition) {
    m_where += (m_where.empty() ? "WHERE " : " AND ") + std::move(condition);
}

std::string FactConditions::value(std::variant<std::int64_t, std::string> value) {
    m_values.push_back(std::move(value));
    return ":v" + std::to_string(m_values.size());
}

void FactConditions::addDays(const FactQuery& query) {
    if (query.from) {
        add(m_day + " >= " + value(query.from->toIso()));
    }
    if (query.to) {
        add(m_day + " <= " + value(query.to->toIso()));
    }
}

void FactConditions::addOfInvoices(const FactQuery& query) {
    if (query.overdueOn) {
        const std::string day = value(query.overdueOn->toIso());
        add(
            fmt::format("f.due_on < {} AND f.issued_on <= {} AND f.settlement = 'tracked'"
                        " AND f.is_credit_note = 0 AND f.total_minor > (SELECT"
                        " coalesce(sum(y.amount_minor), 0) FROM payments y"
                        " WHERE y.invoice_id = f.id AND y.paid_on <= {})",
                        day, day, day));
    }
    if (query.disputed) {
        add(std::string("f.disputed = ") + (*query.disputed ? "1" : "0"));
    }
    if (query.lineKind) {
        add("EXISTS (SELECT 1 FROM invoice_lines l WHERE l.invoice_id = f.id AND l.kind = " +
            value(std::string(lineKindCode(*query.lineKind))) + ")");
    }
    if (query.withoutDueDate) {
        add("f.due_on IS NULL AND f.is_credit_note = 0");
    }
}

void FactConditions::addOfWork(const FactQuery& query) {
    const bool isTime = m_kind == FactKind::TimeEntry;
    const bool isTicket = m_kind == FactKind::Ticket;
    if (isTime && query.workType) {
        add("f.work_type = " + value(workTypeNumber(*query.workType)));
    }
    if ((isTime || isTicket) && query.afterHours) {
        add(std::string("f.after_hours = ") + (*query.afterHours ? "1" : "0"));
    }
    if (isTicket && query.emergency) {
        add(std::string("f.emergency = ") + (*query.emergency ? "1" : "0"));
    }
    if (isTicket && query.channel) {
        add("f.channel = " + value(std::string(ticketChannelCode(*query.channel))));
    }
    if (isTime && query.technician) {
        add("f.person_id IN (SELECT id FROM people WHERE technician = " + value(*query.technician) +
            ")");
    }
}

void FactConditions::addText(const std::string& text) {
    const auto columns = searched(m_kind);
    if (columns.empty()) {
        add("0");
        return;
    }
    std::string folded;
    foldForSearch(text, folded);
    const std::string parameter = value(std::move(folded));
    std::string any;
    for (const std::string column : columns) {
        // A technician is looked up once, not row by row.
        any += (any.empty() ? "" : " OR ") +
               (column == "p.technician" ? fmt::format("f.person_id IN (SELECT id FROM people"
                                                       " WHERE holds_text(technician, {}))",
                                                       parameter)
                                         : fmt::format("holds_text({}, {})", column, parameter));
    }
    if (m_kind == FactKind::Invoice) {
        any += fmt::format(
            " OR EXISTS (SELECT 1 FROM invoice_lines l WHERE l.invoice_id = f.id"
            " AND holds_text(l.description, {}))",
            parameter);
    }
    add("(" + any + ")");
}

std::string FactConditions::where() const { return m_where; }

std::string FactConditions::order() const {
    const FactTable& table = factTable(m_kind);
    if (m_kind == FactKind::ExchangeRate) {
        return "ORDER BY f.currency, f.day DESC";
    }
    return fmt::format("ORDER BY {} DESC, f.{} DESC{}", m_day, table.id,
                       table.part != nullptr ? fmt::format(", f.{} DESC", table.part) : "");
}

void FactConditions::bind(Statement& statement) const {
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const int parameter = statement.parameter((":v" + std::to_string(i + 1)).c_str());
        if (const auto* number = std::get_if<std::int64_t>(&m_values[i])) {
            statement.bindInteger(parameter, *number);
        } else {
            statement.bindText(parameter, std::get<std::string>(m_values[i]));
        }
    }
}

}  // namespace winnow
