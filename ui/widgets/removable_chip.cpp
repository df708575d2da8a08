// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/removable_chip.h>

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>

namespace winnow::ui {

namespace {

constexpr double kPadding = 9;
constexpr double kIcon = 12;
constexpr double kGap = 5;

}  // namespace

RemovableChip::RemovableChip(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setAccessibleName(tr("Filter: %1").arg(text));
    setAccessibleDescription(tr("Removes this filter"));
    setToolTip(accessibleDescription());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize RemovableChip::sizeHint() const {
    const double width =
        textWidth(text(), fonts().font(TextRole::Label)) + dpF(2 * kPadding + kGap + kIcon);
    return {static_cast<int>(std::ceil(width)) + 1, dp(24)};
}

QSize RemovableChip::minimumSizeHint() const {
    return {std::min(dp(60), sizeHint().width()), sizeHint().height()};
}

void RemovableChip::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    panel(painter, rect(), dpF(6), underMouse() || isDown() ? t.hover : t.accT, t.accLine);
    const QRectF inner = QRectF(rect()).adjusted(dpF(kPadding), 0, -dpF(kPadding), 0);
    drawLine(painter, inner.adjusted(0, 0, -dpF(kIcon + kGap), 0), text(),
             fonts().font(TextRole::Label), t.acc);
    paintIcon(painter,
              QRectF(inner.right() - dpF(kIcon), inner.center().y() - dpF(kIcon / 2), dpF(kIcon),
                     dpF(kIcon)),
              QStringLiteral("close"), t.acc);
}

void RemovableChip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Return ||
        event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

}  // namespace winnow::ui
