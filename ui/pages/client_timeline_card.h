// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <app/grading_service.h>
#include <domain/case.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/widgets/card_frame.h>

namespace winnow {

namespace ui {
class TimelineView;
}

// The case that a row of the timeline is about; empty: it is about something else.
std::optional<CaseId> caseOfKey(const QString& key);
QString keyOfCase(CaseId id);

// What happened with a client, newest first, and its grades of the last six quarters.
class ClientTimelineCard : public ui::CardFrame {
    Q_OBJECT

public:
    explicit ClientTimelineCard(PortfolioBridge& bridge, QWidget* parent = nullptr);

    // Quarters oldest first, the one on screen last.
    void show(ClientId client, const std::vector<ClientQuarter>& history);
    ui::TimelineView* list() const { return m_timeline; }

private:
    PortfolioBridge& m_bridge;
    QWidget* m_badges;
    ui::TimelineView* m_timeline;
};

}  // namespace winnow
