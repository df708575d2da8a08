// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>
#include <QWidget>

#include <ui/dialogs/import_job.h>

class QMimeData;
class QStackedWidget;

namespace winnow {

class ImportTable;

namespace ui {
class Button;
}  // namespace ui

// Step 1: which files, and of a workbook which sheets, in which order.
class ImportFilePage : public QWidget {
    Q_OBJECT

public:
    // `presets`: the exports that are recognised by themselves.
    ImportFilePage(const Words& words, const QStringList& presets, QWidget* parent = nullptr);

    // Nothing: asks for files.
    void show(const std::vector<ImportItem>& items);

Q_SIGNALS:
    void chooseRequested();
    void filesDropped(const QStringList& files);
    void itemChosen(int index, bool chosen);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    Words m_words;
    QStackedWidget* m_stack;
    ImportTable* m_table;
    ui::Button* m_choose;
    ui::Button* m_more;
};

// The files of a drag, without folders.
QStringList droppedFiles(const QMimeData* data);

}  // namespace winnow
