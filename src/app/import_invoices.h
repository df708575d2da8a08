// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <app/import_context.h>
#include <app/import_resolver.h>

namespace winnow {

// Puts invoices together from rows: one row each, or one row a line with the invoice's own figures
// repeated on every one of them (or standing on the first only).
class InvoiceAssembler {
public:
    InvoiceAssembler(ImportContext& context, ClientResolver& clients)
        : m_context(context), m_clients(clients) {}

    void take(const InvoiceRow& row);
    // Remembers that an invoice lacks a line, so that it is held back whole.
    void noteIncomplete(const ImportProblem& problem);
    // Stores the invoices that were given line by line; false when cancelled.
    bool finish(const KeepOn& keepOn);

private:
    // An invoice while its rows come in; amounts are in its own currency.
    struct Pending {
        Invoice invoice;
        Currency currency;
        std::optional<Decimal> rate;
        std::vector<std::int64_t> lines;
        std::optional<Money> headerTotal;
        Money linesTotal;
        bool paymentsTracked = false;
        bool paidOnUnknownDate = false;
        std::optional<Date> paidOn;
        std::optional<Money> openBalance;
        bool mixedCurrencies = false;
    };
    // Client, number, credit note.
    using Key = std::tuple<ClientId, std::string, bool>;

    static Key keyOf(const Invoice& invoice) {
        return {invoice.client, invoice.number, invoice.isCreditNote};
    }
    static void takeHead(Pending& pending, ClientId client, const InvoiceRow& row);
    static void settle(Pending& pending);
    bool toOwnCurrency(Pending& pending);
    void store(Pending& pending);
    void storeChanged(const Invoice& invoice, std::int64_t line);
    void count(const Invoice& invoice, bool stored);
    void leaveOut(const Pending& pending, ImportField field, const Text& reason);
    // The line of the first bad row of the invoice; empty when all its rows are good.
    std::optional<std::int64_t> incompleteAt(ClientId client, const std::string& number) const;

    ImportContext& m_context;
    ClientResolver& m_clients;
    std::map<Key, Pending> m_pending;
    // Invoice number -> client's name in the file, or empty -> line of the first bad row.
    std::map<std::string, std::map<std::string, std::int64_t>> m_incomplete;
    // Invoices of this file that have been met: some exports repeat them on several rows.
    std::set<Key> m_met;
};

}  // namespace winnow
