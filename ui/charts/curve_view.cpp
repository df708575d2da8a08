// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/charts/curve_view.h>

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include <ui/theme/look.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

namespace {

struct Axes {
    QRectF plot;
    double minimum = 0;
    double maximum = 1;

    QPointF place(double x, double y) const {
        const double span = maximum > minimum ? maximum - minimum : 1;
        return {plot.left() + (x - minimum) / span * plot.width(),
                plot.bottom() - y / 100 * plot.height()};
    }
};

void paintHistogram(QPainter& painter, const Axes& axes, const CurveData& data, const Theme& theme,
                    const FontSet& fonts) {
    int most = 0;
    for (const auto& bar : data.histogram) most = std::max(most, bar.count);
    if (most == 0) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(theme.ink3, theme.surface, 0.2));
    for (const auto& bar : data.histogram) {
        if (bar.count == 0) continue;
        const double left = axes.place(std::max(bar.from, data.minimum), 0).x();
        const double right = axes.place(std::min(bar.to, data.maximum), 0).x();
        // The tallest reaches two thirds: it is background.
        const double high = axes.plot.height() * 0.65 * bar.count / most;
        const QRectF area = snapped(painter, QRectF(left + fonts.dp(1), axes.plot.bottom() - high,
                                                    right - left - fonts.dp(2), high));
        painter.drawRoundedRect(area, fonts.dp(2), fonts.dp(2));
    }
}

void paintBubble(QPainter& painter, const QRectF& rect, const QPointF& at, const QString& text,
                 const Theme& theme, const FontSet& fonts) {
    if (text.isEmpty()) return;
    const QFont font = fonts.font(TextRole::Name);
    const double wide = textWidth(text, font) + fonts.dp(22);
    const double high = fonts.dp(26);
    double x = at.x() + fonts.dp(12);
    if (x + wide > rect.right()) x = at.x() - fonts.dp(12) - wide;
    double y = at.y() - high - fonts.dp(6);
    if (y < rect.top()) y = at.y() + fonts.dp(8);
    const QRectF bubble(x, y, wide, high);
    panel(painter, bubble, fonts.dp(6), theme.toast, theme.dark ? theme.line2 : QColor());
    drawLine(painter, bubble, text, font, theme.toastInk, Qt::AlignHCenter);
}

}  // namespace

QRectF curvePlot(const QRectF& rect, const FontSet& fonts) {
    return rect.adjusted(fonts.dp(38), fonts.dp(10), -fonts.dp(14), -fonts.dp(24));
}

void paintCurve(QPainter& painter, const QRectF& rect, const CurveData& data, const Theme& theme,
                const FontSet& fonts) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Axes axes;
    axes.plot = curvePlot(rect, fonts);
    axes.minimum = data.minimum;
    axes.maximum = data.maximum;
    const QFont label = fonts.font(TextRole::Label);
    for (const int tick : {0, 50, 100}) {
        const QPointF at = axes.place(data.minimum, tick);
        hairline(painter, at, {axes.plot.right(), at.y()}, tick == 0 ? theme.line2 : theme.grid);
        drawLine(painter, QRectF(rect.left(), at.y() - 8, fonts.dp(30), 16),
                 QLocale().toString(tick), label, theme.ink3, Qt::AlignRight);
    }
    for (const auto& tick : data.ticks) {
        const QPointF at = axes.place(tick.value, 0);
        const double wide = textWidth(tick.text, label) + 2;
        double x = at.x() - wide / 2;
        x = std::clamp(x, rect.left(), std::max(rect.left(), rect.right() - wide));
        drawLine(painter, QRectF(x, axes.plot.bottom() + fonts.dp(7), wide, fonts.dp(15)),
                 tick.text, label, theme.ink3, Qt::AlignHCenter);
    }
    paintHistogram(painter, axes, data, theme, fonts);
    if (!data.points.empty()) {
        QPainterPath path;
        path.moveTo(axes.place(data.minimum, data.points.front().y()));
        for (const QPointF& point : data.points) path.lineTo(axes.place(point.x(), point.y()));
        path.lineTo(axes.place(data.maximum, data.points.back().y()));
        QPen pen(theme.acc, fonts.dp(2));
        pen.setJoinStyle(Qt::RoundJoin);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.save();
        // A point outside the axis must not draw over the labels.
        painter.setClipRect(axes.plot.adjusted(0, -fonts.dp(4), 0, fonts.dp(4)));
        painter.drawPath(path);
        painter.restore();
        painter.setBrush(theme.surface);
        for (const QPointF& point : data.points) {
            if (point.x() < data.minimum || point.x() > data.maximum) continue;
            painter.drawEllipse(axes.place(point.x(), point.y()), fonts.dp(5), fonts.dp(5));
        }
    }
    if (data.marked) {
        const QPointF at = axes.place(data.marked->x(), data.marked->y());
        painter.setPen(QPen(theme.acc, fonts.dp(2.5)));
        painter.setBrush(theme.surface);
        painter.drawEllipse(at, fonts.dp(7), fonts.dp(7));
        paintBubble(painter, rect, at, data.markedText, theme, fonts);
    }
    painter.restore();
}

CurveView::CurveView(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CurveView::setData(CurveData newData) {
    m_data = std::move(newData);
    setAccessibleName(m_data.accessible);
    update();
}

QSize CurveView::sizeHint() const { return {dp(410), dp(260)}; }

QSize CurveView::minimumSizeHint() const { return {dp(220), dp(140)}; }

void CurveView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintCurve(painter, rect(), m_data, theme(), fonts());
}

}  // namespace winnow::ui
