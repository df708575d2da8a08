// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include <QWidget>

#include <ui/dialogs/import_job.h>

namespace winnow {

class ImportTable;

namespace ui {
class Button;
class Label;
}  // namespace ui

// Rows that cannot be taken: the file's own cells with the wrong one marked, to be corrected in
// place, and below them what is wrong with each, with the ways out as buttons.
class ImportRowsView : public QWidget {
    Q_OBJECT

public:
    explicit ImportRowsView(const Words& words, QWidget* parent = nullptr);

    void show(const ImportPlan& plan, const ImportOutcome& outcome, const RowDecisions& decisions);
    const RowDecisions& decisions() const { return m_decisions; }

Q_SIGNALS:
    // A cell says something else: only a check tells whether the row can be taken now.
    void corrected();
    // A row was left out or taken back in.
    void decided();
    void checkAgainRequested();
    void saveRequested();

private:
    void showGrid();
    void showReasons();
    void showReason(int row);
    void showCell(int row, int column);
    void apply(int row, RowFix::Kind fix);
    void correct(int row, int column, const QString& text);
    void edited(int row, int column);
    // Of the problem's own column; 0 is the line number, -1: the row as a whole is meant.
    int wrongColumn(const RowProblem& problem) const;
    bool isPending(const RowProblem& problem, const std::string& header) const;
    bool isChosen(const RowProblem& problem, const RowFix& fix) const;
    std::string original(const RowProblem& problem, int column) const;

    Words m_words;
    ImportPlan m_plan;
    std::vector<std::string> m_header;
    std::vector<RowProblem> m_problems;
    RowDecisions m_decisions;
    std::set<std::pair<std::int64_t, std::string>> m_pending;  // corrected since the last check
    bool m_filling = false;
    ImportTable* m_grid;
    ImportTable* m_reasons;
    ui::Label* m_more;
    ui::Button* m_again;
    ui::Button* m_save;
};

}  // namespace winnow
