// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QStackedWidget>

#include <ui/pages/page.h>

namespace winnow {

class Prompts;
class Settings;

// The pages of the window, each made on its first visit.
class PageStack : public QStackedWidget {
    Q_OBJECT

public:
    PageStack(PortfolioBridge& bridge, Settings& settings, Prompts& prompts,
              QWidget* parent = nullptr);

    // Makes it if need be; does not show it.
    Page* page(PageId id);
    // Null when it was never visited.
    Page* madePage(PageId id) const;
    void showPage(PageId id);
    PageId current() const { return m_current; }
    Page* currentPage() const { return madePage(m_current); }

Q_SIGNALS:
    void pageMade(winnow::PageId id, winnow::Page* page);

private:
    Page* make(PageId id);

    PortfolioBridge& m_bridge;
    Settings& m_settings;
    Prompts& m_prompts;
    std::map<PageId, Page*> m_pages;
    PageId m_current = PageId::FirstRun;
};

}  // namespace winnow
