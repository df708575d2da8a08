// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/Database.h>

#include <fstream>

#include <storage/migrator.h>
#include <storage/portfolio_fixture.h>
#include <storage/storage_error.h>
#include <storage/time_sums_codec.h>
#include <support/builders.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

// As a large file is opened, whatever its size.
Database openAsLarge(const PortfolioFixture& fixture) {
    return Database::open(fixture.file, OpenMode::ReadWrite, fixture.clock, shippedMigrations(), 0)
        .value();
}

// Zeroes the page of tickets, which opening does not need.
void damageTickets(const std::filesystem::path& file) {
    constexpr int kPage = 4096;
    const int page = SQLite::Database(file.string())
                         .execAndGet("SELECT rootpage FROM sqlite_schema WHERE name = 'tickets'")
                         .getInt();
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp((page - 1) * kPage);
    const std::string zeros(kPage, '\0');
    bytes.write(zeros.data(), kPage);
}

}  // namespace

TEST_CASE("A large file is checked while it can be read", "[storage][open]") {
    const PortfolioFixture fixture;
    {
        Database database = fixture.create();
        fillPortfolio(database, fixture.clock);
    }
    Database database = openAsLarge(fixture);
    CHECK(ClientStore(database).all().size() > 0);
    CHECK(database.sound());
    CHECK(database.health() == FileHealth::Sound);
    addClient(database, fixture.clock, "One more");
    CHECK(failedChecks(database).empty());
}

TEST_CASE("Nothing is written into a large file that is found damaged", "[storage][open]") {
    const PortfolioFixture fixture;
    {
        Database database = fixture.create();
        fillPortfolio(database, fixture.clock);
    }
    damageTickets(fixture.file);
    CHECK(fixture.openingError() == "storage.error.damaged");
    Database database = openAsLarge(fixture);
    try {
        addClient(database, fixture.clock, "One more");
        FAIL("written");
    } catch (const StorageError& failure) {
        CHECK(failure.failure() == StorageFailure::Damaged);
    }
    CHECK(database.health() == FileHealth::Damaged);
    REQUIRE_FALSE(database.sound());
    CHECK(database.sound().error().message.id == "storage.error.damaged");
}

TEST_CASE("Time of a month is kept as bytes and read back", "[storage][sums]") {
    CostRates rates;
    rates.effectiveFrom = day("2020-01-01");
    rates.hourlyCost = Money{9'000'000'000};
    const RateTable table(CostModel({rates}));
    const Date month = day("2026-02-01");
    TimeAdder adder(table);
    for (int client = 1; client < 200; client += 7) {
        adder.add(ClientId{client * 1'000'003}, month.plusDays(client % 28),
                  WorkTime{client * 1'000'000}, "Ana", "", WorkType::Project, client % 2 == 0,
                  client % 3 == 0 ? std::optional(Money{-client}) : std::nullopt);
        adder.add(ClientId{client * 1'000'003}, month.plusDays(27), WorkTime{-3600}, "", "",
                  WorkType::Unspecified, false, {});
    }
    const TimeTotals totals = adder.totals();
    const std::vector<unsigned char> bytes = encodeTime(totals, month);
    const auto read = decodeTime(bytes, month, table.size());
    REQUIRE(read);
    CHECK(encodeTime(*read, month) == bytes);
    REQUIRE(read->clients.size() == totals.clients.size());
    for (std::size_t i = 0; i < totals.clients.size(); ++i) {
        CHECK(read->clients[i].client == totals.clients[i].client);
        CHECK(read->clients[i].first == totals.clients[i].first);
        CHECK(read->clients[i].last == totals.clients[i].last);
        CHECK(read->clients[i].sums == totals.clients[i].sums);
    }
    CHECK(read->secondsByRate == totals.secondsByRate);
    // A month that these bytes are not of, bytes cut off anywhere, and a rate that is not there.
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CHECK_FALSE(decodeTime({bytes.data(), size}, month, table.size()));
    }
    CHECK_FALSE(decodeTime(bytes, month, 1));
}

}  // namespace winnow::test
