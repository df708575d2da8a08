// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include <ui/models/client_table_model.h>
#include <ui/pages/page.h>

class QStackedWidget;

namespace winnow {

class ClientsTable;
class Settings;

namespace ui {
class Button;
class EmptyState;
class FilterToggle;
class GhostButton;
class Label;
class PageHeader;
class SearchField;
class ViewTabs;
}  // namespace ui

// All clients of the quarter as a table that can be searched, filtered and sorted.
class ClientsPage : public Page {
    Q_OBJECT

public:
    ClientsPage(PortfolioBridge& bridge, Settings& settings, QWidget* parent = nullptr);

    void refresh() override;
    void focusSearch() override;
    QString statusText() const override;
    std::optional<ClientId> currentClient() const override;

    void setFilter(const ClientFilter& filter);
    void clearFilters();
    // The client so many rows further in the order shown, stopping at the ends; the first one when
    // `from` is not shown. Empty when none is shown.
    std::optional<ClientId> neighbour(std::optional<ClientId> from, int rows) const;
    void selectClient(ClientId client);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHeader();
    QWidget* buildFilters();
    void fillMenus();
    void setQuery(const ClientQuery& query);
    void chooseView(ClientView view);
    void showCounts();

    ClientTableModel* m_model;
    ui::PageHeader* m_header;
    ui::Button* m_columnsButton = nullptr;
    ui::ViewTabs* m_tabs = nullptr;
    std::vector<ClientView> m_views;  // of the tabs
    ui::SearchField* m_search = nullptr;
    std::array<ui::FilterToggle*, 4> m_grades{};
    ui::Button* m_contract = nullptr;
    ui::Button* m_sector = nullptr;
    ui::GhostButton* m_clear = nullptr;
    ui::Label* m_shown = nullptr;
    QStackedWidget* m_stack = nullptr;
    ClientsTable* m_table;
    ui::EmptyState* m_nothing = nullptr;
    bool m_filling = false;  // tabs are being set, not chosen
};

}  // namespace winnow
