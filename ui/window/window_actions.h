// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include <QObject>

#include <ui/dialogs/help_dialog.h>
#include <ui/pages/page.h>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace winnow {

// Everything the menu bar offers, with its keys. The window connects the actions; this only makes
// them and says which can be used.
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QMainWindow& window);

    // The actions menu by menu, for the list of keys and the finder.
    QList<HelpDialog::Group> menus() const;

    // Enables what the state allows, and names what undo and redo would do.
    void update(const PortfolioBridge& bridge, bool canGoBack);
    // Whether there is a client that its commands are about.
    void setHasClient(const PortfolioBridge& bridge, bool hasClient);
    void setSingleKeys(bool on);
    // Checks the theme and the language in use; codes as in the groups' data().
    void showChoices(const QString& theme, const QString& language);

    QAction* newPortfolio;
    QAction* open;
    QMenu* recent;
    QAction* sample;
    QAction* import;
    QAction* savePdf;
    QAction* close;
    QAction* quit;

    QAction* undo;
    QAction* redo;
    QAction* find;
    QAction* search;
    QAction* ownFigures;

    std::vector<QAction*> pages;  // in the sidebar's order, data() is the PageId
    QAction* back;
    QActionGroup* theme;     // data(): "light", "dark", "system"
    QActionGroup* language;  // data(): "en", "fr", ""
    QAction* collapse;
    QAction* singleKeys;

    QAction* addClient;
    QAction* editClient;
    QAction* why;
    QAction* grade;
    QAction* prospects;
    QAction* startUpgrade;
    QAction* partWays;
    QAction* letter;
    QAction* valueStatement;
    QAction* agenda;
    QAction* contract;
    QAction* inventory;
    QAction* previousClient;
    QAction* nextClient;

    QAction* previousQuarter;
    QAction* nextQuarter;
    QMenu* quarters;

    QAction* playbooks;
    QAction* letterTemplates;
    QAction* sender;
    QAction* noticeRules;
    QAction* queueCaps;
    QAction* greatClient;
    QAction* saveCalendar;

    QAction* help;
    QAction* about;

private:
    QAction* add(QMenu* menu, const QString& text, const QKeySequence& key = {});
    QActionGroup* addChoice(QMenu* menu, const QList<std::pair<QString, QString>>& choices);
    void buildFile(QMainWindow& window);
    void buildEdit(QMainWindow& window);
    void buildView(QMainWindow& window);
    void buildClient(QMainWindow& window);
    void buildQuarter(QMainWindow& window);
    void buildTools(QMainWindow& window);
    void buildHelp(QMainWindow& window);

    std::array<QMenu*, 7> m_menus{};
};

// Pages in the order of the sidebar.
inline constexpr std::array<PageId, 8> kSidebarPages{
    PageId::Dashboard, PageId::Clients, PageId::Matrix, PageId::Grading,
    PageId::Workflows, PageId::Rubric,  PageId::Data,   PageId::Report};
QString pageTitle(PageId page);

}  // namespace winnow
