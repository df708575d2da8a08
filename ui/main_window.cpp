// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/main_window.h>

#include <algorithm>

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <app/client_service.h>
#include <app/figures_service.h>
#include <ui/dialogs/about_dialog.h>
#include <ui/dialogs/client_dialog.h>
#include <ui/dialogs/help_dialog.h>
#include <ui/dialogs/own_figures_dialog.h>
#include <ui/dialogs/why_dialog.h>
#include <ui/pages/client_page.h>
#include <ui/pages/clients_page.h>
#include <ui/pages/data_page.h>
#include <ui/pages/first_run_page.h>
#include <ui/pages/grading_page.h>
#include <ui/pages/portfolio_page.h>
#include <ui/pages/report_page.h>
#include <ui/pages/workflows_page.h>
#include <ui/support/appearance.h>
#include <ui/support/guarded.h>
#include <ui/support/prompts.h>
#include <ui/support/settings.h>
#include <ui/theme/look.h>
#include <ui/theme/theme_controller.h>
#include <ui/widgets/sidebar.h>
#include <ui/widgets/toast.h>
#include <ui/window/case_commands.h>
#include <ui/window/findables.h>
#include <ui/window/page_stack.h>
#include <ui/window/portfolio_files.h>
#include <ui/window/sidebar_feed.h>
#include <ui/window/status_strip.h>
#include <ui/window/window_actions.h>

namespace winnow {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(PortfolioBridge& bridge, Settings& settings, Prompts& prompts,
                       ui::ThemeController& theme)
    : m_bridge(bridge),
      m_settings(settings),
      m_prompts(prompts),
      m_theme(theme),
      m_actions(new WindowActions(*this)),
      m_files(new PortfolioFiles(bridge, settings, prompts, this)),
      m_sidebar(new ui::Sidebar(this)),
      m_pages(new PageStack(bridge, settings, prompts, this)),
      m_sidebarFeed(new SidebarFeed(bridge, *m_sidebar, *m_actions->quarters, this)),
      m_status(new StatusStrip(this)),
      m_toast(new ui::Toast(m_pages)),
      m_finder(new QuickFinder(this)),
      m_cases(new CaseCommands(bridge, prompts, *m_actions, *this,
                               [this] { return currentClient(); })) {
    setMinimumSize(1024, 700);
    auto* frame = new QWidget(this);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    row->addLayout(column, 1);
    setCentralWidget(frame);

    connectFile();
    connectEdit();
    connectView();
    connectClient();
    connect(m_pages, &PageStack::pageMade, this, &MainWindow::connectPage);
    connect(m_sidebar->nav(), &ui::NavList::chosen, this,
            [this](const QString& key) { goTo(pageOfNavKey(key)); });
    connect(&m_bridge, &PortfolioBridge::portfolioChanged, this, &MainWindow::portfolioChanged);
    connect(&m_bridge, &PortfolioBridge::changed, this, &MainWindow::refresh);
    connect(&m_bridge, &PortfolioBridge::quarterChanged, this, &MainWindow::refresh);
    portfolioChanged();
}

void MainWindow::connectFile() {
    const WindowActions& a = *m_actions;
    connect(a.newPortfolio, &QAction::triggered, this, [this] { m_files->makeNew(); });
    connect(a.open, &QAction::triggered, this, [this] { m_files->chooseAndOpen(); });
    connect(a.sample, &QAction::triggered, this, [this] { m_files->openSample(); });
    connect(a.recent, &QMenu::aboutToShow, this,
            [this] { m_files->fillRecent(*m_actions->recent); });
    connect(a.import, &QAction::triggered, this, &MainWindow::importFiles);
    connect(a.savePdf, &QAction::triggered, this, [this] {
        goTo(PageId::Report);
        if (auto* report = qobject_cast<ReportPage*>(m_pages->currentPage())) {
            report->savePdf();
        }
    });
    connect(a.close, &QAction::triggered, this, [this] { m_files->close(); });
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::connectEdit() {
    const WindowActions& a = *m_actions;
    connect(a.undo, &QAction::triggered, this, &MainWindow::undo);
    connect(a.redo, &QAction::triggered, this, &MainWindow::redo);
    connect(a.find, &QAction::triggered, this, [this] {
        m_finder->open(
            findables(m_bridge, *m_actions, [this](ClientId client) { openClient(client); }));
    });
    connect(a.search, &QAction::triggered, this, [this] { m_pages->currentPage()->focusSearch(); });
    connect(a.ownFigures, &QAction::triggered, this, &MainWindow::editOwnFigures);
    connect(m_toast, &ui::Toast::actionTriggered, this, &MainWindow::undo);
}

void MainWindow::connectView() {
    const WindowActions& a = *m_actions;
    for (QAction* page : a.pages) {
        connect(page, &QAction::triggered, this,
                [this, page] { goTo(static_cast<PageId>(page->data().toInt())); });
    }
    connect(a.back, &QAction::triggered, this, &MainWindow::goBack);
    const auto language = m_settings.language();
    m_actions->showChoices(themeCode(m_theme.appearance()),
                           language ? toQString(languageCode(*language)) : QString());
    connect(a.theme, &QActionGroup::triggered, this, [this](const QAction* choice) {
        m_settings.setTheme(choice->data().toString());
        m_theme.setAppearance(appearanceOf(m_settings.theme()));
    });
    connect(a.language, &QActionGroup::triggered, this,
            [this](const QAction* choice) { Q_EMIT languageChosen(choice->data().toString()); });
    connect(a.collapse, &QAction::toggled, this, [this](bool collapsed) {
        m_sidebar->setCollapsed(collapsed);
        m_settings.setValue(u"window/collapsed"_s, collapsed);
    });
    m_actions->setSingleKeys(m_settings.value(u"single_keys"_s, true).toBool());
    connect(a.singleKeys, &QAction::toggled, this, [this](bool on) {
        m_actions->setSingleKeys(on);
        m_settings.setValue(u"single_keys"_s, on);
    });
}

void MainWindow::connectClient() {
    const WindowActions& a = *m_actions;
    connect(a.addClient, &QAction::triggered, this, &MainWindow::addClient);
    connect(a.editClient, &QAction::triggered, this, &MainWindow::editClient);
    connect(a.why, &QAction::triggered, this, &MainWindow::explainGrade);
    connect(a.grade, &QAction::triggered, this, [this] { grade(currentClient()); });
    connect(a.prospects, &QAction::triggered, this, [this] { goTo(PageId::Prospects); });
    connect(m_cases, &CaseCommands::openCase, this, [this](qint64 caseId) { openCase({caseId}); });
    connect(m_cases, &CaseCommands::notify, this, &MainWindow::notify);
    connect(m_cases, &CaseCommands::problem, this, &MainWindow::tellProblem);
    connect(a.previousClient, &QAction::triggered, this, [this] { stepClient(-1); });
    connect(a.nextClient, &QAction::triggered, this, [this] { stepClient(1); });
    connect(a.previousQuarter, &QAction::triggered, this, [this] { stepQuarter(-1); });
    connect(a.nextQuarter, &QAction::triggered, this, [this] { stepQuarter(1); });
    connect(a.help, &QAction::triggered, this, [this] {
        HelpDialog dialog(m_actions->menus(), this);
        m_prompts.run(dialog);
    });
    connect(a.about, &QAction::triggered, this, [this] {
        AboutDialog dialog(this);
        m_prompts.run(dialog);
    });
}

void MainWindow::connectPage(PageId id, Page* page) {
    connect(page, &Page::openClient, this, [this](qint64 client) { openClient({client}); });
    connect(page, &Page::openPage, this, &MainWindow::goTo);
    connect(page, &Page::showClients, this, [this](const ClientFilter& filter) {
        goTo(PageId::Clients);
        if (auto* clients = qobject_cast<ClientsPage*>(m_pages->currentPage())) {
            clients->setFilter(filter);
        }
    });
    connect(page, &Page::showPortfolio, this, &MainWindow::showPortfolio);
    connect(page, &Page::gradeClient, this, &MainWindow::grade);
    connect(page, &Page::startCaseRequested, m_cases, &CaseCommands::start);
    connect(page, &Page::openCase, this, [this](qint64 caseId) { openCase({caseId}); });
    connect(page, &Page::showFacts, this, [this](const FactQuery& query) {
        goTo(PageId::Data);
        if (auto* dataPage = qobject_cast<DataPage*>(m_pages->currentPage())) {
            dataPage->setFacts(query);
        }
    });
    connect(page, &Page::notify, this, &MainWindow::notify);
    connect(page, &Page::problem, this, &MainWindow::tellProblem);
    connect(page, &Page::importRequested, this, &MainWindow::importFiles);
    connect(page, &Page::addClientRequested, this, &MainWindow::addClient);
    connect(page, &Page::ownFiguresRequested, this, &MainWindow::editOwnFigures);
    connect(page, &Page::statusChanged, this, &MainWindow::updateStatus);
    if (auto* grading = qobject_cast<GradingPage*>(page)) {
        grading->setSingleLetters(m_actions->singleKeys->isChecked());
        connect(m_actions->singleKeys, &QAction::toggled, grading, &GradingPage::setSingleLetters);
    }
    if (id == PageId::FirstRun) {
        connect(qobject_cast<FirstRunPage*>(page), &FirstRunPage::sampleRequested, this,
                [this] { m_files->openSample(); });
    }
}

void MainWindow::goTo(PageId page) {
    showPlace({page, page == PageId::Client ? m_client : ClientId{}}, true);
}

void MainWindow::openClient(ClientId client) { showPlace({PageId::Client, client}, true); }

void MainWindow::showPlace(Place place, bool remember) {
    guarded(
        [this](const QString& message) { tellProblem(message); },
        [&] {
            const bool empty = !m_bridge.isOpen() || m_bridge.portfolio().clients().all().empty();
            const bool setUp =
                m_bridge.isOpen() && (place.page == PageId::Rubric || place.page == PageId::Data ||
                                      place.page == PageId::Prospects);
            if (empty && !setUp) {
                place = {PageId::FirstRun, {}};
            }
            if (remember && place != here() && m_pages->currentPage()) {
                m_trail.push_back(here());
            }
            if (place.page == PageId::Client) {
                m_client = place.client;
                static_cast<ClientPage*>(m_pages->page(PageId::Client))->setClient(place.client);
            }
            m_pages->showPage(place.page);
            m_sidebar->nav()->setCurrent(navKey(place.page));
            updateActions();
        });
}

MainWindow::Place MainWindow::here() const {
    const PageId page = m_pages->current();
    return {page, page == PageId::Client ? m_client : ClientId{}};
}

void MainWindow::goBack() {
    if (!m_trail.empty()) {
        const Place place = m_trail.back();
        m_trail.pop_back();
        showPlace(place, false);
    }
}

PageId MainWindow::currentPage() const { return m_pages->current(); }

std::optional<ClientId> MainWindow::currentClient() const {
    const Page* page = m_pages->currentPage();
    return page ? page->currentClient() : std::nullopt;
}

void MainWindow::portfolioChanged() {
    const bool isOpen = m_bridge.isOpen();
    setWindowTitle(isOpen ? tr("%1 — Winnow").arg(toQString(m_bridge.portfolio().name()))
                          : u"Winnow"_s);
    m_toast->dismiss();
    showPlace({PageId::Dashboard, {}}, false);
    m_trail.clear();
    guarded([this](const QString& message) { tellProblem(message); },
            [this] { m_sidebarFeed->refresh(); });
    updateActions();
}

void MainWindow::refresh() {
    guarded([this](const QString& message) { tellProblem(message); },
            [this] {
                m_sidebarFeed->refresh();
                showPlace(m_pages->current() == PageId::FirstRun ? Place{} : here(), false);
            });
}

void MainWindow::updateActions() {
    m_actions->update(m_bridge, !m_trail.empty());
    updateStatus();
}

void MainWindow::updateStatus() {
    const Page* page = m_pages->currentPage();
    m_status->showStatus(page ? page->statusText() : QString(), page && page->currentClient());
    m_actions->setHasClient(m_bridge, currentClient().has_value());
}

bool MainWindow::ensureOpen() { return m_bridge.isOpen() || m_files->makeNew(); }

void MainWindow::importFiles() {
    if (ensureOpen()) {
        goTo(PageId::Data);
        static_cast<DataPage*>(m_pages->page(PageId::Data))->chooseFiles();
    }
}

void MainWindow::addClient() {
    if (!ensureOpen()) {
        return;
    }
    ClientDialog dialog(m_bridge, std::nullopt, this);
    if (m_prompts.run(dialog) == QDialog::Accepted) {
        openClient(dialog.client().id);
        notify(tr("%1 was added").arg(toQString(dialog.client().name)), true);
    }
}

void MainWindow::editClient() {
    const auto id = currentClient();
    const auto client = id ? m_bridge.portfolio().clients().find(*id) : std::nullopt;
    if (!client) {
        return;
    }
    ClientDialog dialog(m_bridge, client, this);
    if (m_prompts.run(dialog) == QDialog::Accepted && dialog.client() != *client) {
        notify(tr("%1 was changed").arg(toQString(dialog.client().name)), true);
    }
}

void MainWindow::explainGrade() {
    const auto client = currentClient();
    if (!client) {
        return;
    }
    WhyDialog dialog(m_bridge, *client, this);
    if (m_pages->current() != PageId::Client) {
        dialog.offerClient();
    }
    if (m_prompts.run(dialog) == QDialog::Accepted && dialog.wantsClient()) {
        openClient(*client);
    }
}

void MainWindow::showPortfolio(PortfolioTab tab) {
    goTo(tab == PortfolioTab::Map ? PageId::Matrix : PageId::Portfolio);
    if (auto* page = qobject_cast<PortfolioPage*>(m_pages->currentPage())) {
        page->setTab(tab);
    }
}

void MainWindow::grade(std::optional<ClientId> client) {
    goTo(PageId::Grading);
    if (auto* page = qobject_cast<GradingPage*>(m_pages->currentPage()); page && client) {
        page->setClient(*client);
        page->refresh();
    }
}

void MainWindow::openCase(CaseId id) {
    goTo(PageId::Workflows);
    if (auto* page = qobject_cast<WorkflowsPage*>(m_pages->currentPage())) {
        page->openCase(id);
    }
}

void MainWindow::stepClient(int rows) {
    if (!m_bridge.isOpen()) {
        return;
    }
    // In the order of the table, filtered as it is.
    const bool fresh = m_pages->madePage(PageId::Clients) == nullptr;
    auto* table = static_cast<ClientsPage*>(m_pages->page(PageId::Clients));
    if (fresh) {
        table->refresh();
    }
    const auto client = table->neighbour(currentClient(), rows);
    if (!client) {
        return;
    }
    if (m_pages->current() == PageId::Clients) {
        table->selectClient(*client);
    } else {
        // From client to client is one step for Back.
        showPlace({PageId::Client, *client}, m_pages->current() != PageId::Client);
    }
}

void MainWindow::stepQuarter(int quarters) {
    if (m_bridge.isOpen()) {
        const auto all = m_bridge.portfolio().figures().quarters();
        m_bridge.setQuarter(std::clamp(m_bridge.quarter().plus(quarters), all.front(), all.back()));
    }
}

void MainWindow::editOwnFigures() {
    if (!ensureOpen()) {
        return;
    }
    OwnFiguresDialog dialog(m_bridge, this);
    if (m_prompts.run(dialog) == QDialog::Accepted && dialog.changedAnything()) {
        notify(tr("Your own figures were saved"), true);
    }
}

void MainWindow::undo() { takeBack(true); }

void MainWindow::redo() { takeBack(false); }

void MainWindow::takeBack(bool backwards) {
    if (!m_bridge.isOpen()) {
        return;
    }
    guarded([this](const QString& message) { tellProblem(message); },
            [&] {
                Portfolio& portfolio = m_bridge.portfolio();
                const UndoState state = portfolio.undoState();
                const std::optional<Text> what = backwards ? state.undo : state.redo;
                if (!what) {
                    return;
                }
                const auto done = backwards ? portfolio.undo() : portfolio.redo();
                if (!done) {
                    tellProblem(m_bridge.words().error(done.error()));
                    return;
                }
                notify((backwards ? tr("Undone: %1") : tr("Done again: %1"))
                           .arg(m_bridge.words().text(*what)),
                       false);
            });
}

void MainWindow::notify(const QString& message, bool undoable) {
    updateActions();
    const bool canUndo = undoable && m_actions->undo->isEnabled();
    m_toast->showMessage(message, canUndo ? tr("Undo") : QString(),
                         canUndo ? u"Ctrl Z"_s : QString());
}

void MainWindow::tellProblem(const QString& message) {
    m_prompts.tell(this, tr("That did not work"), message);
}

void MainWindow::restore() {
    if (!restoreGeometry(m_settings.value(u"window/geometry"_s).toByteArray())) {
        resize(1440, 900);
    }
    m_actions->collapse->setChecked(m_settings.value(u"window/collapsed"_s, false).toBool());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_settings.setValue(u"window/geometry"_s, saveGeometry());
    m_settings.setValue(u"window/page"_s, navKey(m_pages->current()));
    QMainWindow::closeEvent(event);
}

}  // namespace winnow
