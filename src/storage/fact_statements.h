// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <storage/batch_checksums.h>
#include <storage/invoice_writer.h>
#include <storage/stores.h>
#include <storage/ticket_writer.h>
#include <storage/time_entry_writer.h>

namespace winnow {

// What adding facts keeps between two rows: prepared statements and the open batch.
struct FactStore::Statements {
    explicit Statements(Database& openDatabase);

    // Throws std::logic_error unless that batch is the open one.
    void require(BatchId batch) const;

    Database& database;
    BatchId current;
    BatchSums sums;  // changes of the checksums since beginBatch
    TimeEntryWriter timeEntries;
    InvoiceWriter invoices;
    TicketWriter tickets;
};

}  // namespace winnow
