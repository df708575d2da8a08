// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QFrame>

#include <app/case_service.h>
#include <app/letter_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/pages/case_context.h>

class QMenu;
class QScrollArea;
class QStackedWidget;

namespace winnow {

class CaseAsk;
class CaseEvidenceTab;
class CaseLettersTab;
class CaseLogTab;
class CaseStepsTab;
class NameLink;
class Prompts;

namespace ui {
class GradeBadge;
class IconButton;
class InlineBanner;
class Label;
class ViewTabs;
}  // namespace ui

// One case beside the board: its steps, letters, evidence and log. Every change it makes is told by
// `notify`; it reads anew on show().
class CaseDrawer : public QFrame {
    Q_OBJECT

public:
    CaseDrawer(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);

    // Keeps tab and scroll position when it is the case shown already.
    void show(CaseId id);
    std::optional<CaseId> shown() const;
    void refresh();

Q_SIGNALS:
    void closed();
    void openClient(qint64 clientId);
    // Another case to show: a follow-up that was started.
    void openCase(qint64 caseId);
    void notify(const QString& message, bool undoable);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showNextStep();
    QWidget* buildHead();
    QScrollArea* addTab(const QString& title, QWidget* content);
    void showHead();
    void showStanding();
    void fillMenu();
    void assign();
    void suspend();
    void resume();
    void reverse();
    void end();
    void followUp();
    // The case cannot be read: why, in place of all else.
    void showFault(const QString& message);

    PortfolioBridge& m_bridge;
    CaseContext m_context;
    std::optional<CaseId> m_shown;
    std::optional<CaseService::View> m_view;
    bool m_reading = false;

    ui::GradeBadge* m_badge;
    NameLink* m_name;
    ui::Label* m_since;
    ui::IconButton* m_more;
    QMenu* m_menu;
    ui::InlineBanner* m_standing;
    CaseAsk* m_ask;
    ui::ViewTabs* m_tabs;
    QStackedWidget* m_stack;
    CaseStepsTab* m_steps;
    CaseLettersTab* m_letters;
    CaseEvidenceTab* m_evidence;
    CaseLogTab* m_log;
};

}  // namespace winnow
