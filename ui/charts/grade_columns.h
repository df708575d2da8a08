// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <domain/grade.h>
#include <ui/theme/fonts.h>
#include <ui/theme/theme.h>
#include <ui/widgets/items_widget.h>

namespace winnow::ui {

// The grade mix of some quarters side by side; the last column is the present one.
struct GradeColumnsData {
    struct Column {
        QString label;     // "Q4"
        QString sublabel;  // "2025", or empty
        std::array<int, 4> counts{};
        QString accessible;  // "Q4 2025: 2 A, 4 B, 11 C, 7 D"
    };

    std::vector<Column> columns;
};

void paintGradeColumns(QPainter& painter, const QRectF& rect, const GradeColumnsData& data,
                       const Theme& theme, const FontSet& fonts);

class GradeColumns : public ItemsWidget {
    Q_OBJECT

public:
    explicit GradeColumns(QWidget* parent = nullptr);

    void setData(GradeColumnsData newData);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void columnActivated(int column);

protected:
    std::vector<PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    void paintEvent(QPaintEvent* event) override;

private:
    GradeColumnsData m_data;
};

}  // namespace winnow::ui
