// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QWidget>
#include <vector>

namespace winnow::ui {

// One datum of a painted widget: where it is, what a screen reader says, what the tool tip shows.
struct PaintedItem {
    QRectF rect;
    QString name;
    QString toolTip;
    bool clickable = false;
};

// Base of the painted lists and charts. It gives each datum hover, tool tip, keyboard (arrows,
// Home, End, Enter) and an accessible child; the heir paints and says where the data are.
class ItemsWidget : public QWidget {
    Q_OBJECT

public:
    explicit ItemsWidget(QWidget* parent = nullptr);
    ~ItemsWidget() override;

    // The data in reading order, in widget coordinates of the present size.
    const std::vector<PaintedItem>& items() const;
    int currentItem() const { return m_current; }
    int hoveredItem() const { return m_hovered; }

    // Call when the data or the geometry of the items changed.
    void itemsChanged();
    // What Enter and a click do; also used by assistive technology.
    void activateItem(int index);
    void setCurrentItem(int index);
    // Chart, or List for rows.
    virtual QAccessible::Role itemsRole() const { return QAccessible::Chart; }

Q_SIGNALS:
    void currentItemChanged(int index);

protected:
    virtual std::vector<PaintedItem> layOutItems() const = 0;
    // A clickable item was clicked, or Enter pressed on it.
    virtual void itemActivated(int index);
    // The item a key leads to from the current one; -1: stays.
    virtual int neighbour(int index, int key) const;
    virtual int itemAt(const QPointF& position) const;
    // Whether the current item is to be marked (keyboard in use).
    bool showsCurrent(int index) const;

    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void setHovered(int index);

    mutable std::vector<PaintedItem> m_items;
    mutable bool m_stale = true;
    int m_current = -1;
    int m_hovered = -1;
    int m_pressed = -1;
    bool m_keyboard = false;
};

}  // namespace winnow::ui
