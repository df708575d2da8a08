// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/ticket_writer.h>

#include <string>

#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

namespace {

// The stored ticket with what the row knows and it did not; whether that is anything.
bool learn(Ticket& stored, const Ticket& row) {
    bool changed = false;
    const auto take = [&](auto& known, const auto& told) {
        if (!known && told) {
            known = told;
            changed = true;
        }
    };
    take(stored.closedOn, row.closedOn);
    take(stored.afterHours, row.afterHours);
    take(stored.emergency, row.emergency);
    take(stored.thirdParty, row.thirdParty);
    if (stored.channel == TicketChannel::Unknown && row.channel != TicketChannel::Unknown) {
        stored.channel = row.channel;
        changed = true;
    }
    return changed;
}

}  // namespace

TicketWriter::TicketWriter(sqlite3* connection)
    : m_connection(connection),
      m_find(connection,
             "SELECT id, opened_on, closed_on, channel, after_hours, emergency, third_party"
             " FROM tickets WHERE client_id = ?1 AND number = ?2"
             " AND (number <> '' OR (opened_on = ?3 AND subject = ?4))"),
      m_insert(connection,
               "INSERT INTO tickets (batch_id, client_id, number, opened_on, closed_on, channel,"
               " after_hours, emergency, third_party, subject, source_line)"
               " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)") {}

AddOutcome TicketWriter::add(const Ticket& ticket, std::int64_t line, BatchSums& sums) {
    auto stored = find(ticket);
    if (!stored) {
        insert(ticket, line, sums[m_batch]);
        return AddOutcome::Added;
    }
    if (stored->ticket.openedOn != ticket.openedOn) {
        return AddOutcome::Conflict;
    }
    if (!learn(stored->ticket, ticket)) {
        return AddOutcome::AlreadyPresent;
    }
    update(stored->id, stored->ticket, sums);
    return AddOutcome::Updated;
}

std::optional<TicketWriter::Stored> TicketWriter::find(const Ticket& ticket) {
    const std::string openedOn = ticket.openedOn.toIso();
    m_find.bindInteger(1, ticket.client.value);
    m_find.bindTextInPlace(2, ticket.number);
    m_find.bindText(3, openedOn);
    m_find.bindTextInPlace(4, ticket.subject);
    if (!m_find.step()) {
        return std::nullopt;
    }
    Stored stored;
    stored.id = m_find.integer(0);
    stored.ticket.openedOn = row::date(m_find, 1);
    stored.ticket.closedOn = row::maybe(m_find, 2, row::date);
    stored.ticket.channel = row::code(m_find, 3, ticketChannelFromCode);
    stored.ticket.afterHours = row::maybe(m_find, 4, row::flag);
    stored.ticket.emergency = row::maybe(m_find, 5, row::flag);
    stored.ticket.thirdParty = row::maybe(m_find, 6, row::flag);
    m_find.reset();
    return stored;
}

void TicketWriter::insert(const Ticket& ticket, std::int64_t line, ChecksumSum& sum) {
    const std::string openedOn = ticket.openedOn.toIso();
    const std::string closedOn = ticket.closedOn ? ticket.closedOn->toIso() : std::string();
    RowWriter writer(m_insert, m_bytes, kTicketRows);
    writer.unhashed(m_batch);
    writer.integer(ticket.client.value);
    writer.text(ticket.number);
    writer.text(openedOn);
    ticket.closedOn ? writer.text(closedOn) : writer.null();
    writer.text(ticketChannelCode(ticket.channel));
    writer.maybeInteger(ticket.afterHours);
    writer.maybeInteger(ticket.emergency);
    writer.maybeInteger(ticket.thirdParty);
    writer.text(ticket.subject);
    writer.integer(line);
    sum.add(writer.run());
}

void TicketWriter::update(std::int64_t id, const Ticket& ticket, BatchSums& sums) {
    Statement rowOf(m_connection, std::string(kTicketRows.rows) + " WHERE id = :id");
    row::bindValue(rowOf, ":id", id);
    removeRows(rowOf, kTicketRows, sums);
    Statement update(m_connection,
                     "UPDATE tickets SET closed_on = :closed_on, channel = :channel,"
                     " after_hours = :after_hours, emergency = :emergency,"
                     " third_party = :third_party WHERE id = :id");
    row::bindValue(update, ":closed_on", ticket.closedOn);
    row::bindValue(update, ":channel", ticketChannelCode(ticket.channel));
    row::bindValue(update, ":after_hours", ticket.afterHours);
    row::bindValue(update, ":emergency", ticket.emergency);
    row::bindValue(update, ":third_party", ticket.thirdParty);
    row::bindValue(update, ":id", id);
    update.run();
    addRows(rowOf, kTicketRows, sums);
}

}  // namespace winnow
