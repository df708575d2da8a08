// SPDX-License-Identifier: GPL-3.0-or-later
#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>

#include <support/catch.h>
#include <ui/application.h>
#include <ui/main_window.h>
#include <ui/window/window_actions.h>

#include "page_fixture.h"

namespace winnow::test {
namespace {

MainWindow* window() {
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* found = qobject_cast<MainWindow*>(widget)) {
            return found;
        }
    }
    return nullptr;
}

Application& application() { return static_cast<Application&>(*qApp); }

TEST_CASE("The language changes without a restart and the file stays open", "[ui][session]") {
    const TempDir home;
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString((home / "data").string()));
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString((home / "config").string()));
    LaunchOptions options;
    options.sample = true;
    options.language = Language::English;
    {
        Session session(application(), options);
        session.start();
        REQUIRE(window());
        CHECK(window()->menuBar()->actions().first()->text() == QStringLiteral("&File"));
        window()->goTo(PageId::Clients);
        window()->actions().language->actions()[1]->trigger();
        CHECK(waitUntil([] {
            return window() &&
                   window()->menuBar()->actions().first()->text() == QStringLiteral("&Fichier");
        }));
        CHECK(window()->currentPage() == PageId::Clients);
        window()->close();
    }
    // The next start is in French, and where this one ended.
    {
        Session session(application(), {});
        session.start();
        CHECK(window()->menuBar()->actions().first()->text() == QStringLiteral("&Fichier"));
        CHECK(window()->currentPage() == PageId::Clients);
    }
    Translators().install(Language::English);
}

}  // namespace
}  // namespace winnow::test
