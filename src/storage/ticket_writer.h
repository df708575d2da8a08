// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include <domain/facts.h>
#include <storage/batch_checksums.h>
#include <storage/statement.h>
#include <storage/stores.h>

namespace winnow {

// Tickets into their table.
class TicketWriter {
public:
    explicit TicketWriter(sqlite3* connection);

    void begin(BatchId batch) { m_batch = batch.value; }
    AddOutcome add(const Ticket& ticket, std::int64_t line, BatchSums& sums);

private:
    struct Stored {
        std::int64_t id = 0;
        Ticket ticket;
    };
    std::optional<Stored> find(const Ticket& ticket);
    void insert(const Ticket& ticket, std::int64_t line, ChecksumSum& sum);
    void update(std::int64_t id, const Ticket& ticket, BatchSums& sums);

    sqlite3* m_connection;
    Statement m_find;
    Statement m_insert;
    RowBytes m_bytes;
    std::int64_t m_batch = 0;
};

}  // namespace winnow
