// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QWidget>
#include <optional>

#include <domain/grade.h>
#include <ui/theme/theme.h>

namespace winnow::ui {

struct GradeLook {
    bool overridden = false;  // set by hand: a dot top right
    bool faded = false;       // an earlier quarter's grade
    bool letter = true;
};

// Outline of a grade's shape around a centre: circle, rounded square, diamond, shield.
QPainterPath gradePath(Grade grade, const QPointF& centre, double radius);

// A badge in a square; nothing as grade draws the dashed ring of "not graded".
void paintGrade(QPainter& painter, const QRectF& rect, std::optional<Grade> grade,
                const Theme& theme, GradeLook look = {});

// "A".."D", or an empty text.
QString gradeText(std::optional<Grade> grade);

// A grade as a widget. Sizes of the design: 18, 22, 24, 40, 60 pixels.
class GradeBadge : public QWidget {
    Q_OBJECT

public:
    explicit GradeBadge(double size = 24, QWidget* parent = nullptr);

    // `name` is what a screen reader says, "Grade B, score 76.1"; without it "Grade B".
    void setGrade(std::optional<Grade> grade, GradeLook look = {}, const QString& name = {});
    std::optional<Grade> grade() const { return m_grade; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_size;
    std::optional<Grade> m_grade;
    GradeLook m_look;
};

}  // namespace winnow::ui
