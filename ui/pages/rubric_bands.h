// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QWidget>

#include <base/text.h>

namespace winnow {

class HundredthsSpin;

// The cut-offs between the grades: borders to drag on a bar, and a figure for each.
class RubricBandBar : public QWidget {
    Q_OBJECT

public:
    explicit RubricBandBar(QWidget* parent = nullptr);

    // Least score of A, B and C, in hundredths.
    void setCutOffs(const std::array<Points, 3>& cutOffs);
    void setEditable(bool editable) { m_editable = editable; }
    double placeOf(Points points) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // By dragging; on whole points, and never beyond a neighbour.
    void edited(int index, winnow::Points points);
    void settled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    int borderAt(double x) const;  // -1: none

    std::array<Points, 3> m_cutOffs{};
    bool m_editable = true;
    int m_dragged = -1;
};

class RubricBands : public QWidget {
    Q_OBJECT

public:
    explicit RubricBands(QWidget* parent = nullptr);

    void setCutOffs(const std::array<Points, 3>& cutOffs);
    void setEditable(bool editable);
    void setProblem(bool problem);

Q_SIGNALS:
    void edited(int index, winnow::Points points);
    void settled();

private:
    RubricBandBar* m_bar;
    std::array<HundredthsSpin*, 3> m_spins{};
};

}  // namespace winnow
