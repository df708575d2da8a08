// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>

#include <QAbstractScrollArea>
#include <QPixmap>

class QPainter;

namespace winnow {

// The pages of a report or document as sheets to scroll through, one or two side by side.
class PagePreview : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PagePreview(QWidget* parent = nullptr);

    using PaintPage = std::function<void(QPainter& painter, int page, QSizeF size)>;

    // How many pages, and what fills one of them; the place that is looked at stays.
    void setPages(int count, PaintPage paint);
    // Sheets side by side: 1 or 2.
    void setColumns(int columns);
    int columns() const { return m_columns; }
    // 1 is the size on paper at 96 dpi. Empty: a whole page where that is legible, else as wide as
    // there is room; with setFitsWidth() always the latter.
    void setZoom(std::optional<double> zoom);
    void setFitsWidth(bool fits);
    // Next larger or smaller step from the zoom shown.
    void zoomIn();
    void zoomOut();
    double zoom() const;

    // First page of the row in view.
    int firstVisiblePage() const;
    int lastVisiblePage() const;
    void showNext();
    void showPrevious();

Q_SIGNALS:
    // Another page came into view, or the zoom changed.
    void viewChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QSize sheetSize() const;
    int rowHeight() const;
    int rows() const;
    int rowInView() const;
    QRect sheetRect(int page) const;
    const QPixmap& sheet(int page);
    void layOut();
    void showRow(int row);

    int m_count = 0;
    PaintPage m_paint;
    int m_columns = 2;
    bool m_fitsWidth = false;
    std::optional<double> m_zoom;
    std::map<int, QPixmap> m_sheets;  // painted ones, at the present zoom
};

}  // namespace winnow
