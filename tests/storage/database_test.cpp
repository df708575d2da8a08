// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sys/stat.h>

#include <storage/digest.h>
#include <storage/portfolio_fixture.h>
#include <storage/sqlite.h>
#include <storage/storage_error.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

std::string setting(Database& database, const std::string& pragma) {
    return database.handle().execAndGet("PRAGMA " + pragma).getString();
}

}  // namespace

TEST_CASE("A new portfolio is one private file that opens again", "[storage][file]") {
    const PortfolioFixture fixture;
    {
        Database database = fixture.create();
        CHECK(database.schemaVersion() == 4);
        CHECK_FALSE(database.readOnly());
        CHECK(std::filesystem::equivalent(database.path(), fixture.file));
        CHECK(failedChecks(database).empty());
    }
    CHECK(filesIn(fixture.folder.path()) == std::vector<std::string>{"Portfolio.winnow"});
    struct stat status {};
    REQUIRE(stat(fixture.file.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    Database again = fixture.open();
    CHECK(failedChecks(again).empty());
}

TEST_CASE("Every connection has the safety settings", "[storage][file]") {
    const PortfolioFixture fixture;
    Database database = fixture.create();
    CHECK(setting(database, "journal_mode") == "delete");
    CHECK(setting(database, "synchronous") == "3");
    CHECK(setting(database, "foreign_keys") == "1");
    CHECK(setting(database, "trusted_schema") == "0");
    CHECK(setting(database, "recursive_triggers") == "1");
    CHECK(setting(database, "cell_size_check") == "1");
    CHECK(setting(database, "temp_store") == "2");
    CHECK(setting(database, "busy_timeout") == "5000");
    CHECK(setting(database, "ignore_check_constraints") == "0");
    CHECK(sqlite3_limit(database.sqlite(), SQLITE_LIMIT_LENGTH, -1) == 20'000'000);
    int on = -1;
    sqlite3_db_config(database.sqlite(), SQLITE_DBCONFIG_DEFENSIVE, -1, &on);
    CHECK(on == 1);
    sqlite3_db_config(database.sqlite(), SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, -1, &on);
    CHECK(on == 0);
    sqlite3_db_config(database.sqlite(), SQLITE_DBCONFIG_DQS_DML, -1, &on);
    CHECK(on == 0);
}

TEST_CASE("Creating never replaces a file and leaves nothing half made", "[storage][file]") {
    const PortfolioFixture fixture;
    fixture.folder.write("Portfolio.winnow", "precious");
    const auto existing = Database::create(fixture.file, fixture.clock);
    REQUIRE_FALSE(existing);
    CHECK(existing.error().message.id == "storage.error.exists");
    CHECK(existing.error().kind == ErrorKind::Refused);
    CHECK(readBytes(fixture.file) == "precious");
    CHECK(filesIn(fixture.folder.path()) == std::vector<std::string>{"Portfolio.winnow"});

    const auto nowhere = Database::create(fixture.folder / "no/such/folder.winnow", fixture.clock);
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().message.id == "storage.error.no_folder");
}

TEST_CASE("What is no portfolio is refused in one sentence and left alone", "[storage][file]") {
    struct Case {
        const char* content;
        const char* error;
    };
    const auto [content, error] = GENERATE(values<Case>(
        {{"", "storage.error.empty"},
         {"client,amount\nAcme,12\n", "storage.error.not_a_portfolio"},
         {"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
          "trailer << /Root 1 0 R >>\n%%EOF\nmore than a hundred bytes of it, so that the header "
          "is read in full",
          "storage.error.not_a_portfolio"},
         {"SQLite format 3", "storage.error.not_a_portfolio"}}));
    const PortfolioFixture fixture;
    fixture.folder.write("Portfolio.winnow", content);
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto opened = Database::open(fixture.file, mode, fixture.clock);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().message.id == error);
        CHECK(opened.error().kind == ErrorKind::Damaged);
    }
    CHECK(readBytes(fixture.file) == content);
    CHECK(filesIn(fixture.folder.path()) == std::vector<std::string>{"Portfolio.winnow"});
}

TEST_CASE("A missing file, a folder, a pipe and a link are no portfolios", "[storage][file]") {
    const PortfolioFixture fixture;
    const auto missing = Database::open(fixture.file, OpenMode::ReadOnly, fixture.clock);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().message.id == "storage.error.not_found");
    CHECK(missing.error().kind == ErrorKind::Refused);

    SECTION("a folder") {
        std::filesystem::create_directory(fixture.file);
        CHECK(fixture.openingError() == "storage.error.directory");
    }
    SECTION("a pipe") {
        REQUIRE(mkfifo(fixture.file.c_str(), 0600) == 0);
        CHECK(fixture.openingError() == "storage.error.special_file");
    }
    SECTION("a link") {
        {
            const Database other =
                Database::create(fixture.folder / "b.winnow", fixture.clock).value();
        }
        std::filesystem::create_symlink(fixture.folder / "b.winnow", fixture.file);
        CHECK(fixture.openingError() == "storage.error.link");
    }
}

TEST_CASE("A link on the way to the folder does not matter", "[storage][file]") {
    const PortfolioFixture fixture;
    std::filesystem::create_directory(fixture.folder / "real");
    std::filesystem::create_directory_symlink(fixture.folder / "real", fixture.folder / "linked");
    const auto path = fixture.folder / "linked" / "Été & co.winnow";
    CHECK(Database::create(path, fixture.clock));
    CHECK(Database::open(path, OpenMode::ReadWrite, fixture.clock));
}

TEST_CASE("Another program's database is refused and left alone", "[storage][file]") {
    const PortfolioFixture fixture;
    SQLite::Database(fixture.file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE clients (id INTEGER PRIMARY KEY); PRAGMA user_version = 1");
    const std::string before = sha256OfFile(fixture.file);
    CHECK(fixture.openingError() == "storage.error.not_a_portfolio");
    CHECK(fixture.openingError(OpenMode::ReadOnly) == "storage.error.not_a_portfolio");
    CHECK(sha256OfFile(fixture.file) == before);
}

TEST_CASE("A newer version is refused by number and left alone", "[storage][file]") {
    const PortfolioFixture fixture;
    { const Database database = fixture.create(); }
    fixture.tamper("PRAGMA user_version = 7");
    const std::string before = sha256OfFile(fixture.file);
    const auto opened = Database::open(fixture.file, OpenMode::ReadWrite, fixture.clock);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().message.id == "storage.error.newer");
    CHECK(opened.error().kind == ErrorKind::Refused);
    CHECK(*opened.error().message.find("version") == TextArgument(std::int64_t{7}));
    CHECK(sha256OfFile(fixture.file) == before);
}

TEST_CASE("A schema that is not the version's own is refused", "[storage][file]") {
    const auto script = GENERATE(
        as<std::string>(),
        "CREATE TRIGGER spy AFTER INSERT ON clients BEGIN DELETE FROM ratings; END",
        "CREATE VIEW more AS SELECT * FROM clients", "CREATE TABLE more (x)",
        "DROP INDEX time_entries_by_day", "DROP TRIGGER history_is_not_deleted",
        "ALTER TABLE clients ADD COLUMN extra TEXT",
        "DROP TABLE settings; CREATE VIEW settings AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL "
        "SELECT i + 1 FROM n) SELECT i AS key, i AS value FROM n");
    const PortfolioFixture fixture;
    { const Database database = fixture.create(); }
    fixture.tamper(script);
    const std::string before = sha256OfFile(fixture.file);
    const auto opened = Database::open(fixture.file, OpenMode::ReadWrite, fixture.clock);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().message.id == "storage.error.schema");
    CHECK(opened.error().kind == ErrorKind::Damaged);
    CHECK(sha256OfFile(fixture.file) == before);
}

TEST_CASE("A truncated portfolio is refused and left alone", "[storage][file]") {
    const PortfolioFixture fixture;
    {
        Database database = fixture.create();
        fillPortfolio(database, fixture.clock);
    }
    const auto size = std::filesystem::file_size(fixture.file);
    const auto part = GENERATE(1, 3, 9);
    std::filesystem::resize_file(fixture.file, size * static_cast<unsigned>(part) / 10);
    const std::string before = sha256OfFile(fixture.file);
    const auto opened = Database::open(fixture.file, OpenMode::ReadWrite, fixture.clock);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == ErrorKind::Damaged);
    CHECK(sha256OfFile(fixture.file) == before);
}

TEST_CASE("A read-only portfolio can be read and not written", "[storage][file]") {
    const PortfolioFixture fixture;
    {
        Database database = fixture.create();
        fillPortfolio(database, fixture.clock);
    }
    const std::string before = sha256OfFile(fixture.file);
    {
        Database database = fixture.open(OpenMode::ReadOnly);
        CHECK(database.readOnly());
        CHECK(ClientStore(database).all().size() == 5);
        CHECK_THROWS_AS(UnitOfWork(database, fixture.clock, Undoable::Yes), StorageError);
        CHECK(failedChecks(database).empty());
    }
    CHECK(sha256OfFile(fixture.file) == before);
}

TEST_CASE("A portfolio that another tool put into WAL mode is put back", "[storage][file]") {
    const PortfolioFixture fixture;
    { const Database database = fixture.create(); }
    fixture.tamper("PRAGMA journal_mode = WAL");
    const auto mode = GENERATE(OpenMode::ReadWrite, OpenMode::ReadOnly);
    {
        Database database = fixture.open(mode);
        CHECK(setting(database, "journal_mode") == "delete");
    }
    CHECK(filesIn(fixture.folder.path()) == std::vector<std::string>{"Portfolio.winnow"});
}

TEST_CASE("A backup is a whole portfolio of its own", "[storage][backup]") {
    const PortfolioFixture fixture;
    Database database = fixture.create();
    fillPortfolio(database, fixture.clock);
    const auto target = fixture.folder / "Backup.winnow";
    REQUIRE(database.backupTo(target));
    struct stat status {};
    REQUIRE(stat(target.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);

    Database copy = Database::open(target, OpenMode::ReadWrite, fixture.clock).value();
    CHECK(dumpOf(copy) == dumpOf(database));
    CHECK(failedChecks(copy).empty());

    const auto again = database.backupTo(target);
    REQUIRE_FALSE(again);
    CHECK(again.error().message.id == "storage.error.exists");
    const auto nowhere = database.backupTo(fixture.folder / "no/such/folder.winnow");
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().message.id == "storage.error.no_folder");
    CHECK(filesIn(fixture.folder.path()) ==
          std::vector<std::string>{"Backup.winnow", "Backup.winnow.lock", "Portfolio.winnow",
                                   "Portfolio.winnow.lock"});
}

}  // namespace winnow::test
