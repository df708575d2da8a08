// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/facts_table.h>

#include <algorithm>
#include <cmath>

#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <ui/theme/look.h>
#include <ui/widgets/table_delegates.h>
#include <ui/widgets/table_style.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kMeasuredRows = 100;
constexpr int kLeastWide = 120;
constexpr int kMostNarrow = 220;

}  // namespace

FactsTable::FactsTable(FactTableModel& model, QWidget* parent)
    : QTableView(parent), m_facts(model) {
    setObjectName(u"facts"_s);
    setAccessibleName(tr("Facts"));
    setModel(&model);
    ui::styleTable(this, ui::RowHeight::Single);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionsMovable(false);
    horizontalHeader()->setStretchLastSection(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_delegates = {itemDelegate(), new ui::NumberDelegate(this), new ui::ChipDelegate(this)};
    connect(this, &QAbstractItemView::doubleClicked, this, &FactsTable::openRequested);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        setDelegates();
        sizeColumns();
    });
}

void FactsTable::setDelegates() {
    const auto& columns = m_facts.columns();
    for (std::size_t column = 0; column < columns.size(); ++column) {
        setItemDelegateForColumn(static_cast<int>(column),
                                 columns[column] == FactColumn::State ? m_delegates[2]
                                 : isFigure(columns[column])          ? m_delegates[1]
                                                                      : m_delegates[0]);
    }
}

int FactsTable::neededWidth(int column) const {
    const QFontMetricsF head(ui::fonts().font(ui::TextRole::Label));
    const QFontMetricsF body(ui::fonts().font(ui::TextRole::Body));
    const FactColumn which = m_facts.columns()[static_cast<std::size_t>(column)];
    double widest = head.horizontalAdvance(
        m_facts.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    const int rows = std::min(m_facts.rowCount(), kMeasuredRows);
    for (int row = 0; row < rows; ++row) {
        const QString text = m_facts.index(row, column).data().toString();
        widest = std::max(widest, body.horizontalAdvance(text));
    }
    const int room = which == FactColumn::State ? dp(36) : dp(20);
    return std::min(static_cast<int>(std::ceil(widest)) + room, dp(kMostNarrow));
}

void FactsTable::sizeColumns() {
    const auto& columns = m_facts.columns();
    const int count = static_cast<int>(columns.size());
    std::vector<int> needed(columns.size());
    std::vector<int> byNeed;
    int taken = 0;
    int wide = 0;
    for (int column = 0; column < count; ++column) {
        const auto at = static_cast<std::size_t>(column);
        wide += isWide(columns[at]);
        needed[at] = isWide(columns[at]) ? dp(kLeastWide) : neededWidth(column);
        taken += needed[at];
        byNeed.push_back(column);
    }
    std::stable_sort(byNeed.begin(), byNeed.end(), [&](int a, int b) {
        return dispensability(columns[static_cast<std::size_t>(a)]) >
               dispensability(columns[static_cast<std::size_t>(b)]);
    });
    const int room = viewport()->width();
    for (const int column : byNeed) {
        const auto at = static_cast<std::size_t>(column);
        const bool drop = taken > room && dispensability(columns[at]) > 0;
        setColumnHidden(column, drop);
        taken -= drop ? needed[at] : 0;
    }
    const int spare = std::max(0, room - taken);
    int given = 0;
    for (int column = 0; column < count; ++column) {
        const auto at = static_cast<std::size_t>(column);
        int width = needed[at];
        if (isWide(columns[at])) {
            ++given;
            width += given == wide ? spare - spare / wide * (wide - 1) : spare / wide;
        } else if (wide == 0 && column == count - 1) {
            width += spare;
        }
        setColumnWidth(column, width);
    }
}

void FactsTable::reload(const FactQuery& query) {
    const bool same = query == m_facts.query();
    const int row = currentIndex().row();
    const int scrolled = verticalScrollBar()->value();
    m_facts.setQuery(query);
    if (m_facts.rowCount() == 0) {
        return;
    }
    const int now = same && row >= 0 ? std::min(row, m_facts.rowCount() - 1) : 0;
    verticalScrollBar()->setValue(same ? scrolled : 0);
    selectionModel()->setCurrentIndex(
        m_facts.index(now, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void FactsTable::selectRowOf(const FactKey& key) {
    if (const int row = m_facts.rowOf(key); row >= 0) {
        selectRow(row);
        scrollTo(m_facts.index(row, 0));
    }
}

const FactRow* FactsTable::current() const {
    const QModelIndex index = currentIndex();
    return index.isValid() && index.row() < m_facts.rowCount() ? m_facts.row(index.row()) : nullptr;
}

std::vector<std::pair<int, int>> FactsTable::selectedRanges() const {
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        ranges.emplace_back(range.top(), range.bottom());
    }
    std::sort(ranges.begin(), ranges.end());
    return ranges;
}

std::int64_t FactsTable::selectedCount() const {
    std::int64_t count = 0;
    for (const auto& [top, bottom] : selectedRanges()) {
        count += bottom - top + 1;
    }
    return count;
}

void FactsTable::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT openRequested();
    } else if (plain && event->key() == Qt::Key_Delete) {
        Q_EMIT removeRequested();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void FactsTable::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QRect row = visualRect(currentIndex());
        Q_EMIT menuRequested(viewport()->mapToGlobal(row.bottomLeft() + QPoint(dp(20), 0)));
    } else {
        Q_EMIT menuRequested(event->globalPos());
    }
}

void FactsTable::selectionChanged(const QItemSelection& selected,
                                  const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void FactsTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    sizeColumns();
}

void FactsTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        sizeColumns();
    }
}

}  // namespace winnow
