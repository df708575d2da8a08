// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <domain/facts.h>
#include <storage/batch_checksums.h>
#include <storage/client_groups.h>
#include <storage/fact_changes.h>
#include <storage/removed_facts.h>
#include <storage/statement.h>
#include <storage/stores.h>

namespace winnow {

// Payments into their table, and receipts set against invoices.
class PaymentWriter {
public:
    PaymentWriter(sqlite3* connection, const BesideWriters& beside);

    void begin(BatchId batch);

    struct Origin {
        std::int64_t line = 0;
        std::string_view reference = {};
        std::optional<std::uint64_t> fingerprint = std::nullopt;
    };
    // At that place in the invoice, or after the last.
    void insert(std::int64_t invoice, std::int64_t position, const Payment& payment,
                const Origin& origin, BatchSums& sums);
    std::int64_t append(std::int64_t invoice, const Payment& payment, const Origin& origin,
                        BatchSums& sums);
    // Changes the invoice's payments into those; what they were is kept unless it was typed in.
    void replace(std::int64_t invoice, const std::vector<Payment>& payments, std::int64_t line,
                 ChangeReason reason, BatchSums& sums);
    // The invoice's settlement after a payment: tracked, unless it was said to be paid and the
    // payments do not yet cover it.
    void settle(std::int64_t invoice, ChangeReason reason, BatchSums& sums);
    // What the invoice's payments are and whether a file of payments (or a person) brought any.
    struct Stored {
        std::vector<Payment> payments;
        bool ofOwn = false;
    };
    Stored stored(std::int64_t invoice);

    FactStore::PaymentOutcome addReceipt(const PaymentReceipt& receipt, std::int64_t line,
                                         BatchSums& sums);
    // The parts of a receipt by invoice; empty when it cannot be set against invoices whole.
    std::vector<std::pair<std::int64_t, Money>> allocate(const PaymentReceipt& receipt);

    // Invoices that were added or changed beside receipts of the same file.
    void invoiceAdded(const Invoice& invoice, std::int64_t id);
    void invoiceChanged(ClientId client);

private:
    // An invoice that is not covered yet.
    struct Open {
        std::int64_t id = 0;
        Date issuedOn;
        Money rest;  // negative on a credit note
        bool saidPaid = false;
    };
    struct OpenInvoices {
        std::vector<Open> invoices;
        bool sorted = false;
    };
    using Parts = std::vector<std::pair<std::int64_t, Money>>;

    bool isKnown(const PaymentReceipt& receipt);
    bool wasBroughtByInvoices(const PaymentReceipt& receipt);
    Parts allocateByNumber(const PaymentReceipt& receipt);
    Parts allocateOldest(const PaymentReceipt& receipt);
    void refundLatest(const PaymentReceipt& receipt, Money& rest, Parts& parts);
    OpenInvoices& openOf(ClientId client);
    void cover(std::int64_t invoice, ClientId client, Money amount);
    ClientId clientOfNumber(const std::string& number);
    std::uint64_t fingerprintOf(const PaymentReceipt& receipt, ClientId client);

    sqlite3* m_connection;
    FactChanges& m_changes;
    RemovedFacts& m_removed;
    const ClientGroups& m_groups;
    Statement m_insert;
    Statement m_last;
    Statement m_stored;
    Statement m_settlement;
    RowBytes m_bytes;
    std::int64_t m_batch = 0;

    std::unordered_map<ClientId, OpenInvoices> m_open;
    // Number -> client, none where two clients have it; for receipts that name no client.
    std::unordered_map<std::string, ClientId> m_numbers;
    bool m_numbersLoaded = false;
    std::unordered_map<std::uint64_t, std::int64_t>
        m_met;  // receipts of this batch that were known
    std::set<std::pair<std::int64_t, std::int64_t>> m_claimed;
};

}  // namespace winnow
