// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLineEdit>

#include <app/client_service.h>
#include <app/grading_service.h>
#include <support/catch.h>
#include <ui/pages/clients_page.h>
#include <ui/pages/clients_table.h>
#include <ui/widgets/segmented_control.h>
#include <ui/widgets/view_tabs.h>

#include "window_fixture.h"

namespace winnow::test {
namespace {

struct ClientsFixture : WindowFixture {
    ClientsFixture() {
        openSample();
        window.goTo(PageId::Clients);
    }
    ClientsPage& clients() { return page<ClientsPage>(PageId::Clients); }
    ClientsTable& table() { return *clients().findChild<ClientsTable*>(); }
    const ClientTableModel& model() {
        return *qobject_cast<const ClientTableModel*>(table().model());
    }
};

TEST_CASE("The table holds the clients of the quarter", "[ui][clients]") {
    ClientsFixture f;
    QAbstractItemModelTester tester(f.table().model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    const GradedQuarter& graded = f.bridge.portfolio().grading().quarter(f.bridge.quarter());
    CHECK(f.model().rowCount() == static_cast<int>(graded.clients.size()));
    CHECK(f.model().rowCount() > 0);
    // Sorted by revenue, the largest first.
    for (int row = 1; row < f.model().rowCount(); ++row) {
        CHECK(f.model().row(row - 1).revenue >= f.model().row(row).revenue);
    }
}

TEST_CASE("Slash leads into the search and Enter from there to the client", "[ui][clients]") {
    ClientsFixture f;
    f.table().setFocus();
    const QString name = f.model().row(4).name;
    f.type(Qt::Key_Slash);
    auto* search = f.clients().findChild<QLineEdit*>(QStringLiteral("search"));
    REQUIRE(QApplication::focusWidget() == search);
    f.write(name.left(6));
    REQUIRE(f.model().rowCount() >= 1);
    CHECK(f.model().rowCount() < 10);
    f.type(Qt::Key_Return);
    CHECK(f.table().hasFocus());
    f.type(Qt::Key_Home);
    f.type(Qt::Key_Return);
    CHECK(f.window.currentPage() == PageId::Client);
    f.type(Qt::Key_Backspace);
    CHECK(f.window.currentPage() == PageId::Clients);
    CHECK(search->text() == name.left(6));
}

TEST_CASE("Letters typed into the search are no commands", "[ui][clients]") {
    ClientsFixture f;
    f.clients().focusSearch();
    bool asked = false;
    f.prompts.runDialog = [&](QDialog&) {
        asked = true;
        return int(QDialog::Rejected);
    };
    f.write(QStringLiteral("nw/"));
    CHECK_FALSE(asked);
    CHECK(f.clients().findChild<QLineEdit*>(QStringLiteral("search"))->text() ==
          QStringLiteral("nw/"));
}

TEST_CASE("A click on a column sorts by it", "[ui][clients]") {
    ClientsFixture f;
    QHeaderView* header = f.table().horizontalHeader();
    const int column = static_cast<int>(ClientColumn::Hours);
    const QPoint middle(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                        header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, middle);
    REQUIRE(header->sortIndicatorSection() == column);
    const bool ascending = header->sortIndicatorOrder() == Qt::AscendingOrder;
    for (int row = 1; row < f.model().rowCount(); ++row) {
        const auto above = f.model().row(row - 1).worked;
        const auto below = f.model().row(row).worked;
        CHECK((!below || (ascending ? above <= below : above >= below)));
    }
}

TEST_CASE("A grade button narrows the table and keeps the selection", "[ui][clients]") {
    ClientsFixture f;
    const auto before = f.clients().currentClient();
    REQUIRE(before);
    const Grade grade = *f.model().row(f.model().rowOf(*before)).grade;
    for (ui::FilterToggle* toggle : f.clients().findChildren<ui::FilterToggle*>()) {
        if (toggle->grade() == grade) {
            QTest::mouseClick(toggle, Qt::LeftButton);
        }
    }
    CHECK(f.model().rowCount() == f.model().countOf(grade));
    CHECK(f.clients().currentClient() == before);
    f.clients().clearFilters();
    CHECK(f.model().rowCount() == f.model().countOf(ClientView::All));
    CHECK(f.clients().currentClient() == before);
}

TEST_CASE("Views show their clients and say how many there are", "[ui][clients]") {
    ClientsFixture f;
    auto* tabs = f.clients().findChild<ui::ViewTabs*>();
    REQUIRE(tabs->count() >= 4);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        QTest::mouseClick(tabs, Qt::LeftButton, Qt::NoModifier, tabs->tabRect(tab).center());
        CHECK(tabs->currentIndex() == tab);
        CHECK(f.model().rowCount() == f.model().countOf(f.model().query().view));
    }
}

TEST_CASE("The status line sums what is selected", "[ui][clients]") {
    ClientsFixture f;
    f.table().setFocus();
    f.type(Qt::Key_A, Qt::ControlModifier);
    std::int64_t revenue = 0;
    for (int row = 0; row < f.model().rowCount(); ++row) {
        revenue += f.model().row(row).revenue.value_or(Money{}).minor;
    }
    CHECK(f.clients().statusText().contains(f.bridge.words().moneyWhole(Money{revenue})));
}

TEST_CASE("A narrow window shows fewer columns and short money", "[ui][clients]") {
    ClientsFixture f;
    CHECK_FALSE(f.table().isColumnHidden(static_cast<int>(ClientColumn::Trend)));
    f.window.resize(1024, 700);
    CHECK(f.window.size() == QSize(1024, 700));
    CHECK(f.table().isColumnHidden(static_cast<int>(ClientColumn::Trend)));
    CHECK_FALSE(f.table().isColumnHidden(static_cast<int>(ClientColumn::Revenue)));
    CHECK(f.table().horizontalHeader()->length() <= f.table().viewport()->width());
}

}  // namespace
}  // namespace winnow::test
