// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/dialogs/register_dialogs.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <app/client_service.h>
#include <app/fact_service.h>
#include <app/grading_service.h>
#include <app/lock_service.h>
#include <app/register_service.h>
#include <ui/bridge/portfolio_bridge.h>
#include <ui/dialogs/optional_day.h>
#include <ui/support/criterion_text.h>
#include <ui/support/date_input.h>
#include <ui/theme/look.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kWidth = 480;
constexpr int kTwoColumnsWidth = 860;
constexpr int kMostQuarters = 4;
constexpr int kDaysToDecide = 7;
constexpr int kLevels = 5;

QPlainTextEdit* makeText(const std::string& text, int height, QWidget* parent) {
    auto* field = new QPlainTextEdit(toQString(text), parent);
    field->setTabChangesFocus(true);
    field->setFixedHeight(dp(height));
    return field;
}

std::string textIn(const QPlainTextEdit& field) {
    return field.toPlainText().trimmed().toStdString();
}

Date today(const PortfolioBridge& bridge) { return bridge.portfolio().now().date(); }

template <typename Outcome>
std::optional<QString> failureOf(const Outcome& outcome, const PortfolioBridge& bridge) {
    return outcome ? std::nullopt : std::optional(bridge.words().error(outcome.error()));
}

// Adds the entry, or changes the one it has the id of; what was refused.
template <typename Entry>
std::optional<QString> stored(const Entry& entry, const PortfolioBridge& bridge) {
    RegisterService& registers = bridge.portfolio().registers();
    return entry.id ? failureOf(registers.update(entry), bridge)
                    : failureOf(registers.add(entry), bridge);
}

}  // namespace

CommitmentDialog::CommitmentDialog(PortfolioBridge& bridge, const Commitment& entry,
                                   QWidget* parent)
    : FormDialog(entry.id ? tr("Edit commitment") : tr("Record a commitment"),
                 entry.id ? tr("Save") : tr("Record"), parent),
      m_bridge(bridge),
      m_entry(entry),
      m_promise(makeText(entry.promise, 60, this)),
      m_signed(new OptionalDay(tr("in writing, on"), entry.signedOn, today(bridge), this)),
      m_due(new OptionalDay(tr("by"), entry.dueOn, today(bridge), this)),
      m_state(new QComboBox(this)),
      m_settled(new OptionalDay(tr("on"), entry.settledOn, today(bridge), this)),
      m_evidence(makeText(entry.evidence, 60, this)) {
    setIntroduction(
        tr("What the client promised. A broken promise that was signed holds the "
           "grade at D through a gate; keep the document with it."));
    for (const CommitmentState state :
         {CommitmentState::Open, CommitmentState::Kept, CommitmentState::Broken}) {
        m_state->addItem(
            bridge.words().text("commitment_state." + std::string(commitmentStateCode(state))),
            static_cast<int>(state));
    }
    m_state->setCurrentIndex(static_cast<int>(entry.state));
    m_promise->setObjectName(u"promise"_s);
    m_state->setObjectName(u"state"_s);
    addField(tr("Promise"), m_promise);
    addField(tr("Signed"), m_signed);
    addField(tr("Due"), m_due);
    addField(tr("What came of it"), m_state);
    addField(tr("Settled"), m_settled, tr("When it was kept or broken."));
    addField(tr("Evidence"), m_evidence);
    const auto follow = [this] {
        const bool open = m_state->currentIndex() == static_cast<int>(CommitmentState::Open);
        m_settled->setEnabled(!open);
        if (open) {
            m_settled->setDay(std::nullopt);
        } else if (!m_settled->day()) {
            m_settled->setDay(today(m_bridge));
        }
    };
    connect(m_state, &QComboBox::currentIndexChanged, this, follow);
    follow();
    setMinimumWidth(dp(kWidth));
}

bool CommitmentDialog::save() {
    m_entry.promise = textIn(*m_promise);
    m_entry.signedOn = m_signed->day();
    m_entry.dueOn = m_due->day();
    m_entry.state = static_cast<CommitmentState>(m_state->currentData().toInt());
    m_entry.settledOn = m_settled->day();
    m_entry.evidence = textIn(*m_evidence);
    const auto problem = stored(m_entry, m_bridge);
    if (problem) {
        showProblem(*problem, m_promise);
    }
    return !problem;
}

DreadDialog::DreadDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent)
    : FormDialog(tr("Report dread"), tr("Report"), parent),
      m_bridge(bridge),
      m_client(client),
      m_reporter(new QComboBox(this)),
      m_day(makeDateEdit(today(bridge), this)),
      m_note(makeText({}, 72, this)),
      m_decideBy(new OptionalDay(tr("by"), today(bridge).plusDays(kDaysToDecide),
                                 today(bridge).plusDays(kDaysToDecide), this)) {
    setIntroduction(
        tr("Somebody of the team finds facing this client hard to bear. It stays on "
           "your dashboard until you have decided something."));
    m_reporter->setEditable(true);
    for (const std::string& name : bridge.portfolio().facts().technicians()) {
        m_reporter->addItem(toQString(name));
    }
    m_reporter->setCurrentText({});
    m_reporter->setObjectName(u"reporter"_s);
    m_note->setObjectName(u"note"_s);
    addField(tr("Who"), m_reporter);
    addField(tr("When"), m_day);
    addField(tr("What happened"), m_note);
    addField(tr("Decide"), m_decideBy);
    setMinimumWidth(dp(kWidth));
}

bool DreadDialog::save() {
    DreadReport report;
    report.client = m_client;
    report.reporter = m_reporter->currentText().simplified().toStdString();
    report.reportedOn = dayIn(*m_day);
    report.note = textIn(*m_note);
    report.decideBy = m_decideBy->day();
    const auto problem = failureOf(m_bridge.portfolio().registers().add(report), m_bridge);
    if (problem) {
        showProblem(*problem, report.reporter.empty() ? static_cast<QWidget*>(m_reporter) : m_note);
    }
    return !problem;
}

DreadDecisionDialog::DreadDecisionDialog(PortfolioBridge& bridge, const DreadReport& report,
                                         QWidget* parent)
    : FormDialog(tr("Decide"), tr("Record the decision"), parent),
      m_bridge(bridge),
      m_report(report.id),
      m_day(makeDateEdit(today(bridge), this)),
      m_decision(makeText({}, 90, this)) {
    setIntroduction(tr("%1 reported: %2").arg(toQString(report.reporter), toQString(report.note)));
    m_decision->setObjectName(u"decision"_s);
    addField(tr("When"), m_day);
    addField(tr("Decision"), m_decision, tr("What changes for the team from now on."));
    setMinimumWidth(dp(kWidth));
}

bool DreadDecisionDialog::save() {
    const auto problem = failureOf(
        m_bridge.portfolio().registers().decide(m_report, dayIn(*m_day), textIn(*m_decision)),
        m_bridge);
    if (problem) {
        showProblem(*problem, m_decision);
    }
    return !problem;
}

UncommonPracticeDialog::UncommonPracticeDialog(PortfolioBridge& bridge,
                                               const UncommonPractice& entry, QWidget* parent)
    : FormDialog(entry.id ? tr("Edit uncommon practice") : tr("Record an uncommon practice"),
                 entry.id ? tr("Save") : tr("Record"), parent),
      m_bridge(bridge),
      m_entry(entry),
      m_practice(new QLineEdit(toQString(entry.practice), this)),
      m_justification(makeText(entry.justification, 60, this)),
      m_since(makeDateEdit(entry.id ? entry.since : today(bridge), this)),
      m_until(new OptionalDay(tr("ends on"), entry.until, today(bridge), this)),
      m_told(new OptionalDay(tr("told on"), entry.toldOn, today(bridge), this)) {
    setIntroduction(
        tr("A knowing departure from common practice for a need that cannot be met "
           "otherwise. It excuses the criteria you name: they count neither for nor against."));
    m_practice->setObjectName(u"practice"_s);
    m_justification->setObjectName(u"justification"_s);
    addField(tr("Practice"), m_practice);
    addField(tr("Why it is needed"), m_justification);
    addField(tr("Since"), m_since);
    addField(tr("Until"), m_until);
    addField(tr("Client"), m_told,
             tr("Say so in a letter: it explains surprise and slower "
                "answers."));
    beginColumn();
    addSection(tr("Excused criteria"));
    const Rubric& rubric = bridge.portfolio().grading().quarter(bridge.quarter()).rubric;
    for (const Criterion& criterion : rubric.criteria) {
        auto* box = new QCheckBox(criterionName(criterion, bridge.words()), this);
        box->setObjectName(toQString(criterion.id));
        box->setChecked(std::ranges::find(entry.excused, criterion.id) != entry.excused.end());
        m_criteria.push_back(box);
        addWide(box);
    }
    setMinimumWidth(dp(kTwoColumnsWidth));
}

bool UncommonPracticeDialog::save() {
    m_entry.practice = m_practice->text().simplified().toStdString();
    m_entry.justification = textIn(*m_justification);
    m_entry.since = dayIn(*m_since);
    m_entry.until = m_until->day();
    m_entry.toldOn = m_told->day();
    m_entry.excused.clear();
    for (const QCheckBox* box : m_criteria) {
        if (box->isChecked()) {
            m_entry.excused.push_back(box->objectName().toStdString());
        }
    }
    std::ranges::sort(m_entry.excused);
    const auto problem = stored(m_entry, m_bridge);
    if (problem) {
        showProblem(*problem,
                    m_entry.practice.empty() ? static_cast<QWidget*>(m_practice) : m_justification);
    }
    return !problem;
}

RiskDialog::RiskDialog(PortfolioBridge& bridge, const RelationshipRisk& entry, QWidget* parent)
    : FormDialog(entry.id ? tr("Edit risk") : tr("Record a risk"),
                 entry.id ? tr("Save") : tr("Record"), parent),
      m_bridge(bridge),
      m_entry(entry),
      m_kind(new QComboBox(this)),
      m_noted(makeDateEdit(entry.id ? entry.notedOn : today(bridge), this)),
      m_ended(new OptionalDay(tr("over since"), entry.endedOn, today(bridge), this)),
      m_note(makeText(entry.note, 60, this)) {
    setIntroduction(
        tr("What could end the relationship without anybody’s merit or fault. It is "
           "shown and never counted in the score."));
    for (const RiskKind kind : {RiskKind::CompetitorTie, RiskKind::SoleContact,
                                RiskKind::KeyPersonLeaving, RiskKind::Takeover, RiskKind::Other}) {
        m_kind->addItem(bridge.words().text("risk." + std::string(riskKindCode(kind))),
                        static_cast<int>(kind));
    }
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(entry.kind)));
    m_kind->setObjectName(u"kind"_s);
    m_note->setObjectName(u"note"_s);
    addField(tr("Risk"), m_kind);
    addField(tr("Noted"), m_noted);
    addField(tr("Over"), m_ended);
    addField(tr("Note"), m_note);
    setMinimumWidth(dp(kWidth));
}

bool RiskDialog::save() {
    m_entry.kind = static_cast<RiskKind>(m_kind->currentData().toInt());
    m_entry.notedOn = dayIn(*m_noted);
    m_entry.endedOn = m_ended->day();
    m_entry.note = textIn(*m_note);
    const auto problem = stored(m_entry, m_bridge);
    if (problem) {
        showProblem(*problem, m_note);
    }
    return !problem;
}

SentimentDialog::SentimentDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent)
    : FormDialog(tr("Record a contact’s sentiment"), tr("Record"), parent),
      m_bridge(bridge),
      m_client(client),
      m_contact(new QComboBox(this)),
      m_level(new QComboBox(this)),
      m_day(makeDateEdit(today(bridge), this)),
      m_note(makeText({}, 60, this)) {
    setIntroduction(tr("Who pays and who works with the systems may feel differently about you."));
    for (const Contact& contact : bridge.portfolio().clients().contacts(client)) {
        m_contact->addItem(toQString(contact.name), QVariant::fromValue(contact.id.value));
    }
    for (int level = kLevels - 1; level >= 0; --level) {
        m_level->addItem(bridge.words().text("sentiment." + std::to_string(level)), level);
    }
    m_level->setCurrentIndex(kLevels / 2);
    m_contact->setObjectName(u"contact"_s);
    m_level->setObjectName(u"level"_s);
    addField(tr("Contact"), m_contact,
             m_contact->count() == 0 ? tr("Add a contact of the client first.") : QString());
    addField(tr("Sentiment"), m_level);
    addField(tr("When"), m_day);
    addField(tr("Note"), m_note);
    setMinimumWidth(dp(kWidth));
}

bool SentimentDialog::save() {
    Sentiment entry;
    entry.client = m_client;
    entry.contact = ContactId{m_contact->currentData().toLongLong()};
    entry.on = dayIn(*m_day);
    entry.level = m_level->currentData().toInt();
    entry.note = textIn(*m_note);
    const auto problem = failureOf(m_bridge.portfolio().registers().add(entry), m_bridge);
    if (problem) {
        showProblem(*problem, m_contact);
    }
    return !problem;
}

ReviewDialog::ReviewDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent)
    : FormDialog(tr("Record a review meeting"), tr("Record"), parent),
      m_bridge(bridge),
      m_client(client),
      m_day(makeDateEdit(today(bridge), this)),
      m_note(makeText({}, 90, this)) {
    m_note->setObjectName(u"note"_s);
    addField(tr("Held on"), m_day);
    addField(tr("Notes"), m_note, tr("What was discussed, and what they want to do."));
    setMinimumWidth(dp(kWidth));
}

bool ReviewDialog::save() {
    Review review;
    review.client = m_client;
    review.heldOn = dayIn(*m_day);
    review.note = textIn(*m_note);
    const auto problem = failureOf(m_bridge.portfolio().registers().add(review), m_bridge);
    if (problem) {
        showProblem(*problem, m_note);
    }
    return !problem;
}

WaiverDialog::WaiverDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent)
    : FormDialog(tr("Waive a gate"), tr("Waive"), parent),
      m_bridge(bridge),
      m_client(client),
      m_gate(new QComboBox(this)),
      m_until(new QComboBox(this)),
      m_reason(makeText({}, 72, this)) {
    const Words& words = bridge.words();
    setIntroduction(tr("The gate is examined and shown, but does not lower this client’s grade."));
    const GradedQuarter& graded = bridge.portfolio().grading().quarter(bridge.quarter());
    const ClientQuarter* found = graded.find(client);
    for (const Gate& gate : graded.rubric.gates) {
        if (!gate.enabled) {
            continue;
        }
        QString name = gateName(gate, words);
        if (found) {
            const auto result =
                std::ranges::find(found->assessment.gates, gate.id, &GateResult::gate);
            if (result != found->assessment.gates.end() &&
                result->outcome == GateOutcome::Applied) {
                name = tr("%1 (applies now)").arg(name);
            }
        }
        m_gate->addItem(name, toQString(gate.id));
    }
    for (int i = 0; i < kMostQuarters; ++i) {
        const Quarter last = bridge.quarter().plus(i);
        m_until->addItem(i == 0 ? tr("%1 only").arg(words.quarter(last)) : words.quarter(last),
                         last.index());
    }
    m_gate->setObjectName(u"gate"_s);
    m_reason->setObjectName(u"reason"_s);
    addField(tr("Gate"), m_gate);
    addField(tr("Until"), m_until);
    addField(tr("Reason"), m_reason, tr("Required: it is printed with the grade."));
    setMinimumWidth(dp(kWidth));
}

bool WaiverDialog::save() {
    const auto problem =
        failureOf(m_bridge.portfolio().grading().waive(
                      m_client, m_gate->currentData().toString().toStdString(), m_bridge.quarter(),
                      Quarter::fromIndex(m_until->currentData().toInt()), textIn(*m_reason)),
                  m_bridge);
    if (problem) {
        showProblem(*problem, m_reason);
    }
    return !problem;
}

CorrectionDialog::CorrectionDialog(PortfolioBridge& bridge, ClientId client, QWidget* parent)
    : FormDialog(tr("Correct a locked grade"), tr("Record the correction"), parent),
      m_bridge(bridge),
      m_client(client),
      m_reason(makeText({}, 72, this)) {
    const Words& words = bridge.words();
    const std::vector<LockService::Drift> drift =
        bridge.portfolio().locks().drift(bridge.quarter());
    const auto found = std::ranges::find(drift, client, &LockService::Drift::client);
    const auto said = [&](const std::optional<Assessment>& assessment) {
        return assessment && assessment->finalGrade
                   ? tr("%1 with %2 points")
                         .arg(toQString(gradeLetter(*assessment->finalGrade)),
                              words.points(assessment->score))
                   : tr("no grade");
    };
    setIntroduction(found == drift.end()
                        ? tr("Today’s facts and ratings give the same as was locked: there is "
                             "nothing to correct.")
                        : tr("Locked: %1. With today’s facts and ratings: %2. The locked grade "
                             "stays in the history; from now on the corrected one counts.")
                              .arg(said(found->stored), said(found->now)));
    m_reason->setObjectName(u"reason"_s);
    addField(tr("Reason"), m_reason, tr("Required: it stands in the history for good."));
    setMinimumWidth(dp(kWidth));
}

bool CorrectionDialog::save() {
    const auto problem = failureOf(
        m_bridge.portfolio().locks().correct(m_bridge.quarter(), m_client, textIn(*m_reason)),
        m_bridge);
    if (problem) {
        showProblem(*problem, m_reason);
    }
    return !problem;
}

}  // namespace winnow
