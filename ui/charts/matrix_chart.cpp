// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/charts/matrix_chart.h>

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/grade_badge.h>

namespace winnow::ui {

namespace {

// A press that moves less than this is a click.
constexpr double kDragDistance = 4;

bool addsToSelection(Qt::KeyboardModifiers modifiers) {
    return (modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) != 0;
}

}  // namespace

MatrixChart::MatrixChart(QWidget* parent) : ItemsWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
}

void MatrixChart::setData(MatrixData newData) {
    m_data = std::move(newData);
    std::set<std::int64_t> kept;
    for (const auto& point : m_data.points) {
        if (m_selected.count(point.id) > 0) kept.insert(point.id);
    }
    m_layoutStale = true;
    itemsChanged();
    select(std::move(kept));
    setAccessibleName(tr("Matrix, %n client(s)", nullptr, static_cast<int>(m_data.points.size())));
}

void MatrixChart::setSelection(const std::set<std::int64_t>& ids) { select(ids); }

QSize MatrixChart::sizeHint() const { return {dp(780), dp(680)}; }

QSize MatrixChart::minimumSizeHint() const { return {dp(360), dp(320)}; }

const MatrixLayout& MatrixChart::layout() const {
    const QRectF wanted = rect();
    if (m_layoutStale || m_layoutRect != wanted) {
        m_layout = layOutMatrix(wanted, m_data, fonts());
        m_layoutRect = wanted;
        m_layoutStale = false;
    }
    return m_layout;
}

std::vector<PaintedItem> MatrixChart::layOutItems() const {
    m_layoutStale = true;
    const MatrixLayout& places = layout();
    std::vector<PaintedItem> items;
    for (std::size_t i = 0; i < m_data.points.size(); ++i) {
        const auto& point = m_data.points[i];
        const auto& mark = places.marks[i];
        const QRectF area(mark.centre.x() - mark.radius, mark.centre.y() - mark.radius,
                          2 * mark.radius, 2 * mark.radius);
        QString name = point.accessible.isEmpty() ? point.label : point.accessible;
        if (m_selected.count(point.id) > 0) name = tr("%1, selected").arg(name);
        items.push_back({area, name, point.toolTip, true});
    }
    return items;
}

int MatrixChart::itemAt(const QPointF& position) const {
    const MatrixLayout& places = layout();
    // Smallest first: they lie on top.
    for (auto i = places.order.rbegin(); i != places.order.rend(); ++i) {
        const auto& mark = places.marks[*i];
        const QPointF way = position - mark.centre;
        if (std::hypot(way.x(), way.y()) <= mark.radius * 1.1) return static_cast<int>(*i);
    }
    for (std::size_t i = 0; i < places.marks.size(); ++i) {
        if (places.marks[i].label && places.marks[i].label->contains(position)) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

int MatrixChart::neighbour(int index, int key) const {
    const MatrixLayout& places = layout();
    const QPointF from = places.marks[static_cast<std::size_t>(index)].centre;
    const QPointF toward = key == Qt::Key_Left    ? QPointF(-1, 0)
                           : key == Qt::Key_Right ? QPointF(1, 0)
                           : key == Qt::Key_Up    ? QPointF(0, -1)
                           : key == Qt::Key_Down  ? QPointF(0, 1)
                                                  : QPointF();
    if (toward.isNull()) return ItemsWidget::neighbour(index, key);
    int best = -1;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < places.marks.size(); ++i) {
        const QPointF way = places.marks[i].centre - from;
        const double ahead = QPointF::dotProduct(way, toward);
        if (ahead <= 0.5) continue;
        const double aside = std::abs(way.x() * toward.y()) + std::abs(way.y() * toward.x());
        // Straight ahead counts, off to the side costs double.
        const double cost = ahead + 2 * aside;
        if (cost < least) {
            least = cost;
            best = static_cast<int>(i);
        }
    }
    return best < 0 ? index : best;
}

// Reached by assistive technology only: mouse and keys are handled below.
void MatrixChart::itemActivated(int index) {
    select({m_data.points[static_cast<std::size_t>(index)].id});
}

void MatrixChart::select(std::set<std::int64_t> ids) {
    if (ids == m_selected) return;
    m_selected = std::move(ids);
    setAccessibleDescription(tr("%n selected", nullptr, static_cast<int>(m_selected.size())));
    itemsChanged();
    Q_EMIT selectionChanged();
}

std::set<std::int64_t> MatrixChart::inBand() const {
    std::set<std::int64_t> ids = m_beforeDrag;
    const MatrixLayout& places = layout();
    for (std::size_t i = 0; i < places.marks.size(); ++i) {
        if (m_band->contains(places.marks[i].centre)) ids.insert(m_data.points[i].id);
    }
    return ids;
}

void MatrixChart::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    paintMatrix(painter, rect(), m_data, t, fonts(), m_selected);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_band) {
        QColor veil = t.acc;
        veil.setAlphaF(0.07F);
        QPen pen(t.acc, dpF(1.25));
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.setBrush(veil);
        painter.drawRoundedRect(m_band->intersected(layout().plot), dpF(4), dpF(4));
    }
    const int shown =
        currentItem() >= 0 && showsCurrent(currentItem()) ? currentItem() : hoveredItem();
    if (shown < 0 || shown >= static_cast<int>(layout().marks.size())) return;
    const auto& mark = layout().marks[static_cast<std::size_t>(shown)];
    const bool keyed = showsCurrent(shown);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(keyed ? t.acc : t.ink3, dpF(keyed ? 2 : 1.25)));
    const double r = mark.radius * 1.2 + dpF(2);
    painter.drawEllipse(mark.centre, r, r);
}

void MatrixChart::mousePressEvent(QMouseEvent* event) {
    ItemsWidget::mousePressEvent(event);
    if (event->button() != Qt::LeftButton) return;
    const int item = itemAt(event->position());
    const bool adds = addsToSelection(event->modifiers());
    if (item >= 0) {
        const std::int64_t id = m_data.points[static_cast<std::size_t>(item)].id;
        std::set<std::int64_t> ids = adds ? m_selected : std::set<std::int64_t>();
        if (adds && ids.count(id) > 0) {
            ids.erase(id);
        } else {
            ids.insert(id);
        }
        select(std::move(ids));
        return;
    }
    m_dragFrom = event->position();
    m_beforeDrag = adds ? m_selected : std::set<std::int64_t>();
}

void MatrixChart::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragFrom) {
        ItemsWidget::mouseMoveEvent(event);
        return;
    }
    const QPointF way = event->position() - *m_dragFrom;
    if (!m_band && std::abs(way.x()) + std::abs(way.y()) < kDragDistance) return;
    m_band = QRectF(*m_dragFrom, event->position()).normalized();
    select(inBand());
    update();
}

void MatrixChart::mouseReleaseEvent(QMouseEvent*) {
    if (!m_dragFrom) return;
    // A click on the ground selects nothing.
    if (!m_band) select(m_beforeDrag);
    m_dragFrom.reset();
    m_band.reset();
    update();
}

void MatrixChart::mouseDoubleClickEvent(QMouseEvent* event) {
    const int item = itemAt(event->position());
    if (item >= 0) Q_EMIT pointActivated(m_data.points[static_cast<std::size_t>(item)].id);
}

void MatrixChart::keyPressEvent(QKeyEvent* event) {
    const int item = currentItem();
    if (event->key() == Qt::Key_Escape && !m_selected.empty()) {
        select({});
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        std::set<std::int64_t> all;
        for (const auto& point : m_data.points) all.insert(point.id);
        select(std::move(all));
        return;
    }
    if (item >= 0 && event->key() == Qt::Key_Space) {
        std::set<std::int64_t> ids = m_selected;
        const std::int64_t id = m_data.points[static_cast<std::size_t>(item)].id;
        if (ids.erase(id) == 0) ids.insert(id);
        select(std::move(ids));
        return;
    }
    if (item >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT pointActivated(m_data.points[static_cast<std::size_t>(item)].id);
        return;
    }
    ItemsWidget::keyPressEvent(event);
}

}  // namespace winnow::ui
