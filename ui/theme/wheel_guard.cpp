// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/theme/wheel_guard.h>

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>

namespace winnow::ui {

WheelGuard::WheelGuard(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool WheelGuard::guards(const QWidget& widget) {
    return qobject_cast<const QComboBox*>(&widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr;
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Wheel) return false;
    const auto* widget = qobject_cast<const QWidget*>(watched);
    if (widget == nullptr || !guards(*widget)) return false;
    if (qobject_cast<const QAbstractSpinBox*>(widget) != nullptr && widget->hasFocus()) {
        return false;
    }
    event->ignore();
    return true;
}

}  // namespace winnow::ui
