// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <ui/theme/fonts.h>
#include <ui/theme/theme.h>
#include <ui/widgets/items_widget.h>

namespace winnow::ui {

// Revenue as bars and hours as a line, each on its own scale from zero.
struct FinanceChartData {
    struct Quarter {
        QString label;
        std::optional<double> revenue;
        std::optional<double> hours;
        QString toolTip;     // "Q3 2026: €13,980, 104 h"
        QString accessible;  // default: the tool tip
    };

    std::vector<Quarter> quarters;  // the last is the present one
};

void paintFinanceChart(QPainter& painter, const QRectF& rect, const FinanceChartData& data,
                       const Theme& theme, const FontSet& fonts, int hovered = -1);

class FinanceChart : public ItemsWidget {
    Q_OBJECT

public:
    explicit FinanceChart(QWidget* parent = nullptr);

    void setData(FinanceChartData newData);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    std::vector<PaintedItem> layOutItems() const override;
    void paintEvent(QPaintEvent* event) override;

private:
    FinanceChartData m_data;
};

// What the marks of a chart mean: a square for bars, a dot for lines.
class ChartLegend : public QWidget {
    Q_OBJECT

public:
    enum class Swatch { Bar, BarNow, Line };

    explicit ChartLegend(QWidget* parent = nullptr);
    void addEntry(Swatch swatch, const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<std::pair<Swatch, QString>> m_entries;
};

}  // namespace winnow::ui
