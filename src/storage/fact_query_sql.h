// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include <domain/fact_query.h>
#include <storage/client_groups.h>
#include <storage/statement.h>

namespace winnow {

// A fact query as SQL: the table under the alias f, with i (the invoice of a payment) and p (the
// person of a time entry) beside it where they are needed, and a condition with parameters.
class FactConditions {
public:
    FactConditions(const FactQuery& query, const ClientGroups& groups);

    // "invoices f", "payments f JOIN invoices i ON ..."
    const std::string& from() const { return m_from; }
    // "WHERE ..." or nothing.
    std::string where() const;
    // "ORDER BY ...", newest first.
    std::string order() const;
    void bind(Statement& statement) const;

private:
    void add(std::string condition);
    // A parameter of its own for a value; returns ":v1".
    std::string value(std::variant<std::int64_t, std::string> value);
    void addDays(const FactQuery& query);
    void addOfInvoices(const FactQuery& query);
    void addOfWork(const FactQuery& query);
    void addText(const std::string& text);

    FactKind m_kind;
    std::string m_from;
    std::string m_day;  // by which the list is ordered
    std::string m_where;
    std::vector<std::variant<std::int64_t, std::string>> m_values;
};

}  // namespace winnow
