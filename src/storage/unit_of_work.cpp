// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/unit_of_work.h>

#include <stdexcept>

#include <storage/action_recorder.h>
#include <storage/history_chain.h>
#include <storage/journal_entries.h>
#include <storage/row.h>
#include <storage/state_digest.h>
#include <storage/statement.h>

namespace winnow {

struct UnitOfWork::State {
    State(Database& openDatabase, const Clock& clock, Undoable undoable)
        : database(openDatabase),
          canUndo(undoable == Undoable::Yes),
          recorder(openDatabase, clock, undoable) {}

    Database& database;
    bool canUndo;
    ActionRecorder recorder;
};

UnitOfWork::UnitOfWork(Database& database, const Clock& clock, Undoable undoable)
    : m_state(std::make_unique<State>(database, clock, undoable)) {}

UnitOfWork::~UnitOfWork() = default;

bool UnitOfWork::commit(const Action& action) {
    if (!m_state) {
        throw std::logic_error("a unit of work is committed once");
    }
    // Whatever happens from here on, this unit of work is over.
    const auto state = std::move(m_state);
    ActionRecorder& recorder = state->recorder;
    const Changeset changes = recorder.changes();
    if (state->canUndo && (recorder.wroteOtherTables() || changesKeptTables(changes.bytes()))) {
        throw std::logic_error(action.id + " wrote what cannot be undone");
    }
    if (state->canUndo ? changes.empty() : recorder.rowsWritten() == 0) {
        return false;
    }
    const std::int64_t seq = recorder.addHistory(action, changes);
    if (state->canUndo) {
        addJournalEntry(state->database.sqlite(), seq, changes.bytes());
    }
    recorder.commit();
    return true;
}

std::vector<HistoryEntry> HistoryStore::latest(int most, std::optional<ClientId> client) const {
    Statement select(m_database,
                     client ? "SELECT seq, at, action, client_id, arguments, hash FROM history"
                              " WHERE client_id = :client ORDER BY seq DESC LIMIT :most"
                            : "SELECT seq, at, action, client_id, arguments, hash FROM history"
                              " ORDER BY seq DESC LIMIT :most");
    row::bindValue(select, ":most", most);
    if (client) {
        row::bindValue(select, ":client", *client);
    }
    std::vector<HistoryEntry> entries;
    while (select.step()) {
        HistoryEntry entry;
        entry.seq = select.integer(0);
        entry.at = row::instant(select, 1);
        entry.action.id = row::text(select, 2);
        entry.action.client = row::maybe(select, 3, row::id<ClientId>);
        entry.action.arguments = row::text(select, 4);
        entry.hash = toHex(select.blob(5));
        entries.push_back(std::move(entry));
    }
    return entries;
}

}  // namespace winnow
