// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/support/document_files.h>

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <app/report_service.h>
#include <ui/support/paths.h>
#include <ui/support/prompts.h>
#include <ui/support/words.h>

namespace winnow {

using namespace Qt::StringLiterals;

QString documentPlace(std::string_view fileName, const QString& ending) {
    QString name = toQString(fileName);
    for (QChar& c : name) {
        if (u"/\\:*?\"<>|"_s.contains(c) || c.category() == QChar::Other_Control) {
            c = u'-';
        }
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath((name.isEmpty() ? u"document"_s : name) + u'.' + ending);
}

QString askForDocumentFile(Prompts& prompts, QWidget* parent, const QString& title,
                           std::string_view fileName, const QString& ending,
                           const QString& filter) {
    QString file = prompts.fileToSave(parent, title, documentPlace(fileName, ending), filter);
    if (!file.isEmpty() && QFileInfo(file).suffix().isEmpty()) {
        file += u'.' + ending;
    }
    return file;
}

Result<void> writeDocumentFile(const QString& file, std::string_view content) {
    return writeFileAtomically(toPath(file), content);
}

}  // namespace winnow
