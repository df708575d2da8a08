// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <unordered_set>

#include <domain/facts.h>
#include <storage/batch_checksums.h>
#include <storage/fact_changes.h>
#include <storage/invoice_writer.h>
#include <storage/removed_facts.h>
#include <storage/statement.h>
#include <storage/stores.h>

namespace winnow {

// Costs of clients into their table.
class CostWriter {
public:
    CostWriter(sqlite3* connection, const BesideWriters& beside);

    void begin(BatchId batch);
    Added add(const Cost& cost, std::int64_t line, OnChange onChange, BatchSums& sums);

    // Whatever is there already; returns the new one's id.
    std::int64_t insert(const Cost& cost, std::int64_t line, BatchSums& sums);
    // Gives the stored row all values of `cost`; the checksums are the caller's (FactChanges).
    // `typedIn`: it is also known again by these from now on.
    void overwrite(std::int64_t id, const Cost& cost, bool typedIn);

private:
    std::int64_t fingerprintOf(const Cost& cost, ClientId client);
    bool hadByHand(std::int64_t id, Money amount);

    sqlite3* m_connection;
    FactChanges& m_changes;
    RemovedFacts& m_removed;
    const ClientGroups& m_groups;
    Statement m_find;
    Statement m_insert;
    RowBytes m_bytes;
    std::int64_t m_batch = 0;
    std::unordered_set<std::int64_t> m_met;  // stored costs that a row of this batch is
};

}  // namespace winnow
