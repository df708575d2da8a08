// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/window/page_stack.h>

#include <base/unreachable.h>
#include <ui/pages/client_page.h>
#include <ui/pages/clients_page.h>
#include <ui/pages/dashboard_page.h>
#include <ui/pages/data_page.h>
#include <ui/pages/first_run_page.h>
#include <ui/pages/grading_page.h>
#include <ui/pages/matrix_page.h>
#include <ui/pages/portfolio_page.h>
#include <ui/pages/prospects_page.h>
#include <ui/pages/report_page.h>
#include <ui/pages/rubric_page.h>
#include <ui/pages/workflows_page.h>

namespace winnow {

PageStack::PageStack(PortfolioBridge& bridge, Settings& settings, Prompts& prompts, QWidget* parent)
    : QStackedWidget(parent), m_bridge(bridge), m_settings(settings), m_prompts(prompts) {}

Page* PageStack::make(PageId id) {
    switch (id) {
        case PageId::FirstRun:
            return new FirstRunPage(m_bridge, this);
        case PageId::Dashboard:
            return new DashboardPage(m_bridge, this);
        case PageId::Clients:
            return new ClientsPage(m_bridge, m_settings, this);
        case PageId::Client:
            return new ClientPage(m_bridge, m_prompts, this);
        case PageId::Matrix:
            return new MatrixPage(m_bridge, this);
        case PageId::Prospects:
            return new ProspectsPage(m_bridge, m_prompts, this);
        case PageId::Portfolio:
            return new PortfolioPage(m_bridge, m_prompts, this);
        case PageId::Grading:
            return new GradingPage(m_bridge, m_prompts, this);
        case PageId::Workflows:
            return new WorkflowsPage(m_bridge, m_settings, m_prompts, this);
        case PageId::Rubric:
            return new RubricPage(m_bridge, m_prompts, m_settings, this);
        case PageId::Data:
            return new DataPage(m_bridge, m_prompts, this);
        case PageId::Report:
            return new ReportPage(m_bridge, m_prompts, m_settings, this);
    }
    unreachable();
}

Page* PageStack::madePage(PageId id) const {
    const auto found = m_pages.find(id);
    return found == m_pages.end() ? nullptr : found->second;
}

Page* PageStack::page(PageId id) {
    if (Page* made = madePage(id)) {
        return made;
    }
    Page* made = make(id);
    m_pages.emplace(id, made);
    addWidget(made);
    Q_EMIT pageMade(id, made);
    return made;
}

void PageStack::showPage(PageId id) {
    Page* shown = page(id);
    m_current = id;
    shown->refresh();
    if (shown != currentWidget()) {
        setCurrentWidget(shown);
        // Keys go to what the page is about, or to the page, where Tab finds its first control.
        shown->setFocus(Qt::OtherFocusReason);
    }
}

}  // namespace winnow
