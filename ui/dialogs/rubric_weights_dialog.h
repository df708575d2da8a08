// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <domain/rubric.h>
#include <ui/dialogs/form_dialog.h>
#include <ui/support/words.h>

class QListWidget;
class QSpinBox;
class QStackedWidget;

namespace winnow {

namespace ui {
class RecordList;
class SegmentedControl;
}  // namespace ui

// Weights for all criteria at once: by figures in any proportion, by what the swing of each from
// its worst to its best is worth, or by their order. The result is shown before it is taken.
class RubricWeightsDialog : public FormDialog {
    Q_OBJECT

public:
    enum Way { kDirect, kSwing, kOrder };

    RubricWeightsDialog(const Rubric& rubric, const Words& words, QWidget* parent);

    // Hundredths, in the order of the criteria.
    const std::vector<int>& weights() const { return m_weights; }
    void setWay(int way);

protected:
    bool save() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildFigures(Way way);
    QWidget* buildOrder();
    void moveChosen(int by);
    void compute();

    Rubric m_rubric;
    Words m_words;
    std::vector<int> m_weights;
    ui::SegmentedControl* m_ways;
    QStackedWidget* m_stack;
    std::vector<QSpinBox*> m_figures;
    std::vector<QSpinBox*> m_swings;
    QListWidget* m_order = nullptr;
    ui::RecordList* m_result;
};

}  // namespace winnow
