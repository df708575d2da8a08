// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/widgets/view_tabs.h>

#include <QPainter>
#include <cmath>

#include <ui/theme/look.h>
#include <ui/theme/paint.h>

namespace winnow::ui {

namespace {

constexpr double kHeight = 34;

}  // namespace

ViewTabs::ViewTabs(QWidget* parent) : QTabBar(parent) {
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
}

int ViewTabs::addView(const QString& text, const QString& count) {
    const int index = addTab(text);
    setTabData(index, count);
    return index;
}

void ViewTabs::setCount(int index, const QString& count) {
    setTabData(index, count);
    // QTabBar measures again only when a text changes.
    setTabText(index, tabText(index));
}

void ViewTabs::setGap(double gap) {
    if (gap == m_gap) return;
    m_gap = gap;
    // QTabBar measures again only when a text changes.
    for (int i = 0; i < count(); ++i) setTabText(i, tabText(i));
}

QSize ViewTabs::minimumSizeHint() const { return {dp(120), dp(kHeight)}; }

QSize ViewTabs::tabSizeHint(int index) const {
    const double text = textWidth(tabText(index), fonts().font(TextRole::Name));
    const double count = textWidth(tabData(index).toString(), fonts().font(TextRole::Body));
    const double between = count > 0 ? dpF(4) : 0;
    return {static_cast<int>(std::ceil(text + between + count + dpF(4 + m_gap))), dp(kHeight)};
}

QSize ViewTabs::minimumTabSizeHint(int index) const { return tabSizeHint(index); }

void ViewTabs::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    const QFont name = fonts().font(TextRole::Name);
    for (int i = 0; i < count(); ++i) {
        const QRectF tab = tabRect(i);
        const bool chosen = i == currentIndex();
        const bool hot = tab.contains(mapFromGlobal(QCursor::pos()));
        QRectF text = tab.adjusted(dpF(2), 0, -dpF(m_gap) + 2, -dpF(3));
        const double wide = textWidth(tabText(i), name);
        drawLine(painter, text, tabText(i), name, chosen || hot ? t.ink : t.ink2);
        text.setLeft(text.left() + wide + dpF(4));
        drawLine(painter, text, tabData(i).toString(), fonts().font(TextRole::Body), t.ink3);
        const QRectF content(tab.left(), tab.top(), tab.width() - dpF(m_gap) + dpF(2),
                             tab.height());
        if (chosen) {
            painter.fillRect(snapped(painter, QRectF(content.left(), tab.bottom() - dpF(2),
                                                     content.width(), dpF(2))),
                             t.acc);
            if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
                paintFocusRing(painter, content.adjusted(-1, 3, 4, -5), dpF(5), t.acc, dpF(2));
            }
        }
    }
}

}  // namespace winnow::ui
