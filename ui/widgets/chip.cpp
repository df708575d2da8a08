// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/chip.h>

#include <QPainter>
#include <algorithm>
#include <cmath>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

Chip::Chip(const QString& text, Tone tone, const QString& iconName, QWidget* parent)
    : QWidget(parent), m_text(text), m_tone(tone), m_icon(iconName) {
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Chip::setText(const QString& text) {
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const {
    const QSizeF size = chipSize(m_text, !m_icon.isEmpty(), fonts());
    return {static_cast<int>(std::ceil(size.width())) + 1, qRound(size.height())};
}

QSize Chip::minimumSizeHint() const {
    return {std::min(dp(40), sizeHint().width()), sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintChip(painter, rect(), m_text, m_tone, m_icon, theme(), fonts());
}

GateChip::GateChip(const QString& name, bool applied, const QString& effect, QWidget* parent)
    : Chip(applied && !effect.isEmpty() ? tr("%1, %2").arg(name, effect) : name,
           applied ? Tone::Warn : Tone::Neutral,
           applied ? QStringLiteral("lock") : QStringLiteral("check"), parent) {
    setAccessibleName(applied ? tr("Gate applied: %1").arg(text())
                              : tr("Gate not applied: %1").arg(text()));
}

KeyCap::KeyCap(const QString& key, const QString& caption, QWidget* parent)
    : QWidget(parent), m_key(key), m_caption(caption) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(caption.isEmpty() ? key : tr("%1: %2").arg(caption, key));
}

QSize KeyCap::sizeHint() const {
    const QSizeF cap = keyCapSize(m_key, fonts());
    double width = cap.width();
    if (!m_caption.isEmpty()) {
        width += textWidth(m_caption, fonts().font(TextRole::Secondary)) + dpF(6);
    }
    return {static_cast<int>(std::ceil(width)), qRound(cap.height())};
}

void KeyCap::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    const QSizeF cap = keyCapSize(m_key, fonts());
    const QRectF area = rect();
    drawLine(painter, area.adjusted(0, 0, -cap.width(), 0), m_caption,
             fonts().font(TextRole::Secondary), t.ink2);
    const QRectF place(area.right() - cap.width(), area.top(), cap.width(), area.height());
    panel(painter,
          QRectF(place.left(), area.center().y() - cap.height() / 2, cap.width(), cap.height()),
          dpF(4), t.surface, QColor());
    paintKeyCap(painter, place, m_key, t.ink2, t.line2, fonts());
}

IconTile::IconTile(const QString& iconName, QWidget* parent) : QWidget(parent), m_icon(iconName) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconTile::sizeHint() const { return {dp(34), dp(34)}; }

void IconTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    panel(painter, rect(), dpF(8), theme().accT, QColor());
    const double side = dpF(18);
    paintIcon(painter,
              QRectF(QRectF(rect()).center() - QPointF(side, side) / 2, QSizeF(side, side)), m_icon,
              theme().acc);
}

}  // namespace winnow::ui
