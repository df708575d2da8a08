// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/window/portfolio_files.h>

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>
#include <exception>
#include <optional>

#include <app/portfolio.h>
#include <app/sample_portfolio.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/new_portfolio_dialog.h>
#include <ui/support/guarded.h>
#include <ui/support/paths.h>
#include <ui/support/prompts.h>
#include <ui/support/settings.h>
#include <ui/widgets/busy_veil.h>

namespace winnow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVeilDelay = 200;       // ms
constexpr int kHealthInterval = 500;  // ms

}  // namespace

PortfolioFiles::PortfolioFiles(PortfolioBridge& bridge, Settings& settings, Prompts& prompts,
                               QWidget* window)
    : QObject(window),
      m_bridge(bridge),
      m_settings(settings),
      m_prompts(prompts),
      m_window(window),
      m_health(new QTimer(this)) {
    m_health->setInterval(kHealthInterval);
    connect(m_health, &QTimer::timeout, this, &PortfolioFiles::tellHealth);
    connect(&m_bridge, &PortfolioBridge::portfolioChanged, m_health, qOverload<>(&QTimer::start));
}

void PortfolioFiles::tellHealth() {
    if (m_bridge.isOpen() && m_bridge.portfolio().health() == Portfolio::Health::Checking) {
        return;
    }
    m_health->stop();
    if (const auto damage = m_bridge.isOpen() ? m_bridge.portfolio().damage() : std::nullopt) {
        m_prompts.tell(m_window, tr("The file is damaged"), m_bridge.words().error(*damage));
    }
}

bool PortfolioFiles::open(const QString& file) {
    bool opened = false;
    const auto report = [this](const QString& message) {
        m_prompts.tell(m_window, tr("The file was not opened"), message);
    };
    guarded(report, [&] {
        const bool already = m_bridge.isOpen() &&
                             QFileInfo(file) == QFileInfo(fromPath(m_bridge.portfolio().path()));
        if (already) {
            opened = true;
            return;
        }
        auto portfolio = openBeside(file, false);
        if (portfolio) {
            m_bridge.setPortfolio(std::move(*portfolio));
        } else {
            const QString message = m_bridge.words().error(portfolio.error());
            // Someone else may hold it, or it may be damaged: what can be read is offered.
            auto readable = openBeside(file, true);
            if (!readable) {
                m_settings.forget(file);
                report(message);
                return;
            }
            const Question question{
                tr("The file can only be read"), message, {tr("Open read-only"), tr("Cancel")}};
            if (m_prompts.ask(m_window, question) != 0) {
                return;
            }
            m_bridge.setPortfolio(std::move(*readable));
        }
        m_settings.noteOpened(file);
        opened = true;
    });
    return opened;
}

Result<std::unique_ptr<Portfolio>> PortfolioFiles::openBeside(const QString& file, bool readOnly) {
    std::unique_ptr<Portfolio> opened;
    std::optional<Error> error;
    std::exception_ptr fault;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        try {
            auto result = Portfolio::open(toPath(file), m_bridge.clock(), readOnly);
            if (!result) {
                error = result.error();
                return;
            }
            opened = std::move(*result);
            opened->prepare();
        } catch (...) {
            fault = std::current_exception();
        }
    }));
    ui::BusyVeil veil(tr("Opening %1…").arg(QFileInfo(file).completeBaseName()), m_window);
    // What is on screen stays there while a small file is read; an empty window says so at once.
    QTimer::singleShot(m_bridge.isOpen() ? kVeilDelay : 0, &veil, &QWidget::show);
    QEventLoop waiting;
    connect(thread.get(), &QThread::finished, &waiting, &QEventLoop::quit);
    thread->start();
    waiting.exec(QEventLoop::ExcludeUserInputEvents);
    thread->wait();
    if (fault) {
        std::rethrow_exception(fault);
    }
    if (error) {
        return *error;
    }
    return opened;
}

void PortfolioFiles::chooseAndOpen() {
    const QString file = m_prompts.fileToOpen(m_window, tr("Open a portfolio"),
                                              tr("Winnow portfolio (*.winnow);;All files (*)"));
    if (!file.isEmpty()) {
        open(file);
    }
}

bool PortfolioFiles::makeNew() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    NewPortfolioDialog dialog(m_bridge.clock(), m_bridge.words(), m_prompts,
                              QDir(documents).exists() ? documents : QDir::homePath(), m_window);
    if (m_prompts.run(dialog) != QDialog::Accepted) {
        return false;
    }
    auto portfolio = dialog.takePortfolio();
    if (!portfolio) {
        return false;
    }
    const QString file = fromPath(portfolio->path());
    m_bridge.setPortfolio(std::move(portfolio));
    m_settings.noteOpened(file);
    return true;
}

QString PortfolioFiles::samplePath() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(u"sample.winnow"_s);
}

bool PortfolioFiles::openSample() {
    const QString file = samplePath();
    bool made = false;
    const auto report = [this](const QString& message) {
        m_prompts.tell(m_window, tr("The sample was not made"), message);
    };
    guarded(report, [&] {
        if (QFile::exists(file)) {
            const auto readable = Portfolio::open(toPath(file), m_bridge.clock(), true);
            if (readable) {
                made = open(file);
                return;
            }
            // It is the program's own, so it may be replaced when it has become unreadable.
            const Question question{tr("The sample cannot be opened"),
                                    m_bridge.words().error(readable.error()),
                                    {tr("Make it anew"), tr("Cancel")}};
            if (m_prompts.ask(m_window, question) != 0 || !QFile::remove(file)) {
                return;
            }
        }
        QDir().mkpath(QFileInfo(file).absolutePath());
        auto sample =
            createSample(toPath(file), m_bridge.clock(), m_bridge.words().locale().language());
        if (!sample) {
            report(m_bridge.words().error(sample.error()));
            return;
        }
        m_bridge.setPortfolio(std::move(*sample));
        m_settings.noteOpened(file);
        made = true;
    });
    return made;
}

void PortfolioFiles::openLast() {
    const QString file = m_settings.lastFile();
    if (!file.isEmpty() && QFile::exists(file)) {
        open(file);
    }
}

void PortfolioFiles::close() {
    m_bridge.close();
    m_settings.setLastFile({});
}

void PortfolioFiles::fillRecent(QMenu& menu) {
    menu.clear();
    for (const QString& file : m_settings.recentFiles()) {
        const QFileInfo info(file);
        QAction* action = menu.addAction(
            tr("%1 (%2)").arg(info.completeBaseName(), QDir::toNativeSeparators(info.path())));
        connect(action, &QAction::triggered, this, [this, file] { open(file); });
    }
    if (menu.isEmpty()) {
        menu.addAction(tr("None yet"))->setEnabled(false);
    }
}

}  // namespace winnow
