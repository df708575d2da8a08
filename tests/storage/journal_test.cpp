// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/Database.h>

#include <random>

#include <storage/portfolio_fixture.h>
#include <support/builders.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

// Edits chosen by a seed; each is one action or, when it changes nothing, none.
class RandomEdits {
public:
    RandomEdits(Database& database, const Clock& clock, unsigned seed)
        : m_database(database), m_clock(clock), m_random(seed) {}

    void one() {
        UnitOfWork work(m_database, m_clock, Undoable::Yes);
        ClientStore clients(m_database);
        JudgementStore judgement(m_database);
        const auto all = clients.all();
        const int kind = all.empty() ? 0 : below(10);
        const ClientId client = all.empty() ? ClientId{} : all[index(all.size())].id;
        switch (kind) {
            case 0:
                clients.add(clientNamed("Client " + std::to_string(++m_number)));
                break;
            case 1: {
                Client changed = *clients.find(client);
                changed.segment = below(2) == 0 ? "Health" : "Law";
                changed.leftOn = below(2) == 0 ? std::optional(day("2026-05-01")) : std::nullopt;
                clients.update(changed);
                break;
            }
            case 2:
                clients.addAlias(client, "Alias " + std::to_string(below(5)));
                break;
            case 3:
                judgement.setRating(client, {"keeps_word", quarter("2026-Q2"), below(5),
                                             day("2026-06-30"), below(2) == 0 ? "" : "Ana", ""});
                break;
            case 4:
                judgement.removeRating(client, "keeps_word", quarter("2026-Q2"), "");
                break;
            case 5:
                judgement.addRedFlag(
                    {{}, client, RedFlagKind::NightCall, day("2026-03-01"), "22:10"});
                break;
            case 6: {
                const auto flags = judgement.redFlags();
                if (!flags.empty()) {
                    judgement.removeRedFlag(flags[index(flags.size())].id);
                }
                break;
            }
            case 7:
                judgement.setOverride({client,
                                       quarter("2026-Q2"),
                                       {kGrades[index(4)], "Family", quarter("2026-Q4")},
                                       kMorning});
                break;
            case 8:
                judgement.removeOverride(client, quarter("2026-Q2"));
                break;
            default:
                SettingStore(m_database).setValue("report.language", below(2) == 0 ? "en" : "fr");
                CostRateStore(m_database).set({day("2026-01-01"), std::to_string(below(3))});
                RubricStore(m_database).add({0, quarter("2026-Q1"), "{}", "", kMorning});
        }
        work.commit({"edit", "{}", {}});
    }

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    std::size_t index(std::size_t limit) { return m_random() % limit; }

    Database& m_database;
    const Clock& m_clock;
    std::mt19937 m_random;
    int m_number = 0;
};

void setSegment(Database& database, const Clock& clock, ClientId id, std::string segment) {
    UnitOfWork work(database, clock, Undoable::Yes);
    Client client = *ClientStore(database).find(id);
    client.segment = std::move(segment);
    ClientStore(database).update(client);
    work.commit({"client.changed", "{}", id});
}

}  // namespace

TEST_CASE("Undoing all gives the start, redoing all the end, whatever was done",
          "[storage][journal]") {
    const unsigned seed = GENERATE(range(1u, 9u));
    INFO("seed " << seed);
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    addClient(database, clock, "Larkfield");
    Journal journal(database, clock);
    REQUIRE(journal.undo());
    const std::string start = editedDumpOf(database);
    RandomEdits edits(database, clock, seed);
    std::vector<std::string> states;
    for (int i = 0; i < 60; ++i) {
        edits.one();
        if (const std::string now = editedDumpOf(database);
            states.empty() || now != states.back()) {
            states.push_back(now);
        }
    }
    const std::string end = editedDumpOf(database);
    std::size_t steps = 0;
    while (journal.undoable()) {
        CHECK(editedDumpOf(database) == states[states.size() - 1 - steps]);
        REQUIRE(journal.undo());
        ++steps;
    }
    CHECK(steps == states.size());
    CHECK(editedDumpOf(database) == start);
    CHECK(failedChecks(database).empty());
    while (journal.redoable()) {
        REQUIRE(journal.redo());
    }
    CHECK(editedDumpOf(database) == end);
    CHECK(failedChecks(database).empty());
}

TEST_CASE("Undo says what it undoes, records it, and works after a restart", "[storage][journal]") {
    const PortfolioFixture fixture;
    ClientId client;
    {
        Database database = fixture.create();
        client = addClient(database, fixture.clock, "Larkfield");
    }
    Database database = fixture.open();
    Journal journal(database, fixture.clock);
    REQUIRE(journal.undoable());
    CHECK(journal.undoable()->id == "client.added");
    CHECK(journal.undoable()->client == client);
    CHECK_FALSE(journal.redoable());
    REQUIRE(journal.undo());
    CHECK(ClientStore(database).all().empty());
    CHECK_FALSE(journal.undoable());
    REQUIRE(journal.redoable());
    CHECK(journal.redoable()->id == "client.added");

    const auto entry = HistoryStore(database).latest(1).front();
    CHECK(entry.action.id == "undone");
    CHECK(entry.action.arguments == "{\"action\":\"client.added\",\"seq\":1}");
    CHECK(entry.action.client == client);
    REQUIRE(journal.redo());
    CHECK(HistoryStore(database).latest(1).front().action.id == "redone");
    CHECK(ClientStore(database).all().size() == 1);
}

TEST_CASE("With nothing to undo or redo it says so", "[storage][journal]") {
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    CHECK(Journal(database, clock).undo().error().message.id == "storage.undo.nothing");
    CHECK(Journal(database, clock).redo().error().message.id == "storage.redo.nothing");
}

TEST_CASE("A new action clears what could be redone", "[storage][journal]") {
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    const ClientId client = addClient(database, clock, "Larkfield");
    setSegment(database, clock, client, "Law");
    Journal journal(database, clock);
    REQUIRE(journal.undo());
    REQUIRE(journal.redoable());
    setSegment(database, clock, client, "Health");
    CHECK_FALSE(journal.redoable());
    REQUIRE(journal.undo());
    CHECK(ClientStore(database).find(client)->segment.empty());
}

TEST_CASE("An undo that meets other values changes nothing", "[storage][journal]") {
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    const ClientId client = addClient(database, clock, "Larkfield");
    setSegment(database, clock, client, "Law");
    {
        UnitOfWork work(database, clock, Undoable::No);
        Client changed = *ClientStore(database).find(client);
        changed.segment = "Health";
        ClientStore(database).update(changed);
        work.commit({"sample", "{}", {}});
    }
    const std::string before = dumpOf(database);
    const auto undone = Journal(database, clock).undo();
    REQUIRE_FALSE(undone);
    CHECK(undone.error().message.id == "storage.undo.conflict");
    CHECK(dumpOf(database) == before);
}

TEST_CASE("A client that facts depend on is not undone away", "[storage][journal]") {
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    const ClientId client = addClient(database, clock, "Larkfield");
    {
        UnitOfWork work(database, clock, Undoable::No);
        FactStore facts(database);
        const BatchId batch = facts.beginBatch(batchNamed("time.csv"));
        facts.addTimeEntry(timeEntryOf(client, "2026-01-01", 60), "", batch, 2);
        facts.finishBatch(batch, 1, 0);
        work.commit({"import.done", "{}", {}});
    }
    const auto undone = Journal(database, clock).undo();
    REQUIRE_FALSE(undone);
    CHECK(undone.error().message.id == "storage.undo.conflict");
    CHECK(ClientStore(database).find(client));
    CHECK(failedChecks(database).empty());
}

TEST_CASE("A damaged record of a change is not applied", "[storage][journal]") {
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    addClient(database, clock, "Larkfield");
    database.handle().exec("UPDATE journal SET changeset = zeroblob(length(changeset))");
    CHECK(failedChecks(database) == std::vector<std::string>{"state"});
    const auto undone = Journal(database, clock).undo();
    REQUIRE_FALSE(undone);
    CHECK(undone.error().message.id == "storage.undo.damaged");
    CHECK(ClientStore(database).all().size() == 1);
}

TEST_CASE("The journal keeps the latest thousand actions", "[storage][journal]") {
    Database database = Database::inMemory();
    const FixedClock clock(kMorning);
    for (int i = 0; i < 1003; ++i) {
        UnitOfWork work(database, clock, Undoable::Yes);
        SettingStore(database).setValue("n", std::to_string(i));
        work.commit({"setting.set", "{}", {}});
    }
    CHECK(database.handle().execAndGet("SELECT count(*) FROM journal").getInt() == 1000);
    CHECK(database.handle().execAndGet("SELECT min(seq) FROM journal").getInt() == 4);
    CHECK(HistoryStore(database).latest(5000).size() == 1003);
}

}  // namespace winnow::test
