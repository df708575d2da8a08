// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/empty_state.h>

#include <QHBoxLayout>
#include <QPainter>
#include <array>

#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/label.h>

namespace winnow::ui {

GradeLadder::GradeLadder(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize GradeLadder::sizeHint() const { return {dp(262), dp(124)}; }

void GradeLadder::paintEvent(QPaintEvent*) {
    struct Step {
        Grade grade;
        double x;
        double y;
        double radius;
    };
    constexpr std::array<Step, 6> kSteps{{
        {Grade::D, 32, 90, 17},
        {Grade::C, 82, 67, 17},
        {Grade::C, 120, 89, 13.2},
        {Grade::B, 156, 47, 20},
        {Grade::B, 194, 79, 16.5},
        {Grade::A, 232, 25, 26 - 1},
    }};
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double ground = dpF(116.5);
    QPen dots(t.line2, dpF(1.5));
    dots.setDashPattern({1, 2.4});
    for (const Step& step : kSteps) {
        painter.setPen(dots);
        painter.drawLine(QPointF(dpF(step.x), dpF(step.y + step.radius + 3)),
                         QPointF(dpF(step.x), ground - 2));
    }
    painter.setPen(QPen(t.line2, dpF(1.5)));
    painter.drawLine(QPointF(0, ground), QPointF(width(), ground));
    for (const Step& step : kSteps) {
        // paintGrade's shape has 0.40 of the square as radius.
        const double side = dpF(step.radius) / 0.40;
        paintGrade(painter, QRectF(dpF(step.x) - side / 2, dpF(step.y) - side / 2, side, side),
                   step.grade, t);
    }
}

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& text,
                       QWidget* parent)
    : QWidget(parent),
      m_title(new Label(title, TextRole::Headline, ColorRole::Ink)),
      m_text(new Label(text, TextRole::Body, ColorRole::Ink2)),
      m_actions(new QHBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addStretch(2);
    QWidget* drawing = iconName.isEmpty() ? static_cast<QWidget*>(new GradeLadder)
                                          : static_cast<QWidget*>(new IconTile(iconName));
    column->addWidget(drawing, 0, Qt::AlignHCenter);
    column->addSpacing(dp(18));
    m_title->setWordWrap(true);
    m_title->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setMaximumWidth(dp(460));
    column->addWidget(m_title);
    column->addSpacing(dp(6));
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_text, 100);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addSpacing(dp(16));
    m_actions->setSpacing(dp(8));
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(m_actions);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
}

void EmptyState::setTitle(const QString& title) { m_title->setText(title); }

void EmptyState::setText(const QString& text) {
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void EmptyState::addAction(QWidget* button) { m_actions->addWidget(button); }

}  // namespace winnow::ui
