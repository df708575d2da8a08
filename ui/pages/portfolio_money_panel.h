// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <ui/pages/portfolio_panel.h>

class QBoxLayout;

namespace winnow {

namespace ui {
class Label;
class WhaleCurve;
}  // namespace ui

// Who earns the money and who takes the hours: whale curve, concentration, drag.
class PortfolioMoneyPanel : public PortfolioPanel {
    Q_OBJECT

public:
    PortfolioMoneyPanel(PortfolioBridge& bridge, QWidget* parent);

    void refresh() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showWhale(const GradedQuarter& graded);
    void showConcentration(const GradedQuarter& graded);
    void showDrag(const GradedQuarter& graded);

    QBoxLayout* m_columns;
    ui::CardFrame* m_whaleCard;
    ui::WhaleCurve* m_whale;
    std::vector<ClientId> m_order;  // of the curve's points
    ui::CardFrame* m_concentrationCard;
    ui::RecordList* m_concentration;
    ui::CardFrame* m_largestCard;
    ui::RecordList* m_largest;
    ui::CardFrame* m_dragCard;
    ui::RecordList* m_drag;
};

}  // namespace winnow
