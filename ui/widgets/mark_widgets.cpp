// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/mark_widgets.h>

#include <QPainter>

#include <ui/theme/look.h>
#include <ui/widgets/marks.h>

namespace winnow::ui {

ScoreBar::ScoreBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScoreBar::setScore(std::optional<double> score, std::optional<Grade> grade,
                        const QString& name) {
    m_score = score;
    m_grade = grade;
    setAccessibleName(name);
    setToolTip(name);
    update();
}

QSize ScoreBar::sizeHint() const { return {dp(120), dp(8)}; }

void ScoreBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const double high = dpF(8);
    paintScoreBar(painter, QRectF(0, (height() - high) / 2, width(), high), m_score, m_grade,
                  theme());
}

MarginBar::MarginBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MarginBar::setMargin(double share, const QString& name) {
    m_share = share;
    setAccessibleName(name);
    setToolTip(name);
    update();
}

QSize MarginBar::sizeHint() const { return {dp(48), dp(12)}; }

void MarginBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const double high = dpF(8);
    paintSignedBar(painter, QRectF(0, (height() - high) / 2, width(), high), m_share, 0.7, theme());
}

CallerDots::CallerDots(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CallerDots::setReaction(int filled, std::optional<Grade> grade, const QString& name) {
    m_filled = filled;
    m_grade = grade;
    setAccessibleName(name);
    setToolTip(name);
    update();
}

QSize CallerDots::sizeHint() const { return {dp(52), dp(10)}; }

void CallerDots::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintDots(painter, rect(), m_filled, m_grade, theme(), fonts().scale());
}

Sparkline::Sparkline(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Sparkline::setValues(const std::vector<std::optional<double>>& values, const QString& name) {
    m_values = values;
    setAccessibleName(name);
    setToolTip(name);
    update();
}

QSize Sparkline::sizeHint() const { return {dp(72), dp(28)}; }

void Sparkline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintSparkline(painter, rect(), m_values, theme(), fonts().scale());
}

}  // namespace winnow::ui
