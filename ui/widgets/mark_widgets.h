// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include <domain/grade.h>

// The marks of marks.h as widgets, for pages that show one of them alone.
namespace winnow::ui {

class ScoreBar : public QWidget {
    Q_OBJECT

public:
    explicit ScoreBar(QWidget* parent = nullptr);
    // 0..100; none is hatched. `grade` colours the fill.
    void setScore(std::optional<double> score, std::optional<Grade> grade, const QString& name);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<double> m_score;
    std::optional<Grade> m_grade;
};

class MarginBar : public QWidget {
    Q_OBJECT

public:
    explicit MarginBar(QWidget* parent = nullptr);
    // Share of revenue, -1..1.
    void setMargin(double share, const QString& name);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_share = 0;
};

class CallerDots : public QWidget {
    Q_OBJECT

public:
    explicit CallerDots(QWidget* parent = nullptr);
    // 0..5 filled.
    void setReaction(int filled, std::optional<Grade> grade, const QString& name);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_filled = 0;
    std::optional<Grade> m_grade;
};

class Sparkline : public QWidget {
    Q_OBJECT

public:
    explicit Sparkline(QWidget* parent = nullptr);
    void setValues(const std::vector<std::optional<double>>& values, const QString& name);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<std::optional<double>> m_values;
};

}  // namespace winnow::ui
