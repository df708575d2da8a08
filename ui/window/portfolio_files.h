// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>
#include <QString>

#include <base/result.h>

class QMenu;
class QTimer;
class QWidget;

namespace winnow {

class Portfolio;
class PortfolioBridge;
class Prompts;
class Settings;

// Opens, makes and closes portfolio files for a window, and remembers them.
class PortfolioFiles : public QObject {
    Q_OBJECT

public:
    PortfolioFiles(PortfolioBridge& bridge, Settings& settings, Prompts& prompts, QWidget* window);

    // Opens the file, or says why that cannot be done and offers what can. False when nothing was
    // opened; what was open before then stays.
    bool open(const QString& file);
    // Asks which.
    void chooseAndOpen();
    // Asks for name, currency and place. False when the user thought better of it.
    bool makeNew();
    // The sample, made on the first time.
    bool openSample();
    // The file of the last time, if it is still there.
    void openLast();
    void close();
    void fillRecent(QMenu& menu);

    static QString samplePath();

private:
    // Reads the file on a thread of its own while the window goes on painting.
    Result<std::unique_ptr<Portfolio>> openBeside(const QString& file, bool readOnly);

    // Says so when the check of a large file, which goes on behind the window, found damage.
    void tellHealth();

    PortfolioBridge& m_bridge;
    Settings& m_settings;
    Prompts& m_prompts;
    QWidget* m_window;
    QTimer* m_health;
};

}  // namespace winnow
