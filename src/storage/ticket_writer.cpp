// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/ticket_writer.h>

#include <fmt/format.h>
#include <storage/fact_comparison.h>
#include <storage/fact_rows.h>
#include <storage/row.h>
#include <storage/sqlite.h>

namespace winnow {

TicketWriter::TicketWriter(sqlite3* connection, const BesideWriters& beside)
    : m_connection(connection),
      m_changes(beside.changes),
      m_removed(beside.removed),
      m_groups(beside.groups),
      m_find(connection, fmt::format("SELECT id, {} FROM tickets WHERE client_id = ?1"
                                     " AND number = ?2"
                                     " AND (number <> '' OR (opened_on = ?3 AND subject = ?4))",
                                     columnsOf(factTable(FactKind::Ticket), ""))),
      m_insert(connection,
               "INSERT INTO tickets (batch_id, client_id, number, opened_on, closed_on, channel,"
               " after_hours, emergency, third_party, subject, source_line, priority)"
               " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)") {}

void TicketWriter::begin(BatchId batch) {
    m_batch = batch.value;
    m_formerNames.clear();
    m_formerNamesLoaded = false;
}

Added TicketWriter::add(const Ticket& ticket, std::int64_t line, OnChange onChange,
                        BatchSums& sums) {
    const auto stored = find(ticket);
    if (!stored) {
        if (m_removed.has(ticket)) {
            return {AddOutcome::AlreadyPresent};
        }
        insert(ticket, line, sums);
        return {AddOutcome::Added};
    }
    unsigned learnt = learntOf(*stored, ticket);
    const auto changesFrom = [&](const Ticket& other) {
        // The name of a client that counts as the same is no change.
        const bool same = m_groups.areSame(other.client, ticket.client);
        return changesOf(other, ticket) & (same ? ~kClientPart : ~0u);
    };
    unsigned changed = changesFrom(*stored);
    if ((learnt | changed) != 0) {
        // What a person corrected is not undone by the file it was corrected from.
        Statement formers(m_connection, selectFormersOf(FactKind::Ticket));
        formers.bindInteger(1, stored->id.value);
        formers.bindInteger(2, 0);
        while (formers.step()) {
            const Ticket former = readTicket(formers, 3);
            const unsigned matters = learntOf(former, ticket) | changesFrom(former);
            learnt &= matters;
            changed &= matters;
        }
    }
    if (changed != 0 && onChange == OnChange::Report) {
        return {AddOutcome::Conflict};
    }
    if ((learnt | changed) == 0) {
        return {AddOutcome::AlreadyPresent};
    }
    const FactKey key{FactKind::Ticket, stored->id.value, 0};
    m_changes.keep(key, changed != 0 ? ChangeReason::Accepted : ChangeReason::Completed, sums);
    overwrite(key.id, combined(*stored, ticket, learnt | changed));
    m_changes.putIn(key, sums);
    return {AddOutcome::Updated, changed != 0};
}

TicketWriter::Known TicketWriter::knownBy(const Ticket& ticket, ClientId client) {
    return ticket.number.empty() ? Known{client.value, "", ticket.openedOn, ticket.subject}
                                 : Known{client.value, ticket.number, Date(), ""};
}

std::optional<Ticket> TicketWriter::find(const Ticket& ticket) {
    const std::string openedOn = ticket.openedOn.toIso();
    // A client's own one goes before one of a client that counts as the same.
    const auto clients = m_groups.sameAs(ticket.client);
    for (const ClientId client : clients) {
        m_find.bindInteger(1, client.value);
        m_find.bindTextInPlace(2, ticket.number);
        m_find.bindText(3, openedOn);
        m_find.bindTextInPlace(4, ticket.subject);
        if (m_find.step()) {
            Ticket stored = readTicket(m_find, 1);
            stored.id = row::id<TicketId>(m_find, 0);
            m_find.reset();
            return stored;
        }
    }
    if (!m_formerNamesLoaded) {
        m_formerNamesLoaded = true;
        Statement select(m_connection, selectFormers(FactKind::Ticket));
        while (select.step()) {
            const Ticket former = readTicket(select, 3);
            m_formerNames[knownBy(former, former.client)] = select.integer(0);
        }
    }
    for (const ClientId client : clients) {
        const auto former = m_formerNames.find(knownBy(ticket, client));
        if (former != m_formerNames.end()) {
            return findById(former->second);
        }
    }
    return std::nullopt;
}

std::optional<Ticket> TicketWriter::findById(std::int64_t id) {
    Statement select(m_connection, fmt::format("SELECT {} FROM tickets WHERE id = ?1",
                                               columnsOf(factTable(FactKind::Ticket), "")));
    select.bindInteger(1, id);
    if (!select.step()) {
        return std::nullopt;
    }
    Ticket ticket = readTicket(select, 0);
    ticket.id = {id};
    return ticket;
}

std::int64_t TicketWriter::insert(const Ticket& ticket, std::int64_t line, BatchSums& sums) {
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
    writer.maybeText(ticket.priority);
    sums[m_batch].add(writer.run());
    return sqlite3_last_insert_rowid(m_connection);
}

void TicketWriter::overwrite(std::int64_t id, const Ticket& ticket) {
    Statement update(m_connection,
                     "UPDATE tickets SET client_id = :client_id, number = :number,"
                     " opened_on = :opened_on, closed_on = :closed_on, channel = :channel,"
                     " after_hours = :after_hours, emergency = :emergency,"
                     " third_party = :third_party, subject = :subject,"
                     " priority = nullif(:priority, '') WHERE id = :id");
    row::bindValue(update, ":client_id", ticket.client);
    row::bindValue(update, ":number", ticket.number);
    row::bindValue(update, ":opened_on", ticket.openedOn);
    row::bindValue(update, ":closed_on", ticket.closedOn);
    row::bindValue(update, ":channel", ticketChannelCode(ticket.channel));
    row::bindValue(update, ":after_hours", ticket.afterHours);
    row::bindValue(update, ":emergency", ticket.emergency);
    row::bindValue(update, ":third_party", ticket.thirdParty);
    row::bindValue(update, ":subject", ticket.subject);
    row::bindValue(update, ":priority", ticket.priority);
    row::bindValue(update, ":id", id);
    update.run();
}

}  // namespace winnow
