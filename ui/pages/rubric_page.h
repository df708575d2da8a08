// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <ui/pages/page.h>

class QBoxLayout;
class QVBoxLayout;

namespace winnow {

struct Criterion;
struct GradedQuarter;

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
    QWidget* buildCriteria();
    QWidget* buildMiddle();
    QWidget* buildRight();
    void showCurve(const GradedQuarter& quarter);
    void showGates(const GradedQuarter& quarter);
    void showVersions();

    std::string m_criterion;  // the one whose curve is shown
    ui::PageHeader* m_header;
    QBoxLayout* m_columns = nullptr;
    ui::RecordList* m_financial = nullptr;
    ui::RecordList* m_relationship = nullptr;
    ui::Label* m_financialWeight = nullptr;
    ui::Label* m_relationshipWeight = nullptr;
    ui::GradeScale* m_bands = nullptr;
    ui::CardFrame* m_curveCard = nullptr;
    ui::CurveView* m_curve = nullptr;
    ui::RecordList* m_gates = nullptr;
    ui::RecordList* m_targets = nullptr;
    ui::RecordList* m_versions = nullptr;
};

}  // namespace winnow
