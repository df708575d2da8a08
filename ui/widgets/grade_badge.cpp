// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/grade_badge.h>

#include <QPainter>
#include <cmath>
#include <vector>

#include <base/unreachable.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>

namespace winnow::ui {

namespace {

struct Corner {
    QPointF at;
    double cut;  // how far from the corner the rounding begins
};

QPainterPath roundedPolygon(const std::vector<Corner>& corners) {
    QPainterPath path;
    const std::size_t count = corners.size();
    for (std::size_t i = 0; i < count; ++i) {
        const QPointF at = corners[i].at;
        const auto toward = [&](const QPointF& other) {
            const QPointF way = other - at;
            const double length = std::hypot(way.x(), way.y());
            return at + way * (corners[i].cut / length);
        };
        const QPointF in = toward(corners[(i + count - 1) % count].at);
        const QPointF out = toward(corners[(i + 1) % count].at);
        if (i == 0) {
            path.moveTo(in);
        } else {
            path.lineTo(in);
        }
        path.quadTo(at, out);
    }
    path.closeSubpath();
    return path;
}

void paintLetter(QPainter& painter, const QRectF& rect, Grade grade, const QColor& color) {
    QFont font = FontSet(1.0).sans(rect.width() * 0.48, QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(color);
    const QFontMetricsF metrics(font);
    const QString letter = gradeText(grade);
    // The letter's own box is centred, not its line; the shield's middle lies higher.
    const double lift = grade == Grade::D ? rect.height() * 0.03 : 0.0;
    const QPointF centre = rect.center();
    painter.drawText(QPointF(centre.x() - metrics.horizontalAdvance(letter) / 2,
                             centre.y() - lift + metrics.capHeight() / 2),
                     letter);
}

}  // namespace

QPainterPath gradePath(Grade grade, const QPointF& centre, double radius) {
    const auto at = [&](double x, double y) { return centre + QPointF(x, y) * radius; };
    QPainterPath path;
    switch (grade) {
        case Grade::A:
            path.addEllipse(centre, radius, radius);
            return path;
        case Grade::B: {
            const double half = radius * 0.94;
            path.addRoundedRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half),
                                radius * 0.32, radius * 0.32);
            return path;
        }
        case Grade::C: {
            const double cut = radius * 0.36;
            return roundedPolygon(
                {{at(0, -1.29), cut}, {at(1.29, 0), cut}, {at(0, 1.29), cut}, {at(-1.29, 0), cut}});
        }
        case Grade::D:
            return roundedPolygon({{at(-0.97, -0.94), radius * 0.26},
                                   {at(0.97, -0.94), radius * 0.26},
                                   {at(0.97, 0.20), radius * 0.10},
                                   {at(0, 1.19), radius * 0.42},
                                   {at(-0.97, 0.20), radius * 0.10}});
    }
    unreachable();
}

QString gradeText(std::optional<Grade> grade) {
    if (!grade) return {};
    const std::string_view letter = gradeLetter(*grade);
    return QString::fromLatin1(letter.data(), static_cast<qsizetype>(letter.size()));
}

void paintGrade(QPainter& painter, const QRectF& rect, std::optional<Grade> grade,
                const Theme& theme, GradeLook look) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre = rect.center();
    const double radius = rect.width() * 0.40;
    if (!grade) {
        QPen pen(theme.line3, std::max(1.0, rect.width() * 0.055));
        pen.setDashPattern({2.2, 1.9});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, radius * 0.94, radius * 0.94);
        painter.restore();
        return;
    }
    const GradeColors& colors = theme.of(*grade);
    if (look.faded) painter.setOpacity(0.72);
    const bool edged = colors.edge != colors.fill;
    painter.setBrush(colors.fill);
    painter.setPen(edged ? QPen(colors.edge, std::max(1.0, rect.width() / 30)) : QPen(Qt::NoPen));
    painter.drawPath(gradePath(*grade, centre, edged ? radius - 0.3 : radius));
    if (look.letter) paintLetter(painter, rect, *grade, colors.on);
    if (look.overridden) {
        painter.setOpacity(1.0);
        const double dot = std::max(2.4, rect.width() * 0.12);
        painter.setBrush(theme.ink);
        painter.setPen(QPen(theme.surface, dot * 0.55));
        painter.drawEllipse(rect.topRight() + QPointF(-dot * 1.25, dot * 1.25), dot, dot);
    }
    painter.restore();
}

GradeBadge::GradeBadge(double size, QWidget* parent) : QWidget(parent), m_size(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setGrade(std::nullopt);
}

void GradeBadge::setGrade(std::optional<Grade> grade, GradeLook look, const QString& name) {
    m_grade = grade;
    m_look = look;
    const QString plain = grade ? tr("Grade %1").arg(gradeText(grade)) : tr("Not graded");
    setAccessibleName(name.isEmpty() ? plain : name);
    setToolTip(look.overridden ? tr("%1, set by hand").arg(plain) : name);
    update();
}

QSize GradeBadge::sizeHint() const { return {dp(m_size), dp(m_size)}; }

QSize GradeBadge::minimumSizeHint() const { return sizeHint(); }

void GradeBadge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const double side = std::min(width(), height());
    const QRectF square(QRectF(rect()).center() - QPointF(side, side) / 2, QSizeF(side, side));
    paintGrade(painter, square, m_grade, theme(), m_look);
}

}  // namespace winnow::ui
