// SPDX-License-Identifier: GPL-3.0-or-later
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <storage/child_process.h>
#include <storage/database_lock.h>
#include <storage/portfolio_fixture.h>
#include <support/catch.h>

namespace winnow::test {

TEST_CASE("A portfolio has one writer, and the second is told who it is", "[storage][lock]") {
    const PortfolioFixture fixture;
    {
        const Database first = fixture.create();
        const auto second = Database::open(fixture.file, OpenMode::ReadWrite, fixture.clock);
        REQUIRE_FALSE(second);
        CHECK(second.error().message.id == "storage.error.in_use");
        CHECK(second.error().kind == ErrorKind::Refused);
        CHECK(*second.error().message.find("process") == TextArgument(std::to_string(getpid())));
        CHECK(*second.error().message.find("since") ==
              TextArgument(std::string("2026-10-09T08:00:00Z")));
        CHECK(std::filesystem::exists(lockPath(fixture.file)));
        CHECK(fixture.openingError(OpenMode::ReadOnly).empty());
    }
    CHECK_FALSE(std::filesystem::exists(lockPath(fixture.file)));
    CHECK(fixture.openingError().empty());
}

TEST_CASE("Reading takes no lock", "[storage][lock]") {
    const PortfolioFixture fixture;
    { const Database database = fixture.create(); }
    const Database reader = fixture.open(OpenMode::ReadOnly);
    CHECK_FALSE(std::filesystem::exists(lockPath(fixture.file)));
    CHECK(fixture.openingError().empty());
}

TEST_CASE("A file kept open by another process is refused, and free when that is killed",
          "[storage][lock]") {
    const PortfolioFixture fixture;
    { const Database database = fixture.create(); }
    ChildProcess child([&](ChildProcess::Signaller& signaller) {
        const Database held = fixture.open();
        signaller.reached();
        pause();
    });
    child.waitUntilReached(1);
    const auto second = Database::open(fixture.file, OpenMode::ReadWrite, fixture.clock);
    REQUIRE_FALSE(second);
    CHECK(second.error().message.id == "storage.error.in_use");
    CHECK(*second.error().message.find("process") == TextArgument(std::to_string(child.pid())));
    child.kill();
    CHECK(std::filesystem::exists(lockPath(fixture.file)));
    CHECK(fixture.openingError().empty());
    CHECK_FALSE(std::filesystem::exists(lockPath(fixture.file)));
}

TEST_CASE("A lock file of a dead process is taken over, one of another machine is not",
          "[storage][lock]") {
    const PortfolioFixture fixture;
    { const Database database = fixture.create(); }
    const LockHolder self = [&] {
        const Database database = fixture.open();
        return readLockHolder(lockPath(fixture.file));
    }();
    CHECK(self.pid == getpid());
    CHECK(self.since == kMorning);

    fixture.folder.write("Portfolio.winnow.lock",
                         "pid=999999999\nhost=" + self.host + "\nuser=x\n");
    CHECK(fixture.openingError().empty());
    fixture.folder.write("Portfolio.winnow.lock", "rubbish\n\n=\nhost");
    CHECK(fixture.openingError().empty());
    fixture.folder.write("Portfolio.winnow.lock", "pid=1\nhost=elsewhere.example\nuser=zoe\n");
    const auto held = Database::open(fixture.file, OpenMode::ReadWrite, fixture.clock);
    REQUIRE_FALSE(held);
    CHECK(held.error().message.id == "storage.error.in_use");
    CHECK(*held.error().message.find("host") == TextArgument(std::string("elsewhere.example")));
    CHECK(std::filesystem::exists(lockPath(fixture.file)));
    CHECK(fixture.openingError(OpenMode::ReadOnly).empty());
}

TEST_CASE("Of many that start at once exactly one becomes the writer", "[storage][lock]") {
    const PortfolioFixture fixture;
    { const Database database = fixture.create(); }
    fixture.folder.write("Portfolio.winnow.lock", "pid=999999999\n");
    std::vector<std::unique_ptr<ChildProcess>> children;
    for (int i = 0; i < 8; ++i) {
        children.push_back(std::make_unique<ChildProcess>([&](ChildProcess::Signaller& signaller) {
            const auto opened = Database::open(fixture.file, OpenMode::ReadWrite, fixture.clock);
            signaller.reached(opened ? 'y' : 'n');
            pause();
        }));
    }
    std::string outcome;
    for (const auto& child : children) {
        outcome += child->waitUntilReached(1);
    }
    CHECK(std::count(outcome.begin(), outcome.end(), 'y') == 1);
}

}  // namespace winnow::test
