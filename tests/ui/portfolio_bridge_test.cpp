// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_fixture.h"

#include <app/figures_service.h>
#include <app/import_service.h>
#include <support/catch.h>

using namespace winnow;
using namespace winnow::test;

namespace {

void import(PageFixture& fixture, const char* name, const char* invoice) {
    ClientDecisions clients;
    clients.createUnknown = true;
    const auto file = fixture.folder.write(
        name, std::string("Invoice number,Client,Invoice date,Due date,Amount\n") + invoice);
    REQUIRE(fixture.bridge.portfolio().imports().run(file, {}, clients, false).value().added == 1);
    fixture.bridge.portfolio().imports().announce();
}

}  // namespace

TEST_CASE("After an import the window shows the quarter that the facts lead to", "[ui][bridge]") {
    PageFixture fixture;
    fixture.openNew();
    CHECK(fixture.bridge.quarter() == Quarter{2026, 4});  // nothing yet: today's
    int moved = 0;
    QObject::connect(&fixture.bridge, &PortfolioBridge::quarterChanged, &fixture.bridge,
                     [&] { ++moved; });

    import(fixture, "old.csv", "1,Alder,2025-05-05,2025-06-05,100\n");
    CHECK(fixture.bridge.quarter() == Quarter{2025, 2});
    import(fixture, "new.csv", "2,Alder,2026-02-05,2026-03-05,100\n");
    CHECK(fixture.bridge.quarter() == Quarter{2026, 1});
    CHECK(moved == 2);

    // Whoever looks back stays there.
    fixture.bridge.setQuarter({2025, 3});
    import(fixture, "later.csv", "3,Alder,2026-05-05,2026-06-05,100\n");
    CHECK(fixture.bridge.quarter() == Quarter{2025, 3});
}
