// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/rubric_grade_table.h>

#include <QKeyEvent>
#include <QPainter>

#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/grade_badge.h>

namespace winnow {

namespace {

using ui::dp;
using ui::dpF;

constexpr double kCell = 36;
constexpr double kLeft = 26;
constexpr double kTop = 40;
constexpr int kSide = 4;

}  // namespace

RubricGradeTable::RubricGradeTable(QWidget* parent) : ItemsWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Grade table"));
    setAccessibleDescription(tr("Arrows go from field to field, A to D set a grade."));
}

void RubricGradeTable::setTable(const GradeTable& table, const QString& financial,
                                const QString& relationship) {
    m_table = table;
    m_financial = financial;
    m_relationship = relationship;
    itemsChanged();
}

void RubricGradeTable::setProblem(bool problem) {
    m_problem = problem;
    update();
}

QSize RubricGradeTable::sizeHint() const {
    return {dp(kLeft + kSide * kCell + 30), dp(kTop + kSide * kCell + 4)};
}

QRectF RubricGradeTable::cellRect(int financial, int relationship) const {
    // Room at the left for the name of the rows, which is written upwards.
    return {dpF(kLeft + 22 + relationship * kCell), dpF(kTop + financial * kCell), dpF(kCell),
            dpF(kCell)};
}

std::vector<ui::PaintedItem> RubricGradeTable::layOutItems() const {
    std::vector<ui::PaintedItem> items;
    for (int f = 0; f < kSide; ++f) {
        for (int r = 0; r < kSide; ++r) {
            const auto at = [](int i) { return kGrades[static_cast<std::size_t>(i)]; };
            ui::PaintedItem item;
            item.rect = cellRect(f, r);
            item.name =
                tr("%1 %2, %3 %4: grade %5")
                    .arg(m_financial, ui::gradeText(at(f)), m_relationship, ui::gradeText(at(r)),
                         ui::gradeText(
                             m_table[static_cast<std::size_t>(f)][static_cast<std::size_t>(r)]));
            item.toolTip = item.name;
            item.clickable = true;
            items.push_back(std::move(item));
        }
    }
    return items;
}

void RubricGradeTable::set(int index, Grade grade) {
    GradeTable table = m_table;
    Grade& cell =
        table[static_cast<std::size_t>(index / kSide)][static_cast<std::size_t>(index % kSide)];
    if (m_editable && cell != grade) {
        cell = grade;
        Q_EMIT edited(table);
    }
}

void RubricGradeTable::itemActivated(int index) {
    const Grade now =
        m_table[static_cast<std::size_t>(index / kSide)][static_cast<std::size_t>(index % kSide)];
    set(index, now == Grade::D ? Grade::A : lowered(now, 1));
}

int RubricGradeTable::neighbour(int index, int key) const {
    switch (key) {
        case Qt::Key_Up:
            return index >= kSide ? index - kSide : index;
        case Qt::Key_Down:
            return index + kSide < kSide * kSide ? index + kSide : index;
        default:
            return ItemsWidget::neighbour(index, key);
    }
}

void RubricGradeTable::keyPressEvent(QKeyEvent* event) {
    if (currentItem() >= 0 && event->modifiers() == Qt::NoModifier && event->key() >= Qt::Key_A &&
        event->key() <= Qt::Key_D) {
        return set(currentItem(), static_cast<Grade>(event->key() - Qt::Key_A));
    }
    ItemsWidget::keyPressEvent(event);
}

void RubricGradeTable::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ui::Theme& theme = ui::theme();
    const QFont label = ui::fonts().font(ui::TextRole::Label);
    const QFont letter = ui::fonts().font(ui::TextRole::Strong);
    const QRectF whole = cellRect(0, 0).united(cellRect(kSide - 1, kSide - 1));
    ui::drawLine(painter, QRectF(whole.left(), 0, width() - whole.left(), dpF(16)), m_relationship,
                 label, theme.ink2);
    painter.save();
    painter.translate(0, whole.bottom());
    painter.rotate(-90);
    ui::drawLine(painter, QRectF(0, 0, whole.height(), dpF(16)), m_financial, label, theme.ink2,
                 Qt::AlignRight);
    painter.restore();
    for (int i = 0; i < kSide; ++i) {
        const QString text = ui::gradeText(kGrades[static_cast<std::size_t>(i)]);
        const QRectF across = cellRect(0, i);
        ui::drawLine(painter, QRectF(across.left(), dpF(20), across.width(), dpF(18)), text, letter,
                     theme.ink2, Qt::AlignHCenter);
        const QRectF down = cellRect(i, 0);
        ui::drawLine(painter, QRectF(dpF(kLeft), down.top(), dpF(16), down.height()), text, letter,
                     theme.ink2);
    }
    for (int i = 0; i < kSide * kSide; ++i) {
        const QRectF cell = items()[static_cast<std::size_t>(i)].rect.adjusted(2, 2, -2, -2);
        const Grade grade =
            m_table[static_cast<std::size_t>(i / kSide)][static_cast<std::size_t>(i % kSide)];
        ui::panel(painter, cell, dpF(5), theme.of(grade).fill,
                  m_problem ? theme.bad : theme.of(grade).edge, m_problem ? 2 : 1);
        ui::drawLine(painter, cell, ui::gradeText(grade), letter, theme.of(grade).on,
                     Qt::AlignHCenter);
        if (showsCurrent(i)) {
            ui::paintFocusRing(painter, cell.adjusted(-3, -3, 3, 3), dpF(7), theme.acc, dpF(2));
        }
    }
}

}  // namespace winnow
