// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <domain/least_change.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/widgets/card_frame.h>

class QVBoxLayout;
class QCheckBox;

namespace winnow {

namespace ui {
class GhostButton;
class GradeBadge;
class Label;
}  // namespace ui

// "What would lift them to A": the gates that block it, and steps to choose among, with the grade
// that the chosen ones would give.
class ClientLiftCard : public ui::CardFrame {
    Q_OBJECT

public:
    explicit ClientLiftCard(PortfolioBridge& bridge, QWidget* parent = nullptr);

    void show(ClientId client);

Q_SIGNALS:
    // The chosen steps are to become a case; ids of their criteria.
    void planWanted(const std::vector<std::string>& criteria);

private:
    void addGates();
    void addSteps();
    void addStep(const ChangeStep& step, bool chosen, QWidget* parent, QVBoxLayout* lines);
    void showResult();
    std::vector<std::string> chosenCriteria() const;

    PortfolioBridge& m_bridge;
    ClientId m_client;
    LeastChange m_change;
    std::vector<ChangeStep> m_steps;  // in the order of the boxes
    std::vector<QCheckBox*> m_boxes;
    bool m_showsOthers = false;
    ui::Label* m_why;
    QWidget* m_list = nullptr;
    QVBoxLayout* m_lines;
    QWidget* m_strip;
    ui::GradeBadge* m_grade;
    ui::Label* m_result;
    ui::GhostButton* m_plan;
};

}  // namespace winnow
