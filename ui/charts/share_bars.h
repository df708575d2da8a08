// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/grade.h>
#include <ui/theme/fonts.h>
#include <ui/theme/theme.h>
#include <ui/widgets/items_widget.h>

namespace winnow::ui {

// Stacked bars, one a row, split by grade: clients, revenue, hours.
struct ShareBarsData {
    struct Segment {
        Grade grade = Grade::A;
        double share = 0;    // of the row's sum; the row is scaled to its sum
        QString text;        // "44%"
        QString accessible;  // "Revenue, grade A, 44 percent"
    };

    struct Row {
        QString label;
        std::vector<Segment> segments;
        // Shares a quarter earlier in the order of the segments: a thin bar below. None: no bar.
        std::vector<double> before;
    };

    struct Legend {
        Grade grade = Grade::A;
        QString text;
    };

    std::vector<Row> rows;
    std::vector<Legend> legend;  // none: no legend line
};

// Height the chart asks for.
double shareBarsHeight(const ShareBarsData& data, const FontSet& fonts);
void paintShareBars(QPainter& painter, const QRectF& rect, const ShareBarsData& data,
                    const Theme& theme, const FontSet& fonts);

class ShareBars : public ItemsWidget {
    Q_OBJECT

public:
    explicit ShareBars(QWidget* parent = nullptr);

    void setData(ShareBarsData newData);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void gradeActivated(Grade grade);

protected:
    std::vector<PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    void paintEvent(QPaintEvent* event) override;

private:
    ShareBarsData m_data;
};

}  // namespace winnow::ui
