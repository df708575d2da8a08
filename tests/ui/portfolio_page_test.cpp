// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QListWidget>
#include <QTabBar>

#include <app/analysis_service.h>
#include <app/grading_service.h>
#include <app/rater_service.h>
#include <support/catch.h>
#include <ui/charts/migration_grid.h>
#include <ui/charts/whale_curve.h>
#include <ui/pages/matrix_page.h>
#include <ui/pages/portfolio_page.h>
#include <ui/widgets/button.h>
#include <ui/widgets/record_list.h>

#include "page_fixture.h"

using namespace winnow;
using namespace winnow::test;
using namespace Qt::StringLiterals;

namespace {

struct PortfolioFixture : PageFixture {
    PortfolioPage page{bridge, prompts};
    qint64 opened = 0;
    QStringList notices;
    QStringList problems;

    explicit PortfolioFixture(PortfolioTab tab) {
        openSample();
        page.resize(1200, 860);
        page.setTab(tab);
        page.show();
        QObject::connect(&page, &Page::openClient, &page, [this](qint64 id) { opened = id; });
        QObject::connect(&page, &Page::notify, &page,
                         [this](const QString& message) { notices << message; });
        QObject::connect(&page, &Page::problem, &page,
                         [this](const QString& message) { problems << message; });
    }
    const PortfolioView& view() { return bridge.portfolio().analysis().portfolio(sampleQuarter()); }
    ui::RecordList& list(const QString& name) { return *page.findChild<ui::RecordList*>(name); }
    // Enter on the first row.
    void openFirst(const QString& name) {
        ui::RecordList& rows = list(name);
        rows.setFocus();
        press(rows, Qt::Key_Home);
        press(rows, Qt::Key_Return);
    }
};

}  // namespace

TEST_CASE("Each figure of the money view leads to the client behind it", "[ui][portfolio]") {
    PortfolioFixture fixture(PortfolioTab::Money);
    fixture.openFirst(u"drag"_s);
    CHECK(fixture.opened == fixture.view().drag.front().client.value);
    fixture.openFirst(u"largest"_s);
    CHECK(fixture.opened == fixture.view().concentration.byRevenue.front().value);
    const auto& whale = fixture.bridge.portfolio().grading().quarter(sampleQuarter()).summary.whale;
    Q_EMIT fixture.page.findChild<ui::WhaleCurve*>()->pointActivated(1);
    CHECK(fixture.opened == whale.points[1].client.value);
}

TEST_CASE("A cell of the migration grid lists the clients that made the move", "[ui][portfolio]") {
    PortfolioFixture fixture(PortfolioTab::Movement);
    const auto& moved = fixture.view().migration.moved;
    const std::vector<ClientId>& stayed = moved[0][0];
    REQUIRE_FALSE(stayed.empty());
    Q_EMIT fixture.page.findChild<ui::MigrationGrid*>()->cellActivated(Grade::A, Grade::A);
    fixture.openFirst(u"cell"_s);
    CHECK(fixture.opened == stayed.front().value);
    REQUIRE_FALSE(fixture.view().quartersInD.empty());
    fixture.openFirst(u"quartersInD"_s);
    CHECK(fixture.opened == fixture.view().quartersInD.front().client.value);
}

TEST_CASE("Gut reactions that differ from the formula are listed", "[ui][portfolio]") {
    PortfolioFixture fixture(PortfolioTab::Judgement);
    REQUIRE_FALSE(fixture.view().gut.disagreements.empty());
    fixture.openFirst(u"gut"_s);
    CHECK(fixture.opened == fixture.view().gut.disagreements.front().client.value);
}

TEST_CASE("A rating sheet goes out and comes back empty without harm", "[ui][portfolio]") {
    PortfolioFixture fixture(PortfolioTab::Judgement);
    const auto sheet = fixture.folder / "sheet.csv";
    fixture.prompts.file = QString::fromStdString(sheet.string());
    fixture.prompts.runDialog = [](QDialog& dialog) {
        auto* save = dialog.findChild<ui::PrimaryButton*>();
        save->click();
        CHECK(dialog.result() == QDialog::Rejected);  // nobody named
        dialog.findChild<QComboBox*>(u"rater"_s)->setCurrentText(u"Robin Vale"_s);
        save->click();
        return dialog.result();
    };
    const auto before = fixture.bridge.portfolio().raters().raters();
    fixture.page.findChild<QAbstractButton*>(u"exportSheet"_s)->click();
    CHECK(std::filesystem::file_size(sheet) > 1000);
    fixture.page.findChild<QAbstractButton*>(u"importSheet"_s)->click();
    CHECK(fixture.problems.isEmpty());
    CHECK(fixture.bridge.portfolio().raters().raters() == before);
}

TEST_CASE("Another rater may count where the owner gave no rating", "[ui][portfolio]") {
    PortfolioFixture fixture(PortfolioTab::Judgement);
    RaterService& raters = fixture.bridge.portfolio().raters();
    REQUIRE(raters.raters().size() > 1);
    fixture.prompts.runDialog = [](QDialog& dialog) {
        auto* list = dialog.findChild<QListWidget*>(u"raters"_s);
        for (int row = 0; row < list->count(); ++row) {
            list->item(row)->setCheckState(Qt::Checked);
        }
        dialog.findChild<ui::PrimaryButton*>()->click();
        return dialog.result();
    };
    fixture.page.findChild<QAbstractButton*>(u"counting"_s)->click();
    CHECK(raters.counting().size() == raters.raters().size());
    CHECK(raters.counting().front().empty());
}

TEST_CASE("The tabs lead from the map to the other views and back", "[ui][portfolio]") {
    PortfolioFixture fixture(PortfolioTab::Money);
    std::optional<PortfolioTab> asked;
    QObject::connect(&fixture.page, &Page::showPortfolio, &fixture.page,
                     [&](PortfolioTab tab) { asked = tab; });
    auto* tabs = fixture.page.findChild<QTabBar*>(u"portfolioTabs"_s);
    tabs->setCurrentIndex(static_cast<int>(PortfolioTab::Movement));
    CHECK(fixture.page.tab() == PortfolioTab::Movement);
    tabs->setCurrentIndex(static_cast<int>(PortfolioTab::Map));
    CHECK(asked == PortfolioTab::Map);
    CHECK(fixture.page.tab() == PortfolioTab::Movement);

    MatrixPage matrix(fixture.bridge);
    QObject::connect(&matrix, &Page::showPortfolio, &matrix,
                     [&](PortfolioTab tab) { asked = tab; });
    matrix.findChild<QTabBar*>(u"portfolioTabs"_s)
        ->setCurrentIndex(static_cast<int>(PortfolioTab::Judgement));
    CHECK(asked == PortfolioTab::Judgement);
}
