// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <domain/grade.h>
#include <ui/theme/fonts.h>
#include <ui/theme/theme.h>
#include <ui/widgets/items_widget.h>

namespace winnow::ui {

// How many clients went from which grade (row) to which (column).
struct MigrationGridData {
    std::array<std::array<int, 4>, 4> counts{};  // [before][now]
    QString beforeLabel;                         // "Before, Q2"
    QString nowLabel;                            // "Now, Q3"
};

void paintMigrationGrid(QPainter& painter, const QRectF& rect, const MigrationGridData& data,
                        const Theme& theme, const FontSet& fonts);

class MigrationGrid : public ItemsWidget {
    Q_OBJECT

public:
    explicit MigrationGrid(QWidget* parent = nullptr);

    void setData(const MigrationGridData& newData);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cellActivated(Grade before, Grade now);

protected:
    std::vector<PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    int neighbour(int index, int key) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    MigrationGridData m_data;
};

}  // namespace winnow::ui
