// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <ui/dialogs/import_job.h>

class QStackedWidget;

namespace winnow {

class ImportChangesView;
class ImportClientsView;
class ImportRowsView;

namespace ui {
class EmptyState;
class Label;
class ViewTabs;
}  // namespace ui

// Step 3: what the file would do, with everything that needs a decision, each kind on its own tab.
class ImportCheckPage : public QWidget {
    Q_OBJECT

public:
    explicit ImportCheckPage(const Words& words, QWidget* parent = nullptr);

    void show(const ImportPlan& plan, const ImportCheck& check, const ClientAnswers& answers,
              const RowDecisions& rows);
    ClientAnswers answers() const;
    RowDecisions rows() const;
    void answer(const UnknownClient& unknown, const ClientAnswer& answer);

Q_SIGNALS:
    // Corrected: the rows have to be checked again before they are taken.
    void corrected();
    void decided();
    void checkAgainRequested();
    void saveRequested();
    void chooserRequested(const winnow::UnknownClient& unknown);

private:
    enum View { kRows, kClients, kProjects, kChanges, kNothing };

    void showTabs(const ImportCheck& check);

    Words m_words;
    std::vector<View> m_views;  // of the tabs
    ui::Label* m_found;
    ui::Label* m_ready;
    ui::ViewTabs* m_tabs;
    QStackedWidget* m_stack;
    ImportRowsView* m_rows;
    ImportClientsView* m_clients;
    ImportClientsView* m_projects;
    ImportChangesView* m_changes;
    ui::EmptyState* m_nothing;
};

}  // namespace winnow
