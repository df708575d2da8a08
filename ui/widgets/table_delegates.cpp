// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/table_delegates.h>

#include <QPainter>
#include <algorithm>
#include <cmath>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/marks.h>
#include <ui/widgets/table_roles.h>
#include <ui/widgets/table_style.h>

namespace winnow::ui {

namespace {

constexpr double kPadding = 8;
constexpr double kBadge = 24;

std::optional<Grade> gradeOf(const QModelIndex& index) {
    const QVariant value = index.data(GradeRole);
    const int number = value.isValid() ? value.toInt() : kNoGrade;
    if (number < 0 || number > 3) return std::nullopt;
    return static_cast<Grade>(number);
}

Tone toneOf(const QModelIndex& index) { return static_cast<Tone>(index.data(ToneRole).toInt()); }

QString textOf(const QModelIndex& index) { return index.data(Qt::DisplayRole).toString(); }

std::vector<std::optional<double>> valuesOf(const QModelIndex& index) {
    std::vector<std::optional<double>> values;
    for (const QVariant& value : index.data(ValuesRole).toList()) {
        values.push_back(value.isValid() ? std::optional(value.toDouble()) : std::nullopt);
    }
    return values;
}

QFont cellFont(const QModelIndex& index) {
    return fonts().font(index.data(EmphasisRole).toBool() ? TextRole::Name : TextRole::Body);
}

QColor cellInk(const QModelIndex& index) {
    const Tone tone = toneOf(index);
    if (tone != Tone::Neutral) return theme().toneText(tone);
    return index.data(QuietRole).toBool() ? theme().ink2 : theme().ink;
}

}  // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const Theme& t = theme();
    painter->save();
    const QRectF area = option.rect;
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool hot = hoveredRow(option.widget) == index.row();
    painter->fillRect(area, selected ? t.sel : hot ? t.surface2 : t.surface);
    painter->setClipRect(area);
    hairline(*painter, area.bottomLeft() - QPointF(0, 0.5), area.bottomRight() - QPointF(0, 0.5),
             t.line);
    const bool keyed = (option.state & QStyle::State_HasFocus) != 0 &&
                       (option.state & QStyle::State_KeyboardFocusChange) != 0;
    if (keyed) paintFocusRing(*painter, area.adjusted(1, 1, -1, -2), dpF(4), t.acc, dpF(1.5));
    paintCell(*painter, area.adjusted(dpF(kPadding), 0, -dpF(kPadding), -1), index);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {static_cast<int>(std::ceil(contentWidth(index) + dpF(2 * kPadding))), dp(38)};
}

void RowDelegate::paintCell(QPainter& painter, const QRectF& cell, const QModelIndex& index) const {
    const QVariant align = index.data(Qt::TextAlignmentRole);
    QRectF area = cell;
    const QString iconName = index.data(IconRole).toString();
    if (!iconName.isEmpty()) {
        const double side = dpF(14);
        paintIcon(painter, QRectF(area.left(), area.center().y() - side / 2, side, side), iconName,
                  cellInk(index));
        area.setLeft(area.left() + dpF(20));
    }
    drawLine(painter, area, textOf(index), cellFont(index), cellInk(index),
             align.isValid() ? Qt::Alignment::fromInt(align.toInt()) : Qt::AlignLeft);
}

double RowDelegate::contentWidth(const QModelIndex& index) const {
    return textWidth(textOf(index), cellFont(index)) + 1;
}

void BadgeDelegate::paintCell(QPainter& painter, const QRectF& cell,
                              const QModelIndex& index) const {
    const double side = dpF(kBadge);
    GradeLook look;
    look.overridden = index.data(OverriddenRole).toBool();
    paintGrade(painter,
               QRectF(cell.center().x() - side / 2, cell.center().y() - side / 2, side, side),
               gradeOf(index), theme(), look);
}

double BadgeDelegate::contentWidth(const QModelIndex&) const { return dpF(kBadge); }

void NameDelegate::paintCell(QPainter& painter, const QRectF& cell,
                             const QModelIndex& index) const {
    const Theme& t = theme();
    const QString second = index.data(SecondLineRole).toString();
    const int move = index.data(MoveRole).toInt();
    const QFont font = fonts().font(TextRole::Name);
    const double middle = cell.center().y();
    QRectF first =
        second.isEmpty() ? cell : QRectF(cell.left(), middle - dpF(16.5), cell.width(), dpF(18));
    const QString name = textOf(index);
    const double arrow = move != 0 ? dpF(18) : 0;
    first.setWidth(first.width() - arrow);
    drawLine(painter, first, name, font, t.ink);
    if (move != 0) {
        const double side = dpF(13);
        const double x = first.left() + std::min(textWidth(name, font), first.width()) + dpF(5);
        paintIcon(painter, QRectF(x, first.center().y() - side / 2, side, side),
                  move > 0 ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down"),
                  move > 0 ? t.acc : t.bad);
    }
    if (!second.isEmpty()) {
        drawLine(painter, QRectF(cell.left(), middle, cell.width(), dpF(16)), second,
                 fonts().sans(11.5), t.ink3);
    }
}

double NameDelegate::contentWidth(const QModelIndex& index) const {
    const double arrow = index.data(MoveRole).toInt() != 0 ? dpF(18) : 0;
    return std::max(
        textWidth(textOf(index), fonts().font(TextRole::Name)) + arrow,
        textWidth(index.data(SecondLineRole).toString(), fonts().font(TextRole::Secondary)));
}

void SparkDelegate::paintCell(QPainter& painter, const QRectF& cell,
                              const QModelIndex& index) const {
    const double wide = std::min(cell.width(), dpF(76));
    paintSparkline(painter, QRectF(cell.left(), cell.center().y() - dpF(10), wide, dpF(20)),
                   valuesOf(index), theme(), fonts().scale());
}

double SparkDelegate::contentWidth(const QModelIndex&) const { return dpF(76); }

void SignedBarDelegate::paintCell(QPainter& painter, const QRectF& cell,
                                  const QModelIndex& index) const {
    const QVariant share = index.data(BarRole);
    const QString text = textOf(index);
    const double figure = std::max(dpF(42), textWidth(text, fonts().font(TextRole::Body)));
    const double room = cell.width() - figure - dpF(6);
    if (share.isValid() && room > dpF(16)) {
        const double wide = std::min(room, dpF(52));
        paintSignedBar(painter,
                       QRectF(cell.left() + room - wide, cell.center().y() - dpF(4), wide, dpF(8)),
                       share.toDouble(), m_reach, theme());
    }
    drawLine(painter, cell, text, cellFont(index), cellInk(index), Qt::AlignRight);
}

double SignedBarDelegate::contentWidth(const QModelIndex&) const { return dpF(100); }

void ScoreBarDelegate::paintCell(QPainter& painter, const QRectF& cell,
                                 const QModelIndex& index) const {
    const QVariant score = index.data(BarRole);
    const double figure = dpF(28);
    const double wide = std::min(cell.width() - figure - dpF(8), dpF(60));
    if (wide > dpF(14)) {
        const double high = dpF(6);
        paintScoreBar(painter, QRectF(cell.left(), cell.center().y() - high / 2, wide, high),
                      score.isValid() ? std::optional(score.toDouble()) : std::nullopt,
                      gradeOf(index), theme());
    }
    const double x = wide > dpF(14) ? cell.left() + wide + dpF(8) : cell.left();
    drawLine(painter, QRectF(x, cell.top(), cell.right() - x, cell.height()), textOf(index),
             fonts().font(TextRole::Body), theme().ink2);
}

double ScoreBarDelegate::contentWidth(const QModelIndex&) const { return dpF(96); }

void DotsDelegate::paintCell(QPainter& painter, const QRectF& cell,
                             const QModelIndex& index) const {
    const QVariant filled = index.data(BarRole);
    if (!filled.isValid()) {
        drawLine(painter, cell, textOf(index), fonts().font(TextRole::Body), theme().ink3);
        return;
    }
    paintDots(painter, cell, filled.toInt(), gradeOf(index), theme(), fonts().scale());
}

double DotsDelegate::contentWidth(const QModelIndex&) const { return dpF(54); }

void ChipDelegate::paintCell(QPainter& painter, const QRectF& cell,
                             const QModelIndex& index) const {
    const QString text = textOf(index);
    if (text.isEmpty()) return;
    paintChip(painter, cell, text, toneOf(index), index.data(IconRole).toString(), theme(),
              fonts());
}

double ChipDelegate::contentWidth(const QModelIndex& index) const {
    const QString text = textOf(index);
    const bool withIcon = !index.data(IconRole).toString().isEmpty();
    return text.isEmpty() ? 0 : chipSize(text, withIcon, fonts()).width();
}

void NumberDelegate::paintCell(QPainter& painter, const QRectF& cell,
                               const QModelIndex& index) const {
    drawLine(painter, cell, textOf(index), cellFont(index), cellInk(index), Qt::AlignRight);
}

}  // namespace winnow::ui
