// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <storage/assessment_store.h>
#include <storage/portfolio_fixture.h>
#include <storage/register_store.h>
#include <support/builders.h>

namespace winnow::test {

// One entry of every register, full of everything it can hold.
inline Recommendation aRecommendation(ClientId client) {
    Recommendation entry;
    entry.client = client;
    entry.advisedOn = day("2026-05-04");
    entry.advice = "Replace the backup system";
    entry.assetSince = day("2018-02-01");
    entry.reaction = Reaction::Cheapest;
    entry.reactedOn = day("2026-05-11");
    entry.words = "Why not the free one?";
    entry.proposalSent = true;
    entry.budgetYear = 2027;
    entry.outcome = RecommendationOutcome::Postponed;
    return entry;
}
inline Commitment aCommitment(ClientId client) {
    Commitment entry;
    entry.client = client;
    entry.promise = "Direct debit from June on";
    entry.signedOn = day("2026-05-20");
    entry.dueOn = day("2026-06-01");
    entry.state = CommitmentState::Broken;
    entry.settledOn = day("2026-07-02");
    entry.evidence = "Bank statement of June";
    return entry;
}
inline DreadReport aDreadReport(ClientId client) {
    DreadReport entry;
    entry.client = client;
    entry.reporter = "Ana";
    entry.reportedOn = day("2026-06-03");
    entry.note = "Shouted on the phone";
    entry.decideBy = day("2026-06-17");
    return entry;
}
inline UncommonPractice anUncommonPractice(ClientId client) {
    UncommonPractice entry;
    entry.client = client;
    entry.practice = "Calls instead of tickets";
    entry.justification = "Surgery: hands are not free";
    entry.since = day("2025-01-01");
    entry.until = day("2026-12-31");
    entry.excused = {"follows_procedure", "reports_early"};
    entry.toldOn = day("2025-01-10");
    return entry;
}
inline RelationshipRisk aRisk(ClientId client) {
    RelationshipRisk entry;
    entry.client = client;
    entry.kind = RiskKind::KeyPersonLeaving;
    entry.notedOn = day("2026-04-01");
    entry.endedOn = day("2026-08-01");
    entry.note = "The director retires";
    return entry;
}
inline Sentiment aSentiment(ClientId client) {
    Sentiment entry;
    entry.client = client;
    entry.contact = ContactId{4};
    entry.on = day("2026-06-30");
    entry.level = 3;
    entry.rater = "Ben";
    entry.note = "Thanked us by mail";
    return entry;
}
inline Review aReview(ClientId client) {
    Review entry;
    entry.client = client;
    entry.heldOn = day("2026-03-12");
    entry.note = "Half an hour, with the agenda";
    return entry;
}
inline Attachment anAttachment(RegisterKind kind, std::int64_t entry, std::string name) {
    Attachment attachment;
    attachment.kind = kind;
    attachment.entry = entry;
    attachment.name = std::move(name);
    attachment.addedOn = day("2026-05-21");
    return attachment;
}

// One action on the registers, undoable.
template <typename Edit>
void edit(Database& database, const Clock& clock, Edit body) {
    UnitOfWork work(database, clock, Undoable::Yes);
    RegisterStore registers(database);
    body(registers);
    work.commit({"register.edited", "{}", {}});
}

// An entry of every register with a document to one of them, a waiver, a prospect, a mark.
inline void fillRegisters(Database& database, const Clock& clock, ClientId client) {
    edit(database, clock, [&](RegisterStore& registers) {
        registers.add(aRecommendation(client));
        const CommitmentId commitment = registers.add(aCommitment(client));
        registers.add(aDreadReport(client));
        registers.add(anUncommonPractice(client));
        registers.add(aRisk(client));
        registers.add(aSentiment(client));
        registers.add(aReview(client));
        AttachmentStore(database).add(
            anAttachment(RegisterKind::Commitment, commitment.value, "signed.pdf"),
            "%PDF-1.7 signed");
        WaiverStore(database).set({client, "minimum_fee", quarter("2026-Q3"), quarter("2026-Q4"),
                                   "Starts in January", clock.now()});
        ProspectStore(database).set({client, "{\"signs\":{}}"});
        SessionStore(database).set(
            {quarter("2026-Q3"), client, SessionState::Skipped, "Ask Ben", clock.now()});
    });
}

// A quarter locked with one client's assessment, under rubric version 1.
inline void lockQuarter(Database& database, const Clock& clock, Quarter quarter, ClientId client) {
    UnitOfWork work(database, clock, Undoable::No);
    AssessmentStore assessments(database);
    assessments.lock({quarter, 1, day("2026-06-30"), clock.now(), "As it was"});
    StoredAssessment assessment;
    assessment.quarter = quarter;
    assessment.client = client;
    assessment.rubricVersion = 1;
    assessment.inputs = "{\"criteria\":[]}";
    assessment.result = "{\"grade\":\"B\"}";
    assessment.recordedAt = clock.now();
    assessments.add(assessment);
    work.commit({"quarter.locked", "{}", {}});
}

}  // namespace winnow::test
