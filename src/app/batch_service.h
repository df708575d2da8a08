// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <app/portfolio.h>
#include <base/money.h>
#include <base/result.h>
#include <base/work_time.h>
#include <domain/fact_query.h>

namespace winnow {

// One import: what came from where, when, by which mapping.
struct BatchInfo {
    BatchId id;
    std::string sourceName;
    std::string sourceSha256;
    std::string kind;     // import kind code, "sample" or "manual"
    std::string mapping;  // name of the preset or saved mapping; empty: by hand
    std::string mappingJson;
    Instant importedAt;
    std::int64_t rowsAdded = 0;
    std::int64_t rowsLeftOut = 0;
    std::optional<std::int64_t> rowsPresent;
    std::optional<std::int64_t> rowsChanged;
    std::optional<Instant> undoneAt;
    bool canUndo = false;
    Text cannotUndo;  // why not, when it cannot
};

// A batch looked into.
struct BatchDetail {
    BatchInfo info;
    std::map<FactKind, std::int64_t> counts;  // in the portfolio now
    std::optional<Date> first;
    std::optional<Date> last;
    std::vector<ClientId> clients;  // with facts of the batch, by name
    struct Change {
        FactKey key;
        Text what;  // "invoice.changed" {number, before, after}...
        Instant at;
    };
    std::vector<Change> changes;  // what it changed in facts that were there before
};

// One line of a reconciliation: a kind, client and month as the file said it, beside what the
// portfolio holds now.
struct ReconciliationLine {
    FactKind kind = FactKind::Invoice;
    ClientId client;
    std::string clientName;
    Date month;
    std::int64_t countRead = 0;
    std::int64_t countStored = 0;
    std::optional<Money> amountRead;
    std::optional<Money> amountStored;
    std::optional<WorkTime> workedRead;
    std::optional<WorkTime> workedStored;

    bool agrees() const {
        return countRead == countStored && amountRead == amountStored && workedRead == workedStored;
    }
    // The portfolio holds less than the file: something is missing.
    bool fallsShort() const {
        return countStored < countRead || (amountRead && amountStored < amountRead) ||
               (workedRead && workedStored < workedRead);
    }
};

struct Reconciliation {
    std::vector<ReconciliationLine> lines;  // by kind, month, client
    // Totals over the lines by kind; client and month are empty.
    std::vector<ReconciliationLine> totals;
    bool agrees = true;
};

// Imports as things of their own: inspected, reconciled, undone whole.
class BatchService {
public:
    explicit BatchService(Portfolio& portfolio) : m_portfolio(portfolio) {}

    std::vector<BatchInfo> all() const;  // newest first
    Result<BatchDetail> find(BatchId id) const;
    // Takes the batch's facts out and puts back what it changed: all or nothing. May run on a
    // worker thread as ImportService::run(); call ImportService::announce() afterwards.
    struct Undone {
        std::int64_t rows = 0;
        std::int64_t changesTakenBack = 0;
        std::int64_t clientsRemoved = 0;
        bool cancelled = false;
    };
    Result<Undone> undo(BatchId id,
                        const std::function<bool(std::int64_t, std::int64_t)>& progress = {});
    // Of one batch, or of all that are not undone when empty.
    Result<Reconciliation> reconcile(std::optional<BatchId> id) const;

private:
    Portfolio& m_portfolio;
};

}  // namespace winnow
