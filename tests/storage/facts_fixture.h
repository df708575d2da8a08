// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <SQLiteCpp/Database.h>

#include <storage/batch_store.h>
#include <storage/fact_editor.h>
#include <storage/fact_reader.h>
#include <storage/portfolio_fixture.h>
#include <support/builders.h>
#include <support/catch.h>

namespace winnow::test {

// A database in memory with one client, files taken into it and edits made by hand, each with a
// check that everything is still as its checksums say.
class Facts {
public:
    FixedClock clock{kMorning};
    Database database = Database::inMemory();
    ClientId client = addClient(database, clock, "Larkfield");

    // Takes one file: `rows` adds to the batch it is given.
    template <typename Rows>
    BatchId file(Rows rows, const std::string& name = "file") {
        UnitOfWork work(database, clock, Undoable::No);
        FactStore store(database);
        const BatchId batch = store.beginBatch(batchNamed(name));
        rows(store, batch);
        store.finishBatch(batch, 1, 2);
        REQUIRE(work.commit({"import.done", "{}", {}}));
        REQUIRE(failedChecks(database).empty());
        return batch;
    }
    AddOutcome add(const Invoice& invoice, OnChange onChange = OnChange::Report) {
        AddOutcome outcome{};
        file([&](FactStore& store, BatchId batch) {
            outcome = store.addInvoice(invoice, batch, 7, onChange);
        });
        return outcome;
    }
    AddOutcome add(const Ticket& ticket, OnChange onChange = OnChange::Report) {
        AddOutcome outcome{};
        file([&](FactStore& store, BatchId batch) {
            outcome = store.addTicket(ticket, batch, 7, onChange);
        });
        return outcome;
    }
    // How many of the entries were taken as new.
    int add(const std::vector<TimeEntry>& entries, std::vector<std::string> sourceIds = {}) {
        sourceIds.resize(entries.size());
        int added = 0;
        file([&](FactStore& store, BatchId batch) {
            for (std::size_t i = 0; i < entries.size(); ++i) {
                added += store.addTimeEntry(entries[i], sourceIds[i], batch,
                                            static_cast<std::int64_t>(i) + 2) == AddOutcome::Added;
            }
        });
        return added;
    }
    FactStore::PaymentOutcome add(const PaymentReceipt& receipt) {
        FactStore::PaymentOutcome outcome{};
        file([&](FactStore& store, BatchId batch) {
            outcome = store.addPayment(receipt, batch, 3);
        });
        return outcome;
    }

    // One edit by hand, undoable.
    template <typename Edit>
    bool byHand(Edit edit) {
        bool changed = false;
        {
            UnitOfWork work(database, clock, Undoable::Yes);
            FactEditor editor(database, clock.now());
            edit(editor);
            changed = work.commit({"fact.edited", "{}", {}});
        }
        REQUIRE(failedChecks(database).empty());
        return changed;
    }
    BatchStore::Undone undo(BatchId batch) {
        UnitOfWork work(database, clock, Undoable::No);
        const auto undone = BatchStore(database).undo(batch, clock.now());
        work.commit({"batch.undone", "{}", {}});
        REQUIRE(failedChecks(database).empty());
        return undone;
    }

    Invoice only() {
        const auto invoices = FactStore(database).invoices(client, 10);
        REQUIRE(invoices.size() == 1);
        return invoices.front();
    }
    FactKey keyOf(const Invoice& invoice) const { return {FactKind::Invoice, invoice.id.value, 0}; }
    std::vector<FactRow> rows(FactKind kind) {
        FactQuery query;
        query.kind = kind;
        return FactReader(database).rows(query, 0, 1000);
    }
    std::int64_t count(const std::string& table) {
        return database.handle().execAndGet("SELECT count(*) FROM " + table).getInt64();
    }
};

}  // namespace winnow::test
