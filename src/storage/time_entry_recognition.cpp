// SPDX-License-Identifier: GPL-3.0-or-later
// How the writer of time entries knows a row again: by what it says, or by its source's identity,
// under the client itself and under those that count as the same one.
#include <algorithm>

#include <storage/row.h>
#include <storage/time_entry_writer.h>

namespace winnow {

std::uint64_t TimeEntryWriter::contentFingerprint(const TimeEntry& entry, ClientId client,
                                                  std::string_view day) {
    m_bytes.clear();
    m_bytes.addInteger(client.value);
    m_bytes.addText(day);
    m_bytes.addInteger(entry.startMinute.value_or(-1));
    m_bytes.addInteger(entry.duration.seconds);
    m_bytes.addText(entry.technician);
    m_bytes.addText(entry.note);
    m_bytes.addText(entry.ticket);
    return m_bytes.hash64();
}

std::uint64_t TimeEntryWriter::sourceFingerprint(ClientId client, std::string_view sourceId) {
    m_bytes.clear();
    m_bytes.addInteger(client.value);
    m_bytes.addText(sourceId);
    return m_bytes.hash64();
}

bool TimeEntryWriter::isStored(const TimeEntry& entry, std::uint64_t fingerprint) {
    m_storedUsed = true;
    if (!m_firstLoaded || entry.day < *m_firstLoaded || entry.day > m_lastLoaded) {
        // Whole years, so that a file out of order does not cost a pass over the table a day.
        const Date first = Date::of(entry.day.year(), 1, 1).value_or(entry.day);
        const Date last = Date::of(entry.day.year(), 12, 31).value_or(entry.day);
        if (!m_firstLoaded) {
            m_firstLoaded = first;
            m_lastLoaded = last;
            loadDays(first, last);
        } else if (entry.day < *m_firstLoaded) {
            loadDays(first, m_firstLoaded->plusDays(-1));
            m_firstLoaded = first;
        } else {
            loadDays(m_lastLoaded.plusDays(1), last);
            m_lastLoaded = last;
        }
    }
    std::uint64_t* const count = m_stored.find(fingerprint);
    if (count == nullptr || *count == 0) {
        return false;
    }
    --*count;
    return true;
}

void TimeEntryWriter::loadDays(Date first, Date last) {
    if (m_lastStored == 0) {
        return;
    }
    // Through the index when the days are a small part of the table, else in one pass over it: the
    // plus sign keeps SQLite from the index.
    Statement count(m_connection,
                    "SELECT count(*) FROM time_entries WHERE day BETWEEN :first AND :last");
    row::bindValue(count, ":first", first);
    row::bindValue(count, ":last", last);
    count.step();
    const bool fewRows = count.integer(0) < m_lastStored / 4;
    count.reset();
    Statement select(m_connection,
                     fewRows ? "SELECT fingerprint FROM time_entries WHERE id <= :last_stored"
                               " AND day BETWEEN :first AND :last AND source_id = ''"
                             : "SELECT fingerprint FROM time_entries WHERE id <= :last_stored"
                               " AND +day BETWEEN :first AND :last AND source_id = ''");
    row::bindValue(select, ":last_stored", m_lastStored);
    row::bindValue(select, ":first", first);
    row::bindValue(select, ":last", last);
    while (select.step()) {
        ++m_stored[static_cast<std::uint64_t>(select.integer(0))];
    }
}

// Whether the entry is stored under a client that counts as the same one, or was removed by hand.
bool TimeEntryWriter::isKnownOtherwise(const TimeEntry& entry, std::string_view day) {
    const bool anyRemoved = m_removed.any(FactKind::TimeEntry);
    if (!anyRemoved && !m_groups.anyMerged()) {
        return false;
    }
    const auto clients = m_groups.sameAs(entry.client);
    return std::ranges::any_of(clients, [&](ClientId client) {
        const std::uint64_t fingerprint = contentFingerprint(entry, client, day);
        return (client != entry.client && isStored(entry, fingerprint)) ||
               (anyRemoved && m_removed.take(FactKind::TimeEntry, fingerprint));
    });
}

void TimeEntryWriter::loadSources() {
    if (m_sourcesLoaded) {
        return;
    }
    Statement select(m_connection,
                     "SELECT fingerprint, id FROM time_entries WHERE source_id <> ''");
    while (select.step()) {
        std::uint64_t& row = m_sources[static_cast<std::uint64_t>(select.integer(0))];
        if (row == 0) {
            row = static_cast<std::uint64_t>(select.integer(1));
        }
    }
    m_sourcesLoaded = true;
}

std::int64_t TimeEntryWriter::rowInGroup(ClientId client, std::string_view sourceId,
                                         std::uint64_t fingerprint) {
    loadSources();
    const std::uint64_t* row = m_sources.find(fingerprint);
    if (row == nullptr && m_groups.anyMerged()) {
        for (const ClientId other : m_groups.sameAs(client)) {
            row = row != nullptr ? row : m_sources.find(sourceFingerprint(other, sourceId));
        }
    }
    return row != nullptr ? static_cast<std::int64_t>(*row) : 0;
}

bool TimeEntryWriter::sourceWasRemoved(ClientId client, std::string_view sourceId) {
    return m_removed.any(FactKind::TimeEntry) &&
           std::ranges::any_of(m_groups.sameAs(client), [&](ClientId other) {
               return m_removed.hasSource(sourceFingerprint(other, sourceId));
           });
}

}  // namespace winnow
