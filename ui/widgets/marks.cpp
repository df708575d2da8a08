// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/marks.h>

#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include <ui/theme/icons.h>

namespace winnow::ui {

namespace {

// `grid` is too close to the dark card to be seen as an empty track.
QColor trackColor(const Theme& theme) { return theme.dark ? theme.line : theme.grid; }

struct Range {
    double low = 0;
    double high = 0;
    bool any = false;
};

Range rangeOf(const std::vector<std::optional<double>>& values) {
    Range range;
    for (const std::optional<double>& value : values) {
        if (!value) continue;
        range.low = range.any ? std::min(range.low, *value) : *value;
        range.high = range.any ? std::max(range.high, *value) : *value;
        range.any = true;
    }
    return range;
}

// 5 % under the first of the known values.
bool hasFallen(const std::vector<std::optional<double>>& values) {
    const auto known = [](const std::optional<double>& value) { return value.has_value(); };
    const auto first = std::find_if(values.begin(), values.end(), known);
    const auto last = std::find_if(values.rbegin(), values.rend(), known);
    if (first == values.end()) return false;
    return **last < **first - 0.05 * std::abs(**first);
}

}  // namespace

void paintSparkline(QPainter& painter, const QRectF& rect,
                    const std::vector<std::optional<double>>& values, const Theme& theme,
                    double scale, bool marksFall) {
    const Range range = rangeOf(values);
    if (!range.any) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double dot = 2.4 * scale;
    const QRectF area = rect.adjusted(dot, dot, -dot, -dot);
    const double span = range.high - range.low;
    const double step =
        values.size() > 1 ? area.width() / static_cast<double>(values.size() - 1) : 0;
    const auto place = [&](std::size_t i) {
        const double share = span > 0 ? (*values[i] - range.low) / span : 0.5;
        const double x =
            values.size() > 1 ? area.left() + static_cast<double>(i) * step : area.right();
        return QPointF(x, area.bottom() - share * area.height());
    };
    QPainterPath path;
    bool open = false;
    std::size_t last = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i]) {
            open = false;
            continue;
        }
        if (open) {
            path.lineTo(place(i));
        } else {
            path.moveTo(place(i));
        }
        open = true;
        last = i;
    }
    const QColor color = marksFall && hasFallen(values) ? theme.bad : theme.ink3;
    QPen pen(color, 1.5 * scale);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(place(last), dot, dot);
    painter.restore();
}

void paintScoreBar(QPainter& painter, const QRectF& rect, std::optional<double> score,
                   std::optional<Grade> grade, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = rect.height() / 2;
    QPainterPath track;
    track.addRoundedRect(rect, radius, radius);
    painter.fillPath(track, trackColor(theme));
    if (!score) {
        painter.setClipPath(track);
        painter.setPen(QPen(mixed(theme.line3, theme.surface, 0.6), rect.height() / 6));
        const double step = rect.height() * 0.75;
        for (double x = rect.left() - rect.height(); x < rect.right(); x += step) {
            painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
        }
        painter.restore();
        return;
    }
    const double share = std::clamp(*score / 100.0, 0.0, 1.0);
    if (share > 0) {
        QRectF bar = rect;
        bar.setWidth(std::max(rect.height(), rect.width() * share));
        QPainterPath fill;
        fill.addRoundedRect(bar, radius, radius);
        painter.fillPath(fill, grade ? theme.of(*grade).fill : theme.ink3);
    }
    painter.restore();
}

void paintSignedBar(QPainter& painter, const QRectF& rect, double share, double reach,
                    const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // A sixth of the width is kept for losses, which are rare and rarely as large.
    const double zero = rect.left() + rect.width() / 6;
    const double room = share < 0 ? zero - rect.left() : rect.right() - zero;
    const double full = share < 0 ? reach / 4 : reach;
    const double length = std::max(1.5, std::min(std::abs(share) / full, 1.0) * room);
    const QRectF bar(share < 0 ? zero - length : zero, rect.top(), length, rect.height());
    const QColor color =
        share < 0 ? theme.of(Grade::D).fill : mixed(theme.ink3, theme.surface, 0.5);
    QPainterPath path;
    const double radius = length < 4 ? 0 : 1.5;
    path.addRoundedRect(bar, radius, radius);
    painter.fillPath(path, color);
    painter.restore();
    hairline(painter, {zero, rect.top() - 2}, {zero, rect.bottom() + 2}, theme.line2);
}

void paintDots(QPainter& painter, const QRectF& rect, int filled, std::optional<Grade> grade,
               const Theme& theme, double scale) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = 3.5 * scale;
    const double pitch = 11 * scale;
    for (int i = 0; i < 5; ++i) {
        const bool on = i < filled;
        const QColor fill = grade ? theme.of(*grade).fill : theme.ink3;
        painter.setBrush(on ? fill : trackColor(theme));
        painter.drawEllipse(QPointF(rect.left() + radius + i * pitch, rect.center().y()), radius,
                            radius);
    }
    painter.restore();
}

QSizeF chipSize(const QString& text, bool withIcon, const FontSet& fonts) {
    const double icon = withIcon ? fonts.dp(18) : 0;
    return {textWidth(text, fonts.font(TextRole::Secondary)) + icon + fonts.dp(18), fonts.dp(22)};
}

QRectF paintChip(QPainter& painter, const QRectF& rect, const QString& text, Tone tone,
                 const QString& iconName, const Theme& theme, const FontSet& fonts) {
    QSizeF size = chipSize(text, !iconName.isEmpty(), fonts);
    size.setWidth(std::min(size.width(), rect.width()));
    const QRectF chip(rect.left(), rect.center().y() - size.height() / 2, size.width(),
                      size.height());
    panel(painter, chip, fonts.dp(6), theme.toneTint(tone), theme.toneLine(tone));
    QFont font = fonts.font(TextRole::Secondary);
    font.setWeight(tone == Tone::Neutral ? QFont::Normal : QFont::Medium);
    const QColor ink = theme.toneText(tone);
    QRectF inner = chip.adjusted(fonts.dp(9), 0, -fonts.dp(8), 0);
    if (!iconName.isEmpty()) {
        const double side = fonts.dp(13);
        paintIcon(painter, QRectF(inner.left() - 1, chip.center().y() - side / 2, side, side),
                  iconName, ink);
        inner.setLeft(inner.left() + fonts.dp(18));
    }
    drawLine(painter, inner, text, font, ink);
    return chip;
}

QSizeF keyCapSize(const QString& text, const FontSet& fonts) {
    const double width = textWidth(text, fonts.font(TextRole::KeyCap)) + fonts.dp(10);
    return {std::max(width, fonts.dp(18)), fonts.dp(18)};
}

void paintKeyCap(QPainter& painter, const QRectF& rect, const QString& text, const QColor& ink,
                 const QColor& edge, const FontSet& fonts) {
    const QSizeF size = keyCapSize(text, fonts);
    const QRectF cap =
        snapped(painter, QRectF(QPointF(rect.left(), rect.center().y() - size.height() / 2), size));
    const double line = hairlineWidth(painter);
    // The foot: the same outline once more, one line lower.
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    panel(painter, cap, fonts.dp(4), QColor(), edge);
    QPen foot(edge, line);
    foot.setCapStyle(Qt::FlatCap);
    painter.setPen(foot);
    const double y = cap.bottom() - line * 1.5;
    painter.drawLine(QPointF(cap.left() + fonts.dp(3), y), QPointF(cap.right() - fonts.dp(3), y));
    painter.restore();
    drawLine(painter, cap.adjusted(0, 0, 0, -line), text, fonts.font(TextRole::KeyCap), ink,
             Qt::AlignHCenter);
}

}  // namespace winnow::ui
