// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/button.h>

#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionButton>
#include <cmath>

#include <base/unreachable.h>
#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

namespace {

struct Inks {
    QColor fill;  // invalid: none
    QColor edge;
    QColor text;
    QColor cap;  // edge of the key cap
};

Inks inksFor(ButtonKind kind, const QStyleOption& option, bool checked) {
    const Theme& t = theme();
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const bool hot = (option.state & QStyle::State_MouseOver) != 0;
    const bool down = (option.state & QStyle::State_Sunken) != 0;
    const QColor faint = mixed(t.ink3, t.surface, 0.6);
    if (!enabled) {
        const bool bare = kind == ButtonKind::Ghost;
        return {bare ? QColor() : t.surface2, bare ? QColor() : t.line, faint, t.line};
    }
    const QColor deeper = t.dark ? QColor(Qt::white) : QColor(Qt::black);
    if (checked) kind = ButtonKind::Chosen;
    switch (kind) {
        case ButtonKind::Primary: {
            const QColor fill = down  ? mixed(deeper, t.acc, 0.16)
                                : hot ? mixed(deeper, t.acc, 0.08)
                                      : t.acc;
            return {fill, QColor(), t.accOn, mixed(t.accOn, fill, 0.5)};
        }
        case ButtonKind::Secondary:
            return {down ? t.grid : hot ? t.hover : t.surface, t.line2, t.ink, t.line2};
        case ButtonKind::Ghost:
            return {down ? t.grid : hot ? t.hover : QColor(), QColor(), t.ink2, t.line2};
        case ButtonKind::Chosen:
            return {hot ? mixed(t.acc, t.accT, 0.07) : t.accT, t.accLine, t.acc, t.accLine};
    }
    unreachable();
}

}  // namespace

Button::Button(ButtonKind kind, const QString& text, QWidget* parent)
    : QPushButton(text, parent), m_kind(kind) {
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void Button::setKind(ButtonKind kind) {
    m_kind = kind;
    update();
}

void Button::setIconName(const QString& name) {
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setKeyCap(const QString& key) {
    m_key = key;
    updateGeometry();
    update();
}

void Button::setSmall(bool small) {
    m_small = small;
    updateGeometry();
    update();
}

void Button::setDropDown(bool dropDown) {
    m_dropDown = dropDown;
    updateGeometry();
    update();
}

bool Button::showsArrow() const { return m_dropDown || menu() != nullptr; }

QSize Button::sizeHint() const {
    double width = textWidth(text(), fonts().font(TextRole::Name)) + dpF(m_small ? 22 : 28);
    if (!m_icon.isEmpty()) width += dpF(text().isEmpty() ? 16 : 24);
    if (!m_key.isEmpty()) width += keyCapSize(m_key, fonts()).width() + dpF(8);
    if (showsArrow()) width += dpF(20);
    return {static_cast<int>(std::ceil(width)), dp(m_small ? 28 : 32)};
}

QSize Button::minimumSizeHint() const { return sizeHint(); }

void Button::paintEvent(QPaintEvent*) {
    QStyleOptionButton option;
    initStyleOption(&option);
    const Inks inks = inksFor(m_kind, option, isChecked());
    QPainter painter(this);
    const QRectF area = rect();
    if (inks.fill.isValid()) panel(painter, area, dpF(7), inks.fill, inks.edge);

    const double side = dpF(16);
    const QFont font = fonts().font(TextRole::Name);
    const double middle = area.center().y();
    // Parts are centred together, so that a button may be wider than it asks.
    double content = sizeHint().width() - dpF(m_small ? 22 : 28);
    double x = area.left() + std::max(dpF(8), (area.width() - content) / 2);
    if (!m_icon.isEmpty()) {
        paintIcon(painter, QRectF(std::round(x), std::round(middle - side / 2), side, side), m_icon,
                  inks.text);
        x += text().isEmpty() ? side : dpF(24);
    }
    const double wide = textWidth(text(), font);
    drawLine(painter,
             QRectF(x, area.top(), std::min(wide + 1, area.right() - dpF(6) - x), area.height()),
             text(), font, inks.text);
    x += wide;
    if (!m_key.isEmpty()) {
        x += dpF(9);
        paintKeyCap(painter, QRectF(x, area.top(), area.width(), area.height()), m_key, inks.text,
                    inks.cap, fonts());
        x += keyCapSize(m_key, fonts()).width();
    }
    if (showsArrow()) {
        const double arrow = dpF(14);
        x += dpF(7);
        paintIcon(painter, QRectF(std::round(x), std::round(middle - arrow / 2), arrow, arrow),
                  QStringLiteral("chevron-down"), inks.text);
    }
}

bool Button::event(QEvent* event) {
    if (event->type() == QEvent::StyleChange) updateGeometry();
    return QPushButton::event(event);
}

IconButton::IconButton(const QString& iconName, const QString& name, QWidget* parent)
    : QAbstractButton(parent), m_icon(iconName) {
    setToolTip(name);
    setAccessibleName(name);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconButton::setIconName(const QString& iconName) {
    m_icon = iconName;
    update();
}

QSize IconButton::sizeHint() const { return {dp(28), dp(28)}; }

void IconButton::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    if (isChecked()) {
        panel(painter, rect(), dpF(7), t.accT, t.accLine);
    } else if (isEnabled() && (underMouse() || isDown())) {
        panel(painter, rect(), dpF(7), isDown() ? t.grid : t.hover, QColor());
    }
    const double side = dpF(16);
    const QPointF corner = QRectF(rect()).center() - QPointF(side, side) / 2;
    const QColor ink = isChecked() ? t.acc : isEnabled() ? t.ink2 : mixed(t.ink3, t.surface, 0.5);
    paintIcon(painter, QRectF(corner, QSizeF(side, side)), m_icon, ink);
}

}  // namespace winnow::ui
