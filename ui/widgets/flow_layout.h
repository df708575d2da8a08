// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <vector>

namespace winnow::ui {

// Widgets in reading order, on as many lines as the width asks for.
class FlowLayout : public QLayout {
public:
    FlowLayout(QWidget* parent, int horizontal, int vertical);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;

private:
    // Places the items when `apply`; returns the height they take.
    int arrange(const QRect& rect, bool apply) const;

    int m_horizontal;
    int m_vertical;
    std::vector<QLayoutItem*> m_items;
};

}  // namespace winnow::ui
