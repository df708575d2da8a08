// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/application.h>

#include <QTimer>

#include <ui/bridge/portfolio_bridge.h>
#include <ui/main_window.h>
#include <ui/support/appearance.h>
#include <ui/support/guarded.h>
#include <ui/support/paths.h>
#include <ui/theme/icons.h>
#include <ui/window/portfolio_files.h>
#include <ui/window/sidebar_feed.h>

namespace winnow {

using namespace Qt::StringLiterals;

Application::Application(int& argc, char** argv) : QApplication(argc, argv) {
    setApplicationName(u"winnow"_s);
    setApplicationDisplayName(u"Winnow"_s);
    setApplicationVersion(QString::fromLatin1(WINNOW_VERSION));
    setDesktopFileName(u"org.winnow_portfolio.Winnow"_s);
}

bool Application::notify(QObject* receiver, QEvent* event) {
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::exception& fault) {
        const QString message = faultMessage(fault);
        // Once the event is over, and once for a widget that fails at every painting.
        QTimer::singleShot(0, this, [this, message] { Q_EMIT faultCaught(message); });
        return false;
    }
}

Session::Session(Application& application, const LaunchOptions& options) : m_options(options) {
    const QString theme = m_options.theme.isEmpty() ? m_settings.theme() : m_options.theme;
    m_theme = std::make_unique<ui::ThemeController>(application, appearanceOf(theme));
    application.setWindowIcon(ui::productIcon());
    connect(&application, &Application::faultCaught, this,
            [this, telling = false](const QString& message) mutable {
                if (!telling) {
                    telling = true;
                    m_prompts.tell(m_window.get(), tr("Something went wrong"), message);
                    telling = false;
                }
            });
}

Session::~Session() { m_window.reset(); }

Language Session::language() const {
    if (m_options.language) {
        return *m_options.language;
    }
    return m_settings.language().value_or(systemLanguage());
}

void Session::makeWindow() {
    m_window.reset();
    m_bridge.reset();
    m_translators.install(language());
    m_bridge = std::make_unique<PortfolioBridge>(m_clock, language());
    m_window = std::make_unique<MainWindow>(*m_bridge, m_settings, m_prompts, *m_theme);
    connect(m_window.get(), &MainWindow::languageChosen, this, &Session::changeLanguage,
            Qt::QueuedConnection);
    m_window->restore();
}

void Session::start() {
    makeWindow();
    m_window->show();
    if (m_options.sample) {
        m_window->files().openSample();
    } else if (!m_options.file.isEmpty()) {
        m_window->files().open(m_options.file);
    } else {
        m_window->files().openLast();
        m_window->goTo(pageOfNavKey(m_settings.value(u"window/page"_s).toString()));
    }
}

void Session::changeLanguage(const QString& code) {
    m_options.language.reset();
    m_settings.setLanguage(languageFromCode(code.toStdString()));
    const QString file = m_bridge->isOpen() ? fromPath(m_bridge->portfolio().path()) : QString();
    const Quarter quarter = m_bridge->quarter();
    const PageId page = m_window->currentPage();
    const QByteArray geometry = m_window->saveGeometry();
    makeWindow();
    m_window->restoreGeometry(geometry);
    m_window->show();
    if (!file.isEmpty() && m_window->files().open(file)) {
        m_bridge->setQuarter(quarter);
        m_window->goTo(page == PageId::Client ? PageId::Clients : page);
    }
}

}  // namespace winnow
