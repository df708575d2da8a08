// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/bridge/portfolio_bridge.h>

#include <app/figures_service.h>

namespace winnow {

PortfolioBridge::PortfolioBridge(const Clock& clock, Language language, QObject* parent)
    : QObject(parent), m_clock(clock), m_language(language), m_words(Locale(language)) {}

void PortfolioBridge::setPortfolio(std::unique_ptr<Portfolio> portfolio) {
    stopReading();
    m_subscription.reset();
    m_portfolio = std::move(portfolio);
    if (m_portfolio) {
        m_words = Words(Locale(m_language, m_portfolio->currency()));
        m_latest = m_portfolio->figures().latestQuarter();
        m_quarter = m_latest;
        m_subscription = m_portfolio->changed.subscribe([this](const ChangeSet& changes) {
            if (changes.facts) {
                followLatestQuarter();
            }
            Q_EMIT changed(changes);
        });
    } else {
        m_words = Words(Locale(m_language));
    }
    Q_EMIT portfolioChanged();
}

// Whoever looks at the latest quarter goes on doing so when an import brings a later one, or shows
// that the facts end earlier.
void PortfolioBridge::followLatestQuarter() {
    const Quarter before = m_latest;
    m_latest = m_portfolio->figures().latestQuarter();
    if (m_quarter == before || m_quarter > m_latest) {
        setQuarter(m_latest);
    }
}

void PortfolioBridge::close() { setPortfolio(nullptr); }

void PortfolioBridge::setQuarter(Quarter quarter) {
    if (quarter != m_quarter) {
        m_quarter = quarter;
        Q_EMIT quarterChanged();
    }
}

}  // namespace winnow
