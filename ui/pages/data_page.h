// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <ui/pages/data_tab.h>
#include <ui/pages/page.h>

class QStackedWidget;

namespace winnow {

class Prompts;

namespace ui {
class Button;
class PageHeader;
class ViewTabs;
}  // namespace ui

// Everything the figures are made of: what was imported, the facts themselves, what serving costs,
// and what is missing. Files are brought in from here.
class DataPage : public Page {
    Q_OBJECT

public:
    DataPage(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);

    void refresh() override;
    void focusSearch() override;
    QString statusText() const override;
    std::optional<ClientId> currentClient() const override;

    void setTab(DataTabId tab);
    DataTabId currentTab() const;
    // Made when it was never visited; null when there is no such tab.
    DataTab* tab(DataTabId tab);
    // The facts tab with these facts and no others.
    void setFacts(const FactQuery& query);

public Q_SLOTS:
    // Asks for files and takes them through the wizard.
    void chooseFiles();
    void importFiles(const QStringList& files);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    DataTab* current() const;
    void connectTab(DataTab* tab);
    void showCurrent();

    Prompts& m_prompts;
    ui::PageHeader* m_header;
    ui::Button* m_import;
    ui::ViewTabs* m_tabs;
    QStackedWidget* m_stack;
    std::map<DataTabId, DataTab*> m_made;
};

}  // namespace winnow
