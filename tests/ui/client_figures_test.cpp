// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTableWidget>

#include <app/figures_service.h>
#include <ui/dialogs/form_dialog.h>
#include <ui/dialogs/metric_dialog.h>
#include <ui/pages/client_page.h>
#include <ui/widgets/record_list.h>

#include "data_fixture.h"

namespace winnow::test {
namespace {

using namespace Qt::StringLiterals;

struct FiguresFixture : DataFixture {
    void open(ClientId client) {
        window.openClient(client);
        QCoreApplication::processEvents();
    }
    ClientPage& client() { return page<ClientPage>(PageId::Client); }
    QTableWidget& figures() { return dynamic_cast<QTableWidget&>(child(client(), "metrics")); }
    int rowOf(Metric metric) {
        for (int row = 0; row < figures().rowCount(); ++row) {
            if (figures().item(row, 0)->data(Qt::UserRole).toInt() == static_cast<int>(metric)) {
                return row;
            }
        }
        FAIL("the figure is not listed");
        return -1;
    }
    // Clicks the figure; in its explanation, the first term that has rows.
    void showRowsOf(Metric metric, int column) {
        answer([this](QDialog& dialog) {
            auto& terms = dynamic_cast<ui::RecordList&>(child(dialog, "terms"));
            terms.activateItem(0);
        });
        QTableWidget& table = figures();
        table.scrollToItem(table.item(rowOf(metric), column));
        const QRect cell = table.visualItemRect(table.item(rowOf(metric), column));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
        settle();
    }
};

TEST_CASE("A figure leads to the very rows it was made of", "[ui][client][figures]") {
    FiguresFixture f;
    f.openSample();
    const Client client = f.bridge.portfolio().clients().all().front();
    f.open(client.id);
    const MetricTrace trace = f.bridge.portfolio().figures().trace(
        Metric::Worked, client.id, f.bridge.quarter(), MetricPeriod::Quarter);
    REQUIRE_FALSE(trace.terms.empty());

    f.showRowsOf(Metric::Worked, 1);
    REQUIRE(f.window.currentPage() == PageId::Data);
    CHECK(f.dataPage().currentTab() == DataTabId::Facts);
    CHECK(f.model().totals()->worked == std::get<WorkTime>(trace.terms.front().value));
}

TEST_CASE("The four quarters have figures and rows of their own", "[ui][client][figures]") {
    FiguresFixture f;
    f.openSample();
    const Client client = f.bridge.portfolio().clients().all().front();
    f.open(client.id);
    const MetricTrace trace = f.bridge.portfolio().figures().trace(
        Metric::Worked, client.id, f.bridge.quarter(), MetricPeriod::RollingYear);
    REQUIRE_FALSE(trace.terms.empty());
    f.showRowsOf(Metric::Worked, 2);
    CHECK(f.model().totals()->worked == std::get<WorkTime>(trace.terms.front().value));
}

TEST_CASE("Contacts of a client are added with their roles, and can be taken back",
          "[ui][client][figures]") {
    FiguresFixture f;
    f.openNew();
    const ClientId client = f.addClient("Harbour Dental");
    f.open(client);
    f.answer([&](QDialog& dialog) {
        FiguresFixture::type(FiguresFixture::field(dialog, "name"), u"Mary Stone"_s);
        QTest::keyClick(&FiguresFixture::field(dialog, "name"), Qt::Key_Return);
    });
    f.click(f.child(f.client(), "addContact"));
    const auto contacts = f.bridge.portfolio().clients().contacts(client);
    REQUIRE(contacts.size() == 1);
    CHECK(contacts[0].name == "Mary Stone");
    REQUIRE(f.bridge.portfolio().undo());
    CHECK(f.bridge.portfolio().clients().contacts(client).empty());
}

TEST_CASE("A name that is another client's is refused in place", "[ui][client][figures]") {
    FiguresFixture f;
    f.openNew();
    const ClientId client = f.addClient("Harbour Dental");
    f.addClient("Mill Lane School");
    f.open(client);
    QString problem;
    f.answer([&](QDialog& dialog) {
        FiguresFixture::type(FiguresFixture::field(dialog, "alias"), u"Mill Lane School"_s);
        QTest::keyClick(&FiguresFixture::field(dialog, "alias"), Qt::Key_Return);
        problem = dynamic_cast<FormDialog&>(dialog).problem();
        dialog.reject();
    });
    f.click(f.child(f.client(), "addAlias"));
    CHECK_FALSE(problem.isEmpty());
    CHECK(f.bridge.portfolio().clients().aliases(client).empty());
}

TEST_CASE("Merged clients can be parted again on the client's page", "[ui][client][figures]") {
    FiguresFixture f;
    f.openNew();
    const ClientId kept = f.addClient("Harbour Dental");
    const ClientId other = f.addClient("HD Group");
    REQUIRE(f.bridge.portfolio().clients().merge(kept, other));
    f.open(kept);
    f.prompts.answer = 1;
    dynamic_cast<ui::RecordList&>(f.child(f.client(), "names")).activateItem(0);
    CHECK(f.bridge.portfolio().clients().all().size() == 2);
}

}  // namespace
}  // namespace winnow::test
