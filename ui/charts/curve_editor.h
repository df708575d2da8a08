// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

#include <ui/charts/curve_view.h>
#include <ui/widgets/items_widget.h>

namespace winnow::ui {

// A point of an edited curve, exact: x in millionths of the measure's unit, y in hundredths of a
// point, 0 to 10,000.
struct CurveKnot {
    std::int64_t x = 0;
    int y = 0;
    friend bool operator==(const CurveKnot&, const CurveKnot&) = default;
};

struct CurveEditorData {
    std::vector<CurveKnot> knots;   // x rising
    CurveData axes;                 // its points and mark are filled in by the editor
    std::int64_t step = 1'000'000;  // of x by mouse and keys
    std::int64_t lowest = 0;        // x may have
    std::int64_t highest = std::numeric_limits<std::int64_t>::max() / 4;
    std::function<QString(const CurveKnot&)> describe;  // "3.5 h gives 64"
    bool editable = true;
};

// A curve from a measure to points whose knots are moved by mouse or keyboard: Tab goes from knot
// to knot, arrows move it (with Shift in large steps), Insert or a double click adds one, Delete
// takes it out. A knot never passes its neighbours.
class CurveEditor : public ItemsWidget {
    Q_OBJECT

public:
    explicit CurveEditor(QWidget* parent = nullptr);

    // While a knot is dragged the axes stay as they are.
    void setData(CurveEditorData newData);
    const std::vector<CurveKnot>& knots() const { return m_data.knots; }
    // Where a knot is drawn.
    QPointF place(const CurveKnot& knot) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // The user moved, added or removed a knot.
    void edited(const std::vector<winnow::ui::CurveKnot>& knots);
    // A move is over: what follows is another one.
    void settled();

protected:
    std::vector<PaintedItem> layOutItems() const override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    std::size_t current() const { return static_cast<std::size_t>(currentItem()); }
    CurveKnot at(const QPointF& position) const;  // on the grid of steps
    void move(std::size_t index, CurveKnot to);
    void add(CurveKnot knot);
    void addAfterCurrent();
    void removeCurrent();
    bool isStepKey(int key) const;
    void step(int key, bool large);
    void changed();

    CurveEditorData m_data;
    bool m_dragging = false;
};

}  // namespace winnow::ui
