// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <ui/pages/page.h>

class QStackedWidget;

namespace winnow {

class PortfolioPanel;
class Prompts;

namespace ui {
class PageHeader;
class ViewTabs;
}  // namespace ui

// The tabs over the matrix and the portfolio page: Map, Money, Movement, Judgement.
ui::ViewTabs* makePortfolioTabs(PortfolioTab current, Page& page);

// The portfolio as a whole: money, movement and judgement, each figure with the clients behind it.
class PortfolioPage : public Page {
    Q_OBJECT

public:
    PortfolioPage(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);

    void refresh() override;
    // Map is the matrix page's; asking for it here shows the first tab.
    void setTab(PortfolioTab tab);
    PortfolioTab tab() const { return m_tab; }

private:
    PortfolioPanel* panel();

    Prompts& m_prompts;
    PortfolioTab m_tab = PortfolioTab::Money;
    ui::PageHeader* m_header;
    ui::ViewTabs* m_tabs;
    QStackedWidget* m_stack;
    std::array<PortfolioPanel*, 3> m_panels{};  // made on the first visit
    std::array<QWidget*, 3> m_holders{};
};

}  // namespace winnow
