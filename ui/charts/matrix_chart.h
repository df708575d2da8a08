// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <array>
#include <cstdint>
#include <optional>
#include <set>

#include <domain/grade.h>
#include <ui/theme/fonts.h>
#include <ui/theme/theme.h>
#include <ui/widgets/items_widget.h>

namespace winnow::ui {

// Clients between two scores of 0..100.
struct MatrixData {
    struct Point {
        std::int64_t id = 0;
        QString label;      // short name beside the mark
        double x = 0;       // financial
        double y = 0;       // relationship
        double weight = 0;  // area of the mark, against the largest of all
        std::optional<Grade> grade;
        std::optional<QPointF> before;  // last quarter's place, for the arrow
        QString toolTip;
        QString accessible;
    };

    struct Quadrant {
        QString title;
        QString text;
    };

    std::vector<Point> points;
    // Top left, top right, bottom left, bottom right.
    std::array<Quadrant, 4> quadrants;
    QString xTitle;
    QString yTitle;
    double split = 50;
    bool showBefore = false;
};

// Where everything of a matrix is, for a rectangle: painting, hit tests and labels agree on it.
struct MatrixLayout {
    struct Mark {
        QPointF centre;
        double radius = 0;
        double reach = 0;             // of the shape, which may pass the radius
        std::optional<QRectF> label;  // none: no place for it
    };

    QRectF plot;
    std::vector<Mark> marks;
    // Largest first, so that small ones stay visible.
    std::vector<std::size_t> order;

    QPointF place(double x, double y) const;
};

MatrixLayout layOutMatrix(const QRectF& rect, const MatrixData& data, const FontSet& fonts);

// Paints without selection: `selected` marks get a strong edge.
void paintMatrix(QPainter& painter, const QRectF& rect, const MatrixData& data, const Theme& theme,
                 const FontSet& fonts, const std::set<std::int64_t>& selected = {});

// Click selects, Shift or Ctrl adds, dragging selects a region, double click or Enter opens,
// Space toggles the current point, Escape selects nothing.
class MatrixChart : public ItemsWidget {
    Q_OBJECT

public:
    explicit MatrixChart(QWidget* parent = nullptr);

    // Keeps the selection of points that are still there.
    void setData(MatrixData newData);
    const std::set<std::int64_t>& selection() const { return m_selected; }
    void setSelection(const std::set<std::int64_t>& ids);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectionChanged();
    void pointActivated(std::int64_t id);

protected:
    std::vector<PaintedItem> layOutItems() const override;
    void itemActivated(int index) override;
    int neighbour(int index, int key) const override;
    int itemAt(const QPointF& position) const override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const MatrixLayout& layout() const;
    void select(std::set<std::int64_t> ids);
    std::set<std::int64_t> inBand() const;

    MatrixData m_data;
    std::set<std::int64_t> m_selected;
    std::set<std::int64_t> m_beforeDrag;
    std::optional<QPointF> m_dragFrom;
    std::optional<QRectF> m_band;
    mutable MatrixLayout m_layout;
    mutable QRectF m_layoutRect;
    mutable bool m_layoutStale = true;
};

}  // namespace winnow::ui
