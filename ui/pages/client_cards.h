// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <app/grading_service.h>
#include <ui/support/words.h>
#include <ui/widgets/card_frame.h>

class QGridLayout;
class QHBoxLayout;

namespace winnow {

namespace ui {
class FinanceChart;
class GradeScale;
class Label;
class Scorecard;
}  // namespace ui

// "Why B": the scale, the criteria with what they count, and the gates.
class ClientScoreCard : public ui::CardFrame {
    Q_OBJECT

public:
    explicit ClientScoreCard(QWidget* parent = nullptr);

    // `inputs` may be null.
    void show(const ClientQuarter& client, const Rubric& rubric, const AssessmentInputs* inputs,
              const Words& words);

Q_SIGNALS:
    // A rated criterion was clicked.
    void ratingWanted(const QString& criterion);

private:
    void showGates(const Assessment& assessment, const Rubric& rubric, const Words& words);

    ui::Label* m_distance;
    ui::GradeScale* m_scale;
    ui::Scorecard* m_criteria;
    ui::Label* m_bounds;
    QWidget* m_gates;
};

// Revenue and hours over the last quarters, and how this quarter's contribution comes about.
class ClientFinanceCard : public ui::CardFrame {
    Q_OBJECT

public:
    explicit ClientFinanceCard(QWidget* parent = nullptr);

    // Quarters oldest first, the one on screen last.
    void show(const std::vector<ClientQuarter>& history, Quarter quarter, const Words& words);

private:
    ui::FinanceChart* m_chart;
    QGridLayout* m_sums;
};

}  // namespace winnow
