// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <domain/facts.h>
#include <storage/batch_checksums.h>
#include <storage/day_text.h>
#include <storage/fact_changes.h>
#include <storage/invoice_comparison.h>
#include <storage/payment_writer.h>
#include <storage/removed_facts.h>
#include <storage/statement.h>
#include <storage/stores.h>

namespace winnow {

// What adding a row came to; `changed`: other values of a stored fact were taken.
struct Added {
    AddOutcome outcome = AddOutcome::Added;
    bool changed = false;
};

// Invoices with their lines and payments into their tables.
class InvoiceWriter {
public:
    InvoiceWriter(sqlite3* connection, const BesideWriters& beside, PaymentWriter& payments);

    void begin(BatchId batch);
    Added add(const Invoice& invoice, std::int64_t line, OnChange onChange, BatchSums& sums);
    std::optional<Invoice> find(const Invoice& invoice);

    // Whatever is there already; returns the new one's id.
    std::int64_t insert(const Invoice& invoice, std::int64_t line, BatchSums& sums);
    // Gives the stored row and its lines all values of `invoice`, but for the payments. The
    // checksums are the caller's (FactChanges).
    void overwrite(std::int64_t id, const Invoice& invoice);

private:
    using Known = std::tuple<std::int64_t, std::string, bool>;  // client, number, credit note

    struct Found {
        Invoice invoice;
        bool paymentsOfOwn = false;
    };
    std::optional<Found> findStored(const Invoice& invoice);
    // Without lines and payments.
    std::optional<Invoice> findHead(const Invoice& invoice);
    // What the invoice was before corrections by hand.
    std::vector<Invoice> formers(const Invoice& stored);
    void loadFormerNumbers();
    void insertLine(std::int64_t invoice, std::int64_t position, const InvoiceLine& line);

    sqlite3* m_connection;
    FactChanges& m_changes;
    RemovedFacts& m_removed;
    const ClientGroups& m_groups;
    PaymentWriter& m_payments;
    Statement m_find;
    Statement m_findLines;
    Statement m_insert;
    Statement m_insertLine;
    RowBytes m_bytes;
    DayText m_issuedText;
    DayText m_dueText;
    std::int64_t m_batch = 0;
    std::int64_t m_nextId = 1;
    // Numbers that invoices had before they were corrected by hand.
    std::map<Known, std::int64_t> m_formerNumbers;
    bool m_formerNumbersLoaded = false;
};

}  // namespace winnow
