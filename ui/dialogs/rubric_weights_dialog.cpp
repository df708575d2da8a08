// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/rubric_weights_dialog.h>

#include <algorithm>
#include <numeric>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <domain/weighting.h>
#include <ui/pages/rubric_spin.h>
#include <ui/support/criterion_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>
#include <ui/widgets/segmented_control.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

constexpr int kHigh = 430;  // the dialog fits a small screen

QScrollArea* scrolling(QWidget* content, QWidget* parent) {
    auto* scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->setFixedHeight(dp(kHigh));
    return scroll;
}

// "65% instead of -10%": the swing that is rated.
QString swingText(const Criterion& criterion, const Words& words) {
    const std::vector<CurvePoint>& points = criterion.curve.points();
    if (points.empty()) {
        return {};
    }
    const auto [worst, best] = std::ranges::minmax_element(points, {}, &CurvePoint::y);
    const auto shown = [&](Decimal value) {
        return criterion.source == CriterionSource::Rating
                   ? anchorLabel(criterion,
                                 static_cast<int>(Fraction{value.micros, Decimal::kOne}.scaled(0)),
                                 words)
                   : measureText(criterion.source, value, words);
    };
    return RubricWeightsDialog::tr("from %1 to %2").arg(shown(worst->x), shown(best->x));
}

}  // namespace

RubricWeightsDialog::RubricWeightsDialog(const Rubric& rubric, const Words& words, QWidget* parent)
    : FormDialog(tr("Set weights"), tr("Take these weights"), parent),
      m_rubric(rubric),
      m_words(words),
      m_ways(new ui::SegmentedControl(tr("Way to set weights"), this)),
      m_stack(new QStackedWidget(this)),
      m_result(new ui::RecordList(this)) {
    m_ways->addSegment(tr("By figures"));
    m_ways->addSegment(tr("By swing"));
    m_ways->addSegment(tr("By order"));
    m_ways->setObjectName(u"ways"_s);
    addWide(m_ways);
    m_stack->addWidget(buildFigures(kDirect));
    m_stack->addWidget(buildFigures(kSwing));
    m_stack->addWidget(buildOrder());
    addWide(m_stack);
    beginColumn();
    addSection(tr("What comes of it"));
    m_result->setAccessibleName(tr("Weights that come of it"));
    m_result->setRowHeight(30, 40);
    addWide(scrolling(m_result, this));
    setMinimumWidth(dp(900));
    connect(m_ways, &ui::SegmentedControl::chosen, this, &RubricWeightsDialog::setWay);
    compute();
}

void RubricWeightsDialog::setWay(int way) {
    m_ways->setCurrentIndex(way);
    m_stack->setCurrentIndex(way);
    compute();
}

QWidget* RubricWeightsDialog::buildFigures(Way way) {
    const bool swing = way == kSwing;
    auto* page = new QWidget(this);
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 0, 0, 0);
    auto* hint = new Label(
        swing ? tr("Think of a client who is worst in everything. Which one criterion would you "
                   "lift to its best first? It gets 100. Give the others what their lift is worth "
                   "beside it.")
              : tr("Any figures: they are brought to 100 in proportion."),
        ui::TextRole::Secondary, ui::ColorRole::Ink2, page);
    hint->setWordWrap(true);
    lines->addWidget(hint);
    auto* rows = new QWidget(page);
    auto* grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, dp(12), 0);
    grid->setHorizontalSpacing(dp(10));
    grid->setVerticalSpacing(dp(4));
    grid->setColumnStretch(0, 1);
    for (std::size_t i = 0; i < m_rubric.criteria.size(); ++i) {
        const Criterion& criterion = m_rubric.criteria[i];
        const QString name = criterionName(criterion, m_words);
        auto* names = new QVBoxLayout;
        names->setSpacing(0);
        names->addWidget(new Label(name, ui::TextRole::Name, ui::ColorRole::Ink, rows));
        QSpinBox* spin = nullptr;
        if (swing) {
            const QString lift = swingText(criterion, m_words);
            names->addWidget(new Label(lift, ui::TextRole::Secondary, ui::ColorRole::Ink3, rows));
            spin = new QSpinBox(rows);
            spin->setRange(0, 100);
            spin->setAccessibleDescription(lift);
            const int most =
                std::ranges::max_element(m_rubric.criteria, {}, &Criterion::weight)->weight;
            spin->setValue(most > 0 ? static_cast<int>(divideHalfUp(100 * criterion.weight, most))
                                    : 100);
            m_swings.push_back(spin);
        } else {
            spin = new HundredthsSpin(rows);
            spin->setRange(0, 100'000);
            spin->setValue(criterion.weight);
            m_figures.push_back(spin);
        }
        spin->setAlignment(Qt::AlignRight);
        spin->setAccessibleName(name);
        spin->setObjectName((swing ? u"swing_"_s : u"figure_"_s) + toQString(criterion.id));
        const auto row = static_cast<int>(i);
        grid->addLayout(names, row, 0);
        grid->addWidget(spin, row, 1);
        connect(spin, &QSpinBox::valueChanged, this, &RubricWeightsDialog::compute);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    lines->addWidget(scrolling(rows, page));
    return page;
}

QWidget* RubricWeightsDialog::buildOrder() {
    auto* page = new QWidget(this);
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 0, 0, 0);
    auto* hint = new Label(tr("The most important one first: drag, or press Alt with an arrow. The "
                              "weights are the centroid of all that agree with this order."),
                           ui::TextRole::Secondary, ui::ColorRole::Ink2, page);
    hint->setWordWrap(true);
    lines->addWidget(hint);
    auto* row = new QHBoxLayout;
    m_order = new QListWidget(page);
    m_order->setObjectName(u"order"_s);
    m_order->setAccessibleName(tr("Criteria, the most important one first"));
    m_order->setDragDropMode(QAbstractItemView::InternalMove);
    m_order->setDefaultDropAction(Qt::MoveAction);
    m_order->setFixedHeight(dp(kHigh));
    std::vector<std::size_t> order(m_rubric.criteria.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::size_t i) { return m_rubric.criteria[i].weight; });
    for (const std::size_t i : order) {
        auto* item = new QListWidgetItem(criterionName(m_rubric.criteria[i], m_words), m_order);
        item->setData(Qt::UserRole, static_cast<int>(i));
    }
    m_order->setCurrentRow(0);
    m_order->installEventFilter(this);
    row->addWidget(m_order, 1);
    auto* buttons = new QVBoxLayout;
    auto* up = new ui::IconButton(u"arrow-up"_s, tr("Move up"), page);
    auto* down = new ui::IconButton(u"arrow-down"_s, tr("Move down"), page);
    buttons->addWidget(up);
    buttons->addWidget(down);
    buttons->addStretch(1);
    row->addLayout(buttons);
    lines->addLayout(row);
    connect(up, &QAbstractButton::clicked, this, [this] { moveChosen(-1); });
    connect(down, &QAbstractButton::clicked, this, [this] { moveChosen(1); });
    connect(m_order->model(), &QAbstractItemModel::rowsMoved, this, &RubricWeightsDialog::compute);
    // Dragging inserts before it removes: looked at when both are done.
    connect(
        m_order->model(), &QAbstractItemModel::rowsRemoved, this, [this] { compute(); },
        Qt::QueuedConnection);
    return page;
}

void RubricWeightsDialog::moveChosen(int by) {
    const int from = m_order->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_order->count()) {
        return;
    }
    QListWidgetItem* item = m_order->takeItem(from);
    m_order->insertItem(to, item);
    m_order->setCurrentRow(to);
    compute();
}

bool RubricWeightsDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_order &&
        (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->modifiers() & Qt::AltModifier) &&
            (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            event->accept();
            if (event->type() == QEvent::KeyPress) {
                moveChosen(key->key() == Qt::Key_Up ? -1 : 1);
            }
            return true;
        }
    }
    return FormDialog::eventFilter(watched, event);
}

void RubricWeightsDialog::compute() {
    const auto valuesOf = [](const std::vector<QSpinBox*>& spins) {
        std::vector<int> values;
        for (const QSpinBox* spin : spins) {
            values.push_back(spin->value());
        }
        return values;
    };
    switch (m_stack->currentIndex()) {
        case kDirect:
            m_weights = proportionalWeights(valuesOf(m_figures));
            break;
        case kSwing:
            m_weights = swingWeights(valuesOf(m_swings));
            break;
        default: {
            if (m_order->count() != static_cast<int>(m_rubric.criteria.size())) {
                return;  // in the midst of a drop
            }
            std::vector<int> ranks(m_rubric.criteria.size());
            for (int row = 0; row < m_order->count(); ++row) {
                const int index = m_order->item(row)->data(Qt::UserRole).toInt();
                ranks[static_cast<std::size_t>(index)] = row + 1;
            }
            m_weights = rankOrderWeights(ranks);
            break;
        }
    }
    std::vector<ui::Record> records;
    for (std::size_t i = 0; i < m_weights.size(); ++i) {
        const Criterion& criterion = m_rubric.criteria[i];
        ui::Record record;
        record.graded = false;
        record.clickable = false;
        record.title = criterionName(criterion, m_words);
        record.right =
            criterion.weight == m_weights[i]
                ? hundredthsText(m_weights[i])
                : tr("%1, was %2")
                      .arg(hundredthsText(m_weights[i]), hundredthsText(criterion.weight));
        record.rightStrong = true;
        records.push_back(std::move(record));
    }
    m_result->setRecords(std::move(records));
}

bool RubricWeightsDialog::save() {
    const bool none = m_stack->currentIndex() != kOrder &&
                      std::ranges::all_of(m_stack->currentIndex() == kSwing ? m_swings : m_figures,
                                          [](const QSpinBox* spin) { return spin->value() == 0; });
    if (none) {
        showProblem(tr("At least one criterion must count."));
        return false;
    }
    return true;
}

}  // namespace winnow
