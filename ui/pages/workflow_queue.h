// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <app/parting_service.h>
#include <ui/bridge/portfolio_bridge.h>

class QVBoxLayout;

namespace winnow {

namespace ui {
class Button;
class CardFrame;
class EmptyState;
class Label;
}  // namespace ui

// Clients to part with, worst first, over the months that the owner's caps allow; what leaves and
// comes back with each and with all up to it.
class WorkflowQueue : public QWidget {
    Q_OBJECT

public:
    explicit WorkflowQueue(PortfolioBridge& bridge, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void startParting(qint64 clientId);
    void openCase(qint64 caseId);
    void openClient(qint64 clientId);
    void editCaps();
    void editContract(qint64 clientId);

private:
    QString capsText(const QueueCaps& caps) const;
    void fill(ui::CardFrame& card, const std::vector<QueueEntry>& entries, bool leftOut);

    PortfolioBridge& m_bridge;
    ui::Label* m_caps;
    ui::Button* m_edit;
    ui::CardFrame* m_capsCard;
    ui::CardFrame* m_queue;
    ui::CardFrame* m_leftOut;
    ui::EmptyState* m_empty;
};

}  // namespace winnow
