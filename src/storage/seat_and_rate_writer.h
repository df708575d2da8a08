// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include <domain/facts.h>
#include <storage/batch_checksums.h>
#include <storage/fact_changes.h>
#include <storage/invoice_writer.h>
#include <storage/removed_facts.h>
#include <storage/statement.h>
#include <storage/stores.h>

namespace winnow {

// Seat counts, of which a client has one a month, and exchange rates, of which a currency has one a
// day, into their tables.
class SeatAndRateWriter {
public:
    SeatAndRateWriter(sqlite3* connection, const BesideWriters& beside);

    void begin(BatchId batch);
    Added add(const SeatCount& count, std::int64_t line, OnChange onChange, BatchSums& sums);
    Added add(const ExchangeRate& rate, std::int64_t line, OnChange onChange, BatchSums& sums);

    // Whatever is there already; returns the new one's id.
    std::int64_t insert(const SeatCount& count, std::int64_t line, BatchSums& sums);
    std::int64_t insert(const ExchangeRate& rate, std::int64_t line, BatchSums& sums);
    // Gives the stored row all values; the checksums are the caller's (FactChanges).
    void overwrite(std::int64_t id, const SeatCount& count);
    void overwrite(std::int64_t id, const ExchangeRate& rate);

private:
    std::optional<std::pair<std::int64_t, SeatCount>> find(const SeatCount& count);
    std::optional<std::pair<std::int64_t, ExchangeRate>> find(const ExchangeRate& rate);

    sqlite3* m_connection;
    FactChanges& m_changes;
    RemovedFacts& m_removed;
    const ClientGroups& m_groups;
    RowBytes m_bytes;
    std::int64_t m_batch = 0;
};

}  // namespace winnow
