// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/rubric_page.h>

#include <QBoxLayout>
#include <algorithm>
#include <cmath>

#include <app/figures_service.h>
#include <app/grading_service.h>
#include <base/unreachable.h>
#include <ui/charts/curve_view.h>
#include <ui/charts/grade_scale.h>
#include <ui/pages/weight_list.h>
#include <ui/support/criterion_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/centred_scroll.h>
#include <ui/widgets/label.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/record_list.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kThreeColumns = 1060;  // page width from which versions stand at the right
constexpr int kTwoColumns = 700;
constexpr int kBins = 12;
constexpr int kMostWidth = 1680;

double inUnits(Decimal value) { return value.toDouble(); }

// 1, 2 or 5 times a power of ten, so that about five ticks fit.
double niceStep(double span) {
    const double rough = span / 5;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) {
            return factor * power;
        }
    }
    return 10 * power;
}

// The condition of a gate in words, with its parameters.
QString condition(const Gate& gate, const Rubric& rubric, const Words& words) {
    const auto share = [&](Decimal value) {
        return words.percent(Fraction{value.micros, Decimal::kOne});
    };
    switch (gate.kind) {
        case GateKind::ArrearsOverDays:
            return RubricPage::tr("%1 of a year’s revenue unpaid for over %2 days")
                .arg(share(gate.materialShare), QString::number(gate.days));
        case GateKind::BrokenCommitment:
            return RubricPage::tr("A written promise was broken");
        case GateKind::StaffAbuse:
            return RubricPage::tr("A technician was abused");
        case GateKind::NegativeContribution:
            return RubricPage::tr("They cost more than they bring, %n quarter(s) running", nullptr,
                                  gate.quarters);
        case GateKind::AxisMinimum:
            return RubricPage::tr("One of the two scores is under %1")
                .arg(words.points(gate.minimum));
        case GateKind::SmallClient:
            return rubric.minimumMonthlyFee
                       ? RubricPage::tr("Service revenue under %1 a month")
                             .arg(words.moneyWhole(scale(*rubric.minimumMonthlyFee,
                                                         gate.feeShare.micros, Decimal::kOne)))
                       : RubricPage::tr("Service revenue under %1 of your smallest monthly fee")
                             .arg(share(gate.feeShare));
    }
    unreachable();
}

int appliedTo(const GradedQuarter& quarter, const std::string& gate) {
    int count = 0;
    for (const ClientQuarter& each : quarter.clients) {
        for (const GateResult& result : each.assessment.gates) {
            count += result.gate == gate && result.outcome == GateOutcome::Applied ? 1 : 0;
        }
    }
    return count;
}

ui::CurveData curveData(const Criterion& criterion, const GradedQuarter& quarter,
                        const Words& words) {
    ui::CurveData data;
    for (const CurvePoint& point : criterion.curve.points()) {
        data.points.emplace_back(inUnits(point.x), point.y.hundredths / 100.0);
    }
    std::vector<double> values;
    for (const ClientQuarter& each : quarter.clients) {
        for (const CriterionScore& score : each.assessment.criteria) {
            if (score.criterion == criterion.id && score.value) {
                values.push_back(inUnits(*score.value));
            }
        }
    }
    if (criterion.source == CriterionSource::Rating) {
        data.minimum = -0.5;
        data.maximum = 4.5;
        for (int anchor = 0; anchor <= 4; ++anchor) {
            data.ticks.push_back({static_cast<double>(anchor), QString::number(anchor)});
            data.histogram.push_back(
                {anchor - 0.4, anchor + 0.4, static_cast<int>(std::ranges::count(values, anchor))});
        }
        return data;
    }
    if (data.points.empty()) {
        return data;
    }
    const double first = data.points.front().x();
    const double last = data.points.back().x();
    const double margin = std::max(0.1 * (last - first), 0.01);
    data.minimum = first > 0 && first - margin < 0 ? 0 : first - margin;
    data.maximum = last + margin;
    const double step = niceStep(data.maximum - data.minimum);
    for (double tick = std::ceil(data.minimum / step) * step; tick <= data.maximum + step / 100;
         tick += step) {
        const Decimal at{static_cast<std::int64_t>(std::llround(tick * Decimal::kOne))};
        data.ticks.push_back({tick, measureText(criterion.source, at, words)});
    }
    const double width = (data.maximum - data.minimum) / kBins;
    for (int bin = 0; bin < kBins; ++bin) {
        data.histogram.push_back({data.minimum + bin * width, data.minimum + (bin + 1) * width, 0});
    }
    for (const double value : values) {
        // What lies outside the axis counts at its end.
        const auto bin = static_cast<int>((value - data.minimum) / width);
        ++data.histogram[static_cast<std::size_t>(std::clamp(bin, 0, kBins - 1))].count;
    }
    return data;
}

}  // namespace

RubricPage::RubricPage(PortfolioBridge& bridge, QWidget* parent) : Page(bridge, parent) {
    auto* scroll = new ui::CentredScroll(this);
    scroll->setContent(buildContent());
}

QWidget* RubricPage::buildContent() {
    auto* content = new QWidget(this);
    content->setMaximumWidth(dp(kMostWidth));
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(dp(28), 0, dp(28), dp(24));
    lines->setSpacing(dp(10));
    m_header = new ui::PageHeader(tr("Rubric"), content);
    lines->addWidget(m_header);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(dp(14));
    auto* pair = new QWidget(content);
    m_pair = new QBoxLayout(QBoxLayout::LeftToRight, pair);
    m_pair->setContentsMargins(0, 0, 0, 0);
    m_pair->setSpacing(dp(14));
    m_pair->addWidget(buildCriteria(pair), 10);
    m_pair->addWidget(buildMiddle(pair), 13);
    m_columns->addWidget(pair, 23);
    m_columns->addWidget(buildRight(content), 9);
    lines->addLayout(m_columns);
    lines->addStretch(1);
    return content;
}

QWidget* RubricPage::buildCriteria(QWidget* parent) {
    auto* card = new ui::CardFrame(tr("Criteria and weights"), {}, parent);
    card->addCorner(
        new ui::Label(tr("adds up to 100"), ui::TextRole::Secondary, ui::ColorRole::Ink2, card));
    m_weights = new WeightList(card);
    m_weights->setAccessibleName(tr("Criteria and weights"));
    card->body()->addWidget(m_weights);
    card->body()->addSpacing(dp(14));
    card->body()->addWidget(
        new ui::Label(tr("Grade bands"), ui::TextRole::SecondaryStrong, ui::ColorRole::Ink2, card));
    m_bands = new ui::GradeScale(card);
    card->body()->addWidget(m_bands);
    card->body()->addStretch(1);
    connect(m_weights, &WeightList::chosen, this, [this](const QString& key) {
        m_criterion = key.toStdString();
        m_weights->setChosen(key);
        showCurve();
    });
    return card;
}

QWidget* RubricPage::buildMiddle(QWidget* parent) {
    auto* middle = new QWidget(parent);
    auto* lines = new QVBoxLayout(middle);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(14));
    m_curveCard = new ui::CardFrame({}, {}, middle);
    m_curve = new ui::CurveView(m_curveCard);
    m_curve->setMinimumHeight(dp(250));
    m_curveCard->body()->addWidget(m_curve);
    m_anchors = new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, m_curveCard);
    m_anchors->setWordWrap(true);
    m_curveCard->body()->addWidget(m_anchors);
    lines->addWidget(m_curveCard);
    auto* gates =
        new ui::CardFrame(tr("Gates"), tr("Applied after the score, in this order"), middle);
    gates->setSubtitleInline(true);
    m_gates = new ui::RecordList(gates);
    gates->body()->addWidget(m_gates);
    lines->addWidget(gates);
    lines->addStretch(1);
    return middle;
}

QWidget* RubricPage::buildRight(QWidget* parent) {
    auto* right = new QWidget(parent);
    auto* lines = new QVBoxLayout(right);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(14));
    auto* targets = new ui::CardFrame(tr("What you aim for"), {}, right);
    m_targets = new ui::RecordList(targets);
    targets->body()->addWidget(m_targets);
    auto* change = new ui::SecondaryButton(tr("Change your figures…"), targets);
    targets->body()->addSpacing(dp(6));
    targets->body()->addWidget(change);
    lines->addWidget(targets);
    auto* versions =
        new ui::CardFrame(tr("Versions"), tr("Grades given keep their rubric."), right);
    m_versions = new ui::RecordList(versions);
    versions->body()->addWidget(m_versions);
    lines->addWidget(versions);
    lines->addStretch(1);
    connect(change, &QAbstractButton::clicked, this, &Page::ownFiguresRequested);
    return right;
}

void RubricPage::refresh() {
    if (!m_bridge.isOpen()) {
        return;
    }
    const GradedQuarter& quarter = m_bridge.portfolio().grading().quarter(m_bridge.quarter());
    const Rubric& rubric = quarter.rubric;
    m_header->setSubtitle(
        tr("Version %1, in force in %2.")
            .arg(QString::number(rubric.version), m_bridge.words().quarter(m_bridge.quarter())));
    if (!rubric.find(m_criterion) && !rubric.criteria.empty()) {
        m_criterion = rubric.criteria.front().id;
    }
    showWeights(rubric);
    showCurve();
    showGates(quarter);
    showTargets(rubric);
    showVersions(rubric);
}

void RubricPage::showWeights(const Rubric& rubric) {
    const Words& words = m_bridge.words();
    const auto weight = [&](int hundredths) {
        return QString::fromStdString(words.locale().decimal(Decimal::of({hundredths, 100})));
    };
    std::vector<WeightList::Row> rows;
    for (const Axis axis : {Axis::Financial, Axis::Relationship}) {
        rows.push_back({{},
                        words.text("axis." + std::string(axisCode(axis))),
                        0,
                        weight(rubric.totalWeight(axis))});
        for (const Criterion& criterion : rubric.criteria) {
            if (criterion.axis == axis) {
                rows.push_back({QString::fromStdString(criterion.id),
                                criterionName(criterion.id, words),
                                static_cast<double>(criterion.weight), weight(criterion.weight)});
            }
        }
    }
    m_weights->setRows(std::move(rows));
    m_weights->setChosen(QString::fromStdString(m_criterion));

    ui::GradeScaleData bands;
    for (std::size_t i = 0; i < bands.cuts.size(); ++i) {
        const Points cut = rubric.cutOffs[2 - i];
        bands.cuts[i] = cut.hundredths / 100.0;
        bands.cutTexts[i] = weight(cut.hundredths);
    }
    bands.letters = true;
    bands.accessible = tr("A from %1, B from %2, C from %3")
                           .arg(bands.cutTexts[2], bands.cutTexts[1], bands.cutTexts[0]);
    m_bands->setData(bands);
}

void RubricPage::showCurve() {
    const GradedQuarter& quarter = m_bridge.portfolio().grading().quarter(m_bridge.quarter());
    const Criterion* criterion = quarter.rubric.find(m_criterion);
    if (!criterion) {
        return;
    }
    const Words& words = m_bridge.words();
    const QString name = criterionName(criterion->id, words);
    m_curveCard->setTitle(name);
    m_curveCard->setSubtitle(tr("From the measure to points. Grey bars show your clients in %1.")
                                 .arg(words.quarter(m_bridge.quarter())));
    ui::CurveData curve = curveData(*criterion, quarter, words);
    QStringList points;
    for (const CurvePoint& point : criterion->curve.points()) {
        points << tr("%1 gives %2")
                      .arg(measureText(criterion->source, point.x, words),
                           QString::fromStdString(
                               words.locale().decimal(Decimal::of({point.y.hundredths, 100}))));
    }
    curve.accessible = tr("%1: %2").arg(name, points.join(u", "_s));
    m_curve->setData(std::move(curve));

    QStringList anchors;
    if (criterion->source == CriterionSource::Rating) {
        for (int anchor = 0; anchor <= 4; ++anchor) {
            anchors << u"%1  %2"_s.arg(QString::number(anchor),
                                       anchorLabel(criterion->id, anchor, words));
        }
    } else {
        anchors = points;
    }
    m_anchors->setText(anchors.join(u";  "_s));
}

void RubricPage::showGates(const GradedQuarter& quarter) {
    const Words& words = m_bridge.words();
    std::vector<ui::Record> records;
    for (const Gate& gate : quarter.rubric.gates) {
        const int count = appliedTo(quarter, gate.id);
        ui::Record record;
        record.graded = false;
        record.iconName = gate.enabled ? u"lock"_s : u"minus"_s;
        record.iconTone = count > 0 ? ui::Tone::Warn : ui::Tone::Neutral;
        record.title = tr("%1: %2").arg(words.text("gate." + gate.id), gateEffect(gate, words));
        record.detail = condition(gate, quarter.rubric, words);
        record.right = !gate.enabled ? tr("switched off")
                       : count == 0  ? tr("none now")
                                     : tr("%n client(s)", nullptr, count);
        record.clickable = false;
        records.push_back(std::move(record));
    }
    m_gates->setRecords(std::move(records));
}

void RubricPage::showTargets(const Rubric& rubric) {
    const Words& words = m_bridge.words();
    const auto record = [&](const QString& name, const std::optional<Money>& amount) {
        ui::Record each;
        each.graded = false;
        each.title = name;
        each.right = amount ? words.moneyWhole(amount) : tr("not set");
        each.rightStrong = amount.has_value();
        each.clickable = false;
        return each;
    };
    m_targets->setRecords({record(tr("Smallest monthly fee"), rubric.minimumMonthlyFee),
                           record(tr("Hourly rate"), rubric.targetHourlyRate)});
}

void RubricPage::showVersions(const Rubric& rubric) {
    std::vector<ui::Record> records;
    std::vector<Rubric> versions = m_bridge.portfolio().figures().rubricVersions();
    std::ranges::sort(versions, std::ranges::greater{}, &Rubric::version);
    for (const Rubric& version : versions) {
        ui::Record record;
        record.graded = false;
        record.title = tr("Version %1").arg(version.version);
        record.detail = QString::fromStdString(version.note);
        if (version.version == rubric.version) {
            record.right = tr("in force");
            record.rightIsChip = true;
            record.rightTone = ui::Tone::Good;
        }
        record.clickable = false;
        records.push_back(std::move(record));
    }
    m_versions->setRecords(std::move(records));
}

void RubricPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_columns->setDirection(width() >= dp(kThreeColumns) ? QBoxLayout::LeftToRight
                                                         : QBoxLayout::TopToBottom);
    m_pair->setDirection(width() >= dp(kTwoColumns) ? QBoxLayout::LeftToRight
                                                    : QBoxLayout::TopToBottom);
}

}  // namespace winnow
