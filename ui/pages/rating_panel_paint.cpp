// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/rating_panel.h>

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

#include <ui/pages/rating_panel_look.h>
#include <ui/support/words.h>
#include <ui/theme/look.h>
#include <ui/widgets/marks.h>

namespace winnow {

using namespace rating_panel;
using ui::dpF;

void RatingPanel::paintCellText(QPainter& painter, const QRectF& rect, const Row& row, int cell,
                                const QColor& ink, bool current, bool chosen) const {
    const ui::Theme& theme = ui::theme();
    const bool none = cell == kNoEvidence;
    const QFont font = cellFont(chosen);
    const double line = dpF(kTextLine);
    const QString key = none ? QStringLiteral("X") : QString::number(cell);
    const QString text = none ? kUnknownDash : row.labels[static_cast<std::size_t>(cell)];
    const QSizeF cap = ui::keyCapSize(key, ui::fonts());
    QRectF room = rect.adjusted(dpF(4), 0, -dpF(4), 0);
    if (current && none) {
        ui::paintKeyCap(
            painter,
            QRectF(rect.center().x() - cap.width() / 2, rect.top(), cap.width(), rect.height()),
            key, ink, theme.line3, ui::fonts());
        return;
    }
    if (current) {
        // The key stands before the words where both fit, else small in the corner.
        const double left = room.width() - cap.width() - dpF(5);
        const double height =
            ui::drawWrapped(nullptr, QRectF(0, 0, left, 0), text, font, line, {}, {}, 0);
        bool fits = height <= rect.height() - dpF(6);
        double widest = 0;
        for (const QString& word : text.split(QLatin1Char(' '))) {
            widest = std::max(widest, ui::textWidth(word, font));
        }
        fits = fits && widest <= left;
        if (fits) {
            const double used =
                QFontMetricsF(font)
                    .boundingRect(QRectF(0, 0, left, rect.height()), Qt::TextWordWrap, text)
                    .width();
            const double width = std::min(left, used + 2);
            const double start = room.center().x() - (cap.width() + dpF(5) + width) / 2;
            ui::paintKeyCap(painter, QRectF(start, rect.top(), cap.width(), rect.height()), key,
                            ink, theme.line3, ui::fonts());
            room = QRectF(start + cap.width() + dpF(5), rect.top(), width, rect.height());
        } else {
            ui::drawLine(painter,
                         QRectF(rect.left() + dpF(5), rect.top() + dpF(2), dpF(10), dpF(11)), key,
                         ui::fonts().sans(9, QFont::DemiBold), theme.ink3);
        }
    }
    const double height =
        ui::drawWrapped(nullptr, room, text, font, line, ink, Qt::AlignHCenter, kMostLines);
    QRectF place = room;
    place.setTop(rect.top() + (rect.height() - height) / 2);
    ui::drawWrapped(&painter, place, text, font, line, ink, Qt::AlignHCenter, kMostLines);
}

void RatingPanel::paintCell(QPainter& painter, const QRectF& rect, const Row& row, int cell,
                            int item) const {
    const ui::Theme& theme = ui::theme();
    const bool chosen = isChosen(row, cell);
    const bool old = !row.from.isEmpty();
    const bool hovered = isEnabled() && hoveredItem() == item;
    const bool suggested = row.suggestion == cell;
    const bool current = m_session && isEnabled() && item / kCells == currentRow();
    QColor fill = hovered ? theme.hover : theme.surface;
    QColor edge = theme.line2;
    QColor ink = isEnabled() ? theme.ink2 : theme.ink3;
    if (chosen) {
        fill = old ? theme.surface2 : theme.accT;
        edge = old ? theme.line3 : theme.acc;
        ink = old ? theme.ink : theme.acc;
    }
    ui::panel(painter, rect, dpF(7), fill, edge, chosen && !old && m_session ? 1.5 : 1.0);
    if (chosen && old) {
        // An answer of an earlier quarter: it counts, but is not fresh.
        painter.save();
        painter.setPen(QPen(theme.acc, dpF(1.4), Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0.7, 0.7, -0.7, -0.7), dpF(7), dpF(7));
        painter.restore();
    }
    if (suggested && !(chosen && !old)) {
        // What the evidence speaks for: a mark only, until somebody takes it over.
        painter.save();
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.acc);
        painter.drawEllipse(rect.topRight() + QPointF(-dpF(4.5), dpF(4.5)), dpF(2.6), dpF(2.6));
        painter.restore();
    }
    paintCellText(painter, rect, row, cell, ink, current, chosen);
    const bool marked =
        m_session ? m_marked && hasFocus() && item == currentItem() : showsCurrent(item);
    if (marked) {
        painter.save();
        painter.setPen(QPen(theme.acc, dpF(2)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), dpF(7), dpF(7));
        painter.restore();
    }
}

void RatingPanel::paintName(QPainter& painter, int index, const RowPlace& place) const {
    const ui::Theme& theme = ui::theme();
    const ui::FontSet& fonts = ui::fonts();
    const Row& row = m_rows[static_cast<std::size_t>(index)];
    const bool current = !m_session && hasFocus() && currentRow() == index;
    const QColor ink = current ? theme.acc : isEnabled() ? theme.ink : theme.ink3;
    const QString state =
        m_session && row.excused.isEmpty() && !row.rated ? QString() : stateOf(row);
    const QFont name = fonts.font(ui::TextRole::Name);
    const QFont label = fonts.font(ui::TextRole::Label);
    if (!isWide(width())) {
        const double room = state.isEmpty() ? 0 : ui::textWidth(state, label) + dpF(8);
        ui::drawLine(painter, place.name.adjusted(0, 0, -room, 0), row.name, name, ink);
        ui::drawLine(painter, place.name, state, label, theme.ink3, Qt::AlignRight);
        return;
    }
    const double line = fonts.lineHeight(ui::TextRole::Name);
    QRectF rect = place.name;
    const double used = ui::drawWrapped(nullptr, rect, row.name, name, line, {}, {}, 2);
    // In the session the state is said where it fits; the line below the rows says it in full.
    const bool fits = !m_session || used + dpF(15) <= rect.height() + 1;
    const double below = state.isEmpty() || !fits ? 0 : dpF(15);
    rect.setTop(rect.top() + std::max(0.0, (rect.height() - used - below) / 2));
    ui::drawWrapped(&painter, rect, row.name, name, line, ink, Qt::AlignLeft, 2);
    if (below > 0) {
        ui::drawLine(painter, QRectF(rect.left(), rect.top() + used, rect.width(), dpF(15)), state,
                     label, theme.ink3);
    }
}

void RatingPanel::paintRow(QPainter& painter, int index, const RowPlace& place) const {
    const ui::Theme& theme = ui::theme();
    if (m_session && isEnabled() && currentRow() == index) {
        painter.fillRect(place.all, theme.sel);
        painter.fillRect(QRectF(0, place.all.top(), dpF(3), place.all.height()), theme.acc);
    } else if (m_session) {
        if (index + 1 < static_cast<int>(m_rows.size()) && index + 1 != currentRow()) {
            ui::hairline(painter, {dpF(kSide), place.all.bottom() - 0.5},
                         {place.all.right() - dpF(kSide), place.all.bottom() - 0.5}, theme.line);
        }
    } else if (hasFocus() && currentRow() == index) {
        painter.fillRect(QRectF(-dpF(9), place.name.top() - dpF(2), dpF(6),
                                place.all.height() - dpF(kRowGap - 4)),
                         theme.acc);
    }
    paintName(painter, index, place);
    for (int cell = 0; cell < kCells; ++cell) {
        paintCell(painter, place.cells[static_cast<std::size_t>(cell)],
                  m_rows[static_cast<std::size_t>(index)], cell, index * kCells + cell);
    }
}

void RatingPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<RowPlace> all = places(width());
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        paintRow(painter, static_cast<int>(r), all[r]);
    }
}

}  // namespace winnow
