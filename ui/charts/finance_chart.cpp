// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/charts/finance_chart.h>

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include <ui/theme/look.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

namespace {

constexpr double kAxis = 22;

QRectF plotOf(const QRectF& rect, const FontSet& fonts) {
    return rect.adjusted(0, fonts.dp(8), 0, -fonts.dp(kAxis));
}

double highest(const FinanceChartData& data,
               std::optional<double> FinanceChartData::Quarter::*member) {
    double high = 0;
    for (const auto& quarter : data.quarters) high = std::max(high, (quarter.*member).value_or(0));
    return high;
}

double centreOf(const QRectF& plot, std::size_t index, std::size_t count) {
    return plot.left() + (static_cast<double>(index) + 0.5) * plot.width() / double(count);
}

void paintHours(QPainter& painter, const QRectF& plot, const FinanceChartData& data,
                const Theme& theme, const FontSet& fonts) {
    const double high = highest(data, &FinanceChartData::Quarter::hours);
    if (high <= 0) return;
    const std::size_t count = data.quarters.size();
    // A sixth of air above: the line should not run along the edge.
    const auto place = [&](std::size_t i) {
        const double share = *data.quarters[i].hours / high;
        return QPointF(centreOf(plot, i, count), plot.bottom() - share * plot.height() * 0.97);
    };
    QPainterPath path;
    bool open = false;
    for (std::size_t i = 0; i < count; ++i) {
        if (!data.quarters[i].hours) {
            open = false;
            continue;
        }
        if (open) {
            path.lineTo(place(i));
        } else {
            path.moveTo(place(i));
        }
        open = true;
    }
    QPen pen(theme.acc, fonts.dp(1.75));
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.acc);
    for (std::size_t i = 0; i < count; ++i) {
        if (!data.quarters[i].hours) continue;
        const double radius = fonts.dp(i + 1 == count ? 3.6 : 2.2);
        painter.drawEllipse(place(i), radius, radius);
    }
}

}  // namespace

void paintFinanceChart(QPainter& painter, const QRectF& rect, const FinanceChartData& data,
                       const Theme& theme, const FontSet& fonts, int hovered) {
    if (data.quarters.empty()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = plotOf(rect, fonts);
    const std::size_t count = data.quarters.size();
    const double pitch = plot.width() / double(count);
    const double wide = std::min(pitch * 0.58, fonts.dp(36));
    const double high = highest(data, &FinanceChartData::Quarter::revenue);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& quarter = data.quarters[i];
        const bool present = i + 1 == count;
        const double centre = centreOf(plot, i, count);
        if (hovered == static_cast<int>(i)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.surface2);
            painter.drawRoundedRect(
                QRectF(centre - pitch / 2, rect.top(), pitch, plot.bottom() - rect.top()),
                fonts.dp(4), fonts.dp(4));
        }
        if (quarter.revenue && high > 0 && *quarter.revenue > 0) {
            // Leaves room above, where the hours run.
            const double tall = *quarter.revenue / high * plot.height() * 0.92;
            const QRectF bar =
                snapped(painter, QRectF(centre - wide / 2, plot.bottom() - tall, wide, tall));
            QPainterPath shape;
            const double radius = std::min(fonts.dp(3), tall / 2);
            shape.addRoundedRect(bar, radius, radius);
            painter.fillPath(shape, present ? theme.barNow : theme.bar);
        }
        drawLine(painter,
                 QRectF(centre - pitch / 2, plot.bottom() + fonts.dp(6), pitch, fonts.dp(15)),
                 quarter.label, fonts.font(present ? TextRole::LabelStrong : TextRole::Label),
                 present ? theme.ink : theme.ink3, Qt::AlignHCenter);
    }
    hairline(painter, plot.bottomLeft(), plot.bottomRight(), theme.line2);
    paintHours(painter, plot, data, theme, fonts);
    painter.restore();
}

FinanceChart::FinanceChart(QWidget* parent) : ItemsWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Revenue and hours by quarter"));
}

void FinanceChart::setData(FinanceChartData newData) {
    m_data = std::move(newData);
    itemsChanged();
}

QSize FinanceChart::sizeHint() const { return {dp(470), dp(130)}; }

QSize FinanceChart::minimumSizeHint() const { return {dp(240), dp(100)}; }

std::vector<PaintedItem> FinanceChart::layOutItems() const {
    std::vector<PaintedItem> items;
    const QRectF plot = plotOf(rect(), fonts());
    const double pitch = plot.width() / std::max(1.0, double(m_data.quarters.size()));
    for (std::size_t i = 0; i < m_data.quarters.size(); ++i) {
        const auto& quarter = m_data.quarters[i];
        items.push_back({QRectF(plot.left() + pitch * double(i), 0, pitch, height()),
                         quarter.accessible.isEmpty() ? quarter.toolTip : quarter.accessible,
                         quarter.toolTip, false});
    }
    return items;
}

void FinanceChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintFinanceChart(painter, rect(), m_data, theme(), fonts(), hoveredItem());
}

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ChartLegend::addEntry(Swatch swatch, const QString& text) {
    m_entries.emplace_back(swatch, text);
    setAccessibleName(accessibleName().isEmpty() ? text
                                                 : accessibleName() + QStringLiteral(", ") + text);
    updateGeometry();
}

QSize ChartLegend::sizeHint() const {
    double width = 0;
    for (const auto& entry : m_entries) {
        width += textWidth(entry.second, fonts().font(TextRole::Secondary)) + dpF(13 + 16);
    }
    return {static_cast<int>(std::ceil(std::max(0.0, width - dpF(15)))), dp(18)};
}

void ChartLegend::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    double x = 0;
    for (const auto& [swatch, text] : m_entries) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(swatch == Swatch::Line     ? t.acc
                         : swatch == Swatch::BarNow ? t.barNow
                                                    : t.bar);
        if (swatch == Swatch::Line) {
            painter.drawEllipse(QPointF(x + dpF(4), middle), dpF(4), dpF(4));
        } else {
            painter.drawRoundedRect(QRectF(x, middle - dpF(4), dpF(8), dpF(8)), dpF(2), dpF(2));
        }
        const QFont font = fonts().font(TextRole::Secondary);
        const double wide = textWidth(text, font) + 1;
        drawLine(painter, QRectF(x + dpF(13), 0, wide, height()), text, font, t.ink2);
        x += dpF(13) + wide + dpF(15);
    }
}

}  // namespace winnow::ui
