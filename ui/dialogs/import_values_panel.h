// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <ui/dialogs/import_job.h>

namespace winnow {

class ImportTable;

namespace ui {
class Label;
}  // namespace ui

// What the words in columns of choices mean: "Credit Memo" is our credit note. Words that are not
// understood come first.
class ImportValuesPanel : public QWidget {
    Q_OBJECT

public:
    explicit ImportValuesPanel(const Words& words, QWidget* parent = nullptr);

    // Shows itself when the file has such columns.
    void show(const ImportPlan& plan, const ImportOptions& options);
    int unknownWords() const { return m_unknown; }

Q_SIGNALS:
    void optionsChosen(const winnow::ImportOptions& options);

private:
    struct Entry {
        std::string field;
        ImportValue value;
    };

    void offer(int row);

    Words m_words;
    ImportPlan m_plan;
    ImportOptions m_options;
    std::vector<Entry> m_entries;
    int m_unknown = 0;
    ui::Label* m_title;
    ui::Label* m_note;
    ImportTable* m_table;
};

}  // namespace winnow
