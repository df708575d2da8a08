// SPDX-License-Identifier: GPL-3.0-or-later
#include <storage/assessment_store.h>

#include <stdexcept>
#include <utility>

#include <base/unreachable.h>
#include <storage/row.h>

namespace winnow {

namespace {

std::string_view sessionStateCode(SessionState state) {
    switch (state) {
        case SessionState::Open:
            return "open";
        case SessionState::Done:
            return "done";
        case SessionState::Skipped:
            return "skipped";
    }
    unreachable();
}

std::optional<SessionState> sessionStateFromCode(std::string_view code) {
    for (const auto state : {SessionState::Open, SessionState::Done, SessionState::Skipped}) {
        if (sessionStateCode(state) == code) {
            return state;
        }
    }
    return std::nullopt;
}

constexpr std::string_view kAssessments =
    "SELECT quarter, client_id, revision, rubric_version, inputs, result, reason, recorded_at"
    " FROM assessments a";

StoredAssessment readAssessment(const Statement& select) {
    StoredAssessment assessment;
    assessment.quarter = row::quarter(select, 0);
    assessment.client = row::id<ClientId>(select, 1);
    assessment.revision = row::smallInteger(select, 2);
    assessment.rubricVersion = row::smallInteger(select, 3);
    assessment.inputs = row::maybe(select, 4, row::text);
    assessment.result = row::maybe(select, 5, row::text);
    assessment.reason = row::text(select, 6);
    assessment.recordedAt = row::instant(select, 7);
    return assessment;
}

}  // namespace

std::vector<StoredWaiver> WaiverStore::all() const {
    Statement select(m_database,
                     "SELECT client_id, gate, from_quarter, until_quarter, reason, decided_at"
                     " FROM waivers ORDER BY client_id, gate, from_quarter");
    std::vector<StoredWaiver> waivers;
    while (select.step()) {
        waivers.push_back({row::id<ClientId>(select, 0), row::text(select, 1),
                           row::quarter(select, 2), row::quarter(select, 3), row::text(select, 4),
                           row::instant(select, 5)});
    }
    return waivers;
}

void WaiverStore::set(const StoredWaiver& waiver) {
    Statement upsert(
        m_database,
        "INSERT INTO waivers (client_id, gate, from_quarter, until_quarter, reason, decided_at)"
        " VALUES (:client_id, :gate, :from_quarter, :until_quarter, :reason, :decided_at)"
        " ON CONFLICT (client_id, gate, from_quarter) DO UPDATE SET"
        " until_quarter = excluded.until_quarter, reason = excluded.reason,"
        " decided_at = excluded.decided_at");
    row::bindValue(upsert, ":client_id", waiver.client);
    row::bindValue(upsert, ":gate", waiver.gate);
    row::bindValue(upsert, ":from_quarter", waiver.from);
    row::bindValue(upsert, ":until_quarter", waiver.until);
    row::bindValue(upsert, ":reason", waiver.reason);
    row::bindValue(upsert, ":decided_at", waiver.decidedAt);
    upsert.run();
}

void WaiverStore::remove(ClientId client, std::string_view gate, Quarter from) {
    Statement remove(m_database,
                     "DELETE FROM waivers WHERE client_id = :client_id AND gate = :gate"
                     " AND from_quarter = :from_quarter");
    row::bindValue(remove, ":client_id", client);
    row::bindValue(remove, ":gate", gate);
    row::bindValue(remove, ":from_quarter", from);
    remove.run();
}

std::vector<SessionMark> SessionStore::marks(Quarter quarter) const {
    Statement select(m_database,
                     "SELECT quarter, client_id, state, note, marked_at FROM session_marks"
                     " WHERE quarter = :quarter ORDER BY marked_at, client_id");
    row::bindValue(select, ":quarter", quarter);
    std::vector<SessionMark> marks;
    while (select.step()) {
        marks.push_back({row::quarter(select, 0), row::id<ClientId>(select, 1),
                         row::code(select, 2, sessionStateFromCode), row::text(select, 3),
                         row::instant(select, 4)});
    }
    return marks;
}

void SessionStore::set(const SessionMark& mark) {
    Statement upsert(m_database,
                     "INSERT INTO session_marks (quarter, client_id, state, note, marked_at)"
                     " VALUES (:quarter, :client_id, :state, :note, :marked_at)"
                     " ON CONFLICT (quarter, client_id) DO UPDATE SET state = excluded.state,"
                     " note = excluded.note, marked_at = excluded.marked_at");
    row::bindValue(upsert, ":quarter", mark.quarter);
    row::bindValue(upsert, ":client_id", mark.client);
    row::bindValue(upsert, ":state", sessionStateCode(mark.state));
    row::bindValue(upsert, ":note", mark.note);
    row::bindValue(upsert, ":marked_at", mark.markedAt);
    upsert.run();
}

void SessionStore::remove(Quarter quarter, ClientId client) {
    Statement remove(m_database,
                     "DELETE FROM session_marks WHERE quarter = :quarter"
                     " AND client_id = :client_id");
    row::bindValue(remove, ":quarter", quarter);
    row::bindValue(remove, ":client_id", client);
    remove.run();
}

std::vector<LockedQuarter> AssessmentStore::locked() const {
    Statement select(m_database,
                     "SELECT quarter, rubric_version, cut_off, locked_at, note"
                     " FROM locked_quarters ORDER BY quarter");
    std::vector<LockedQuarter> locked;
    while (select.step()) {
        locked.push_back({row::quarter(select, 0), row::smallInteger(select, 1),
                          row::date(select, 2), row::instant(select, 3), row::text(select, 4)});
    }
    return locked;
}

void AssessmentStore::lock(const LockedQuarter& quarter) {
    Statement insert(m_database,
                     "INSERT INTO locked_quarters (quarter, rubric_version, cut_off, locked_at,"
                     " note) VALUES (:quarter, :rubric_version, :cut_off, :locked_at, :note)");
    row::bindValue(insert, ":quarter", quarter.quarter);
    row::bindValue(insert, ":rubric_version", quarter.rubricVersion);
    row::bindValue(insert, ":cut_off", quarter.cutOff);
    row::bindValue(insert, ":locked_at", quarter.lockedAt);
    row::bindValue(insert, ":note", quarter.note);
    insert.run();
}

std::vector<StoredAssessment> AssessmentStore::current(Quarter quarter) const {
    Statement select(m_database,
                     std::string(kAssessments) +
                         " WHERE quarter = :quarter AND revision = (SELECT max(l.revision)"
                         " FROM assessments l WHERE l.quarter = a.quarter"
                         " AND l.client_id = a.client_id) ORDER BY client_id");
    row::bindValue(select, ":quarter", quarter);
    std::vector<StoredAssessment> assessments;
    while (select.step()) {
        assessments.push_back(readAssessment(select));
    }
    return assessments;
}

std::vector<StoredAssessment> AssessmentStore::all(std::optional<ClientId> client) const {
    std::vector<StoredAssessment> assessments;
    const auto keep = [&](StoredAssessment assessment) {
        assessments.push_back(std::move(assessment));
    };
    client ? readInto(keep, " WHERE client_id = :client_id", client) : each(keep);
    return assessments;
}

void AssessmentStore::each(const std::function<void(StoredAssessment)>& take) const {
    readInto(take, "", {});
}

void AssessmentStore::readInto(const std::function<void(StoredAssessment)>& take,
                               std::string_view where, std::optional<ClientId> client) const {
    Statement select(m_database, std::string(kAssessments) + std::string(where) +
                                     " ORDER BY quarter, client_id, revision");
    if (client) {
        row::bindValue(select, ":client_id", *client);
    }
    while (select.step()) {
        take(readAssessment(select));
    }
}

int AssessmentStore::add(const StoredAssessment& assessment) {
    Statement last(m_database,
                   "SELECT coalesce(max(revision), 0) FROM assessments"
                   " WHERE quarter = :quarter AND client_id = :client_id");
    row::bindValue(last, ":quarter", assessment.quarter);
    row::bindValue(last, ":client_id", assessment.client);
    last.step();
    const int revision = row::smallInteger(last, 0) + 1;
    last.reset();

    Statement insert(m_database,
                     "INSERT INTO assessments (quarter, client_id, revision, rubric_version,"
                     " inputs, result, reason, recorded_at) VALUES (:quarter, :client_id,"
                     " :revision, :rubric_version, :inputs, :result, :reason, :recorded_at)");
    row::bindValue(insert, ":quarter", assessment.quarter);
    row::bindValue(insert, ":client_id", assessment.client);
    row::bindValue(insert, ":revision", revision);
    row::bindValue(insert, ":rubric_version", assessment.rubricVersion);
    row::bindValue(insert, ":inputs", assessment.inputs);
    row::bindValue(insert, ":result", assessment.result);
    row::bindValue(insert, ":reason", assessment.reason);
    row::bindValue(insert, ":recorded_at", assessment.recordedAt);
    insert.run();
    return revision;
}

}  // namespace winnow
