// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/timeline_view.h>

#include <QPainter>
#include <algorithm>
#include <cmath>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

namespace {

constexpr double kDisc = 26;
constexpr double kTextLeft = 37;
constexpr double kTail = 13;  // space below an entry's text

}  // namespace

TimelineView::TimelineView(QWidget* parent) : ItemsWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Timeline"));
}

void TimelineView::setEntries(std::vector<TimelineEntry> entries) {
    m_entries = std::move(entries);
    itemsChanged();
}

double TimelineView::entryHeight(const TimelineEntry& entry, double width) const {
    double height = dpF(18);
    if (!entry.detail.isEmpty()) {
        height += drawWrapped(nullptr, QRectF(0, 0, width - dpF(kTextLeft), 0), entry.detail,
                              fonts().font(TextRole::Secondary), dpF(16), {}, Qt::AlignLeft, 2);
    }
    return std::max(height, dpF(kDisc)) + dpF(kTail);
}

QSize TimelineView::sizeHint() const {
    return {dp(320), heightForWidth(std::max(width(), dp(200)))};
}

QSize TimelineView::minimumSizeHint() const { return {dp(160), dp(60)}; }

int TimelineView::heightForWidth(int width) const {
    double height = 0;
    for (const TimelineEntry& entry : m_entries) height += entryHeight(entry, width);
    return static_cast<int>(std::ceil(height));
}

std::vector<PaintedItem> TimelineView::layOutItems() const {
    std::vector<PaintedItem> items;
    double y = 0;
    for (const TimelineEntry& entry : m_entries) {
        const double high = entryHeight(entry, width());
        QStringList parts{entry.date, entry.title, entry.detail};
        parts.removeAll(QString());
        items.push_back(
            {QRectF(0, y, width(), high), parts.join(QStringLiteral(", ")), {}, entry.clickable});
        y += high;
    }
    return items;
}

void TimelineView::itemActivated(int index) {
    Q_EMIT activated(m_entries[static_cast<std::size_t>(index)].key);
}

void TimelineView::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    const FontSet& f = fonts();
    QPainter painter(this);
    const double disc = dpF(kDisc);
    if (items().size() > 1) {
        const double x = disc / 2;
        hairline(painter, {x, items().front().rect.top() + disc / 2},
                 {x, items().back().rect.top() + disc / 2}, t.line2);
    }
    for (std::size_t i = 0; i < items().size(); ++i) {
        const TimelineEntry& entry = m_entries[i];
        const QRectF area = items()[i].rect;
        const int index = static_cast<int>(i);
        const bool lit = entry.clickable && (hoveredItem() == index || showsCurrent(index));
        // A ring of the card's colour parts the disc from the line.
        panel(painter, QRectF(0, area.top(), disc, disc).adjusted(-2, -2, 2, 2), disc, t.surface,
              QColor());
        panel(painter, QRectF(0, area.top(), disc, disc), disc / 2, lit ? t.accT : t.hover,
              QColor());
        const double icon = dpF(14);
        paintIcon(painter, QRectF((disc - icon) / 2, area.top() + (disc - icon) / 2, icon, icon),
                  entry.iconName, lit ? t.acc : t.ink2);
        const double left = dpF(kTextLeft);
        const QFont small = f.font(TextRole::Secondary);
        const double date = entry.date.isEmpty() ? 0 : textWidth(entry.date, small) + dpF(10);
        drawLine(painter, QRectF(left, area.top(), area.width() - left - date, dpF(18)),
                 entry.title, f.font(TextRole::Name), lit ? t.acc : t.ink);
        drawLine(painter, QRectF(left, area.top(), area.width() - left, dpF(18)), entry.date, small,
                 t.ink3, Qt::AlignRight);
        drawWrapped(&painter, QRectF(left, area.top() + dpF(18), area.width() - left, 0),
                    entry.detail, small, dpF(16), t.ink3, Qt::AlignLeft, 2);
        if (showsCurrent(index)) {
            paintFocusRing(painter, area.adjusted(0, -2, 0, -dpF(kTail) + 4), dpF(6), t.acc,
                           dpF(2));
        }
    }
}

StepRail::StepRail(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void StepRail::setSteps(std::vector<Step> steps) {
    m_steps = std::move(steps);
    QStringList names;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i].state == StepState::Current) {
            setAccessibleName(
                tr("Step %1 of %2, %3").arg(i + 1).arg(m_steps.size()).arg(m_steps[i].title));
        }
        names.append(m_steps[i].title);
    }
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    update();
}

QSize StepRail::sizeHint() const {
    return {dp(205), dp(58.0 * static_cast<double>(m_steps.size()) + 40)};
}

void StepRail::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    const FontSet& f = fonts();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface2);
    hairline(painter, {width() - 0.5, 0}, {width() - 0.5, double(height())}, t.line);
    const double disc = dpF(24);
    const double left = dpF(20);
    double y = dpF(22);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const Step& step = m_steps[i];
        const QRectF circle(left, y, disc, disc);
        if (i + 1 < m_steps.size()) {
            hairline(painter, {circle.center().x(), circle.bottom() + dpF(6)},
                     {circle.center().x(), circle.bottom() + dpF(28)}, t.line2);
        }
        const QString number = QString::number(i + 1);
        const QFont digit = f.font(TextRole::SecondaryStrong);
        if (step.state == StepState::Done) {
            panel(painter, circle, disc / 2, t.accT, QColor());
            const double side = dpF(13);
            paintIcon(painter,
                      QRectF(circle.center() - QPointF(side, side) / 2, QSizeF(side, side)),
                      QStringLiteral("check"), t.acc);
        } else if (step.state == StepState::Current) {
            panel(painter, circle, disc / 2, t.acc, QColor());
            drawLine(painter, circle, number, digit, t.accOn, Qt::AlignHCenter);
        } else {
            panel(painter, circle, disc / 2, t.surface, t.line2);
            drawLine(painter, circle, number, digit, t.ink3, Qt::AlignHCenter);
        }
        const double x = circle.right() + dpF(11);
        const double wide = width() - x - dpF(8);
        const bool current = step.state == StepState::Current;
        const bool centred = step.detail.isEmpty();
        drawLine(painter, QRectF(x, y + dpF(centred ? 3 : -3), wide, dpF(18)), step.title,
                 f.font(current ? TextRole::Strong : TextRole::Name),
                 step.state == StepState::ToCome ? t.ink2 : t.ink);
        drawLine(painter, QRectF(x, y + dpF(15), wide, dpF(16)), step.detail,
                 f.font(TextRole::Secondary), t.ink3);
        y += dpF(58);
    }
}

}  // namespace winnow::ui
