// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/window/sidebar_feed.h>

#include <algorithm>

#include <QActionGroup>
#include <QMenu>

#include <app/batch_service.h>
#include <app/case_service.h>
#include <app/client_service.h>
#include <app/figures_service.h>
#include <app/grading_service.h>
#include <app/lock_service.h>
#include <app/session_service.h>
#include <base/unreachable.h>
#include <ui/support/moments.h>
#include <ui/widgets/sidebar.h>
#include <ui/window/window_actions.h>

namespace winnow {

using namespace Qt::StringLiterals;

QString navKey(PageId page) {
    switch (page) {
        case PageId::FirstRun:
        case PageId::Dashboard:
            return u"dashboard"_s;
        case PageId::Clients:
        case PageId::Client:
        case PageId::Prospects:
            return u"clients"_s;
        case PageId::Matrix:
        case PageId::Portfolio:
            return u"matrix"_s;
        case PageId::Grading:
            return u"grading"_s;
        case PageId::Workflows:
            return u"workflows"_s;
        case PageId::Rubric:
            return u"rubric"_s;
        case PageId::Data:
            return u"data"_s;
        case PageId::Report:
            return u"report"_s;
    }
    unreachable();
}

PageId pageOfNavKey(const QString& key) {
    for (const PageId page : kSidebarPages) {
        if (navKey(page) == key) {
            return page;
        }
    }
    return PageId::Dashboard;
}

namespace {

QString iconOf(PageId page) { return page == PageId::Grading ? u"phone"_s : navKey(page); }

}  // namespace

SidebarFeed::SidebarFeed(PortfolioBridge& bridge, ui::Sidebar& sidebar, QMenu& quarters,
                         QObject* parent)
    : QObject(parent), m_bridge(bridge), m_sidebar(sidebar), m_quarters(quarters) {
    ui::NavList* nav = m_sidebar.nav();
    for (const PageId page : kSidebarPages) {
        if (page == PageId::Grading) {
            nav->addSection(tr("Work"));
        } else if (page == PageId::Rubric) {
            nav->addSection(tr("Set up"));
        }
        nav->addEntry(navKey(page), pageTitle(page), iconOf(page));
    }
    m_sidebar.quarterButton()->setMenu(&m_quarters);
}

void SidebarFeed::refresh() {
    ui::NavList* nav = m_sidebar.nav();
    if (!m_bridge.isOpen()) {
        m_sidebar.setPortfolioName(tr("No portfolio open"));
        m_sidebar.quarterButton()->setVisible(false);
        nav->setEntryNote(navKey(PageId::Clients), {});
        nav->setEntryNote(navKey(PageId::Grading), {});
        nav->setEntryNote(navKey(PageId::Workflows), {});
        nav->setEntryNote(navKey(PageId::Rubric), {});
        m_sidebar.setFooter(tr("No data yet"));
        m_quarters.clear();
        return;
    }
    Portfolio& portfolio = m_bridge.portfolio();
    const Words& words = m_bridge.words();
    m_sidebar.setPortfolioName(toQString(portfolio.name()));
    m_sidebar.quarterButton()->setVisible(true);
    m_sidebar.quarterButton()->setQuarter(words.quarter(m_bridge.quarter()),
                                          stateOf(m_bridge.quarter()));
    const GradedQuarter& graded = portfolio.grading().quarter(m_bridge.quarter());
    nav->setEntryNote(navKey(PageId::Clients),
                      graded.clients.empty() ? QString() : QString::number(graded.clients.size()));
    nav->setEntryNote(navKey(PageId::Rubric), tr("v%1").arg(graded.rubric.version));
    const SessionService::Queue queue = portfolio.session().queue(m_bridge.quarter());
    const int left = static_cast<int>(queue.clients.size()) - queue.done;
    nav->setEntryNote(navKey(PageId::Grading),
                      left > 0 && !graded.locked ? tr("%n left", nullptr, left) : QString());
    const auto cards = portfolio.cases().cards();
    const auto open = std::ranges::count_if(
        cards, [](const CaseService::Card& card) { return card.status != CaseStatus::Ended; });
    nav->setEntryNote(navKey(PageId::Workflows), open > 0 ? QString::number(open) : QString());
    fillQuarters();
    showFreshness();
}

QString SidebarFeed::stateOf(Quarter quarter) const {
    Portfolio& portfolio = m_bridge.portfolio();
    if (portfolio.locks().isLocked(quarter)) {
        return tr("locked");
    }
    const Date end = portfolio.calendar().lastDay(quarter);
    const auto last = portfolio.figures().lastFactDate();
    const bool complete = portfolio.now().date() > end || (last && *last >= end);
    return complete ? tr("complete") : tr("in progress");
}

void SidebarFeed::fillQuarters() {
    m_quarters.clear();
    qDeleteAll(m_quarters.findChildren<QActionGroup*>());
    auto* group = new QActionGroup(&m_quarters);
    const auto all = m_bridge.portfolio().figures().quarters();
    for (auto quarter = all.rbegin(); quarter != all.rend(); ++quarter) {
        QAction* action = m_quarters.addAction(
            tr("%1, %2").arg(m_bridge.words().quarter(*quarter), stateOf(*quarter)));
        action->setCheckable(true);
        action->setChecked(*quarter == m_bridge.quarter());
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, chosen = *quarter] { m_bridge.setQuarter(chosen); });
    }
}

void SidebarFeed::showFreshness() {
    Portfolio& portfolio = m_bridge.portfolio();
    const auto last = portfolio.figures().lastFactDate();
    QString text =
        last ? tr("Data to %1").arg(m_bridge.words().dateShort(last)) : tr("No data yet");
    const auto batches = portfolio.batches().all();
    const auto latest = std::find_if(batches.begin(), batches.end(), [](const BatchInfo& batch) {
        return batch.kind != "manual" && !batch.undoneAt;
    });
    if (latest != batches.end()) {
        text += u'\n' + tr("Imported %1").arg(momentText(m_bridge.words(), latest->importedAt));
    }
    if (portfolio.readOnly()) {
        text += u'\n' + tr("Read-only");
    }
    m_sidebar.setFooter(text);
}

}  // namespace winnow
