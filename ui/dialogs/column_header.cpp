// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/column_header.h>

#include <QComboBox>
#include <QPainter>

#include <ui/theme/look.h>
#include <ui/widgets/marks.h>

namespace winnow {

namespace {

using ui::dp;
using ui::dpF;

constexpr int kTitle = 30;
constexpr int kCombo = 30;
constexpr int kBelow = 10;
constexpr int kSide = 4;

}  // namespace

ColumnHeader::ColumnHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionResized, this, &ColumnHeader::place);
    connect(this, &QHeaderView::geometriesChanged, this, &ColumnHeader::place);
}

void ColumnHeader::setColumns(const QStringList& titles, const std::vector<Choice>& choices,
                              const std::vector<std::string>& chosenCodes) {
    qDeleteAll(m_combos);
    m_combos.clear();
    m_titles = titles;
    for (int column = 0; column < static_cast<int>(titles.size()); ++column) {
        auto* combo = new QComboBox(this);
        combo->setAccessibleName(tr("Meaning of column %1").arg(titles[column]));
        for (const Choice& choice : choices) {
            combo->addItem(choice.text, QString::fromStdString(choice.code));
        }
        const std::string& code = chosenCodes[static_cast<std::size_t>(column)];
        combo->setCurrentIndex(combo->findData(QString::fromStdString(code)));
        connect(combo, &QComboBox::activated, this, [this, combo, column] {
            Q_EMIT chosen(column, combo->currentData().toString().toStdString());
        });
        m_combos.push_back(combo);
        combo->show();
    }
    place();
    viewport()->update();
}

QSize ColumnHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), dp(kTitle + kCombo + kBelow)};
}

void ColumnHeader::place() {
    for (std::size_t i = 0; i < m_combos.size(); ++i) {
        const int section = static_cast<int>(i) + 1;
        if (section < count()) {
            m_combos[i]->setGeometry(sectionViewportPosition(section) + dp(kSide), dp(kTitle),
                                     sectionSize(section) - dp(2 * kSide), dp(kCombo));
        }
    }
}

void ColumnHeader::resizeEvent(QResizeEvent* event) {
    QHeaderView::resizeEvent(event);
    place();
}

void ColumnHeader::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), ui::theme().surface2);
    ui::hairline(painter, QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5),
                 ui::theme().line);
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
