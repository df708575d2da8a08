// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/rubric_page.h>

#include <algorithm>

#include <QBoxLayout>
#include <QComboBox>
#include <QMenu>
#include <QSignalBlocker>
#include <QTimer>

#include <app/figures_service.h>
#include <ui/pages/rubric_bands.h>
#include <ui/pages/rubric_curve_card.h>
#include <ui/pages/rubric_draft.h>
#include <ui/pages/rubric_gate_list.h>
#include <ui/pages/rubric_preview.h>
#include <ui/pages/rubric_rules.h>
#include <ui/pages/rubric_text.h>
#include <ui/pages/weight_list.h>
#include <ui/support/beside.h>
#include <ui/support/criterion_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/centred_scroll.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/label.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/record_list.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kThreeColumns = 1060;  // page width from which the preview stands at the right
constexpr int kTwoColumns = 700;
constexpr int kMostWidth = 1680;
constexpr int kPreviewDelay = 120;  // ms after the last change

}  // namespace

RubricPage::RubricPage(PortfolioBridge& bridge, Prompts& prompts, Settings& settings,
                       QWidget* parent)
    : Page(bridge, parent),
      m_prompts(prompts),
      m_settings(settings),
      m_draft(new RubricDraft(this)),
      m_beside(new Beside(this)),
      m_later(new QTimer(this)) {
    m_later->setSingleShot(true);
    m_later->setInterval(kPreviewDelay);
    auto* scroll = new ui::CentredScroll(this);
    scroll->setContent(buildContent());
    connectDraft();
}

RubricPage::~RubricPage() {
    keepDraft();
    m_beside->finish();
}

QWidget* RubricPage::buildContent() {
    auto* content = new QWidget(this);
    content->setMaximumWidth(dp(kMostWidth));
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(dp(28), 0, dp(28), dp(24));
    lines->setSpacing(dp(10));
    m_header = new ui::PageHeader(tr("Rubric"), content);
    buildHeader();
    lines->addWidget(m_header);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(dp(14));
    auto* pair = new QWidget(content);
    m_pair = new QBoxLayout(QBoxLayout::LeftToRight, pair);
    m_pair->setContentsMargins(0, 0, 0, 0);
    m_pair->setSpacing(dp(14));
    m_pair->addWidget(buildLeft(pair), 11);
    m_pair->addWidget(buildMiddle(pair), 13);
    m_columns->addWidget(pair, 24);
    m_columns->addWidget(buildRight(content), 9);
    lines->addLayout(m_columns);
    lines->addStretch(1);
    return content;
}

void RubricPage::buildHeader() {
    m_unsaved = new ui::Chip(tr("Unsaved draft"), ui::Tone::Warn, {}, m_header);
    m_undo = new ui::IconButton(u"undo"_s, tr("Undo in the draft"), m_header);
    m_redo = new ui::IconButton(u"redo"_s, tr("Redo in the draft"), m_header);
    m_discard = new ui::SecondaryButton(tr("Discard"), m_header);
    m_publish = new ui::PrimaryButton({}, m_header);
    auto* more = new ui::SecondaryButton(tr("More"), m_header);
    auto* menu = new QMenu(more);
    more->setMenu(menu);
    fillMore(menu);
    m_discard->setObjectName(u"discard"_s);
    m_publish->setObjectName(u"publish"_s);
    for (QWidget* action :
         std::initializer_list<QWidget*>{m_unsaved, m_undo, m_redo, more, m_discard, m_publish}) {
        m_header->addAction(action);
    }
    connect(m_undo, &QAbstractButton::clicked, this, [this] { m_draft->undo(); });
    connect(m_redo, &QAbstractButton::clicked, this, [this] { m_draft->redo(); });
    connect(m_discard, &QAbstractButton::clicked, this, &RubricPage::discard);
    connect(m_publish, &QAbstractButton::clicked, this, &RubricPage::publish);
}

QWidget* RubricPage::buildLeft(QWidget* parent) {
    auto* left = new QWidget(parent);
    auto* lines = new QVBoxLayout(left);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(14));
    lines->addWidget(buildCriteria(left));
    m_rules = new RubricRules(left);
    lines->addWidget(m_rules);
    lines->addStretch(1);
    connect(m_rules, &RubricRules::edited, m_draft, &RubricDraft::edit);
    connect(m_rules, &RubricRules::settled, m_draft, &RubricDraft::endStep);
    return left;
}

QWidget* RubricPage::buildCriteria(QWidget* parent) {
    auto* card = new ui::CardFrame(tr("Criteria and weights"), {}, parent);
    card->addCorner(
        new ui::Label(tr("adds up to 100"), ui::TextRole::Secondary, ui::ColorRole::Ink2, card));
    auto* paying = new QHBoxLayout;
    paying->setSpacing(dp(8));
    m_payer = new QComboBox(card);
    m_payer->setObjectName(u"payer"_s);
    m_payer->setAccessibleName(tr("Who pays for a change"));
    m_payer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_payer->setMinimumContentsLength(10);
    auto* pays = new ui::Label(tr("Paid by"), ui::TextRole::Secondary, ui::ColorRole::Ink2, card);
    pays->setElide(false);
    pays->setBuddy(m_payer);
    pays->setToolTip(tr("Weights add up to 100: what one criterion gains, others give."));
    paying->addWidget(pays);
    paying->addWidget(m_payer, 1);
    card->body()->addLayout(paying);
    m_weights = new WeightList(card);
    m_weights->setAccessibleName(tr("Criteria and weights"));
    card->body()->addWidget(m_weights);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(dp(8));
    m_allWeights = new ui::SecondaryButton(tr("Set weights…"), card);
    m_addCriterion = new ui::GhostButton(tr("Add"), card);
    m_addCriterion->setAccessibleName(tr("Add a criterion"));
    auto* menu = new QMenu(m_addCriterion);
    m_addCriterion->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillNewCriteria(menu); });
    m_allWeights->setObjectName(u"allWeights"_s);
    for (ui::Button* button : {m_allWeights, m_addCriterion}) {
        button->setSmall(true);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    card->body()->addSpacing(dp(6));
    card->body()->addLayout(buttons);
    card->body()->addSpacing(dp(14));
    card->body()->addWidget(
        new ui::Label(tr("Grade bands"), ui::TextRole::SecondaryStrong, ui::ColorRole::Ink2, card));
    m_bands = new RubricBands(card);
    card->body()->addWidget(m_bands);
    connect(m_allWeights, &QAbstractButton::clicked, this, &RubricPage::setWeights);
    connect(m_weights, &WeightList::chosen, this,
            [this](const QString& key) { choose(key.toStdString()); });
    connect(m_weights, &WeightList::weightEdited, this, [this](const QString& key, int weight) {
        const std::string payer = m_payer->currentData().toString().toStdString();
        m_draft->edit(u"weight."_s + key,
                      [&](Rubric& rubric) { setWeight(rubric, key.toStdString(), weight, payer); });
    });
    connect(m_weights, &WeightList::settled, m_draft, &RubricDraft::endStep);
    connect(m_bands, &RubricBands::edited, this, [this](int index, Points points) {
        m_draft->edit(u"cutOff%1"_s.arg(index), [&](Rubric& rubric) {
            rubric.cutOffs[static_cast<std::size_t>(index)] = points;
        });
    });
    connect(m_bands, &RubricBands::settled, m_draft, &RubricDraft::endStep);
    return card;
}

QWidget* RubricPage::buildMiddle(QWidget* parent) {
    auto* middle = new QWidget(parent);
    auto* lines = new QVBoxLayout(middle);
    m_middle = lines;
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(14));
    m_curve = new RubricCurveCard(middle);
    lines->addWidget(m_curve);
    auto* gates =
        new ui::CardFrame(tr("Gates"), tr("Applied after the score, in this order"), middle);
    gates->setSubtitleInline(true);
    m_gates = new RubricGateList(gates);
    gates->body()->addWidget(m_gates);
    m_addGate = new ui::GhostButton(tr("Add a gate"), gates);
    m_addGate->setSmall(true);
    auto* menu = new QMenu(m_addGate);
    m_addGate->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillNewGates(menu); });
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_addGate);
    buttons->addStretch(1);
    gates->body()->addSpacing(dp(6));
    gates->body()->addLayout(buttons);
    lines->addWidget(gates);
    lines->addStretch(1);
    connect(m_curve, &RubricCurveCard::curveEdited, this,
            [this](const std::vector<CurvePoint>& points) {
                const auto curve = Curve::of(points);
                if (!curve) {
                    return;  // the editors do not offer such a curve
                }
                m_draft->edit(u"curve."_s + toQString(m_criterion), [&](Rubric& rubric) {
                    const auto found =
                        std::ranges::find(rubric.criteria, m_criterion, &Criterion::id);
                    if (found != rubric.criteria.end()) {
                        found->curve = *curve;
                    }
                });
            });
    connect(m_curve, &RubricCurveCard::settled, m_draft, &RubricDraft::endStep);
    connect(m_curve, &RubricCurveCard::wordsRequested, this, &RubricPage::editWords);
    connect(m_curve, &RubricCurveCard::wordsReset, this, &RubricPage::resetWords);
    connect(m_curve, &RubricCurveCard::removalRequested, this, &RubricPage::removeCriterion);
    connect(m_gates, &RubricGateList::opened, this, &RubricPage::openGate);
    connect(m_gates, &RubricGateList::moved, this, &RubricPage::moveGate);
    connect(m_gates, &RubricGateList::switched, this, [this](const QString& id, bool on) {
        m_draft->edit({}, [&](Rubric& rubric) {
            std::ranges::find(rubric.gates, id.toStdString(), &Gate::id)->enabled = on;
        });
    });
    connect(m_gates, &RubricGateList::removed, this, [this](const QString& id) {
        m_draft->edit({}, [&](Rubric& rubric) {
            std::erase_if(rubric.gates, [&](const Gate& g) { return g.id == id.toStdString(); });
        });
    });
    return middle;
}

QWidget* RubricPage::buildRight(QWidget* parent) {
    auto* right = new QWidget(parent);
    auto* lines = new QVBoxLayout(right);
    m_right = lines;
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(14));
    m_effect = new RubricPreview(right);
    lines->addWidget(m_effect);
    auto* versions =
        new ui::CardFrame(tr("Versions"), tr("Grades given keep their rubric."), right);
    m_versions = new ui::RecordList(versions);
    m_versions->setObjectName(u"versions"_s);
    m_versions->setAccessibleName(tr("Versions of the rubric"));
    versions->body()->addWidget(m_versions);
    lines->addWidget(versions);
    auto* targets = new ui::CardFrame(tr("What you aim for"), {}, right);
    m_targets = new ui::RecordList(targets);
    targets->body()->addWidget(m_targets);
    auto* change = new ui::SecondaryButton(tr("Change your figures…"), targets);
    targets->body()->addSpacing(dp(6));
    targets->body()->addWidget(change);
    lines->addWidget(targets);
    lines->addStretch(1);
    connect(m_effect, &RubricPreview::clientChosen, this, &Page::openClient);
    connect(m_effect, &RubricPreview::problemChosen, this, &RubricPage::focusPart);
    connect(m_versions, &ui::RecordList::activated, this,
            [this](const QString& key) { openVersion(key.toInt()); });
    connect(change, &QAbstractButton::clicked, this, &Page::ownFiguresRequested);
    return right;
}

void RubricPage::showWeights(const std::vector<std::string>& problems) {
    const Words& words = m_bridge.words();
    const Rubric& rubric = m_draft->rubric();
    std::vector<WeightList::Row> rows;
    for (const Axis axis : {Axis::Financial, Axis::Relationship}) {
        rows.push_back({{},
                        words.text("axis." + std::string(axisCode(axis))),
                        rubric.totalWeight(axis),
                        0,
                        false});
        for (const Criterion& criterion : rubric.criteria) {
            if (criterion.axis == axis) {
                const Criterion* before = m_draft->inUse().find(criterion.id);
                rows.push_back({toQString(criterion.id), criterionName(criterion, words),
                                criterion.weight, before ? before->weight : -1,
                                std::ranges::count(problems, "criteria." + criterion.id) > 0});
            }
        }
    }
    m_weights->setRows(rows);
    m_weights->setChosen(toQString(m_criterion));
    m_bands->setCutOffs(rubric.cutOffs);
    m_bands->setProblem(std::ranges::count(problems, "cut_offs") > 0);
    showPayers();
}

void RubricPage::showPayers() {
    const QString chosen = m_payer->currentData().toString();
    const QSignalBlocker quiet(m_payer);
    m_payer->clear();
    m_payer->addItem(tr("all others in proportion"), QString());
    for (const Criterion& criterion : m_draft->rubric().criteria) {
        m_payer->addItem(criterionName(criterion, m_bridge.words()), toQString(criterion.id));
    }
    m_payer->setCurrentIndex(std::max(0, m_payer->findData(chosen)));
}

void RubricPage::showCurve() {
    if (const Criterion* criterion = m_draft->rubric().find(m_criterion)) {
        m_curve->show(*criterion, measures(*criterion),
                      m_bridge.words().quarter(m_bridge.quarter()), m_bridge.words());
    }
}

void RubricPage::showGates(const std::vector<std::string>& problems) {
    const Words& words = m_bridge.words();
    const Rubric& rubric = m_draft->rubric();
    std::vector<RubricGateList::Row> rows;
    for (const Gate& gate : rubric.gates) {
        const auto counted =
            std::ranges::find(m_gateCounts, gate.id, &RubricService::GateCount::gate);
        RubricGateList::Row row;
        row.id = toQString(gate.id);
        row.name = gateTitle(gate, words);
        row.condition = gateCondition(gate, rubric, words);
        row.effect = gateEffect(gate, words);
        row.enabled = gate.enabled;
        row.count = !gate.enabled || counted == m_gateCounts.end() || counted->clients == 0
                        ? tr("none")
                        : tr("%n client(s)", nullptr, counted->clients);
        row.problem = std::ranges::count(problems, "gates." + gate.id) > 0;
        rows.push_back(std::move(row));
    }
    m_gates->setRows(std::move(rows));
}

void RubricPage::showTargets() {
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
    m_targets->setRecords({record(tr("Smallest monthly fee"), m_draft->inUse().minimumMonthlyFee),
                           record(tr("Hourly rate"), m_draft->inUse().targetHourlyRate)});
}

void RubricPage::showVersions() {
    const Words& words = m_bridge.words();
    const int inUse = m_bridge.portfolio().rubrics().inUse(m_bridge.quarter()).version;
    const Quarter first = m_bridge.portfolio().figures().quarters().front();
    std::vector<ui::Record> records;
    m_nextVersion = 1;
    for (const RubricService::Version& version : m_bridge.portfolio().rubrics().versions()) {
        m_nextVersion = std::max(m_nextVersion, version.rubric.version + 1);
        ui::Record record;
        record.graded = false;
        record.key = QString::number(version.rubric.version);
        const QString number = QString::number(version.rubric.version);
        record.title =
            version.effectiveFrom < first
                ? tr("Version %1, from the beginning").arg(number)
                : tr("Version %1, from %2").arg(number, words.quarter(version.effectiveFrom));
        record.detail = toQString(version.rubric.note);
        if (version.rubric.version == inUse) {
            record.right = tr("in force");
            record.rightIsChip = true;
            record.rightTone = ui::Tone::Good;
        } else if (version.usedByLock) {
            record.iconName = u"lock"_s;
        }
        records.push_back(std::move(record));
    }
    m_versions->setRecords(std::move(records));
}

void RubricPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool wide = width() >= dp(kThreeColumns);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_pair->setDirection(width() >= dp(kTwoColumns) ? QBoxLayout::LeftToRight
                                                    : QBoxLayout::TopToBottom);
    // Without its column the preview stands below the curve, not at the end of the page.
    QBoxLayout* place = wide ? m_right : m_middle;
    if (place->indexOf(m_effect) < 0) {
        (wide ? m_middle : m_right)->removeWidget(m_effect);
        place->insertWidget(wide ? 0 : 1, m_effect);
    }
}

}  // namespace winnow
