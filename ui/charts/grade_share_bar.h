// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QWidget>

#include <ui/theme/fonts.h>
#include <ui/theme/theme.h>

namespace winnow::ui {

// How a whole splits over the four grades, A to D from left to right: four colours with the share
// written where it fits.
struct GradeShareData {
    std::array<double, 4> shares{};  // 0..1
    std::array<QString, 4> texts;    // "94%"
};

void paintGradeShares(QPainter& painter, const QRectF& rect, const GradeShareData& data,
                      const Theme& theme, const FontSet& fonts);

class GradeShareBar : public QWidget {
    Q_OBJECT

public:
    explicit GradeShareBar(QWidget* parent = nullptr);

    // `name`: the shares in words.
    void setData(const GradeShareData& newData, const QString& name);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    GradeShareData m_data;
};

}  // namespace winnow::ui
