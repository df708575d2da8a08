// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

class QTableView;

namespace winnow::ui {

// Column heads as drawn: small medium text, the sort arrow before it, a hairline below. Alignment
// comes from the model's headerData(Qt::TextAlignmentRole).
class TableHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit TableHeader(QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void paintEvent(QPaintEvent* event) override;
    QSize sectionSizeFromContents(int section) const override;
};

enum class RowHeight { Single = 30, List = 34, TwoLines = 38 };

// Gives a table the look of the design: our header, row height, row selection and hover, no grid,
// RowDelegate as default. Set the delegates of single columns afterwards.
void styleTable(QTableView* table, RowHeight height = RowHeight::TwoLines);

// The row the mouse is over, or -1.
int hoveredRow(const QWidget* view);

}  // namespace winnow::ui
