// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/grading_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/widgets/card_frame.h>

class QSlider;

namespace winnow {

namespace ui {
class Chip;
class GradeShareBar;
class Label;
class RecordList;
}  // namespace ui

// How far the grade hangs on the weights, what another way of counting says, and what moved since
// last quarter.
class ClientSurenessCard : public ui::CardFrame {
    Q_OBJECT

public:
    explicit ClientSurenessCard(PortfolioBridge& bridge, QWidget* parent = nullptr);

    void show(ClientId client);

private:
    void showRobustness();

    PortfolioBridge& m_bridge;
    ClientId m_client;
    ui::Chip* m_borderline = nullptr;
    ui::Chip* m_lopsided = nullptr;
    ui::Label* m_since;
    ui::Label* m_sentence;
    ui::GradeShareBar* m_around;
    ui::GradeShareBar* m_uniform;
    QSlider* m_sure;
    ui::Label* m_spread;
    ui::Label* m_opinion;
    QWidget* m_details;
    ui::RecordList* m_weights;
};

}  // namespace winnow
