// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

#include <ui/pages/portfolio_panel.h>

class QBoxLayout;

namespace winnow {

namespace ui {
class MigrationGrid;
}

// Who moved, came and went; who has been a D for long; which A clients wait for a review.
class PortfolioMovementPanel : public PortfolioPanel {
    Q_OBJECT

public:
    PortfolioMovementPanel(PortfolioBridge& bridge, QWidget* parent);

    void refresh() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showMigration(const GradedQuarter& graded);
    void showCell(const GradedQuarter& graded);

    QBoxLayout* m_columns;
    ui::CardFrame* m_gridCard;
    ui::MigrationGrid* m_grid;
    std::optional<std::pair<Grade, Grade>> m_cell;  // whose clients are listed
    ui::CardFrame* m_cellCard;
    ui::RecordList* m_cellList;
    ui::CardFrame* m_enteredCard;
    ui::RecordList* m_entered;
    ui::CardFrame* m_exitedCard;
    ui::RecordList* m_exited;
    ui::CardFrame* m_longCard;
    ui::RecordList* m_long;
    ui::CardFrame* m_reviewCard;
    ui::RecordList* m_review;
};

}  // namespace winnow
