// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

#include <app/figures_service.h>
#include <ui/models/cost_table_models.h>
#include <ui/pages/cost_effect.h>
#include <ui/pages/costs_tab.h>
#include <ui/widgets/toast.h>

#include "data_fixture.h"

namespace winnow::test {
namespace {

using namespace Qt::StringLiterals;

struct CostsFixture : DataFixture {
    CostsFixture() {
        openSample();
        show(DataTabId::Costs);
    }

    CostsTab& costs() { return *qobject_cast<CostsTab*>(dataPage().tab(DataTabId::Costs)); }
    QLineEdit& figure(const char* name) {
        auto* found = costs().findChild<QLineEdit*>(QString::fromLatin1(name));
        REQUIRE(found);
        return *found;
    }
    QTableView& table(const char* name) { return dynamic_cast<QTableView&>(child(costs(), name)); }
    void enter(const char* name, const QString& text) {
        type(figure(name), text);
        QTest::keyClick(&figure(name), Qt::Key_Return);
        QCoreApplication::processEvents();
    }
    void enterInto(QTableView& view, int row, int column, const QString& text) {
        view.setFocus();
        view.setCurrentIndex(view.model()->index(row, column));
        QTest::keyClick(&view, Qt::Key_F2);
        auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        REQUIRE(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        enterCell(*editor);
    }
    CostRates inForce() { return bridge.portfolio().figures().costModel().all().back(); }
    QString shown(QTableView& view, int row, int column) {
        return view.model()->index(row, column).data().toString();
    }
};

TEST_CASE("Rates are a draft beside their effect until they are saved", "[ui][costs]") {
    CostsFixture f;
    const CostRates before = f.inForce();
    CHECK_FALSE(f.child(f.costs(), "saveRates").isEnabled());

    f.enter("perInvoice", u"25"_s);
    CHECK(f.inForce() == before);  // nothing is stored
    CHECK(f.child(f.costs(), "saveRates").isEnabled());
    CHECK_FALSE(f.costs().statusText().isEmpty());
    auto* effect = f.costs().findChild<CostEffect*>();
    REQUIRE(effect);
    REQUIRE(waitUntil([&] {
        for (const QLabel* label : effect->findChildren<QLabel*>()) {
            if (label->text().contains(u"contribution(s) change"_s) ||
                label->text().contains(u"contributions change"_s)) {
                return true;
            }
        }
        return false;
    }));

    f.click(f.child(f.costs(), "saveRates"));
    CHECK(f.inForce().overheadPerInvoice == Money{25'00});
    CHECK_FALSE(f.child(f.costs(), "saveRates").isEnabled());
    REQUIRE(f.bridge.portfolio().undo());
    CHECK(f.inForce() == before);
    CHECK(f.figure("perInvoice").text() != u"25.00"_s);
}

TEST_CASE("A draft of rates can be discarded", "[ui][costs]") {
    CostsFixture f;
    const QString before = f.figure("perMonth").text();
    f.enter("perMonth", u"99"_s);
    f.click(f.child(f.costs(), "discardRates"));
    CHECK(f.figure("perMonth").text() == before);
    CHECK_FALSE(f.child(f.costs(), "saveRates").isEnabled());
}

TEST_CASE("What is no figure is said and not taken", "[ui][costs]") {
    CostsFixture f;
    const QString before = f.figure("perMonth").text();
    f.enter("perMonth", u"twelve"_s);
    CHECK(f.figure("perMonth").text() == before);
    CHECK(f.costs().findChild<ui::InlineBanner*>()->isVisible());
    CHECK_FALSE(f.child(f.costs(), "saveRates").isEnabled());
    f.enter("capacity", u"150"_s);
    CHECK_FALSE(f.child(f.costs(), "saveRates").isEnabled());
}

TEST_CASE("A person is added by typing, and the hour's cost follows from pay and capacity",
          "[ui][costs]") {
    CostsFixture f;
    QTableView& people = f.table("people");
    const int last = people.model()->rowCount() - 1;
    f.enterInto(people, last, PayGradeModel::kName, u"Ada North"_s);
    REQUIRE(people.model()->rowCount() == last + 2);
    f.enterInto(people, last, PayGradeModel::kPay, u"50000"_s);
    f.enterInto(people, last, PayGradeModel::kBurden, u"10000"_s);
    f.enterInto(people, last, PayGradeModel::kHours, u"1500"_s);
    f.enterInto(people, last, PayGradeModel::kCapacity, u"80"_s);
    // (50,000 + 10,000) / (1,500 x 80 %)
    CHECK(f.shown(people, last, PayGradeModel::kHourlyCost) == u"€50.00"_s);
    f.click(f.child(f.costs(), "saveRates"));
    CHECK(CostModel::hourlyCost(f.inForce(), "Ada North", "") == Money{50'00});

    // A name that is there already is refused; an emptied one takes its row away.
    f.enterInto(people, last + 1, PayGradeModel::kName, u"Ada North"_s);
    CHECK(people.model()->rowCount() == last + 2);
    f.enterInto(people, last, PayGradeModel::kName, u" "_s);
    CHECK(people.model()->rowCount() == last + 1);
}

TEST_CASE("New rates begin at a date of their own", "[ui][costs]") {
    CostsFixture f;
    const std::size_t before = f.bridge.portfolio().figures().costModel().all().size();
    f.click(f.child(f.costs(), "newRates"));
    f.enter("listRate", u"140"_s);
    f.click(f.child(f.costs(), "saveRates"));
    CHECK(f.bridge.portfolio().figures().costModel().all().size() == before + 1);
    CHECK(f.inForce().effectiveFrom == *Date::of(2026, 10, 1));
    CHECK(f.inForce().listRate == Money{140'00});
    f.click(f.child(f.costs(), "removeRates"));
    CHECK(f.bridge.portfolio().figures().costModel().all().size() == before);
}

}  // namespace
}  // namespace winnow::test
