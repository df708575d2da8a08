// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/charts/grade_share_bar.h>

#include <QPainter>
#include <algorithm>

#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

namespace {

constexpr double kHeight = 22;
constexpr double kGap = 2;

}  // namespace

void paintGradeShares(QPainter& painter, const QRectF& rect, const GradeShareData& data,
                      const Theme& theme, const FontSet& fonts) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    double sum = 0;
    int shown = 0;
    for (const double share : data.shares) {
        sum += share;
        shown += share > 0 ? 1 : 0;
    }
    const double room = rect.width() - fonts.dp(kGap) * std::max(0, shown - 1);
    double x = rect.left();
    for (const Grade grade : kGrades) {
        const auto index = static_cast<std::size_t>(grade);
        if (sum <= 0 || data.shares[index] <= 0) {
            continue;
        }
        const double wide = std::max(1.0, room * data.shares[index] / sum);
        const QRectF bar(x, rect.top(), wide, rect.height());
        const double radius = std::min(fonts.dp(3), wide / 2);
        painter.setBrush(theme.of(grade).fill);
        painter.drawRoundedRect(bar, radius, radius);
        const QFont font = fonts.font(TextRole::SecondaryStrong);
        const QString text =
            QStringLiteral("%1 %2").arg(QChar(u'A' + static_cast<int>(grade)), data.texts[index]);
        if (textWidth(text, font) + fonts.dp(8) <= wide) {
            drawLine(painter, bar, text, font, theme.of(grade).on, Qt::AlignHCenter);
            painter.setPen(Qt::NoPen);
        }
        x += wide + fonts.dp(kGap);
    }
    painter.restore();
}

GradeShareBar::GradeShareBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GradeShareBar::setData(const GradeShareData& newData, const QString& name) {
    m_data = newData;
    setAccessibleName(name);
    setToolTip(name);
    update();
}

QSize GradeShareBar::sizeHint() const { return {dp(240), dp(kHeight)}; }

QSize GradeShareBar::minimumSizeHint() const { return {dp(80), dp(kHeight)}; }

void GradeShareBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGradeShares(painter, rect(), m_data, theme(), fonts());
}

}  // namespace winnow::ui
