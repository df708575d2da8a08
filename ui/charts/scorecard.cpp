// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/charts/scorecard.h>

#include <QPainter>
#include <algorithm>
#include <cmath>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

namespace {

constexpr double kGroup = 28;
constexpr double kGroupGap = 10;
constexpr double kRow = 26;

// Below this width the value goes under the name.
constexpr double kCompact = 500;
constexpr double kCompactRow = 40;

bool isCompact(double width, const FontSet& fonts) { return width < fonts.dp(kCompact); }

double rowHeight(double width, const FontSet& fonts) {
    return fonts.dp(isCompact(width, fonts) ? kCompactRow : kRow);
}

// The columns of a card of this width: name, value, bar, score and points.
struct Columns {
    QRectF name;
    QRectF value;
    QRectF bar;
    QRectF score;
    QRectF points;
};

// Widths of the name and value columns.
struct TextWidths {
    double name = 0;
    double value = 0;
};

double pointsWidth(double width, const FontSet& fonts) {
    return fonts.dp(isCompact(width, fonts) ? 78 : 84);
}

double scoreWidth(double width, const FontSet& fonts) {
    return fonts.dp(isCompact(width, fonts) ? 34 : 44);
}

// The drawn proportions where the texts fit them; else the bars give way, then the values.
TextWidths textWidthsFor(const ScorecardData& data, double width, const FontSet& fonts) {
    const double rest = std::max(0.0, width - pointsWidth(width, fonts) - scoreWidth(width, fonts));
    if (isCompact(width, fonts)) return {rest * 0.66, 0};
    TextWidths wanted{rest * 0.30, rest * 0.22};
    for (const auto& group : data.groups) {
        for (const auto& row : group.rows) {
            wanted.name = std::max(wanted.name,
                                   textWidth(row.name, fonts.font(TextRole::Name)) + fonts.dp(30));
            wanted.value = std::max(
                wanted.value, textWidth(row.value, fonts.font(TextRole::Body)) + fonts.dp(16));
        }
    }
    const double texts = rest - std::max(fonts.dp(84), rest * 0.2);
    wanted.name = std::min(wanted.name, texts * 0.68);
    wanted.value = std::min(wanted.value, texts - wanted.name);
    return wanted;
}

Columns columnsOf(const QRectF& row, const TextWidths& widths, const FontSet& fonts) {
    const bool compact = isCompact(row.width(), fonts);
    const double points = pointsWidth(row.width(), fonts);
    const double score = scoreWidth(row.width(), fonts);
    Columns columns;
    double x = row.left();
    const double gap = fonts.dp(10);
    if (compact) {
        columns.name = QRectF(x, row.top() + fonts.dp(3), widths.name - gap, fonts.dp(18));
        columns.value = columns.name.translated(0, fonts.dp(17));
    } else {
        columns.name = QRectF(x, row.top(), widths.name - gap, row.height());
        columns.value = QRectF(x + widths.name, row.top(), widths.value - gap, row.height());
    }
    x += widths.name + widths.value;
    const double bar = row.right() - points - score - x;
    const double high = fonts.dp(8);
    columns.bar = QRectF(x, row.center().y() - high / 2, bar, high);
    x += bar;
    columns.score = QRectF(x, row.top(), score, row.height());
    x += score;
    columns.points = QRectF(x, row.top(), points, row.height());
    return columns;
}

// "37.3" in strong ink and "of 50" in grey, flush right.
void paintPoints(QPainter& painter, const QRectF& rect, const QString& points, const QString& outOf,
                 const QFont& strong, const QFont& plain, const Theme& theme,
                 const FontSet& fonts) {
    const double tail = outOf.isEmpty() ? 0 : textWidth(outOf, plain) + fonts.dp(4);
    drawLine(painter, rect, outOf, plain, theme.ink3, Qt::AlignRight);
    drawLine(painter, rect.adjusted(0, 0, -tail, 0), points, strong, theme.ink, Qt::AlignRight);
}

void paintRow(QPainter& painter, const QRectF& area, const ScorecardData::Row& row,
              const TextWidths& widths, const Theme& theme, const FontSet& fonts) {
    const Columns columns = columnsOf(area, widths, fonts);
    drawLine(painter, columns.name, row.name, fonts.font(TextRole::Name), theme.ink);
    const bool compact = isCompact(area.width(), fonts);
    drawLine(painter, columns.value, row.value,
             fonts.font(compact ? TextRole::Secondary : TextRole::Body),
             row.score && !compact ? theme.ink2 : theme.ink3);
    paintScoreBar(painter, columns.bar, row.score, row.grade, theme);
    drawLine(painter, columns.score, row.scoreText, fonts.font(TextRole::Body), theme.ink2,
             Qt::AlignRight);
    paintPoints(painter, columns.points, row.points, row.outOf, fonts.font(TextRole::Strong),
                fonts.font(TextRole::Body), theme, fonts);
}

}  // namespace

double scorecardHeight(const ScorecardData& data, double width, const FontSet& fonts) {
    double height = 0;
    for (const auto& group : data.groups) {
        if (height > 0) height += fonts.dp(kGroupGap);
        height +=
            fonts.dp(kGroup) + rowHeight(width, fonts) * static_cast<double>(group.rows.size());
    }
    return height;
}

void paintScorecard(QPainter& painter, const QRectF& rect, const ScorecardData& data,
                    const Theme& theme, const FontSet& fonts) {
    const TextWidths widths = textWidthsFor(data, rect.width(), fonts);
    double y = rect.top();
    for (const auto& group : data.groups) {
        if (y > rect.top()) y += fonts.dp(kGroupGap);
        const QRectF head(rect.left(), y, rect.width(), fonts.dp(kGroup - 4));
        drawLine(painter, head, group.title, fonts.sans(12, QFont::Medium), theme.ink2);
        paintPoints(painter, head, group.points, group.outOf, fonts.font(TextRole::SecondaryStrong),
                    fonts.font(TextRole::Secondary), theme, fonts);
        hairline(painter, head.bottomLeft(), head.bottomRight(), theme.line);
        y += fonts.dp(kGroup);
        for (const auto& row : group.rows) {
            const double high = rowHeight(rect.width(), fonts);
            paintRow(painter, QRectF(rect.left(), y, rect.width(), high), row, widths, theme,
                     fonts);
            y += high;
        }
    }
}

Scorecard::Scorecard(QWidget* parent) : ItemsWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Scorecard"));
    connect(this, &ItemsWidget::currentItemChanged, this, [this] { tellHighlight(); });
}

void Scorecard::setData(ScorecardData newData) {
    m_data = std::move(newData);
    itemsChanged();
}

QSize Scorecard::sizeHint() const { return {dp(560), heightForWidth(dp(560))}; }

QSize Scorecard::minimumSizeHint() const { return {dp(300), heightForWidth(dp(560))}; }

int Scorecard::heightForWidth(int width) const {
    return static_cast<int>(std::ceil(scorecardHeight(m_data, width, fonts())));
}

std::vector<PaintedItem> Scorecard::layOutItems() const {
    std::vector<PaintedItem> items;
    double y = 0;
    for (const auto& group : m_data.groups) {
        if (y > 0) y += dpF(kGroupGap);
        y += dpF(kGroup);
        for (const auto& row : group.rows) {
            QString name = row.accessible;
            if (name.isEmpty()) {
                name = row.score
                           ? tr("%1, %2, %3 of 100, %4 %5")
                                 .arg(row.name, row.value, row.scoreText, row.points, row.outOf)
                           : tr("%1, unknown").arg(row.name);
            }
            const double high = rowHeight(width(), fonts());
            items.push_back({QRectF(0, y, width(), high), name, row.toolTip, row.clickable});
            y += high;
        }
    }
    return items;
}

const ScorecardData::Row* Scorecard::rowOf(int item) const {
    if (item < 0) return nullptr;
    auto left = static_cast<std::size_t>(item);
    for (const auto& group : m_data.groups) {
        if (left < group.rows.size()) return &group.rows[left];
        left -= group.rows.size();
    }
    return nullptr;
}

void Scorecard::itemActivated(int index) {
    if (const ScorecardData::Row* row = rowOf(index)) Q_EMIT rowActivated(row->key);
}

void Scorecard::tellHighlight() {
    const int now = hoveredItem() >= 0 ? hoveredItem() : hasFocus() ? currentItem() : -1;
    if (now == m_told) return;
    m_told = now;
    const ScorecardData::Row* row = rowOf(now);
    Q_EMIT rowHighlighted(row == nullptr ? QString() : row->key);
}

void Scorecard::mouseMoveEvent(QMouseEvent* event) {
    ItemsWidget::mouseMoveEvent(event);
    tellHighlight();
}

void Scorecard::leaveEvent(QEvent* event) {
    ItemsWidget::leaveEvent(event);
    tellHighlight();
}

void Scorecard::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    const int hovered = hoveredItem();
    const ScorecardData::Row* lit = rowOf(hovered);
    if (lit != nullptr && lit->clickable) {
        panel(painter, items()[static_cast<std::size_t>(hovered)].rect, dpF(5), t.surface2,
              QColor());
    }
    paintScorecard(painter, rect(), m_data, t, fonts());
    const TextWidths widths = textWidthsFor(m_data, width(), fonts());
    for (std::size_t i = 0; i < items().size(); ++i) {
        const QRectF area = items()[i].rect;
        const int index = static_cast<int>(i);
        const ScorecardData::Row* row = rowOf(index);
        if (row->editable && (hovered == index || showsCurrent(index))) {
            const QRectF name = columnsOf(area, widths, fonts()).name;
            const double end =
                name.left() +
                std::min(name.width(), textWidth(row->name, fonts().font(TextRole::Name)));
            const double side = dpF(12);
            paintIcon(painter, QRectF(end + dpF(6), name.center().y() - side / 2, side, side),
                      QStringLiteral("edit"), t.acc);
        }
        if (showsCurrent(index)) {
            paintFocusRing(painter, area.adjusted(0, 1, 0, -1), dpF(5), t.acc, dpF(2));
        }
    }
}

}  // namespace winnow::ui
