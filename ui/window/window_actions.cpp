// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/window/window_actions.h>

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <app/figures_service.h>
#include <base/unreachable.h>

namespace winnow {

using namespace Qt::StringLiterals;

QString pageTitle(PageId page) {
    switch (page) {
        case PageId::FirstRun:
            return WindowActions::tr("Welcome");
        case PageId::Dashboard:
            return WindowActions::tr("Dashboard");
        case PageId::Clients:
            return WindowActions::tr("Clients");
        case PageId::Client:
            return WindowActions::tr("Client");
        case PageId::Prospects:
            return WindowActions::tr("Prospects");
        case PageId::Matrix:
            return WindowActions::tr("Matrix");
        case PageId::Portfolio:
            return WindowActions::tr("Portfolio");
        case PageId::Grading:
            return WindowActions::tr("Grading");
        case PageId::Workflows:
            return WindowActions::tr("Workflows");
        case PageId::Rubric:
            return WindowActions::tr("Rubric");
        case PageId::Data:
            return WindowActions::tr("Data");
        case PageId::Report:
            return WindowActions::tr("Reports");
    }
    unreachable();
}

WindowActions::WindowActions(QMainWindow& window) : QObject(&window) {
    buildFile(window);
    buildEdit(window);
    buildView(window);
    buildClient(window);
    buildQuarter(window);
    buildTools(window);
    buildHelp(window);
}

QAction* WindowActions::add(QMenu* menu, const QString& text, const QKeySequence& key) {
    QAction* action = menu->addAction(text);
    action->setShortcut(key);
    return action;
}

QActionGroup* WindowActions::addChoice(QMenu* menu,
                                       const QList<std::pair<QString, QString>>& choices) {
    auto* group = new QActionGroup(menu);
    for (const auto& [text, data] : choices) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(data);
        group->addAction(action);
    }
    return group;
}

void WindowActions::buildFile(QMainWindow& window) {
    QMenu* menu = m_menus[0] = window.menuBar()->addMenu(tr("&File"));
    newPortfolio = add(menu, tr("&New…"), QKeySequence::New);
    open = add(menu, tr("&Open…"), QKeySequence::Open);
    recent = menu->addMenu(tr("Open &recent"));
    sample = add(menu, tr("Open the &sample"));
    menu->addSeparator();
    import = add(menu, tr("&Import…"), Qt::CTRL | Qt::Key_I);
    savePdf = add(menu, tr("Save report as &PDF…"), Qt::CTRL | Qt::Key_E);
    menu->addSeparator();
    close = add(menu, tr("&Close"), Qt::CTRL | Qt::Key_W);
    quit = add(menu, tr("&Quit"), Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::buildEdit(QMainWindow& window) {
    QMenu* menu = m_menus[1] = window.menuBar()->addMenu(tr("&Edit"));
    undo = add(menu, tr("&Undo"), Qt::CTRL | Qt::Key_Z);
    redo = add(menu, tr("&Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    menu->addSeparator();
    find = add(menu, tr("&Find a client or command…"), Qt::CTRL | Qt::Key_K);
    search = add(menu, tr("&Search in the page"), Qt::Key_Slash);
    menu->addSeparator();
    ownFigures = add(menu, tr("&Own figures (costs and targets)…"), Qt::CTRL | Qt::Key_Comma);
}

void WindowActions::buildView(QMainWindow& window) {
    QMenu* menu = m_menus[2] = window.menuBar()->addMenu(tr("&View"));
    int digit = 0;
    for (const PageId page : kSidebarPages) {
        QAction* action = add(menu, pageTitle(page), QKeySequence(u"Ctrl+%1"_s.arg(++digit)));
        action->setData(static_cast<int>(page));
        pages.push_back(action);
    }
    back = add(menu, tr("&Back"), Qt::Key_Backspace);
    menu->addSeparator();
    theme = addChoice(menu->addMenu(tr("&Theme")), {{tr("&Light"), u"light"_s},
                                                    {tr("&Dark"), u"dark"_s},
                                                    {tr("As the &system"), u"system"_s}});
    // Each language is named in itself, so that it can be found in any.
    language = addChoice(
        menu->addMenu(tr("&Language")),
        {{u"English"_s, u"en"_s}, {u"Français"_s, u"fr"_s}, {tr("As the &system"), QString()}});
    collapse = add(menu, tr("&Collapse the sidebar"), Qt::CTRL | Qt::Key_B);
    collapse->setCheckable(true);
    singleKeys = add(menu, tr("Single letters are &keys"));
    singleKeys->setCheckable(true);
    singleKeys->setChecked(true);
}

void WindowActions::buildClient(QMainWindow& window) {
    QMenu* menu = m_menus[3] = window.menuBar()->addMenu(tr("&Client"));
    addClient = add(menu, tr("&Add client…"), Qt::Key_N);
    editClient = add(menu, tr("&Edit client…"));
    why = add(menu, tr("&Why this grade"), Qt::Key_W);
    grade = add(menu, tr("&Grade, or continue grading"), Qt::Key_G);
    prospects = add(menu, tr("P&rospects"));
    menu->addSeparator();
    startUpgrade = add(menu, tr("Start an &upgrade…"), Qt::Key_U);
    partWays = add(menu, tr("Part wa&ys…"));
    letter = add(menu, tr("Write a &letter…"));
    valueStatement = add(menu, tr("&Value statement…"));
    agenda = add(menu, tr("Agenda of the re&view…"));
    contract = add(menu, tr("&Contract…"));
    inventory = add(menu, tr("&Systems and handover dossier…"));
    menu->addSeparator();
    previousClient = add(menu, tr("&Previous client"), Qt::ALT | Qt::Key_Up);
    nextClient = add(menu, tr("&Next client"), Qt::ALT | Qt::Key_Down);
}

void WindowActions::buildQuarter(QMainWindow& window) {
    QMenu* menu = m_menus[4] = window.menuBar()->addMenu(tr("&Quarter"));
    previousQuarter = add(menu, tr("&Previous quarter"), Qt::ALT | Qt::Key_Left);
    nextQuarter = add(menu, tr("&Next quarter"), Qt::ALT | Qt::Key_Right);
    quarters = menu->addMenu(tr("&Go to quarter"));
}

void WindowActions::buildTools(QMainWindow& window) {
    QMenu* menu = m_menus[5] = window.menuBar()->addMenu(tr("&Tools"));
    playbooks = add(menu, tr("&Playbooks…"));
    letterTemplates = add(menu, tr("&Letter templates…"));
    sender = add(menu, tr("Our details on &letters…"));
    noticeRules = add(menu, tr("&Notice rules by country…"));
    queueCaps = add(menu, tr("&Caps for parting…"));
    menu->addSeparator();
    greatClient = add(menu, tr("Sheet: how to be a &great client…"));
    saveCalendar = add(menu, tr("&Due dates as a calendar file…"));
}

void WindowActions::buildHelp(QMainWindow& window) {
    QMenu* menu = m_menus[6] = window.menuBar()->addMenu(tr("&Help"));
    help = add(menu, tr("&Help and keys"), QKeySequence::HelpContents);
    about = add(menu, tr("&About Winnow"));
    about->setMenuRole(QAction::AboutRole);
}

QList<HelpDialog::Group> WindowActions::menus() const {
    QList<HelpDialog::Group> result;
    for (const QMenu* menu : m_menus) {
        HelpDialog::Group entry;
        entry.title = menu->title().remove(u'&');
        for (QAction* action : menu->actions()) {
            if (!action->isSeparator() && !action->menu()) {
                entry.actions.append(action);
            }
        }
        result.append(entry);
    }
    return result;
}

void WindowActions::showChoices(const QString& themeCode, const QString& languageCode) {
    for (QAction* choice : theme->actions()) {
        choice->setChecked(choice->data().toString() == themeCode);
    }
    for (QAction* choice : language->actions()) {
        choice->setChecked(choice->data().toString() == languageCode);
    }
}

void WindowActions::setSingleKeys(bool on) {
    singleKeys->setChecked(on);
    search->setShortcut(on ? QKeySequence(Qt::Key_Slash) : QKeySequence());
    addClient->setShortcut(on ? QKeySequence(Qt::Key_N) : QKeySequence());
    why->setShortcut(on ? QKeySequence(Qt::Key_W) : QKeySequence());
    startUpgrade->setShortcut(on ? QKeySequence(Qt::Key_U) : QKeySequence());
    grade->setShortcut(on ? QKeySequence(Qt::Key_G) : QKeySequence());
    back->setShortcut(on ? QKeySequence(Qt::Key_Backspace) : QKeySequence());
    QList<QKeySequence> helpKeys{QKeySequence::HelpContents};
    if (on) {
        helpKeys.append(Qt::Key_Question);
    }
    help->setShortcuts(helpKeys);
}

void WindowActions::setHasClient(const PortfolioBridge& bridge, bool hasClient) {
    why->setEnabled(bridge.isOpen() && hasClient);
    const bool writable = bridge.isOpen() && !bridge.portfolio().readOnly() && hasClient;
    for (QAction* action : {editClient, startUpgrade, partWays, letter, contract, inventory}) {
        action->setEnabled(writable);
    }
    valueStatement->setEnabled(bridge.isOpen() && hasClient);
    agenda->setEnabled(bridge.isOpen() && hasClient);
}

void WindowActions::update(const PortfolioBridge& bridge, bool canGoBack) {
    const bool isOpen = bridge.isOpen();
    const bool writable = isOpen && !bridge.portfolio().readOnly();
    close->setEnabled(isOpen);
    savePdf->setEnabled(isOpen);
    import->setEnabled(!isOpen || writable);
    addClient->setEnabled(!isOpen || writable);
    ownFigures->setEnabled(writable);
    grade->setEnabled(isOpen);
    prospects->setEnabled(isOpen);
    previousClient->setEnabled(isOpen);
    nextClient->setEnabled(isOpen);
    for (QAction* action : {playbooks, letterTemplates, sender, noticeRules, queueCaps}) {
        action->setEnabled(writable);
    }
    greatClient->setEnabled(isOpen);
    saveCalendar->setEnabled(isOpen);
    back->setEnabled(canGoBack);
    for (QAction* page : pages) {
        page->setEnabled(isOpen || page->data().toInt() == static_cast<int>(PageId::Dashboard));
    }

    const UndoState state = isOpen ? bridge.portfolio().undoState() : UndoState{};
    undo->setEnabled(writable && state.undo.has_value());
    redo->setEnabled(writable && state.redo.has_value());
    undo->setText(state.undo ? tr("&Undo: %1").arg(bridge.words().text(*state.undo)) : tr("&Undo"));
    redo->setText(state.redo ? tr("&Redo: %1").arg(bridge.words().text(*state.redo)) : tr("&Redo"));

    previousQuarter->setEnabled(false);
    nextQuarter->setEnabled(false);
    quarters->setEnabled(isOpen);
    if (isOpen) {
        const auto all = bridge.portfolio().figures().quarters();
        previousQuarter->setEnabled(!all.empty() && bridge.quarter() > all.front());
        nextQuarter->setEnabled(!all.empty() && bridge.quarter() < all.back());
    }
}

}  // namespace winnow
