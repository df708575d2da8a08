// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QTest>

#include <app/client_service.h>
#include <app/prospect_service.h>
#include <support/catch.h>
#include <ui/pages/prospects_page.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/segmented_control.h>

#include "page_fixture.h"

using namespace winnow;
using namespace winnow::test;
using namespace Qt::StringLiterals;

namespace {

struct ProspectsFixture : PageFixture {
    ProspectsPage page{bridge, prompts};
    qint64 opened = 0;

    ProspectsFixture() {
        openNew();
        QObject::connect(&bridge, &PortfolioBridge::changed, &page, &Page::refresh);
        QObject::connect(&page, &Page::openClient, &page, [this](qint64 id) { opened = id; });
        page.resize(1200, 900);
        page.refresh();
        page.show();
    }
    ProspectService& prospects() { return bridge.portfolio().prospects(); }
    void add(const QString& name) {
        prompts.runDialog = [&](QDialog& dialog) {
            dialog.findChild<QLineEdit*>(u"name"_s)->setText(name);
            dialog.findChild<ui::PrimaryButton*>()->click();
            return dialog.result();
        };
        page.findChild<QAbstractButton*>(u"addProspect"_s)->click();
    }
    void type(const QString& field, const QString& text) {
        auto* line = page.findChild<QLineEdit*>(field);
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
};

}  // namespace

TEST_CASE("A prospect's expected figures and red flags are stored as they are given",
          "[ui][prospects]") {
    ProspectsFixture fixture;
    fixture.add(u"Quarrel & Sons"_s);
    REQUIRE(fixture.prospects().all().size() == 1);
    fixture.type(u"fee"_s, u"1,250.00"_s);
    fixture.type(u"hours"_s, u"9:30"_s);
    fixture.type(u"endpoints"_s, u"22"_s);
    auto* sign = fixture.page.findChild<ui::SegmentedControl*>(u"no_budget_talk"_s);
    REQUIRE(sign);
    Q_EMIT sign->chosen((sign->setCurrentIndex(2), 2));
    auto* advice = fixture.page.findChild<QComboBox*>(u"takes_advice"_s);
    REQUIRE(advice);
    advice->setCurrentIndex(advice->findData(3));
    Q_EMIT advice->activated(advice->currentIndex());

    const ProspectFile file = fixture.prospects().all().front().file;
    CHECK(file.projection.monthlyFee == Money{125'000});
    CHECK(file.projection.monthlyHours == WorkTime{34'200});
    CHECK(file.projection.endpoints == 22);
    CHECK(file.signs.at(ProspectSign::NoBudgetTalk) == SignAnswer::Yes);
    CHECK(file.projection.ratings.at("takes_advice") == 3);
    REQUIRE(fixture.bridge.portfolio().undo());
    CHECK(fixture.prospects().all().front().file.projection.ratings.empty());
}

TEST_CASE("A figure that cannot be read is told and changes nothing", "[ui][prospects]") {
    ProspectsFixture fixture;
    fixture.add(u"Quarrel & Sons"_s);
    fixture.type(u"fee"_s, u"900.00"_s);
    fixture.type(u"fee"_s, u"a lot"_s);
    CHECK(fixture.prospects().all().front().file.projection.monthlyFee == Money{90'000});
}

TEST_CASE("A prospect that signs becomes a client", "[ui][prospects]") {
    ProspectsFixture fixture;
    fixture.add(u"Quarrel & Sons"_s);
    const ClientId client = fixture.prospects().all().front().client.id;
    fixture.prompts.answer = 1;  // not yet
    fixture.page.findChild<QAbstractButton*>(u"sign"_s)->click();
    CHECK(fixture.prospects().all().size() == 1);
    fixture.prompts.answer = 0;
    fixture.page.findChild<QAbstractButton*>(u"sign"_s)->click();
    CHECK(fixture.prospects().all().empty());
    CHECK(fixture.bridge.portfolio().clients().find(client)->status == ClientStatus::Active);
    CHECK(fixture.opened == client.value);
}
