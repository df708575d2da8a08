// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/label.h>
#include <ui/widgets/page_header.h>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace winnow::ui {

Breadcrumb::Breadcrumb(QWidget* parent) : ItemsWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Path"));
}

void Breadcrumb::setSteps(const QStringList& steps) {
    m_steps = steps;
    itemsChanged();
}

QSize Breadcrumb::sizeHint() const {
    double width = 0;
    for (const QString& step : m_steps) {
        width += textWidth(step, fonts().font(TextRole::Secondary)) + dpF(22);
    }
    return {static_cast<int>(std::ceil(width)), dp(18)};
}

std::vector<PaintedItem> Breadcrumb::layOutItems() const {
    std::vector<PaintedItem> items;
    double x = 0;
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const double width = textWidth(m_steps[i], fonts().font(TextRole::Secondary));
        items.push_back({QRectF(x, 0, width, height()), m_steps[i], {}, i + 1 < m_steps.size()});
        x += width + dpF(22);
    }
    return items;
}

void Breadcrumb::itemActivated(int index) { Q_EMIT clicked(index); }

void Breadcrumb::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    const QFont font = fonts().font(TextRole::Secondary);
    for (std::size_t i = 0; i < items().size(); ++i) {
        const PaintedItem& item = items()[i];
        const int index = static_cast<int>(i);
        const bool lit = item.clickable && (hoveredItem() == index || showsCurrent(index));
        QRectF area = item.rect;
        area.setRight(std::min(area.right() + 1, double(width())));
        drawLine(painter, area, item.name, font, lit ? t.acc : item.clickable ? t.ink3 : t.ink2);
        if (showsCurrent(index)) {
            paintFocusRing(painter, item.rect.adjusted(-3, 0, 3, 0), dpF(4), t.acc, dpF(2));
        }
        if (i + 1 < items().size()) {
            const double side = dpF(12);
            paintIcon(painter,
                      QRectF(item.rect.right() + dpF(5), (height() - side) / 2, side, side),
                      QStringLiteral("chevron-right"), t.ink3);
        }
    }
}

PageHeader::PageHeader(const QString& title, QWidget* parent)
    : QWidget(parent),
      m_outer(new QVBoxLayout(this)),
      m_breadcrumb(new Breadcrumb(this)),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_left(new QHBoxLayout),
      m_texts(new QVBoxLayout),
      m_actionBox(new QWidget(this)),
      m_actions(new QHBoxLayout(m_actionBox)),
      m_title(new Label(title, TextRole::PageTitle, ColorRole::Ink)),
      m_subtitle(new Label({}, TextRole::Body, ColorRole::Ink2)) {
    m_breadcrumb->hide();
    m_subtitle->hide();
    m_texts->addWidget(m_title);
    m_texts->addWidget(m_subtitle);
    m_left->addLayout(m_texts, 1);
    m_row->addLayout(m_left, 1);
    m_row->addWidget(m_actionBox, 0, Qt::AlignVCenter);
    m_outer->addWidget(m_breadcrumb);
    m_outer->addLayout(m_row);
    connect(m_breadcrumb, &Breadcrumb::clicked, this, &PageHeader::breadcrumbClicked);
    applyMetrics();
}

void PageHeader::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
    arrange();
}

void PageHeader::setSubtitle(const QString& subtitle) {
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    arrange();
}

void PageHeader::setBreadcrumb(const QStringList& steps) {
    m_breadcrumb->setSteps(steps);
    m_breadcrumb->setVisible(!steps.isEmpty());
}

void PageHeader::setLeading(QWidget* widget) {
    delete m_leading;
    m_leading = widget;
    if (widget != nullptr) m_left->insertWidget(0, widget, 0, Qt::AlignVCenter);
    arrange();
}

void PageHeader::addAction(QWidget* widget) {
    m_actions->addWidget(widget, 0, Qt::AlignVCenter);
    arrange();
}

void PageHeader::clearActions() {
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    arrange();
}

QSize PageHeader::minimumSizeHint() const {
    return {std::max(dp(160), m_actionBox->minimumSizeHint().width()),
            m_outer->minimumSize().height()};
}

void PageHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void PageHeader::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) {
        applyMetrics();
        arrange();
    }
    QWidget::changeEvent(event);
}

void PageHeader::applyMetrics() {
    m_outer->setContentsMargins(0, dp(20), 0, dp(16));
    m_outer->setSpacing(dp(10));
    m_row->setSpacing(dp(16));
    m_left->setSpacing(dp(18));
    m_texts->setSpacing(dp(2));
    m_actions->setContentsMargins(0, 0, 0, 0);
    m_actions->setSpacing(dp(8));
}

void PageHeader::arrange() {
    m_actionBox->setVisible(m_actions->count() > 0);
    // The subtitle may elide; the title shall not.
    const int title = m_title->sizeHint().width() +
                      (m_leading != nullptr ? m_leading->sizeHint().width() + dp(18) : 0);
    const bool beside = title + dp(24) + m_actionBox->sizeHint().width() <= width();
    const auto direction = beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_row->direction() == direction) return;
    m_row->setDirection(direction);
    m_row->setAlignment(m_actionBox, beside ? Qt::AlignVCenter : Qt::AlignLeft);
    m_row->setSpacing(beside ? dp(16) : dp(10));
}

}  // namespace winnow::ui
