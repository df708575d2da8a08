// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QKeyEvent>
#include <QMenu>
#include <QTimer>

#include <app/portfolio.h>
#include <ui/dialogs/rubric_criterion_dialog.h>
#include <ui/dialogs/rubric_gate_dialog.h>
#include <ui/dialogs/rubric_publish_dialog.h>
#include <ui/dialogs/rubric_weights_dialog.h>
#include <ui/pages/rubric_bands.h>
#include <ui/pages/rubric_curve_card.h>
#include <ui/pages/rubric_draft.h>
#include <ui/pages/rubric_gate_list.h>
#include <ui/pages/rubric_page.h>
#include <ui/pages/rubric_preview.h>
#include <ui/pages/rubric_rules.h>
#include <ui/pages/rubric_text.h>
#include <ui/pages/weight_list.h>
#include <ui/support/beside.h>
#include <ui/support/criterion_text.h>
#include <ui/support/guarded.h>
#include <ui/support/prompts.h>
#include <ui/widgets/button.h>
#include <ui/widgets/chip.h>
#include <ui/widgets/page_header.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array kGateKinds{GateKind::ArrearsOverDays, GateKind::BrokenCommitment,
                                GateKind::StaffAbuse,      GateKind::NegativeContribution,
                                GateKind::AxisMinimum,     GateKind::SmallClient};

// A rating to begin with: each level a quarter of the points.
Criterion newCriterion() {
    Criterion criterion;
    criterion.axis = Axis::Relationship;
    std::vector<CurvePoint> points;
    for (int level = 0; level <= 4; ++level) {
        points.push_back({Decimal::whole(level), Points{level * 2'500}});
    }
    criterion.curve = *Curve::of(std::move(points));
    return criterion;
}

}  // namespace

void RubricPage::connectDraft() {
    connect(m_draft, &RubricDraft::changed, this, &RubricPage::showDraft);
    connect(m_later, &QTimer::timeout, this, [this] {
        keepDraft();
        if (!m_trial) {
            return;
        }
        m_beside->run(
            [trial = m_trial, draft = m_draft->rubric()] { return trial->preview(draft); },
            [this](RubricService::Preview preview) {
                m_preview = std::move(preview);
                showPreview();
            });
    });
    connect(&m_bridge, &PortfolioBridge::readingMustStop, this, &RubricPage::keepDraft);
}

bool RubricPage::isUpToDate() const { return !m_later->isActive() && !m_beside->isBusy(); }

void RubricPage::refresh() {
    if (!m_bridge.isOpen()) {
        return;
    }
    RubricService& rubrics = m_bridge.portfolio().rubrics();
    m_editable = !m_bridge.portfolio().readOnly();
    m_trial = std::make_shared<const RubricService::Trial>(rubrics.trial(m_bridge.quarter()));
    m_measured = {};
    m_weights->setEditable(m_editable);
    m_bands->setEditable(m_editable);
    m_rules->setEditable(m_editable);
    m_curve->setEditable(m_editable);
    m_gates->setEditable(m_editable);
    for (QWidget* each : std::initializer_list<QWidget*>{m_allWeights, m_addCriterion, m_addGate}) {
        each->setEnabled(m_editable);
    }
    showVersions();
    followFile();
    showTargets();
}

void RubricPage::showDraft() {
    const Rubric& rubric = m_draft->rubric();
    if (!rubric.find(m_criterion) && !rubric.criteria.empty()) {
        m_criterion = rubric.criteria.front().id;
    }
    const std::vector<Text> problems = validate(rubric);
    std::vector<std::string> parts;
    for (const Text& problem : problems) {
        parts.push_back(problemPart(problem, rubric));
    }
    showWeights(parts);
    showCurve();
    showGates(parts);
    m_rules->show(rubric, m_bridge.words());
    m_rules->setProblems(parts);

    const bool changed = m_draft->isChanged();
    const QString quarter = m_bridge.words().quarter(m_bridge.quarter());
    m_header->setSubtitle(
        changed ? tr("Draft v%1. Grades already given keep the rubric they were given with.")
                      .arg(m_nextVersion)
                : tr("Version %1, in force in %2.").arg(QString::number(rubric.version), quarter));
    m_unsaved->setVisible(changed);
    m_undo->setVisible(m_draft->canUndo() || m_draft->canRedo());
    m_redo->setVisible(m_draft->canUndo() || m_draft->canRedo());
    m_undo->setEnabled(m_draft->canUndo());
    m_redo->setEnabled(m_draft->canRedo());
    m_discard->setVisible(changed);
    m_publish->setVisible(m_editable);
    m_publish->setText(tr("Publish v%1…").arg(m_nextVersion));
    m_publish->setEnabled(changed && problems.empty());
    m_later->start();
}

void RubricPage::showPreview() {
    RubricPreview::Heads heads;
    heads.isDraft = m_draft->isChanged();
    heads.inUse = m_draft->inUse().version;
    heads.draft = m_nextVersion;
    heads.clients = static_cast<int>(m_trial->subjects.size());
    heads.quarter = m_bridge.words().quarter(m_bridge.quarter());
    if (m_preview.problems.empty()) {
        m_gateCounts = m_preview.gates;
    }
    m_effect->show(m_preview, heads, m_draft->rubric(), m_bridge.words());
    std::vector<std::string> parts;
    for (const Text& problem : m_preview.problems) {
        parts.push_back(problemPart(problem, m_draft->rubric()));
    }
    showGates(parts);
    Q_EMIT statusChanged();
}

QString RubricPage::statusText() const {
    if (!m_bridge.isOpen() || !m_draft->isChanged()) {
        return {};
    }
    return m_preview.problems.empty()
               ? tr("Draft: %n client(s) would change", nullptr, m_preview.changed)
               : tr("Draft: %n thing(s) to put right", nullptr,
                    static_cast<int>(m_preview.problems.size()));
}

const std::vector<Decimal>& RubricPage::measures(const Criterion& criterion) {
    const int valid = m_draft->rubric().ratingValidQuarters;
    if (m_measured.criterion != criterion.id || m_measured.validQuarters != valid) {
        m_measured = {criterion.id, valid,
                      m_trial ? m_trial->measures(criterion) : std::vector<Decimal>()};
    }
    return m_measured.values;
}

void RubricPage::choose(const std::string& criterion) {
    m_criterion = criterion;
    m_weights->setChosen(toQString(criterion));
    showCurve();
}

void RubricPage::editWords() {
    const Criterion* criterion = m_draft->rubric().find(m_criterion);
    if (!criterion || !m_editable) {
        return;
    }
    RubricCriterionDialog dialog(*criterion, false, m_bridge.words(), this);
    if (m_prompts.run(dialog) == QDialog::Accepted) {
        m_draft->edit({}, [&](Rubric& rubric) {
            *std::ranges::find(rubric.criteria, m_criterion, &Criterion::id) = dialog.criterion();
        });
    }
}

void RubricPage::resetWords() {
    const Rubric shipped = m_bridge.portfolio().rubrics().shipped(m_bridge.quarter());
    if (!shipped.find(m_criterion)) {
        Q_EMIT problem(tr("This criterion is your own: there is nothing shipped to go back to."));
        return;
    }
    m_draft->edit({}, [&](Rubric& rubric) {
        const auto found = std::ranges::find(rubric.criteria, m_criterion, &Criterion::id);
        found->name = {};
        found->anchors.clear();
    });
}

void RubricPage::removeCriterion() {
    if (m_draft->rubric().criteria.size() < 2) {
        Q_EMIT problem(tr("A rubric keeps at least one criterion."));
        return;
    }
    m_draft->edit({}, [&](Rubric& rubric) {
        setWeight(rubric, m_criterion, 0, {});
        std::erase_if(rubric.criteria, [&](const Criterion& c) { return c.id == m_criterion; });
    });
}

void RubricPage::fillNewCriteria(QMenu* menu) {
    menu->clear();
    connect(menu->addAction(tr("A criterion of your own…")), &QAction::triggered, this, [this] {
        RubricCriterionDialog dialog(newCriterion(), true, m_bridge.words(), this);
        if (m_prompts.run(dialog) == QDialog::Accepted) {
            Criterion criterion = dialog.criterion();
            const QString name =
                toQString(criterion.name.en.empty() ? criterion.name.fr : criterion.name.en);
            const Rubric shipped = m_bridge.portfolio().rubrics().shipped(m_bridge.quarter());
            criterion.id = idFromName(name, [&](const std::string& id) {
                return m_draft->rubric().find(id) || m_draft->inUse().find(id) || shipped.find(id);
            });
            addCriterion(std::move(criterion));
        }
    });
    const Rubric shipped = m_bridge.portfolio().rubrics().shipped(m_bridge.quarter());
    for (const Criterion& each : shipped.criteria) {
        if (!m_draft->rubric().find(each.id)) {
            connect(menu->addAction(criterionName(each, m_bridge.words())), &QAction::triggered,
                    this, [this, each] { addCriterion(each); });
        }
    }
}

void RubricPage::addCriterion(Criterion criterion) {
    criterion.weight = 0;
    m_criterion = criterion.id;
    m_draft->edit({}, [&](Rubric& rubric) { rubric.criteria.push_back(criterion); });
}

void RubricPage::fillNewGates(QMenu* menu) {
    menu->clear();
    const Rubric& draft = m_draft->rubric();
    const Rubric shipped = m_bridge.portfolio().rubrics().shipped(m_bridge.quarter());
    for (const Gate& each : shipped.gates) {
        if (!draft.findGate(each.id)) {
            connect(menu->addAction(gateTitle(each, m_bridge.words())), &QAction::triggered, this,
                    [this, each] { addGate(each); });
        }
    }
    if (!menu->isEmpty()) {
        menu->addSeparator();
    }
    for (const GateKind kind : kGateKinds) {
        const QString name = m_bridge.words().text("gate_kind." + std::string(gateKindCode(kind)));
        connect(menu->addAction(tr("%1…").arg(name)), &QAction::triggered, this, [this, kind] {
            RubricGateDialog dialog(RubricGateDialog::suggested(kind), true, m_bridge.words(),
                                    this);
            if (m_prompts.run(dialog) == QDialog::Accepted) {
                Gate gate = dialog.gate();
                const Rubric all = m_bridge.portfolio().rubrics().shipped(m_bridge.quarter());
                gate.id = idFromName(toQString(gate.name.en.empty() ? gate.name.fr : gate.name.en),
                                     [&](const std::string& id) {
                                         return m_draft->rubric().findGate(id) ||
                                                m_draft->inUse().findGate(id) || all.findGate(id);
                                     });
                addGate(gate);
            }
        });
    }
}

void RubricPage::addGate(const Gate& gate) {
    m_draft->edit({}, [&](Rubric& rubric) { rubric.gates.push_back(gate); });
}

void RubricPage::openGate(const QString& id) {
    const Gate* gate = m_draft->rubric().findGate(id.toStdString());
    if (!gate || !m_editable) {
        return;
    }
    RubricGateDialog dialog(*gate, false, m_bridge.words(), this);
    if (m_prompts.run(dialog) != QDialog::Accepted) {
        return;
    }
    m_draft->edit({}, [&](Rubric& rubric) {
        const auto found = std::ranges::find(rubric.gates, id.toStdString(), &Gate::id);
        if (dialog.wantsRemoval()) {
            rubric.gates.erase(found);
        } else {
            *found = dialog.gate();
        }
    });
}

void RubricPage::moveGate(const QString& id, int to) {
    m_draft->edit({}, [&](Rubric& rubric) {
        const auto found = std::ranges::find(rubric.gates, id.toStdString(), &Gate::id);
        const Gate moved = *found;
        rubric.gates.erase(found);
        rubric.gates.insert(rubric.gates.begin() + to, moved);
    });
}

void RubricPage::setWeights() {
    RubricWeightsDialog dialog(m_draft->rubric(), m_bridge.words(), this);
    if (m_prompts.run(dialog) == QDialog::Accepted) {
        m_draft->edit({}, [&](Rubric& rubric) {
            for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
                rubric.criteria[i].weight = dialog.weights()[i];
            }
        });
    }
}

void RubricPage::publish() {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [this] {
                const int changed = m_preview.changed;
                RubricPublishDialog dialog(m_bridge, m_draft->rubric(), m_nextVersion, changed,
                                           this);
                if (m_prompts.run(dialog) == QDialog::Accepted) {
                    m_draft->discard();
                    refresh();
                    keepDraft();
                    Q_EMIT notify(tr("Version %1 was published").arg(dialog.version()), true);
                }
            });
}

void RubricPage::discard() {
    const Question question{tr("Discard the draft?"),
                            tr("The rubric in use stays as it is. The draft cannot be brought "
                               "back."),
                            {tr("Discard the draft"), tr("Keep it")}};
    if (m_prompts.ask(this, question) == 0) {
        m_draft->discard();
        keepDraft();
    }
}

void RubricPage::focusPart(const QString& part) {
    if (part.startsWith(u"criteria."_s)) {
        choose(part.mid(9).toStdString());
        m_curve->setFocus(Qt::OtherFocusReason);
        return;
    }
    QWidget* target = m_weights;
    if (part.startsWith(u"gates"_s)) {
        target = m_gates;
    } else if (part == u"cut_offs"_s) {
        target = m_bands;
    } else if (!part.startsWith(u"criteria"_s)) {
        target = m_rules;
    }
    // Containers hand the cursor on to their first control.
    if (target->focusPolicy() == Qt::NoFocus) {
        for (QWidget* child : target->findChildren<QWidget*>()) {
            if (child->focusPolicy() & Qt::TabFocus && child->isVisible()) {
                target = child;
                break;
            }
        }
    }
    target->setFocus(Qt::TabFocusReason);
}

// The keys of the draft come before the window's while there is something to take back in it.
bool RubricPage::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->matches(QKeySequence::Undo) && m_draft->canUndo()) ||
            (key->matches(QKeySequence::Redo) && m_draft->canRedo())) {
            event->accept();
            return true;
        }
    }
    return Page::event(event);
}

void RubricPage::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Undo) && m_draft->canUndo()) {
        return m_draft->undo();
    }
    if (event->matches(QKeySequence::Redo) && m_draft->canRedo()) {
        return m_draft->redo();
    }
    Page::keyPressEvent(event);
}

}  // namespace winnow
