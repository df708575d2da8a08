// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/page_header.h>

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <cmath>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/label.h>

namespace winnow::ui {

namespace {

constexpr int kRoomAbove = 20;
constexpr int kRoomBelow = 16;

}  // namespace

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
            paintFocusRing(painter, item.rect.adjusted(0, 0, 4, 0), dpF(4), t.acc, dpF(2));
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
      m_breadcrumb(new Breadcrumb(this)),
      m_title(new Label(title, TextRole::PageTitle, ColorRole::Ink, this)),
      m_subtitle(new Label({}, TextRole::Body, ColorRole::Ink2, this)) {
    m_breadcrumb->hide();
    m_subtitle->hide();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(title);
    connect(m_breadcrumb, &Breadcrumb::clicked, this, &PageHeader::breadcrumbClicked);
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
    arrange();
}

void PageHeader::setLeading(QWidget* widget) {
    delete m_leading;
    m_leading = widget;
    if (widget != nullptr) {
        widget->setParent(this);
        widget->show();
    }
    arrange();
}

void PageHeader::addAction(QWidget* widget) {
    const bool hidden = widget->testAttribute(Qt::WA_WState_ExplicitShowHide) && widget->isHidden();
    widget->setParent(this);
    if (!hidden) widget->show();
    m_actions.emplace_back(widget);
    arrange();
}

int PageHeader::actionsWidth() const {
    int width = 0;
    for (const QPointer<QWidget>& action : m_actions) {
        if (action && !action->isHidden()) width += action->sizeHint().width() + dp(8);
    }
    return std::max(0, width - dp(8));
}

// Rows of actions from the left, below the title; returns where they end.
int PageHeader::placeActions(Places& places, int width, int top) const {
    int x = 0;
    int row = 0;
    for (const QPointer<QWidget>& action : m_actions) {
        if (!action || action->isHidden()) continue;
        const QSize size = action->sizeHint().boundedTo({width, QWIDGETSIZE_MAX});
        if (x > 0 && x + size.width() > width) {
            top += row + dp(8);
            x = 0;
            row = 0;
        }
        places.actions.emplace_back(action, QRect(QPoint(x, top), size));
        x += size.width() + dp(8);
        row = std::max(row, size.height());
    }
    return top + row;
}

PageHeader::Places PageHeader::placesFor(int width) const {
    Places places;
    int top = dp(kRoomAbove);
    if (!m_breadcrumb->isHidden()) {
        places.breadcrumb = QRect(0, top, width, m_breadcrumb->sizeHint().height());
        top += places.breadcrumb.height() + dp(10);
    }
    const QSize leading = m_leading != nullptr ? m_leading->sizeHint() : QSize(0, 0);
    const int left = leading.isEmpty() ? 0 : leading.width() + dp(18);
    const int titleHeight = m_title->sizeHint().height();
    const int textHeight =
        titleHeight + (m_subtitle->isHidden() ? 0 : m_subtitle->sizeHint().height() + dp(2));
    const int blockHeight = std::max(textHeight, leading.height());
    const int actions = actionsWidth();
    // The subtitle may elide beside the actions; the title shall not.
    const bool beside =
        actions == 0 || left + m_title->sizeHint().width() + dp(24) + actions <= width;
    const int room = width - left - (beside && actions > 0 ? actions + dp(16) : 0);
    const int textTop = top + (blockHeight - textHeight) / 2;
    places.leading = QRect(QPoint(0, top + (blockHeight - leading.height()) / 2), leading);
    places.title = QRect(left, textTop, room, titleHeight);
    places.subtitle =
        QRect(left, textTop + titleHeight + dp(2), room, m_subtitle->sizeHint().height());
    places.height = top + blockHeight;
    if (actions == 0) return places;
    if (!beside) {
        places.height = placeActions(places, width, places.height + dp(10));
        return places;
    }
    int x = width - actions;
    for (const QPointer<QWidget>& action : m_actions) {
        if (!action || action->isHidden()) continue;
        const QSize size = action->sizeHint();
        const int y = top + (blockHeight - size.height()) / 2;
        places.actions.emplace_back(action, QRect(QPoint(x, y), size));
        x += size.width() + dp(8);
    }
    return places;
}

QSize PageHeader::sizeHint() const {
    const int wide = dp(640);
    return {wide, heightForWidth(wide)};
}

QSize PageHeader::minimumSizeHint() const { return {dp(160), dp(30)}; }

int PageHeader::heightForWidth(int width) const { return placesFor(width).height + dp(kRoomBelow); }

bool PageHeader::event(QEvent* event) {
    // A child changed its size or was shown or hidden.
    if (event->type() == QEvent::LayoutRequest) arrange();
    return QWidget::event(event);
}

void PageHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void PageHeader::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) arrange();
    QWidget::changeEvent(event);
}

void PageHeader::arrange() {
    const Places places = placesFor(width());
    m_breadcrumb->setGeometry(places.breadcrumb);
    if (m_leading != nullptr) m_leading->setGeometry(places.leading);
    m_title->setGeometry(places.title);
    m_subtitle->setGeometry(places.subtitle);
    for (const auto& [action, rect] : places.actions) {
        action->setGeometry(QStyle::visualRect(layoutDirection(), this->rect(), rect));
    }
    updateGeometry();
}

}  // namespace winnow::ui
