// SPDX-License-Identifier: GPL-3.0-or-later
// What an import that does not end well leaves behind: nothing.
#include <algorithm>
#include <cstdlib>

#include "../storage/child_process.h"
#include "import_fixture.h"

using namespace winnow;
using namespace winnow::test;

namespace {

std::string timeFile(int rows) {
    std::string text = "Date,Client,Hours,Technician,Notes\n";
    for (int row = 0; row < rows; ++row) {
        text += day("2026-01-01").plusDays(row % 90).toIso() + ",Client " +
                std::to_string(row % 7) + ",1.25,Kim,entry " + std::to_string(row) + "\n";
    }
    return text;
}

std::string invoiceFile(int rows) {
    std::string text = "Invoice number,Client,Invoice date,Due date,Line amount\n";
    for (int row = 0; row < rows; ++row) {
        text += std::to_string(row) + ",Client " + std::to_string(row % 7) +
                ",2026-01-05,2026-02-04,10.00\n";
    }
    return text;
}

}  // namespace

TEST_CASE("A cancelled import leaves nothing behind, whenever it is cancelled",
          "[app][import][safety]") {
    ImportFirm firm;
    firm.import("time", "Date,Client,Hours,Technician\n2026-01-12,Alder Dental,1,Kim\n");
    const std::string before = readBytes(firm.portfolio->path());
    const bool invoices = GENERATE(false, true);
    const std::filesystem::path file =
        firm.folder.write("large.csv", invoices ? invoiceFile(30'000) : timeFile(60'000));
    ImportOptions options;
    options.kind = invoices ? "invoices" : "time";
    ClientDecisions clients;
    clients.createUnknown = true;

    int reports = 0;
    std::int64_t last = 0;
    bool inOrder = true;
    const auto count = [&](std::int64_t done, std::int64_t total) {
        ++reports;
        inOrder = inOrder && done >= last && done <= total;
        last = done;
        return true;
    };
    REQUIRE(firm.portfolio->imports().run(file, options, clients, true, count));
    CHECK(inOrder);
    REQUIRE(reports > 4);
    CHECK(readBytes(firm.portfolio->path()) == before);

    for (const int stopAt : {1, reports / 4, reports / 2, reports - 1, reports}) {
        int met = 0;
        const ImportOutcome outcome =
            firm.portfolio->imports()
                .run(file, options, clients, false,
                     [&](std::int64_t, std::int64_t) { return ++met < stopAt; })
                .value();
        CHECK(outcome.cancelled);
        CHECK(outcome.added == 0);
        CHECK_FALSE(outcome.batch);
        CHECK(readBytes(firm.portfolio->path()) == before);
    }
    CHECK(firm.times().size() == 1);
    CHECK(firm.portfolio->clients().all().size() == 1);
    CHECK(firm.verified());
}

TEST_CASE("An import that is killed leaves the portfolio as it was", "[app][import][safety]") {
    const TempDir folder;
    const FixedClock clock{*Instant::fromIso("2026-04-09T08:00:00Z")};
    const std::filesystem::path path = folder / "firm.winnow";
    {
        auto made = Portfolio::create(path, {"Larch IT", Currency(), 1}, clock).value();
        ClientDecisions clients;
        clients.createUnknown = true;
        REQUIRE(made->imports().run(folder.write("first.csv",
                                                 "Date,Client,Hours,Technician\n"
                                                 "2026-01-12,Alder Dental,1,Kim\n"),
                                    {}, clients, false));
    }
    const std::filesystem::path file = folder.write("large.csv", timeFile(60'000));
    for (const int point : {1, 3, 6, 12}) {
        ChildProcess child([&](ChildProcess::Signaller& signaller) {
            auto opened = Portfolio::open(path, clock).value();
            ClientDecisions clients;
            clients.createUnknown = true;
            const auto told = [&](std::int64_t, std::int64_t) {
                signaller.reached();
                return true;
            };
            if (!opened->imports().run(file, {}, clients, false, told)) {
                std::abort();
            }
            while (true) {
                signaller.reached('x');  // until the parent kills it
            }
        });
        const char mark = child.waitUntilReached(point);
        child.kill();
        auto opened = Portfolio::open(path, clock).value();
        FactQuery query;
        query.kind = FactKind::TimeEntry;
        const std::int64_t entries = opened->facts().totals(query).count;
        INFO("killed at " << point);
        CHECK((entries == 1 || (mark == 'x' && entries == 60'001)));
        CHECK(std::ranges::all_of(opened->verify(), &CheckResult::passed));
    }
}
