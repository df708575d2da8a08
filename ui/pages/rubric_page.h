// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <ui/pages/page.h>

class QBoxLayout;

namespace winnow {

class WeightList;
struct GradedQuarter;
struct Rubric;

namespace ui {
class CardFrame;
class CurveView;
class GradeScale;
class Label;
class PageHeader;
class RecordList;
}  // namespace ui

// How clients are graded in the quarter on screen: weights, curves, gates, bands.
class RubricPage : public Page {
    Q_OBJECT

public:
    explicit RubricPage(PortfolioBridge& bridge, QWidget* parent = nullptr);

    void refresh() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildContent();
    QWidget* buildCriteria(QWidget* parent);
    QWidget* buildMiddle(QWidget* parent);
    QWidget* buildRight(QWidget* parent);
    void showWeights(const Rubric& rubric);
    void showCurve();
    void showGates(const GradedQuarter& quarter);
    void showTargets(const Rubric& rubric);
    void showVersions(const Rubric& rubric);

    std::string m_criterion;  // the one whose curve is shown
    ui::PageHeader* m_header = nullptr;
    QBoxLayout* m_columns = nullptr;
    QBoxLayout* m_pair = nullptr;  // criteria and what belongs to the chosen one
    WeightList* m_weights = nullptr;
    ui::GradeScale* m_bands = nullptr;
    ui::CardFrame* m_curveCard = nullptr;
    ui::CurveView* m_curve = nullptr;
    ui::Label* m_anchors = nullptr;
    ui::RecordList* m_gates = nullptr;
    ui::RecordList* m_targets = nullptr;
    ui::RecordList* m_versions = nullptr;
};

}  // namespace winnow
