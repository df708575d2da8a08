// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/playbook_steps_table.h>

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <ui/theme/look.h>
#include <ui/widgets/table_style.h>

namespace winnow {

namespace {

bool movesStep(const QKeyEvent& key) {
    return (key.modifiers() & Qt::AltModifier) &&
           (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down);
}

enum Column { kTitle, kStage, kDue, kWho, kColumns };

}  // namespace

PlaybookStepsTable::PlaybookStepsTable(QWidget* parent) : QTableWidget(0, kColumns, parent) {
    setObjectName(QStringLiteral("steps"));
    setAccessibleName(tr("Steps"));
    setAccessibleDescription(
        tr("Alt and the arrows move a step, Insert adds one, Delete removes it."));
    setHorizontalHeaderLabels({tr("Step"), tr("Column"), tr("Due"), tr("Who")});
    ui::styleTable(this, ui::RowHeight::List);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionResizeMode(kTitle, QHeaderView::Stretch);
    for (int column = kStage; column < kColumns; ++column) {
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDragDropOverwriteMode(false);
}

void PlaybookStepsTable::setSteps(const std::vector<Row>& rows) {
    setRowCount(static_cast<int>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        setStep(static_cast<int>(i), rows[i]);
    }
}

void PlaybookStepsTable::setStep(int row, const Row& step) {
    const QStringList texts{tr("%1. %2").arg(row + 1).arg(step.title), step.column, step.due,
                            step.who};
    for (int column = 0; column < kColumns; ++column) {
        auto* cell = item(row, column);
        if (!cell) {
            cell = new QTableWidgetItem;
            cell->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled);
            setItem(row, column, cell);
        }
        cell->setText(texts[column]);
        cell->setToolTip(column == kDue ? step.hint : texts[column]);
    }
}

bool PlaybookStepsTable::event(QEvent* event) {
    // The window has another use for these keys.
    if (event->type() == QEvent::ShortcutOverride &&
        movesStep(*static_cast<const QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTableWidget::event(event);
}

void PlaybookStepsTable::keyPressEvent(QKeyEvent* event) {
    const int row = currentRow();
    if (movesStep(*event) && row >= 0) {
        const int to = row + (event->key() == Qt::Key_Up ? -1 : 1);
        if (to >= 0 && to < rowCount()) {
            Q_EMIT moved(row, to);
        }
        return;
    }
    if (event->key() == Qt::Key_Insert) {
        Q_EMIT addRequested();
        return;
    }
    if (event->key() == Qt::Key_Delete && row >= 0) {
        Q_EMIT removeRequested();
        return;
    }
    QTableWidget::keyPressEvent(event);
}

void PlaybookStepsTable::dropEvent(QDropEvent* event) {
    const int from = currentRow();
    if (event->source() != this || from < 0) {
        event->ignore();
        return;
    }
    const QModelIndex at = indexAt(event->position().toPoint());
    int to = at.isValid() ? at.row() : rowCount();
    if (at.isValid() && dropIndicatorPosition() == QAbstractItemView::BelowItem) {
        ++to;
    }
    to = to > from ? to - 1 : to;
    // The rows are put anew by whoever listens: nothing is to be taken away by the view.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (to != from) {
        Q_EMIT moved(from, to);
    }
}

}  // namespace winnow
