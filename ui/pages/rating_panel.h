// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include <ui/widgets/items_widget.h>

namespace winnow {

// The rated criteria, each with its five anchors and "no evidence". By mouse: click an answer. By
// keys: up and down choose the criterion, 0 to 4 answer and go on, N says there is no evidence,
// Delete takes the answer back.
class RatingPanel : public ui::ItemsWidget {
    Q_OBJECT

public:
    struct Row {
        QString criterion;
        QString name;
        std::vector<QString> labels;   // one an anchor, worst first
        std::vector<QString> details;  // their tool tips
        bool rated = false;
        std::optional<int> anchor;  // empty although rated: "no evidence"
        QString from;               // "from Q1 2026": the rating of an earlier quarter; else empty
    };

    explicit RatingPanel(QWidget* parent = nullptr);

    // Keeps the current criterion.
    void setRows(std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }
    // Makes a criterion the current one.
    void setCurrentCriterion(const QString& criterion);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void rated(const QString& criterion, std::optional<int> anchor);
    void cleared(const QString& criterion);
    // The current criterion may be out of sight.
    void rowShown(const QRect& rect);

protected:
    std::vector<ui::PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    int neighbour(int index, int key) const override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    // Where the parts of a row are.
    struct RowPlace {
        QRectF all;
        QRectF name;
        std::vector<QRectF> cells;  // the anchors, then "no evidence"
    };

    static constexpr int kCells = 6;
    static constexpr int kNoEvidence = 5;

    std::vector<RowPlace> places(int width) const;
    double cellHeight(const Row& row, double cellWidth) const;
    void paintCell(QPainter& painter, const QRectF& rect, const Row& row, int cell, int item) const;
    int currentRow() const;
    void answer(int row, std::optional<int> anchor);

    std::vector<Row> m_rows;
};

}  // namespace winnow
