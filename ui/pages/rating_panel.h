// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include <ui/widgets/items_widget.h>

namespace winnow {

// The rated criteria, each with its five anchors and "no evidence". By mouse: click an answer. By
// keys: up and down choose the criterion, 0 to 4 answer and go on, X or the minus says there is no
// evidence, Y takes the suggestion over, Delete takes the answer back.
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
        std::optional<int> suggestion = std::nullopt;  // anchor the evidence speaks for
        QString why = {};                              // the evidence
        QString excused = {};  // why the criterion does not count; empty: it does

        bool answered() const { return rated && from.isEmpty(); }
    };

    explicit RatingPanel(QWidget* parent = nullptr);

    // As in the grading session: rows from edge to edge, the current one with its keys, Enter and N
    // left to the page.
    void setSession(bool session);

    // Keeps the current criterion.
    void setRows(std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }
    // Makes a criterion the current one.
    void setCurrentCriterion(const QString& criterion);
    // Row of the current criterion; -1: none.
    int currentRow() const;
    // The same by its row, without taking the focus; -1: none.
    void setCurrentRow(int row);
    // The anchor that left and right have come to; 5: "no evidence". Empty until they are used.
    std::optional<int> markedCell() const;

    // What the keys do, for the page that owns them.
    void answerCurrent(std::optional<int> anchor);
    void takeSuggestion();

    QAccessible::Role itemsRole() const override { return QAccessible::List; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

    static constexpr int kNoEvidence = 5;

Q_SIGNALS:
    void rated(const QString& criterion, std::optional<int> anchor);
    void cleared(const QString& criterion);
    // The current criterion may be out of sight.
    void rowShown(const QRect& rect);
    // Up, from the first row.
    void leftUpwards();
    // Another row or cell is the current one.
    void moved();

protected:
    std::vector<ui::PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    int neighbour(int index, int key) const override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    // Where the parts of a row are.
    struct RowPlace {
        QRectF all;
        QRectF name;
        std::vector<QRectF> cells;  // the anchors, then "no evidence"
    };

    static constexpr int kCells = 6;

    const Row& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    bool isWide(int width) const;
    std::vector<RowPlace> places(int width) const;
    double cellHeight(const Row& row, double cellWidth) const;
    int firstCell(const Row& row) const;
    bool consumes(const QKeyEvent& key) const;
    bool pressSessionKey(const QKeyEvent& key);
    void showRow();
    void answer(int row, std::optional<int> anchor);
    void goOn(int row, int cell);
    void paintRow(QPainter& painter, int index, const RowPlace& place) const;
    void paintName(QPainter& painter, int index, const RowPlace& place) const;
    void paintCell(QPainter& painter, const QRectF& rect, const Row& row, int cell, int item) const;
    void paintCellText(QPainter& painter, const QRectF& rect, const Row& row, int cell,
                       const QColor& ink, bool current, bool chosen) const;

    std::vector<Row> m_rows;
    bool m_session = false;
    bool m_marked = false;  // left or right was used in the current row
};

}  // namespace winnow
