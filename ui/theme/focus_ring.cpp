// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/theme/focus_ring.h>

#include <QAbstractButton>
#include <QApplication>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QSlider>
#include <QWidget>

namespace winnow::ui {

namespace {

// Fields show the focus by their own edge; views and charts by their current item.
bool wantsRing(const QWidget* widget) {
    return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
           qobject_cast<const QSlider*>(widget) != nullptr;
}

}  // namespace

FocusRing::FocusRing(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::FocusIn && event->type() != QEvent::FocusOut) return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr) return false;
    if (event->type() == QEvent::FocusOut) {
        follow(nullptr);
        return false;
    }
    switch (static_cast<QFocusEvent*>(event)->reason()) {
        case Qt::TabFocusReason:
        case Qt::BacktabFocusReason:
        case Qt::ShortcutFocusReason:
            m_byKey = true;
            break;
        case Qt::MouseFocusReason:
            m_byKey = false;
            break;
        default:
            // A window that comes back, a dialog that closes: as it was before.
            break;
    }
    follow(m_byKey && wantsRing(widget) ? widget : nullptr);
    return false;
}

void FocusRing::follow(QWidget* widget) {
    if (widget == nullptr) {
        if (m_frame) m_frame->setWidget(nullptr);
        return;
    }
    // A frame lives in one window; another window's focus needs a new one.
    if (m_frame && m_frame->window() != widget->window()) delete m_frame;
    if (!m_frame) m_frame = new QFocusFrame(widget->window());
    m_frame->setWidget(widget);
}

}  // namespace winnow::ui
