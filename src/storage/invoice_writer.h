// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <domain/facts.h>
#include <storage/batch_checksums.h>
#include <storage/day_text.h>
#include <storage/statement.h>
#include <storage/stores.h>

namespace winnow {

// What a row brings to an invoice that is stored already.
struct InvoiceNews {
    std::optional<Date> dueOn;
    std::optional<bool> disputed;
    std::optional<Settlement> settlement;
    std::vector<Payment> payments;

    bool any() const { return dueOn || disputed || settlement || !payments.empty(); }
};

// Compares the two. A due date or a statement on disputes counts where there was none, and a
// dispute where there was said to be none. Payments count as far as they cover more than is covered
// already, so that a full payment met after a part payment adds the rest.
InvoiceNews newsOf(const Invoice& stored, const Invoice& row);

// Invoices with their lines and payments into their tables.
class InvoiceWriter {
public:
    explicit InvoiceWriter(sqlite3* connection);

    void begin(BatchId batch);
    AddOutcome add(const Invoice& invoice, std::int64_t line, BatchSums& sums);

private:
    std::optional<Invoice> find(const Invoice& invoice);
    void insert(const Invoice& invoice, std::int64_t line, BatchSums& sums);
    void update(const Invoice& stored, const InvoiceNews& news, std::int64_t line, BatchSums& sums);
    void insertPayment(std::int64_t invoice, std::int64_t position, const Payment& payment,
                       std::int64_t line, ChecksumSum& sum);

    sqlite3* m_connection;
    Statement m_find;
    Statement m_findPayments;
    Statement m_insert;
    Statement m_insertLine;
    Statement m_insertPayment;
    RowBytes m_bytes;
    DayText m_issuedText;
    DayText m_dueText;
    std::int64_t m_batch = 0;
    std::int64_t m_nextId = 1;
};

}  // namespace winnow
