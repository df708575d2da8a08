// SPDX-License-Identifier: GPL-3.0-or-later
// What FactReader tells of facts as a whole.
#include <algorithm>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>
#include <storage/client_groups.h>
#include <storage/fact_reader.h>
#include <storage/fact_rows.h>
#include <storage/row.h>

namespace winnow {

namespace {

Date firstOfMonth(Date day) { return day.plusDays(1 - day.day()); }

}  // namespace

std::map<FactKind, std::int64_t> FactReader::counts(ClientId client) const {
    const std::string clients = idList(ClientGroups(m_database.sqlite()).sameAs(client));
    std::map<FactKind, std::int64_t> counts;
    for (const FactKind kind : allFactKinds()) {
        if (kind == FactKind::ExchangeRate) {
            continue;
        }
        const std::string from = kind == FactKind::Payment
                                     ? "invoices f JOIN payments y ON y.invoice_id = f.id"
                                     : fmt::format("{} f", factTable(kind).name);
        Statement count(m_database, fmt::format("SELECT count(*) FROM {} WHERE f.client_id IN ({})",
                                                from, clients));
        count.step();
        counts[kind] = count.integer(0);
    }
    return counts;
}

std::map<ClientId, ClientFactCounts> FactReader::qualityCounts(Date from, Date to) const {
    const ClientGroups groups(m_database.sqlite());
    std::map<ClientId, ClientFactCounts> counts;
    const auto ofClient = [&](const Statement& row) -> ClientFactCounts& {
        return counts[groups.countsAs(row::id<ClientId>(row, 0))];
    };
    const auto bindDays = [&](Statement& statement) {
        row::bindValue(statement, ":from", from);
        row::bindValue(statement, ":to", to);
    };
    Statement invoices(m_database,
                       "SELECT client_id, sum(due_on IS NULL), sum(settlement = 'unknown')"
                       " FROM invoices WHERE issued_on BETWEEN :from AND :to"
                       " AND is_credit_note = 0 GROUP BY client_id");
    bindDays(invoices);
    while (invoices.step()) {
        ClientFactCounts& client = ofClient(invoices);
        client.invoicesWithoutDueDate += invoices.integer(1);
        client.invoicesUnsettled += invoices.integer(2);
    }
    Statement lines(m_database,
                    "SELECT i.client_id, sum(l.kind = 'unspecified'), sum(l.kind = 'product')"
                    " FROM invoices i JOIN invoice_lines l ON l.invoice_id = i.id"
                    " WHERE i.issued_on BETWEEN :from AND :to GROUP BY i.client_id");
    bindDays(lines);
    while (lines.step()) {
        ClientFactCounts& client = ofClient(lines);
        client.linesWithoutKind += lines.integer(1);
        client.productLines += lines.integer(2);
    }
    Statement tickets(m_database,
                      "SELECT client_id, count(*) FROM tickets WHERE opened_on BETWEEN :from AND"
                      " :to AND channel = 'unknown' GROUP BY client_id");
    bindDays(tickets);
    while (tickets.step()) {
        ofClient(tickets).ticketsWithoutChannel += tickets.integer(1);
    }
    Statement purchases(m_database,
                        "SELECT DISTINCT client_id FROM costs WHERE day BETWEEN :from AND :to"
                        " AND kind = 'purchase'");
    bindDays(purchases);
    while (purchases.step()) {
        ofClient(purchases).hasPurchaseCosts = true;
    }
    Statement payers(m_database, "SELECT DISTINCT client_id FROM contacts WHERE is_payer = 1");
    while (payers.step()) {
        ofClient(payers).hasPayer = true;
    }
    return counts;
}

std::vector<FactReader::Technician> FactReader::technicians(std::optional<Date> from,
                                                            std::optional<Date> to) const {
    std::string where;
    if (from || to) {
        where = fmt::format("WHERE day BETWEEN '{}' AND '{}'", from ? from->toIso() : "0000-00-00",
                            to ? to->toIso() : "9999-99-99");
    }
    // Summed here: SQLite would sort all entries by person first.
    std::unordered_map<std::int64_t, WorkTime> worked;
    Statement entries(m_database, fmt::format("SELECT person_id, duration_seconds"
                                              " FROM time_entries {}",
                                              where));
    while (entries.step()) {
        worked[entries.integer(0)].seconds += entries.integer(1);
    }
    Statement people(m_database, "SELECT id, technician, role FROM people");
    std::vector<Technician> technicians;
    while (people.step()) {
        if (const auto person = worked.find(people.integer(0)); person != worked.end()) {
            technicians.push_back({row::text(people, 1), row::text(people, 2), person->second});
        }
    }
    std::ranges::sort(technicians, [](const Technician& a, const Technician& b) {
        return std::tie(b.worked, a.name, a.role) < std::tie(a.worked, b.name, b.role);
    });
    return technicians;
}

std::vector<Date> FactReader::months(FactKind kind) const {
    const FactTable& table = factTable(kind);
    // From month to month through the index, instead of over all rows.
    Statement next(m_database, fmt::format("SELECT min({}) FROM {} WHERE {} >= :from", table.day,
                                           table.name, table.day));
    std::vector<Date> months;
    std::string from = "0000-00-00";
    for (;;) {
        row::bindValue(next, ":from", from);
        if (!next.step() || next.isNull(0)) {
            return months;
        }
        months.push_back(firstOfMonth(row::date(next, 0)));
        next.reset();
        from = months.back().plusMonths(1).toIso();
    }
}

std::vector<ExchangeRate> FactReader::exchangeRates() const {
    Statement select(m_database, fmt::format("SELECT {} FROM exchange_rates ORDER BY currency, day",
                                             columnsOf(factTable(FactKind::ExchangeRate), "")));
    std::vector<ExchangeRate> rates;
    while (select.step()) {
        rates.push_back(readExchangeRate(select, 0));
    }
    return rates;
}

}  // namespace winnow
