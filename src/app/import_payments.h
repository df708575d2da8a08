// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <app/import_context.h>
#include <app/import_resolver.h>

namespace winnow {

// Sets a file's payments against invoices, after the file's own invoices are stored and in the
// order of their days: a payment that names no invoice settles the oldest ones that are open.
class PaymentTaker {
public:
    PaymentTaker(ImportContext& context, ClientResolver& clients)
        : m_context(context), m_clients(clients) {}

    void take(const PaymentRow& row) { m_rows.push_back(row); }
    // False when cancelled.
    bool finish(const KeepOn& keepOn);
    // Payments of invoices from before the ledger begins.
    std::int64_t skipped() const { return m_skipped; }

private:
    void store(const PaymentRow& row);
    std::optional<ClientId> clientOf(const PaymentRow& row);
    std::optional<Money> amountOf(const PaymentRow& row, ClientId client);

    ImportContext& m_context;
    ClientResolver& m_clients;
    std::vector<PaymentRow> m_rows;
    std::int64_t m_skipped = 0;
    std::unordered_set<std::int64_t> m_counted;  // lines
    // Invoice number -> its client, or none when several clients have one of that number.
    std::optional<std::unordered_map<std::string, ClientId>> m_numbers;
};

}  // namespace winnow
