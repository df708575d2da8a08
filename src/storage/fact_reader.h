// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <domain/data_quality.h>
#include <domain/fact_query.h>
#include <storage/database.h>

namespace winnow {

// Reads facts for lists and explanations, a page at a time.
class FactReader {
public:
    explicit FactReader(Database& database) : m_database(database) {}

    // Newest first (exchange rates by currency, then newest first); `most` rows after the first
    // `skip`. Invoices come with their lines and payments.
    std::vector<FactRow> rows(const FactQuery& query, std::int64_t skip, std::int64_t most) const;
    FactTotals totals(const FactQuery& query) const;
    std::optional<FactRow> find(const FactKey& key) const;
    // Every row of the query in order, without holding them.
    void forEach(const FactQuery& query, const std::function<void(const FactRow&)>& take) const;

    // Facts of a client, merged ones included, by kind.
    std::map<FactKind, std::int64_t> counts(ClientId client) const;
    // What data quality needs, of facts dated between two days, by client (merged ones counted as
    // the client they were merged into).
    std::map<ClientId, ClientFactCounts> qualityCounts(Date from, Date to) const;
    // Names met in time entries with their roles and hours, most hours first.
    struct Technician {
        std::string name;
        std::string role;
        WorkTime worked;
    };
    std::vector<Technician> technicians(std::optional<Date> from, std::optional<Date> to) const;
    // Months (first days) in which a kind has facts, for holes.
    std::vector<Date> months(FactKind kind) const;
    std::vector<ExchangeRate> exchangeRates() const;  // by currency, then date

private:
    Database& m_database;
};

}  // namespace winnow
