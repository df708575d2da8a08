// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/time_sums.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>
#include <storage/client_groups.h>
#include <storage/connection.h>
#include <storage/day_text.h>
#include <storage/fact_rows.h>
#include <storage/row.h>
#include <storage/row_checksum.h>
#include <storage/sqlite.h>
#include <storage/time_sums_codec.h>
#include <storage/transaction.h>

namespace winnow {

namespace {

// Goes into the hash of the rates; another one makes all kept sums useless.
constexpr std::string_view kEncoding = "time sums 1;";

constexpr int kDayColumn = 2;  // of time_entries
// In one condition of a statement; SQLite's depth of expressions is limited.
constexpr std::size_t kMostStaleMonths = 24;

using Months = std::map<Date, TimeTotals>;

struct Person {
    std::string technician;
    std::string role;
};

// Adds up entries by month. A million rows: nothing is allocated or looked up that is the same as
// in the row before.
class Scan {
public:
    Scan(sqlite3* connection, const RateTable& rates) : m_connection(connection), m_rates(rates) {
        Statement select(connection, "SELECT id, technician, role FROM people");
        while (select.step()) {
            m_people[select.integer(0)] = {row::text(select, 1), row::text(select, 2)};
        }
    }

    // The entries that meet a condition on columns of time_entries.
    void add(const std::string& where) {
        Statement select(m_connection,
                         "SELECT client_id, day, duration_seconds, person_id, work_type,"
                         " after_hours, cost_minor FROM time_entries WHERE " +
                             where);
        while (select.step()) {
            add(select.raw());
        }
    }

    std::int64_t rows() const { return m_count; }
    Months months() const {
        Months months;
        for (const auto& [month, adder] : m_months) {
            months.emplace(month, adder.totals());
        }
        return months;
    }

private:
    void add(sqlite3_stmt* rows) {
        const std::string_view dayText(reinterpret_cast<const char*>(sqlite3_column_text(rows, 1)),
                                       static_cast<std::size_t>(sqlite3_column_bytes(rows, 1)));
        const auto day = m_days.of(dayText);
        if (!day) {
            row::unreadable("date", dayText);
        }
        if (m_month == nullptr || *day < m_firstOfMonth || *day > m_lastOfMonth) {
            m_firstOfMonth = day->plusDays(1 - day->day());
            m_lastOfMonth = m_firstOfMonth.plusMonths(1).plusDays(-1);
            m_month = &m_months.try_emplace(m_firstOfMonth, m_rates).first->second;
        }
        const std::int64_t personId = sqlite3_column_int64(rows, 3);
        if (m_person == nullptr || personId != m_lastPerson) {
            const auto found = m_people.find(personId);
            if (found == m_people.end()) {
                row::unreadable("person", std::to_string(personId));
            }
            m_person = &found->second;
            m_lastPerson = personId;
        }
        const std::optional<Money> cost = sqlite3_column_type(rows, 6) == SQLITE_NULL
                                              ? std::nullopt
                                              : std::optional(Money{sqlite3_column_int64(rows, 6)});
        m_month->add(ClientId{sqlite3_column_int64(rows, 0)}, *day,
                     WorkTime{sqlite3_column_int64(rows, 2)}, m_person->technician, m_person->role,
                     workTypeOf(sqlite3_column_int64(rows, 4)), sqlite3_column_int(rows, 5) != 0,
                     cost);
        ++m_count;
    }

    sqlite3* m_connection;
    const RateTable& m_rates;
    std::unordered_map<std::int64_t, Person> m_people;
    std::map<Date, TimeAdder> m_months;
    std::int64_t m_count = 0;
    DayReader m_days;
    TimeAdder* m_month = nullptr;
    Date m_firstOfMonth;
    Date m_lastOfMonth;
    const Person* m_person = nullptr;
    std::int64_t m_lastPerson = 0;
};

std::string between(Date first, Date last) {
    return fmt::format("day BETWEEN '{}' AND '{}'", first.toIso(), last.toIso());
}

Date endOfMonth(Date month) { return month.plusMonths(1).plusDays(-1); }

std::array<unsigned char, 16> digestOf(const RateTable& rates) {
    RowBytes bytes;
    bytes.addText(kEncoding);
    bytes.addText(rates.signature());
    ChecksumSum sum;
    sum.add(bytes.hash128());
    return sum.bytes();
}

// What the file keeps, for the rates given.
struct Kept {
    bool ofTheseRates = false;
    std::int64_t lastEntry = 0;
    Months months;
    std::vector<Date> stale;
};

Kept readKept(sqlite3* connection, const RateTable& rates, std::optional<Date> first = {},
              std::optional<Date> last = {}) {
    Kept kept;
    Statement state(connection, "SELECT last_entry, rates FROM time_sums_state");
    kept.ofTheseRates = state.step() && std::ranges::equal(state.blob(1), digestOf(rates));
    if (!kept.ofTheseRates) {
        return kept;
    }
    kept.lastEntry = state.integer(0);
    Statement months(connection,
                     "SELECT month, data FROM time_sums"
                     " WHERE month BETWEEN coalesce(:first, '') AND coalesce(:last, '9')");
    row::bindValue(months, ":first", first);
    row::bindValue(months, ":last", last);
    while (months.step()) {
        const Date month = row::date(months, 0);
        std::optional<TimeTotals> totals;
        if (!months.isNull(1)) {
            totals = decodeTime(months.blob(1), month, rates.size());
        }
        if (totals) {
            kept.months.emplace(month, *std::move(totals));
        } else {
            kept.stale.push_back(month);
        }
    }
    return kept;
}

// The months' totals as the ledger wants them: a client merged into another counts as that one.
void addTo(MetricsLedger& ledger, const ClientGroups& groups, TimeTotals totals) {
    for (ClientTime& each : totals.clients) {
        each.client = groups.countsAs(each.client);
    }
    ledger.addTime(totals);
}

void keep(sqlite3* connection, const RateTable& rates, bool all, const Months& months,
          std::int64_t lastEntry) {
    Transaction transaction(connection);
    if (all) {
        execute(connection, "DELETE FROM time_sums");
    }
    Statement put(connection,
                  "INSERT INTO time_sums (month, data) VALUES (:month, :data)"
                  " ON CONFLICT (month) DO UPDATE SET data = excluded.data");
    for (const auto& [month, totals] : months) {
        row::bindValue(put, ":month", month);
        put.bindBlob(put.parameter(":data"), encodeTime(totals, month));
        put.run();
    }
    Statement state(connection,
                    "UPDATE time_sums_state SET last_entry = :last_entry, rates = :rates");
    row::bindValue(state, ":last_entry", lastEntry);
    state.bindBlob(state.parameter(":rates"), digestOf(rates));
    state.run();
    transaction.commit();
}

void tryToKeep(Database& database, const RateTable& rates, bool all, const Months& months,
               std::int64_t lastEntry) {
    sqlite3* const connection = database.sqlite();
    if (database.readOnly() || sqlite3_get_autocommit(connection) == 0 || !database.sound()) {
        return;
    }
    try {
        keep(connection, rates, all, months, lastEntry);
    } catch (const StorageError& failure) {
        // No room on the disk, say. The sums are in memory and can be made again; the next thing
        // the user stores will meet the same and say so.
        if (failure.failure() == StorageFailure::Damaged) {
            throw;
        }
    }
}

// The time of some days, through the sums of the months that lie within them.
TimeTotals timeBetween(sqlite3* connection, const RateTable& rates, Date first, Date last) {
    const Date firstMonth = first.plusDays(1 - first.day());
    Kept kept = readKept(connection, rates, firstMonth, last);
    Scan scan(connection, rates);
    TimeTotals totals;
    for (Date month = firstMonth; month <= last; month = month.plusMonths(1)) {
        const auto known = kept.months.find(month);
        const bool stale = std::ranges::find(kept.stale, month) != kept.stale.end();
        if (month < first || endOfMonth(month) > last || stale || !kept.ofTheseRates) {
            scan.add(between(std::max(month, first), std::min(endOfMonth(month), last)));
            continue;
        }
        if (known != kept.months.end()) {
            totals += known->second;
        }
        scan.add(fmt::format("id > {} AND +{}", kept.lastEntry, between(month, endOfMonth(month))));
    }
    for (const auto& [month, scanned] : scan.months()) {
        totals += scanned;
    }
    return totals;
}

}  // namespace

void loadTime(Database& database, MetricsLedger& ledger, std::optional<std::int64_t> worthKeeping) {
    sqlite3* const connection = database.sqlite();
    const RateTable& rates = ledger.rates();
    const ClientGroups groups(connection);
    Kept kept = readKept(connection, rates);
    // Through the index a row costs several times what it costs in a pass over the table.
    const bool all = !kept.ofTheseRates || kept.stale.size() > kMostStaleMonths ||
                     (kept.stale.size() > 3 && kept.stale.size() > kept.months.size() / 3);
    const std::int64_t lastEntry =
        integerOf(connection, "SELECT coalesce(max(id), 0) FROM time_entries");
    Scan scan(connection, rates);
    if (all) {
        kept.months.clear();
        scan.add("true");
    } else {
        std::string notStale;
        for (const Date month : kept.stale) {
            scan.add(between(month, endOfMonth(month)));
            notStale +=
                fmt::format(" AND +day NOT {}", between(month, endOfMonth(month)).substr(4));
        }
        scan.add(fmt::format("id > {}{}", kept.lastEntry, notStale));
    }
    Months scanned = scan.months();
    for (auto& [month, totals] : scanned) {
        if (const auto known = kept.months.find(month); known != kept.months.end()) {
            totals += known->second;
            kept.months.erase(known);
        }
    }
    if (worthKeeping && scan.rows() >= *worthKeeping) {
        tryToKeep(database, rates, all, scanned, lastEntry);
    }
    kept.months.merge(scanned);
    for (auto& [month, totals] : kept.months) {
        addTo(ledger, groups, std::move(totals));
    }
    ledger.setTimeSource([connection, costRates = rates](Date first, Date last) {
        const ClientGroups now(connection);
        TimeTotals totals = timeBetween(connection, costRates, first, last);
        for (ClientTime& each : totals.clients) {
            each.client = now.countsAs(each.client);
        }
        return totals;
    });
}

void forgetTimeSumsOf(sqlite3* connection, std::span<const unsigned char> changeset) {
    sqlite3_changeset_iter* changes = nullptr;
    // SQLite only reads the changeset; its interface lacks the const.
    int code = sqlite3changeset_start(&changes, static_cast<int>(changeset.size()),
                                      const_cast<unsigned char*>(changeset.data()));
    Statement forget(
        connection,
        "INSERT INTO time_sums (month, data) VALUES (substr(:day, 1, 7) || '-01', NULL)"
        " ON CONFLICT (month) DO UPDATE SET data = NULL");
    while (code == SQLITE_OK && sqlite3changeset_next(changes) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        code = sqlite3changeset_op(changes, &table, &columns, &operation, nullptr);
        if (code != SQLITE_OK || operation != SQLITE_INSERT ||
            std::string_view(table) != "time_entries") {
            continue;
        }
        sqlite3_value* day = nullptr;
        code = sqlite3changeset_new(changes, kDayColumn, &day);
        if (code == SQLITE_OK) {
            row::bindValue(forget, ":day", reinterpret_cast<const char*>(sqlite3_value_text(day)));
            forget.run();
        }
    }
    const int ended = sqlite3changeset_finalize(changes);
    if (code != SQLITE_OK || ended != SQLITE_OK) {
        throwStorageError(connection, code != SQLITE_OK ? code : ended, "reading a changeset");
    }
}

std::optional<std::string> wrongTimeSums(const Database& database, const RateTable& rates) {
    sqlite3* const connection = database.sqlite();
    const Kept kept = readKept(connection, rates);
    if (!kept.ofTheseRates) {
        return std::nullopt;
    }
    Scan scan(connection, rates);
    scan.add(fmt::format("id <= {}", kept.lastEntry));
    const Months months = scan.months();
    Statement rows(connection, "SELECT month, data FROM time_sums");
    std::map<Date, bool> rowOf;
    while (rows.step()) {
        const Date month = row::date(rows, 0);
        rowOf[month] = true;
        if (rows.isNull(1)) {
            continue;
        }
        const auto found = months.find(month);
        if (found == months.end() ||
            !std::ranges::equal(rows.blob(1), encodeTime(found->second, month))) {
            return month.toIso();
        }
    }
    for (const auto& [month, totals] : months) {
        if (!rowOf.contains(month)) {
            return month.toIso();
        }
    }
    return std::nullopt;
}

}  // namespace winnow
