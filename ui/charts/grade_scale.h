// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>
#include <optional>

#include <ui/theme/fonts.h>
#include <ui/theme/theme.h>

namespace winnow::ui {

// 0..100 in the four grade colours with the score marked.
struct GradeScaleData {
    // Lowest score of C, B and A.
    std::array<double, 3> cuts{40, 65, 80};
    std::array<QString, 3> cutTexts;
    std::optional<double> score;
    QString scoreText;  // "76.1"
    // Where the score could lie while something is unknown.
    std::optional<double> low;
    std::optional<double> high;
    // Letters inside the bands, as on the rubric page.
    bool letters = false;
    QString accessible;
};

double gradeScaleHeight(const GradeScaleData& data, const FontSet& fonts);
void paintGradeScale(QPainter& painter, const QRectF& rect, const GradeScaleData& data,
                     const Theme& theme, const FontSet& fonts);

class GradeScale : public QWidget {
    Q_OBJECT

public:
    explicit GradeScale(QWidget* parent = nullptr);

    void setData(const GradeScaleData& newData);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    GradeScaleData m_data;
};

}  // namespace winnow::ui
