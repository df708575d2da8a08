// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/record_list.h>

#include <QPainter>
#include <algorithm>
#include <cmath>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

namespace {

QString spoken(const Record& record) {
    if (!record.accessible.isEmpty()) return record.accessible;
    QStringList parts{record.title, record.detail, record.right};
    if (record.graded && record.iconName.isEmpty()) {
        const QString first = record.grade ? RecordList::tr("Grade %1").arg(gradeText(record.grade))
                                           : RecordList::tr("Not graded");
        parts.append(record.movedTo
                         ? RecordList::tr("%1, now %2").arg(first, gradeText(record.movedTo))
                         : first);
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

}  // namespace

RecordList::RecordList(QWidget* parent) : ItemsWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RecordList::setRecords(std::vector<Record> records) {
    m_records = std::move(records);
    itemsChanged();
}

void RecordList::setRowHeight(double single, double twoLine) {
    m_single = single;
    m_twoLine = twoLine;
    itemsChanged();
}

void RecordList::setHairlines(bool hairlines) {
    m_hairlines = hairlines;
    update();
}

void RecordList::setFitsHeight(bool fits) {
    m_fits = fits;
    setSizePolicy(QSizePolicy::Expanding, fits ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    itemsChanged();
}

double RecordList::rowHeight(const Record& record) const {
    return dpF(record.detail.isEmpty() ? m_single : m_twoLine);
}

QSize RecordList::sizeHint() const {
    double height = 0;
    for (const Record& record : m_records) height += rowHeight(record);
    return {dp(240), static_cast<int>(std::ceil(height))};
}

QSize RecordList::minimumSizeHint() const {
    return {dp(140), m_fits ? dp(m_twoLine) : sizeHint().height()};
}

std::vector<PaintedItem> RecordList::layOutItems() const {
    std::vector<PaintedItem> items;
    double y = 0;
    for (const Record& record : m_records) {
        const double high = rowHeight(record);
        if (m_fits && y + high > height() + 0.5 && !items.empty()) break;
        items.push_back({QRectF(0, y, width(), high), spoken(record), {}, record.clickable});
        y += high;
    }
    return items;
}

void RecordList::itemActivated(int index) {
    Q_EMIT activated(m_records[static_cast<std::size_t>(index)].key);
}

void RecordList::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    for (std::size_t i = 0; i < items().size(); ++i) {
        const QRectF row = items()[i].rect;
        const int index = static_cast<int>(i);
        if (items()[i].clickable && hoveredItem() == index) {
            panel(painter, row.adjusted(-dpF(6), 1, dpF(6), -1), dpF(6), t.surface2, QColor());
        }
        paintRow(painter, row, m_records[i]);
        if (showsCurrent(index)) {
            paintFocusRing(painter, row.adjusted(0, 2, 0, -2), dpF(6), t.acc, dpF(2));
        }
        if (m_hairlines && i + 1 < items().size()) {
            hairline(painter, row.bottomLeft() - QPointF(0, 0.5),
                     row.bottomRight() - QPointF(0, 0.5), t.line);
        }
    }
}

void RecordList::paintRow(QPainter& painter, const QRectF& row, const Record& record) const {
    const Theme& t = theme();
    const FontSet& f = fonts();
    double x = row.left();
    const double middle = row.center().y();
    const bool large = !record.detail.isEmpty();
    const double side = dpF(large ? 24 : 20);
    const auto badge = [&](std::optional<Grade> grade) {
        paintGrade(painter, QRectF(x, middle - side / 2, side, side), grade, t, record.look);
        x += side;
    };
    if (!record.iconName.isEmpty()) {
        const double icon = dpF(16);
        paintIcon(painter, QRectF(x + dpF(2), middle - icon / 2, icon, icon), record.iconName,
                  record.iconTone == Tone::Neutral ? t.ink3 : t.toneText(record.iconTone));
        x += dpF(28);
    } else if (record.graded) {
        badge(record.grade);
        if (record.movedTo) {
            const bool better = record.grade && *record.movedTo < *record.grade;
            const double icon = dpF(12);
            x += dpF(5);
            paintIcon(painter, QRectF(x, middle - icon / 2, icon, icon),
                      QStringLiteral("chevron-right"), better ? t.acc : t.bad);
            x += icon + dpF(5);
            badge(record.movedTo);
            x += dpF(3);
        }
        x += dpF(10);
    }
    double right = row.right();
    if (record.rightIsChip && !record.right.isEmpty()) {
        const QSizeF size = chipSize(record.right, false, f);
        paintChip(painter, QRectF(right - size.width(), row.top(), size.width(), row.height()),
                  record.right, record.rightTone, {}, t, f);
        right -= size.width() + dpF(12);
    } else if (!record.right.isEmpty()) {
        const QFont font = f.font(record.rightStrong ? TextRole::Strong
                                  : large            ? TextRole::Secondary
                                                     : TextRole::Body);
        const double wide = textWidth(record.right, font) + 1;
        const QColor ink = record.rightTone != Tone::Neutral ? t.toneText(record.rightTone)
                           : record.rightStrong              ? t.ink
                                                             : t.ink2;
        drawLine(painter, QRectF(right - wide, row.top(), wide, row.height()), record.right, font,
                 ink, Qt::AlignRight);
        right -= wide + dpF(12);
    }
    const double wide = right - x;
    const QFont name = f.font(record.quiet ? TextRole::Body : TextRole::Name);
    if (!large) {
        drawLine(painter, QRectF(x, row.top(), wide, row.height()), record.title, name,
                 record.quiet ? t.ink2 : t.ink);
        return;
    }
    drawLine(painter, QRectF(x, middle - dpF(17), wide, dpF(18)), record.title, name, t.ink);
    drawLine(painter, QRectF(x, middle + dpF(0.5), wide, dpF(16)), record.detail,
             f.font(TextRole::Secondary), t.ink3);
}

}  // namespace winnow::ui
