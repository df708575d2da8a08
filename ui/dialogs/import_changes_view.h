// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include <ui/dialogs/import_job.h>

namespace winnow {

class ImportTable;

namespace ui {
class Label;
}  // namespace ui

// Rows whose fact is stored with other values: what it was, what it would be, to be accepted.
class ImportChangesView : public QWidget {
    Q_OBJECT

public:
    explicit ImportChangesView(const Words& words, QWidget* parent = nullptr);

    void show(const ImportOutcome& outcome, const RowDecisions& decisions);
    // Writes what is accepted into the decisions.
    void writeTo(RowDecisions& decisions) const;

Q_SIGNALS:
    void decided();

private:
    void acceptAll(bool accepted);
    void showNote();

    Words m_words;
    std::vector<ImportChange> m_changes;
    std::set<std::int64_t> m_accepted;
    bool m_all = false;
    std::int64_t m_total = 0;
    ImportTable* m_table;
    ui::Label* m_note;
};

}  // namespace winnow
