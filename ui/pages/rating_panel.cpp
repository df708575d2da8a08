// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/rating_panel.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

#include <ui/pages/rating_panel_look.h>
#include <ui/support/answer_keys.h>
#include <ui/support/words.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>

namespace winnow {

using namespace rating_panel;
using ui::dpF;

RatingPanel::RatingPanel(QWidget* parent) : ItemsWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RatingPanel::setSession(bool session) {
    m_session = session;
    itemsChanged();
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
        setCurrentRow(static_cast<int>(found - m_rows.begin()));
    }
}

int RatingPanel::currentRow() const { return currentItem() < 0 ? -1 : currentItem() / kCells; }

int RatingPanel::firstCell(const Row& row) const {
    if (row.rated) {
        return row.anchor.value_or(m_session ? kNoEvidence : 0);
    }
    return row.suggestion.value_or(0);
}

void RatingPanel::setCurrentRow(int index) {
    m_marked = false;
    const bool there = index >= 0 && index < static_cast<int>(m_rows.size());
    setCurrentItem(there ? index * kCells + firstCell(row(index)) : -1);
    showRow();
}

std::optional<int> RatingPanel::markedCell() const {
    return m_marked && currentItem() >= 0 ? std::optional(currentItem() % kCells) : std::nullopt;
}

void RatingPanel::showRow() {
    update();
    if (currentRow() >= 0) {
        Q_EMIT rowShown(places(width())[static_cast<std::size_t>(currentRow())].all.toRect());
    }
    Q_EMIT moved();
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

bool RatingPanel::isWide(int width) const {
    return width >= ui::dp(m_session ? kWideSession : kWide);
}

double RatingPanel::cellHeight(const Row& row, double cellWidth) const {
    double lines = kTextLine;
    for (const QString& label : row.labels) {
        const double height =
            ui::drawWrapped(nullptr, QRectF(0, 0, cellWidth - dpF(8), 0), label, cellFont(false),
                            dpF(kTextLine), {}, Qt::AlignHCenter, kMostLines);
        lines = std::max(lines, height / ui::fonts().scale());
    }
    return dpF(std::max(m_session ? kSessionCell : 30.0, lines + 9));
}

std::vector<RatingPanel::RowPlace> RatingPanel::places(int width) const {
    std::vector<RowPlace> all;
    const bool wide = isWide(width);
    const double side = m_session ? dpF(kSide) : 0;
    const double rowGap = dpF(m_session ? kSessionGap : kRowGap);
    const double nameWidth = dpF(m_session && width < ui::dp(kWide) ? kNarrowName : kNameWidth);
    const double left = side + (wide ? nameWidth : 0);
    const double cellWidth =
        (width - side - left - dpF(kNoEvidenceWidth) - dpF(kGap) * (kCells - 1)) / (kCells - 1);
    double y = 0;
    for (const Row& row : m_rows) {
        RowPlace place;
        double height = cellHeight(row, cellWidth);
        if (wide) {
            // The name may take two lines, with what is said of an older rating below it.
            const ui::FontSet& fonts = ui::fonts();
            const double name = ui::drawWrapped(nullptr, QRectF(0, 0, nameWidth - dpF(10), 0),
                                                row.name, fonts.font(ui::TextRole::Name),
                                                fonts.lineHeight(ui::TextRole::Name), {}, {}, 2);
            const bool below = !m_session && !stateOf(row).isEmpty();
            height = std::max(height, name + (below ? dpF(15) : 0));
        }
        const double start = y + (m_session ? rowGap / 2 : 0);
        const double top = start + (wide ? 0 : dpF(kNameHeight));
        place.name = wide ? QRectF(side, start, nameWidth - dpF(10), height)
                          : QRectF(side, start, width - 2 * side, dpF(kNameHeight - 2));
        double x = left;
        for (int cell = 0; cell < kCells; ++cell) {
            const double w = cell == kNoEvidence ? dpF(kNoEvidenceWidth) : cellWidth;
            place.cells.emplace_back(x, top, w, height);
            x += w + dpF(kGap);
        }
        const double end = top + height + (m_session ? rowGap / 2 : rowGap);
        place.all = QRectF(0, y, width, end - y);
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
            ui::PaintedItem item;
            item.rect = all[r].cells[at];
            const QString answer = none ? tr("no evidence") : row.labels[at];
            item.name = tr("%1: %2").arg(row.name, answer);
            if (isChosen(row, cell)) {
                item.name = row.from.isEmpty()
                                ? tr("%1: %2, chosen").arg(row.name, answer)
                                : tr("%1: %2, chosen, %3").arg(row.name, answer, row.from);
            }
            item.toolTip = none ? tr("No evidence: counts as unknown") : row.details[at];
            if (!none && row.suggestion == cell) {
                item.name = tr("%1, suggested").arg(item.name);
                item.toolTip += u'\n' + tr("Suggested: %1").arg(row.why);
            }
            if (!row.excused.isEmpty()) {
                item.name = tr("%1, excused").arg(item.name);
                item.toolTip += u'\n' + tr("Excused: %1").arg(row.excused);
            }
            item.clickable = isEnabled();
            items.push_back(std::move(item));
        }
    }
    return items;
}

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

void RatingPanel::answer(int index, std::optional<int> anchor) {
    // A copy: the answer makes the page set new rows.
    const QString criterion = row(index).criterion;
    Q_EMIT rated(criterion, anchor);
}

void RatingPanel::goOn(int index, int cell) {
    const int following = std::min(index + 1, static_cast<int>(m_rows.size()) - 1);
    if (m_session) {
        setCurrentRow(following);
    } else {
        setCurrentItem(following * kCells + cell);
        showRow();
    }
}

void RatingPanel::answerCurrent(std::optional<int> anchor) {
    const int index = currentRow();
    if (index >= 0 && isEnabled()) {
        answer(index, anchor);
        goOn(index, anchor.value_or(kNoEvidence));
    }
}

void RatingPanel::takeSuggestion() {
    const int index = currentRow();
    if (index < 0 || !isEnabled()) {
        return;
    }
    const Row& current = row(index);
    if (current.suggestion) {
        answerCurrent(current.suggestion);
    } else if (current.rated && !current.from.isEmpty()) {
        answerCurrent(current.anchor);
    }
}

void RatingPanel::itemActivated(int index) {
    const int cell = index % kCells;
    const int which = index / kCells;
    m_marked = false;
    answer(which, cell == kNoEvidence ? std::nullopt : std::optional(cell));
    if (m_session) {
        goOn(which, cell);
    }
}

void RatingPanel::mousePressEvent(QMouseEvent* event) {
    m_marked = false;
    ItemsWidget::mousePressEvent(event);
    Q_EMIT moved();
}

bool RatingPanel::consumes(const QKeyEvent& key) const {
    if (!isAnswerKey(key)) {
        return false;
    }
    const auto digit = digitOf(key);
    return (digit && *digit < kNoEvidence) || key.key() == Qt::Key_X ||
           key.key() == Qt::Key_Minus || key.key() == Qt::Key_Y || key.key() == Qt::Key_Delete ||
           (!m_session && key.key() == Qt::Key_N);
}

// True when the key was one of the session's own.
bool RatingPanel::pressSessionKey(const QKeyEvent& key) {
    const int index = currentRow();
    switch (key.key()) {
        case Qt::Key_Up:
            if (index == 0) {
                Q_EMIT leftUpwards();
            } else {
                setCurrentRow(index - 1);
            }
            return true;
        case Qt::Key_Down:
            setCurrentRow(std::min(index + 1, static_cast<int>(m_rows.size()) - 1));
            return true;
        case Qt::Key_Left:
        case Qt::Key_Right: {
            const int next = m_marked ? neighbour(currentItem(), key.key()) : currentItem();
            m_marked = true;
            setCurrentItem(next < 0 ? currentItem() : next);
            showRow();
            return true;
        }
        case Qt::Key_Space:
            if (m_marked) {
                activateItem(currentItem());
            } else {
                takeSuggestion();
            }
            return true;
        default:
            return false;
    }
}

void RatingPanel::keyPressEvent(QKeyEvent* event) {
    const int index = currentRow();
    const bool leave = m_session && (event->key() == Qt::Key_Return ||
                                     event->key() == Qt::Key_Enter || index < 0 || !isEnabled());
    if (leave) {
        event->ignore();
        return;
    }
    if (index >= 0 && consumes(*event)) {
        const auto digit = digitOf(*event);
        if (digit) {
            answerCurrent(*digit);
        } else if (event->key() == Qt::Key_Delete) {
            const QString criterion = row(index).criterion;
            Q_EMIT cleared(criterion);
        } else if (event->key() == Qt::Key_Y) {
            takeSuggestion();
        } else {
            answerCurrent(std::nullopt);
        }
    } else if (m_session && isAnswerKey(*event) && pressSessionKey(*event)) {
        return;
    } else if (m_session) {
        event->ignore();
        return;
    } else {
        ItemsWidget::keyPressEvent(event);
    }
    showRow();
}

bool RatingPanel::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // These answer here; elsewhere in the window some are shortcuts.
        if (consumes(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
    }
    return ItemsWidget::event(event);
}

void RatingPanel::focusInEvent(QFocusEvent* event) {
    const bool fresh = currentItem() < 0;
    ItemsWidget::focusInEvent(event);
    if (fresh && !m_rows.empty()) {
        setCurrentRow(0);
    }
    update();
}

}  // namespace winnow
