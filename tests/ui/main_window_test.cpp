// SPDX-License-Identifier: GPL-3.0-or-later
#include <QActionGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <app/client_service.h>
#include <app/figures_service.h>
#include <app/grading_service.h>
#include <support/catch.h>
#include <ui/dialogs/client_dialog.h>
#include <ui/dialogs/help_dialog.h>
#include <ui/dialogs/why_dialog.h>
#include <ui/pages/client_page.h>
#include <ui/pages/clients_page.h>
#include <ui/support/paths.h>
#include <ui/theme/look.h>
#include <ui/widgets/sidebar.h>
#include <ui/window/quick_finder.h>

#include "window_fixture.h"

namespace winnow::test {
namespace {

TEST_CASE("Ctrl and a digit leads to each page of the sidebar", "[ui][window]") {
    WindowFixture f;
    f.openSample();
    CHECK(f.window.currentPage() == PageId::Dashboard);
    int digit = 0;
    for (const PageId page : kSidebarPages) {
        f.type(static_cast<Qt::Key>(Qt::Key_1 + digit++), Qt::ControlModifier);
        CHECK(f.window.currentPage() == page);
        CHECK_FALSE(f.window.grab().isNull());
    }
    f.type(Qt::Key_Backspace);
    CHECK(f.window.currentPage() == PageId::Data);
}

TEST_CASE("A letter in a closed list chooses an entry and is no command", "[ui][window]") {
    WindowFixture f;
    f.openSample();
    int dialogs = 0;
    f.prompts.runDialog = [&](QDialog&) {
        ++dialogs;
        return 0;
    };
    QComboBox list(&f.window);
    list.addItems({QStringLiteral("alpha"), QStringLiteral("north")});
    list.show();
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_N);
    CHECK(list.currentText() == QStringLiteral("north"));
    CHECK(dialogs == 0);
    list.clearFocus();
    f.type(Qt::Key_N);
    CHECK(dialogs == 1);
}

TEST_CASE("The sidebar leads to a page by a click", "[ui][window]") {
    WindowFixture f;
    f.openSample();
    ui::NavList* nav = f.window.sidebar().nav();
    QTest::mouseClick(nav->viewport(), Qt::LeftButton, Qt::NoModifier,
                      nav->visualRect(nav->model()->index(1, 0)).center());
    CHECK(f.window.currentPage() == PageId::Clients);
}

TEST_CASE("A client is added by key and the step is taken back", "[ui][window]") {
    WindowFixture f;
    f.openSample();
    const auto count = f.bridge.portfolio().clients().all().size();
    f.prompts.runDialog = [](QDialog& dialog) {
        dialog.findChild<QLineEdit*>(QStringLiteral("name"))
            ->setText(QStringLiteral("Zephyr Kites"));
        auto* save = dialog.findChild<QPushButton*>();
        for (auto* button : dialog.findChildren<QPushButton*>()) {
            save = button->isDefault() ? button : save;
        }
        save->click();
        return dialog.result();
    };
    f.type(Qt::Key_N);
    CHECK(f.bridge.portfolio().clients().all().size() == count + 1);
    CHECK(f.window.currentPage() == PageId::Client);
    f.type(Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.bridge.portfolio().clients().all().size() == count);
    f.type(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(f.bridge.portfolio().clients().all().size() == count + 1);
}

TEST_CASE("Quarters are walked by key and the page follows", "[ui][window]") {
    WindowFixture f;
    f.openSample();
    const Quarter latest = f.bridge.quarter();
    f.type(Qt::Key_Left, Qt::AltModifier);
    CHECK(f.bridge.quarter() == latest.previous());
    f.type(Qt::Key_Right, Qt::AltModifier);
    f.type(Qt::Key_Right, Qt::AltModifier);
    CHECK(f.bridge.quarter() == latest);
    const auto quarters = f.bridge.portfolio().figures().quarters();
    CHECK(f.window.actions().quarters->actions().size() == static_cast<qsizetype>(quarters.size()));
    f.window.actions().quarters->actions().last()->trigger();
    CHECK(f.bridge.quarter() == quarters.front());
    CHECK_FALSE(f.window.grab().isNull());
}

TEST_CASE("Every quarter of the sample can be shown on every page", "[ui][window]") {
    WindowFixture f;
    f.openSample();
    for (const Quarter& quarter : f.bridge.portfolio().figures().quarters()) {
        f.bridge.setQuarter(quarter);
        for (const PageId page : kSidebarPages) {
            f.window.goTo(page);
            CHECK(f.window.currentPage() == page);
        }
    }
}

TEST_CASE("W explains the grade of the selected client", "[ui][window]") {
    WindowFixture f;
    f.openSample();
    f.window.goTo(PageId::Clients);
    int explained = 0;
    f.prompts.runDialog = [&](QDialog& dialog) {
        explained += qobject_cast<WhyDialog*>(&dialog) != nullptr;
        return int(QDialog::Accepted);
    };
    f.page<ClientsPage>(PageId::Clients).findChild<QWidget*>(QStringLiteral("clients"))->setFocus();
    f.type(Qt::Key_W);
    CHECK(explained == 1);
}

TEST_CASE("Single letters can be switched off", "[ui][window]") {
    WindowFixture f;
    f.openSample();
    bool asked = false;
    f.prompts.runDialog = [&](QDialog&) {
        asked = true;
        return int(QDialog::Rejected);
    };
    f.window.actions().singleKeys->trigger();
    f.type(Qt::Key_N);
    CHECK_FALSE(asked);
    f.window.actions().singleKeys->trigger();
    f.type(Qt::Key_N);
    CHECK(asked);
}

TEST_CASE("Ctrl K finds a client by a few letters", "[ui][window]") {
    WindowFixture f;
    f.openSample();
    const Client client = f.bridge.portfolio().clients().all().back();
    f.type(Qt::Key_K, Qt::ControlModifier);
    auto* finder = f.window.findChild<QuickFinder*>();
    REQUIRE(finder->isVisible());
    f.write(toQString(client.name).left(7).toUpper());
    f.type(Qt::Key_Return);
    CHECK_FALSE(finder->isVisible());
    CHECK(f.window.currentPage() == PageId::Client);
    CHECK(f.window.currentClient() == client.id);
}

TEST_CASE("Ctrl K runs a command", "[ui][window]") {
    WindowFixture f;
    f.openSample();
    f.type(Qt::Key_K, Qt::ControlModifier);
    f.write(QStringLiteral("matrix"));
    f.type(Qt::Key_Return);
    CHECK(f.window.currentPage() == PageId::Matrix);
    f.type(Qt::Key_K, Qt::ControlModifier);
    f.write(QStringLiteral("theme dark"));
    f.type(Qt::Key_Return);
    CHECK(f.theme.isDark());
    f.type(Qt::Key_K, Qt::ControlModifier);
    f.write(QStringLiteral("xyzzy"));
    f.type(Qt::Key_Return);
    CHECK(f.window.findChild<QuickFinder*>()->isVisible());
    f.type(Qt::Key_Escape);
    f.type(Qt::Key_Escape);
    CHECK_FALSE(f.window.findChild<QuickFinder*>()->isVisible());
}

TEST_CASE("Alt and an arrow leads from client to client", "[ui][window]") {
    WindowFixture f;
    f.openSample();
    f.window.goTo(PageId::Clients);
    auto& clients = f.page<ClientsPage>(PageId::Clients);
    const auto first = clients.currentClient();
    REQUIRE(first);
    f.window.openClient(*first);
    f.type(Qt::Key_Down, Qt::AltModifier);
    const auto second = f.window.currentClient();
    CHECK(second == clients.neighbour(first, 1));
    f.type(Qt::Key_Up, Qt::AltModifier);
    CHECK(f.window.currentClient() == first);
    f.type(Qt::Key_Backspace);
    CHECK(f.window.currentPage() == PageId::Clients);
}

TEST_CASE("The dark theme is applied and remembered", "[ui][window]") {
    WindowFixture f;
    f.openSample();
    f.window.actions().theme->actions()[1]->trigger();
    CHECK(f.theme.isDark());
    CHECK(ui::theme().dark);
    CHECK(f.settings.theme() == QStringLiteral("dark"));
    const QImage picture = f.window.grab().toImage();
    CHECK(picture.pixelColor(picture.width() / 2, picture.height() - 4).lightness() < 80);
}

TEST_CASE("The sidebar collapses and says so to the settings", "[ui][window]") {
    WindowFixture f;
    f.openSample();
    const int wide = f.window.sidebar().width();
    f.type(Qt::Key_B, Qt::ControlModifier);
    QCoreApplication::processEvents();
    CHECK(f.window.sidebar().isCollapsed());
    CHECK(f.window.sidebar().sizeHint().width() < wide);
}

TEST_CASE("A file that cannot be opened leaves what was open", "[ui][window]") {
    WindowFixture f;
    f.openSample();
    const auto path = f.bridge.portfolio().path();
    for (const auto& wrong :
         {f.folder.write("not.winnow", "this is no portfolio"), f.folder.write("empty.winnow", ""),
          f.folder.path(), f.folder / "absent.winnow"}) {
        CHECK_FALSE(f.window.files().open(fromPath(wrong)));
        CHECK(f.bridge.portfolio().path() == path);
    }
}

TEST_CASE("A file someone else holds is offered read-only", "[ui][window]") {
    WindowFixture f;
    f.openNew();
    PortfolioBridge other(f.clock, Language::English);
    Settings settings(QString::fromStdString((f.folder / "other.ini").string()));
    MainWindow second(other, settings, f.prompts, f.theme);
    REQUIRE(second.files().open(fromPath(f.bridge.portfolio().path())));
    CHECK(other.portfolio().readOnly());
    CHECK_FALSE(second.actions().ownFigures->isEnabled());
    CHECK_FALSE(second.actions().addClient->isEnabled());
}

TEST_CASE("Help lists the keys of the menus", "[ui][window]") {
    WindowFixture f;
    QStringList texts;
    f.prompts.runDialog = [&](QDialog& dialog) {
        for (const QLabel* label : dialog.findChildren<QLabel*>()) {
            texts << label->text();
        }
        return int(QDialog::Accepted);
    };
    f.type(Qt::Key_F1);
    CHECK(texts.contains(QStringLiteral("Why this grade")));
    CHECK(texts.contains(QStringLiteral("Save report as PDF…")));
}

}  // namespace
}  // namespace winnow::test
