// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <storage/digest.h>
#include <storage/portfolio_fixture.h>
#include <storage/storage_error.h>
#include <support/builders.h>
#include <support/catch.h>

namespace winnow::test {

TEST_CASE("An action is one entry in the history", "[storage][history]") {
    Database database = Database::inMemory();
    FixedClock clock(kMorning);
    const ClientId client = addClient(database, clock, "Larkfield");
    clock.set({kMorning.secondsSinceEpoch + 60});
    {
        UnitOfWork work(database, clock, Undoable::Yes);
        SettingStore(database).setValue("report.language", "fr");
        CHECK(work.commit({"setting.set", "{\"key\":\"report.language\"}", {}}));
    }
    const auto entries = HistoryStore(database).latest(10);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].seq == 2);
    CHECK(entries[0].action.id == "setting.set");
    CHECK(entries[0].action.arguments == "{\"key\":\"report.language\"}");
    CHECK_FALSE(entries[0].action.client);
    CHECK(entries[0].at == Instant{kMorning.secondsSinceEpoch + 60});
    CHECK(entries[1].action.client == client);
    CHECK(entries[0].hash != entries[1].hash);
    CHECK(entries[0].hash.size() == 64);
    CHECK(HistoryStore(database).latest(10, client).size() == 1);
    CHECK(HistoryStore(database).latest(1).size() == 1);
    CHECK(failedChecks(database).empty());
}

TEST_CASE("The hash of an entry can be recomputed from the documented form", "[storage][history]") {
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    {
        UnitOfWork work(database, clock, Undoable::No);
        SettingStore(database).setValue("a", "b");
        work.commit({"x", "{}", ClientId{7}});
    }
    const std::string state =
        database.handle().execAndGet("SELECT lower(hex(state)) FROM history").getString();
    std::string bytes;
    for (const std::string& field :
         {std::string(64, '0'), std::string("1"), std::string("2026-10-09T08:00:00Z"),
          std::string("x"), std::string("7"), std::string("{}"), state}) {
        bytes += std::to_string(field.size()) + ":" + field;
    }
    const TempDir folder;
    CHECK(HistoryStore(database).latest(1).front().hash == sha256OfFile(folder.write("e", bytes)));
}

TEST_CASE("Without commit nothing is kept", "[storage][history]") {
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    {
        const UnitOfWork work(database, clock, Undoable::Yes);
        ClientStore(database).add(clientNamed("Larkfield"));
    }
    CHECK(ClientStore(database).all().empty());
    CHECK(HistoryStore(database).latest(10).empty());
}

TEST_CASE("An action that changes nothing leaves no entry", "[storage][history]") {
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    const ClientId client = addClient(database, clock, "Larkfield");
    const auto undoable = GENERATE(Undoable::Yes, Undoable::No);
    {
        UnitOfWork work(database, clock, undoable);
        CHECK_FALSE(work.commit({"nothing", "{}", {}}));
    }
    {
        UnitOfWork work(database, clock, Undoable::Yes);
        ClientStore(database).update(*ClientStore(database).find(client));
        CHECK_FALSE(work.commit({"same", "{}", {}}));
    }
    CHECK(HistoryStore(database).latest(10).size() == 1);
}

TEST_CASE("The history is only added to", "[storage][history]") {
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    addClient(database, clock, "Larkfield");
    CHECK_THROWS_AS(database.handle().exec("DELETE FROM history"), SQLite::Exception);
    CHECK_THROWS_AS(database.handle().exec("UPDATE history SET action = 'x'"), SQLite::Exception);
    CHECK_THROWS_AS(
        database.handle().exec("REPLACE INTO history SELECT * FROM history WHERE seq = 1"),
        SQLite::Exception);
    CHECK(HistoryStore(database).latest(10).size() == 1);
}

TEST_CASE("An import does not belong in an action that can be undone", "[storage][history]") {
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    addClient(database, clock, "Larkfield");
    {
        const UnitOfWork work(database, clock, Undoable::Yes);
        FactStore facts(database);
        CHECK_THROWS_AS(facts.beginBatch(batchNamed("a.csv")), std::logic_error);
    }
    CHECK(FactStore(database).batches().empty());
    {
        UnitOfWork work(database, clock, Undoable::Yes);
        database.handle().exec("UPDATE journal SET is_undone = 1");
        CHECK_THROWS_AS(work.commit({"wrong", "{}", {}}), std::logic_error);
    }
    CHECK(Journal(database, clock).undoable());
}

TEST_CASE("A batch that is not finished cannot be committed", "[storage][history]") {
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    {
        UnitOfWork work(database, clock, Undoable::No);
        FactStore(database).beginBatch(batchNamed("a.csv"));
        CHECK_THROWS_AS(work.commit({"import.done", "{}", {}}), std::logic_error);
    }
    CHECK(FactStore(database).batches().empty());
    // The next one begins afresh.
    UnitOfWork work(database, clock, Undoable::No);
    FactStore facts(database);
    facts.finishBatch(facts.beginBatch(batchNamed("a.csv")), 0, 0);
    CHECK(work.commit({"import.done", "{}", {}}));
}

TEST_CASE("A broken rule of the schema is an error that names it", "[storage][history]") {
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    addClient(database, clock, "Larkfield");
    const UnitOfWork work(database, clock, Undoable::Yes);
    try {
        ClientStore(database).add(clientNamed("Larkfield"));
        FAIL("two clients of one name");
    } catch (const StorageError& failure) {
        CHECK(failure.failure() == StorageFailure::Rule);
        CHECK(failure.reason().id == "storage.failure.rule");
        CHECK(std::string(failure.what()).find("clients.name") != std::string::npos);
    }
    CHECK_THROWS_AS(JudgementStore(database).addRedFlag(
                        {{}, ClientId{99}, RedFlagKind::Haggling, day("2026-01-01"), ""}),
                    StorageError);
}

}  // namespace winnow::test
