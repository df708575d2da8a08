// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/kpi_tile.h>

#include <QKeyEvent>
#include <QPainter>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

KpiTile::KpiTile(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KpiTile::setData(const KpiData& newData) {
    m_data = newData;
    const QString sign = newData.direction > 0   ? QStringLiteral("+")
                         : newData.direction < 0 ? QString(QChar(0x2212))
                                                 : QString();
    const QString plain =
        newData.change.isEmpty()
            ? tr("%1, %2").arg(newData.label, newData.figure)
            : tr("%1, %2, %3")
                  .arg(newData.label, newData.figure,
                       sign + newData.change + QLatin1Char(' ') + newData.against);
    setAccessibleName(newData.accessible.isEmpty() ? plain : newData.accessible);
    setToolTip(newData.toolTip.isEmpty() ? accessibleName() : newData.toolTip);
    update();
}

QSize KpiTile::sizeHint() const { return {dp(210), dp(97)}; }

QSize KpiTile::minimumSizeHint() const { return {dp(132), dp(97)}; }

void KpiTile::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    const FontSet& f = fonts();
    QPainter painter(this);
    panel(painter, rect(), dpF(10), isDown() ? t.surface2 : t.surface,
          underMouse() ? t.line2 : t.line);
    // Narrow tiles save on the padding, then on the label's size.
    const double side = dpF(width() < dp(170) ? 13 : 17);
    const double left = side;
    const double right = width() - side;
    const double wide = right - left;
    const QFont normal = f.font(TextRole::Secondary);
    const QFont label = textWidth(m_data.label, normal) > wide ? f.sans(11) : normal;
    drawLine(painter, QRectF(left, dpF(14), wide, dpF(16)), m_data.label, label, t.ink3);

    const double figure = textWidth(m_data.figure, f.font(TextRole::Kpi));
    drawLine(painter, QRectF(left, dpF(33), wide, dpF(30)), m_data.figure, f.font(TextRole::Kpi),
             t.ink);
    // The course takes what the figure leaves, and gives way on narrow tiles.
    const double room = wide - figure - dpF(14);
    const double spark = std::min(dpF(72), room);
    if (spark >= dpF(36)) {
        paintSparkline(painter, QRectF(right - spark + dpF(2), dpF(34), spark, dpF(28)),
                       m_data.history, t, f.scale(), m_data.tone == Tone::Bad);
    }

    if (m_data.change.isEmpty()) {
        drawLine(painter, QRectF(left, dpF(67), wide, dpF(16)), m_data.against,
                 f.font(TextRole::Secondary), t.ink3);
        return;
    }
    double x = left;
    const QColor color = m_data.tone == Tone::Neutral ? t.ink2 : t.toneText(m_data.tone);
    if (m_data.direction != 0) {
        const double arrow = dpF(12);
        paintIcon(painter, QRectF(x - 1, dpF(69), arrow, arrow),
                  m_data.direction > 0 ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down"),
                  color);
        x += dpF(14);
    }
    QFont strong = f.font(TextRole::Secondary);
    strong.setWeight(QFont::Medium);
    drawLine(painter, QRectF(x, dpF(67), right - x, dpF(16)), m_data.change, strong, color);
    x += textWidth(m_data.change, strong) + dpF(6);
    drawLine(painter, QRectF(x, dpF(67), right - x, dpF(16)), m_data.against,
             f.font(TextRole::Secondary), t.ink3);
}

void KpiTile::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

}  // namespace winnow::ui
