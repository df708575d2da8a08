// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/weight_list.h>

#include <QPainter>
#include <algorithm>
#include <cmath>

#include <ui/theme/look.h>
#include <ui/widgets/marks.h>

namespace winnow {

namespace {

using ui::dpF;

constexpr double kRow = 36;
constexpr double kHeading = 34;
constexpr double kBefore = 10;  // above the second and later headings
constexpr double kBar = 54;
constexpr double kFigure = 30;
constexpr double kInset = 8;

}  // namespace

WeightList::WeightList(QWidget* parent) : ItemsWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WeightList::setRows(std::vector<Row> rows) {
    m_rows = std::move(rows);
    itemsChanged();
    updateGeometry();
}

void WeightList::setChosen(const QString& key) {
    m_chosen = key;
    itemsChanged();
}

double WeightList::heightOf(std::size_t row) const {
    return dpF(!m_rows[row].key.isEmpty() ? kRow : row == 0 ? kHeading : kHeading + kBefore);
}

QSize WeightList::sizeHint() const {
    double height = 0;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        height += heightOf(row);
    }
    return {ui::dp(300), static_cast<int>(std::ceil(height))};
}

QSize WeightList::minimumSizeHint() const { return {ui::dp(220), sizeHint().height()}; }

std::vector<ui::PaintedItem> WeightList::layOutItems() const {
    std::vector<ui::PaintedItem> items;
    double y = 0;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const Row& each = m_rows[row];
        const double height = heightOf(row);
        ui::PaintedItem item;
        item.rect = QRectF(0, y, width(), height);
        item.name = tr("%1, weight %2").arg(each.name, each.weightText);
        if (each.key == m_chosen && !each.key.isEmpty()) {
            item.name = tr("%1, chosen").arg(item.name);
        }
        item.clickable = !each.key.isEmpty();
        items.push_back(std::move(item));
        y += height;
    }
    return items;
}

void WeightList::itemActivated(int index) {
    const QString key = m_rows[static_cast<std::size_t>(index)].key;
    if (!key.isEmpty()) {
        Q_EMIT chosen(key);
    }
}

void WeightList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ui::Theme& theme = ui::theme();
    const ui::FontSet& fonts = ui::fonts();
    double most = 1;
    for (const Row& row : m_rows) {
        most = row.key.isEmpty() ? most : std::max(most, row.weight);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const auto index = static_cast<int>(i);
        QRectF rect = items()[i].rect;
        if (row.key.isEmpty()) {
            rect.setTop(rect.bottom() - dpF(kHeading));
            const QRectF text = rect.adjusted(0, 0, 0, -dpF(4));
            ui::drawLine(painter, text, row.name, fonts.font(ui::TextRole::SecondaryStrong),
                         theme.ink2);
            ui::drawLine(painter, text, row.weightText, fonts.font(ui::TextRole::Strong), theme.ink,
                         Qt::AlignRight);
            ui::hairline(painter, rect.bottomLeft() - QPointF(0, 1.5),
                         rect.bottomRight() - QPointF(0, 1.5), theme.line2);
            continue;
        }
        const bool chosen = row.key == m_chosen;
        if (chosen || hoveredItem() == index) {
            ui::panel(painter, rect.adjusted(0, dpF(1), 0, -dpF(1)), dpF(7),
                      chosen ? theme.sel : theme.hover, QColor());
        }
        rect.adjust(dpF(kInset), 0, -dpF(kInset), 0);
        const double bar = rect.right() - dpF(kBar + kFigure);
        ui::drawLine(painter,
                     QRectF(rect.left(), rect.top(), bar - dpF(8) - rect.left(), rect.height()),
                     row.name, fonts.font(ui::TextRole::Name), theme.ink);
        const QRectF track(bar, rect.center().y() - dpF(2), dpF(kBar), dpF(4));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.grid);
        painter.drawRoundedRect(track, dpF(2), dpF(2));
        painter.setBrush(chosen ? theme.acc : theme.ink3);
        painter.drawRoundedRect(
            QRectF(track.left(), track.top(), track.width() * row.weight / most, track.height()),
            dpF(2), dpF(2));
        ui::drawLine(painter,
                     QRectF(rect.right() - dpF(kFigure), rect.top(), dpF(kFigure), rect.height()),
                     row.weightText, fonts.font(ui::TextRole::Strong), theme.ink, Qt::AlignRight);
        if (showsCurrent(index)) {
            painter.setPen(QPen(theme.acc, dpF(2)));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(rect.adjusted(1, 2, -1, -2), dpF(6), dpF(6));
        }
    }
}

}  // namespace winnow
