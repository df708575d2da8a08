// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <storage/register_fixture.h>
#include <storage/storage_error.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

// Two clients, a rubric, and the second quarter of 2026 locked for the first of them.
struct Locked {
    FixedClock clock{kMorning};
    Database database = Database::inMemory();
    ClientId client = addClient(database, clock, "Larkfield");
    ClientId other = addClient(database, clock, "Northgate");
    AssessmentStore assessments{database};
    Quarter second = quarter("2026-Q2");

    Locked() {
        {
            UnitOfWork work(database, clock, Undoable::Yes);
            RubricStore(database).add({0, quarter("2026-Q1"), "{}", "First", kMorning});
            work.commit({"rubric.published", "{}", {}});
        }
        rate(3);
        lockQuarter(database, clock, second, client);
    }
    void rate(int anchor) {
        UnitOfWork work(database, clock, Undoable::Yes);
        JudgementStore(database).setRating(
            client, {"keeps_word", second, anchor, day("2026-06-30"), "", ""});
        work.commit({"rating.set", "{}", client});
    }
    void correct(std::optional<std::string> inputs, std::string reason) {
        UnitOfWork work(database, clock, Undoable::No);
        StoredAssessment assessment;
        assessment.quarter = second;
        assessment.client = client;
        assessment.rubricVersion = 1;
        assessment.result = inputs;
        assessment.inputs = std::move(inputs);
        assessment.reason = std::move(reason);
        assessment.recordedAt = clock.now();
        assessments.add(assessment);
        work.commit({"assessment.corrected", "{}", client});
    }
};

}  // namespace

TEST_CASE("A locked quarter is read back", "[storage][assessments]") {
    Locked l;
    const auto locked = l.assessments.locked();
    REQUIRE(locked.size() == 1);
    CHECK(locked[0].quarter == l.second);
    CHECK(locked[0].rubricVersion == 1);
    CHECK(locked[0].cutOff == day("2026-06-30"));
    CHECK(locked[0].lockedAt == kMorning);
    CHECK(locked[0].note == "As it was");
    const auto current = l.assessments.current(l.second);
    REQUIRE(current.size() == 1);
    CHECK(current[0].client == l.client);
    CHECK(current[0].revision == 1);
    CHECK(current[0].inputs == "{\"criteria\":[]}");
    CHECK(current[0].result == "{\"grade\":\"B\"}");
    CHECK(l.assessments.current(quarter("2026-Q1")).empty());
    CHECK(l.assessments.all(l.other).empty());
    CHECK(failedChecks(l.database).empty());
}

TEST_CASE("A correction supersedes and the first assessment stays", "[storage][assessments]") {
    Locked l;
    l.correct("{\"criteria\":[1]}", "An invoice was missing");
    l.correct(std::nullopt, "Was no client then");
    const auto all = l.assessments.all(l.client);
    REQUIRE(all.size() == 3);
    CHECK(all[0].revision == 1);
    CHECK(all[0].inputs == "{\"criteria\":[]}");
    CHECK(all[1].reason == "An invoice was missing");
    CHECK_FALSE(all[2].inputs);
    CHECK(l.assessments.all().size() == 3);
    const auto current = l.assessments.current(l.second);
    REQUIRE(current.size() == 1);
    CHECK(current[0].revision == 3);
    CHECK_THROWS_AS(l.correct("{}", ""), StorageError);
    CHECK(failedChecks(l.database).empty());
}

TEST_CASE("What is locked cannot be changed", "[storage][assessments]") {
    Locked l;
    const std::string before = dumpOf(l.database);
    const std::string script =
        GENERATE("UPDATE locked_quarters SET note = ''", "DELETE FROM locked_quarters",
                 "UPDATE assessments SET result = '{}'", "DELETE FROM assessments",
                 "INSERT OR REPLACE INTO locked_quarters VALUES ('2026-Q2', 1, '2026-07-01',"
                 " '2026-10-09T08:00:00Z', '')",
                 "INSERT OR REPLACE INTO assessments VALUES ('2026-Q2', 1, 1, 1, '{}', '{}', '',"
                 " '2026-10-09T08:00:00Z')",
                 "DELETE FROM clients WHERE id = 1", "DELETE FROM rubric_versions");
    INFO(script);
    CHECK_THROWS_AS(l.database.handle().exec(script), SQLite::Exception);
    CHECK(dumpOf(l.database) == before);
    UnitOfWork work(l.database, l.clock, Undoable::No);
    CHECK_THROWS_AS(l.assessments.lock({l.second, 1, day("2026-06-30"), kMorning, ""}),
                    StorageError);
}

TEST_CASE("A locked assessment altered behind the back is found", "[storage][assessments]") {
    Locked l;
    l.database.handle().exec(
        "DROP TRIGGER assessments_are_not_updated;"
        "UPDATE assessments SET result = '{\"grade\":\"A\"}';"
        "CREATE TRIGGER assessments_are_not_updated BEFORE UPDATE ON assessments BEGIN\n"
        "    SELECT RAISE(ABORT, 'an assessment is only superseded');\nEND");
    CHECK(failedChecks(l.database) == std::vector<std::string>{"state"});
    l.database.handle().exec("DROP TRIGGER assessments_are_not_updated");
    CHECK(failedChecks(l.database) == std::vector<std::string>{"schema", "state"});
}

TEST_CASE("Undo steps over a lock and never takes it back", "[storage][assessments]") {
    Locked l;
    l.rate(1);
    Journal journal(l.database, l.clock);
    // The two ratings come back one by one; what the lock stored does not move.
    REQUIRE(journal.undo());
    CHECK(JudgementStore(l.database).ratings().at(l.client).front().anchor == 3);
    REQUIRE(journal.undo());
    CHECK(JudgementStore(l.database).ratings().empty());
    CHECK(l.assessments.current(l.second).size() == 1);
    CHECK(failedChecks(l.database).empty());
    // The rubric that the lock rests on stays, and all behind it.
    const std::string before = editedDumpOf(l.database);
    const auto refused = journal.undo();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.id == "storage.undo.conflict");
    CHECK(editedDumpOf(l.database) == before);
    REQUIRE(journal.redo());
    REQUIRE(journal.redo());
    CHECK(JudgementStore(l.database).ratings().at(l.client).front().anchor == 1);
    CHECK(failedChecks(l.database).empty());
}

TEST_CASE("A lock cannot be recorded as something to undo", "[storage][assessments]") {
    Locked l;
    const std::string before = dumpOf(l.database);
    {
        UnitOfWork work(l.database, l.clock, Undoable::Yes);
        l.assessments.lock({quarter("2026-Q3"), 1, day("2026-09-30"), kMorning, ""});
        CHECK_THROWS_AS(work.commit({"quarter.locked", "{}", {}}), std::logic_error);
    }
    CHECK(dumpOf(l.database) == before);
}

TEST_CASE("Waivers, marks and prospects are replaced and removed", "[storage][assessments]") {
    Locked l;
    fillRegisters(l.database, l.clock, l.client);
    edit(l.database, l.clock, [&](RegisterStore&) {
        WaiverStore waivers(l.database);
        waivers.set(
            {l.client, "minimum_fee", quarter("2026-Q3"), quarter("2027-Q1"), "Longer", kMorning});
        REQUIRE(waivers.all().size() == 1);
        CHECK(waivers.all().front().until == quarter("2027-Q1"));
        CHECK(waivers.all().front().reason == "Longer");
        waivers.remove(l.client, "minimum_fee", quarter("2026-Q3"));
        CHECK(waivers.all().empty());

        SessionStore session(l.database);
        REQUIRE(session.marks(quarter("2026-Q3")).size() == 1);
        CHECK(session.marks(quarter("2026-Q3")).front().state == SessionState::Skipped);
        session.set({quarter("2026-Q3"), l.client, SessionState::Done, "", kMorning});
        session.set({quarter("2026-Q3"),
                     l.other,
                     SessionState::Done,
                     "",
                     {kMorning.secondsSinceEpoch - 60}});
        const auto marks = session.marks(quarter("2026-Q3"));
        REQUIRE(marks.size() == 2);
        CHECK(marks[0].client == l.other);
        CHECK(marks[1].note.empty());
        session.remove(quarter("2026-Q3"), l.client);
        CHECK(session.marks(quarter("2026-Q3")).size() == 1);

        ProspectStore prospects(l.database);
        prospects.set({l.client, "{\"signs\":{\"no_decider\":\"yes\"}}"});
        REQUIRE(prospects.all().size() == 1);
        CHECK(prospects.all().front().json == "{\"signs\":{\"no_decider\":\"yes\"}}");
        prospects.remove(l.client);
        CHECK(prospects.all().empty());
    });
    CHECK(failedChecks(l.database).empty());
}

TEST_CASE("An override remembers when it was last confirmed", "[storage][assessments]") {
    Locked l;
    edit(l.database, l.clock, [&](RegisterStore&) {
        JudgementStore judgement(l.database);
        StoredOverride stored{
            l.client, quarter("2026-Q3"), {Grade::A, "Growing", quarter("2027-Q2")}, kMorning, {}};
        judgement.setOverride(stored);
        CHECK_FALSE(judgement.overrides().front().confirmed);
        stored.confirmed = quarter("2026-Q4");
        judgement.setOverride(stored);
        CHECK(judgement.overrides().front().confirmed == quarter("2026-Q4"));
    });
    CHECK(failedChecks(l.database).empty());
}

}  // namespace winnow::test
