// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QStringList>
#include <QWidget>

class QTableWidget;

namespace winnow {

namespace ui {
class Button;
}  // namespace ui

// A short list that is edited in place: each column is text or a choice among a few. A row is one
// string for each column: the text, or the chosen code.
class EntryTable : public QWidget {
    Q_OBJECT

public:
    struct Choice {
        QString code;
        QString text;
    };
    struct Column {
        QString title;
        std::vector<Choice> choices;  // empty: text
    };

    EntryTable(const QString& name, std::vector<Column> columns, QWidget* parent);

    // What a column may hold from now on; follows with setRows().
    void setChoices(int column, std::vector<Choice> choices);
    void setRows(const std::vector<QStringList>& rows);
    std::vector<QStringList> rows() const;
    // What a new row begins with.
    void setNewRow(const QStringList& row) { m_newRow = row; }

    void addRow();
    void removeRow();

Q_SIGNALS:
    void edited();
    // `row` was taken away; later ones moved up.
    void removed(int row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void putRow(int row, const QStringList& texts);

    std::vector<Column> m_columns;
    QStringList m_newRow;
    QTableWidget* m_table;
    ui::Button* m_add;
    ui::Button* m_remove;
    bool m_quiet = false;
};

}  // namespace winnow
