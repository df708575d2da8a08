// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <storage/batch_checksums.h>
#include <storage/client_groups.h>
#include <storage/cost_writer.h>
#include <storage/fact_changes.h>
#include <storage/invoice_writer.h>
#include <storage/payment_writer.h>
#include <storage/removed_facts.h>
#include <storage/seat_and_rate_writer.h>
#include <storage/stores.h>
#include <storage/ticket_writer.h>
#include <storage/time_entry_writer.h>

namespace winnow {

// The writers of all kinds of facts, which work on one batch at a time.
struct FactWriters {
    explicit FactWriters(sqlite3* openConnection);
    void begin(BatchId batch, Instant at);

    sqlite3* connection;
    ClientGroups groups;
    RemovedFacts removed;
    FactChanges changes;
    PaymentWriter payments;
    InvoiceWriter invoices;
    TimeEntryWriter timeEntries;
    TicketWriter tickets;
    CostWriter costs;
    SeatAndRateWriter seatsAndRates;
};

// What adding facts keeps between two rows: prepared statements and the open batch.
struct FactStore::Statements {
    explicit Statements(Database& openDatabase);

    // Throws std::logic_error unless that batch is the open one.
    void require(BatchId batch) const;
    AddOutcome count(const Added& added);

    Database& database;
    BatchId current;
    BatchSums sums;  // changes of the checksums since beginBatch
    std::int64_t rowsPresent = 0;
    std::int64_t rowsChanged = 0;
    FactWriters writers;
};

}  // namespace winnow
