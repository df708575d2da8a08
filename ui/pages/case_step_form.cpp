// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/case_step_form.h>

#include <QDateEdit>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include <ui/dialogs/optional_day.h>
#include <ui/pages/case_controls.h>
#include <ui/pages/case_text.h>
#include <ui/support/date_input.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/label.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kDateWidth = 136;  // a whole date beside the arrow
constexpr int kFieldHeight = 32;
constexpr std::string_view kAnswerPrefix = "answer.";

// Refusals of the library that are about one answer without naming it.
constexpr std::pair<std::string_view, std::string_view> kAbout[] = {
    {"case.decision.no_reason", "reason"},
    {"case.decision.self_check", "self_check"},
    {"case.decision.self_check_note", "self_check"},
    {"case.decision.work_owed", "self_check"},
    {"case.decision.effect_not_seen", "effect_seen"},
    {"case.guard.no_attempt", "without_attempt"},
    {"case.guard.not_long_a_d", "without_attempt"},
    {"case.guard.uncommon", "without_attempt"},
    {"case.contract.notice_days", "notice_days"},
    {"case.contract.end_in_past", "end_date"},
    {"case.contract.too_short", "shorter_notice_reason"},
    {"case.closing.no_acceptance", "accepted_by"},
    {"case.closing.too_soon", "silent_since"},
    {"case.data.none_note", "note"},
    {"case.data.certificate", "certificate"},
    {"case.proof.before_letter", "delivered_on"},
    {"case.fee", "fee"},
};

// Whether a refusal is about the answer: it names it, or is known to be.
bool isAbout(const Text& reason, const std::string& field) {
    for (const auto& [name, argument] : reason.arguments) {
        const auto* id = std::get_if<TextId>(&argument);
        if (id && id->id == std::string(kAnswerPrefix) + field) {
            return true;
        }
    }
    return std::ranges::any_of(kAbout, [&](const auto& known) {
        return reason.id == known.first && field == known.second;
    });
}

}  // namespace

CaseStepForm::CaseStepForm(const CaseContext& context, const PlaybookStep& step, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_step(step),
      m_on(makeDateEdit(context.today(), this)),
      m_banner(new ui::InlineBanner(ui::Tone::Bad, {}, this)) {
    setObjectName(u"stepForm"_s);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dp(10));
    std::vector<WantedAnswer> all = wantedAnswers(step);
    if (!all.empty() || !step.outcomes.empty()) {
        all.push_back({"note", false});
    }
    for (const WantedAnswer& wanted : all) {
        if (AnswerField* field = makeAnswerField(context, wanted, step, this)) {
            m_fields.push_back(field);
            lines->addWidget(field);
        }
    }
    m_banner->setObjectName(u"refusal"_s);
    m_banner->setVisible(false);
    addButtons(*lines);
    lines->addWidget(m_banner);
    setEnabled(context.writable());
}

void CaseStepForm::addButtons(QVBoxLayout& lines) {
    auto* row = new QHBoxLayout;
    row->setSpacing(dp(8));
    m_on->setObjectName(u"doneOn"_s);
    m_on->setAccessibleName(tr("Done on"));
    m_on->setMaximumDate(toQDate(m_context.today()));
    m_on->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_on->setMinimumSize(dp(kDateWidth), dp(kFieldHeight));
    auto* on = new ui::Label(tr("on"), ui::TextRole::Body, ui::ColorRole::Ink2, this);
    on->setElide(false);
    on->setBuddy(m_on);
    if (m_step.outcomes.empty()) {
        m_done = new ui::PrimaryButton(tr("Done"), this);
        m_done->setObjectName(u"done"_s);
        connect(m_done, &QAbstractButton::clicked, this, [this] { complete(); });
        row->addWidget(m_done);
        row->addWidget(on);
        row->addWidget(m_on);
        row->addStretch(1);
        lines.addLayout(row);
        QWidget::setTabOrder(m_done, m_on);
        return;
    }
    auto* question =
        new ui::Label(tr("How did it end?"), ui::TextRole::Name, ui::ColorRole::Ink, this);
    question->setWordWrap(true);
    lines.addWidget(question);
    row->addWidget(on);
    row->addWidget(m_on);
    row->addStretch(1);
    lines.addLayout(row);
    auto* ways = new QVBoxLayout;
    ways->setSpacing(dp(6));
    for (const StepOutcome& outcome : m_step.outcomes) {
        auto* button = new WrappedButton(wordsOf(outcome.text, m_context.words()), this);
        button->setObjectName(toQString("outcome-" + outcome.id));
        connect(button, &QAbstractButton::clicked, this, [this, id = outcome.id] { complete(id); });
        ways->addWidget(button);
    }
    lines.addLayout(ways);
}

StepAnswers CaseStepForm::read(QString* problem) const {
    StepAnswers answers;
    for (const AnswerField* field : m_fields) {
        if (!field->read(answers) && problem && problem->isEmpty()) {
            *problem = field->unreadable();
        }
    }
    return answers;
}

bool CaseStepForm::isEdited() const {
    QString problem;
    const StepAnswers now = read(&problem);
    return m_filled && (!problem.isEmpty() || !(now == m_start) || dayIn(*m_on) != m_startOn);
}

bool CaseStepForm::wantsOnlyATick() const { return m_fields.empty() && m_step.outcomes.empty(); }

void CaseStepForm::refresh() {
    if (isEdited()) {
        for (AnswerField* field : m_fields) {
            field->explain();
        }
        return;
    }
    const StepAnswers known =
        m_context.cases().suggestedAnswers(m_context.id, m_step.id, m_context.today());
    for (AnswerField* field : m_fields) {
        field->fill(known);
    }
    m_on->setDate(toQDate(m_context.today()));
    m_banner->setVisible(false);
    m_start = read(nullptr);
    m_startOn = dayIn(*m_on);
    m_filled = true;
}

void CaseStepForm::complete(const std::string& outcome) {
    m_banner->setVisible(false);
    QString problem;
    StepAnswers answers = read(&problem);
    for (AnswerField* field : m_fields) {
        StepAnswers unused;
        if (!field->read(unused)) {
            refuse(problem, {});
            field->takeCursor();
            return;
        }
    }
    answers.outcome = outcome;
    std::optional<Text> reason;
    const QString title = wordsOf(m_step.title, m_context.words());
    const QString refusal = m_context.act(
        tr("Done: %1").arg(title),
        [&] {
            auto done = m_context.cases().complete(m_context.id, m_step.id, answers, dayIn(*m_on));
            if (!done) {
                reason = done.error().message;
            }
            return done;
        },
        // What was typed is stored now.
        [this] { m_filled = false; });
    if (!refusal.isEmpty()) {
        refuse(refusal, reason);
    }
}

void CaseStepForm::showRefusal(const QString& message) {
    m_banner->setMessage(ui::Tone::Bad, message);
    m_banner->setVisible(!message.isEmpty());
}

void CaseStepForm::refuse(const QString& message, const std::optional<Text>& reason) {
    showRefusal(message);
    if (!reason) {
        return;
    }
    const auto field = std::ranges::find_if(
        m_fields, [&](const AnswerField* each) { return isAbout(*reason, each->name()); });
    if (field != m_fields.end()) {
        (*field)->takeCursor();
    }
}

void CaseStepForm::takeFee(Money fee) {
    StepAnswers answers = read(nullptr);
    answers.fee = fee;
    for (AnswerField* field : m_fields) {
        if (field->name() == "fee") {
            field->fill(answers);
            field->takeCursor();
        }
    }
}

void CaseStepForm::takeCursor() {
    if (!m_fields.empty()) {
        m_fields.front()->takeCursor();
    } else if (m_done) {
        m_done->setFocus(Qt::OtherFocusReason);
    }
}

void CaseStepForm::setPrimary(bool primary) {
    if (m_done) {
        m_done->setKind(primary ? ui::ButtonKind::Primary : ui::ButtonKind::Secondary);
    }
}

}  // namespace winnow
