// SPDX-License-Identifier: GPL-3.0-or-later
#include <signal.h>
#include <sys/resource.h>

#include <storage/batch_store.h>
#include <storage/child_process.h>
#include <storage/portfolio_fixture.h>
#include <storage/storage_error.h>
#include <support/catch.h>

namespace winnow::test {

namespace {

constexpr int kRowsABatch = 3'000;

// One file after the other; a mark at every step.
void importForever(Database& database, const Clock& clock, ClientId client, std::int64_t file,
                   ChildProcess::Signaller& signaller) {
    for (;; ++file) {
        UnitOfWork work(database, clock, Undoable::No);
        FactStore store(database);
        const BatchId batch = store.beginBatch(batchNamed("file " + std::to_string(file)));
        for (int i = 0; i < kRowsABatch; ++i) {
            TimeEntry entry = timeEntryOf(client, "2026-01-12", i % 90);
            entry.day = entry.day.plusDays(i / 30);
            entry.note = "File " + std::to_string(file) + ", row " + std::to_string(i) +
                         std::string(200, '.');
            store.addTimeEntry(entry, "", batch, i);
            if (i % 1000 == 0) {
                signaller.reached('r');
            }
        }
        store.finishBatch(batch, kRowsABatch, 0);
        signaller.reached('f');
        work.commit({"import.done", "{}", {}});
        signaller.reached('c');
    }
}

// Runs `work` in a process whose files cannot grow beyond so many bytes.
int runWithFileLimit(rlim_t bytes, const std::function<void()>& work) {
    ChildProcess child([&](ChildProcess::Signaller&) {
        // What the programs do at their start: without it the limit kills the process.
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, bytes};
        setrlimit(RLIMIT_FSIZE, &limit);
        work();
    });
    return child.finish();
}

}  // namespace

TEST_CASE(
    "A kill at any moment leaves whole batches, all that were acknowledged, and a file that "
    "opens at once",
    "[storage][crash]") {
    const PortfolioFixture fixture;
    ClientId client;
    {
        Database database = fixture.create();
        client = addClient(database, fixture.clock, "Larkfield");
    }
    for (int points = 1; points <= 22; points += 3) {
        std::int64_t before = 0;
        {
            Database database = fixture.open();
            before = FactStore(database).countTimeEntries() / kRowsABatch;
        }
        int acknowledged = 0;
        {
            ChildProcess child([&](ChildProcess::Signaller& signaller) {
                Database database = fixture.open();
                importForever(database, fixture.clock, client, before, signaller);
            });
            for (int i = 0; i < points; ++i) {
                acknowledged += child.waitUntilReached(1) == 'c' ? 1 : 0;
            }
            child.kill();
        }
        // Reading alone must get over it as well.
        const OpenMode mode = points % 2 == 0 ? OpenMode::ReadOnly : OpenMode::ReadWrite;
        Database database = fixture.open(mode);
        const auto entries = FactStore(database).countTimeEntries();
        const auto batches = static_cast<std::int64_t>(FactStore(database).batches().size());
        CHECK(entries % kRowsABatch == 0);
        CHECK(batches == entries / kRowsABatch);
        CHECK(batches >= before + acknowledged);
        CHECK(failedChecks(database).empty());
    }
    { const Database database = fixture.open(); }
    CHECK(filesIn(fixture.folder.path()) == std::vector<std::string>{"Portfolio.winnow"});
}

TEST_CASE("A full disk during an import rolls it back and says so", "[storage][crash]") {
    const PortfolioFixture fixture;
    ClientId client;
    {
        Database database = fixture.create();
        client = addClient(database, fixture.clock, "Larkfield");
    }
    const auto size = static_cast<rlim_t>(std::filesystem::file_size(fixture.file));
    const int code = runWithFileLimit(size + 100'000, [&] {
        Database database = fixture.open();
        bool failed = false;
        try {
            UnitOfWork work(database, fixture.clock, Undoable::No);
            FactStore store(database);
            const BatchId batch = store.beginBatch(batchNamed("large"));
            for (int i = 0; i < kRowsABatch; ++i) {
                TimeEntry entry = timeEntryOf(client, "2026-01-12", 5);
                entry.note = std::string(200, 'x');
                store.addTimeEntry(entry, "", batch, i);
            }
            store.finishBatch(batch, kRowsABatch, 0);
            work.commit({"import.done", "{}", {}});
        } catch (const StorageError& failure) {
            failed = failure.failure() == StorageFailure::DiskFull ||
                     failure.failure() == StorageFailure::InputOutput;
        }
        // The same process goes on with what was there before.
        const bool intact =
            FactStore(database).countTimeEntries() == 0 && failedChecks(database).empty();
        _exit(failed && intact ? 0 : 1);
    });
    CHECK(code == 0);
    Database database = fixture.open();
    CHECK(FactStore(database).batches().empty());
    CHECK(failedChecks(database).empty());
}

TEST_CASE("A kill or a full disk during the undo of a batch leaves it whole or gone",
          "[storage][crash]") {
    const PortfolioFixture fixture;
    BatchId batch;
    std::string before;
    {
        Database database = fixture.create();
        const ClientId client = addClient(database, fixture.clock, "Larkfield");
        UnitOfWork work(database, fixture.clock, Undoable::No);
        FactStore store(database);
        batch = store.beginBatch(batchNamed("time.csv"));
        for (int i = 0; i < 50'000; ++i) {
            TimeEntry entry = timeEntryOf(client, "2026-01-12", i % 90);
            entry.note = "Row " + std::to_string(i) + std::string(100, '.');
            store.addTimeEntry(entry, "", batch, i);
        }
        store.addInvoice(invoiceOf(client, "1", {100}), batch, 1);
        store.finishBatch(batch, 50'001, 0);
        work.commit({"import.done", "{}", {}});
        before = dumpOf(database);
    }
    // The undo needs a journal as large as what it deletes.
    const auto size = static_cast<rlim_t>(std::filesystem::file_size(fixture.file));
    const auto undo = [&](Database& database, const std::function<void()>& atEachStep) {
        UnitOfWork work(database, fixture.clock, Undoable::No);
        BatchStore(database).undo(batch, kMorning, [&](std::int64_t, std::int64_t) {
            atEachStep();
            return true;
        });
        work.commit({"batch.undone", "{}", {}});
    };
    const int code = runWithFileLimit(size / 2, [&] {
        Database database = fixture.open();
        try {
            undo(database, [] {});
        } catch (const StorageError& failure) {
            _exit(failure.failure() == StorageFailure::DiskFull ||
                          failure.failure() == StorageFailure::InputOutput
                      ? 0
                      : 1);
        }
        _exit(2);
    });
    CHECK(code == 0);
    for (const int steps : {1, 2, 3, 5}) {
        {
            Database database = fixture.open();
            REQUIRE(dumpOf(database) == before);
        }
        ChildProcess child([&](ChildProcess::Signaller& signaller) {
            Database database = fixture.open();
            undo(database, [&] { signaller.reached('s'); });
        });
        child.waitUntilReached(steps);
        child.kill();
    }
    Database database = fixture.open();
    CHECK(failedChecks(database).empty());
    CHECK(dumpOf(database) == before);
    undo(database, [] {});
    CHECK(FactStore(database).countTimeEntries() == 0);
    CHECK(failedChecks(database).empty());
}

TEST_CASE("A new portfolio or a backup that does not fit leaves nothing", "[storage][crash]") {
    const PortfolioFixture fixture;
    Database database = fixture.create();
    fillPortfolio(database, fixture.clock);
    const auto copy = fixture.folder / "Copy.winnow";
    const int created = runWithFileLimit(20'000, [&] {
        const auto made = Database::create(copy, fixture.clock);
        _exit(!made && made.error().kind != ErrorKind::Usage ? 0 : 1);
    });
    CHECK(created == 0);
    const int backed = runWithFileLimit(20'000, [&] { _exit(database.backupTo(copy) ? 1 : 0); });
    CHECK(backed == 0);
    CHECK(filesIn(fixture.folder.path()) ==
          std::vector<std::string>{"Portfolio.winnow", "Portfolio.winnow.lock"});
}

TEST_CASE("What a crash left of making a portfolio is cleared by the next", "[storage][crash]") {
    const PortfolioFixture fixture;
    fixture.folder.write("Portfolio.winnow.part", "half a portfolio");
    fixture.folder.write("Portfolio.winnow.lock", "pid=999999999\n");
    { const Database database = fixture.create(); }
    CHECK(filesIn(fixture.folder.path()) == std::vector<std::string>{"Portfolio.winnow"});
}

}  // namespace winnow::test
