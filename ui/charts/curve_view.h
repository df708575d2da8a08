// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QWidget>
#include <optional>
#include <vector>

#include <ui/theme/fonts.h>
#include <ui/theme/theme.h>

namespace winnow::ui {

// From a measured value to 0..100 points: straight pieces between points, level outside.
struct CurveData {
    struct Tick {
        double value = 0;
        QString text;
    };

    struct Bar {
        double from = 0;
        double to = 0;
        int count = 0;
    };

    std::vector<QPointF> points;  // x rising
    double minimum = 0;           // of the x axis
    double maximum = 10;
    std::vector<Tick> ticks;     // of the x axis
    std::vector<Bar> histogram;  // how many clients lie where; grey
    std::optional<QPointF> marked;
    QString markedText;  // "3.5 h gives 64"
    QString accessible;
};

// Where the curve is drawn within the widget: x from minimum to maximum, y from 100 down to 0.
QRectF curvePlot(const QRectF& rect, const FontSet& fonts);

void paintCurve(QPainter& painter, const QRectF& rect, const CurveData& data, const Theme& theme,
                const FontSet& fonts);

class CurveView : public QWidget {
    Q_OBJECT

public:
    explicit CurveView(QWidget* parent = nullptr);

    void setData(CurveData newData);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    CurveData m_data;
};

}  // namespace winnow::ui
