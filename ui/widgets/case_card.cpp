// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/case_card.h>

#include <algorithm>

#include <QPainter>

#include <ui/theme/icons.h>
#include <ui/theme/paint.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

namespace {

// Measured on the drawing, in design pixels from the card's top left.
constexpr double kHeight = 136;
constexpr double kPadding = 12;
constexpr double kBadge = 20;
constexpr double kNameMiddle = 23;
constexpr double kLineMiddle = 48;
constexpr double kFactsMiddle = 65;
constexpr double kProgressMiddle = 90;
constexpr double kDueMiddle = 117;
constexpr double kTrack = 46;
constexpr double kLeastTrack = 16;
constexpr double kTarget = 14;
constexpr double kRadius = 8;

// Places one line of text by its middle.
class Lines {
public:
    Lines(QPainter& painter, const QRectF& rect, const FontSet& fonts)
        : m_painter(painter),
          m_fonts(fonts),
          m_left(rect.left() + fonts.dp(kPadding)),
          m_right(rect.right() - fonts.dp(kPadding)),
          m_top(rect.top()) {}

    QRectF at(double middle, double indent = 0, double rightInset = 0) const {
        const double high = m_fonts.dp(20);
        return {m_left + indent, m_top + m_fonts.dp(middle) - high / 2,
                m_right - rightInset - m_left - indent, high};
    }
    void draw(const QRectF& rect, const QString& text, const QFont& font, const QColor& ink,
              Qt::Alignment align = Qt::AlignLeft) const {
        drawLine(m_painter, rect, text, font, ink, align);
    }

private:
    QPainter& m_painter;
    const FontSet& m_fonts;
    double m_left;
    double m_right;
    double m_top;
};

void paintProgress(QPainter& painter, const Lines& lines, const CaseCardLook& card,
                   const Theme& theme, const FontSet& fonts) {
    const QRectF row = lines.at(kProgressMiddle);
    const QFont small = fonts.font(TextRole::Secondary);
    double right = row.right();
    if (card.target) {
        const double side = fonts.dp(kTarget);
        const QRectF badge(right - side, row.center().y() - side / 2, side, side);
        paintGrade(painter, badge, card.target, theme);
        right = badge.left() - fonts.dp(5);
        const double wide = textWidth(card.targetWord, small) + 1;
        lines.draw(QRectF(right - wide, row.top(), wide, row.height()), card.targetWord, small,
                   theme.ink3, Qt::AlignRight);
        right -= wide + fonts.dp(6);
    }
    // In a narrow card the bar gives way to the figures.
    const double gap = fonts.dp(9);
    const double room = right - row.left() - gap - textWidth(card.progress, small) - 1;
    const double track = std::clamp(room, fonts.dp(kLeastTrack), fonts.dp(kTrack));
    const double bar = fonts.dp(4);
    const double share = card.of > 0 ? 100.0 * card.done / card.of : 0.0;
    paintScoreBar(painter, QRectF(row.left(), row.center().y() - bar / 2, track, bar), share,
                  std::nullopt, theme);
    const double start = row.left() + track + gap;
    lines.draw(QRectF(start, row.top(), right - start, row.height()), card.progress, small,
               theme.ink2);
}

void paintDue(QPainter& painter, const Lines& lines, const CaseCardLook& card, const Theme& theme,
              const FontSet& fonts) {
    const QRectF row = lines.at(kDueMiddle);
    const QFont small = fonts.font(TextRole::Secondary);
    double left = row.left();
    if (card.chip) {
        left = paintChip(painter, row, card.due, *card.chip, {}, theme, fonts).right();
    } else if (!card.due.isEmpty()) {
        const double side = fonts.dp(13);
        paintIcon(painter, QRectF(left, row.center().y() - side / 2, side, side),
                  QStringLiteral("clock"), theme.ink3);
        left += side + fonts.dp(6);
        lines.draw(QRectF(left, row.top(), row.right() - left, row.height()), card.due, small,
                   theme.ink2);
        left += textWidth(card.due, small);
    }
    left += fonts.dp(10);
    // The first name where there is no room for all of it, or nothing.
    const QRectF rest(left, row.top(), row.right() - left, row.height());
    for (const QString& who : {card.who, card.who.section(QLatin1Char(' '), 0, 0)}) {
        if (textWidth(who, small) <= rest.width()) {
            lines.draw(rest, who, small, theme.ink3, Qt::AlignRight);
            break;
        }
    }
}

}  // namespace

bool factsFit(const CaseCardLook& card, double width, const FontSet& fonts) {
    const double room = width - 2 * fonts.dp(kPadding);
    return textWidth(card.facts, fonts.font(TextRole::Secondary)) <= room + 0.5;
}

double caseCardHeight(const FontSet& fonts) { return fonts.dp(kHeight); }

void paintCaseCard(QPainter& painter, const QRectF& rect, const CaseCardLook& card,
                   CaseCardState state, const Theme& theme, const FontSet& fonts) {
    const double radius = fonts.dp(kRadius);
    if (state.lifted) {
        painter.save();
        painter.setPen(QPen(theme.line2, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(snapped(painter, rect).adjusted(0.5, 0.5, -0.5, -0.5), radius,
                                radius);
        painter.restore();
        return;
    }
    const QColor edge = state.chosen ? theme.acc : state.hovered ? theme.line2 : theme.line;
    panel(painter, rect, radius, theme.surface, edge, state.chosen ? 2.0 : 1.0);

    const Lines lines(painter, rect, fonts);
    const double side = fonts.dp(kBadge);
    const QRectF head = lines.at(kNameMiddle);
    paintGrade(painter, QRectF(head.left(), head.center().y() - side / 2, side, side), card.grade,
               theme);
    lines.draw(lines.at(kNameMiddle, side + fonts.dp(8)), card.name, fonts.font(TextRole::Name),
               card.quiet ? theme.ink2 : theme.ink);
    lines.draw(lines.at(kLineMiddle), card.line, fonts.sans(12.5),
               card.quiet ? theme.ink3 : theme.ink2);
    const bool fits = factsFit(card, rect.width(), fonts);
    lines.draw(lines.at(kFactsMiddle), fits ? card.facts : card.shortFacts,
               fonts.font(TextRole::Secondary), theme.ink3);
    paintProgress(painter, lines, card, theme, fonts);
    paintDue(painter, lines, card, theme, fonts);
    if (state.focused) {
        const double out = fonts.dp(3);
        paintFocusRing(painter, rect.adjusted(-out, -out, out, out), radius + out, theme.acc,
                       fonts.dp(2));
    }
}

}  // namespace winnow::ui
