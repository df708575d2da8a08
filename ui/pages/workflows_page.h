// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/pages/page.h>

#include <domain/case.h>

class QScrollArea;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace winnow {

class CaseDrawer;
class Prompts;
class Settings;
class WorkflowBoard;
class WorkflowCalendar;
class WorkflowQueue;
class WorkflowUndecided;

namespace ui {
class Button;
class EmptyState;
class PageHeader;
class SegmentedControl;
}  // namespace ui

// Lifting and parting: the board with its two lanes, the queue, the calendar; beside them the
// drawer of the case chosen.
class WorkflowsPage : public Page {
    Q_OBJECT

public:
    WorkflowsPage(PortfolioBridge& bridge, Settings& settings, Prompts& prompts,
                  QWidget* parent = nullptr);

    enum class View { Board, Queue, Calendar };
    void showView(View view);
    // Opens the drawer of the case; refresh() afterwards is not needed.
    void openCase(CaseId id);
    void closeCase();
    // "Start a workflow"; for the client when one is given.
    void startCase(std::optional<ClientId> client);

    void refresh() override;
    std::optional<ClientId> currentClient() const override;
    QString statusText() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    View view() const;
    QWidget* buildHeader();
    QWidget* buildBoard();
    QWidget* buildSide();
    void refreshBoard();
    void refreshView();
    void arrange();
    void start(const StartCaseRequest& request);
    void tryUpgrade(ClientId client);
    void part(ClientId client, const std::string& from);
    void move(CaseId id, Stage stage);
    void exportCalendar();

    Settings& m_settings;
    Prompts& m_prompts;
    QWidget* m_head = nullptr;
    ui::PageHeader* m_header = nullptr;
    ui::SegmentedControl* m_views = nullptr;
    ui::Button* m_start = nullptr;
    QSplitter* m_split = nullptr;
    QStackedWidget* m_stack = nullptr;
    QScrollArea* m_boardScroll = nullptr;
    QVBoxLayout* m_boardLines = nullptr;
    WorkflowBoard* m_board = nullptr;
    WorkflowUndecided* m_undecided = nullptr;
    ui::EmptyState* m_empty = nullptr;
    WorkflowQueue* m_queue = nullptr;
    WorkflowCalendar* m_calendar = nullptr;
    QWidget* m_side = nullptr;
    QWidget* m_backRow = nullptr;
    CaseDrawer* m_drawer = nullptr;
    QString m_status;
};

}  // namespace winnow
