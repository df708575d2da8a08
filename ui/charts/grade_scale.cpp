// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/charts/grade_scale.h>

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include <ui/theme/look.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

namespace {

constexpr double kAbove = 18;  // the score and its pointer

double barHeight(const GradeScaleData& data) { return data.letters ? 24 : 10; }

// The score stands over the bracket where there is one.
double lift(const GradeScaleData& data) { return data.low && data.high ? 7 : 0; }

double above(const GradeScaleData& data) {
    return data.score || data.low ? kAbove + lift(data) : 0;
}

void paintScore(QPainter& painter, const QRectF& bar, const GradeScaleData& data,
                const Theme& theme, const FontSet& fonts) {
    const auto at = [&](double score) {
        return bar.left() + std::clamp(score, 0.0, 100.0) / 100.0 * bar.width();
    };
    if (data.low && data.high && *data.high > *data.low) {
        // Open while something is unknown: a bracket over the scores it could still become.
        const double y = bar.top() - fonts.dp(5);
        painter.setPen(QPen(theme.ink3, fonts.dp(1.5)));
        painter.drawLine(QPointF(at(*data.low), y), QPointF(at(*data.high), y));
        for (const double end : {at(*data.low), at(*data.high)}) {
            painter.drawLine(QPointF(end, y - fonts.dp(3)), QPointF(end, y + fonts.dp(3)));
        }
    }
    if (!data.score) return;
    const double x = at(*data.score);
    painter.setPen(QPen(theme.surface, fonts.dp(4)));
    painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()));
    painter.setPen(QPen(theme.ink, fonts.dp(2)));
    painter.drawLine(QPointF(x, bar.top() - fonts.dp(6)), QPointF(x, bar.bottom() + fonts.dp(4)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.ink);
    const double top = bar.top() - fonts.dp(12);
    const QPointF pointer[] = {
        {x - fonts.dp(5), top}, {x + fonts.dp(5), top}, {x, top + fonts.dp(7)}};
    painter.drawPolygon(pointer, 3);
    const QFont font = fonts.font(TextRole::Strong);
    const double wide = textWidth(data.scoreText, font) + 1;
    // Left of the pointer as drawn; right of it where there is no room.
    const double before = x - fonts.dp(12);
    const bool left = before - wide >= bar.left();
    const QRectF text(left ? before - wide : x + fonts.dp(10),
                      bar.top() - fonts.dp(21 + lift(data)), wide, fonts.dp(18));
    drawLine(painter, text, data.scoreText, font, theme.ink);
}

}  // namespace

double gradeScaleHeight(const GradeScaleData& data, const FontSet& fonts) {
    return fonts.dp(above(data) + barHeight(data) + 4 + 15);
}

void paintGradeScale(QPainter& painter, const QRectF& rect, const GradeScaleData& data,
                     const Theme& theme, const FontSet& fonts) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar(rect.left(), rect.top() + fonts.dp(above(data)), rect.width(),
                     fonts.dp(barHeight(data)));
    const std::array<double, 5> ends{0, data.cuts[0], data.cuts[1], data.cuts[2], 100};
    const QFont label = fonts.font(TextRole::Label);
    const double labelTop = bar.bottom() + fonts.dp(4);
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const Grade grade = kGrades[3 - i];
        const double from = bar.left() + ends[i] / 100 * bar.width();
        const double to = bar.left() + ends[i + 1] / 100 * bar.width();
        const double gap = i + 2 < ends.size() ? fonts.dp(2) : 0;
        const QRectF part =
            snapped(painter, QRectF(from, bar.top(), std::max(0.0, to - from - gap), bar.height()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.of(grade).fill);
        painter.drawRoundedRect(part, fonts.dp(2.5), fonts.dp(2.5));
        if (data.letters) {
            drawLine(painter, part.adjusted(fonts.dp(9), 0, 0, 0), gradeText(grade),
                     fonts.font(TextRole::Strong), theme.of(grade).on);
        }
        const QString text = i == 0 ? QLocale().toString(0) : data.cutTexts[i - 1];
        drawLine(painter, QRectF(from, labelTop, std::max(fonts.dp(30), to - from), fonts.dp(15)),
                 text, label, theme.ink3);
    }
    drawLine(painter, QRectF(bar.right() - fonts.dp(40), labelTop, fonts.dp(40), fonts.dp(15)),
             QLocale().toString(100), label, theme.ink3, Qt::AlignRight);
    paintScore(painter, bar, data, theme, fonts);
    painter.restore();
}

GradeScale::GradeScale(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GradeScale::setData(const GradeScaleData& newData) {
    m_data = newData;
    setAccessibleName(newData.accessible.isEmpty() ? tr("Score %1 of 100").arg(newData.scoreText)
                                                   : newData.accessible);
    updateGeometry();
    update();
}

QSize GradeScale::sizeHint() const {
    return {dp(400), static_cast<int>(std::ceil(gradeScaleHeight(m_data, fonts())))};
}

QSize GradeScale::minimumSizeHint() const { return {dp(180), sizeHint().height()}; }

void GradeScale::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGradeScale(painter, rect(), m_data, theme(), fonts());
}

}  // namespace winnow::ui
