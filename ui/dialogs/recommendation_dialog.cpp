// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/recommendation_dialog.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QSpinBox>

#include <app/register_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/optional_day.h>
#include <ui/support/date_input.h>
#include <ui/theme/look.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;

constexpr int kNotYet = -1;
constexpr int kNoBudget = 2000;
constexpr int kLastBudget = 2199;

}  // namespace

RecommendationDialog::RecommendationDialog(PortfolioBridge& bridge, const Recommendation& entry,
                                           QWidget* parent)
    : FormDialog(entry.id ? tr("Edit recommendation") : tr("Log a reaction"),
                 entry.id ? tr("Save") : tr("Log"), parent),
      m_bridge(bridge),
      m_entry(entry),
      m_advice(new QLineEdit(toQString(entry.advice), this)),
      m_advised(makeDateEdit(entry.id ? entry.advisedOn : bridge.portfolio().now().date(), this)),
      m_assetSince(new OptionalDay(tr("in use since"), entry.assetSince,
                                   bridge.portfolio().now().date(), this)),
      m_reaction(new QComboBox(this)),
      m_words(new QLineEdit(toQString(entry.words), this)),
      m_proposal(new QCheckBox(tr("A proposal was sent"), this)),
      m_budget(new QSpinBox(this)),
      m_outcome(new QComboBox(this)) {
    const Words& words = bridge.words();
    m_reaction->addItem(tr("Not known yet"), kNotYet);
    for (const Reaction reaction : {Reaction::AsksForProposal, Reaction::Challenges,
                                    Reaction::Cheapest, Reaction::NotInterested}) {
        m_reaction->addItem(words.text("reaction." + std::string(reactionCode(reaction))),
                            static_cast<int>(reaction));
    }
    m_reaction->setCurrentIndex(
        m_reaction->findData(entry.reaction ? static_cast<int>(*entry.reaction) : kNotYet));
    for (const RecommendationOutcome outcome :
         {RecommendationOutcome::Open, RecommendationOutcome::Accepted,
          RecommendationOutcome::Postponed, RecommendationOutcome::Declined}) {
        m_outcome->addItem(
            words.text("recommendation_outcome." + std::string(recommendationOutcomeCode(outcome))),
            static_cast<int>(outcome));
    }
    m_outcome->setCurrentIndex(static_cast<int>(entry.outcome));
    m_proposal->setChecked(entry.proposalSent.value_or(false));
    m_budget->setRange(kNoBudget, kLastBudget);
    m_budget->setSpecialValueText(tr("none"));
    m_budget->setGroupSeparatorShown(false);
    m_budget->setValue(entry.budgetYear.value_or(kNoBudget));
    m_advice->setObjectName(u"advice"_s);
    m_reaction->setObjectName(u"reaction"_s);
    m_words->setObjectName(u"words"_s);
    m_outcome->setObjectName(u"outcome"_s);
    addField(tr("What you advised"), m_advice);
    addField(tr("When"), m_advised);
    addField(tr("The asset"), m_assetSince, tr("How old what it is about is."));
    addField(tr("Their reaction"), m_reaction);
    addField(tr("In their words"), m_words);
    addField(tr("Proposal"), m_proposal);
    addField(tr("Budget year"), m_budget, tr("The year they plan it for."));
    addField(tr("Outcome"), m_outcome);
    setMinimumWidth(ui::dp(500));
    m_advice->setFocus();
}

bool RecommendationDialog::save() {
    m_entry.advice = m_advice->text().simplified().toStdString();
    m_entry.advisedOn = dayIn(*m_advised);
    m_entry.assetSince = m_assetSince->day();
    const int reaction = m_reaction->currentData().toInt();
    if (reaction == kNotYet) {
        m_entry.reaction.reset();
        m_entry.reactedOn.reset();
    } else {
        m_entry.reaction = static_cast<Reaction>(reaction);
        if (!m_entry.reactedOn) {
            m_entry.reactedOn = m_entry.advisedOn;
        }
    }
    m_entry.words = m_words->text().simplified().toStdString();
    m_entry.proposalSent = m_proposal->isChecked();
    m_entry.budgetYear =
        m_budget->value() == kNoBudget ? std::nullopt : std::optional(m_budget->value());
    m_entry.outcome = static_cast<RecommendationOutcome>(m_outcome->currentData().toInt());
    RegisterService& registers = m_bridge.portfolio().registers();
    if (m_entry.id) {
        if (const auto changed = registers.update(m_entry); !changed) {
            showProblem(m_bridge.words().error(changed.error()), m_advice);
            return false;
        }
        return true;
    }
    if (const auto added = registers.add(m_entry); !added) {
        showProblem(m_bridge.words().error(added.error()), m_advice);
        return false;
    }
    return true;
}

}  // namespace winnow
