// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include <domain/facts.h>
#include <storage/batch_checksums.h>
#include <storage/fact_changes.h>
#include <storage/invoice_writer.h>
#include <storage/removed_facts.h>
#include <storage/statement.h>
#include <storage/stores.h>

namespace winnow {

// Tickets into their table.
class TicketWriter {
public:
    TicketWriter(sqlite3* connection, const BesideWriters& beside);

    void begin(BatchId batch);
    Added add(const Ticket& ticket, std::int64_t line, OnChange onChange, BatchSums& sums);
    std::optional<Ticket> find(const Ticket& ticket);

    // Whatever is there already; returns the new one's id.
    std::int64_t insert(const Ticket& ticket, std::int64_t line, BatchSums& sums);
    // Gives the stored row all values of `ticket`; the checksums are the caller's (FactChanges).
    void overwrite(std::int64_t id, const Ticket& ticket);

private:
    // Client, number and, without a number, day and subject.
    using Known = std::tuple<std::int64_t, std::string, Date, std::string>;
    static Known knownBy(const Ticket& ticket, ClientId client);
    std::optional<Ticket> findById(std::int64_t id);

    sqlite3* m_connection;
    FactChanges& m_changes;
    RemovedFacts& m_removed;
    const ClientGroups& m_groups;
    Statement m_find;
    Statement m_insert;
    RowBytes m_bytes;
    std::int64_t m_batch = 0;
    // What tickets were known by before they were corrected by hand.
    std::map<Known, std::int64_t> m_formerNames;
    bool m_formerNamesLoaded = false;
};

}  // namespace winnow
