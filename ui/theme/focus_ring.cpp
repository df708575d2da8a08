// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/theme/focus_ring.h>
#include <QAbstractButton>
#include <QApplication>
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

FocusRing::FocusRing(QObject* parent) : QObject(parent) {
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget*, QWidget* now) { follow(now); });
}

void FocusRing::follow(QWidget* widget) {
    const bool byKey =
        widget != nullptr && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (!byKey || !wantsRing(widget)) {
        if (m_frame) m_frame->setWidget(nullptr);
        return;
    }
    // A frame lives in one window; another window's focus needs a new one.
    if (m_frame && m_frame->window() != widget->window()) delete m_frame;
    if (!m_frame) m_frame = new QFocusFrame(widget->window());
    m_frame->setWidget(widget);
}

}  // namespace winnow::ui
