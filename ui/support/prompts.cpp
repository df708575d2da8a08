// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/support/prompts.h>

#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace winnow {

QStringList Prompts::filesToOpen(QWidget* parent, const QString& title, const QString& filter) {
    const QString file = fileToOpen(parent, title, filter);
    return file.isEmpty() ? QStringList() : QStringList{file};
}

QString WindowPrompts::fileToOpen(QWidget* parent, const QString& title, const QString& filter) {
    const QString file = QFileDialog::getOpenFileName(parent, title, folder(), filter);
    if (!file.isEmpty()) {
        m_folder = QFileInfo(file).absolutePath();
    }
    return file;
}

QStringList WindowPrompts::filesToOpen(QWidget* parent, const QString& title,
                                       const QString& filter) {
    const QStringList files = QFileDialog::getOpenFileNames(parent, title, folder(), filter);
    if (!files.isEmpty()) {
        m_folder = QFileInfo(files.front()).absolutePath();
    }
    return files;
}

QString WindowPrompts::folder() {
    if (m_folder.isEmpty()) {
        m_folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    }
    return m_folder;
}

QString WindowPrompts::fileToSave(QWidget* parent, const QString& title, const QString& suggestion,
                                  const QString& filter) {
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
}

int WindowPrompts::ask(QWidget* parent, const Question& question) {
    QMessageBox box(QMessageBox::Question, question.title, question.text, QMessageBox::NoButton,
                    parent);
    box.setTextFormat(Qt::PlainText);
    QList<QAbstractButton*> buttons;
    for (qsizetype i = 0; i < question.answers.size(); ++i) {
        // The last answer is what Escape gives.
        const auto role = i + 1 == question.answers.size() && i > 0 ? QMessageBox::RejectRole
                                                                    : QMessageBox::AcceptRole;
        buttons.append(box.addButton(question.answers[i], role));
    }
    box.exec();
    return static_cast<int>(buttons.indexOf(box.clickedButton()));
}

void WindowPrompts::tell(QWidget* parent, const QString& title, const QString& text) {
    QMessageBox box(QMessageBox::Information, title, text, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

int WindowPrompts::run(QDialog& dialog) { return dialog.exec(); }

}  // namespace winnow
