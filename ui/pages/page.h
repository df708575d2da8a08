// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include <domain/fact_query.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/case_dialogs.h>

namespace winnow {

enum class PageId {
    FirstRun,
    Dashboard,
    Clients,
    Client,
    Prospects,
    Matrix,
    Portfolio,
    Grading,
    Workflows,
    Rubric,
    Data,
    Report,
};

// What the Clients page should show when another page sends the user there.
struct ClientFilter {
    QString view;                 // "all", "worst", "moved"...; empty: all
    std::optional<Grade> before;  // a cell of the migration grid
    std::optional<Grade> now;
};

// Ways to look at the portfolio as a whole; the first is the matrix.
enum class PortfolioTab { Map, Money, Movement, Judgement };

// One page of the main window, made on its first visit. It reads through the bridge's services and
// asks for navigation by signals; it holds no rules.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(PortfolioBridge& bridge, QWidget* parent = nullptr)
        : QWidget(parent), m_bridge(bridge) {}

    // Reads everything anew; called when the page is shown, the quarter or the data changed.
    virtual void refresh() = 0;
    // `/`: puts the cursor into the page's search field, if it has one.
    virtual void focusSearch() {}
    // A line for the status bar; empty: none.
    virtual QString statusText() const { return {}; }
    // The client the page is about or that is selected on it, for "Why this grade".
    virtual std::optional<ClientId> currentClient() const { return std::nullopt; }

Q_SIGNALS:
    void openClient(qint64 clientId);
    void openPage(winnow::PageId page);
    void showClients(const winnow::ClientFilter& filter);
    void showPortfolio(winnow::PortfolioTab tab);
    // Grades the client, or goes on grading where it was left.
    void gradeClient(std::optional<winnow::ClientId> client);
    // Asks how to start a case, and shows it.
    void startCaseRequested(const winnow::StartCaseRequest& request);
    void openCase(qint64 caseId);
    // The facts of the query, on the data page.
    void showFacts(const winnow::FactQuery& query);
    // A toast at the bottom; with undo when the last action can be undone.
    void notify(const QString& message, bool undoable);
    // An error or question the page cannot solve itself.
    void problem(const QString& message);
    void importRequested();
    void addClientRequested();
    void ownFiguresRequested();
    void statusChanged();

protected:
    PortfolioBridge& m_bridge;
};

}  // namespace winnow
