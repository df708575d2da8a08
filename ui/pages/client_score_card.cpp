// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <ui/charts/grade_scale.h>
#include <ui/charts/scorecard.h>
#include <ui/pages/client_cards.h>
#include <ui/support/criterion_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/flow_layout.h>
#include <ui/widgets/label.h>

#include <QVBoxLayout>

namespace winnow {

namespace {

using ui::dp;
using ui::Label;

double inPoints(Points points) { return points.hundredths / 100.0; }

QString pointsText(int hundredths, const Words& words) { return words.points(Points{hundredths}); }

// A weight without needless decimals: "12", "7.5".
QString weightText(int hundredths, const Words& words) {
    return toQString(words.locale().decimal(Decimal::of({hundredths, 100})));
}

// "3.9 points below A", or what keeps the client from a better grade.
QString distance(const Assessment& assessment, const Rubric& rubric, const Words& words) {
    if (!assessment.score || !assessment.finalGrade) {
        return {};
    }
    if (assessment.overridden) {
        return ClientScoreCard::tr("Set by hand");
    }
    if (assessment.heldByHysteresis) {
        return ClientScoreCard::tr("Held at %1 by the margin at the border")
            .arg(toQString(gradeLetter(*assessment.finalGrade)));
    }
    if (*assessment.finalGrade == Grade::A) {
        const int above = assessment.score->hundredths - rubric.cutOffs[0].hundredths;
        return ClientScoreCard::tr("%1 points into A").arg(pointsText(above, words));
    }
    const auto better = static_cast<std::size_t>(*assessment.finalGrade) - 1;
    const QString letter = toQString(gradeLetter(static_cast<Grade>(better)));
    const int missing = rubric.cutOffs[better].hundredths - assessment.score->hundredths;
    if (missing > 0) {
        return ClientScoreCard::tr("%1 points below %2").arg(pointsText(missing, words), letter);
    }
    return ClientScoreCard::tr("Points enough for %1, but a gate lowers it").arg(letter);
}

QString boundsText(const Assessment& assessment, const Words& words) {
    const int unknown = assessment.countedWeight() - assessment.knownWeight;
    if (!assessment.score || unknown <= 0) {
        return {};
    }
    const QString weight = weightText(unknown, words);
    const QString worst = words.points(assessment.bounds.worst);
    const QString best = words.points(assessment.bounds.best);
    if (!assessment.worstGrade || !assessment.bestGrade) {
        return ClientScoreCard::tr(
                   "Criteria worth %1 points are unknown. With them the score lies between %2 and "
                   "%3.")
            .arg(weight, worst, best);
    }
    const QString grade = toQString(gradeLetter(*assessment.worstGrade));
    if (assessment.worstGrade == assessment.bestGrade) {
        return ClientScoreCard::tr(
                   "Criteria worth %1 points are unknown. With them the score lies between %2 and "
                   "%3: %4 in any case.")
            .arg(weight, worst, best, grade);
    }
    return ClientScoreCard::tr(
               "Criteria worth %1 points are unknown. With them the score lies between %2 and %3: "
               "from %4 to %5.")
        .arg(weight, worst, best, grade, toQString(gradeLetter(*assessment.bestGrade)));
}

ui::GradeScaleData scaleData(const Assessment& assessment, const Rubric& rubric,
                             const Words& words) {
    ui::GradeScaleData data;
    for (std::size_t i = 0; i < data.cuts.size(); ++i) {
        const Points cut = rubric.cutOffs[2 - i];
        data.cuts[i] = inPoints(cut);
        data.cutTexts[i] = weightText(cut.hundredths, words);
    }
    if (assessment.score) {
        data.score = inPoints(*assessment.score);
        data.scoreText = words.points(assessment.score);
        if (assessment.bounds.worst != assessment.bounds.best) {
            data.low = inPoints(assessment.bounds.worst);
            data.high = inPoints(assessment.bounds.best);
        }
    }
    data.accessible = ClientScoreCard::tr("Score %1 of 100").arg(data.scoreText);
    return data;
}

ui::ScorecardData::Row rowOf(const Criterion& criterion, const CriterionScore& score,
                             const ClientQuarter& client, const Rubric& rubric,
                             const AssessmentInputs* inputs, const Words& words) {
    ui::ScorecardData::Row row;
    row.key = toQString(criterion.id);
    row.name = criterionName(criterion, words);
    row.outOf = ClientScoreCard::tr("of %1").arg(weightText(criterion.weight, words));
    row.editable = criterion.source == CriterionSource::Rating;
    row.clickable = row.editable;
    if (score.excused) {
        row.value = ClientScoreCard::tr("excused");
        if (inputs) {
            const auto reason = inputs->excused.find(criterion.id);
            row.toolTip = reason == inputs->excused.end() ? QString() : toQString(reason->second);
        }
        return row;
    }
    if (!score.points) {
        row.value =
            row.editable ? ClientScoreCard::tr("no rating") : ClientScoreCard::tr("unknown");
        return row;
    }
    row.value = criterionValue(criterion, score, client.metrics, inputs, words);
    row.score = inPoints(*score.points);
    row.grade = gradeByCutOffs(rubric, *score.points);
    row.scoreText =
        words.integer(static_cast<int>(Fraction{score.points->hundredths, 100}.scaled(0)));
    if (score.contribution) {
        row.points = words.points(score.contribution);
    }
    if (criterion.source == CriterionSource::Rating) {
        const auto anchor =
            static_cast<int>(Fraction{score.value->micros, Decimal::kOne}.scaled(0));
        row.toolTip = anchorDetail(criterion, anchor, words);
    }
    return row;
}

}  // namespace

ClientScoreCard::ClientScoreCard(QWidget* parent)
    : CardFrame({}, {}, parent),
      m_distance(new Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_scale(new ui::GradeScale(this)),
      m_criteria(new ui::Scorecard(this)),
      m_bounds(new Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_gates(new QWidget(this)) {
    setSubtitleInline(true);
    m_distance->setElide(false);
    addCorner(m_distance);
    m_bounds->setWordWrap(true);
    body()->addWidget(m_scale);
    body()->addWidget(m_bounds);
    body()->addSpacing(dp(6));
    body()->addWidget(m_criteria);
    body()->addWidget(new ui::Hairline(this));
    body()->addSpacing(dp(4));
    body()->addWidget(m_gates);
    new ui::FlowLayout(m_gates, dp(8), dp(6));
    connect(m_criteria, &ui::Scorecard::rowActivated, this, &ClientScoreCard::ratingWanted);
}

void ClientScoreCard::show(const ClientQuarter& client, const Rubric& rubric,
                           const AssessmentInputs* inputs, const Words& words) {
    const Assessment& assessment = client.assessment;
    setTitle(assessment.finalGrade
                 ? tr("Why %1").arg(toQString(gradeLetter(*assessment.finalGrade)))
                 : tr("No grade yet"));
    setSubtitle(tr("Rubric v%1. Financial %2, relationship %3.")
                    .arg(QString::number(assessment.rubricVersion),
                         weightText(rubric.totalWeight(Axis::Financial), words),
                         weightText(rubric.totalWeight(Axis::Relationship), words)));
    m_distance->setText(distance(assessment, rubric, words));
    m_scale->setData(scaleData(assessment, rubric, words));
    const QString bounds = boundsText(assessment, words);
    m_bounds->setText(bounds);
    m_bounds->setVisible(!bounds.isEmpty());

    ui::ScorecardData card;
    for (const Axis axis : {Axis::Financial, Axis::Relationship}) {
        ui::ScorecardData::Group group;
        group.title = words.text("axis." + std::string(axisCode(axis)));
        int won = 0;
        int known = 0;
        for (const CriterionScore& score : assessment.criteria) {
            const Criterion* criterion = rubric.find(score.criterion);
            if (score.axis != axis || !criterion) {
                continue;
            }
            won += score.contribution ? score.contribution->hundredths : 0;
            known += score.points && !score.excused ? score.weight : 0;
            group.rows.push_back(rowOf(*criterion, score, client, rubric, inputs, words));
        }
        group.points = known > 0 ? pointsText(won, words) : kUnknownDash;
        group.outOf = tr("of %1").arg(weightText(known, words));
        card.groups.push_back(std::move(group));
    }
    m_criteria->setData(std::move(card));
    showGates(assessment, rubric, words);
}

void ClientScoreCard::showGates(const Assessment& assessment, const Rubric& rubric,
                                const Words& words) {
    qDeleteAll(m_gates->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    auto* heading =
        new Label(tr("Gates checked"), ui::TextRole::Secondary, ui::ColorRole::Ink2, m_gates);
    heading->setElide(false);
    m_gates->layout()->addWidget(heading);
    for (const GateResult& result : assessment.gates) {
        const auto gate = std::ranges::find(rubric.gates, result.gate, &Gate::id);
        if (result.outcome == GateOutcome::Disabled || gate == rubric.gates.end()) {
            continue;
        }
        const QString name = gateName(*gate, words);
        const bool applied = result.outcome == GateOutcome::Applied;
        QString text = name;
        if (result.outcome == GateOutcome::NotExamined) {
            text = tr("%1: unknown").arg(name);
        } else if (result.outcome == GateOutcome::Waived) {
            text = tr("%1: waived").arg(name);
        }
        auto* chip = new ui::GateChip(text, applied, applied ? gateEffect(*gate, words) : QString(),
                                      m_gates);
        chip->setToolTip(words.text(result.reason));
        chip->setAccessibleDescription(words.text(result.reason));
        m_gates->layout()->addWidget(chip);
        chip->show();
    }
    heading->show();
    m_gates->updateGeometry();
}

}  // namespace winnow
