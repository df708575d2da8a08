// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QTableView>

#include <ui/models/fact_table_model.h>

namespace winnow {

// The table of facts: columns of the kind as wide as what they show, fewer of them where there is
// little room, and keys that correct and remove.
class FactsTable : public QTableView {
    Q_OBJECT

public:
    FactsTable(FactTableModel& model, QWidget* parent = nullptr);

    // Call when rows, fonts or the size changed.
    void sizeColumns();
    // Reads the list anew and comes back to where it was.
    void reload(const FactQuery& query);
    void selectRowOf(const FactKey& key);
    // Null when there is none, or while it is being read.
    const FactRow* current() const;
    // Numbers of the rows, ascending.
    std::vector<std::pair<int, int>> selectedRanges() const;
    std::int64_t selectedCount() const;

Q_SIGNALS:
    void openRequested();
    void removeRequested();
    void menuRequested(const QPoint& globalPosition);
    void selectionMoved();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;

private:
    void setDelegates();
    int neededWidth(int column) const;

    FactTableModel& m_facts;
    std::vector<QAbstractItemDelegate*> m_delegates;  // default, figures, chip
};

}  // namespace winnow
