// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

struct sqlite3;

namespace winnow {

// Actions kept for undo; older ones stay in the history alone.
constexpr int kJournalLength = 1000;
// An action that changed more than this many bytes is kept but cannot be undone: SQLite's limit on
// a row is set little higher. The largest attachment fits.
constexpr std::size_t kLargestChangeset = 18'000'000;

// Makes the action of a history entry undoable and forgets what could be redone.
void addJournalEntry(sqlite3* connection, std::int64_t historySeq,
                     std::span<const unsigned char> changeset);

// The first entry whose changeset is not what was stored; 0 when all are sound.
std::int64_t firstDamagedJournalEntry(sqlite3* connection);

}  // namespace winnow
