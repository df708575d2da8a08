// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/seat_and_rate_writer.h>

#include <fmt/format.h>
#include <storage/fact_rows.h>
#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

constexpr unsigned kEndpoints = 1;
constexpr unsigned kSeats = 2;

// The parts that the row knows and that differ from what is stored, or are not stored.
struct Difference {
    unsigned learnt = 0;
    unsigned changed = 0;
};

Difference differenceOf(const SeatCount& stored, const SeatCount& row) {
    Difference difference;
    const auto compare = [&](unsigned bit, const auto& known, const auto& told) {
        if (told && known != told) {
            (known ? difference.changed : difference.learnt) |= bit;
        }
    };
    compare(kEndpoints, stored.endpoints, row.endpoints);
    compare(kSeats, stored.seats, row.seats);
    return difference;
}

// The row of the present values, or else of the values before a correction by hand, by ?1 and ?2.
std::string findStatement(FactKind kind, std::string_view one, std::string_view other, int oneAt,
                          int otherAt) {
    const FactTable& table = factTable(kind);
    return fmt::format(
        "SELECT id, {} FROM {} WHERE {} = ?1 AND {} = ?2 UNION ALL"
        " SELECT f.id, {} FROM fact_changes c JOIN {} f ON f.id = c.fact_id WHERE c.kind = '{}'"
        " AND c.how = 'by_hand' AND json_extract(c.before, '$[{}]') = ?1"
        " AND json_extract(c.before, '$[{}]') = ?2 LIMIT 1",
        columnsOf(table, ""), table.name, one, other, columnsOf(table, "f"), table.name,
        factKindCode(kind), oneAt, otherAt);
}

}  // namespace

SeatAndRateWriter::SeatAndRateWriter(sqlite3* connection, const BesideWriters& beside)
    : m_connection(connection),
      m_changes(beside.changes),
      m_removed(beside.removed),
      m_groups(beside.groups) {}

void SeatAndRateWriter::begin(BatchId batch) { m_batch = batch.value; }

Added SeatAndRateWriter::add(const SeatCount& count, std::int64_t line, OnChange onChange,
                             BatchSums& sums) {
    const auto found = find(count);
    if (!found) {
        if (m_removed.has(count)) {
            return {AddOutcome::AlreadyPresent};
        }
        insert(count, line, sums);
        return {AddOutcome::Added};
    }
    const auto& [id, stored] = *found;
    Difference difference = differenceOf(stored, count);
    Statement formers(m_connection, selectFormersOf(FactKind::SeatCount));
    formers.bindInteger(1, id);
    formers.bindInteger(2, 0);
    while (formers.step()) {
        const Difference former = differenceOf(readSeatCount(formers, 3), count);
        difference.learnt &= former.learnt | former.changed;
        difference.changed &= former.learnt | former.changed;
    }
    if (difference.changed != 0 && onChange == OnChange::Report) {
        return {AddOutcome::Conflict};
    }
    const unsigned parts = difference.learnt | difference.changed;
    if (parts == 0) {
        return {AddOutcome::AlreadyPresent};
    }
    SeatCount combined = stored;
    if ((parts & kEndpoints) != 0) {
        combined.endpoints = count.endpoints;
    }
    if ((parts & kSeats) != 0) {
        combined.seats = count.seats;
    }
    const FactKey key{FactKind::SeatCount, id, 0};
    m_changes.keep(key, difference.changed != 0 ? ChangeReason::Accepted : ChangeReason::Completed,
                   sums);
    overwrite(id, combined);
    m_changes.putIn(key, sums);
    return {AddOutcome::Updated, difference.changed != 0};
}

Added SeatAndRateWriter::add(const ExchangeRate& rate, std::int64_t line, OnChange onChange,
                             BatchSums& sums) {
    const auto found = find(rate);
    if (!found) {
        if (m_removed.has(rate)) {
            return {AddOutcome::AlreadyPresent};
        }
        insert(rate, line, sums);
        return {AddOutcome::Added};
    }
    const auto& [id, stored] = *found;
    bool known = stored.rate == rate.rate;
    Statement formers(m_connection, selectFormersOf(FactKind::ExchangeRate));
    formers.bindInteger(1, id);
    formers.bindInteger(2, 0);
    while (!known && formers.step()) {
        known = readExchangeRate(formers, 3).rate == rate.rate;
    }
    if (known) {
        return {AddOutcome::AlreadyPresent};
    }
    if (onChange == OnChange::Report) {
        return {AddOutcome::Conflict};
    }
    const FactKey key{FactKind::ExchangeRate, id, 0};
    m_changes.keep(key, ChangeReason::Accepted, sums);
    overwrite(id, {stored.currency, stored.day, rate.rate});
    m_changes.putIn(key, sums);
    return {AddOutcome::Updated, true};
}

std::optional<std::pair<std::int64_t, SeatCount>> SeatAndRateWriter::find(const SeatCount& count) {
    Statement select(m_connection, findStatement(FactKind::SeatCount, "client_id", "month", 0, 1));
    // A client's own one goes before one of a client that counts as the same.
    for (const ClientId client : m_groups.sameAs(count.client)) {
        select.bindInteger(1, client.value);
        select.bindText(2, count.month.toIso());
        if (select.step()) {
            return std::pair(select.integer(0), readSeatCount(select, 1));
        }
    }
    return std::nullopt;
}

std::optional<std::pair<std::int64_t, ExchangeRate>> SeatAndRateWriter::find(
    const ExchangeRate& rate) {
    Statement select(m_connection, findStatement(FactKind::ExchangeRate, "currency", "day", 0, 1));
    select.bindText(1, rate.currency.code());
    select.bindText(2, rate.day.toIso());
    if (!select.step()) {
        return std::nullopt;
    }
    return std::pair(select.integer(0), readExchangeRate(select, 1));
}

std::int64_t SeatAndRateWriter::insert(const SeatCount& count, std::int64_t line, BatchSums& sums) {
    Statement insert(m_connection,
                     "INSERT INTO seat_counts (batch_id, client_id, month, endpoints, seats,"
                     " source_line) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    const std::string month = count.month.toIso();
    RowWriter writer(insert, m_bytes, kSeatCountRows);
    writer.unhashed(m_batch);
    writer.integer(count.client.value);
    writer.text(month);
    writer.maybeInteger(count.endpoints);
    writer.maybeInteger(count.seats);
    writer.integer(line);
    sums[m_batch].add(writer.run());
    return sqlite3_last_insert_rowid(m_connection);
}

std::int64_t SeatAndRateWriter::insert(const ExchangeRate& rate, std::int64_t line,
                                       BatchSums& sums) {
    Statement insert(m_connection,
                     "INSERT INTO exchange_rates (batch_id, id, currency, day, rate_micros,"
                     " source_line) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    const std::int64_t id =
        integerOf(m_connection, "SELECT coalesce(max(id), 0) + 1 FROM exchange_rates");
    const std::string day = rate.day.toIso();
    RowWriter writer(insert, m_bytes, kExchangeRateRows);
    writer.unhashed(m_batch);
    writer.integer(id);
    writer.text(rate.currency.code());
    writer.text(day);
    writer.integer(rate.rate.micros);
    writer.integer(line);
    sums[m_batch].add(writer.run());
    return id;
}

void SeatAndRateWriter::overwrite(std::int64_t id, const SeatCount& count) {
    Statement update(m_connection,
                     "UPDATE seat_counts SET client_id = :client_id, month = :month,"
                     " endpoints = :endpoints, seats = :seats WHERE id = :id");
    row::bindValue(update, ":client_id", count.client);
    row::bindValue(update, ":month", count.month);
    row::bindValue(update, ":endpoints", count.endpoints);
    row::bindValue(update, ":seats", count.seats);
    row::bindValue(update, ":id", id);
    update.run();
}

void SeatAndRateWriter::overwrite(std::int64_t id, const ExchangeRate& rate) {
    Statement update(m_connection,
                     "UPDATE exchange_rates SET currency = :currency, day = :day,"
                     " rate_micros = :rate WHERE id = :id");
    row::bindValue(update, ":currency", rate.currency.code());
    row::bindValue(update, ":day", rate.day);
    row::bindValue(update, ":rate", rate.rate.micros);
    row::bindValue(update, ":id", id);
    update.run();
}

}  // namespace winnow
