// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include <base/date.h>
#include <domain/fact_query.h>
#include <storage/batch_checksums.h>
#include <storage/statement.h>

namespace winnow {

// Why a stored fact changes; see fact_changes in 0002_ledger.sql.
enum class ChangeReason { Completed, Accepted, ByHand };

// Changes to stored facts: what they were is kept, and the checksums of their batches follow.
class FactChanges {
public:
    explicit FactChanges(sqlite3* connection);
    ~FactChanges();

    // Whose changes the next ones are.
    void begin(BatchId batch, Instant at);

    // Before a fact is changed: keeps what it is and takes it out of its batch's sum.
    void keep(const FactKey& key, ChangeReason reason, BatchSums& sums);
    // The same without keeping it.
    void takeOut(const FactKey& key, BatchSums& sums);
    // After it was changed.
    void putIn(const FactKey& key, BatchSums& sums);
    // When a fact goes: drops what was kept of it.
    void forget(const FactKey& key, BatchSums& sums);

private:
    struct OfKind;
    OfKind& ofKind(FactKind kind);

    sqlite3* m_connection;
    std::int64_t m_batch = 0;
    std::string m_at;
    std::array<std::unique_ptr<OfKind>, 7> m_kinds;
    Statement m_kept;
};

// SELECT of what facts were before they were corrected by hand, oldest first: the fact's id, its
// part, the change's id, then the columns as the reading functions of fact_rows.h expect them.
std::string selectFormers(FactKind kind);
// The same of one fact, by ?1 and ?2.
std::string selectFormersOf(FactKind kind);
// The lines of an invoice out of the change ?1.
std::string selectFormerLines();

// Puts a fact back as fact_changes has it, also one that is gone.
void restoreFact(sqlite3* connection, const FactKey& key, std::string_view before);

}  // namespace winnow
