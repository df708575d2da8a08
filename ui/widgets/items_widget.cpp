// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/items_widget.h>

#include <QAccessible>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>

#include <ui/widgets/items_accessible.h>

namespace winnow::ui {

ItemsWidget::ItemsWidget(QWidget* parent) : QWidget(parent) {
    installItemsAccessibility();
    setMouseTracking(true);
}

ItemsWidget::~ItemsWidget() = default;

const std::vector<PaintedItem>& ItemsWidget::items() const {
    if (m_stale) {
        m_items = layOutItems();
        m_stale = false;
    }
    return m_items;
}

void ItemsWidget::itemsChanged() {
    m_stale = true;
    const int count = static_cast<int>(items().size());
    if (m_current >= count) m_current = -1;
    if (m_hovered >= count) m_hovered = -1;
    const bool clickable = std::any_of(items().begin(), items().end(),
                                       [](const auto& item) { return item.clickable; });
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    updateGeometry();
    update();
    if (QAccessible::isActive()) {
        QAccessibleEvent change(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&change);
    }
}

void ItemsWidget::activateItem(int index) {
    if (index < 0 || index >= static_cast<int>(items().size())) return;
    if (items()[static_cast<std::size_t>(index)].clickable) itemActivated(index);
}

void ItemsWidget::setCurrentItem(int index) {
    if (index == m_current) return;
    m_current = index;
    update();
    if (QAccessible::isActive() && index >= 0 && hasFocus()) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(index);
        QAccessible::updateAccessibility(&focus);
    }
    Q_EMIT currentItemChanged(index);
}

void ItemsWidget::itemActivated(int) {}

int ItemsWidget::neighbour(int index, int key) const {
    const int last = static_cast<int>(items().size()) - 1;
    switch (key) {
        case Qt::Key_Down:
        case Qt::Key_Right:
            return std::min(index + 1, last);
        case Qt::Key_Up:
        case Qt::Key_Left:
            return std::max(index - 1, 0);
        case Qt::Key_Home:
            return 0;
        case Qt::Key_End:
            return last;
        default:
            return -1;
    }
}

int ItemsWidget::itemAt(const QPointF& position) const {
    const std::vector<PaintedItem>& all = items();
    for (std::size_t i = all.size(); i-- > 0;) {
        if (all[i].rect.contains(position)) return static_cast<int>(i);
    }
    return -1;
}

bool ItemsWidget::showsCurrent(int index) const {
    return m_keyboard && hasFocus() && index == m_current;
}

bool ItemsWidget::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int index = itemAt(help->pos());
        const QString text =
            index < 0 ? QString() : items()[static_cast<std::size_t>(index)].toolTip;
        if (text.isEmpty()) {
            QToolTip::hideText();
            event->ignore();
        } else {
            QToolTip::showText(help->globalPos(), text, this,
                               items()[static_cast<std::size_t>(index)].rect.toAlignedRect());
        }
        return true;
    }
    return QWidget::event(event);
}

void ItemsWidget::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) itemsChanged();
    QWidget::changeEvent(event);
}

void ItemsWidget::resizeEvent(QResizeEvent* event) {
    m_stale = true;
    QWidget::resizeEvent(event);
}

void ItemsWidget::setHovered(int index) {
    if (index == m_hovered) return;
    m_hovered = index;
    const bool clickable = index >= 0 && items()[static_cast<std::size_t>(index)].clickable;
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void ItemsWidget::mouseMoveEvent(QMouseEvent* event) { setHovered(itemAt(event->position())); }

void ItemsWidget::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_keyboard = false;
    m_pressed = itemAt(event->position());
    if (m_pressed >= 0) setCurrentItem(m_pressed);
    update();
}

void ItemsWidget::mouseReleaseEvent(QMouseEvent* event) {
    const int released = itemAt(event->position());
    const bool same = released >= 0 && released == m_pressed;
    m_pressed = -1;
    if (same && event->button() == Qt::LeftButton) activateItem(released);
}

void ItemsWidget::leaveEvent(QEvent* event) {
    setHovered(-1);
    QWidget::leaveEvent(event);
}

void ItemsWidget::keyPressEvent(QKeyEvent* event) {
    if (items().empty()) return QWidget::keyPressEvent(event);
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        if (m_current >= 0) return activateItem(m_current);
        return QWidget::keyPressEvent(event);
    }
    const int next = m_current < 0 ? 0 : neighbour(m_current, key);
    const bool arrow = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left ||
                       key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
    if (!arrow || next < 0) return QWidget::keyPressEvent(event);
    m_keyboard = true;
    setCurrentItem(next);
    update();
}

void ItemsWidget::focusInEvent(QFocusEvent* event) {
    m_keyboard = event->reason() == Qt::TabFocusReason ||
                 event->reason() == Qt::BacktabFocusReason ||
                 event->reason() == Qt::ShortcutFocusReason;
    if (m_keyboard && m_current < 0 && !items().empty()) setCurrentItem(0);
    update();
    QWidget::focusInEvent(event);
}

void ItemsWidget::focusOutEvent(QFocusEvent* event) {
    update();
    QWidget::focusOutEvent(event);
}

}  // namespace winnow::ui
