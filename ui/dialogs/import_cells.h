// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

#include <ui/widgets/table_delegates.h>
#include <ui/widgets/table_style.h>

// Cells of the import wizard's tables that can be pressed: painted, so that a thousand rows of
// buttons cost nothing, and reached by the arrow keys like every other cell.
namespace winnow {

enum class CellButton {
    None,
    Plain,   // a button with an edge
    Quiet,   // text only
    Chosen,  // tinted: the answer given
    Choice,  // a text with an arrow: opens a menu
};

enum ImportCellRole {
    CellButtonRole = Qt::UserRole + 60,  // int(CellButton)
    CellTintRole,                        // bool: on the tint of its tone
    CellWrapRole,                        // bool: a long text goes on in a second line
};

// Paints marks, buttons and check boxes (of cells that have a check state).
class ImportCellDelegate : public ui::RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter& painter, const QRectF& cell, const QModelIndex& index) const override;
    double contentWidth(const QModelIndex& index) const override;
};

// A table whose button and check cells answer to a click, Space and Enter. On other cells Enter is
// left to the dialog.
class ImportTable : public QTableWidget {
    Q_OBJECT

public:
    ImportTable(const QStringList& heads, ui::RowHeight height, const QString& name,
                QWidget* parent);

    void setText(int row, int column, const QString& text);
    // An empty text leaves the cell blank.
    void setButton(int row, int column, const QString& text, CellButton kind);
    void setCheck(int row, int column, bool checked, const QString& name);
    // As if the user pressed the cell.
    void press(int row, int column);
    // Columns as wide as their widest cell needs.
    void fitColumns(int first, int last);

Q_SIGNALS:
    // A check cell has its new state already.
    void pressed(int row, int column);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

// A card around a table that reaches its edges.
QWidget* framed(QTableView* table, QWidget* parent);

}  // namespace winnow
