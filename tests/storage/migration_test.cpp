// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <span>

#include <SQLiteCpp/Database.h>

#include <storage/batch_store.h>
#include <storage/connection_settings.h>
#include <storage/database_schema.h>
#include <storage/digest.h>
#include <storage/migrator.h>
#include <storage/portfolio_fixture.h>
#include <storage/statement.h>
#include <support/builders.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

// The shipped migrations and one that a later version might bring.
std::vector<Migration> withNext(std::string_view script) {
    std::vector<Migration> migrations = shippedMigrations();
    migrations.push_back({static_cast<int>(migrations.size()) + 1, "next.sql", script});
    return migrations;
}

constexpr std::string_view kNextScript =
    "ALTER TABLE clients ADD COLUMN country TEXT NOT NULL DEFAULT 'FR';"
    "CREATE TABLE sites (id INTEGER PRIMARY KEY,"
    " client_id INTEGER NOT NULL REFERENCES clients (id), name TEXT NOT NULL) STRICT;";
constexpr int kNextVersion = 5;

}  // namespace

TEST_CASE("Shipped migrations are frozen", "[storage][migration]") {
    // A portfolio that someone has was made by exactly these bytes. To change the schema, add a
    // file.
    const std::map<std::string, std::string> checksums{
        {"0001_portfolio.sql", "c62af361808391c7634fd36fb30078225b1782972f4fef9e8b9dcd11ef5c415d"},
        {"0002_ledger.sql", "05ca65031db80441df99f7eaec057a01bdbe5459da15093c84eca9102446d50e"},
        {"0003_judgement.sql", "08e2b05e161821b279c8ab9bf30172cce62454ff9646c68bf858f8329beae906"},
        {"0004_cases.sql", "742f96c44c74c8ca462ed6586f8a653c7f798c76291bbe334c8e3a5ba663e519"},
    };
    REQUIRE(shippedMigrations().size() == checksums.size());
    for (const Migration& migration : shippedMigrations()) {
        INFO(migration.name);
        const auto known = checksums.find(migration.name);
        REQUIRE(known != checksums.end());
        CHECK(sha256OfFile(std::string(WINNOW_SOURCE_DIR "/resources/sql/migrations/") +
                           migration.name) == known->second);
    }
}

TEST_CASE("A fresh portfolio and a migrated one have the same schema", "[storage][migration]") {
    const auto migrations = withNext(kNextScript);
    const PortfolioFixture fixture;
    { const Database database = fixture.create(); }
    Database migrated =
        Database::open(fixture.file, OpenMode::ReadWrite, fixture.clock, migrations).value();
    CHECK(migrated.schemaVersion() == kNextVersion);
    CHECK(firstDifference(readSchema(migrated.sqlite()),
                          schemaOfVersion(kNextVersion, migrations)) == std::nullopt);
}

TEST_CASE("An older portfolio is backed up, migrated and recorded", "[storage][migration]") {
    const auto migrations = withNext(kNextScript);
    const PortfolioFixture fixture;
    std::string before;
    {
        Database database = fixture.create();
        fillPortfolio(database, fixture.clock);
        addClient(database, fixture.clock, "Larkfield");
        before = dumpOf(database);
    }
    {
        Database database =
            Database::open(fixture.file, OpenMode::ReadWrite, fixture.clock, migrations).value();
        CHECK(ClientStore(database).all().size() == 6);
        CHECK(database.handle()
                  .execAndGet("SELECT count(*) FROM clients WHERE country = 'FR'")
                  .getInt() == 6);
        const auto latest = HistoryStore(database).latest(1).front();
        CHECK(latest.action.id == "portfolio.migrated");
        CHECK(latest.action.arguments == "{\"version\":5}");
        CHECK_FALSE(Journal(database, fixture.clock).undoable());
        // The digest of the edited tables follows the new column.
        addClient(database, fixture.clock, "Northgate");
        CHECK(failedChecks(database).empty());
    }
    // A second opening changes nothing, and this program refuses the newer file.
    const std::string migrated = sha256OfFile(fixture.file);
    CHECK(Database::open(fixture.file, OpenMode::ReadWrite, fixture.clock, migrations));
    CHECK(sha256OfFile(fixture.file) == migrated);
    CHECK(fixture.openingError() == "storage.error.newer");

    Database backup = Database::open(fixture.folder / "Portfolio.version-4.winnow",
                                     OpenMode::ReadWrite, fixture.clock)
                          .value();
    CHECK(dumpOf(backup) == before);
    CHECK(failedChecks(backup).empty());
}

TEST_CASE("A portfolio of an earlier version keeps its facts and their checksums",
          "[storage][migration]") {
    const std::size_t version = GENERATE(1U, 2U, 3U);
    const PortfolioFixture fixture;
    {
        const SQLite::Database made(fixture.file.string(),
                                    SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        migrate(made.getHandle(), std::span(shippedMigrations()).first(1), kMorning);
        execute(made.getHandle(),
                readBytes(std::string(WINNOW_SOURCE_DIR "/tests/storage/version_1.sql")));
        migrate(made.getHandle(), std::span(shippedMigrations()).first(version), kMorning);
    }
    std::filesystem::permissions(
        fixture.file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    Database database = fixture.open();
    CHECK(database.schemaVersion() == kNextVersion - 1);
    CHECK(failedChecks(database).empty());
    CHECK(filesIn(fixture.folder.path()) ==
          std::vector<std::string>{"Portfolio.version-" + std::to_string(version) + ".winnow",
                                   "Portfolio.winnow", "Portfolio.winnow.lock"});

    const auto batches = BatchStore(database).all();
    REQUIRE(batches.size() == 1);
    CHECK(batches[0].rowsAdded == 30);
    CHECK_FALSE(batches[0].rowsPresent);
    CHECK(BatchStore(database).counts(batches[0].id) ==
          std::map<FactKind, std::int64_t>{{FactKind::Invoice, 30},
                                           {FactKind::Payment, 30},
                                           {FactKind::TimeEntry, 30},
                                           {FactKind::Ticket, 5},
                                           {FactKind::SeatCount, 5}});
    MetricsLedger ledger(FiscalCalendar(1), CostModel{});
    FactStore(database).load(ledger);
    const ClientMetrics metrics = ledger.metrics(ClientId{1}, quarter("2026-Q1"));
    CHECK(metrics.revenue == Money{6 * 140'000});
    CHECK(metrics.endpoints == 13);
    CHECK(ClientStore(database).find(ClientId{1})->owner.empty());

    // It goes on as any other: the file met again adds nothing, and its batch can be undone.
    {
        UnitOfWork work(database, fixture.clock, Undoable::No);
        FactStore facts(database);
        const BatchId batch = facts.beginBatch(batchNamed("again.csv"));
        CHECK(facts.addTimeEntry(timeEntryOf({1}, "2026-01-12", 15), "", batch, 2) ==
              AddOutcome::AlreadyPresent);
        facts.finishBatch(batch, 0, 0);
        work.commit({"import.done", "{}", {}});
    }
    CHECK(failedChecks(database).empty());
    {
        UnitOfWork work(database, fixture.clock, Undoable::No);
        CHECK(BatchStore(database).undo(batches[0].id, kMorning).rows == 100);
        work.commit({"batch.undone", "{}", {}});
    }
    CHECK(failedChecks(database).empty());
    CHECK(FactStore(database).countInvoices() == 0);
}

TEST_CASE("An older portfolio is not opened for reading only", "[storage][migration]") {
    const auto migrations = withNext(kNextScript);
    const PortfolioFixture fixture;
    { const Database database = fixture.create(); }
    const auto opened = Database::open(fixture.file, OpenMode::ReadOnly, fixture.clock, migrations);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().message.id == "storage.error.older");
}

TEST_CASE("A migration that fails leaves the version before it", "[storage][migration]") {
    const auto script = GENERATE("CREATE TABLE sites (id INTEGER PRIMARY KEY); SELECT nonsense;",
                                 "CREATE TABLE clients (id INTEGER PRIMARY KEY);");
    const auto migrations = withNext(script);
    const PortfolioFixture fixture;
    { const Database database = fixture.create(); }
    CHECK_THROWS_AS(Database::open(fixture.file, OpenMode::ReadWrite, fixture.clock, migrations),
                    std::logic_error);
    Database database = fixture.open();
    CHECK(database.schemaVersion() == kNextVersion - 1);
    CHECK(failedChecks(database).empty());
}

TEST_CASE("A migration that loses what rows refer to is rolled back", "[storage][migration]") {
    const auto migrations = withNext("DELETE FROM clients WHERE id = 1;");
    const PortfolioFixture fixture;
    {
        Database database = fixture.create();
        fillPortfolio(database, fixture.clock);
    }
    const auto opened =
        Database::open(fixture.file, OpenMode::ReadWrite, fixture.clock, migrations);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().message.id == "storage.error.damaged");
    Database database = fixture.open();
    CHECK(ClientStore(database).all().size() == 5);
    CHECK(failedChecks(database).empty());
}

TEST_CASE("Shipped scripts run from nothing in memory", "[storage][migration]") {
    Database database = Database::inMemory();
    CHECK(database.schemaVersion() == static_cast<int>(shippedMigrations().size()));
    CHECK(failedChecks(database).empty());
}

}  // namespace winnow::test
