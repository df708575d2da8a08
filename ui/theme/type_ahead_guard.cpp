// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/theme/type_ahead_guard.h>

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>

namespace winnow::ui {

TypeAheadGuard::TypeAheadGuard(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
}

bool TypeAheadGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride || !qobject_cast<QComboBox*>(watched)) {
        return false;
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool plain = (key->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
    if (!plain || key->text().isEmpty() || !key->text().front().isLetterOrNumber()) {
        return false;
    }
    event->accept();
    return true;
}

}  // namespace winnow::ui
