// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/Database.h>

#include <storage/batch_store.h>
#include <storage/digest.h>
#include <storage/facts_fixture.h>
#include <storage/register_fixture.h>
#include <storage/storage_error.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

struct Registers {
    FixedClock clock{kMorning};
    Database database = Database::inMemory();
    ClientId client = addClient(database, clock, "Larkfield");
    RegisterStore store{database};
    AttachmentStore attachments{database};
};

}  // namespace

TEST_CASE("Entries come back as they were written, newest first", "[storage][registers]") {
    Registers r;
    edit(r.database, r.clock, [&](RegisterStore& store) {
        Recommendation recommendation = aRecommendation(r.client);
        recommendation.id = store.add(recommendation);
        CHECK(store.recommendations() == std::vector{recommendation});
        Recommendation bare;
        bare.client = r.client;
        bare.advisedOn = day("2026-08-01");
        bare.advice = "Move the mail";
        bare.id = store.add(bare);
        CHECK(store.recommendations(r.client) == std::vector{bare, recommendation});

        Commitment commitment = aCommitment(r.client);
        commitment.id = store.add(commitment);
        CHECK(store.commitments(r.client) == std::vector{commitment});
        DreadReport dread = aDreadReport(r.client);
        dread.id = store.add(dread);
        CHECK(store.dreadReports(r.client) == std::vector{dread});
        UncommonPractice practice = anUncommonPractice(r.client);
        practice.id = store.add(practice);
        CHECK(store.uncommonPractices(r.client) == std::vector{practice});
        RelationshipRisk risk = aRisk(r.client);
        risk.id = store.add(risk);
        CHECK(store.risks(r.client) == std::vector{risk});
        Sentiment sentiment = aSentiment(r.client);
        sentiment.id = store.add(sentiment);
        CHECK(store.sentiments(r.client) == std::vector{sentiment});
        Review review = aReview(r.client);
        review.id = store.add(review);
        CHECK(store.reviews(r.client) == std::vector{review});
        CHECK(store.reviews(ClientId{99}).empty());
    });
    CHECK(failedChecks(r.database).empty());
}

TEST_CASE("Entries are changed and removed", "[storage][registers]") {
    Registers r;
    fillRegisters(r.database, r.clock, r.client);
    edit(r.database, r.clock, [&](RegisterStore& store) {
        Recommendation recommendation = store.recommendations().front();
        recommendation.reaction = std::nullopt;
        recommendation.proposalSent = false;
        recommendation.outcome = RecommendationOutcome::Accepted;
        store.update(recommendation);
        CHECK(store.recommendations().front() == recommendation);
        Commitment commitment = store.commitments().front();
        commitment.state = CommitmentState::Open;
        commitment.settledOn = std::nullopt;
        store.update(commitment);
        CHECK(store.commitments().front() == commitment);
        DreadReport dread = store.dreadReports().front();
        dread.acknowledgedOn = day("2026-06-04");
        dread.decidedOn = day("2026-06-10");
        dread.decision = "Only Ben goes there";
        store.update(dread);
        CHECK(store.dreadReports().front() == dread);
        UncommonPractice practice = store.uncommonPractices().front();
        practice.excused = {"keeps_word"};
        practice.toldOn = std::nullopt;
        store.update(practice);
        CHECK(store.uncommonPractices().front() == practice);
        RelationshipRisk risk = store.risks().front();
        risk.kind = RiskKind::Takeover;
        store.update(risk);
        CHECK(store.risks().front() == risk);
        Sentiment sentiment = store.sentiments().front();
        sentiment.level = 0;
        store.update(sentiment);
        CHECK(store.sentiments().front() == sentiment);
        Review review = store.reviews().front();
        review.note = "";
        store.update(review);
        CHECK(store.reviews().front() == review);
        review.id = ReviewId{77};
        CHECK_THROWS_AS(store.update(review), std::logic_error);
    });
    CHECK(failedChecks(r.database).empty());
    edit(r.database, r.clock, [&](RegisterStore& store) {
        store.remove(RegisterKind::Recommendation, store.recommendations().front().id.value);
        store.remove(RegisterKind::Commitment, store.commitments().front().id.value);
        store.remove(RegisterKind::DreadReport, store.dreadReports().front().id.value);
        store.remove(RegisterKind::UncommonPractice, store.uncommonPractices().front().id.value);
        store.remove(RegisterKind::Risk, store.risks().front().id.value);
        store.remove(RegisterKind::Sentiment, store.sentiments().front().id.value);
        store.remove(RegisterKind::Review, store.reviews().front().id.value);
    });
    for (const char* table :
         {"recommendations", "commitments", "dread_reports", "uncommon_practices",
          "excused_criteria", "relationship_risks", "sentiments", "reviews", "attachments"}) {
        INFO(table);
        CHECK(
            r.database.handle().execAndGet(std::string("SELECT count(*) FROM ") + table).getInt() ==
            0);
    }
    CHECK(failedChecks(r.database).empty());
}

TEST_CASE("Every kind of entry is undone and done again", "[storage][registers]") {
    Registers r;
    std::vector<std::string> states{editedDumpOf(r.database)};
    const auto step = [&](auto body) {
        edit(r.database, r.clock, body);
        states.push_back(editedDumpOf(r.database));
    };
    CommitmentId commitment;
    AttachmentId attachment;
    step([&](RegisterStore& store) { store.add(aRecommendation(r.client)); });
    step([&](RegisterStore& store) { commitment = store.add(aCommitment(r.client)); });
    step([&](RegisterStore&) {
        attachment = r.attachments.add(
            anAttachment(RegisterKind::Commitment, commitment.value, "signed.pdf"), "signed");
    });
    step([&](RegisterStore& store) { store.add(aDreadReport(r.client)); });
    step([&](RegisterStore& store) { store.add(anUncommonPractice(r.client)); });
    step([&](RegisterStore& store) {
        UncommonPractice practice = store.uncommonPractices().front();
        practice.excused = {"keeps_word", "reports_early"};
        store.update(practice);
    });
    step([&](RegisterStore& store) { store.add(aRisk(r.client)); });
    step([&](RegisterStore& store) { store.add(aSentiment(r.client)); });
    step([&](RegisterStore& store) { store.add(aReview(r.client)); });
    step([&](RegisterStore& store) {
        store.remove(RegisterKind::Commitment, commitment.value);
        CHECK_FALSE(r.attachments.content(attachment));
    });
    step([&](RegisterStore&) {
        WaiverStore(r.database)
            .set({r.client, "arrears", quarter("2026-Q2"), quarter("2026-Q3"), "Theirs was lost",
                  kMorning});
    });
    step([&](RegisterStore&) { ProspectStore(r.database).set({r.client, "{}"}); });
    step([&](RegisterStore&) {
        SessionStore(r.database)
            .set({quarter("2026-Q3"), r.client, SessionState::Done, "", kMorning});
    });

    Journal journal(r.database, r.clock);
    for (std::size_t i = states.size() - 1; i > 0; --i) {
        REQUIRE(journal.undo());
        CHECK(editedDumpOf(r.database) == states[i - 1]);
        CHECK(failedChecks(r.database).empty());
    }
    for (std::size_t i = 1; i < states.size(); ++i) {
        REQUIRE(journal.redo());
        CHECK(editedDumpOf(r.database) == states[i]);
    }
    CHECK(failedChecks(r.database).empty());
}

TEST_CASE("Documents are kept with their hash", "[storage][registers]") {
    Registers r;
    const std::string content("a\0b", 3);
    AttachmentId id;
    edit(r.database, r.clock, [&](RegisterStore& store) {
        const CommitmentId commitment = store.add(aCommitment(r.client));
        id = r.attachments.add(
            anAttachment(RegisterKind::Commitment, commitment.value, "signed.pdf"), content);
        r.attachments.add(anAttachment(RegisterKind::Commitment, commitment.value, "annex.txt"),
                          "");
    });
    const auto attachments = r.attachments.of(r.client);
    REQUIRE(attachments.size() == 2);
    CHECK(attachments[0].name == "annex.txt");
    CHECK(attachments[0].size == 0);
    CHECK(attachments[1].id == id);
    CHECK(attachments[1].client == r.client);
    CHECK(attachments[1].size == 3);
    CHECK(attachments[1].addedOn == day("2026-05-21"));
    CHECK(attachments[1].sha256 == toHex(sha256Of(content)));
    CHECK(attachments[1].sha256.size() == 64);
    CHECK(r.attachments.content(id) == content);
    CHECK_FALSE(r.attachments.content(AttachmentId{99}));

    SECTION("one altered from outside is not given out, and verify names it") {
        r.database.handle().exec(
            "UPDATE attachments SET content = x'610062FF' WHERE name ="
            " 'signed.pdf'");
        CHECK_THROWS_AS(r.attachments.content(id), StorageError);
        CHECK(failedChecks(r.database) == std::vector<std::string>{"state", "attachments"});
        for (const VerifyFinding& finding : verifyDatabase(r.database)) {
            if (finding.check == "attachments") {
                CHECK(finding.detail.id == "verify.attachments.differ");
                CHECK(*finding.detail.find("name") == TextArgument(std::string("signed.pdf")));
            }
        }
    }
    SECTION("one can be removed alone") {
        edit(r.database, r.clock, [&](RegisterStore&) { r.attachments.remove(id); });
        CHECK(r.attachments.of(r.client).size() == 1);
    }
    SECTION("none hangs on an entry that is not there") {
        UnitOfWork work(r.database, r.clock, Undoable::Yes);
        CHECK_THROWS_AS(r.attachments.add(anAttachment(RegisterKind::Review, 5, "a.txt"), ""),
                        StorageError);
    }
}

TEST_CASE("The largest document fits, and its adding can be undone", "[storage][registers]") {
    Registers r;
    edit(r.database, r.clock, [&](RegisterStore& store) { store.add(aReview(r.client)); });
    const std::string largest(static_cast<std::size_t>(kLargestAttachment), 'x');
    edit(r.database, r.clock, [&](RegisterStore&) {
        r.attachments.add(anAttachment(RegisterKind::Review, 1, "scan.pdf"), largest);
    });
    CHECK(r.attachments.content(AttachmentId{1}) == largest);
    CHECK(failedChecks(r.database).empty());
    REQUIRE(Journal(r.database, r.clock).undo());
    CHECK(r.attachments.of(r.client).empty());
    REQUIRE(Journal(r.database, r.clock).redo());
    CHECK(r.attachments.of(r.client).size() == 1);

    UnitOfWork work(r.database, r.clock, Undoable::Yes);
    CHECK_THROWS_AS(
        r.attachments.add(anAttachment(RegisterKind::Review, 1, "scan.pdf"), largest + "x"),
        StorageError);
}

TEST_CASE("A red flag keeps its reporter and takes its documents with it", "[storage][registers]") {
    Registers r;
    JudgementStore judgement(r.database);
    Id<RedFlagTag> id;
    edit(r.database, r.clock, [&](RegisterStore&) {
        id = judgement.addRedFlag(
            {{}, r.client, RedFlagKind::StaffAbuse, day("2026-06-02"), "Shouting", "Ana"});
        r.attachments.add(anAttachment(RegisterKind::RedFlag, id.value, "mail.eml"), "Hello");
    });
    REQUIRE(judgement.redFlags().size() == 1);
    CHECK(judgement.redFlags().front().id == id);
    CHECK(judgement.redFlags().front().reporter == "Ana");
    edit(r.database, r.clock, [&](RegisterStore&) { judgement.removeRedFlag(id); });
    CHECK(judgement.redFlags().empty());
    CHECK(r.attachments.of(r.client).empty());
    REQUIRE(Journal(r.database, r.clock).undo());
    CHECK(r.attachments.of(r.client).size() == 1);
    CHECK(failedChecks(r.database).empty());
}

TEST_CASE("The entries of a merged client count as the kept one's", "[storage][registers]") {
    Registers r;
    const ClientId other = addClient(r.database, r.clock, "Larkfield Ltd");
    fillRegisters(r.database, r.clock, other);
    CHECK(r.store.commitments(r.client).empty());
    const auto mergeInto = [&](std::optional<ClientId> kept) {
        edit(r.database, r.clock, [&](RegisterStore&) {
            Client client = *ClientStore(r.database).find(other);
            client.mergedInto = kept;
            ClientStore(r.database).update(client);
        });
    };
    mergeInto(r.client);
    REQUIRE(r.store.commitments(r.client).size() == 1);
    CHECK(r.store.commitments(r.client).front().client == r.client);
    CHECK(r.store.commitments().front().client == r.client);
    CHECK(r.attachments.of(r.client).size() == 1);
    // A change and a document leave the entry to its own client.
    edit(r.database, r.clock, [&](RegisterStore& store) {
        Review review = store.reviews(r.client).front();
        review.note = "Changed";
        store.update(review);
        Attachment document = anAttachment(RegisterKind::Review, review.id.value, "minutes.txt");
        document.client = r.client;
        r.attachments.add(document, "Agreed");
    });
    mergeInto(std::nullopt);
    CHECK(r.store.reviews(r.client).empty());
    CHECK(r.store.reviews(other).front().note == "Changed");
    CHECK(r.attachments.of(other).size() == 2);
    CHECK(failedChecks(r.database).empty());
}

TEST_CASE("A client of a file that is undone stays while a register speaks of it",
          "[storage][registers][batches]") {
    Facts facts;
    ClientId made;
    ClientId bare;
    const BatchId batch = facts.file([&](FactStore& store, BatchId id) {
        made = ClientStore(facts.database).add(clientNamed("Northgate"));
        bare = ClientStore(facts.database).add(clientNamed("Southgate"));
        store.noteCreated(id, made);
        store.noteCreated(id, bare);
    });
    const int kind = GENERATE(range(0, 11));
    INFO(kind);
    edit(facts.database, facts.clock, [&](RegisterStore& store) {
        switch (kind) {
            case 0:
                store.add(aRecommendation(made));
                break;
            case 1:
                store.add(aCommitment(made));
                break;
            case 2:
                store.add(aDreadReport(made));
                break;
            case 3:
                store.add(anUncommonPractice(made));
                break;
            case 4:
                store.add(aRisk(made));
                break;
            case 5:
                store.add(aSentiment(made));
                break;
            case 6:
                store.add(aReview(made));
                break;
            case 7:
                WaiverStore(facts.database)
                    .set({made, "arrears", quarter("2026-Q2"), quarter("2026-Q3"), "Lost post",
                          kMorning});
                break;
            case 8:
                ProspectStore(facts.database).set({made, "{}"});
                break;
            case 9:
                SessionStore(facts.database)
                    .set({quarter("2026-Q3"), made, SessionState::Done, "", kMorning});
                break;
            default:
                RubricStore(facts.database).add({0, quarter("2026-Q1"), "{}", "", kMorning});
                break;
        }
    });
    if (kind == 10) {
        lockQuarter(facts.database, facts.clock, quarter("2026-Q2"), made);
    }
    CHECK(facts.undo(batch).clientsRemoved == 1);
    CHECK(ClientStore(facts.database).find(made));
    CHECK_FALSE(ClientStore(facts.database).find(bare));
}

}  // namespace winnow::test
