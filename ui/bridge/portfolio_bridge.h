// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QObject>

#include <app/change_set.h>
#include <app/portfolio.h>
#include <ui/support/words.h>

namespace winnow {

// The one place where the library's news become Qt signals. Holds the open portfolio (or none), the
// quarter on screen, and the words of the screen's language.
class PortfolioBridge : public QObject {
    Q_OBJECT

public:
    // The clock must outlive the bridge.
    PortfolioBridge(const Clock& clock, Language language, QObject* parent = nullptr);

    bool isOpen() const { return m_portfolio != nullptr; }
    // Only while open.
    Portfolio& portfolio() const { return *m_portfolio; }
    void setPortfolio(std::unique_ptr<Portfolio> portfolio);
    void close();

    // Before the portfolio is used on another thread or closed: when this returns, nobody reads it
    // beside the interface any more.
    void stopReading() { Q_EMIT readingMustStop(); }

    Quarter quarter() const { return m_quarter; }
    void setQuarter(Quarter quarter);

    // In the screen's language and the portfolio's currency.
    const Words& words() const { return m_words; }
    const Clock& clock() const { return m_clock; }

Q_SIGNALS:
    // Another file was opened, or it was closed.
    void portfolioChanged();
    // A committed action changed something.
    void changed(const winnow::ChangeSet& changes);
    void quarterChanged();
    // Whoever reads beside the interface waits in its slot until that has ended.
    void readingMustStop();

private:
    void followLatestQuarter();

    const Clock& m_clock;
    Language m_language;
    Words m_words;
    std::unique_ptr<Portfolio> m_portfolio;
    Subscription m_subscription;
    Quarter m_quarter;
    Quarter m_latest;
};

}  // namespace winnow
