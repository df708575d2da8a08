// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QLineEdit>
#include <QPushButton>

#include <app/client_service.h>
#include <support/catch.h>
#include <ui/dialogs/client_dialog.h>
#include <ui/dialogs/new_portfolio_dialog.h>
#include <ui/pages/first_run_page.h>

#include "window_fixture.h"

namespace winnow::test {
namespace {

void pressDefault(QDialog& dialog) {
    for (auto* button : dialog.findChildren<QPushButton*>()) {
        if (button->isDefault()) {
            button->click();
        }
    }
}

TEST_CASE("Without a file the window shows the three ways in", "[ui][first_run]") {
    WindowFixture f;
    CHECK(f.window.currentPage() == PageId::FirstRun);
    f.type(Qt::Key_2, Qt::ControlModifier);
    CHECK(f.window.currentPage() == PageId::FirstRun);
    CHECK_FALSE(f.window.actions().undo->isEnabled());
}

TEST_CASE("A file without clients shows them too", "[ui][first_run]") {
    WindowFixture f;
    f.openNew();
    for (const PageId page : {PageId::Dashboard, PageId::Clients, PageId::Matrix, PageId::Report}) {
        f.window.goTo(page);
        CHECK(f.window.currentPage() == PageId::FirstRun);
    }
    f.window.goTo(PageId::Rubric);
    CHECK(f.window.currentPage() == PageId::Rubric);
}

TEST_CASE("The sample is one click away and made only once", "[ui][first_run]") {
    WindowFixture f;
    auto* button = f.window.findChild<QPushButton*>(QStringLiteral("openSample"));
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(f.bridge.isOpen());
    CHECK(f.bridge.portfolio().isSample());
    CHECK(f.window.currentPage() == PageId::Dashboard);
    CHECK(QFile::exists(PortfolioFiles::samplePath()));
    f.window.actions().close->trigger();
    CHECK(f.window.currentPage() == PageId::FirstRun);
    CHECK(f.window.files().openSample());
}

TEST_CASE("A sample that has become unreadable is made anew", "[ui][first_run]") {
    WindowFixture f;
    REQUIRE(f.window.files().openSample());
    f.window.actions().close->trigger();
    QFile file(PortfolioFiles::samplePath());
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("no portfolio");
    file.close();
    REQUIRE(f.window.files().openSample());
    CHECK(f.bridge.portfolio().isSample());
}

TEST_CASE("A first client is typed in through a new portfolio", "[ui][first_run]") {
    WindowFixture f;
    const QString file = QString::fromStdString((f.folder / "mine.winnow").string());
    f.prompts.runDialog = [&](QDialog& dialog) {
        dialog.findChild<QLineEdit*>(QStringLiteral("name"))->setText(QStringLiteral("Alder"));
        if (qobject_cast<NewPortfolioDialog*>(&dialog)) {
            dialog.findChild<QLineEdit*>(QStringLiteral("file"))->setText(file);
        }
        pressDefault(dialog);
        return dialog.result();
    };
    QTest::mouseClick(f.window.findChild<QPushButton*>(QStringLiteral("addFirstClient")),
                      Qt::LeftButton);
    REQUIRE(f.bridge.isOpen());
    CHECK(QFile::exists(file));
    CHECK(f.bridge.portfolio().clients().all().size() == 1);
    CHECK(f.window.currentPage() == PageId::Client);
    f.window.goTo(PageId::Dashboard);
    CHECK(f.window.currentPage() == PageId::Dashboard);
    CHECK_FALSE(f.window.grab().isNull());
}

}  // namespace
}  // namespace winnow::test
