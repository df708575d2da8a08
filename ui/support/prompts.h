// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QDialog;
class QWidget;

namespace winnow {

// A question with its possible answers; the first one is the suggested way.
struct Question {
    QString title;
    QString text;
    QStringList answers;
};

// Questions to the user, so that tests can answer them.
class Prompts {
public:
    virtual ~Prompts() = default;

    // Empty when the user thought better of it. `filter` as in QFileDialog.
    virtual QString fileToOpen(QWidget* parent, const QString& title, const QString& filter) = 0;
    // Several at once; asks for one unless the heir can do better.
    virtual QStringList filesToOpen(QWidget* parent, const QString& title, const QString& filter);
    virtual QString fileToSave(QWidget* parent, const QString& title, const QString& suggestion,
                               const QString& filter) = 0;
    // Index of the answer; -1 when the question was closed.
    virtual int ask(QWidget* parent, const Question& question) = 0;
    virtual void tell(QWidget* parent, const QString& title, const QString& text) = 0;
    // Shows a dialog until it is answered; QDialog::Accepted or Rejected.
    virtual int run(QDialog& dialog) = 0;
};

// The real ones.
class WindowPrompts final : public Prompts {
public:
    QString fileToOpen(QWidget* parent, const QString& title, const QString& filter) override;
    QStringList filesToOpen(QWidget* parent, const QString& title, const QString& filter) override;
    QString fileToSave(QWidget* parent, const QString& title, const QString& suggestion,
                       const QString& filter) override;
    int ask(QWidget* parent, const Question& question) override;
    void tell(QWidget* parent, const QString& title, const QString& text) override;
    int run(QDialog& dialog) override;

private:
    QString folder();

    QString m_folder;  // of the last file chosen
};

}  // namespace winnow
