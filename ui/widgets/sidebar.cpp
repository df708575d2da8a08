// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/sidebar.h>

#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include <ui/theme/icons.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>

namespace winnow::ui {

namespace {

// Product mark, product name, and whose portfolio it is.
class BrandWidget : public QWidget {
public:
    explicit BrandWidget(QWidget* parent) : QWidget(parent) {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void setPortfolio(const QString& name) {
        m_name = name;
        setToolTip(name);
        setAccessibleName(name);
        update();
    }
    void setCollapsed(bool collapsed) {
        m_collapsed = collapsed;
        update();
    }
    QSize sizeHint() const override { return {dp(160), dp(36)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& t = theme();
        QPainter painter(this);
        const double side = dpF(28);
        const double left = m_collapsed ? (width() - side) / 2 : dpF(17);
        paintProductIcon(painter, QRectF(left, (height() - side) / 2, side, side), t);
        if (m_collapsed) return;
        const double x = left + side + dpF(9);
        drawLine(painter, QRectF(x, 0, width() - x - dpF(8), dpF(19)), QStringLiteral("Winnow"),
                 fonts().sans(15, QFont::DemiBold), t.ink);
        drawLine(painter, QRectF(x, dpF(19), width() - x - dpF(8), dpF(15)), m_name,
                 fonts().font(TextRole::Secondary), t.ink3);
    }

private:
    QString m_name;
    bool m_collapsed = false;
};

class FooterWidget : public QWidget {
public:
    explicit FooterWidget(QWidget* parent) : QWidget(parent) {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void setText(const QString& text) {
        m_text = text;
        setAccessibleName(text);
        updateGeometry();
        update();
    }
    QSize sizeHint() const override {
        const auto lines = m_text.isEmpty() ? 0 : m_text.count(QLatin1Char('\n')) + 1;
        return {dp(160), dp(16 * static_cast<double>(lines))};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        QRectF line(dpF(19), 0, width() - dpF(27), dpF(16));
        for (const QString& part : m_text.split(QLatin1Char('\n'))) {
            drawLine(painter, line, part, fonts().font(TextRole::Secondary), theme().ink3);
            line.translate(0, dpF(16));
        }
    }

private:
    QString m_text;
};

}  // namespace

QuarterButton::QuarterButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &QuarterButton::openMenu);
}

void QuarterButton::setQuarter(const QString& quarter, const QString& state) {
    m_quarter = quarter;
    m_state = state;
    setAccessibleName(tr("Quarter %1, %2").arg(quarter, state));
    setToolTip(m_collapsed ? accessibleName() : QString());
    update();
}

void QuarterButton::setMenu(QMenu* menu) { m_menu = menu; }

void QuarterButton::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    setToolTip(m_collapsed ? accessibleName() : QString());
    update();
}

QSize QuarterButton::sizeHint() const { return {dp(m_collapsed ? 38 : 184), dp(32)}; }

void QuarterButton::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    panel(painter, rect(), dpF(7), underMouse() || isDown() ? t.surface2 : t.surface, t.line2);
    const QRectF inner = QRectF(rect()).adjusted(dpF(10), 0, -dpF(8), 0);
    if (m_collapsed) {
        // The quarter without its year: the tool tip has the rest.
        drawLine(painter, rect(), m_quarter.section(QLatin1Char(' '), 0, 0),
                 fonts().font(TextRole::Name), t.ink, Qt::AlignHCenter);
        return;
    }
    const double side = dpF(14);
    paintIcon(painter, QRectF(inner.right() - side, inner.center().y() - side / 2, side, side),
              QStringLiteral("chevron-down"), t.ink2);
    const double name = textWidth(m_quarter, fonts().font(TextRole::Name));
    drawLine(painter, inner.adjusted(0, 0, -dpF(20), 0), m_quarter, fonts().font(TextRole::Name),
             t.ink);
    drawLine(painter, inner.adjusted(name + dpF(8), 0, -dpF(22), 0), m_state,
             fonts().font(TextRole::Secondary), t.ink3, Qt::AlignRight);
}

void QuarterButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return ||
        event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void QuarterButton::openMenu() {
    if (m_menu == nullptr) return;
    m_menu->setMinimumWidth(width());
    m_menu->popup(mapToGlobal(QPoint(0, height() + dp(4))));
}

Sidebar::Sidebar(QWidget* parent)
    : QWidget(parent),
      m_layout(new QVBoxLayout(this)),
      m_brand(new BrandWidget(this)),
      m_quarter(new QuarterButton(this)),
      m_nav(new NavList(this)),
      m_footer(new FooterWidget(this)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_layout->addWidget(m_brand);
    m_layout->addSpacing(dp(11));
    m_layout->addWidget(m_quarter);
    m_layout->addSpacing(dp(13));
    m_layout->addWidget(m_nav);
    m_layout->addStretch(1);
    m_layout->addWidget(m_footer);
    applyMetrics();
}

void Sidebar::setPortfolioName(const QString& name) {
    static_cast<BrandWidget*>(m_brand)->setPortfolio(name);
}

void Sidebar::setFooter(const QString& text) {
    static_cast<FooterWidget*>(m_footer)->setText(text);
}

void Sidebar::setCollapsed(bool collapsed) {
    if (collapsed == m_collapsed) return;
    m_collapsed = collapsed;
    static_cast<BrandWidget*>(m_brand)->setCollapsed(collapsed);
    m_quarter->setCollapsed(collapsed);
    m_nav->setCollapsed(collapsed);
    m_footer->setVisible(!collapsed);
    applyMetrics();
}

QSize Sidebar::sizeHint() const { return {dp(m_collapsed ? 56 : 208), dp(500)}; }

void Sidebar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().side);
    const double edge = width() - 0.5;
    hairline(painter, {edge, 0}, {edge, double(height())}, theme().line);
}

void Sidebar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) applyMetrics();
    QWidget::changeEvent(event);
}

void Sidebar::applyMetrics() {
    const int side = dp(m_collapsed ? 9 : 12);
    m_layout->setContentsMargins(0, dp(12), 1, dp(12));
    m_layout->setSpacing(0);
    m_brand->setContentsMargins(0, 0, 0, 0);
    // Each part has its own side margin: the brand paints its own.
    for (int i = 0; i < m_layout->count(); ++i) {
        QLayoutItem* item = m_layout->itemAt(i);
        if (QWidget* widget = item->widget()) {
            if (widget == m_quarter) widget->setFixedWidth(sizeHint().width() - 1 - 2 * side);
            if (widget == m_nav) widget->setFixedWidth(sizeHint().width() - 1 - 2 * dp(9));
            m_layout->setAlignment(widget, widget == m_quarter || widget == m_nav
                                               ? Qt::AlignHCenter
                                               : Qt::Alignment());
        }
    }
    updateGeometry();
}

}  // namespace winnow::ui
