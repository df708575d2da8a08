// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/rubric_gate_list.h>

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include <ui/theme/look.h>
#include <ui/widgets/marks.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::dpF;

constexpr double kRow = 56;
constexpr double kHandle = 20;
constexpr double kSwitchWidth = 30;
constexpr double kSwitchHeight = 18;
constexpr double kText = kHandle + kSwitchWidth + 14;
constexpr double kCount = 72;
constexpr double kNarrow = 360;

void paintSwitch(QPainter& painter, const QRectF& area, bool on, const ui::Theme& theme) {
    const double radius = area.height() / 2;
    ui::panel(painter, area, radius, on ? theme.acc : theme.line3, QColor());
    const double knob = area.height() - dpF(4);
    const double x = on ? area.right() - dpF(2) - knob : area.left() + dpF(2);
    ui::panel(painter, QRectF(x, area.top() + dpF(2), knob, knob), knob / 2,
              on ? theme.accOn : theme.surface, QColor());
}

}  // namespace

RubricGateList::RubricGateList(QWidget* parent) : ItemsWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Gates"));
    setAccessibleDescription(
        tr("Space switches a gate on or off, Enter opens it, Alt and the arrows move it, Delete "
           "removes it."));
}

void RubricGateList::setRows(std::vector<Row> rows) {
    m_rows = std::move(rows);
    itemsChanged();
}

QSize RubricGateList::sizeHint() const {
    return {dp(380), static_cast<int>(std::ceil(dpF(kRow) * static_cast<double>(m_rows.size())))};
}

QSize RubricGateList::minimumSizeHint() const { return {dp(240), sizeHint().height()}; }

QRectF RubricGateList::handleRect(int row) const {
    return {0, row * dpF(kRow), dpF(kHandle), dpF(kRow)};
}

QRectF RubricGateList::switchRect(int row) const {
    return {dpF(kHandle), (row + 0.5) * dpF(kRow) - dpF(kSwitchHeight) / 2, dpF(kSwitchWidth),
            dpF(kSwitchHeight)};
}

std::vector<ui::PaintedItem> RubricGateList::layOutItems() const {
    std::vector<ui::PaintedItem> items;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        ui::PaintedItem item;
        item.rect = QRectF(0, static_cast<double>(i) * dpF(kRow), width(), dpF(kRow));
        item.name = tr("%1, %2: %3, %4, %5")
                        .arg(row.name, row.enabled ? tr("on") : tr("off"), row.condition,
                             row.effect, row.count);
        item.toolTip = row.condition;
        item.clickable = true;
        items.push_back(std::move(item));
    }
    return items;
}

void RubricGateList::itemActivated(int index) {
    Q_EMIT opened(m_rows[static_cast<std::size_t>(index)].id);
}

void RubricGateList::toggle(int index) {
    const Row row = m_rows[static_cast<std::size_t>(index)];
    if (m_editable) {
        Q_EMIT switched(row.id, !row.enabled);
    }
}

void RubricGateList::shift(int index, int by) {
    const int to = index + by;
    if (m_editable && to >= 0 && to < static_cast<int>(m_rows.size())) {
        const QString id = m_rows[static_cast<std::size_t>(index)].id;
        setCurrentItem(to);
        Q_EMIT moved(id, to);
    }
}

void RubricGateList::paintRow(QPainter& painter, int index) const {
    const ui::Theme& theme = ui::theme();
    const ui::FontSet& fonts = ui::fonts();
    const Row& row = m_rows[static_cast<std::size_t>(index)];
    const QRectF area = items()[static_cast<std::size_t>(index)].rect;
    if (hoveredItem() == index || m_pressed == index) {
        ui::panel(painter, area.adjusted(-dpF(6), dpF(2), dpF(6), -dpF(2)), dpF(7), theme.hover,
                  QColor());
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line3);
    for (const double x : {5.0, 10.0}) {
        for (const double y : {-5.0, 0.0, 5.0}) {
            painter.drawEllipse(QPointF(area.left() + dpF(x), area.center().y() + dpF(y)), dpF(1.2),
                                dpF(1.2));
        }
    }
    paintSwitch(painter, switchRect(index), row.enabled, theme);
    const QColor name = row.problem ? theme.bad : row.enabled ? theme.ink : theme.ink3;
    const QColor quiet = row.enabled ? theme.ink2 : theme.ink3;
    // Name, effect and count above, the condition on the whole line below; where that is narrow
    // the count stands below as well.
    const bool narrow = area.width() < dpF(kNarrow);
    const QRectF upper(area.left(), area.center().y() - dpF(20), area.width(), dpF(22));
    const QRectF lower(area.left(), area.center().y() + dpF(3), area.width(), dpF(16));
    const QRectF counted = narrow ? lower : upper;
    const QFont small = fonts.font(ui::TextRole::Secondary);
    ui::drawLine(painter,
                 QRectF(area.right() - dpF(kCount), counted.top(), dpF(kCount), counted.height()),
                 row.count, small, quiet, Qt::AlignRight);
    const double chip = ui::chipSize(row.effect, false, fonts).width();
    const double chipLeft = area.right() - (narrow ? 0 : dpF(kCount)) - chip;
    ui::paintChip(painter, QRectF(chipLeft, upper.top(), chip, upper.height()), row.effect,
                  ui::Tone::Neutral, {}, theme, fonts);
    const double left = area.left() + dpF(kText);
    ui::drawLine(painter, QRectF(left, upper.top(), chipLeft - dpF(8) - left, upper.height()),
                 row.name, fonts.font(ui::TextRole::Name), name);
    const double end = area.right() - (narrow ? ui::textWidth(row.count, small) + dpF(8) : 0);
    ui::drawLine(painter, QRectF(left, lower.top(), end - left, lower.height()), row.condition,
                 small, quiet);
    if (index + 1 < static_cast<int>(m_rows.size())) {
        ui::hairline(painter, area.bottomLeft(), area.bottomRight(), theme.line);
    }
    if (showsCurrent(index)) {
        ui::paintFocusRing(painter, area.adjusted(1, 2, -1, -2), dpF(6), theme.acc, dpF(2));
    }
}

void RubricGateList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        paintRow(painter, i);
    }
    if (m_drop) {
        const double y = std::clamp(*m_drop * dpF(kRow), dpF(1), height() - dpF(1));
        painter.setPen(QPen(ui::theme().acc, dpF(2)));
        painter.drawLine(QPointF(0, y), QPointF(width(), y));
    }
}

int RubricGateList::dropRow(double y) const {
    return std::clamp(static_cast<int>(std::lround(y / dpF(kRow))), 0,
                      static_cast<int>(m_rows.size()));
}

void RubricGateList::mousePressEvent(QMouseEvent* event) {
    ItemsWidget::mousePressEvent(event);
    m_pressed = event->button() == Qt::LeftButton ? itemAt(event->position()) : -1;
    m_pressedAt = event->position().y();
    m_drop.reset();
}

void RubricGateList::mouseMoveEvent(QMouseEvent* event) {
    const bool held = m_editable && m_pressed >= 0 && (event->buttons() & Qt::LeftButton);
    if (held && (m_drop || std::abs(event->position().y() - m_pressedAt) >=
                               QApplication::startDragDistance())) {
        m_drop = dropRow(event->position().y());
        setCursor(Qt::ClosedHandCursor);
        update();
        return;
    }
    ItemsWidget::mouseMoveEvent(event);
}

void RubricGateList::mouseReleaseEvent(QMouseEvent* event) {
    const int pressed = std::exchange(m_pressed, -1);
    if (m_drop && pressed >= 0) {
        const int drop = *std::exchange(m_drop, std::nullopt);
        setCursor(Qt::PointingHandCursor);
        update();
        const int to = drop > pressed ? drop - 1 : drop;
        shift(pressed, to - pressed);
        return;
    }
    // A little more than the switch itself: it is small.
    const bool onSwitch =
        pressed >= 0 &&
        switchRect(pressed).adjusted(-dpF(4), -dpF(8), dpF(4), dpF(8)).contains(event->position());
    if (onSwitch) {
        toggle(pressed);
    } else if (pressed < 0 || !handleRect(pressed).contains(event->position())) {
        ItemsWidget::mouseReleaseEvent(event);
    }
    update();
}

void RubricGateList::keyPressEvent(QKeyEvent* event) {
    const int index = currentItem();
    if (index >= 0) {
        if (event->key() == Qt::Key_Space) {
            return toggle(index);
        }
        if ((event->modifiers() & Qt::AltModifier) &&
            (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
            return shift(index, event->key() == Qt::Key_Up ? -1 : 1);
        }
        if (event->key() == Qt::Key_Delete && m_editable) {
            Q_EMIT removed(m_rows[static_cast<std::size_t>(index)].id);
            return;
        }
    }
    ItemsWidget::keyPressEvent(event);
}

// Alt and the arrows mean something else in the window.
bool RubricGateList::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::AltModifier &&
            (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            event->accept();
            return true;
        }
    }
    return ItemsWidget::event(event);
}

void RubricGateList::contextMenuEvent(QContextMenuEvent* event) {
    const int index =
        event->reason() == QContextMenuEvent::Mouse ? itemAt(event->pos()) : currentItem();
    if (index < 0 || !m_editable) {
        return;
    }
    const Row row = m_rows[static_cast<std::size_t>(index)];
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Edit…")), &QAction::triggered, this,
            [this, row] { Q_EMIT opened(row.id); });
    connect(menu->addAction(row.enabled ? tr("Switch off") : tr("Switch on")), &QAction::triggered,
            this, [this, row] { Q_EMIT switched(row.id, !row.enabled); });
    connect(menu->addAction(tr("Move up")), &QAction::triggered, this,
            [this, index] { shift(index, -1); });
    connect(menu->addAction(tr("Move down")), &QAction::triggered, this,
            [this, index] { shift(index, 1); });
    menu->addSeparator();
    connect(menu->addAction(tr("Remove")), &QAction::triggered, this,
            [this, row] { Q_EMIT removed(row.id); });
    menu->popup(event->globalPos());
}

}  // namespace winnow
