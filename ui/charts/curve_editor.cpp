// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/charts/curve_editor.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include <ui/theme/look.h>
#include <ui/theme/paint.h>

namespace winnow::ui {

namespace {

constexpr double kMicros = 1e6;
constexpr int kFullScore = 10'000;
constexpr int kPoint = 100;  // hundredths
constexpr int kLarge = 10;   // steps at once with Shift
constexpr double kReach = 12;

double xOf(const CurveKnot& knot) { return static_cast<double>(knot.x) / kMicros; }
double yOf(const CurveKnot& knot) { return knot.y / 100.0; }

std::int64_t onGrid(double value, std::int64_t step) {
    return static_cast<std::int64_t>(std::llround(value / static_cast<double>(step))) * step;
}

}  // namespace

CurveEditor::CurveEditor(QWidget* parent) : ItemsWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(this, &ItemsWidget::currentItemChanged, this, &CurveEditor::settled);
}

void CurveEditor::setData(CurveEditorData newData) {
    if (m_dragging) {
        std::swap(newData.axes.minimum, m_data.axes.minimum);
        std::swap(newData.axes.maximum, m_data.axes.maximum);
        std::swap(newData.axes.ticks, m_data.axes.ticks);
        std::swap(newData.axes.histogram, m_data.axes.histogram);
    }
    m_data = std::move(newData);
    m_data.axes.points.clear();
    for (const CurveKnot& knot : m_data.knots) {
        m_data.axes.points.emplace_back(xOf(knot), yOf(knot));
    }
    setAccessibleName(m_data.axes.accessible);
    itemsChanged();
}

QSize CurveEditor::sizeHint() const { return {dp(410), dp(260)}; }

QSize CurveEditor::minimumSizeHint() const { return {dp(220), dp(180)}; }

QPointF CurveEditor::place(const CurveKnot& knot) const {
    const QRectF plot = curvePlot(rect(), fonts());
    const double span = std::max(m_data.axes.maximum - m_data.axes.minimum, 1e-9);
    return {plot.left() + (xOf(knot) - m_data.axes.minimum) / span * plot.width(),
            plot.bottom() - yOf(knot) / 100 * plot.height()};
}

CurveKnot CurveEditor::at(const QPointF& position) const {
    const QRectF plot = curvePlot(rect(), fonts());
    const double span = m_data.axes.maximum - m_data.axes.minimum;
    const double x =
        std::clamp(m_data.axes.minimum + (position.x() - plot.left()) / plot.width() * span,
                   m_data.axes.minimum, m_data.axes.maximum);
    const double y =
        std::clamp((plot.bottom() - position.y()) / plot.height() * kFullScore, 0.0, 1e4);
    return {std::clamp(onGrid(x * kMicros, m_data.step), m_data.lowest, m_data.highest),
            static_cast<int>(onGrid(y, kPoint))};
}

std::vector<PaintedItem> CurveEditor::layOutItems() const {
    std::vector<PaintedItem> items;
    for (const CurveKnot& knot : m_data.knots) {
        const QPointF centre = place(knot);
        PaintedItem item;
        item.rect = QRectF(centre - QPointF(dpF(kReach), dpF(kReach)),
                           QSizeF(2 * dpF(kReach), 2 * dpF(kReach)));
        item.name = m_data.describe ? m_data.describe(knot) : QString();
        item.clickable = true;
        items.push_back(std::move(item));
    }
    return items;
}

void CurveEditor::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    CurveData shown = m_data.axes;
    const int marked = m_dragging || hoveredItem() < 0 ? currentItem() : hoveredItem();
    if (marked >= 0) {
        const auto index = static_cast<std::size_t>(marked);
        shown.marked = shown.points[index];
        shown.markedText = items()[index].name;
    }
    paintCurve(painter, rect(), shown, theme(), fonts());
    if (hasFocus() && currentItem() >= 0) {
        const QPointF centre = place(m_data.knots[current()]);
        painter.setPen(QPen(theme().acc, dpF(1.5)));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, dpF(11), dpF(11));
    }
}

void CurveEditor::changed() {
    m_data.axes.points.clear();
    for (const CurveKnot& knot : m_data.knots) {
        m_data.axes.points.emplace_back(xOf(knot), yOf(knot));
    }
    itemsChanged();
    const std::vector<CurveKnot> knots = m_data.knots;
    Q_EMIT edited(knots);
}

void CurveEditor::move(std::size_t index, CurveKnot to) {
    CurveKnot& knot = m_data.knots[index];
    const std::int64_t from =
        index == 0 ? m_data.lowest : std::min(m_data.knots[index - 1].x + m_data.step, knot.x);
    const std::int64_t until = index + 1 == m_data.knots.size()
                                   ? m_data.highest
                                   : std::max(m_data.knots[index + 1].x - m_data.step, knot.x);
    to.x = std::clamp(to.x, std::min(from, until), until);
    to.y = std::clamp(to.y, 0, kFullScore);
    if (to != knot) {
        knot = to;
        changed();
    }
}

void CurveEditor::add(CurveKnot knot) {
    const auto after = std::ranges::lower_bound(m_data.knots, knot.x, {}, &CurveKnot::x);
    if (after != m_data.knots.end() && after->x == knot.x) {
        return;  // there is one already
    }
    const auto index = after - m_data.knots.begin();
    Q_EMIT settled();
    m_data.knots.insert(after, knot);
    changed();
    setCurrentItem(static_cast<int>(index));
    Q_EMIT settled();
}

// Halfway to the next knot, or one large step beyond the last one.
void CurveEditor::addAfterCurrent() {
    if (currentItem() < 0) {
        return;
    }
    const CurveKnot& from = m_data.knots[current()];
    if (current() + 1 == m_data.knots.size()) {
        const std::int64_t x = std::min(from.x + kLarge * m_data.step, m_data.highest);
        if (x > from.x) {
            add({x, from.y});
        }
        return;
    }
    const CurveKnot& to = m_data.knots[current() + 1];
    const std::int64_t x = from.x + (to.x - from.x) / 2 / m_data.step * m_data.step;
    if (x > from.x && x < to.x) {
        add({x, (from.y + to.y) / 2});
    }
}

void CurveEditor::removeCurrent() {
    if (currentItem() < 0 || m_data.knots.size() < 2) {
        return;  // a curve keeps one point
    }
    Q_EMIT settled();
    const int index = currentItem();
    m_data.knots.erase(m_data.knots.begin() + index);
    changed();
    setCurrentItem(std::min(index, static_cast<int>(m_data.knots.size()) - 1));
    Q_EMIT settled();
}

void CurveEditor::mousePressEvent(QMouseEvent* event) {
    ItemsWidget::mousePressEvent(event);
    m_dragging = m_data.editable && event->button() == Qt::LeftButton &&
                 itemAt(event->position()) >= 0 && currentItem() >= 0;
}

void CurveEditor::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragging && (event->buttons() & Qt::LeftButton)) {
        move(current(), at(event->position()));
        return;
    }
    ItemsWidget::mouseMoveEvent(event);
}

void CurveEditor::mouseReleaseEvent(QMouseEvent* event) {
    if (m_dragging) {
        m_dragging = false;
        const std::vector<CurveKnot> knots = m_data.knots;
        Q_EMIT edited(knots);  // the axes may follow now
        Q_EMIT settled();
        return;
    }
    ItemsWidget::mouseReleaseEvent(event);
}

void CurveEditor::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_data.editable && event->button() == Qt::LeftButton && itemAt(event->position()) < 0) {
        add(at(event->position()));
    }
}

bool CurveEditor::isStepKey(int key) const {
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

void CurveEditor::step(int key, bool large) {
    const int factor = large ? kLarge : 1;
    CurveKnot to = m_data.knots[current()];
    switch (key) {
        case Qt::Key_Left:
            to.x -= factor * m_data.step;
            break;
        case Qt::Key_Right:
            to.x += factor * m_data.step;
            break;
        case Qt::Key_Up:
            to.y += factor * kPoint;
            break;
        default:
            to.y -= factor * kPoint;
            break;
    }
    move(current(), to);
}

void CurveEditor::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (m_data.editable && currentItem() >= 0) {
        if (isStepKey(key)) {
            return step(key, event->modifiers() & Qt::ShiftModifier);
        }
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            return removeCurrent();
        }
        if (key == Qt::Key_Insert || key == Qt::Key_Plus) {
            return addAfterCurrent();
        }
    }
    ItemsWidget::keyPressEvent(event);
}

void CurveEditor::focusInEvent(QFocusEvent* event) {
    if (event->reason() == Qt::TabFocusReason) {
        setCurrentItem(m_data.knots.empty() ? -1 : 0);
    } else if (event->reason() == Qt::BacktabFocusReason) {
        setCurrentItem(static_cast<int>(m_data.knots.size()) - 1);
    }
    ItemsWidget::focusInEvent(event);
}

void CurveEditor::focusOutEvent(QFocusEvent* event) {
    Q_EMIT settled();
    ItemsWidget::focusOutEvent(event);
}

bool CurveEditor::focusNextPrevChild(bool next) {
    const int to = currentItem() + (next ? 1 : -1);
    if (hasFocus() && to >= 0 && to < static_cast<int>(m_data.knots.size())) {
        setCurrentItem(to);
        return true;
    }
    return ItemsWidget::focusNextPrevChild(next);
}

}  // namespace winnow::ui
