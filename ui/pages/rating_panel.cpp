// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/rating_panel.h>

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include <ui/support/words.h>
#include <ui/theme/look.h>
#include <ui/widgets/marks.h>

namespace winnow {

namespace {

using ui::dpF;

constexpr double kGap = 5;  // between answers
constexpr double kNoEvidenceWidth = 30;
constexpr double kRowGap = 10;
constexpr double kNameHeight = 19;
constexpr double kTextLine = 13.5;
constexpr int kMostLines = 3;
// From this width on the name stands beside its answers.
constexpr double kWide = 600;
constexpr double kNameWidth = 150;

QString stateOf(const RatingPanel::Row& row) {
    return row.rated ? row.from : RatingPanel::tr("not rated");
}

QFont cellFont() { return ui::fonts().sans(11, QFont::Medium); }

// No Ctrl or Alt. Shift is allowed: on French keyboards it makes the digits of the top row.
bool isAnswer(const QKeyEvent& key) {
    return !(key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
}

}  // namespace

RatingPanel::RatingPanel(QWidget* parent) : ItemsWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RatingPanel::setRows(std::vector<Row> rows) {
    m_rows = std::move(rows);
    itemsChanged();
    updateGeometry();
    update();
}

void RatingPanel::setCurrentCriterion(const QString& criterion) {
    const auto found = std::ranges::find(m_rows, criterion, &Row::criterion);
    if (found != m_rows.end()) {
        setFocus(Qt::OtherFocusReason);
        setCurrentItem(static_cast<int>(found - m_rows.begin()) * kCells +
                       (found->anchor ? *found->anchor : 0));
        Q_EMIT rowShown(places(width())[static_cast<std::size_t>(currentRow())].all.toRect());
    }
}

QSize RatingPanel::sizeHint() const {
    const int width = ui::dp(440);
    return {width, heightForWidth(width)};
}

QSize RatingPanel::minimumSizeHint() const {
    return {ui::dp(320), heightForWidth(std::max(width(), ui::dp(320)))};
}

int RatingPanel::heightForWidth(int width) const {
    const std::vector<RowPlace> all = places(width);
    return all.empty() ? 0 : qCeil(all.back().all.bottom());
}

double RatingPanel::cellHeight(const Row& row, double cellWidth) const {
    double lines = kTextLine;
    for (const QString& label : row.labels) {
        const double height =
            ui::drawWrapped(nullptr, QRectF(0, 0, cellWidth - dpF(8), 0), label, cellFont(),
                            dpF(kTextLine), {}, Qt::AlignHCenter, kMostLines);
        lines = std::max(lines, height / ui::fonts().scale());
    }
    return dpF(std::max(30.0, lines + 9));
}

std::vector<RatingPanel::RowPlace> RatingPanel::places(int width) const {
    std::vector<RowPlace> all;
    const bool wide = width >= ui::dp(kWide);
    const double left = wide ? dpF(kNameWidth) : 0;
    const double cellWidth =
        (width - left - dpF(kNoEvidenceWidth) - dpF(kGap) * (kCells - 1)) / (kCells - 1);
    double y = 0;
    for (const Row& row : m_rows) {
        RowPlace place;
        double height = cellHeight(row, cellWidth);
        if (wide) {
            // The name may take two lines, with what is said of an older rating below it.
            const ui::FontSet& fonts = ui::fonts();
            const double name = ui::drawWrapped(nullptr, QRectF(0, 0, left - dpF(10), 0), row.name,
                                                fonts.font(ui::TextRole::Name),
                                                fonts.lineHeight(ui::TextRole::Name), {}, {}, 2);
            height = std::max(height, name + (stateOf(row).isEmpty() ? 0 : dpF(15)));
        }
        const double top = y + (wide ? 0 : dpF(kNameHeight));
        place.name =
            wide ? QRectF(0, y, left - dpF(10), height) : QRectF(0, y, width, dpF(kNameHeight - 2));
        double x = left;
        for (int cell = 0; cell < kCells; ++cell) {
            const double w = cell == kNoEvidence ? dpF(kNoEvidenceWidth) : cellWidth;
            place.cells.emplace_back(x, top, w, height);
            x += w + dpF(kGap);
        }
        place.all = QRectF(0, y, width, top + height - y + dpF(kRowGap));
        y = place.all.bottom();
        all.push_back(std::move(place));
    }
    return all;
}

std::vector<ui::PaintedItem> RatingPanel::layOutItems() const {
    std::vector<ui::PaintedItem> items;
    const std::vector<RowPlace> all = places(width());
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        const Row& row = m_rows[r];
        for (int cell = 0; cell < kCells; ++cell) {
            const auto at = static_cast<std::size_t>(cell);
            const bool none = cell == kNoEvidence;
            const bool chosen = row.rated && (none ? !row.anchor : row.anchor == cell);
            ui::PaintedItem item;
            item.rect = all[r].cells[at];
            const QString answer = none ? tr("no evidence") : row.labels[at];
            item.name = chosen ? tr("%1: %2, chosen").arg(row.name, answer)
                               : tr("%1: %2").arg(row.name, answer);
            item.toolTip = none ? tr("No evidence: counts as unknown") : row.details[at];
            item.clickable = true;
            items.push_back(std::move(item));
        }
    }
    return items;
}

int RatingPanel::currentRow() const { return currentItem() < 0 ? -1 : currentItem() / kCells; }

int RatingPanel::neighbour(int index, int key) const {
    const int count = static_cast<int>(m_rows.size()) * kCells;
    switch (key) {
        case Qt::Key_Up:
            return index >= kCells ? index - kCells : -1;
        case Qt::Key_Down:
            return index + kCells < count ? index + kCells : -1;
        case Qt::Key_Left:
            return index % kCells > 0 ? index - 1 : -1;
        case Qt::Key_Right:
            return index % kCells < kCells - 1 ? index + 1 : -1;
        default:
            return ItemsWidget::neighbour(index, key);
    }
}

void RatingPanel::answer(int row, std::optional<int> anchor) {
    // A copy: the answer makes the page set new rows.
    const QString criterion = m_rows[static_cast<std::size_t>(row)].criterion;
    Q_EMIT rated(criterion, anchor);
}

void RatingPanel::itemActivated(int index) {
    const int cell = index % kCells;
    answer(index / kCells, cell == kNoEvidence ? std::nullopt : std::optional(cell));
}

void RatingPanel::keyPressEvent(QKeyEvent* event) {
    const int row = currentRow();
    const bool plain = isAnswer(*event);
    if (row < 0 || !plain) {
        ItemsWidget::keyPressEvent(event);
        return;
    }
    const int key = event->key();
    const bool digit = key >= Qt::Key_0 && key <= Qt::Key_4;
    if (digit || key == Qt::Key_N) {
        const int cell = digit ? key - Qt::Key_0 : kNoEvidence;
        const int following = std::min(row + 1, static_cast<int>(m_rows.size()) - 1);
        answer(row, digit ? std::optional(cell) : std::nullopt);
        setCurrentItem(following * kCells + cell);
    } else if (key == Qt::Key_Delete) {
        const QString criterion = m_rows[static_cast<std::size_t>(row)].criterion;
        Q_EMIT cleared(criterion);
    } else {
        ItemsWidget::keyPressEvent(event);
    }
    if (currentRow() >= 0) {
        Q_EMIT rowShown(places(width())[static_cast<std::size_t>(currentRow())].all.toRect());
    }
}

bool RatingPanel::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // These answer here; elsewhere in the window some are shortcuts.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = isAnswer(*key);
        const bool digit = key->key() >= Qt::Key_0 && key->key() <= Qt::Key_4;
        if (plain && (digit || key->key() == Qt::Key_N || key->key() == Qt::Key_Delete)) {
            event->accept();
            return true;
        }
    }
    return ItemsWidget::event(event);
}

void RatingPanel::focusInEvent(QFocusEvent* event) {
    ItemsWidget::focusInEvent(event);
    if (currentItem() < 0 && !m_rows.empty()) {
        setCurrentItem(0);
    }
    update();
}

void RatingPanel::paintCell(QPainter& painter, const QRectF& rect, const Row& row, int cell,
                            int item) const {
    const ui::Theme& theme = ui::theme();
    const bool none = cell == kNoEvidence;
    const bool chosen = row.rated && (none ? !row.anchor : row.anchor == cell);
    const bool old = !row.from.isEmpty();
    const bool hovered = hoveredItem() == item;
    QColor fill = hovered ? theme.hover : theme.surface;
    QColor edge = theme.line2;
    QColor ink = theme.ink2;
    if (chosen) {
        fill = old ? theme.surface2 : theme.accT;
        edge = old ? theme.line3 : theme.acc;
        ink = old ? theme.ink : theme.acc;
    }
    ui::panel(painter, rect, dpF(7), fill, edge);
    if (chosen && old) {
        // An answer of an earlier quarter: it counts, but is not fresh.
        painter.save();
        painter.setPen(QPen(theme.acc, dpF(1.4), Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0.7, 0.7, -0.7, -0.7), dpF(7), dpF(7));
        painter.restore();
    }
    const QString text = none ? kUnknownDash : row.labels[static_cast<std::size_t>(cell)];
    QFont font = cellFont();
    if (chosen) {
        font.setWeight(QFont::DemiBold);
    }
    const QRectF room = rect.adjusted(dpF(4), 0, -dpF(4), 0);
    const double height = ui::drawWrapped(nullptr, room, text, font, dpF(kTextLine), ink,
                                          Qt::AlignHCenter, kMostLines);
    QRectF place = room;
    place.setTop(rect.top() + (rect.height() - height) / 2);
    ui::drawWrapped(&painter, place, text, font, dpF(kTextLine), ink, Qt::AlignHCenter, kMostLines);
    if (showsCurrent(item)) {
        painter.save();
        painter.setPen(QPen(theme.acc, dpF(2)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), dpF(7), dpF(7));
        painter.restore();
    }
}

void RatingPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ui::Theme& theme = ui::theme();
    const ui::FontSet& fonts = ui::fonts();
    const std::vector<RowPlace> all = places(width());
    const bool wide = width() >= ui::dp(kWide);
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        const Row& row = m_rows[r];
        const RowPlace& place = all[r];
        const bool current = hasFocus() && currentRow() == static_cast<int>(r);
        if (current) {
            painter.fillRect(QRectF(-dpF(9), place.name.top() - dpF(2), dpF(6),
                                    place.all.height() - dpF(kRowGap - 4)),
                             theme.acc);
        }
        const QString state = stateOf(row);
        const QColor nameInk = current ? theme.acc : theme.ink;
        if (wide) {
            const double line = fonts.lineHeight(ui::TextRole::Name);
            QRectF name = place.name;
            const double used = ui::drawWrapped(nullptr, name, row.name,
                                                fonts.font(ui::TextRole::Name), line, {}, {}, 2);
            const double stateHeight = state.isEmpty() ? 0 : dpF(15);
            name.setTop(name.top() + std::max(0.0, (name.height() - used - stateHeight) / 2));
            ui::drawWrapped(&painter, name, row.name, fonts.font(ui::TextRole::Name), line, nameInk,
                            Qt::AlignLeft, 2);
            ui::drawLine(painter, QRectF(name.left(), name.top() + used, name.width(), dpF(15)),
                         state, fonts.font(ui::TextRole::Label), theme.ink3);
        } else {
            const QFont label = fonts.font(ui::TextRole::Label);
            const double stateWidth = state.isEmpty() ? 0 : ui::textWidth(state, label) + dpF(8);
            ui::drawLine(painter, place.name.adjusted(0, 0, -stateWidth, 0), row.name,
                         fonts.font(ui::TextRole::Name), nameInk);
            ui::drawLine(painter, place.name, state, label, theme.ink3, Qt::AlignRight);
        }
        for (int cell = 0; cell < kCells; ++cell) {
            paintCell(painter, place.cells[static_cast<std::size_t>(cell)], row, cell,
                      static_cast<int>(r) * kCells + cell);
        }
    }
}

}  // namespace winnow
