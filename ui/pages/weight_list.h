// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include <ui/widgets/items_widget.h>

namespace winnow {

// Criteria in their groups with their weights; one of them is chosen.
class WeightList : public ui::ItemsWidget {
    Q_OBJECT

public:
    struct Row {
        QString key;  // empty: the heading of a group
        QString name;
        double weight = 0;
        QString weightText;
    };

    explicit WeightList(QWidget* parent = nullptr);

    void setRows(std::vector<Row> rows);
    void setChosen(const QString& key);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString& key);

protected:
    std::vector<ui::PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    void paintEvent(QPaintEvent* event) override;

private:
    double heightOf(std::size_t row) const;

    std::vector<Row> m_rows;
    QString m_chosen;
};

}  // namespace winnow
