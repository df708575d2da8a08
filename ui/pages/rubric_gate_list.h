// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <ui/widgets/items_widget.h>

namespace winnow {

// The gates in their order, each with a switch. Space switches, Enter and a click open, Alt+Up and
// Alt+Down and dragging move, Delete removes.
class RubricGateList : public ui::ItemsWidget {
    Q_OBJECT

public:
    struct Row {
        QString id;
        QString name;
        QString condition;
        QString effect;  // "C at best"
        QString count;   // "3 clients"
        bool enabled = true;
        bool problem = false;
    };

    explicit RubricGateList(QWidget* parent = nullptr);

    void setRows(std::vector<Row> rows);
    void setEditable(bool editable) { m_editable = editable; }
    const std::vector<Row>& rows() const { return m_rows; }
    QRectF switchRect(int row) const;
    QRectF handleRect(int row) const;

    QAccessible::Role itemsRole() const override { return QAccessible::List; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(const QString& id);
    void switched(const QString& id, bool on);
    void moved(const QString& id, int to);
    void removed(const QString& id);

protected:
    std::vector<ui::PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void paintRow(QPainter& painter, int index) const;
    void toggle(int index);
    void shift(int index, int by);
    // Before which row what is dragged would be dropped.
    int dropRow(double y) const;

    std::vector<Row> m_rows;
    bool m_editable = true;
    int m_pressed = -1;
    double m_pressedAt = 0;
    std::optional<int> m_drop;  // while dragging
};

}  // namespace winnow
