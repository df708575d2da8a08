// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/page_preview.h>

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <array>

#include <ui/theme/look.h>
#include <ui/widgets/marks.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

// A4 at 96 dpi.
constexpr double kSheetWidth = 794;
constexpr double kSheetHeight = 1123;
constexpr int kMargin = 24;
constexpr int kCaption = 30;
constexpr std::array kZoomSteps{0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0};

}  // namespace

PagePreview::PagePreview(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages"));
    viewport()->setAutoFillBackground(false);
}

void PagePreview::setPages(int count, PaintPage paint) {
    m_count = count;
    m_paint = std::move(paint);
    m_sheets.clear();
    layOut();
}

void PagePreview::setColumns(int columns) {
    m_columns = columns;
    m_sheets.clear();
    layOut();
}

void PagePreview::setZoom(std::optional<double> zoom) {
    const int row = rowInView();
    m_zoom = zoom;
    m_sheets.clear();
    layOut();
    showRow(row);
}

void PagePreview::setFitsWidth(bool fits) {
    m_fitsWidth = fits;
    setZoom(std::nullopt);
}

double PagePreview::zoom() const {
    if (m_zoom) {
        return *m_zoom;
    }
    const int room = viewport()->width() - dp(kMargin) * (m_columns + 1);
    const double wide = room / (kSheetWidth * m_columns);
    if (m_fitsWidth) {
        return std::clamp(wide, 0.25, 2.0);
    }
    const double high = (viewport()->height() - dp(kMargin + kCaption)) / kSheetHeight;
    // A whole page where that is still legible, else the width.
    return std::clamp(std::min(wide, std::max(high, 0.5)), 0.25, 2.0);
}

void PagePreview::zoomIn() {
    const auto* next = std::ranges::upper_bound(kZoomSteps, zoom() + 0.005);
    setZoom(next == kZoomSteps.end() ? kZoomSteps.back() : *next);
}

void PagePreview::zoomOut() {
    const auto* next = std::ranges::lower_bound(kZoomSteps, zoom() - 0.005);
    setZoom(next == kZoomSteps.begin() ? kZoomSteps.front() : *(next - 1));
}

QSize PagePreview::sheetSize() const {
    return {qRound(kSheetWidth * zoom()), qRound(kSheetHeight * zoom())};
}

int PagePreview::rowHeight() const { return sheetSize().height() + dp(kMargin + kCaption); }

int PagePreview::rows() const { return (m_count + m_columns - 1) / m_columns; }

int PagePreview::rowInView() const {
    // The row that covers the upper third of the view.
    const int at = verticalScrollBar()->value() + viewport()->height() / 3;
    return std::clamp(at / std::max(1, rowHeight()), 0, std::max(0, rows() - 1));
}

QRect PagePreview::sheetRect(int page) const {
    const QSize size = sheetSize();
    const int total = size.width() * m_columns + dp(kMargin) * (m_columns - 1);
    const int left =
        std::max(dp(kMargin), (viewport()->width() - total) / 2) - horizontalScrollBar()->value();
    return {QPoint(left + (page % m_columns) * (size.width() + dp(kMargin)),
                   dp(kMargin) + (page / m_columns) * rowHeight() - verticalScrollBar()->value()),
            size};
}

const QPixmap& PagePreview::sheet(int page) {
    const auto known = m_sheets.find(page);
    if (known != m_sheets.end()) {
        return known->second;
    }
    const double ratio = devicePixelRatioF();
    QPixmap pixmap(sheetSize() * ratio);
    pixmap.setDevicePixelRatio(ratio);
    QPainter painter(&pixmap);
    m_paint(painter, page, sheetSize());
    painter.end();
    return m_sheets.emplace(page, pixmap).first->second;
}

void PagePreview::layOut() {
    const int height = rows() * rowHeight() + dp(kMargin);
    const int width = sheetSize().width() * m_columns + dp(kMargin) * (m_columns + 1);
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(dp(40));
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
    Q_EMIT viewChanged();
}

int PagePreview::firstVisiblePage() const { return rowInView() * m_columns; }

int PagePreview::lastVisiblePage() const {
    return std::min(firstVisiblePage() + m_columns, m_count) - 1;
}

void PagePreview::showRow(int row) { verticalScrollBar()->setValue(row * rowHeight()); }

void PagePreview::showNext() { showRow(rowInView() + 1); }

void PagePreview::showPrevious() { showRow(rowInView() - 1); }

void PagePreview::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), ui::theme().hover);
    for (int page = 0; page < m_count; ++page) {
        const QRect rect = sheetRect(page);
        if (!rect.adjusted(0, 0, 0, dp(kCaption)).intersects(viewport()->rect())) {
            continue;
        }
        painter.drawPixmap(rect.topLeft(), sheet(page));
        painter.setPen(ui::theme().line2);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect).adjusted(-0.5, -0.5, 0.5, 0.5));
        ui::drawLine(painter, QRectF(rect.left(), rect.bottom() + 4, rect.width(), dp(22)),
                     tr("Page %1").arg(page + 1), ui::fonts().font(ui::TextRole::Secondary),
                     ui::theme().ink2, Qt::AlignHCenter);
    }
}

void PagePreview::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    const int row = rowInView();
    if (!m_zoom) {
        m_sheets.clear();
    }
    layOut();
    showRow(row);
}

void PagePreview::scrollContentsBy(int, int) {
    viewport()->update();
    Q_EMIT viewChanged();
}

void PagePreview::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        event->angleDelta().y() > 0 ? zoomIn() : zoomOut();
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PagePreview::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_PageDown:
        case Qt::Key_Right:
            showNext();
            return;
        case Qt::Key_PageUp:
        case Qt::Key_Left:
            showPrevious();
            return;
        case Qt::Key_Home:
            showRow(0);
            return;
        case Qt::Key_End:
            showRow(rows() - 1);
            return;
        case Qt::Key_Plus:
            zoomIn();
            return;
        case Qt::Key_Minus:
            zoomOut();
            return;
        default:
            QAbstractScrollArea::keyPressEvent(event);
    }
}

void PagePreview::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        layOut();
    }
}

}  // namespace winnow
