// SPDX-License-Identifier: GPL-3.0-or-later
// What was noticed of clients and their people. Advice and promises: register_promises.cpp.
#include <storage/register_rows.h>
#include <storage/register_store.h>

namespace winnow {

namespace {

void bind(Statement& statement, const DreadReport& entry) {
    row::bindValue(statement, ":reporter", entry.reporter);
    row::bindValue(statement, ":reported_on", entry.reportedOn);
    row::bindValue(statement, ":note", entry.note);
    row::bindValue(statement, ":decide_by", entry.decideBy);
    row::bindValue(statement, ":acknowledged_on", entry.acknowledgedOn);
    row::bindValue(statement, ":decided_on", entry.decidedOn);
    row::bindValue(statement, ":decision", entry.decision);
}

void bind(Statement& statement, const UncommonPractice& entry) {
    row::bindValue(statement, ":practice", entry.practice);
    row::bindValue(statement, ":justification", entry.justification);
    row::bindValue(statement, ":since", entry.since);
    row::bindValue(statement, ":until", entry.until);
    row::bindValue(statement, ":told_on", entry.toldOn);
}

void bind(Statement& statement, const RelationshipRisk& entry) {
    row::bindValue(statement, ":kind", riskKindCode(entry.kind));
    row::bindValue(statement, ":noted_on", entry.notedOn);
    row::bindValue(statement, ":ended_on", entry.endedOn);
    row::bindValue(statement, ":note", entry.note);
}

void bind(Statement& statement, const Sentiment& entry) {
    row::bindValue(statement, ":contact_id", entry.contact);
    row::bindValue(statement, ":felt_on", entry.on);
    row::bindValue(statement, ":level", entry.level);
    row::bindValue(statement, ":rater", entry.rater);
    row::bindValue(statement, ":note", entry.note);
}

void bind(Statement& statement, const Review& entry) {
    row::bindValue(statement, ":held_on", entry.heldOn);
    row::bindValue(statement, ":note", entry.note);
}

void removeExcused(const Database& database, std::int64_t practice) {
    Statement remove(database, "DELETE FROM excused_criteria WHERE practice_id = :practice_id");
    row::bindValue(remove, ":practice_id", practice);
    remove.run();
}

void addExcused(const Database& database, std::int64_t practice,
                const std::vector<std::string>& criteria) {
    Statement insert(database,
                     "INSERT OR IGNORE INTO excused_criteria (practice_id, criterion)"
                     " VALUES (:practice_id, :criterion)");
    for (const std::string& criterion : criteria) {
        row::bindValue(insert, ":practice_id", practice);
        row::bindValue(insert, ":criterion", criterion);
        insert.run();
        insert.reset();
    }
}

}  // namespace

std::vector<DreadReport> RegisterStore::dreadReports(std::optional<ClientId> client) const {
    return registers::entries<DreadReport>(
        m_database, "dread_reports",
        "reporter, reported_on, note, decide_by, acknowledged_on, decided_on, decision",
        "reported_on DESC, id DESC", client, [](const Statement& select, DreadReport& entry) {
            entry.reporter = row::text(select, 2);
            entry.reportedOn = row::date(select, 3);
            entry.note = row::text(select, 4);
            entry.decideBy = row::maybe(select, 5, row::date);
            entry.acknowledgedOn = row::maybe(select, 6, row::date);
            entry.decidedOn = row::maybe(select, 7, row::date);
            entry.decision = row::text(select, 8);
        });
}

DreadReportId RegisterStore::add(const DreadReport& entry) {
    Statement insert(m_database,
                     "INSERT INTO dread_reports (client_id, reporter, reported_on, note, decide_by,"
                     " acknowledged_on, decided_on, decision) VALUES (:client_id, :reporter,"
                     " :reported_on, :note, :decide_by, :acknowledged_on, :decided_on,"
                     " :decision)");
    bind(insert, entry);
    return registers::insert<DreadReportId>(m_database, insert, entry.client);
}

void RegisterStore::update(const DreadReport& entry) {
    Statement update(m_database,
                     "UPDATE dread_reports SET reporter = :reporter, reported_on = :reported_on,"
                     " note = :note, decide_by = :decide_by, acknowledged_on = :acknowledged_on,"
                     " decided_on = :decided_on, decision = :decision WHERE id = :id");
    bind(update, entry);
    registers::update(m_database, update, entry.id.value);
}

std::vector<UncommonPractice> RegisterStore::uncommonPractices(
    std::optional<ClientId> client) const {
    Statement excused(m_database,
                      "SELECT criterion FROM excused_criteria WHERE practice_id = :practice_id"
                      " ORDER BY criterion");
    return registers::entries<UncommonPractice>(
        m_database, "uncommon_practices", "practice, justification, since, until, told_on",
        "since DESC, id DESC", client, [&](const Statement& select, UncommonPractice& entry) {
            entry.practice = row::text(select, 2);
            entry.justification = row::text(select, 3);
            entry.since = row::date(select, 4);
            entry.until = row::maybe(select, 5, row::date);
            entry.toldOn = row::maybe(select, 6, row::date);
            row::bindValue(excused, ":practice_id", entry.id);
            while (excused.step()) {
                entry.excused.push_back(row::text(excused, 0));
            }
        });
}

UncommonPracticeId RegisterStore::add(const UncommonPractice& entry) {
    Statement insert(m_database,
                     "INSERT INTO uncommon_practices (client_id, practice, justification, since,"
                     " until, told_on) VALUES (:client_id, :practice, :justification, :since,"
                     " :until, :told_on)");
    bind(insert, entry);
    const auto id = registers::insert<UncommonPracticeId>(m_database, insert, entry.client);
    addExcused(m_database, id.value, entry.excused);
    return id;
}

void RegisterStore::update(const UncommonPractice& entry) {
    Statement update(m_database,
                     "UPDATE uncommon_practices SET practice = :practice,"
                     " justification = :justification, since = :since, until = :until,"
                     " told_on = :told_on WHERE id = :id");
    bind(update, entry);
    registers::update(m_database, update, entry.id.value);
    removeExcused(m_database, entry.id.value);
    addExcused(m_database, entry.id.value, entry.excused);
}

std::vector<RelationshipRisk> RegisterStore::risks(std::optional<ClientId> client) const {
    return registers::entries<RelationshipRisk>(
        m_database, "relationship_risks", "kind, noted_on, ended_on, note",
        "noted_on DESC, id DESC", client, [](const Statement& select, RelationshipRisk& entry) {
            entry.kind = row::code(select, 2, riskKindFromCode);
            entry.notedOn = row::date(select, 3);
            entry.endedOn = row::maybe(select, 4, row::date);
            entry.note = row::text(select, 5);
        });
}

RelationshipRiskId RegisterStore::add(const RelationshipRisk& entry) {
    Statement insert(m_database,
                     "INSERT INTO relationship_risks (client_id, kind, noted_on, ended_on, note)"
                     " VALUES (:client_id, :kind, :noted_on, :ended_on, :note)");
    bind(insert, entry);
    return registers::insert<RelationshipRiskId>(m_database, insert, entry.client);
}

void RegisterStore::update(const RelationshipRisk& entry) {
    Statement update(m_database,
                     "UPDATE relationship_risks SET kind = :kind, noted_on = :noted_on,"
                     " ended_on = :ended_on, note = :note WHERE id = :id");
    bind(update, entry);
    registers::update(m_database, update, entry.id.value);
}

std::vector<Sentiment> RegisterStore::sentiments(std::optional<ClientId> client) const {
    return registers::entries<Sentiment>(
        m_database, "sentiments", "contact_id, felt_on, level, rater, note",
        "felt_on DESC, id DESC", client, [](const Statement& select, Sentiment& entry) {
            entry.contact = row::id<ContactId>(select, 2);
            entry.on = row::date(select, 3);
            entry.level = row::smallInteger(select, 4);
            entry.rater = row::text(select, 5);
            entry.note = row::text(select, 6);
        });
}

SentimentId RegisterStore::add(const Sentiment& entry) {
    Statement insert(m_database,
                     "INSERT INTO sentiments (client_id, contact_id, felt_on, level, rater, note)"
                     " VALUES (:client_id, :contact_id, :felt_on, :level, :rater, :note)");
    bind(insert, entry);
    return registers::insert<SentimentId>(m_database, insert, entry.client);
}

void RegisterStore::update(const Sentiment& entry) {
    Statement update(m_database,
                     "UPDATE sentiments SET contact_id = :contact_id, felt_on = :felt_on,"
                     " level = :level, rater = :rater, note = :note WHERE id = :id");
    bind(update, entry);
    registers::update(m_database, update, entry.id.value);
}

std::vector<Review> RegisterStore::reviews(std::optional<ClientId> client) const {
    return registers::entries<Review>(m_database, "reviews", "held_on, note",
                                      "held_on DESC, id DESC", client,
                                      [](const Statement& select, Review& entry) {
                                          entry.heldOn = row::date(select, 2);
                                          entry.note = row::text(select, 3);
                                      });
}

ReviewId RegisterStore::add(const Review& entry) {
    Statement insert(m_database,
                     "INSERT INTO reviews (client_id, held_on, note)"
                     " VALUES (:client_id, :held_on, :note)");
    bind(insert, entry);
    return registers::insert<ReviewId>(m_database, insert, entry.client);
}

void RegisterStore::update(const Review& entry) {
    Statement update(m_database,
                     "UPDATE reviews SET held_on = :held_on, note = :note WHERE id = :id");
    bind(update, entry);
    registers::update(m_database, update, entry.id.value);
}

void RegisterStore::remove(RegisterKind kind, std::int64_t id) {
    Statement attachments(
        m_database, "DELETE FROM attachments WHERE register = :register AND entry_id = :entry_id");
    row::bindValue(attachments, ":register", registerKindCode(kind));
    row::bindValue(attachments, ":entry_id", id);
    attachments.run();
    if (kind == RegisterKind::UncommonPractice) {
        removeExcused(m_database, id);
    }
    Statement entry(m_database,
                    fmt::format("DELETE FROM {} WHERE id = :id", registers::tableOf(kind)));
    row::bindValue(entry, ":id", id);
    entry.run();
}

}  // namespace winnow
