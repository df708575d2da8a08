// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/import_cells.h>

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QVBoxLayout>

#include <ui/theme/control_painter.h>
#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/table_roles.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::dpF;

constexpr double kButtonHeight = 26;
constexpr double kButtonPadding = 11;
constexpr double kCellPadding = 8;
constexpr double kArrow = 14;

CellButton buttonOf(const QModelIndex& index) {
    return static_cast<CellButton>(index.data(CellButtonRole).toInt());
}

QString textOf(const QModelIndex& index) { return index.data(Qt::DisplayRole).toString(); }

void paintButton(QPainter& painter, const QRectF& cell, const QString& text, CellButton kind) {
    const ui::Theme& t = ui::theme();
    const QFont font = ui::fonts().font(ui::TextRole::Name);
    const double high = std::min(dpF(kButtonHeight), cell.height() - dpF(4));
    const double wide = std::min(cell.width(), ui::textWidth(text, font) + dpF(2 * kButtonPadding));
    const QRectF area(std::round(cell.left()), std::round(cell.center().y() - high / 2), wide,
                      high);
    if (kind == CellButton::Chosen) {
        ui::panel(painter, area, dpF(7), t.accT, t.accLine);
    } else if (kind == CellButton::Plain) {
        ui::panel(painter, area, dpF(7), t.surface, t.line2);
    }
    const QColor ink = kind == CellButton::Chosen  ? t.acc
                       : kind == CellButton::Quiet ? t.ink2
                                                   : t.ink;
    ui::drawLine(painter, area.adjusted(dpF(4), 0, -dpF(4), 0), text, font, ink, Qt::AlignHCenter);
}

// Two small lines where one does not do; false when it does.
bool paintWrapped(QPainter& painter, const QRectF& cell, const QString& text) {
    if (ui::textWidth(text, ui::fonts().font(ui::TextRole::Body)) <= cell.width()) {
        return false;
    }
    const QFont font = ui::fonts().font(ui::TextRole::Secondary);
    const double line = ui::fonts().lineHeight(ui::TextRole::Secondary);
    const double high =
        ui::drawWrapped(nullptr, cell, text, font, line, ui::theme().ink2, Qt::AlignLeft, 2);
    ui::drawWrapped(&painter, cell.adjusted(0, (cell.height() - high) / 2, 0, 0), text, font, line,
                    ui::theme().ink2, Qt::AlignLeft, 2);
    return true;
}

// A name with a grey line below it.
void paintTwoLines(QPainter& painter, const QRectF& cell, const QModelIndex& index) {
    const double middle = cell.center().y();
    ui::drawLine(painter, QRectF(cell.left(), middle - dpF(16.5), cell.width(), dpF(18)),
                 textOf(index), ui::fonts().font(ui::TextRole::Name), ui::theme().ink);
    ui::drawLine(painter, QRectF(cell.left(), middle, cell.width(), dpF(16)),
                 index.data(ui::SecondLineRole).toString(), ui::fonts().sans(11.5),
                 ui::theme().ink3);
}

void paintCheckBox(QPainter& painter, const QRectF& cell, bool checked) {
    QStyleOption option;
    const double side = dpF(16);
    option.rect = QRectF(cell.left(), cell.center().y() - side / 2, side, side).toRect();
    option.state = QStyle::State_Enabled | (checked ? QStyle::State_On : QStyle::State_Off);
    ui::drawCheckBox(painter, option);
}

}  // namespace

void ImportCellDelegate::paintCell(QPainter& painter, const QRectF& cell,
                                   const QModelIndex& index) const {
    const QVariant check = index.data(Qt::CheckStateRole);
    QRectF area = cell;
    if (check.isValid()) {
        paintCheckBox(painter, cell, check.toInt() == Qt::Checked);
        area.setLeft(cell.left() + dpF(26));
    }
    if (index.data(CellTintRole).toBool()) {
        const auto tone = static_cast<ui::Tone>(index.data(ui::ToneRole).toInt());
        painter.fillRect(cell.adjusted(-dpF(kCellPadding), 0, dpF(kCellPadding), 0),
                         ui::theme().toneTint(tone));
    }
    const CellButton kind = buttonOf(index);
    switch (kind) {
        case CellButton::Plain:
        case CellButton::Quiet:
        case CellButton::Chosen:
            if (!textOf(index).isEmpty()) {
                paintButton(painter, area, textOf(index), kind);
            }
            return;
        case CellButton::Choice: {
            const double side = dpF(kArrow);
            const double icon = index.data(ui::IconRole).toString().isEmpty() ? 0 : dpF(20);
            const double text =
                ui::textWidth(textOf(index), ui::fonts().font(ui::TextRole::Name)) + 1;
            const double wide = std::min(area.width() - side - dpF(6), icon + text);
            RowDelegate::paintCell(
                painter, QRectF(area.left(), area.top(), wide + dpF(2), area.height()), index);
            ui::paintIcon(
                painter,
                QRectF(area.left() + wide + dpF(6), area.center().y() - side / 2, side, side),
                u"chevron-down"_s, ui::theme().ink3);
            return;
        }
        case CellButton::None:
            if (!index.data(ui::SecondLineRole).toString().isEmpty()) {
                paintTwoLines(painter, area, index);
            } else if (!index.data(CellWrapRole).toBool() ||
                       !paintWrapped(painter, area, textOf(index))) {
                RowDelegate::paintCell(painter, area, index);
            }
            return;
    }
}

double ImportCellDelegate::contentWidth(const QModelIndex& index) const {
    const bool hasCheck = index.data(Qt::CheckStateRole).isValid();
    const double check = hasCheck ? dpF(26) : 0;
    const QString text = textOf(index);
    switch (buttonOf(index)) {
        case CellButton::Plain:
        case CellButton::Quiet:
        case CellButton::Chosen:
            return text.isEmpty() ? check
                                  : check + dpF(2 * kButtonPadding) + 2 +
                                        ui::textWidth(text, ui::fonts().font(ui::TextRole::Name));
        case CellButton::Choice:
            return check + ui::textWidth(text, ui::fonts().font(ui::TextRole::Name)) +
                   dpF(kArrow + 12);
        case CellButton::None:
            break;
    }
    const bool hasIcon = !index.data(ui::IconRole).toString().isEmpty();
    return check + RowDelegate::contentWidth(index) + (hasIcon ? dpF(20) : 0);
}

ImportTable::ImportTable(const QStringList& heads, ui::RowHeight height, const QString& name,
                         QWidget* parent)
    : QTableWidget(0, static_cast<int>(heads.size()), parent) {
    setHorizontalHeaderLabels(heads);
    ui::styleTable(this, height);
    setItemDelegate(new ImportCellDelegate(this));
    verticalHeader()->hide();
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionsMovable(false);
    horizontalHeader()->setSectionsClickable(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setAccessibleName(name);
    connect(this, &QAbstractItemView::clicked, this,
            [this](const QModelIndex& index) { press(index.row(), index.column()); });
}

void ImportTable::setText(int row, int column, const QString& text) {
    auto* cell = new QTableWidgetItem(text);
    cell->setToolTip(text);
    setItem(row, column, cell);
}

void ImportTable::setButton(int row, int column, const QString& text, CellButton kind) {
    auto* cell = new QTableWidgetItem(text);
    cell->setData(CellButtonRole, static_cast<int>(text.isEmpty() ? CellButton::None : kind));
    if (kind == CellButton::Chosen) {
        cell->setData(Qt::AccessibleTextRole, tr("%1, chosen").arg(text));
    }
    cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    setItem(row, column, cell);
}

void ImportTable::setCheck(int row, int column, bool checked, const QString& name) {
    auto* cell = new QTableWidgetItem;
    cell->setData(Qt::CheckStateRole, checked ? Qt::Checked : Qt::Unchecked);
    cell->setData(Qt::AccessibleTextRole, name);
    // Not user-checkable: press() does it, for the whole cell and for keys alike.
    cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    setItem(row, column, cell);
}

void ImportTable::press(int row, int column) {
    QTableWidgetItem* cell = item(row, column);
    if (!cell) {
        return;
    }
    const QVariant check = cell->data(Qt::CheckStateRole);
    if (check.isValid()) {
        cell->setData(Qt::CheckStateRole,
                      check.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    } else if (static_cast<CellButton>(cell->data(CellButtonRole).toInt()) == CellButton::None) {
        return;
    }
    Q_EMIT pressed(row, column);
}

void ImportTable::fitColumns(int first, int last) {
    for (int column = first; column <= last; ++column) {
        int width = horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < rowCount(); ++row) {
            QStyleOptionViewItem option;
            width = std::max(width,
                             itemDelegate()->sizeHint(option, model()->index(row, column)).width());
        }
        setColumnWidth(column, width + dp(4));
    }
}

void ImportTable::keyPressEvent(QKeyEvent* event) {
    const bool acts = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return ||
                      event->key() == Qt::Key_Enter || event->key() == Qt::Key_Select;
    const QTableWidgetItem* cell = currentItem();
    const bool answers =
        cell && (cell->data(Qt::CheckStateRole).isValid() ||
                 static_cast<CellButton>(cell->data(CellButtonRole).toInt()) != CellButton::None);
    if (acts && answers && state() != EditingState) {
        press(currentRow(), currentColumn());
        event->accept();
        return;
    }
    QTableWidget::keyPressEvent(event);
}

QWidget* framed(QTableView* table, QWidget* parent) {
    auto* frame = new ui::CardFrame({}, {}, parent);
    frame->setFlush(true);
    frame->body()->addWidget(table);
    // The table is square; without this it would cover the round corners below.
    frame->body()->addSpacing(1);
    return frame;
}

}  // namespace winnow
