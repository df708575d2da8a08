// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/charts/share_bars.h>

#include <QPainter>
#include <algorithm>
#include <cmath>

#include <ui/theme/look.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

namespace {

constexpr double kBar = 38;
constexpr double kPitch = 54;
constexpr double kLabelGap = 20;
constexpr double kGap = 2;
constexpr double kLegend = 42;
constexpr double kBefore = 5;

double labelWidth(const ShareBarsData& data, const FontSet& fonts) {
    double width = 0;
    for (const auto& row : data.rows) {
        width = std::max(width, textWidth(row.label, fonts.font(TextRole::Body)));
    }
    return std::max(fonts.dp(72), width + fonts.dp(kLabelGap));
}

// One rectangle a segment, in the order of rows and segments.
std::vector<QRectF> segmentRects(const QRectF& rect, const ShareBarsData& data,
                                 const FontSet& fonts) {
    std::vector<QRectF> rects;
    const double left = rect.left() + labelWidth(data, fonts);
    const double gap = fonts.dp(kGap);
    double y = rect.top();
    for (const auto& row : data.rows) {
        double sum = 0;
        int shown = 0;
        for (const auto& segment : row.segments) {
            sum += std::max(0.0, segment.share);
            if (segment.share > 0) ++shown;
        }
        const double room = rect.right() - left - gap * std::max(0, shown - 1);
        double x = left;
        for (const auto& segment : row.segments) {
            const double wide = sum > 0 ? room * std::max(0.0, segment.share) / sum : 0;
            rects.emplace_back(x, y, wide, fonts.dp(kBar));
            if (wide > 0) x += wide + gap;
        }
        y += fonts.dp(kPitch);
    }
    return rects;
}

// From the D part's left edge in one bar to the one below: where D stands out.
void joinLast(QPainter& painter, const ShareBarsData& data, const std::vector<QRectF>& rects,
              const Theme& theme, const FontSet& fonts) {
    std::optional<QRectF> above;
    std::size_t i = 0;
    for (const auto& row : data.rows) {
        std::optional<QRectF> here;
        for (const auto& segment : row.segments) {
            if (segment.grade == Grade::D && rects[i].width() > 0) here = rects[i];
            ++i;
        }
        if (above && here) {
            painter.setPen(QPen(mixed(theme.of(Grade::D).fill, theme.surface, 0.5), fonts.dp(1)));
            painter.drawLine(above->bottomLeft() + QPointF(0, fonts.dp(1)),
                             here->topLeft() - QPointF(0, fonts.dp(1)));
        }
        above = here;
    }
}

void paintBefore(QPainter& painter, const QRectF& room, const ShareBarsData::Row& row,
                 const Theme& theme, const FontSet& fonts) {
    double sum = 0;
    for (const double share : row.before) {
        sum += std::max(0.0, share);
    }
    if (sum <= 0) return;
    double x = room.left();
    for (std::size_t i = 0; i < std::min(row.before.size(), row.segments.size()); ++i) {
        const double wide = room.width() * std::max(0.0, row.before[i]) / sum;
        if (wide > 0) {
            painter.fillRect(
                QRectF(x, room.top(), std::max(0.5, wide - fonts.dp(kGap)), room.height()),
                theme.of(row.segments[i].grade).fill);
        }
        x += wide;
    }
}

}  // namespace

double shareBarsHeight(const ShareBarsData& data, const FontSet& fonts) {
    if (data.rows.empty()) return 0;
    const double bars =
        fonts.dp(kPitch) * static_cast<double>(data.rows.size() - 1) + fonts.dp(kBar);
    return bars + (data.legend.empty() ? 0 : fonts.dp(kLegend));
}

void paintShareBars(QPainter& painter, const QRectF& rect, const ShareBarsData& data,
                    const Theme& theme, const FontSet& fonts) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<QRectF> rects = segmentRects(rect, data, fonts);
    const double labels = labelWidth(data, fonts);
    std::size_t i = 0;
    double y = rect.top();
    for (const auto& row : data.rows) {
        drawLine(painter, QRectF(rect.left(), y, labels - fonts.dp(8), fonts.dp(kBar)), row.label,
                 fonts.font(TextRole::Body), theme.ink2);
        for (const auto& segment : row.segments) {
            const QRectF bar = rects[i++];
            if (bar.width() <= 0) continue;
            const GradeColors& colors = theme.of(segment.grade);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colors.fill);
            const double radius = std::min(fonts.dp(4), bar.width() / 2);
            painter.drawRoundedRect(snapped(painter, bar), radius, radius);
            const QFont font = fonts.font(TextRole::Strong);
            const double text = textWidth(segment.text, font);
            if (text + fonts.dp(4) > bar.width()) continue;
            // Left aligned as drawn; in the middle where the padding would not fit.
            const bool tight = text + fonts.dp(20) > bar.width();
            drawLine(painter, tight ? bar : bar.adjusted(fonts.dp(11), 0, -fonts.dp(4), 0),
                     segment.text, font, colors.on, tight ? Qt::AlignHCenter : Qt::AlignLeft);
        }
        paintBefore(painter,
                    QRectF(rect.left() + labels, y + fonts.dp(kBar + 3), rect.width() - labels,
                           fonts.dp(kBefore)),
                    row, theme, fonts);
        y += fonts.dp(kPitch);
    }
    joinLast(painter, data, rects, theme, fonts);
    if (!data.legend.empty()) {
        double x = rect.left();
        const double top = rect.top() + shareBarsHeight(data, fonts) - fonts.dp(20);
        for (const auto& entry : data.legend) {
            const QFont font = fonts.font(TextRole::Secondary);
            paintGrade(painter, QRectF(x, top, fonts.dp(20), fonts.dp(20)), entry.grade, theme);
            const double wide = textWidth(entry.text, font) + 1;
            drawLine(painter, QRectF(x + fonts.dp(24), top, wide, fonts.dp(20)), entry.text, font,
                     theme.ink2);
            x += fonts.dp(24) + wide + fonts.dp(20);
        }
    }
    painter.restore();
}

ShareBars::ShareBars(QWidget* parent) : ItemsWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBars::setData(ShareBarsData newData) {
    m_data = std::move(newData);
    itemsChanged();
}

QSize ShareBars::sizeHint() const {
    return {dp(520), static_cast<int>(std::ceil(shareBarsHeight(m_data, fonts())))};
}

QSize ShareBars::minimumSizeHint() const { return {dp(280), sizeHint().height()}; }

std::vector<PaintedItem> ShareBars::layOutItems() const {
    std::vector<PaintedItem> items;
    const std::vector<QRectF> rects = segmentRects(rect(), m_data, fonts());
    std::size_t i = 0;
    for (const auto& row : m_data.rows) {
        for (const auto& segment : row.segments) {
            const QString plain =
                tr("%1, grade %2: %3").arg(row.label, gradeText(segment.grade), segment.text);
            const QString name = segment.accessible.isEmpty() ? plain : segment.accessible;
            items.push_back({rects[i], name, name, rects[i].width() > 0});
            ++i;
        }
    }
    return items;
}

void ShareBars::itemActivated(int index) {
    auto left = static_cast<std::size_t>(index);
    for (const auto& row : m_data.rows) {
        if (left < row.segments.size()) {
            Q_EMIT gradeActivated(row.segments[left].grade);
            return;
        }
        left -= row.segments.size();
    }
}

void ShareBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintShareBars(painter, rect(), m_data, theme(), fonts());
    for (std::size_t i = 0; i < items().size(); ++i) {
        if (showsCurrent(static_cast<int>(i))) {
            paintFocusRing(painter, items()[i].rect.adjusted(2, 2, -2, -2), dpF(3), theme().surface,
                           dpF(2));
        }
    }
}

}  // namespace winnow::ui
