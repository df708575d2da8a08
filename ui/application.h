// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QApplication>

#include <base/clock.h>
#include <base/locale.h>
#include <ui/support/prompts.h>
#include <ui/support/settings.h>
#include <ui/support/translators.h>

namespace winnow {

class MainWindow;
class PortfolioBridge;

namespace ui {
class ThemeController;
}

// QApplication with a barrier behind every event handler: an exception that got past all others is
// told to the user instead of ending the program.
class Application : public QApplication {
    Q_OBJECT

public:
    Application(int& argc, char** argv);

    bool notify(QObject* receiver, QEvent* event) override;

Q_SIGNALS:
    void faultCaught(const QString& message);
};

// What the command line asks for.
struct LaunchOptions {
    QString file;
    bool sample = false;
    std::optional<Language> language;  // empty: the setting, else the system's
    QString theme;                     // "light" or "dark" for this time; empty: the setting
};

// The running program: settings, look, language and the one window, which is made anew when the
// language changes.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(Application& application, const LaunchOptions& options);
    ~Session() override;

    void start();

private:
    Language language() const;
    void makeWindow();
    void changeLanguage(const QString& code);

    LaunchOptions m_options;
    SystemClock m_clock;
    Settings m_settings;
    WindowPrompts m_prompts;
    Translators m_translators;
    std::unique_ptr<ui::ThemeController> m_theme;
    std::unique_ptr<PortfolioBridge> m_bridge;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace winnow
