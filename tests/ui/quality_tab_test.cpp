// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/quality_service.h>
#include <ui/pages/quality_tab.h>
#include <ui/widgets/record_list.h>

#include "data_fixture.h"

namespace winnow::test {
namespace {

struct QualityFixture : DataFixture {
    QualityTab& quality() { return *qobject_cast<QualityTab*>(dataPage().tab(DataTabId::Quality)); }
    ui::RecordList& gaps() { return dynamic_cast<ui::RecordList&>(child(quality(), "gaps")); }
    // Chooses the gap of that kind, as the list shows them.
    void chooseGap(GapKind kind) {
        const auto& all = bridge.portfolio().quality().gaps(bridge.quarter());
        const auto found = std::ranges::find(all, kind, &Gap::kind);
        REQUIRE(found != all.end());
        gaps().activateItem(static_cast<int>(found - all.begin()));
        settle();
    }
};

TEST_CASE("Each gap leads to the rows it is made of", "[ui][quality]") {
    QualityFixture f;
    f.openSample();
    f.show(DataTabId::Quality);
    f.chooseGap(GapKind::TicketsWithoutChannel);
    const auto& all = f.bridge.portfolio().quality().gaps(f.bridge.quarter());
    const std::int64_t count =
        std::ranges::find(all, GapKind::TicketsWithoutChannel, &Gap::kind)->count;
    auto& rows = f.child(f.quality(), "gapRows");
    f.click(rows.isVisible() ? rows : f.child(f.quality(), "mend"));
    CHECK(f.dataPage().currentTab() == DataTabId::Facts);
    f.settle();
    CHECK(f.model().totals()->count == count);
}

TEST_CASE("A client concerned by a gap is one click away", "[ui][quality]") {
    QualityFixture f;
    f.openSample();
    f.show(DataTabId::Quality);
    f.chooseGap(GapKind::ClientsWithoutRatings);
    dynamic_cast<ui::RecordList&>(f.child(f.quality(), "gapClients")).activateItem(0);
    CHECK(f.window.currentPage() == PageId::Client);
}

TEST_CASE("Two clients that are one are merged from the quality page", "[ui][quality]") {
    QualityFixture f;
    f.openNew();
    const ClientId one = f.addClient("Harbour Dental");
    const ClientId other = f.addClient("Harbour Dental Ltd");
    f.addInvoice(one, "1", *Date::of(2026, 8, 1), {100'00});
    f.addInvoice(other, "2", *Date::of(2026, 8, 2), {200'00});
    f.show(DataTabId::Quality);
    f.chooseGap(GapKind::ClientsAlike);
    f.answer([](QDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
    f.click(f.child(f.quality(), "mend"));
    CHECK(f.bridge.portfolio().clients().all().size() == 1);
    CHECK(f.bridge.portfolio().clients().mergedInto(one).size() == 1);
    CHECK(std::ranges::none_of(f.bridge.portfolio().quality().gaps(f.bridge.quarter()),
                               [](const Gap& gap) { return gap.kind == GapKind::ClientsAlike; }));
}

}  // namespace
}  // namespace winnow::test
