// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/rubric_mirror.h>

#include <QLocale>
#include <QPainter>
#include <algorithm>

#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/grade_badge.h>

namespace winnow {

namespace {

using ui::dp;
using ui::dpF;

constexpr double kHead = 22;
constexpr double kRow = 38;
constexpr double kBar = 24;
constexpr double kBadge = 22;
constexpr double kMiddle = 40;
constexpr double kFigure = 26;
constexpr double kFaded = 0.5;

}  // namespace

RubricMirror::RubricMirror(QWidget* parent) : ItemsWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Clients by grade, in use and draft"));
}

void RubricMirror::show(const QString& beforeTitle, const std::array<int, 4>& before,
                        const QString& nowTitle, const std::array<int, 4>& now) {
    m_beforeTitle = beforeTitle;
    m_nowTitle = nowTitle;
    m_before = before;
    m_now = now;
    itemsChanged();
}

QSize RubricMirror::sizeHint() const { return {dp(280), dp(kHead + 4 * kRow)}; }

QSize RubricMirror::minimumSizeHint() const { return {dp(200), sizeHint().height()}; }

std::vector<ui::PaintedItem> RubricMirror::layOutItems() const {
    std::vector<ui::PaintedItem> items;
    for (std::size_t i = 0; i < kGrades.size(); ++i) {
        ui::PaintedItem item;
        item.rect = QRectF(0, dpF(kHead) + static_cast<double>(i) * dpF(kRow), width(), dpF(kRow));
        item.name = tr("Grade %1: %2 in use, %3 in the draft")
                        .arg(ui::gradeText(kGrades[i]), QLocale().toString(m_before[i]),
                             QLocale().toString(m_now[i]));
        item.toolTip = item.name;
        items.push_back(std::move(item));
    }
    return items;
}

void RubricMirror::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ui::Theme& theme = ui::theme();
    const ui::FontSet& fonts = ui::fonts();
    const double middle = width() / 2.0;
    const double reach = middle - dpF(kMiddle) / 2 - dpF(kFigure);
    int most = 1;
    for (std::size_t i = 0; i < kGrades.size(); ++i) {
        most = std::max({most, m_before[i], m_now[i]});
    }
    const QFont label = fonts.font(ui::TextRole::Label);
    const double gap = dpF(kMiddle) / 2;
    ui::drawLine(painter, QRectF(0, 0, middle - gap, dpF(16)), m_beforeTitle, label, theme.ink2,
                 Qt::AlignRight);
    ui::drawLine(painter, QRectF(middle + gap, 0, middle - gap, dpF(16)), m_nowTitle, label,
                 theme.ink2);
    for (std::size_t i = 0; i < kGrades.size(); ++i) {
        const QRectF row = items()[i].rect;
        const ui::GradeColors& colors = theme.of(kGrades[i]);
        const double top = row.center().y() - dpF(kBar) / 2;
        const double before = reach * m_before[i] / most;
        const double now = reach * m_now[i] / most;
        ui::panel(painter, QRectF(middle - gap - before, top, before, dpF(kBar)), dpF(3),
                  ui::mixed(colors.fill, theme.surface, kFaded), QColor());
        ui::panel(painter, QRectF(middle + gap, top, now, dpF(kBar)), dpF(3), colors.fill,
                  QColor());
        const bool same = m_before[i] == m_now[i];
        ui::drawLine(
            painter,
            QRectF(middle - gap - before - dpF(kFigure), row.top(), dpF(kFigure - 7), row.height()),
            QLocale().toString(m_before[i]), fonts.font(ui::TextRole::Name), theme.ink2,
            Qt::AlignRight);
        ui::drawLine(painter,
                     QRectF(middle + gap + now + dpF(7), row.top(), dpF(kFigure), row.height()),
                     QLocale().toString(m_now[i]),
                     fonts.font(same ? ui::TextRole::Name : ui::TextRole::Strong), theme.ink);
        ui::paintGrade(painter,
                       QRectF(middle - dpF(kBadge) / 2, row.center().y() - dpF(kBadge) / 2,
                              dpF(kBadge), dpF(kBadge)),
                       kGrades[i], theme);
    }
}

}  // namespace winnow
