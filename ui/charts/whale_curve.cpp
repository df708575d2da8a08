// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/charts/whale_curve.h>

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include <ui/theme/look.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

namespace {

struct CurveLayout {
    QRectF plot;
    double low = 0;
    double high = 1;
    std::size_t peak = 0;
    std::vector<QPointF> places;  // the origin, then one a client

    double y(double value) const {
        return plot.bottom() - (value - low) / (high - low) * plot.height();
    }
};

CurveLayout layOut(const QRectF& rect, const WhaleCurveData& data, const FontSet& fonts) {
    CurveLayout layout;
    const double left = data.yTitle.isEmpty() ? 0 : fonts.dp(24);
    layout.plot = rect.adjusted(left, fonts.dp(30), -fonts.dp(10), -fonts.dp(40));
    for (std::size_t i = 0; i < data.points.size(); ++i) {
        const double value = data.points[i].cumulative;
        layout.low = std::min(layout.low, value);
        if (value > data.points[layout.peak].cumulative) layout.peak = i;
    }
    if (!data.points.empty()) {
        layout.high = std::max(layout.low + 1e-9, data.points[layout.peak].cumulative);
    }
    const double step = layout.plot.width() / std::max<double>(1, double(data.points.size()));
    layout.places.emplace_back(layout.plot.left(), layout.y(0));
    for (std::size_t i = 0; i < data.points.size(); ++i) {
        layout.places.emplace_back(layout.plot.left() + step * double(i + 1),
                                   layout.y(data.points[i].cumulative));
    }
    return layout;
}

// A text beside a point of the curve, kept inside the rectangle.
void paintNote(QPainter& painter, const QRectF& rect, const QPointF& at, const QString& text,
               double above, const FontSet& fonts, const QColor& ink) {
    if (text.isEmpty()) return;
    const QFont font = fonts.font(TextRole::SecondaryStrong);
    const double wide = textWidth(text, font) + fonts.dp(4);
    double x = at.x() - wide / 2;
    x = std::clamp(x, rect.left(), std::max(rect.left(), rect.right() - wide));
    const QRectF place(x, at.y() - above - fonts.dp(8), wide, fonts.dp(16));
    drawLine(painter, place, text, font, ink, Qt::AlignHCenter);
}

}  // namespace

void paintWhaleCurve(QPainter& painter, const QRectF& rect, const WhaleCurveData& data,
                     const Theme& theme, const FontSet& fonts) {
    if (data.points.empty()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const CurveLayout layout = layOut(rect, data, fonts);
    const QRectF plot = layout.plot;
    hairline(painter, {plot.left(), layout.y(layout.high)}, {plot.right(), layout.y(layout.high)},
             theme.grid);
    hairline(painter, {plot.left(), layout.y(0)}, {plot.right(), layout.y(0)}, theme.line2);

    QPainterPath line;
    line.moveTo(layout.places.front());
    for (const QPointF& place : layout.places) line.lineTo(place);
    QPainterPath area = line;
    area.lineTo(layout.places.back().x(), layout.y(0));
    area.lineTo(plot.left(), layout.y(0));
    area.closeSubpath();
    painter.fillPath(area, mixed(theme.acc, theme.surface, theme.dark ? 0.16 : 0.08));

    // What is lost after the peak, between the curve and the level of the peak.
    const QPointF top = layout.places[layout.peak + 1];
    if (layout.peak + 1 < data.points.size()) {
        QPainterPath loss;
        loss.moveTo(top);
        for (std::size_t i = layout.peak + 2; i < layout.places.size(); ++i) {
            loss.lineTo(layout.places[i]);
        }
        loss.lineTo(layout.places.back().x(), top.y());
        loss.closeSubpath();
        painter.fillPath(loss, theme.badT);
    }
    QPen pen(theme.acc, fonts.dp(2));
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
    for (std::size_t i = 0; i < data.points.size(); ++i) {
        const auto& grade = data.points[i].grade;
        const QColor fill = grade ? theme.of(*grade).fill : theme.ink3;
        painter.setBrush(fill);
        painter.setPen(QPen(grade ? theme.of(*grade).edge : theme.ink3, fonts.dp(1)));
        painter.drawEllipse(layout.places[i + 1], fonts.dp(3), fonts.dp(3));
    }
    painter.setBrush(theme.surface);
    painter.setPen(QPen(theme.acc, fonts.dp(2)));
    painter.drawEllipse(top, fonts.dp(5), fonts.dp(5));
    paintNote(painter, rect, top, data.peakText, fonts.dp(18), fonts, theme.ink);
    const bool falls = data.points.back().cumulative < layout.high;
    const QPointF end = layout.places.back();
    if (falls) {
        // Below the end, so that it never meets the note of the peak.
        paintNote(painter, rect, end, data.endText, -fonts.dp(16), fonts, theme.bad);
    }

    const QFont axis = fonts.font(TextRole::Secondary);
    drawLine(painter, QRectF(plot.left(), rect.bottom() - fonts.dp(18), plot.width(), fonts.dp(16)),
             data.xTitle, axis, theme.ink2, Qt::AlignHCenter);
    const QFont tick = fonts.font(TextRole::Label);
    const double y = plot.bottom() + fonts.dp(6);
    drawLine(painter, QRectF(layout.places[1].x() - fonts.dp(20), y, fonts.dp(40), fonts.dp(15)),
             QLocale().toString(1), tick, theme.ink3, Qt::AlignHCenter);
    drawLine(painter, QRectF(end.x() - fonts.dp(40), y, fonts.dp(48), fonts.dp(15)),
             QLocale().toString(static_cast<int>(data.points.size())), tick, theme.ink3,
             Qt::AlignRight);
    if (!data.yTitle.isEmpty()) {
        painter.translate(rect.left() + fonts.dp(8), plot.center().y());
        painter.rotate(-90);
        drawLine(painter, QRectF(-plot.height() / 2, -fonts.dp(8), plot.height(), fonts.dp(16)),
                 data.yTitle, axis, theme.ink2, Qt::AlignHCenter);
    }
    painter.restore();
}

WhaleCurve::WhaleCurve(QWidget* parent) : ItemsWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void WhaleCurve::setData(WhaleCurveData newData) {
    m_data = std::move(newData);
    setAccessibleName(m_data.yTitle);
    setAccessibleDescription(
        QStringList{m_data.peakText, m_data.endText}.join(QStringLiteral("; ")));
    itemsChanged();
}

QSize WhaleCurve::sizeHint() const { return {dp(430), dp(230)}; }

QSize WhaleCurve::minimumSizeHint() const { return {dp(220), dp(150)}; }

std::vector<PaintedItem> WhaleCurve::layOutItems() const {
    const CurveLayout layout = layOut(rect(), m_data, fonts());
    std::vector<PaintedItem> items;
    const double half = std::max(dpF(6), layout.plot.width() / double(layout.places.size()) / 2);
    for (std::size_t i = 0; i < m_data.points.size(); ++i) {
        const auto& point = m_data.points[i];
        const double x = layout.places[i + 1].x();
        items.push_back({QRectF(x - half, layout.plot.top(), 2 * half, layout.plot.height()),
                         point.accessible.isEmpty() ? point.toolTip : point.accessible,
                         point.toolTip, true});
    }
    return items;
}

void WhaleCurve::itemActivated(int index) { Q_EMIT pointActivated(index); }

void WhaleCurve::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintWhaleCurve(painter, rect(), m_data, theme(), fonts());
    const int marked = hoveredItem() >= 0            ? hoveredItem()
                       : showsCurrent(currentItem()) ? currentItem()
                                                     : -1;
    if (marked < 0) return;
    painter.setRenderHint(QPainter::Antialiasing);
    const CurveLayout layout = layOut(rect(), m_data, fonts());
    painter.setPen(QPen(theme().acc, dpF(2)));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(layout.places[static_cast<std::size_t>(marked) + 1], dpF(6), dpF(6));
}

}  // namespace winnow::ui
