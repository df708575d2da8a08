// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QStringList>
#include <QWidget>

#include <ui/dialogs/import_job.h>

class QSplitter;
class QTableWidget;

namespace winnow {

class ColumnHeader;
class ImportDateQuestion;
class ImportReadingBar;
class ImportValuesPanel;

namespace ui {
class InlineBanner;
class Label;
}  // namespace ui

// Step 2: how the file is written, what its columns mean, and what its words mean.
class ImportColumnsPage : public QWidget {
    Q_OBJECT

public:
    ImportColumnsPage(const Words& words, const std::vector<std::string>& kinds,
                      QWidget* parent = nullptr);

    void setMappings(const QStringList& names);
    // With what a rehearsal found, where there was one: wrong cells of the preview are marked.
    void show(const ImportPlan& plan, const ImportOptions& options,
              const std::optional<ImportCheck>& check);

    // The keyboard to what has to be answered before the file can be read.
    void focusQuestion();

Q_SIGNALS:
    // Something was chosen: the file is to be looked at again with these.
    void optionsChosen(const winnow::ImportOptions& options);
    void mappingChosen(const QString& name);
    void constantRequested(const std::string& field);

private:
    void showQuestions();
    void showColumns();
    void showCells(const std::vector<std::string>& chosen);
    void markCells(const ImportCheck& check);
    void choose(int column, const std::string& field);

    Words m_words;
    ImportPlan m_plan;
    ImportOptions m_options;
    std::string m_missingField;
    ImportReadingBar* m_bar;
    ImportDateQuestion* m_dates;
    ui::InlineBanner* m_question;
    QTableWidget* m_table;
    ColumnHeader* m_head;
    ui::Label* m_found;
    ui::Label* m_ready;
    ImportValuesPanel* m_values;
};

}  // namespace winnow
