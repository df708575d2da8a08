// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/portfolio_page.h>

#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <app/grading_service.h>
#include <ui/pages/portfolio_judgement_panel.h>
#include <ui/pages/portfolio_money_panel.h>
#include <ui/pages/portfolio_movement_panel.h>
#include <ui/theme/look.h>
#include <ui/widgets/centred_scroll.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/view_tabs.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kMostWidth = 1680;

std::size_t indexOf(PortfolioTab tab) { return static_cast<std::size_t>(tab) - 1; }

}  // namespace

ui::ViewTabs* makePortfolioTabs(PortfolioTab current, Page& page) {
    auto* tabs = new ui::ViewTabs(&page);
    tabs->setObjectName(u"portfolioTabs"_s);
    tabs->setAccessibleName(PortfolioPage::tr("Ways to look at the portfolio"));
    for (const QString& text : {PortfolioPage::tr("Map"), PortfolioPage::tr("Money"),
                                PortfolioPage::tr("Movement"), PortfolioPage::tr("Judgement")}) {
        tabs->addView(text);
    }
    tabs->setCurrentIndex(static_cast<int>(current));
    return tabs;
}

PortfolioPage::PortfolioPage(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent)
    : Page(bridge, parent),
      m_prompts(prompts),
      m_header(new ui::PageHeader(tr("Portfolio"), this)),
      m_tabs(makePortfolioTabs(m_tab, *this)),
      m_stack(new QStackedWidget(this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(dp(28), 0, dp(28), 0);
    top->setSpacing(dp(10));
    top->addWidget(m_header);
    top->addWidget(m_tabs);
    lines->addLayout(top);
    lines->addSpacing(dp(12));
    lines->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        const auto wanted = static_cast<PortfolioTab>(index);
        if (wanted == PortfolioTab::Map) {
            const QSignalBlocker quiet(m_tabs);
            m_tabs->setCurrentIndex(static_cast<int>(m_tab));
            Q_EMIT showPortfolio(wanted);
        } else {
            setTab(wanted);
        }
    });
    setFocusProxy(m_tabs);
}

PortfolioPanel* PortfolioPage::panel() {
    const std::size_t index = indexOf(m_tab);
    if (!m_panels[index]) {
        auto* holder = new QWidget(m_stack);
        auto* scroll = new ui::CentredScroll(holder);
        PortfolioPanel* made = nullptr;
        if (m_tab == PortfolioTab::Money) {
            made = new PortfolioMoneyPanel(m_bridge, scroll);
        } else if (m_tab == PortfolioTab::Movement) {
            made = new PortfolioMovementPanel(m_bridge, scroll);
        } else {
            made = new PortfolioJudgementPanel(m_bridge, m_prompts, scroll);
        }
        made->setMaximumWidth(dp(kMostWidth));
        scroll->setContent(made);
        m_stack->addWidget(holder);
        connect(made, &PortfolioPanel::openClient, this, &Page::openClient);
        connect(made, &PortfolioPanel::showClients, this, &Page::showClients);
        connect(made, &PortfolioPanel::notify, this, &Page::notify);
        connect(made, &PortfolioPanel::problem, this, &Page::problem);
        m_panels[index] = made;
        m_holders[index] = holder;
    }
    return m_panels[index];
}

void PortfolioPage::setTab(PortfolioTab tab) {
    m_tab = tab == PortfolioTab::Map ? PortfolioTab::Money : tab;
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(static_cast<int>(m_tab));
    refresh();
}

void PortfolioPage::refresh() {
    if (!m_bridge.isOpen()) {
        return;
    }
    const GradedQuarter& graded = m_bridge.portfolio().grading().quarter(m_bridge.quarter());
    m_header->setSubtitle(
        tr("%1, %n client(s) graded. Select a figure or a row to see the clients behind it.",
           nullptr, graded.summary.graded)
            .arg(m_bridge.words().quarter(graded.quarter)));
    PortfolioPanel* shown = panel();
    shown->refresh();
    m_stack->setCurrentWidget(m_holders[indexOf(m_tab)]);
}

}  // namespace winnow
