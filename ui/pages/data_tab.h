// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include <domain/fact_query.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/pages/page.h>

namespace winnow {

// Tabs of the data page, in their order.
enum class DataTabId { Files, Facts, Costs, Quality };

// One tab of the data page, made on its first visit. Like a page it reads through the bridge's
// services and asks for everything else by signals.
class DataTab : public QWidget {
    Q_OBJECT

public:
    explicit DataTab(PortfolioBridge& bridge, QWidget* parent = nullptr)
        : QWidget(parent), m_bridge(bridge) {}

    // Reads everything anew; called when the tab is shown, the quarter or the data changed.
    virtual void refresh() = 0;
    // `/`: puts the cursor into the tab's search field, if it has one.
    virtual void focusSearch() {}
    // A line for the status bar; empty: none.
    virtual QString statusText() const { return {}; }
    // The client that is selected, for "Why this grade".
    virtual std::optional<ClientId> currentClient() const { return std::nullopt; }

Q_SIGNALS:
    void openClient(qint64 clientId);
    void openPage(winnow::PageId page);
    void showClients(const winnow::ClientFilter& filter);
    // The facts of the query on the facts tab.
    void showFacts(const winnow::FactQuery& query);
    void showTab(winnow::DataTabId tab);
    // A toast at the bottom; with undo when the last action can be undone.
    void notify(const QString& message, bool undoable);
    // An error or question the tab cannot solve itself.
    void problem(const QString& message);
    void importRequested();
    void addClientRequested();
    void ownFiguresRequested();
    void statusChanged();

protected:
    PortfolioBridge& m_bridge;
};

}  // namespace winnow
