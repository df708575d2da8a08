// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

#include <base/date.h>
#include <domain/fact_query.h>
#include <storage/batch_checksums.h>
#include <storage/client_groups.h>

struct sqlite3;

namespace winnow {

class FactChanges;

// Facts of files that a person removed: they are remembered, so that their files do not bring them
// back. A fact is told by what it is known again by, and its client by whom it counts as.
class RemovedFacts {
public:
    // The groups must outlive it.
    RemovedFacts(sqlite3* connection, const ClientGroups& groups);

    // What was known before may have changed since.
    void begin();

    // Before an imported fact is removed: keeps what it is and what it was before corrections.
    // Nothing is kept of what was typed in, in the batch `manual`.
    void remember(const FactKey& key, BatchId manual, Instant at, BatchSums& sums);

    // Whether the fact was removed. Each that is counts as met.
    bool has(const Invoice& invoice);
    bool has(const Ticket& ticket);
    bool has(const SeatCount& count);
    bool has(const ExchangeRate& rate);
    // A time entry with an identity in its source.
    bool hasSource(std::uint64_t fingerprint);
    // The same where n equal rows are n facts: each removed one is met once. By fingerprint.
    bool take(FactKind kind, std::uint64_t fingerprint);
    bool any(FactKind kind) { return !ofKind(kind).empty(); }

    // How many rows were met since begin().
    std::int64_t met() const { return m_met; }

private:
    using Keys = std::unordered_map<std::uint64_t, std::int64_t>;  // how many are not met yet

    Keys& ofKind(FactKind kind);
    void load(FactKind kind, Keys& keys);
    bool contains(FactKind kind, std::uint64_t key);
    std::uint64_t keyOf(const Invoice& invoice);
    std::uint64_t keyOf(const Ticket& ticket);
    std::uint64_t keyOf(const SeatCount& count);
    std::uint64_t keyOf(const ExchangeRate& rate);

    sqlite3* m_connection;
    const ClientGroups& m_groups;
    std::array<std::optional<Keys>, 7> m_kinds;
    RowBytes m_bytes;
    std::int64_t m_met = 0;
};

// What the writers of facts share.
struct BesideWriters {
    FactChanges& changes;
    RemovedFacts& removed;
    const ClientGroups& groups;
};

}  // namespace winnow
