// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/rubric_curve_table.h>

#include <algorithm>

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <ui/pages/rubric_spin.h>
#include <ui/pages/rubric_text.h>
#include <ui/support/number_input.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/table_style.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kMeasure = 0;
constexpr int kPoints = 1;
constexpr int kRowsShown = 7;

}  // namespace

RubricCurveTable::RubricCurveTable(QWidget* parent)
    : QWidget(parent),
      m_table(new QTableWidget(0, 2, this)),
      m_problem(new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Bad, this)),
      m_add(new ui::SecondaryButton(tr("Add a point"), this)),
      m_remove(new ui::GhostButton(tr("Remove the point"), this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(8));
    m_table->setObjectName(u"curveTable"_s);
    m_table->setAccessibleName(tr("Points of the curve"));
    ui::styleTable(m_table, ui::RowHeight::List);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    lines->addWidget(m_table);
    m_problem->setWordWrap(true);
    m_problem->hide();
    lines->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(8));
    m_add->setSmall(true);
    m_remove->setSmall(true);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    lines->addLayout(buttons);
    lines->addStretch(1);
    auto* remove = new QAction(tr("Remove the point"), m_table);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(remove);
    connect(remove, &QAction::triggered, this, &RubricCurveTable::removeRow);
    connect(m_add, &QAbstractButton::clicked, this, &RubricCurveTable::addRow);
    connect(m_remove, &QAbstractButton::clicked, this, &RubricCurveTable::removeRow);
    connect(m_table, &QTableWidget::cellChanged, this, &RubricCurveTable::cellChanged);
    setEditable(true);
}

void RubricCurveTable::setEditable(bool editable) {
    m_table->setEditTriggers(
        editable ? QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                       QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked
                 : QAbstractItemView::NoEditTriggers);
    m_add->setEnabled(editable);
    m_remove->setEnabled(editable);
}

void RubricCurveTable::show(const Criterion& criterion, const Words& words) {
    m_criterion = criterion;
    m_words = words;
    m_problem->hide();
    fill();
}

void RubricCurveTable::fill() {
    m_filling = true;
    const MeasureInput input = measureInput(m_criterion.source);
    m_table->setHorizontalHeaderLabels({m_criterion.source == CriterionSource::Rating ? tr("Level")
                                        : input.unit.isEmpty() ? tr("Measure")
                                                               : tr("Measure, %1").arg(input.unit),
                                        tr("Points")});
    const std::vector<CurvePoint>& points = m_criterion.curve.points();
    m_table->setRowCount(static_cast<int>(points.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const CurvePoint& point = points[static_cast<std::size_t>(row)];
        const QString texts[] = {measureTyped(m_criterion.source, point.x, m_words),
                                 hundredthsText(point.y.hundredths)};
        for (const int column : {kMeasure, kPoints}) {
            QTableWidgetItem* item = m_table->item(row, column);
            if (!item) {
                item = new QTableWidgetItem;
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                m_table->setItem(row, column, item);
            }
            item->setText(texts[column]);
        }
    }
    const int rows = std::min(m_table->rowCount(), kRowsShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() + dp(2));
    m_filling = false;
}

void RubricCurveTable::refuse(const QString& message) {
    m_problem->setText(message);
    m_problem->show();
    fill();
}

void RubricCurveTable::cellChanged(int row, int column) {
    if (m_filling) {
        return;
    }
    std::vector<CurvePoint> points = m_criterion.curve.points();
    CurvePoint& point = points[static_cast<std::size_t>(row)];
    const QString typed = m_table->item(row, column)->text().trimmed();
    if (column == kMeasure) {
        const auto measure = measureFromTyped(m_criterion.source, typed, m_words);
        if (!measure) {
            return refuse(tr("“%1” is no measure for this criterion.").arg(typed));
        }
        point.x = *measure;
        std::ranges::sort(points, {}, &CurvePoint::x);
    } else {
        const auto figure = decimalFromInput(typed, m_words.locale().language());
        if (!figure || *figure > Decimal::whole(100)) {
            return refuse(tr("“%1” is no figure between 0 and 100.").arg(typed));
        }
        point.y = Points{static_cast<int>(divideHalfUp(figure->micros, Decimal::kOne / 100))};
    }
    if (const auto curve = Curve::of(points); !curve) {
        return refuse(tr("There is a point at %1 already.").arg(typed));
    }
    m_problem->hide();
    Q_EMIT edited(points);
}

// After the chosen row, halfway to the next one; after the last one a step further.
void RubricCurveTable::addRow() {
    std::vector<CurvePoint> points = m_criterion.curve.points();
    if (points.empty()) {
        return;
    }
    const auto row = static_cast<std::size_t>(
        std::clamp(m_table->currentRow(), 0, static_cast<int>(points.size()) - 1));
    const MeasureInput input = measureInput(m_criterion.source);
    CurvePoint added = points[row];
    if (row + 1 < points.size()) {
        added.x.micros += (points[row + 1].x.micros - added.x.micros) / 2;
        added.y.hundredths = (added.y.hundredths + points[row + 1].y.hundredths) / 2;
    } else {
        added.x.micros += input.step.micros;
    }
    if (added.x > input.highest || added.x == points[row].x) {
        return refuse(tr("There is no room for another point here."));
    }
    points.insert(points.begin() + static_cast<std::ptrdiff_t>(row) + 1, added);
    m_problem->hide();
    Q_EMIT edited(points);
    m_table->setCurrentCell(static_cast<int>(row) + 1, kMeasure);
    m_table->setFocus(Qt::OtherFocusReason);
}

void RubricCurveTable::removeRow() {
    std::vector<CurvePoint> points = m_criterion.curve.points();
    const int row = m_table->currentRow();
    if (row < 0) {
        return;
    }
    if (points.size() < 2) {
        return refuse(tr("A curve keeps at least one point."));
    }
    points.erase(points.begin() + row);
    m_problem->hide();
    Q_EMIT edited(points);
}

}  // namespace winnow
