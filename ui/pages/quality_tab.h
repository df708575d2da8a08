// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/data_quality.h>
#include <ui/pages/data_tab.h>

class QBoxLayout;

namespace winnow {

class Prompts;

namespace ui {
class Button;
class CardFrame;
class EmptyState;
class Label;
class PrimaryButton;
class RecordList;
}  // namespace ui

// What is missing in the quarter's data: each kind of gap, what it does to the grades, whom it
// concerns, and the way to mend it.
class QualityTab : public DataTab {
    Q_OBJECT

public:
    QualityTab(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);

    void refresh() override;
    QString statusText() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildContent();
    void showGaps();
    void choose(std::size_t place);
    void mend(const Gap& gap);
    void mergeClients();

    Prompts& m_prompts;
    std::vector<Gap> m_gaps;
    std::size_t m_chosen = 0;
    QBoxLayout* m_columns = nullptr;
    ui::Label* m_finding = nullptr;
    ui::Label* m_explanation = nullptr;
    ui::EmptyState* m_nothing = nullptr;
    ui::CardFrame* m_listCard = nullptr;
    ui::RecordList* m_list = nullptr;
    ui::CardFrame* m_detail = nullptr;
    ui::Label* m_effect = nullptr;
    ui::Label* m_advice = nullptr;
    ui::PrimaryButton* m_mend = nullptr;
    ui::Button* m_rows = nullptr;
    ui::Label* m_clientsTitle = nullptr;
    ui::RecordList* m_clients = nullptr;
};

}  // namespace winnow
