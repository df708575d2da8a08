// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <domain/facts.h>
#include <storage/batch_checksums.h>
#include <storage/day_text.h>
#include <storage/fact_changes.h>
#include <storage/fingerprint_table.h>
#include <storage/invoice_writer.h>
#include <storage/removed_facts.h>
#include <storage/statement.h>
#include <storage/stores.h>

namespace winnow {

// Time entries into their table: the road of a million rows. Rows are collected and inserted
// several at a time, since starting a statement costs as much as a third of the row.
class TimeEntryWriter {
public:
    TimeEntryWriter(sqlite3* connection, const BesideWriters& beside);

    void begin(BatchId batch);
    void expect(Date first, Date last);
    Added add(const TimeEntry& entry, std::string_view sourceId, std::int64_t line,
              OnChange onChange, BatchSums& sums);
    // The entry that has this identity in its source.
    std::optional<TimeEntry> find(ClientId client, std::string_view sourceId);

    // Without looking whether it is there; returns the new one's id. For single entries.
    std::int64_t insert(const TimeEntry& entry, std::string_view sourceId, std::int64_t line,
                        BatchSums& sums);
    // Gives the stored row all values of `entry`; the checksums are the caller's (FactChanges).
    // `typedIn`: it is also known again by these from now on.
    void overwrite(std::int64_t id, const TimeEntry& entry, bool typedIn);
    // Of the stored entries within the expected days, how many of that content were not met again;
    // see time_entry_changes.cpp.
    std::uint64_t notMetAgain(std::uint64_t fingerprint);
    bool anyNotMetAgain() const { return m_storedUsed && m_stored.anyValue(); }
    std::int64_t lastStored() const { return m_lastStored; }
    // The days of which stored entries are in memory.
    Date firstLoaded() const { return m_firstLoaded.value_or(Date()); }
    Date lastLoaded() const { return m_lastLoaded; }
    // Inserts what is still collected.
    void flush();
    // The same, and ends the bulk load if the batch became one.
    void finish();
    // The first and the last id of the batch's entries; the last is less when it has none.
    std::pair<std::int64_t, std::int64_t> ids() const;

private:
    static constexpr std::size_t kRowsAtOnce = 50;

    // A row as it goes into the table. Reused, so that its texts keep their memory.
    struct Row {
        std::int64_t client = 0;
        std::array<char, 10> day{};
        std::int64_t seconds = 0;
        std::int64_t person = 0;
        std::int64_t workType = 0;
        std::optional<bool> afterHours;
        std::optional<bool> billable;
        std::optional<int> startMinute;
        std::int64_t fingerprint = 0;
        std::int64_t line = 0;
        std::string ticket;
        std::string sourceId;
        std::string note;
        std::optional<std::int64_t> cost;
    };

    // How an entry is known again: by what it says, or by its source's identity alone.
    std::uint64_t contentFingerprint(const TimeEntry& entry, ClientId client, std::string_view day);
    std::uint64_t sourceFingerprint(ClientId client, std::string_view sourceId);

    bool isStored(const TimeEntry& entry, std::uint64_t fingerprint);
    bool isKnownOtherwise(const TimeEntry& entry, std::string_view day);
    void loadSources();
    // The row with that identity, also under a client that counts as the same; 0 when it is new.
    std::int64_t rowInGroup(ClientId client, std::string_view sourceId, std::uint64_t fingerprint);
    bool sourceWasRemoved(ClientId client, std::string_view sourceId);
    std::optional<TimeEntry> stored(std::int64_t id);
    Added compare(std::int64_t id, const TimeEntry& entry, OnChange onChange, BatchSums& sums);
    void loadDays(Date first, Date last);
    std::int64_t personId(std::string_view technician, std::string_view role);
    void collect(const TimeEntry& entry, std::string_view day, std::string_view sourceId,
                 std::uint64_t fingerprint, std::int64_t line);
    Hash128 hashOf(const TimeEntry& entry, const Row& row);
    static int bindRow(Statement& insert, int parameter, std::int64_t batch, const Row& row);
    void startBulk();
    void requireClient(ClientId client);

    sqlite3* m_connection;
    FactChanges& m_changes;
    RemovedFacts& m_removed;
    const ClientGroups& m_groups;
    Statement m_insertOne;
    Statement m_insertMany;
    Statement m_byId;
    std::vector<Row> m_rows{kRowsAtOnce};
    std::size_t m_collected = 0;
    RowBytes m_bytes;
    DayText m_dayText;
    std::int64_t m_batch = 0;

    // Rows of earlier batches have an id up to this.
    std::int64_t m_lastStored = 0;
    // What earlier batches stored: fingerprint -> how many are not yet met, for the days loaded.
    FingerprintTable m_stored;
    std::optional<Date> m_firstLoaded;
    Date m_lastLoaded;
    bool m_storedUsed = false;
    // Rows with an identity of their own, of earlier batches and this one: fingerprint -> id.
    FingerprintTable m_sources;
    bool m_sourcesLoaded = false;

    std::unordered_map<std::string, std::int64_t> m_people;
    std::string m_personKey;
    std::int64_t m_lastPerson = 0;

    std::int64_t m_added = 0;
    ChecksumSum* m_sum = nullptr;  // the batch's, while it is open
    // From kManyRows on, references are checked here instead of by SQLite.
    bool m_bulk = false;
    std::unordered_set<std::int64_t> m_clients;
};

}  // namespace winnow
