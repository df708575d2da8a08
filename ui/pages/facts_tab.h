// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <unordered_map>

#include <ui/models/fact_table_model.h>
#include <ui/pages/data_tab.h>

class QStackedWidget;

namespace winnow {

class FactDialog;
class FactsFilters;
class FactsTable;
class Prompts;

namespace ui {
class Button;
class EmptyState;
class IconButton;
class Label;
class SegmentedControl;
}  // namespace ui

// The facts themselves, kind by kind: found, typed in, corrected and removed.
class FactsTab : public DataTab {
    Q_OBJECT

public:
    FactsTab(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);

    void refresh() override;
    void focusSearch() override;
    QString statusText() const override;
    std::optional<ClientId> currentClient() const override;

    // Shows these facts and no others.
    void setQuery(const FactQuery& query);
    const FactQuery& query() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTop();
    void chooseKind(FactKind kind);
    void read();
    void countKinds();
    void showTotals();
    void showKindTexts();
    QString clientName(ClientId client) const;

    void add();
    void addPayment();
    void correct();
    void removeSelected();
    void exportCsv();
    void showMenu(const QPoint& at);
    // Runs an editor, and shows what it stored.
    void edit(FactDialog& dialog, const QString& done);
    // Of the selected rows; reads those that are not at hand.
    std::vector<FactKey> selectedKeys() const;

    Prompts& m_prompts;
    FactTableModel* m_model;
    std::map<FactKind, qint64> m_counts;
    mutable std::unordered_map<ClientId, QString> m_clientNames;

    ui::SegmentedControl* m_kinds;
    ui::Button* m_add;
    ui::IconButton* m_export;
    FactsFilters* m_filters;
    ui::Label* m_shown;
    QStackedWidget* m_stack;
    FactsTable* m_table;
    ui::EmptyState* m_nothing;
    ui::Button* m_clear;
};

}  // namespace winnow
