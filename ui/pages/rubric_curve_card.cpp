// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/rubric_curve_card.h>

#include <algorithm>
#include <cmath>

#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <ui/charts/curve_editor.h>
#include <ui/pages/rubric_curve_table.h>
#include <ui/pages/rubric_spin.h>
#include <ui/pages/rubric_text.h>
#include <ui/support/criterion_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/flow_layout.h>
#include <ui/widgets/label.h>
#include <ui/widgets/segmented_control.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kBins = 12;
constexpr int kLevels = 5;

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

std::vector<double> inUnits(const std::vector<Decimal>& measures) {
    std::vector<double> values;
    for (const Decimal& measure : measures) {
        values.push_back(measure.toDouble());
    }
    return values;
}

void addLevels(ui::CurveData& axes, const std::vector<double>& values) {
    axes.minimum = -0.5;
    axes.maximum = 4.5;
    for (int level = 0; level < kLevels; ++level) {
        axes.ticks.push_back({static_cast<double>(level), QString::number(level)});
        axes.histogram.push_back(
            {level - 0.4, level + 0.4, static_cast<int>(std::ranges::count(values, level))});
    }
}

void addAxis(ui::CurveData& axes, const Criterion& criterion, const std::vector<double>& values,
             const Words& words) {
    const double first = criterion.curve.points().front().x.toDouble();
    const double last = criterion.curve.points().back().x.toDouble();
    const double step = measureInput(criterion.source).step.toDouble();
    const double margin = std::max(0.1 * (last - first), 4 * step);
    axes.minimum = first >= 0 && first - margin < 0 ? 0 : first - margin;
    axes.maximum = last + margin;
    const double tickStep = niceStep(axes.maximum - axes.minimum);
    for (double tick = std::ceil(axes.minimum / tickStep) * tickStep;
         tick <= axes.maximum + tickStep / 100; tick += tickStep) {
        const Decimal at{static_cast<std::int64_t>(std::llround(tick * Decimal::kOne))};
        axes.ticks.push_back({tick, measureText(criterion.source, at, words)});
    }
    const double width = (axes.maximum - axes.minimum) / kBins;
    for (int bin = 0; bin < kBins; ++bin) {
        axes.histogram.push_back({axes.minimum + bin * width, axes.minimum + (bin + 1) * width, 0});
    }
    for (const double value : values) {
        // What lies outside the axis counts at its end.
        const auto bin = std::clamp((value - axes.minimum) / width, 0.0, kBins - 1.0);
        ++axes.histogram[static_cast<std::size_t>(bin)].count;
    }
}

ui::CurveEditorData editorData(const Criterion& criterion, const std::vector<Decimal>& measures,
                               const Words& words) {
    const MeasureInput input = measureInput(criterion.source);
    ui::CurveEditorData data;
    for (const CurvePoint& point : criterion.curve.points()) {
        data.knots.push_back({point.x.micros, point.y.hundredths});
    }
    data.step = input.step.micros;
    data.lowest = input.lowest.micros;
    data.highest = input.highest.micros;
    data.describe = [source = criterion.source, words](const ui::CurveKnot& knot) {
        return RubricCurveCard::tr("%1 gives %2")
            .arg(measureText(source, Decimal{knot.x}, words), hundredthsText(knot.y));
    };
    QStringList points;
    for (const ui::CurveKnot& knot : data.knots) {
        points << data.describe(knot);
    }
    data.axes.accessible =
        RubricCurveCard::tr("%1: %2").arg(criterionName(criterion, words), points.join(u", "_s));
    if (criterion.source == CriterionSource::Rating) {
        addLevels(data.axes, inUnits(measures));
    } else if (!data.knots.empty()) {
        addAxis(data.axes, criterion, inUnits(measures), words);
    }
    return data;
}

}  // namespace

RubricCurveCard::RubricCurveCard(QWidget* parent)
    : CardFrame({}, {}, parent),
      m_views(new ui::SegmentedControl(tr("Show the criterion as"), this)),
      m_stack(new QStackedWidget(this)),
      m_curve(new ui::CurveEditor(this)),
      m_table(new RubricCurveTable(this)),
      m_edit(new ui::SecondaryButton(tr("Name and words…"), this)),
      m_reset(new ui::GhostButton(tr("As shipped"), this)),
      m_remove(new ui::GhostButton(tr("Remove"), this)) {
    m_views->addSegment(tr("Curve"));
    m_views->addSegment(tr("Table"));
    m_views->addSegment(tr("Levels"));
    m_views->setObjectName(u"curveViews"_s);
    m_curve->setMinimumHeight(dp(230));
    m_curve->setToolTip(
        tr("Drag a point, double-click to add one, Delete takes it out. Ctrl T shows a table."));
    m_stack->addWidget(m_curve);
    m_stack->addWidget(m_table);
    m_stack->addWidget(buildLevels());
    body()->addWidget(m_stack);
    auto* foot = new QWidget(this);
    auto* buttons = new ui::FlowLayout(foot, dp(8), dp(6));
    buttons->addWidget(m_views);
    for (ui::Button* button : {m_edit, m_reset, m_remove}) {
        buttons->addWidget(button);
    }
    m_edit->setObjectName(u"criterionWords"_s);
    m_reset->setToolTip(tr("The name and the levels that come with the program"));
    m_remove->setObjectName(u"removeCriterion"_s);
    m_remove->setAccessibleName(tr("Remove this criterion"));
    body()->addSpacing(dp(6));
    body()->addWidget(foot);

    auto* asTable = new QShortcut(Qt::CTRL | Qt::Key_T, this);
    asTable->setContext(Qt::WidgetWithChildrenShortcut);
    connect(asTable, &QShortcut::activated, this, [this] {
        setView(m_stack->currentIndex() == kTable ? kCurve : kTable);
        m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_views, &ui::SegmentedControl::chosen, this, &RubricCurveCard::setView);
    connect(m_curve, &ui::CurveEditor::edited, this, [this](const auto& knots) {
        std::vector<CurvePoint> points;
        for (const ui::CurveKnot& knot : knots) {
            points.push_back({Decimal{knot.x}, Points{knot.y}});
        }
        Q_EMIT curveEdited(points);
    });
    connect(m_curve, &ui::CurveEditor::settled, this, &RubricCurveCard::settled);
    connect(m_table, &RubricCurveTable::edited, this, [this](const auto& points) {
        Q_EMIT settled();
        Q_EMIT curveEdited(points);
        Q_EMIT settled();
    });
    connect(m_edit, &QAbstractButton::clicked, this, &RubricCurveCard::wordsRequested);
    connect(m_reset, &QAbstractButton::clicked, this, &RubricCurveCard::wordsReset);
    connect(m_remove, &QAbstractButton::clicked, this, &RubricCurveCard::removalRequested);
}

void RubricCurveCard::setEditable(bool editable) {
    m_editable = editable;
    m_table->setEditable(editable);
    m_edit->setEnabled(editable);
    m_reset->setEnabled(editable);
    m_remove->setEnabled(editable);
}

void RubricCurveCard::setView(int view) {
    m_views->setCurrentIndex(view);
    m_stack->setCurrentIndex(view);
}

void RubricCurveCard::show(const Criterion& criterion, const std::vector<Decimal>& measures,
                           const QString& quarter, const Words& words) {
    const bool rated = criterion.source == CriterionSource::Rating;
    m_criterion = criterion;
    m_words = words;
    setTitle(criterionName(criterion, words));
    setSubtitle((rated ? tr("From levels to points. Grey bars show your clients in %1.")
                       : tr("From the measure to points. Grey bars show your clients in %1."))
                    .arg(quarter));
    ui::CurveEditorData curve = editorData(criterion, measures, words);
    curve.editable = m_editable;
    m_curve->setData(std::move(curve));
    m_table->show(criterion, words);
    m_views->setSegmentVisible(kAnchors, rated);
    if (!rated && m_stack->currentIndex() == kAnchors) {
        setView(kCurve);
    }
    m_reset->setVisible(!criterion.name.empty() || !criterion.anchors.empty());
    m_remove->setVisible(rated);
    showLevels();
}

QWidget* RubricCurveCard::buildLevels() {
    auto* page = new QWidget(this);
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(1));
    // The best one on top, as in a grading session.
    for (std::size_t level = kLevels; level-- > 0;) {
        auto& [label, detail] = m_levels[level];
        label = new ui::Label({}, ui::TextRole::Name, ui::ColorRole::Ink, page);
        detail = new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, page);
        detail->setWordWrap(true);
        lines->addWidget(label);
        lines->addWidget(detail);
        lines->addSpacing(dp(7));
    }
    lines->addStretch(1);
    return page;
}

void RubricCurveCard::showLevels() {
    if (m_criterion.source != CriterionSource::Rating) {
        return;
    }
    for (int level = 0; level < kLevels; ++level) {
        const auto& [label, detail] = m_levels[static_cast<std::size_t>(level)];
        label->setText(
            u"%1  %2"_s.arg(QString::number(level), anchorLabel(m_criterion, level, m_words)));
        detail->setText(anchorDetail(m_criterion, level, m_words));
    }
}

}  // namespace winnow
