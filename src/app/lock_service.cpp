// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/lock_service.h>

#include <algorithm>
#include <map>
#include <utility>

#include <app/shared.h>
#include <app/text_input.h>
#include <formats/assessment_json.h>

namespace winnow {

namespace {

Assessment assessed(Portfolio::Shared& shared, const StoredAssessment& stored,
                    const AssessmentInputs& inputs) {
    return assess(shared.rubricVersion(stored.rubricVersion), inputs);
}

// Empty: the stored text cannot be read.
std::optional<AssessmentInputs> readable(const StoredAssessment& stored) {
    Result<AssessmentInputs> inputs = assessmentInputsFromJson(stored.inputs.value());
    return inputs ? std::optional(std::move(inputs).value()) : std::nullopt;
}

// Whether the stored result comes of the stored inputs under the stored rubric version.
bool holds(Portfolio::Shared& shared, const StoredAssessment& stored) {
    if (!stored.inputs || !stored.result) {
        return !stored.inputs && !stored.result;
    }
    const std::optional<AssessmentInputs> inputs = readable(stored);
    const auto& versions = shared.rubrics();
    return inputs && inputs->client == stored.client && inputs->quarter == stored.quarter &&
           std::ranges::any_of(
               versions,
               [&](const auto& each) { return each.first.version == stored.rubricVersion; }) &&
           assessmentToJson(assessed(shared, stored, *inputs)) == *stored.result;
}

std::optional<Text> difference(const std::optional<Assessment>& stored,
                               const std::optional<Assessment>& now) {
    const bool wasGraded = stored && stored->finalGrade;
    const bool isGraded = now && now->finalGrade;
    if (!wasGraded && !isGraded) {
        return std::nullopt;
    }
    const auto letter = [](Grade grade) { return std::string(gradeLetter(grade)); };
    if (!wasGraded) {
        return Text{"lock.drift.came", {{"now", letter(*now->finalGrade)}}};
    }
    if (!isGraded) {
        return Text{"lock.drift.went", {{"before", letter(*stored->finalGrade)}}};
    }
    if (stored->finalGrade != now->finalGrade || stored->computedGrade != now->computedGrade) {
        const bool final = stored->finalGrade != now->finalGrade;
        const Assessment& was = *stored;
        return Text{"lock.drift.grade",
                    {{"before", letter(final ? *was.finalGrade
                                             : was.computedGrade.value_or(*was.finalGrade))},
                     {"now", letter(final ? *now->finalGrade
                                          : now->computedGrade.value_or(*now->finalGrade))}}};
    }
    if (stored->score != now->score && stored->score && now->score) {
        return Text{"lock.drift.score", {{"before", *stored->score}, {"now", *now->score}}};
    }
    return std::nullopt;
}

// One client's line in a lock.
StoredAssessment storedFrom(const AssessmentInputs& inputs, const Assessment& assessment,
                            int rubricVersion, Instant now) {
    StoredAssessment stored;
    stored.quarter = inputs.quarter;
    stored.client = inputs.client;
    stored.rubricVersion = rubricVersion;
    stored.inputs = assessmentInputsToJson(inputs);
    stored.result = assessmentToJson(assessment);
    stored.recordedAt = now;
    return stored;
}

Result<void> mayWrite(Portfolio::Shared& shared) {
    if (shared.database.readOnly()) {
        return shared.readOnlyError();
    }
    return shared.database.sound();
}

// What is only added to cannot be undone, so it goes beside Shared::act.
void announce(Portfolio::Shared& shared) {
    const ChangeSet changes{.judgement = true, .touched = {}};
    shared.invalidate(changes);
    shared.portfolio.changed.notify(changes);
}

// The quarters that a lock of `quarter` locks, oldest first.
Result<std::vector<Quarter>> toLock(Portfolio::Shared& shared, Quarter quarter) {
    const Quarter first = shared.activeSpan().first;
    std::vector<Quarter> quarters;
    for (Quarter each = first; each < quarter; each = each.next()) {
        if (shared.lockOf(each)) {
            continue;
        }
        if (!shared.locks().empty()) {
            return Error{{"app.lock.earlier", {{"quarter", quarter}, {"earlier", each}}},
                         ErrorKind::Refused};
        }
        quarters.push_back(each);
    }
    quarters.push_back(quarter);
    return quarters;
}

}  // namespace

bool LockService::isLocked(Quarter quarter) const {
    return m_portfolio.shared().lockOf(quarter) != nullptr;
}

std::vector<Quarter> LockService::lockedQuarters() const {
    std::vector<Quarter> quarters;
    for (const auto& [index, lock] : m_portfolio.shared().locks()) {
        quarters.push_back(lock.quarter);
    }
    return quarters;
}

Result<void> LockService::mayChange(Quarter quarter) const {
    const auto& locks = m_portfolio.shared().locks();
    const auto locked = locks.lower_bound(quarter.index());
    if (locked == locks.end()) {
        return {};
    }
    return Error{{"app.lock.locked", {{"quarter", locked->second.quarter}}}, ErrorKind::Refused};
}

Result<void> LockService::lock(Quarter quarter, std::string_view note) {
    Portfolio::Shared& shared = m_portfolio.shared();
    if (Result<void> allowed = mayWrite(shared); !allowed) {
        return allowed;
    }
    if (isLocked(quarter)) {
        return Error{{"app.lock.already", {{"quarter", quarter}}}, ErrorKind::Refused};
    }
    const Date end = shared.calendar().lastDay(quarter);
    if (shared.clock.today() <= end) {
        return Error{{"app.lock.not_over", {{"quarter", quarter}, {"date", end}}},
                     ErrorKind::Refused};
    }
    if (shared.metrics(quarter).empty()) {
        return Error{{"app.lock.empty", {{"quarter", quarter}}}, ErrorKind::Refused};
    }
    const Result<std::vector<Quarter>> quarters = toLock(shared, quarter);
    if (!quarters) {
        return quarters.error();
    }
    const Instant now = shared.clock.now();
    UnitOfWork work(shared.database, shared.clock, Undoable::No);
    AssessmentStore store(shared.database);
    for (const Quarter each : *quarters) {
        const Rubric& rubric = shared.rubric(each);
        store.lock({each, rubric.version, shared.cutOffOf(each), now,
                    each == quarter ? std::string(note) : std::string()});
        for (const Client& client : shared.clients()) {
            if (const auto inputs = shared.freshInputs(client, each, rubric)) {
                store.add(storedFrom(*inputs, assess(rubric, *inputs, Reasons::HeadlineOnly),
                                     rubric.version, now));
            }
        }
    }
    work.commit(Portfolio::Shared::actionOf(
        {quarters->size() == 1 ? "action.quarter.locked" : "action.quarter.locked_along",
         {{"first", quarters->front()}, {"quarter", quarter}}},
        {}));
    announce(shared);
    return {};
}

std::vector<LockService::Drift> LockService::drift(Quarter quarter) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    std::vector<Drift> drifts;
    const LockedQuarter* lock = shared.lockOf(quarter);
    if (!lock) {
        return drifts;
    }
    const Rubric& rubric = shared.rubricVersion(lock->rubricVersion);
    const GradedQuarter& graded = shared.graded(quarter);
    std::map<ClientId, const Assessment*> stored;
    for (const ClientQuarter& each : graded.clients) {
        stored.emplace(each.client.id, &each.assessment);
    }
    for (const Client& client : shared.clientsWithMerged()) {
        Drift drift{client.id, {}, {}, {}};
        if (const auto found = stored.find(client.id); found != stored.end()) {
            drift.stored = *found->second;
        }
        if (const auto inputs = shared.freshInputs(client, quarter, rubric)) {
            drift.now = assess(rubric, *inputs);
        }
        if (std::optional<Text> what = difference(drift.stored, drift.now)) {
            drift.what = *std::move(what);
            drifts.push_back(std::move(drift));
        }
    }
    return drifts;
}

Result<void> LockService::correct(Quarter quarter, ClientId client, std::string_view reason) {
    Portfolio::Shared& shared = m_portfolio.shared();
    if (Result<void> allowed = mayWrite(shared); !allowed) {
        return allowed;
    }
    const LockedQuarter* lock = shared.lockOf(quarter);
    if (!lock) {
        return Error{{"app.lock.not_locked", {{"quarter", quarter}}}, ErrorKind::Refused};
    }
    if (trimmed(reason).empty()) {
        return Error{{"app.lock.reason", {}}};
    }
    const Client* known = shared.client(client);
    if (!known) {
        return Error{{"app.client_gone", {}}};
    }
    const Rubric& rubric = shared.rubricVersion(lock->rubricVersion);
    StoredAssessment correction;
    correction.quarter = quarter;
    correction.client = client;
    correction.rubricVersion = rubric.version;
    correction.recordedAt = shared.clock.now();
    if (const auto inputs = shared.freshInputs(*known, quarter, rubric)) {
        correction = storedFrom(*inputs, assess(rubric, *inputs, Reasons::HeadlineOnly),
                                rubric.version, shared.clock.now());
    }
    correction.reason = reason;
    const std::optional<AssessmentInputs> stands = shared.inputs(client, quarter);
    const std::optional<std::string> standing =
        stands ? std::optional(assessmentInputsToJson(*stands)) : std::nullopt;
    if (standing == correction.inputs) {
        return Error{{"app.lock.same", {{"client", known->name}, {"quarter", quarter}}},
                     ErrorKind::Refused};
    }
    UnitOfWork work(shared.database, shared.clock, Undoable::No);
    AssessmentStore(shared.database).add(correction);
    work.commit(Portfolio::Shared::actionOf(
        {"action.quarter.corrected",
         {{"client", known->name}, {"quarter", quarter}, {"reason", std::string(reason)}}},
        client));
    announce(shared);
    return {};
}

std::vector<LockService::Revision> LockService::revisions(ClientId client) const {
    Portfolio::Shared& shared = m_portfolio.shared();
    std::vector<Revision> revisions;
    for (const StoredAssessment& stored : AssessmentStore(shared.database).all(client)) {
        Revision revision{stored.quarter, stored.revision,  stored.rubricVersion, {},
                          stored.reason,  stored.recordedAt};
        if (stored.inputs) {
            if (const auto inputs = readable(stored)) {
                revision.assessment = assessed(shared, stored, *inputs);
            }
        }
        revisions.push_back(std::move(revision));
    }
    return revisions;
}

std::vector<LockService::Mismatch> LockService::verifyStored() const {
    Portfolio::Shared& shared = m_portfolio.shared();
    std::vector<Mismatch> mismatches;
    AssessmentStore(shared.database).each([&](const StoredAssessment& stored) {
        if (!holds(shared, stored)) {
            mismatches.push_back({stored.quarter, stored.client, stored.revision});
        }
    });
    return mismatches;
}

}  // namespace winnow
