// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/theme/control_painter.h>

#include <QPolygonF>
#include <algorithm>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>

namespace winnow::ui {

namespace {

bool is(const QStyleOption& option, QStyle::StateFlag flag) { return (option.state & flag) != 0; }

// The largest centred square of the design's size.
QRectF centredSquare(const QRectF& rect, double side) {
    const double length = std::min({side, rect.width(), rect.height()});
    return QRectF(rect.center().x() - length / 2, rect.center().y() - length / 2, length, length);
}

}  // namespace

void paintCheck(QPainter& painter, const QRectF& rect, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = rect.width();
    QPen pen(color, side * 0.115);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    const QPointF origin = rect.topLeft();
    painter.drawPolyline(
        QPolygonF({origin + QPointF(0.27, 0.52) * side, origin + QPointF(0.43, 0.68) * side,
                   origin + QPointF(0.74, 0.34) * side}));
    painter.restore();
}

void drawCheckBox(QPainter& painter, const QStyleOption& option) {
    const Theme& t = theme();
    const QRectF box = snapped(painter, centredSquare(option.rect, dpF(16)));
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool on = is(option, QStyle::State_On);
    const bool partial = is(option, QStyle::State_NoChange);
    if (on || partial) {
        const QColor fill = enabled ? t.acc : mixed(t.ink3, t.surface, 0.4);
        panel(painter, box, dpF(4), fill, QColor());
        if (on) {
            paintCheck(painter, box, enabled ? t.accOn : t.surface);
        } else {
            const double inset = box.width() * 0.28;
            painter.fillRect(QRectF(box.left() + inset, box.center().y() - dpF(1),
                                    box.width() - 2 * inset, dpF(2)),
                             t.accOn);
        }
        return;
    }
    const bool hot = enabled && is(option, QStyle::State_MouseOver);
    panel(painter, box, dpF(4), enabled ? t.surface : t.surface2,
          enabled ? (hot ? t.acc : t.line3) : t.line2, 1.25);
}

void drawMenuCheck(QPainter& painter, const QStyleOption& option) {
    if (!is(option, QStyle::State_On)) return;
    paintCheck(painter, centredSquare(option.rect, dpF(16)), theme().acc);
}

void drawRadioButton(QPainter& painter, const QStyleOption& option) {
    const Theme& t = theme();
    const QRectF circle = snapped(painter, centredSquare(option.rect, dpF(16)));
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool on = is(option, QStyle::State_On);
    const bool hot = enabled && is(option, QStyle::State_MouseOver);
    const QColor edge = !enabled ? t.line2 : (on || hot) ? t.acc : t.line3;
    panel(painter, circle, circle.width() / 2, enabled ? t.surface : t.surface2, edge,
          on ? 1.5 : 1.25);
    if (!on) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(enabled ? t.acc : t.ink3);
    painter.drawEllipse(circle.center(), dpF(4), dpF(4));
    painter.restore();
}

void drawField(QPainter& painter, const QStyleOption& option) {
    const Theme& t = theme();
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool focused = enabled && is(option, QStyle::State_HasFocus);
    const bool hot = enabled && is(option, QStyle::State_MouseOver);
    const QColor edge = !enabled ? t.line2 : focused ? t.acc : hot ? t.ink3 : t.line3;
    panel(painter, option.rect, dpF(7), enabled ? t.surface : t.surface2, edge,
          focused ? 2.0 : 1.0);
}

void drawButtonPanel(QPainter& painter, const QStyleOption& option) {
    const Theme& t = theme();
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool down = is(option, QStyle::State_Sunken) || is(option, QStyle::State_On);
    const bool hot = is(option, QStyle::State_MouseOver);
    if (button != nullptr && (button->features & QStyleOptionButton::Flat) != 0) {
        if (enabled && (down || hot)) panel(painter, option.rect, dpF(7), t.hover, QColor());
        return;
    }
    const bool filled =
        button != nullptr && (button->features & QStyleOptionButton::DefaultButton) != 0;
    if (filled && enabled) {
        const QColor fill = down  ? mixed(t.acc, t.ink, 0.84)
                            : hot ? mixed(t.acc, t.ink, 0.92)
                                  : t.acc;
        panel(painter, option.rect, dpF(7), fill, QColor());
        return;
    }
    const QColor fill = !enabled ? t.surface2 : down ? t.grid : hot ? t.hover : t.surface;
    panel(painter, option.rect, dpF(7), fill, t.line2);
}

void drawToolButtonPanel(QPainter& painter, const QStyleOption& option) {
    const Theme& t = theme();
    const bool on = is(option, QStyle::State_On);
    if (on) {
        panel(painter, option.rect, dpF(7), t.accT, t.accLine);
    } else if (is(option, QStyle::State_Enabled) &&
               (is(option, QStyle::State_MouseOver) || is(option, QStyle::State_Sunken))) {
        panel(painter, option.rect, dpF(7), t.hover, QColor());
    }
}

void drawItemPanel(QPainter& painter, const QStyleOption& option) {
    const Theme& t = theme();
    if (is(option, QStyle::State_Selected)) {
        painter.fillRect(option.rect, t.sel);
    } else if (is(option, QStyle::State_Enabled) && is(option, QStyle::State_MouseOver)) {
        painter.fillRect(option.rect, t.hover);
    }
}

void drawChevron(QPainter& painter, const QStyleOption& option, const char* iconName) {
    const Theme& t = theme();
    const QColor color = is(option, QStyle::State_Enabled) ? t.ink2 : mixed(t.ink3, t.surface, 0.5);
    paintIcon(painter, centredSquare(option.rect, dpF(14)), QLatin1String(iconName), color);
}

void drawSlider(QPainter& painter, const QStyleOptionSlider& option, const QRect& groove,
                const QRect& handle) {
    const Theme& t = theme();
    const bool enabled = is(option, QStyle::State_Enabled);
    const bool level = option.orientation == Qt::Horizontal;
    const QRectF track = groove;
    const QPointF knob = QRectF(handle).center();
    const double half = dpF(2);
    QRectF bar = level ? QRectF(track.left(), track.center().y() - half, track.width(), 2 * half)
                       : QRectF(track.center().x() - half, track.top(), 2 * half, track.height());
    panel(painter, bar, half, t.grid, QColor());
    QRectF filled = bar;
    if (level) {
        filled.setRight(knob.x());
    } else {
        filled.setTop(knob.y());
    }
    const QColor color = enabled ? t.acc : t.line2;
    panel(painter, filled, half, color, QColor());
    const QRectF circle(knob.x() - dpF(6.5), knob.y() - dpF(6.5), dpF(13), dpF(13));
    panel(painter, circle, dpF(6.5), t.surface, color, 1.75);
    if (enabled && is(option, QStyle::State_HasFocus)) {
        paintFocusRing(painter, circle.adjusted(-3, -3, 3, 3), dpF(8), t.acc, dpF(1.5));
    }
}

}  // namespace winnow::ui
