// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/client_sureness_card.h>

#include <QGridLayout>
#include <QSlider>
#include <QVBoxLayout>

#include <app/analysis_service.h>
#include <ui/charts/grade_share_bar.h>
#include <ui/support/criterion_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

// How sure the owner is of the weights: DOMAIN 4c-4, loose to firm.
constexpr int kLoose = 20;
constexpr int kFirm = 100;
constexpr int kKappaStep = 20;

Label* wrapped(ui::TextRole role, ui::ColorRole color, QWidget* parent) {
    auto* label = new Label({}, role, color, parent);
    label->setWordWrap(true);
    return label;
}

ui::GradeShareData sharesOf(const Acceptability& acceptability, const Words& words) {
    ui::GradeShareData data;
    for (std::size_t i = 0; i < data.shares.size(); ++i) {
        data.shares[i] = acceptability.share[i] / 10000.0;
        data.texts[i] = words.percent(Fraction{acceptability.share[i], 10000});
    }
    return data;
}

QString spoken(const QString& what, const ui::GradeShareData& data) {
    QStringList parts;
    for (std::size_t i = 0; i < data.shares.size(); ++i) {
        if (data.shares[i] > 0) {
            parts << ClientSurenessCard::tr("%1 in %2")
                         .arg(toQString(gradeLetter(static_cast<Grade>(i))), data.texts[i]);
        }
    }
    return ClientSurenessCard::tr("%1: %2").arg(what, parts.join(u", "_s));
}

}  // namespace

ClientSurenessCard::ClientSurenessCard(PortfolioBridge& bridge, QWidget* parent)
    : CardFrame(tr("How sure is it?"), {}, parent),
      m_bridge(bridge),
      m_borderline(new ui::Chip(tr("borderline"), ui::Tone::Warn, {}, this)),
      m_lopsided(new ui::Chip(tr("lopsided"), ui::Tone::Warn, {}, this)),
      m_since(wrapped(ui::TextRole::Body, ui::ColorRole::Ink, this)),
      m_sentence(wrapped(ui::TextRole::Body, ui::ColorRole::Ink, this)),
      m_around(new ui::GradeShareBar(this)),
      m_uniform(new ui::GradeShareBar(this)),
      m_sure(new QSlider(Qt::Horizontal, this)),
      m_spread(wrapped(ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_opinion(wrapped(ui::TextRole::Body, ui::ColorRole::Ink, this)),
      m_details(new QWidget(this)),
      m_weights(new ui::RecordList(m_details)) {
    addCorner(m_borderline);
    addCorner(m_lopsided);
    m_borderline->setToolTip(
        tr("Other weights about like yours give another grade in more than "
           "one case of five."));
    m_lopsided->setToolTip(
        tr("Strong here and weak there: adding points and counting criteria "
           "disagree."));
    body()->addWidget(m_since);
    body()->addWidget(m_sentence);
    body()->addSpacing(dp(4));
    auto* bars = new QGridLayout;
    bars->setHorizontalSpacing(dp(12));
    bars->setVerticalSpacing(dp(6));
    bars->setColumnStretch(1, 1);
    const auto addBar = [&](int row, const QString& text, QWidget* bar) {
        auto* label = new Label(text, ui::TextRole::Secondary, ui::ColorRole::Ink2, this);
        label->setElide(false);
        bars->addWidget(label, row, 0);
        bars->addWidget(bar, row, 1);
    };
    addBar(0, tr("Weights like yours"), m_around);
    addBar(1, tr("Any weights"), m_uniform);
    m_sure->setRange(kLoose / kKappaStep, kFirm / kKappaStep);
    m_sure->setValue(RobustnessOptions().kappa / kKappaStep);
    m_sure->setPageStep(1);
    m_sure->setObjectName(u"sure"_s);
    m_sure->setAccessibleName(tr("How sure you are of your weights, from loose to firm"));
    m_sure->setToolTip(m_sure->accessibleName());
    m_sure->setMaximumWidth(dp(180));
    addBar(2, tr("How sure of your weights"), m_sure);
    body()->addLayout(bars);
    body()->addSpacing(dp(4));
    body()->addWidget(m_spread);
    body()->addSpacing(dp(4));
    body()->addWidget(m_opinion);

    auto* more = new ui::GhostButton(tr("Where each weight would change the grade"), this);
    more->setSmall(true);
    more->setCheckable(true);
    more->setObjectName(u"weightIntervals"_s);
    body()->addWidget(more, 0, Qt::AlignLeft);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    m_weights->setAccessibleName(more->text());
    m_weights->setRowHeight(30, 44);
    details->addWidget(m_weights);
    m_details->hide();
    body()->addWidget(m_details);
    connect(more, &QAbstractButton::toggled, m_details, &QWidget::setVisible);
    connect(m_sure, &QSlider::valueChanged, this, &ClientSurenessCard::showRobustness);
}

void ClientSurenessCard::show(ClientId client) {
    m_client = client;
    const Words& words = m_bridge.words();
    AnalysisService& analysis = m_bridge.portfolio().analysis();
    const auto change = analysis.changeSince(client, m_bridge.quarter());
    m_since->setVisible(change.has_value());
    if (change) {
        m_since->setText(words.text(change->sentence));
    }
    const auto opinion = analysis.majorityGrade(client, m_bridge.quarter());
    m_opinion->setVisible(opinion.has_value());
    m_lopsided->setVisible(opinion && opinion->lopsided);
    if (opinion) {
        m_opinion->setText(
            tr("Second opinion: %1. %2")
                .arg(toQString(gradeLetter(opinion->grade)), words.text(opinion->sentence)));
    }
    showRobustness();
}

void ClientSurenessCard::showRobustness() {
    if (!m_bridge.isOpen()) {
        return;
    }
    const Words& words = m_bridge.words();
    const RobustnessOptions options{.kappa = m_sure->value() * kKappaStep};
    const auto found =
        m_bridge.portfolio().analysis().robustness(m_client, m_bridge.quarter(), options);
    setVisible(found.has_value());
    if (!found) {
        return;
    }
    m_borderline->setVisible(found->borderline);
    m_sentence->setText(words.text(robustnessText(*found)));
    const ui::GradeShareData around = sharesOf(found->around, words);
    const ui::GradeShareData uniform = sharesOf(found->uniform, words);
    m_around->setData(around, spoken(tr("Weights like yours"), around));
    m_uniform->setData(uniform, spoken(tr("Any weights"), uniform));
    const QString percent = words.percent(Fraction{found->spread.percent, 100});
    const QString worst = toQString(gradeLetter(found->spread.worstGrade));
    const QString best = toQString(gradeLetter(found->spread.bestGrade));
    m_spread->setText(
        worst == best
            ? tr("With every weight %1 more or less, the score lies between %2 and %3: %4.")
                  .arg(percent, words.points(found->spread.worst), words.points(found->spread.best),
                       best)
            : tr("With every weight %1 more or less, the score lies between %2 and %3: from %4 to "
                 "%5.")
                  .arg(percent, words.points(found->spread.worst), words.points(found->spread.best),
                       worst, best));

    const Rubric& rubric = m_bridge.portfolio().grading().quarter(m_bridge.quarter()).rubric;
    std::vector<ui::Record> records;
    const auto share = [&](int weight) { return words.percent(Fraction{weight, 10000}, 1); };
    for (const WeightInterval& weight : found->weights) {
        ui::Record record;
        record.graded = false;
        record.clickable = false;
        record.quiet = true;
        record.title = criterionName(rubric, weight.criterion, words);
        record.right = !weight.below && !weight.above
                           ? tr("any weight")
                           : tr("%1 to %2, now %3")
                                 .arg(share(weight.low), share(weight.high), share(weight.weight));
        QStringList outside;
        if (weight.below) {
            outside << tr("below: %1").arg(toQString(gradeLetter(*weight.below)));
        }
        if (weight.above) {
            outside << tr("above: %1").arg(toQString(gradeLetter(*weight.above)));
        }
        record.detail = outside.join(u", "_s);
        records.push_back(std::move(record));
    }
    m_weights->setRecords(std::move(records));
}

}  // namespace winnow
