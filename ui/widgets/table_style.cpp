// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/table_style.h>

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTableView>
#include <cmath>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/table_delegates.h>

namespace winnow::ui {

namespace {

constexpr double kPadding = 8;

// Knows the row under the mouse and repaints the rows it enters and leaves; also keeps the row
// height in step with the scale.
class RowHover : public QObject {
public:
    RowHover(QTableView* table, RowHeight height)
        : QObject(table), m_table(table), m_height(height) {
        table->setMouseTracking(true);
        table->viewport()->installEventFilter(this);
        table->installEventFilter(this);
        applyHeight();
    }

    int row() const { return m_row; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == m_table) {
            if (event->type() == QEvent::StyleChange) applyHeight();
            return false;
        }
        if (event->type() == QEvent::MouseMove) {
            setRow(m_table->rowAt(static_cast<QMouseEvent*>(event)->pos().y()));
        } else if (event->type() == QEvent::Leave || event->type() == QEvent::Wheel) {
            setRow(-1);
        }
        return false;
    }

private:
    void setRow(int row) {
        if (row == m_row) return;
        repaintRow(m_row);
        m_row = row;
        repaintRow(m_row);
    }

    void repaintRow(int row) {
        if (row < 0) return;
        m_table->viewport()->update(0, m_table->rowViewportPosition(row),
                                    m_table->viewport()->width(), m_table->rowHeight(row));
    }

    void applyHeight() {
        m_table->verticalHeader()->setDefaultSectionSize(dp(static_cast<int>(m_height)));
    }

    QTableView* m_table;
    RowHeight m_height;
    int m_row = -1;
};

}  // namespace

TableHeader::TableHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionsMovable(true);
    setMouseTracking(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFrameShape(QFrame::NoFrame);
}

QSize TableHeader::sizeHint() const { return {QHeaderView::sizeHint().width(), dp(34)}; }

QSize TableHeader::sectionSizeFromContents(int section) const {
    const QString text = model()->headerData(section, orientation()).toString();
    const double width = textWidth(text, fonts().font(TextRole::Label)) + dpF(2 * kPadding + 18);
    return {static_cast<int>(std::ceil(width)), dp(34)};
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const Theme& t = theme();
    painter->save();
    painter->fillRect(rect, t.surface2);
    hairline(*painter, QPointF(rect.left(), rect.bottom() + 0.5),
             QPointF(rect.right() + 1.0, rect.bottom() + 0.5), t.line);
    const QString text = model()->headerData(section, orientation()).toString();
    const QVariant wanted = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    const bool right = wanted.isValid() && (wanted.toInt() & Qt::AlignRight) != 0;
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const bool hot = sectionsClickable() && rect.contains(mapFromGlobal(QCursor::pos()));
    const QFont font = fonts().font(TextRole::Label);
    const QColor ink = sorted ? t.ink : hot ? t.ink2 : t.ink3;
    QRectF area = QRectF(rect).adjusted(dpF(kPadding), 0, -dpF(kPadding), -1);
    if (sorted) {
        // The arrow stands before the text, so that right aligned figures and head stay flush.
        const double side = dpF(12);
        const double wide = std::min(textWidth(text, font), area.width() - dpF(16));
        const double x = right ? area.right() - wide - dpF(17) : area.left();
        paintIcon(*painter, QRectF(x, area.center().y() - side / 2, side, side),
                  sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("arrow-up")
                                                             : QStringLiteral("arrow-down"),
                  ink);
        if (!right) area.setLeft(area.left() + dpF(16));
    }
    drawLine(*painter, area, text, font, ink, right ? Qt::AlignRight : Qt::AlignLeft);
    painter->restore();
}

void TableHeader::paintEvent(QPaintEvent* event) {
    QHeaderView::paintEvent(event);
    // Beside the last section.
    const int end = length() - offset();
    if (end >= viewport()->width()) return;
    QPainter painter(viewport());
    const QRect rest(end, 0, viewport()->width() - end, height());
    painter.fillRect(rest, theme().surface2);
    hairline(painter, QPointF(rest.left(), rest.bottom() + 0.5),
             QPointF(rest.right() + 1.0, rest.bottom() + 0.5), theme().line);
}

void styleTable(QTableView* table, RowHeight height) {
    auto* header = new TableHeader(table);
    table->setHorizontalHeader(header);
    table->setItemDelegate(new RowDelegate(table));
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setMinimumSectionSize(10);
    header->setStretchLastSection(true);
    auto* hover = new RowHover(table, height);
    hover->setObjectName(QStringLiteral("winnowRowHover"));
}

int hoveredRow(const QWidget* view) {
    if (view == nullptr) return -1;
    const auto* hover =
        view->findChild<QObject*>(QStringLiteral("winnowRowHover"), Qt::FindDirectChildrenOnly);
    return hover == nullptr ? -1 : static_cast<const RowHover*>(hover)->row();
}

}  // namespace winnow::ui
