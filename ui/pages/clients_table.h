// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <set>
#include <vector>

#include <QTableView>

#include <ui/models/client_table_model.h>

class QAction;
class QMenu;

namespace winnow {

class Settings;

// The table of clients: its columns as the user chose them for a wide and for a narrow window, its
// sort order, and a selection that outlives filtering and sorting.
class ClientsTable : public QTableView {
    Q_OBJECT

public:
    ClientsTable(ClientTableModel& model, Settings& settings, QWidget* parent = nullptr);

    // Check marks for every column but the grade and the name.
    QMenu* columnsMenu() const { return m_columnsMenu; }
    void setNarrow(bool narrow);
    // Columns as wide as what they show; call when rows, fonts or the size changed.
    void sizeColumns();
    void sortBy(ClientColumn column, Qt::SortOrder order);

    std::optional<ClientId> currentClient() const;
    // Clients selected and shown.
    std::vector<const ClientRow*> selectedRows() const;
    void selectClient(ClientId client);
    void selectFirst();

Q_SIGNALS:
    void clientActivated(winnow::ClientId client);
    void clientsSelected();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setDelegates();
    void buildColumnsMenu();
    QString settingsKey(ClientColumn column) const;
    bool isWanted(ClientColumn column) const;
    void showColumns();
    int contentWidth(ClientColumn column) const;
    int neededWidth(ClientColumn column) const;
    void keepSelection();
    void restoreSelection();

    ClientTableModel& m_clients;
    Settings& m_settings;
    QMenu* m_columnsMenu;
    std::array<QAction*, kClientColumns> m_columnActions{};
    bool m_narrow = false;
    std::set<ClientId> m_selected;  // also those a filter hides for now
    std::optional<ClientId> m_current;
    bool m_restoring = false;
};

}  // namespace winnow
