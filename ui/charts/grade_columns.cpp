// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/charts/grade_columns.h>

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <numeric>

#include <ui/theme/look.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

namespace {

constexpr double kAxis = 36;  // two lines of labels and their distance

int total(const GradeColumnsData::Column& column) {
    return std::accumulate(column.counts.begin(), column.counts.end(), 0);
}

QRectF columnRect(const QRectF& rect, std::size_t index, std::size_t count, const FontSet& fonts) {
    const double pitch = rect.width() / static_cast<double>(count);
    const double wide = std::min(pitch * 0.70, fonts.dp(46));
    const double x = rect.left() + (static_cast<double>(index) + 0.5) * pitch - wide / 2;
    return {x, rect.top(), wide, rect.height() - fonts.dp(kAxis)};
}

void paintColumn(QPainter& painter, const QRectF& area, const GradeColumnsData::Column& column,
                 double unit, bool present, bool labelled, const Theme& theme,
                 const FontSet& fonts) {
    double bottom = area.bottom();
    const double gap = fonts.dp(2);
    for (std::size_t i = kGrades.size(); i-- > 0;) {
        const int count = column.counts[i];
        if (count == 0) continue;
        const GradeColors& colors = theme.of(kGrades[i]);
        const double high = count * unit;
        const QRectF part = snapped(
            painter, QRectF(area.left(), bottom - high, area.width(), std::max(1.0, high - gap)));
        bottom -= high;
        painter.setPen(Qt::NoPen);
        painter.setBrush(present ? colors.fill : mixed(colors.fill, theme.surface, 0.8));
        painter.drawRoundedRect(part, fonts.dp(2.5), fonts.dp(2.5));
        if (!labelled || part.height() < fonts.dp(12)) continue;
        const QFont font = fonts.sans(11, QFont::DemiBold);
        const QString number = QLocale().toString(count);
        const QString full = QStringLiteral("%1 %2").arg(number, gradeText(kGrades[i]));
        const bool fits = textWidth(full, font) + fonts.dp(2) <= part.width();
        drawLine(painter, part, fits ? full : number, font, colors.on, Qt::AlignHCenter);
    }
}

}  // namespace

void paintGradeColumns(QPainter& painter, const QRectF& rect, const GradeColumnsData& data,
                       const Theme& theme, const FontSet& fonts) {
    if (data.columns.empty()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    int most = 1;
    for (const auto& column : data.columns) most = std::max(most, total(column));
    const std::size_t count = data.columns.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto& column = data.columns[i];
        const QRectF area = columnRect(rect, i, count, fonts);
        const bool present = i + 1 == count;
        paintColumn(painter, area, column, area.height() / most, present, present || i == 0, theme,
                    fonts);
        const QFont font = fonts.font(present ? TextRole::LabelStrong : TextRole::Label);
        const double half = rect.width() / static_cast<double>(count) / 2;
        const QRectF label(area.center().x() - half, area.bottom() + fonts.dp(7), 2 * half,
                           fonts.dp(14));
        drawLine(painter, label, column.label, font, present ? theme.ink : theme.ink3,
                 Qt::AlignHCenter);
        drawLine(painter, label.translated(0, fonts.dp(14)), column.sublabel,
                 fonts.font(TextRole::Label), theme.ink3, Qt::AlignHCenter);
    }
    painter.restore();
}

GradeColumns::GradeColumns(QWidget* parent) : ItemsWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Grade mix"));
}

void GradeColumns::setData(GradeColumnsData newData) {
    m_data = std::move(newData);
    itemsChanged();
}

QSize GradeColumns::sizeHint() const { return {dp(430), dp(218)}; }

QSize GradeColumns::minimumSizeHint() const { return {dp(220), dp(140)}; }

std::vector<PaintedItem> GradeColumns::layOutItems() const {
    std::vector<PaintedItem> items;
    for (std::size_t i = 0; i < m_data.columns.size(); ++i) {
        const auto& column = m_data.columns[i];
        QStringList parts;
        for (std::size_t g = 0; g < kGrades.size(); ++g) {
            parts.append(QStringLiteral("%1 %2").arg(column.counts[g]).arg(gradeText(kGrades[g])));
        }
        const QString plain =
            tr("%1 %2: %3").arg(column.label, column.sublabel, parts.join(QStringLiteral(", ")));
        const QString name = column.accessible.isEmpty() ? plain : column.accessible;
        items.push_back({columnRect(rect(), i, m_data.columns.size(), fonts()), name, name, true});
    }
    return items;
}

void GradeColumns::itemActivated(int index) { Q_EMIT columnActivated(index); }

void GradeColumns::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintGradeColumns(painter, rect(), m_data, theme(), fonts());
    for (std::size_t i = 0; i < items().size(); ++i) {
        if (showsCurrent(static_cast<int>(i))) {
            paintFocusRing(painter, items()[i].rect.adjusted(-3, -1, 3, 2), dpF(5), theme().acc,
                           dpF(2));
        }
    }
}

}  // namespace winnow::ui
