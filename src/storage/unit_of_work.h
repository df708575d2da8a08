// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <base/clock.h>
#include <domain/client.h>
#include <storage/database.h>

namespace winnow {

// What a user's action was, for the history: an id and its canonical JSON arguments, readable in
// both languages later.
struct Action {
    std::string id;         // "rating.set", "import.done", "client.added"...
    std::string arguments;  // canonical JSON object (sorted keys, integers and strings only)
    std::optional<ClientId> client;
};

// Whether an action can be undone by SQLite's session changeset: what people edit, and facts that
// they type in or correct. An import is too large to record that way and is undone by its batch.
enum class Undoable { Yes, No };

// One user action = one transaction = one entry in the hash-chained history (and, when undoable,
// one changeset in the journal). Rolls back when destroyed without commit().
class UnitOfWork {
public:
    UnitOfWork(Database& database, const Clock& clock, Undoable undoable);
    ~UnitOfWork();
    UnitOfWork(const UnitOfWork&) = delete;
    UnitOfWork& operator=(const UnitOfWork&) = delete;

    // Writes the history entry and commits. An action that changed nothing leaves no entry; returns
    // whether there was a change.
    bool commit(const Action& action);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// One entry of the append-only history. hash = SHA-256 over previous hash, seq, instant, action id,
// client id, arguments and the digest of the edited tables (docs/file-format.md).
struct HistoryEntry {
    std::int64_t seq = 0;
    Instant at;
    Action action;
    std::string hash;  // lower-case hex
};

class HistoryStore {
public:
    explicit HistoryStore(Database& database) : m_database(database) {}
    // Newest first.
    std::vector<HistoryEntry> latest(int most, std::optional<ClientId> client = {}) const;

private:
    Database& m_database;
};

// Undo and redo over the journal; each is itself a unit of work with a history entry ("undone",
// "redone"). Undoing after a restart works too. A new action clears what could be redone.
class Journal {
public:
    Journal(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}
    std::optional<Action> undoable() const;
    std::optional<Action> redoable() const;
    Result<void> undo();
    Result<void> redo();

private:
    Database& m_database;
    const Clock& m_clock;
};

}  // namespace winnow
