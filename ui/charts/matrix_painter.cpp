// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numeric>

#include <ui/charts/matrix_chart.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

namespace {

// The scores shown go a little past 0 and 100, so that marks on the edge are whole.
constexpr double kLow = -5;
constexpr double kHigh = 106;
constexpr double kLargest = 22;  // radius
constexpr double kSmallest = 7.5;
constexpr double kLeftMargin = 52;
constexpr double kBottomMargin = 46;

QFont labelFont(const FontSet& fonts) { return fonts.font(TextRole::Secondary); }

QRectF markRect(const MatrixLayout::Mark& mark) {
    return {mark.centre.x() - mark.reach, mark.centre.y() - mark.reach, 2 * mark.reach,
            2 * mark.reach};
}

// Where the title and text of a quadrant go: its top left corner, or another one that no mark
// covers. Quadrants: top left, top right, bottom left, bottom right.
QRectF quadrantText(const MatrixLayout& layout, const MatrixData& data, std::size_t index,
                    const FontSet& fonts) {
    const auto& quadrant = data.quadrants[index];
    if (quadrant.title.isEmpty() && quadrant.text.isEmpty()) return {};
    const QPointF split = layout.place(data.split, data.split);
    const QRectF area = QRectF(QPointF(index % 2 == 0 ? layout.plot.left() : split.x(),
                                       index < 2 ? layout.plot.top() : split.y()),
                               QPointF(index % 2 == 0 ? split.x() : layout.plot.right(),
                                       index < 2 ? split.y() : layout.plot.bottom()))
                            .adjusted(fonts.dp(13), fonts.dp(10), -fonts.dp(10), -fonts.dp(10));
    const double wide = std::max(textWidth(quadrant.title, fonts.font(TextRole::Strong)),
                                 textWidth(quadrant.text, fonts.sans(11.5)));
    const QSizeF size(std::min(wide + 1, area.width()), fonts.dp(34));
    const double right = area.right() - size.width();
    const double bottom = area.bottom() - size.height();
    const QPointF corners[] = {
        area.topLeft(), {right, area.top()}, {area.left(), bottom}, {right, bottom}};
    for (const QPointF& corner : corners) {
        const QRectF place(corner, size);
        const bool covered = std::any_of(
            layout.marks.begin(), layout.marks.end(),
            [&place](const MatrixLayout::Mark& mark) { return markRect(mark).intersects(place); });
        if (!covered) return place;
    }
    return {area.topLeft(), size};
}

// The eight places around a mark, the best first.
std::vector<QRectF> candidates(const MatrixLayout::Mark& mark, const QSizeF& size, double gap) {
    const double r = mark.reach + gap;
    const double d = mark.radius * 0.72 + gap * 0.6;
    const QPointF c = mark.centre;
    const double w = size.width();
    const double h = size.height();
    return {
        {c.x() + r, c.y() - h / 2, w, h},     {c.x() - r - w, c.y() - h / 2, w, h},
        {c.x() - w / 2, c.y() + r, w, h},     {c.x() - w / 2, c.y() - r - h, w, h},
        {c.x() + d, c.y() - d - h, w, h},     {c.x() + d, c.y() + d, w, h},
        {c.x() - d - w, c.y() - d - h, w, h}, {c.x() - d - w, c.y() + d, w, h},
    };
}

void placeLabels(MatrixLayout& layout, const MatrixData& data, const FontSet& fonts) {
    std::vector<QRectF> taken;
    for (const auto& mark : layout.marks) taken.push_back(markRect(mark));
    for (std::size_t i = 0; i < data.quadrants.size(); ++i) {
        taken.push_back(quadrantText(layout, data, i, fonts));
    }
    const QRectF inside = layout.plot.adjusted(2, 2, -2, -2);
    const QFont font = labelFont(fonts);
    for (const std::size_t i : layout.order) {
        MatrixLayout::Mark& mark = layout.marks[i];
        const QSizeF size(textWidth(data.points[i].label, font) + 1, fonts.dp(14));
        for (const QRectF& place : candidates(mark, size, fonts.dp(5))) {
            const bool free =
                inside.contains(place) &&
                std::none_of(taken.begin(), taken.end(),
                             [&place](const QRectF& other) { return other.intersects(place); });
            if (free) {
                mark.label = place;
                taken.push_back(place.adjusted(-2, 0, 2, 0));
                break;
            }
        }
    }
}

void paintPlot(QPainter& painter, const MatrixLayout& layout, const MatrixData& data,
               const Theme& theme, const FontSet& fonts) {
    const QRectF plot = layout.plot;
    panel(painter, plot, fonts.dp(10), theme.surface, theme.line);
    const QFont axis = fonts.sans(12);
    for (const int tick : {0, 25, 50, 75, 100}) {
        const QPointF at = layout.place(tick, tick);
        const QString text = QLocale().toString(tick);
        drawLine(
            painter,
            QRectF(at.x() - fonts.dp(30), plot.bottom() + fonts.dp(6), fonts.dp(60), fonts.dp(15)),
            text, axis, theme.ink3, Qt::AlignHCenter);
        drawLine(
            painter,
            QRectF(plot.left() - fonts.dp(40), at.y() - fonts.dp(8), fonts.dp(31), fonts.dp(16)),
            text, axis, theme.ink3, Qt::AlignRight);
        if (tick == 25 || tick == 75) {
            QPen dots(theme.grid, hairlineWidth(painter));
            dots.setDashPattern({3, 3});
            painter.setPen(dots);
            const double x = std::floor(at.x()) + 0.5;
            const double y = std::floor(at.y()) + 0.5;
            painter.drawLine(QPointF(x, plot.top() + 1), QPointF(x, plot.bottom() - 1));
            painter.drawLine(QPointF(plot.left() + 1, y), QPointF(plot.right() - 1, y));
        }
    }
    const QPointF split = layout.place(data.split, data.split);
    hairline(painter, {split.x(), plot.top() + 1}, {split.x(), plot.bottom() - 1}, theme.line2);
    hairline(painter, {plot.left() + 1, split.y()}, {plot.right() - 1, split.y()}, theme.line2);
    const QFont title = fonts.font(TextRole::Secondary);
    drawLine(painter, QRectF(plot.left(), plot.bottom() + fonts.dp(27), plot.width(), fonts.dp(16)),
             data.xTitle, title, theme.ink2, Qt::AlignHCenter);
    painter.save();
    painter.translate(plot.left() - fonts.dp(46), plot.center().y());
    painter.rotate(-90);
    drawLine(painter, QRectF(-plot.height() / 2, -fonts.dp(8), plot.height(), fonts.dp(16)),
             data.yTitle, title, theme.ink2, Qt::AlignHCenter);
    painter.restore();
    for (std::size_t i = 0; i < data.quadrants.size(); ++i) {
        const QRectF place = quadrantText(layout, data, i, fonts);
        painter.fillRect(place.adjusted(0, 1, 1, -1), theme.surface);
        drawLine(painter, QRectF(place.topLeft(), QSizeF(place.width(), fonts.dp(17))),
                 data.quadrants[i].title, fonts.font(TextRole::Strong), theme.ink2);
        drawLine(painter,
                 QRectF(place.left(), place.top() + fonts.dp(17), place.width(), fonts.dp(15)),
                 data.quadrants[i].text, fonts.sans(11.5), theme.ink3);
    }
}

void paintArrow(QPainter& painter, const QPointF& from, const MatrixLayout::Mark& mark,
                const Theme& theme, const FontSet& fonts) {
    const QPointF way = mark.centre - from;
    const double length = std::hypot(way.x(), way.y());
    if (length < mark.radius + fonts.dp(6)) return;
    const QPointF unit = way / length;
    const QPointF tip = mark.centre - unit * (mark.radius + fonts.dp(2));
    const QColor color = mixed(theme.ink3, theme.surface, 0.75);
    painter.setPen(QPen(color, fonts.dp(1.25)));
    painter.drawLine(from, tip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(from, fonts.dp(2.2), fonts.dp(2.2));
    const QPointF side(-unit.y(), unit.x());
    const double head = fonts.dp(5);
    const QPointF back = tip - unit * head;
    const QPointF corners[] = {tip, back + side * head * 0.55, back - side * head * 0.55};
    painter.drawPolygon(corners, 3);
}

void paintMark(QPainter& painter, const MatrixLayout::Mark& mark, const std::optional<Grade>& grade,
               bool selected, const Theme& theme, const FontSet& fonts) {
    const double r = mark.radius;
    if (!grade) {
        const double side = r / 0.40;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.surface);
        painter.drawEllipse(mark.centre, r * 0.9, r * 0.9);
        paintGrade(painter, QRectF(mark.centre - QPointF(side, side) / 2, QSizeF(side, side)),
                   grade, theme);
        return;
    }
    const GradeColors& colors = theme.of(*grade);
    const QPainterPath shape = gradePath(*grade, mark.centre, r);
    const bool edged = *grade == Grade::B || *grade == Grade::C;
    const QColor fill = mixed(colors.fill, theme.surface, 0.86);
    painter.setBrush(fill);
    // Dark fills get an edge of the ground, so that overlapping ones stay apart.
    painter.setPen(selected ? QPen(theme.ink, fonts.dp(1.75))
                            : QPen(edged ? colors.edge : theme.surface, fonts.dp(1.25)));
    painter.drawPath(shape);
    const QFont font = fonts.sans(std::clamp(r / fonts.scale() * 0.85, 8.5, 13.5), QFont::DemiBold);
    const QFontMetricsF metrics(font);
    const QString letter = gradeText(grade);
    const double lift = *grade == Grade::D ? r * 0.08 : 0;
    painter.setFont(font);
    painter.setPen(colors.on);
    painter.drawText(mark.centre + QPointF(-metrics.horizontalAdvance(letter) / 2,
                                           metrics.capHeight() / 2 - lift),
                     letter);
}

}  // namespace

QPointF MatrixLayout::place(double x, double y) const {
    const auto share = [](double value) { return (value - kLow) / (kHigh - kLow); };
    return {plot.left() + share(x) * plot.width(), plot.bottom() - share(y) * plot.height()};
}

MatrixLayout layOutMatrix(const QRectF& rect, const MatrixData& data, const FontSet& fonts) {
    MatrixLayout layout;
    layout.plot = rect.adjusted(fonts.dp(kLeftMargin), 0, 0, -fonts.dp(kBottomMargin));
    double heaviest = 0;
    for (const auto& point : data.points) heaviest = std::max(heaviest, point.weight);
    const double small = std::min(layout.plot.width(), layout.plot.height());
    // On a small plot the marks shrink with it.
    const double largest = std::min(fonts.dp(kLargest), small * 0.036);
    const double smallest = std::min(fonts.dp(kSmallest), largest * 0.5);
    for (const auto& point : data.points) {
        MatrixLayout::Mark mark;
        mark.centre =
            layout.place(std::clamp(point.x, 0.0, 100.0), std::clamp(point.y, 0.0, 100.0));
        const double share = heaviest > 0 ? std::max(0.0, point.weight) / heaviest : 0.25;
        mark.radius = std::max(smallest, largest * std::sqrt(share));
        mark.reach = mark.radius * (point.grade == Grade::C ? 1.22 : 1.03);
        layout.marks.push_back(mark);
    }
    layout.order.resize(layout.marks.size());
    std::iota(layout.order.begin(), layout.order.end(), std::size_t{0});
    std::stable_sort(layout.order.begin(), layout.order.end(), [&](std::size_t a, std::size_t b) {
        return layout.marks[a].radius > layout.marks[b].radius;
    });
    placeLabels(layout, data, fonts);
    return layout;
}

void paintMatrix(QPainter& painter, const QRectF& rect, const MatrixData& data, const Theme& theme,
                 const FontSet& fonts, const std::set<std::int64_t>& selected) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const MatrixLayout layout = layOutMatrix(rect, data, fonts);
    paintPlot(painter, layout, data, theme, fonts);
    if (data.showBefore) {
        for (const std::size_t i : layout.order) {
            const auto& before = data.points[i].before;
            if (!before) continue;
            paintArrow(painter, layout.place(before->x(), before->y()), layout.marks[i], theme,
                       fonts);
        }
    }
    for (const std::size_t i : layout.order) {
        const auto& point = data.points[i];
        paintMark(painter, layout.marks[i], point.grade, selected.count(point.id) > 0, theme,
                  fonts);
    }
    for (const std::size_t i : layout.order) {
        const auto& mark = layout.marks[i];
        if (!mark.label) continue;
        drawLine(painter, *mark.label, data.points[i].label, labelFont(fonts), theme.ink);
    }
    painter.restore();
}

}  // namespace winnow::ui
