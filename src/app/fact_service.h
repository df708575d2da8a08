// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <app/portfolio.h>
#include <base/result.h>
#include <domain/fact_query.h>

namespace winnow {

// A key as the command line writes it: "invoices:12", a payment "payments:12.1".
std::string factKeyText(const FactKey& key);
std::optional<FactKey> factKeyFromText(std::string_view text);

// The facts themselves: listed, typed in, corrected and removed by hand. Every edit is one undoable
// action.
class FactService {
public:
    explicit FactService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    // Newest first; `most` rows after the first `skip`.
    std::vector<FactRow> rows(const FactQuery& query, std::int64_t skip, std::int64_t most) const;
    FactTotals totals(const FactQuery& query) const;
    std::optional<FactRow> find(const FactKey& key) const;
    std::map<FactKind, std::int64_t> counts(ClientId client) const;
    // Known to time entries and to the cost model, most hours first.
    std::vector<std::string> technicians() const;

    // Refused with a sentence that says what to mend: no client, no date, a number that exists
    // already, payments over the total, an amount or duration out of range.
    Result<FactKey> add(const Fact& fact);
    Result<void> update(const FactKey& key, const Fact& fact);
    // One action, whatever the number of facts.
    Result<void> remove(const std::vector<FactKey>& keys);
    // Sets the amount against the invoice, or against the client's oldest open invoices.
    Result<void> addPayment(const PaymentReceipt& payment);

    // The same as JSON (docs/cli.md): a fact in it names its kind and its client in words. In an
    // update what is not named stays as it is.
    Result<FactKey> addJson(std::string_view json);
    Result<void> updateJson(const FactKey& key, std::string_view json);
    std::string json(const FactRow& row) const;

    // All rows of the query as CSV (RFC 4180, UTF-8), written beside the target and renamed.
    Result<std::int64_t> exportCsv(const FactQuery& query,
                                   const std::filesystem::path& target) const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
