// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <utility>
#include <vector>

#include <domain/rubric.h>
#include <ui/support/words.h>
#include <ui/widgets/card_frame.h>

class QStackedWidget;

namespace winnow {

class RubricCurveTable;

namespace ui {
class Button;
class CurveEditor;
class Label;
class SegmentedControl;
}  // namespace ui

// The chosen criterion: its curve to draw or to type, and the anchors of a rated one.
class RubricCurveCard : public ui::CardFrame {
    Q_OBJECT

public:
    enum View { kCurve, kTable, kAnchors };

    explicit RubricCurveCard(QWidget* parent = nullptr);

    // `measures`: of the clients, in any order.
    void show(const Criterion& criterion, const std::vector<Decimal>& measures,
              const QString& quarter, const Words& words);
    void setEditable(bool editable);
    void setView(int view);

Q_SIGNALS:
    void curveEdited(const std::vector<winnow::CurvePoint>& points);
    void settled();
    void wordsRequested();
    void wordsReset();
    void removalRequested();

private:
    QWidget* buildLevels();
    void showLevels();

    Criterion m_criterion;
    Words m_words;
    bool m_editable = true;
    ui::SegmentedControl* m_views;
    QStackedWidget* m_stack;
    ui::CurveEditor* m_curve;
    RubricCurveTable* m_table;
    std::array<std::pair<ui::Label*, ui::Label*>, 5> m_levels;  // label and description
    ui::Button* m_edit;
    ui::Button* m_reset;
    ui::Button* m_remove;
};

}  // namespace winnow
