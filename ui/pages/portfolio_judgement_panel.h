// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/pages/portfolio_panel.h>

class QBoxLayout;

namespace winnow {

class Prompts;

namespace ui {
class Button;
class GhostButton;
class Label;
}  // namespace ui

// How sound the judgement is: gut against formula, raters against each other, overrides against the
// rubric, and grades that hang on little.
class PortfolioJudgementPanel : public PortfolioPanel {
    Q_OBJECT

public:
    PortfolioJudgementPanel(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent);

    void refresh() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildRaters();
    void showGut(const GradedQuarter& graded);
    void showRaters(const GradedQuarter& graded);
    void showLessons(const GradedQuarter& graded);
    void showDoubtful(const GradedQuarter& graded);
    void showDread(const GradedQuarter& graded);
    void exportSheet();
    void importSheet();
    void chooseCounting();

    Prompts& m_prompts;
    QBoxLayout* m_columns;
    ui::CardFrame* m_gutCard;
    ui::RecordList* m_gut;
    ui::GhostButton* m_gutMore;
    bool m_gutAll = false;
    ui::CardFrame* m_ratersCard;
    ui::Label* m_kappa;
    ui::Label* m_counting;
    ui::RecordList* m_raters;
    ui::CardFrame* m_lessonsCard;
    ui::RecordList* m_lessons;
    ui::CardFrame* m_doubtCard;
    ui::RecordList* m_doubt;
    ui::CardFrame* m_dreadCard;
    ui::RecordList* m_dread;
};

}  // namespace winnow
