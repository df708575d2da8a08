// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/figures_service.h>
#include <ui/pages/data_tab.h>

class QBoxLayout;
class QTimer;

namespace winnow {

class Beside;
class CostEditor;
class CostEffect;
class Prompts;

namespace ui {
class Button;
class CardFrame;
class Chip;
class InlineBanner;
class PrimaryButton;
class RecordList;
}  // namespace ui

// The cost model: the rates of each date, edited as a draft beside what it would do to the quarter
// on screen, and stored as one action.
class CostsTab : public DataTab {
    Q_OBJECT

public:
    CostsTab(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);

    void refresh() override;
    QString statusText() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildContent();
    void showDates();
    void choose(std::size_t place);
    void addDate();
    void removeDate();
    void save();
    void discard();
    void draftChanged();
    void preview();
    bool isDraft() const;

    Prompts& m_prompts;
    std::vector<CostRates> m_stored;
    std::size_t m_chosen = 0;
    CostRates m_saved;     // what the draft began with; meaningful with m_hasSaved
    bool m_isNew = false;  // the draft is of a date that is not stored yet
    bool m_hasSaved = false;
    Beside* m_beside;
    QTimer* m_previewSoon;
    QBoxLayout* m_columns = nullptr;
    ui::RecordList* m_dates = nullptr;
    CostEditor* m_editor = nullptr;
    CostEffect* m_effect = nullptr;
    ui::InlineBanner* m_banner = nullptr;
    ui::Chip* m_draft = nullptr;
    ui::Button* m_discard = nullptr;
    ui::Button* m_remove = nullptr;
    ui::PrimaryButton* m_save = nullptr;
};

}  // namespace winnow
