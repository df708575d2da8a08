// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/charts/migration_grid.h>

#include <QLocale>
#include <QPainter>
#include <algorithm>

#include <ui/theme/look.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

namespace {

struct GridLayout {
    QRectF cells;
    double gap = 0;
    double labels = 0;  // width of the text left of the badges

    QRectF cell(std::size_t row, std::size_t column) const {
        const double wide = (cells.width() - 3 * gap) / 4;
        const double high = (cells.height() - 3 * gap) / 4;
        return {cells.left() + static_cast<double>(column) * (wide + gap),
                cells.top() + static_cast<double>(row) * (high + gap), wide, high};
    }
};

GridLayout layOut(const QRectF& rect, const MigrationGridData& data, const FontSet& fonts) {
    GridLayout layout;
    layout.gap = fonts.dp(3);
    layout.labels = textWidth(data.beforeLabel, fonts.font(TextRole::Secondary)) + fonts.dp(8);
    const double left = rect.left() + layout.labels + fonts.dp(34);
    const double top = rect.top() + fonts.dp(38);
    // Cells keep their proportions: wide cards do not stretch them into bars.
    const double wide = std::min(rect.right() - left, fonts.dp(4 * 88));
    const double high = std::min(rect.bottom() - top, fonts.dp(4 * 48));
    layout.cells = QRectF(left, top, wide, high);
    return layout;
}

}  // namespace

void paintMigrationGrid(QPainter& painter, const QRectF& rect, const MigrationGridData& data,
                        const Theme& theme, const FontSet& fonts) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const GridLayout layout = layOut(rect, data, fonts);
    const QFont small = fonts.font(TextRole::Secondary);
    drawLine(painter, QRectF(layout.cells.left(), rect.top(), layout.cells.width(), fonts.dp(16)),
             data.nowLabel, small, theme.ink3, Qt::AlignHCenter);
    drawLine(painter, QRectF(rect.left(), layout.cells.top(), layout.labels, layout.cells.height()),
             data.beforeLabel, small, theme.ink3);
    const double badge = fonts.dp(20);
    for (std::size_t i = 0; i < kGrades.size(); ++i) {
        const QRectF across = layout.cell(0, i);
        paintGrade(painter,
                   QRectF(across.center().x() - badge / 2, across.top() - badge - fonts.dp(1.5),
                          badge, badge),
                   kGrades[i], theme);
        const QRectF down = layout.cell(i, 0);
        paintGrade(
            painter,
            QRectF(down.left() - badge - fonts.dp(5), down.center().y() - badge / 2, badge, badge),
            kGrades[i], theme);
    }
    for (std::size_t before = 0; before < 4; ++before) {
        for (std::size_t now = 0; now < 4; ++now) {
            const QRectF cell = layout.cell(before, now);
            const int count = data.counts[before][now];
            const bool better = now < before;
            const bool same = now == before;
            const QColor fill = count == 0 ? theme.surface2
                                : same     ? theme.hover
                                : better   ? theme.accT
                                           : theme.badT;
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawRoundedRect(snapped(painter, cell), fonts.dp(5), fonts.dp(5));
            if (count == 0) {
                painter.setBrush(theme.line2);
                painter.drawEllipse(cell.center(), fonts.dp(1), fonts.dp(1));
                continue;
            }
            const QColor ink = same ? theme.ink2 : better ? theme.acc : theme.bad;
            drawLine(painter, cell, QLocale().toString(count),
                     fonts.sans(14, same ? QFont::Normal : QFont::Bold), ink, Qt::AlignHCenter);
        }
    }
    painter.restore();
}

MigrationGrid::MigrationGrid(QWidget* parent) : ItemsWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void MigrationGrid::setData(const MigrationGridData& newData) {
    m_data = newData;
    int up = 0;
    int down = 0;
    for (std::size_t before = 0; before < 4; ++before) {
        for (std::size_t now = 0; now < 4; ++now) {
            (now < before ? up : down) += now == before ? 0 : newData.counts[before][now];
        }
    }
    setAccessibleName(tr("Grade moves"));
    setAccessibleDescription(tr("%1 up, %2 down").arg(up).arg(down));
    itemsChanged();
}

QSize MigrationGrid::sizeHint() const { return {dp(424), dp(208)}; }

QSize MigrationGrid::minimumSizeHint() const { return {dp(300), dp(170)}; }

std::vector<PaintedItem> MigrationGrid::layOutItems() const {
    std::vector<PaintedItem> items;
    const GridLayout layout = layOut(rect(), m_data, fonts());
    for (std::size_t before = 0; before < 4; ++before) {
        for (std::size_t now = 0; now < 4; ++now) {
            const int count = m_data.counts[before][now];
            const QString name =
                before == now
                    ? tr("%n client(s) stayed %1", nullptr, count).arg(gradeText(kGrades[now]))
                    : tr("%n client(s) from %1 to %2", nullptr, count)
                          .arg(gradeText(kGrades[before]), gradeText(kGrades[now]));
            items.push_back(
                {layout.cell(before, now), name, count > 0 ? name : QString(), count > 0});
        }
    }
    return items;
}

void MigrationGrid::itemActivated(int index) {
    const auto cell = static_cast<std::size_t>(index);
    Q_EMIT cellActivated(kGrades[cell / 4], kGrades[cell % 4]);
}

int MigrationGrid::neighbour(int index, int key) const {
    const int row = index / 4;
    const int column = index % 4;
    switch (key) {
        case Qt::Key_Up:
            return row > 0 ? index - 4 : index;
        case Qt::Key_Down:
            return row < 3 ? index + 4 : index;
        case Qt::Key_Left:
            return column > 0 ? index - 1 : index;
        case Qt::Key_Right:
            return column < 3 ? index + 1 : index;
        default:
            return ItemsWidget::neighbour(index, key);
    }
}

void MigrationGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintMigrationGrid(painter, rect(), m_data, theme(), fonts());
    for (int i = 0; i < static_cast<int>(items().size()); ++i) {
        const PaintedItem& item = items()[static_cast<std::size_t>(i)];
        if (showsCurrent(i)) {
            paintFocusRing(painter, item.rect, dpF(5), theme().acc, dpF(2));
        } else if (hoveredItem() == i && item.clickable) {
            paintFocusRing(painter, item.rect, dpF(5), theme().line3, dpF(1));
        }
    }
}

}  // namespace winnow::ui
