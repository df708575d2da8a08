// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <base/result.h>
#include <domain/fact_query.h>
#include <storage/database.h>
#include <storage/stores.h>

namespace winnow {

// What a file said of one kind, client and month, kept with its batch.
struct BatchTotal {
    FactKind kind = FactKind::Invoice;
    ClientId client;
    Date month;  // first day
    std::int64_t count = 0;
    std::optional<Money> amount;
    std::optional<WorkTime> worked;
};

// A change that a batch made to a fact that was there before (or that was made by hand).
struct FactChange {
    FactKey key;
    BatchId batch;
    Instant at;
    std::string before;  // JSON array of the row's columns
};

// What an import brought, as a thing of its own.
class BatchStore {
public:
    explicit BatchStore(Database& database) : m_database(database) {}

    std::vector<ImportBatch> all() const;  // newest first; also those undone
    std::optional<ImportBatch> find(BatchId id) const;
    // Rows of the batch that are in the portfolio now, by kind.
    std::map<FactKind, std::int64_t> counts(BatchId id) const;
    std::vector<FactChange> changes(BatchId id) const;

    // Only for the batch that is open for adding.
    void setTotals(BatchId id, const std::vector<BatchTotal>& totals);
    std::vector<BatchTotal> totalsAsRead(BatchId id) const;
    // The same kinds, clients and months as they are in the portfolio now, whatever batch they came
    // from.
    std::vector<BatchTotal> totalsAsStored(const std::vector<BatchTotal>& asRead) const;

    // Whether the batch can be undone: not undone already, not the sample, and no later batch added
    // to what it brought. The Error names the batch to undo first.
    Result<void> canUndo(BatchId id) const;
    // Inside a UnitOfWork of Undoable::No: takes the batch's rows out, puts back what it changed,
    // removes clients and aliases it made that nothing else needs, and marks it as undone.
    // Progress: rows done and in all; false cancels (the unit of work is then to be dropped).
    struct Undone {
        std::int64_t rows = 0;
        std::int64_t changesTakenBack = 0;
        std::int64_t clientsRemoved = 0;
        bool cancelled = false;
    };
    Undone undo(BatchId id, Instant now,
                const std::function<bool(std::int64_t, std::int64_t)>& progress = {});

private:
    Database& m_database;
};

}  // namespace winnow
