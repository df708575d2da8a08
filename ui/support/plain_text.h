// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QTextDocument>
#include <string>

namespace winnow {

// What was typed, lines parted by '\n'. QPlainTextEdit::toPlainText() would lose the no-break
// spaces of French.
inline std::string plainTextOf(const QPlainTextEdit& field) {
    QString text = field.document()->toRawText();
    text.replace(QChar::ParagraphSeparator, QChar(u'\n'));
    text.replace(QChar::LineSeparator, QChar(u'\n'));
    return text.toStdString();
}

}  // namespace winnow
