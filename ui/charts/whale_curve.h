// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <ui/theme/fonts.h>
#include <ui/theme/theme.h>
#include <ui/widgets/items_widget.h>

namespace winnow::ui {

// Contribution added up from the best client to the worst: a hump when the last ones eat profit.
struct WhaleCurveData {
    struct Point {
        double cumulative = 0;  // in any unit, after this client
        std::optional<Grade> grade;
        QString toolTip;
        QString accessible;
    };

    std::vector<Point> points;  // best client first
    QString xTitle;
    QString yTitle;
    QString peakText;  // "€112k with 19 clients"
    QString endText;   // "€104k with all 24"
};

void paintWhaleCurve(QPainter& painter, const QRectF& rect, const WhaleCurveData& data,
                     const Theme& theme, const FontSet& fonts);

class WhaleCurve : public ItemsWidget {
    Q_OBJECT

public:
    explicit WhaleCurve(QWidget* parent = nullptr);

    void setData(WhaleCurveData newData);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pointActivated(int index);

protected:
    std::vector<PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    void paintEvent(QPaintEvent* event) override;

private:
    WhaleCurveData m_data;
};

}  // namespace winnow::ui
