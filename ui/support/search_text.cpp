// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/support/search_text.h>

namespace winnow {

QString searchKey(const QString& text) {
    QString key;
    key.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark()) {
            key += c;
        }
    }
    return key.toCaseFolded();
}

}  // namespace winnow
