// SPDX-License-Identifier: GPL-3.0-or-later
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/sidebar.h>

namespace winnow::ui {

namespace {

enum NavRole { KeyRole = Qt::UserRole + 1, IconNameRole, NoteRole };

constexpr double kEntryHeight = 32;
constexpr double kSectionHeight = 36;

bool isSection(const QModelIndex& index) { return index.data(KeyRole).toString().isEmpty(); }

class NavDelegate : public QStyledItemDelegate {
public:
    NavDelegate(const bool& collapsed, QObject* parent)
        : QStyledItemDelegate(parent), m_collapsed(collapsed) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const bool section = isSection(index);
        const double height = !section ? kEntryHeight : m_collapsed ? 17 : kSectionHeight;
        return {dp(40), dp(height)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& t = theme();
        const QRectF row = option.rect;
        const QString text = index.data(Qt::DisplayRole).toString();
        if (isSection(index)) {
            if (m_collapsed) {
                hairline(*painter, {row.left() + dpF(8), row.center().y()},
                         {row.right() - dpF(8), row.center().y()}, t.line2);
            } else {
                drawLine(*painter, row.adjusted(dpF(10), dpF(10), 0, 0), text,
                         fonts().font(TextRole::Label), t.ink3);
            }
            return;
        }
        const bool chosen = (option.state & QStyle::State_Selected) != 0;
        const bool hot = (option.state & QStyle::State_MouseOver) != 0;
        const bool keyed = (option.state & QStyle::State_HasFocus) != 0 &&
                           (option.state & QStyle::State_KeyboardFocusChange) != 0;
        if (chosen) {
            panel(*painter, row, dpF(7), t.surface, t.line);
        } else if (hot) {
            panel(*painter, row, dpF(7), mixed(t.line, t.side, 0.55), QColor());
        }
        if (keyed) paintFocusRing(*painter, row.adjusted(1, 1, -1, -1), dpF(7), t.acc, dpF(2));
        const double side = dpF(16);
        const double left = m_collapsed ? row.center().x() - side / 2 : row.left() + dpF(10);
        paintIcon(*painter, QRectF(left, row.center().y() - side / 2, side, side),
                  index.data(IconNameRole).toString(), chosen ? t.acc : t.ink3);
        if (m_collapsed) return;
        const QString note = index.data(NoteRole).toString();
        const QFont small = fonts().font(TextRole::Secondary);
        const double noteWidth = note.isEmpty() ? 0 : textWidth(note, small) + dpF(8);
        const QRectF inner = row.adjusted(dpF(36), 0, -dpF(10), 0);
        drawLine(*painter, inner.adjusted(0, 0, -noteWidth, 0), text, fonts().font(TextRole::Name),
                 chosen ? t.ink : t.ink2);
        drawLine(*painter, inner, note, small, t.ink3, Qt::AlignRight);
    }

private:
    const bool& m_collapsed;
};

}  // namespace

NavList::NavList(QWidget* parent) : QListView(parent), m_model(new QStandardItemModel(this)) {
    setModel(m_model);
    setItemDelegate(new NavDelegate(m_collapsed, this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Pages"));
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (!isSection(index)) Q_EMIT chosen(index.data(KeyRole).toString());
    });
}

void NavList::addSection(const QString& title) {
    auto* item = new QStandardItem(title);
    item->setFlags(Qt::NoItemFlags);
    m_model->appendRow(item);
    updateGeometry();
}

void NavList::addEntry(const QString& key, const QString& text, const QString& iconName) {
    auto* item = new QStandardItem(text);
    item->setData(key, KeyRole);
    item->setData(iconName, IconNameRole);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    m_model->appendRow(item);
    relayout();
}

int NavList::rowOf(const QString& key) const {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->data(KeyRole).toString() == key) return row;
    }
    return -1;
}

void NavList::setEntryNote(const QString& key, const QString& note) {
    const int row = rowOf(key);
    if (row < 0) return;
    QStandardItem* item = m_model->item(row);
    item->setData(note, NoteRole);
    item->setData(note.isEmpty() ? item->text() : tr("%1, %2").arg(item->text(), note),
                  Qt::AccessibleTextRole);
}

void NavList::setCurrent(const QString& key) {
    const int row = rowOf(key);
    if (row >= 0) {
        setCurrentIndex(m_model->index(row, 0));
    } else {
        clearSelection();
    }
}

QString NavList::current() const { return currentIndex().data(KeyRole).toString(); }

void NavList::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    relayout();
}

void NavList::clear() {
    m_model->clear();
    relayout();
}

QSize NavList::sizeHint() const {
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!isRowHidden(row)) height += sizeHintForRow(row);
    }
    return {dp(190), height};
}

QSize NavList::minimumSizeHint() const { return {dp(38), dp(kEntryHeight * 3)}; }

void NavList::relayout() {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem* item = m_model->item(row);
        // Icons alone need a name on hover.
        item->setToolTip(m_collapsed && !item->data(KeyRole).toString().isEmpty() ? item->text()
                                                                                  : QString());
    }
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void NavList::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) relayout();
    QListView::changeEvent(event);
}

void NavList::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                       event->key() == Qt::Key_Space;
    if (enter && currentIndex().isValid()) {
        Q_EMIT chosen(current());
        return;
    }
    QListView::keyPressEvent(event);
}

}  // namespace winnow::ui
