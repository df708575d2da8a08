// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/column_header.h>

#include <algorithm>

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <ui/theme/look.h>
#include <ui/theme/paint.h>

namespace winnow {

namespace {

using ui::dp;
using ui::dpF;

constexpr int kTitle = 30;
constexpr int kCombo = 30;
constexpr int kBelow = 10;
constexpr int kSide = 4;
constexpr int kWidest = 260;    // of a combo box in a stretched column
constexpr int kArrowRoom = 40;  // paddings and arrow of a combo box

}  // namespace

ColumnHeader::ColumnHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionResized, this, &ColumnHeader::place);
    connect(this, &QHeaderView::geometriesChanged, this, &ColumnHeader::place);
}

QComboBox* ColumnHeader::addCombo(int column) {
    auto* combo = new QComboBox(this);
    combo->setMaxVisibleItems(20);
    combo->view()->setTextElideMode(Qt::ElideNone);
    combo->installEventFilter(this);
    connect(combo, &QComboBox::activated, this, [this, combo, column] {
        Q_EMIT chosen(column, combo->currentData().toString().toStdString());
    });
    combo->show();
    return combo;
}

void ColumnHeader::setColumns(const QStringList& titles, const std::vector<Choice>& choices,
                              const std::vector<std::string>& chosenCodes) {
    // Boxes are kept, so that the one just used keeps the focus.
    while (static_cast<qsizetype>(m_combos.size()) > titles.size()) {
        delete m_combos.back();
        m_combos.pop_back();
    }
    m_titles = titles;
    m_marked.clear();
    for (int column = 0; column < static_cast<int>(titles.size()); ++column) {
        if (column == static_cast<int>(m_combos.size())) {
            m_combos.push_back(addCombo(column));
        }
        QComboBox* combo = m_combos[static_cast<std::size_t>(column)];
        const QSignalBlocker quiet(combo);
        combo->setAccessibleName(tr("Meaning of column %1").arg(titles[column]));
        combo->clear();
        for (const Choice& choice : choices) {
            combo->addItem(choice.text, QString::fromStdString(choice.code));
        }
        const std::string& code = chosenCodes[static_cast<std::size_t>(column)];
        combo->setCurrentIndex(combo->findData(QString::fromStdString(code)));
        combo->view()->setMinimumWidth(combo->view()->sizeHintForColumn(0) + dp(24));
    }
    place();
    viewport()->update();
}

void ColumnHeader::setMarked(const std::vector<bool>& marked) {
    m_marked = marked;
    viewport()->update();
}

int ColumnHeader::comboWidth(int column) const {
    const QString text = m_combos[static_cast<std::size_t>(column)]->currentText();
    return static_cast<int>(ui::textWidth(text, ui::fonts().font(ui::TextRole::Body))) +
           dp(kArrowRoom + 2 * kSide);
}

QSize ColumnHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), dp(kTitle + kCombo + kBelow)};
}

void ColumnHeader::place() {
    for (std::size_t i = 0; i < m_combos.size(); ++i) {
        const int section = static_cast<int>(i) + 1;
        if (section < count()) {
            m_combos[i]->setGeometry(sectionViewportPosition(section) + dp(kSide), dp(kTitle),
                                     std::min(sectionSize(section) - dp(2 * kSide), dp(kWidest)),
                                     dp(kCombo));
        }
    }
}

void ColumnHeader::resizeEvent(QResizeEvent* event) {
    QHeaderView::resizeEvent(event);
    place();
}

bool ColumnHeader::eventFilter(QObject* watched, QEvent* event) {
    auto* view = qobject_cast<QAbstractItemView*>(parentWidget());
    if (event->type() == QEvent::FocusIn && view && view->model()) {
        // A box reached by Tab may be scrolled out of sight.
        for (std::size_t i = 0; i < m_combos.size(); ++i) {
            if (m_combos[i] == watched && view->model()->rowCount() > 0) {
                const int row = std::max(0, view->indexAt({0, 0}).row());
                view->scrollTo(view->model()->index(row, static_cast<int>(i) + 1));
                place();
            }
        }
    }
    if (event->type() == QEvent::Wheel) {
        // The wheel scrolls the table; it must not change what a column means.
        event->ignore();
        return true;
    }
    return QHeaderView::eventFilter(watched, event);
}

void ColumnHeader::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const ui::Theme& t = ui::theme();
    painter.fillRect(viewport()->rect(), t.surface2);
    ui::hairline(painter, QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5), t.line);
    for (std::size_t i = 0; i < m_marked.size() && i < m_combos.size(); ++i) {
        if (m_marked[i]) {
            ui::panel(painter, QRectF(m_combos[i]->geometry()).adjusted(-1.5, -1.5, 1.5, 1.5),
                      dpF(8), t.warnT, ui::mixed(t.warn, t.warnT, 0.55));
        }
    }
    painter.end();
    QHeaderView::paintEvent(event);
    // The view scrolls sections without telling.
    place();
}

void ColumnHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    if (section < 1 || section > m_titles.size()) {
        return;
    }
    ui::drawLine(*painter, QRectF(rect.left() + dpF(10), dpF(6), rect.width() - dpF(14), dpF(20)),
                 m_titles[section - 1], ui::fonts().font(ui::TextRole::Label), ui::theme().ink2);
}

}  // namespace winnow
