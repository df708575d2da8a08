// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/case_parting_fields.h>

#include <QButtonGroup>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <app/parting_service.h>
#include <ui/dialogs/optional_day.h>
#include <ui/pages/case_controls.h>
#include <ui/pages/case_text.h>
#include <ui/support/date_input.h>
#include <ui/theme/look.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

constexpr int kNarrowCell = 44;
constexpr int kAll = 100;  // percent
constexpr int kNo = 0;
constexpr int kYes = 1;

ClientId clientOf(const CaseContext& context) {
    const auto record = context.cases().record(context.id);
    return record ? record->client : ClientId{};
}

Label* wrappedLabel(const QString& text, ui::TextRole role, ui::ColorRole color, QWidget* parent) {
    auto* label = new Label(text, role, color, parent);
    label->setWordWrap(true);
    return label;
}

}  // namespace

SelfCheckField::SelfCheckField(const CaseContext& context, const WantedAnswer& wanted,
                               QWidget* parent)
    : AnswerField(context, wanted, parent) {
    for (const std::string_view id : kSelfCheck) {
        const QString question = context.words().text("self_check." + std::string(id));
        auto* box = new QWidget(this);
        box->setObjectName(toQString(id));
        auto* column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, dp(4));
        column->setSpacing(dp(4));
        column->addWidget(wrappedLabel(question, ui::TextRole::Body, ui::ColorRole::Ink, box));
        auto* row = new QHBoxLayout;
        row->setSpacing(dp(16));
        auto* answer = new QButtonGroup(box);
        const auto addAnswer = [&](const QString& text, int value, const QString& name) {
            auto* button = new QRadioButton(text, box);
            button->setObjectName(name);
            button->setAccessibleName(u"%1 %2"_s.arg(question, text));
            answer->addButton(button, value);
            row->addWidget(button);
            return button;
        };
        auto* no = addAnswer(tr("No"), kNo, u"no"_s);
        auto* yes = addAnswer(tr("Yes"), kYes, u"yes"_s);
        row->addStretch(1);
        column->addLayout(row);
        auto* note = new QLineEdit(box);
        note->setObjectName(u"note"_s);
        note->setPlaceholderText(tr("What we do about it"));
        note->setAccessibleName(tr("%1 What we do about it").arg(question));
        note->setVisible(false);
        column->addWidget(note);
        connect(yes, &QAbstractButton::toggled, note, &QWidget::setVisible);
        lines()->addWidget(box);
        if (m_questions.empty()) {
            setCursorPlace(no);
        }
        m_questions.push_back({std::string(id), answer, note});
    }
}

void SelfCheckField::fill(const StepAnswers& answers) {
    for (const Line& line : m_questions) {
        const auto found =
            std::ranges::find(answers.selfCheck, line.question, &SelfCheckAnswer::question);
        line.answer->setExclusive(false);
        for (QAbstractButton* button : line.answer->buttons()) {
            button->setChecked(false);
        }
        line.answer->setExclusive(true);
        line.note->clear();
        // A no is said, never prepared.
        if (found != answers.selfCheck.end() && found->ours) {
            line.answer->button(kYes)->setChecked(true);
            line.note->setText(toQString(found->note));
        }
    }
}

bool SelfCheckField::read(StepAnswers& answers) const {
    answers.selfCheck.clear();
    for (const Line& line : m_questions) {
        const int chosen = line.answer->checkedId();
        if (chosen >= 0) {
            answers.selfCheck.push_back(
                {line.question, chosen == kYes,
                 chosen == kYes ? line.note->text().trimmed().toStdString() : std::string()});
        }
    }
    return true;
}

GroundsField::GroundsField(const CaseContext& context, const WantedAnswer& wanted, QWidget* parent)
    : AnswerField(context, wanted, parent),
      m_text(wrappedLabel({}, ui::TextRole::Name, ui::ColorRole::Ink, this)) {
    setInput(m_text);
}

void GroundsField::fill(const StepAnswers& answers) {
    m_grounds = answers.grounds;
    StepAnswers shown;
    shown.grounds = m_grounds;
    const auto lines = answerLines(shown, {}, context().words());
    m_text->setText(lines.empty() ? tr("not known") : lines.front().second);
}

bool GroundsField::read(StepAnswers& answers) const {
    answers.grounds = m_grounds;
    return true;
}

EffectField::EffectField(const CaseContext& context, const WantedAnswer& wanted, QWidget* parent)
    : AnswerField(context, wanted, parent),
      m_figures(new QWidget(this)),
      m_grid(new QGridLayout(m_figures)),
      m_breakEven(wrappedLabel({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_seen(new WrappedCheck(tr("Looked at"), this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(dp(8));
    m_grid->setVerticalSpacing(dp(3));
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 2);
    m_grid->setColumnStretch(2, 2);
    lines()->addWidget(m_figures);
    lines()->addWidget(m_breakEven);
    setInput(m_seen);
}

void EffectField::fill(const StepAnswers& answers) {
    m_seen->setChecked(answers.effectSeen);
    explain();
}

bool EffectField::read(StepAnswers& answers) const {
    answers.effectSeen = m_seen->isChecked();
    return true;
}

void EffectField::explain() {
    const Words& words = context().words();
    PartingService& parting = context().bridge.portfolio().parting();
    const ClientId client = clientOf(context());
    const PartingEffect alone = parting.effect(client);
    const PartingEffect all = parting.effectSoFar(client);
    qDeleteAll(m_figures->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    int row = 0;
    const auto addRow = [&](const QString& what, const QString& one, const QString& many,
                            bool head) {
        const auto cell = [&](const QString& text, int column, Qt::Alignment align) {
            auto* label = wrappedLabel(
                text, head ? ui::TextRole::Label : ui::TextRole::Secondary,
                head || column == 0 ? ui::ColorRole::Ink2 : ui::ColorRole::Ink, m_figures);
            label->setAlignment(align | Qt::AlignTop);
            label->setMinimumWidth(dp(kNarrowCell));
            m_grid->addWidget(label, row, column);
            label->show();
        };
        cell(what, 0, Qt::AlignLeft);
        cell(one, 1, Qt::AlignRight);
        cell(many, 2, Qt::AlignRight);
        ++row;
    };
    const auto share = [&](const QString& figure, const std::optional<Fraction>& part) {
        return part ? tr("%1 (%2)").arg(figure, words.percent(part)) : figure;
    };
    addRow(tr("A quarter"), tr("This client"), tr("All so far"), true);
    addRow(tr("Revenue that leaves"), share(words.moneyShort(alone.revenue), alone.revenueShare),
           share(words.moneyShort(all.revenue), all.revenueShare), false);
    addRow(tr("Hours that come back"), share(words.hours(alone.hours), alone.hoursShare),
           share(words.hours(all.hours), all.hoursShare), false);
    addRow(tr("Contribution that leaves"), words.moneyShort(alone.contribution),
           words.moneyShort(all.contribution), false);
    m_breakEven->setVisible(alone.breakEven.has_value());
    if (alone.breakEven) {
        const QString needed = words.percent(alone.breakEven);
        const bool enough = alone.breakEven->scaled(2) <= kAll;
        m_breakEven->setText(
            enough
                ? tr("Made good once %1 of the hours are sold at the rate of the other clients.")
                      .arg(needed)
                : tr("The hours alone do not make good for it: at the rate of the other clients it "
                     "takes %1 of them.")
                      .arg(needed));
    }
    // Layouts that measured the old figures.
    updateGeometry();
}

EndDateField::EndDateField(const CaseContext& context, const WantedAnswer& wanted, QWidget* parent)
    : AnswerField(context, wanted, parent),
      m_day(makeDateEdit(context.today(), this)),
      m_because(wrappedLabel({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)) {
    lines()->addWidget(m_because);
    setInput(m_day);
}

void EndDateField::fill(const StepAnswers& answers) {
    m_day->setDate(toQDate(answers.endDate.value_or(context().today())));
    explain();
}

bool EndDateField::read(StepAnswers& answers) const {
    answers.endDate = dayIn(*m_day);
    return true;
}

void EndDateField::explain() {
    const Words& words = context().words();
    const NoticeAdvice advice =
        context().bridge.portfolio().parting().notice(clientOf(context()), context().today());
    QStringList sentences;
    for (const Text& sentence : advice.because) {
        sentences << words.text(sentence);
    }
    m_because->setText(sentences.join(u'\n'));
    m_because->setVisible(!sentences.isEmpty());
}

}  // namespace winnow
