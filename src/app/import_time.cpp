// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/import_time.h>

#include <app/import_changes.h>

namespace winnow {

void TimeTaker::expect(Date first, Date last) {
    m_context.store.expectTimeEntries(first, last);
    m_expected = true;
}

void TimeTaker::take(const TimeRow& row) {
    const std::optional<ClientId> client = m_clients.resolve(row.client, row.project, row.line);
    if (!client) {
        return;
    }
    m_entry.cost = row.cost;
    if (row.cost && !m_context.currencies.isOwn(row.currency)) {
        m_entry.cost =
            m_context.ownMoney(*row.cost, row.currency, row.day, row.line, ImportField::LabourCost);
        if (!m_entry.cost) {
            return;
        }
    }
    m_entry.client = *client;
    m_entry.day = row.day;
    m_entry.duration = row.duration;
    m_entry.technician = row.technician;
    m_entry.role = row.role;
    m_entry.workType = workTypeFromCode(row.workType).value_or(WorkType::Unspecified);
    m_entry.billable = row.billable;
    m_entry.afterHours = row.afterHours;
    m_entry.startMinute = row.startMinute;
    m_entry.ticket = row.ticket;
    m_entry.note = row.note;
    switch (m_context.store.addTimeEntry(m_entry, row.sourceId, m_context.batch, row.line)) {
        case AddOutcome::Added:
            ++m_context.outcome.added;
            break;
        case AddOutcome::AlreadyPresent:
        case AddOutcome::Updated:
            ++m_context.outcome.alreadyPresent;
            m_metAgain = true;
            break;
        case AddOutcome::Conflict:
            storeChanged(row);
            return;
    }
    m_context.totals.addStored(FactKind::TimeEntry, *client, row.day, {.worked = row.duration});
}

// Its source says by an identity of its own which entry it is.
void TimeTaker::storeChanged(const TimeRow& row) {
    const std::optional<TimeEntry> stored =
        m_context.store.storedTimeEntry(m_entry.client, row.sourceId);
    if (stored && m_context.isOfThisFile({FactKind::TimeEntry, stored->id.value})) {
        m_context.problem(row.line, ImportField::SourceId,
                          {"app.import_twice", {{"what", row.sourceId}}});
        return;
    }
    noteChange(stored.value_or(TimeEntry()), m_entry, row.line);
    const ImportTotals::Figures figures{.amount = {}, .worked = row.duration};
    if (m_context.accepts(row.line)) {
        m_context.store.addTimeEntry(m_entry, row.sourceId, m_context.batch, row.line,
                                     OnChange::Replace);
        m_context.totals.addStored(FactKind::TimeEntry, m_entry.client, row.day, figures);
    } else {
        m_context.totals.addRefused(FactKind::TimeEntry, m_entry.client, row.day, figures);
    }
}

void TimeTaker::noteChange(const TimeEntry& stored, const TimeEntry& read, std::int64_t line) {
    ImportChange change;
    change.line = line;
    change.kind = FactKind::TimeEntry;
    change.client = read.client;
    change.what = read.day.toIso();
    change.fields = differences(stored, read);
    m_context.noteChange(std::move(change));
}

bool TimeTaker::finish(const KeepOn& keepOn) {
    if (!m_expected || m_context.outcome.added == 0) {
        return true;
    }
    // Without a start or note, one entry a day is told from another by the day alone. That is
    // enough only when the file is plainly a later export of the same entries.
    const FactStore::TimeEntryPairing pairing = m_metAgain
                                                    ? FactStore::TimeEntryPairing::ByDay
                                                    : FactStore::TimeEntryPairing::ByStartOrNote;
    for (const FactStore::TimeEntryChange& each :
         m_context.store.changedTimeEntries(m_context.batch, pairing)) {
        if (!keepOn()) {
            return false;
        }
        noteChange(each.stored, each.read, each.line);
        const bool accepted = m_context.accepts(each.line);
        m_context.store.settleTimeEntryChange(each, m_context.batch, accepted);
        --m_context.outcome.added;
        if (!accepted) {
            m_context.totals.takeBack(FactKind::TimeEntry, {.worked = each.read.duration});
        }
    }
    return true;
}

}  // namespace winnow
