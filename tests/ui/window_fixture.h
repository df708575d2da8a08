// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QTest>

#include <ui/main_window.h>
#include <ui/support/translators.h>
#include <ui/theme/theme_controller.h>
#include <ui/window/page_stack.h>
#include <ui/window/portfolio_files.h>
#include <ui/window/window_actions.h>

#include "page_fixture.h"

namespace winnow::test {

// The real window over a portfolio of its own, shown and active, with settings that vanish.
struct WindowFixture : PageFixture {
    Translators translators;
    ui::ThemeController theme;
    MainWindow window;

    explicit WindowFixture(Language language = Language::English)
        : PageFixture(language),
          theme(*qApp, ui::Appearance::Light),
          window((translators.install(language), bridge), settings, prompts, theme) {
        qputenv("XDG_DATA_HOME", QByteArray::fromStdString((folder / "data").string()));
        theme.setScale(1.0);
        theme.setReduceMotion(true);
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) {
            throw std::runtime_error("the window does not become active");
        }
    }
    ~WindowFixture() { translators.install(Language::English); }

    // A key as the user presses it, wherever the cursor is.
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : &window;
        QTest::keyClick(target, key, modifiers);
    }
    void write(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    template <typename PageType>
    PageType& page(PageId id) {
        return *qobject_cast<PageType*>(window.pages().page(id));
    }
};

}  // namespace winnow::test
