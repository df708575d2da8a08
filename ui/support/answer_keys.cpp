// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/support/answer_keys.h>

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace winnow {

bool isAnswerKey(const QKeyEvent& key) {
    return !(key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
}

std::optional<int> digitOf(const QKeyEvent& key) {
    if (!isAnswerKey(key)) {
        return std::nullopt;
    }
    if (key.key() >= Qt::Key_0 && key.key() <= Qt::Key_9) {
        return key.key() - Qt::Key_0;
    }
    if (QLocale().language() != QLocale::French || key.modifiers() & Qt::ShiftModifier) {
        return std::nullopt;
    }
    switch (key.key()) {
        case Qt::Key_Agrave:
            return 0;
        case Qt::Key_Ampersand:
            return 1;
        case Qt::Key_Eacute:
            return 2;
        case Qt::Key_QuoteDbl:
            return 3;
        case Qt::Key_Apostrophe:
            return 4;
        case Qt::Key_ParenLeft:
            return 5;
        default:
            return std::nullopt;
    }
}

bool isTextField(const QWidget* widget) {
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
           qobject_cast<const QTextEdit*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QComboBox*>(widget);
}

}  // namespace winnow
