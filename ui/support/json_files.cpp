// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/support/json_files.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <ui/support/file_filters.h>
#include <ui/support/prompts.h>

namespace winnow {

namespace {

constexpr qint64 kLargestFile = 4 * 1024 * 1024;  // real ones have some 20 KB

QString say(const char* text) { return QCoreApplication::translate("winnow::JsonFiles", text); }

}  // namespace

PickedFile pickJsonFile(Prompts& prompts, QWidget* parent, const QString& title) {
    PickedFile picked;
    const QString path = prompts.fileToOpen(parent, title, jsonFileFilter());
    if (path.isEmpty()) {
        return picked;
    }
    picked.name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        picked.problem = say(QT_TRANSLATE_NOOP("winnow::JsonFiles", "“%1” cannot be read: %2"))
                             .arg(picked.name, file.errorString());
        return picked;
    }
    const QByteArray bytes = file.read(kLargestFile + 1);
    if (bytes.size() > kLargestFile) {
        picked.problem =
            say(QT_TRANSLATE_NOOP("winnow::JsonFiles", "“%1” is too large.")).arg(picked.name);
        return picked;
    }
    picked.content = bytes.toStdString();
    return picked;
}

}  // namespace winnow
