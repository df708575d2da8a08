// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QMainWindow>

#include <ui/pages/page.h>

namespace winnow {

class CaseCommands;
class PageStack;
class PortfolioFiles;
class Prompts;
class QuickFinder;
class Settings;
class SidebarFeed;
class StatusStrip;
class WindowActions;

namespace ui {
class Sidebar;
class ThemeController;
class Toast;
}  // namespace ui

// The window: which page is shown, and what menus and pages ask of each other. No rules.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    // All of them must outlive the window.
    MainWindow(PortfolioBridge& bridge, Settings& settings, Prompts& prompts,
               ui::ThemeController& theme);

    PortfolioFiles& files() { return *m_files; }
    WindowActions& actions() { return *m_actions; }
    PageStack& pages() { return *m_pages; }
    ui::Sidebar& sidebar() { return *m_sidebar; }

    // Shows the page, or the first-run page where it would have nothing to show.
    void goTo(PageId page);
    void openClient(ClientId client);
    PageId currentPage() const;
    std::optional<ClientId> currentClient() const;
    // Size, page and sidebar of the last time.
    void restore();

Q_SIGNALS:
    // The user chose another language for the window; empty: as the system.
    void languageChosen(const QString& code);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    struct Place {
        PageId page = PageId::Dashboard;
        ClientId client;
        friend bool operator==(const Place&, const Place&) = default;
    };

    void connectFile();
    void connectEdit();
    void connectView();
    void connectClient();
    void connectPage(PageId id, Page* page);

    // `remember`: Back leads to where the window was before.
    void showPlace(Place place, bool remember);
    Place here() const;
    void goBack();
    // Another file is open, or none.
    void portfolioChanged();
    // Figures, ratings or the quarter changed.
    void refresh();
    void updateActions();
    // What hangs on the selection: the line under the page, and the client's commands.
    void updateStatus();

    bool ensureOpen();
    void importFiles();
    void addClient();
    void editClient();
    void explainGrade();
    void showPortfolio(PortfolioTab tab);
    void grade(std::optional<ClientId> client);
    void openCase(CaseId id);
    void stepClient(int rows);
    void stepQuarter(int quarters);
    void editOwnFigures();
    void undo();
    void redo();
    void takeBack(bool backwards);
    void notify(const QString& message, bool undoable);
    void tellProblem(const QString& message);

    PortfolioBridge& m_bridge;
    Settings& m_settings;
    Prompts& m_prompts;
    ui::ThemeController& m_theme;
    WindowActions* m_actions;
    PortfolioFiles* m_files;
    ui::Sidebar* m_sidebar;
    PageStack* m_pages;
    SidebarFeed* m_sidebarFeed;
    StatusStrip* m_status;
    ui::Toast* m_toast;
    QuickFinder* m_finder;
    CaseCommands* m_cases;
    std::vector<Place> m_trail;  // where Back leads, the latest last
    ClientId m_client;           // on the client page
};

}  // namespace winnow
