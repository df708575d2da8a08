// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/case_step_entry.h>

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <ui/pages/case_ask.h>
#include <ui/pages/case_checklist.h>
#include <ui/pages/case_controls.h>
#include <ui/pages/case_focus.h>
#include <ui/pages/case_papers.h>
#include <ui/pages/case_step_form.h>
#include <ui/pages/case_text.h>
#include <ui/support/paths.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/button.h>
#include <ui/widgets/flow_layout.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kSide = 12;
constexpr int kTextLeft = 31;  // where the row's texts begin
constexpr int kWeek = 7;

ui::Label* addWrapped(QVBoxLayout& lines, ui::TextRole role, ui::ColorRole color, QWidget* parent) {
    auto* label = new ui::Label({}, role, color, parent);
    label->setWordWrap(true);
    lines.addWidget(label);
    return label;
}

CaseRow::Mark markOf(StepStatus status, bool next) {
    switch (status) {
        case StepStatus::Locked:
            return CaseRow::Mark::Locked;
        case StepStatus::Open:
            return next ? CaseRow::Mark::Current : CaseRow::Mark::Open;
        case StepStatus::Done:
            return CaseRow::Mark::Done;
        case StepStatus::Skipped:
            return CaseRow::Mark::Skipped;
        case StepStatus::PassedOver:
            return CaseRow::Mark::PassedOver;
    }
    return CaseRow::Mark::None;
}

}  // namespace

CaseStepEntry::CaseStepEntry(const CaseContext& context, const PlaybookStep& step, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_step(step),
      m_lines(new QVBoxLayout(this)),
      m_row(new CaseRow(this)),
      m_files(new ui::GhostButton({}, this)),
      m_body(new QWidget(this)) {
    setObjectName(toQString("step-" + step.id));
    m_lines->setContentsMargins(dp(kSide), dp(4), dp(kSide), dp(4));
    m_lines->setSpacing(dp(4));
    auto* head = new QHBoxLayout;
    head->setSpacing(dp(4));
    m_row->setObjectName(u"row"_s);
    m_files->setObjectName(u"files"_s);
    m_files->setSmall(true);
    m_files->setIconName(u"report"_s);
    head->addWidget(m_row, 1);
    head->addWidget(m_files, 0, Qt::AlignTop);
    m_lines->addLayout(head);
    m_lines->addWidget(m_body);
    m_body->setVisible(false);
    connect(m_row, &QAbstractButton::clicked, this, [this] {
        setOpened(!m_opened);
        Q_EMIT toggled();
    });
    connect(m_row, &CaseRow::tickWanted, this, &CaseStepEntry::tick);
    connect(m_files, &QAbstractButton::clicked, this, &CaseStepEntry::openFiles);
}

void CaseStepEntry::build() {
    auto* lines = new QVBoxLayout(m_body);
    lines->setContentsMargins(dp(kTextLeft), 0, 0, dp(8));
    lines->setSpacing(dp(10));
    m_advice = addWrapped(*lines, ui::TextRole::Secondary, ui::ColorRole::Ink2, m_body);
    m_advice->setText(wordsOf(m_step.advice, m_context.words()));
    m_advice->setVisible(!m_step.advice.empty());
    m_blocked = addWrapped(*lines, ui::TextRole::Body, ui::ColorRole::Ink, m_body);
    m_ask = new CaseAsk(m_body);
    m_ask->setObjectName(u"ask"_s);
    connect(m_ask, &CaseAsk::dismissed, this, &CaseStepEntry::takeCursor);
    m_checklist = new CaseChecklist(
        m_context, m_step.id,
        [this](const CaseAsk::Question& question, CaseAsk::Handler handler) {
            m_ask->ask(question, std::move(handler));
        },
        [this](const QString& refusal) {
            if (m_form) {
                m_form->showRefusal(refusal);
            }
        },
        m_body);
    lines->addWidget(m_checklist);
    m_papers = new QWidget(m_body);
    new ui::FlowLayout(m_papers, dp(8), dp(6));
    lines->addWidget(m_papers);
    m_form = new CaseStepForm(m_context, m_step, m_body);
    lines->addWidget(m_form);
    m_answers = new QWidget(m_body);
    auto* answers = new QVBoxLayout(m_answers);
    answers->setContentsMargins(0, 0, 0, 0);
    answers->setSpacing(dp(2));
    lines->addWidget(m_answers);
    lines->addWidget(m_ask);
    m_actions = new QWidget(m_body);
    new ui::FlowLayout(m_actions, dp(2), dp(2));
    lines->addWidget(m_actions);
}

bool CaseStepEntry::isEdited() const {
    return m_form && m_state.status == StepStatus::Open &&
           (m_form->isEdited() || m_ask->isAsking() || m_checklist->isEdited());
}

void CaseStepEntry::setOpened(bool opened) {
    m_opened = opened;
    m_body->setVisible(opened);
    if (opened && !m_form) {
        build();
    }
    update();
}

void CaseStepEntry::takeCursor() { m_row->setFocus(Qt::OtherFocusReason); }

void CaseStepEntry::refresh(const CaseService::View& view, std::size_t index,
                            CaseService::Urgency urgency) {
    const StepState& state = view.state.steps[index];
    const bool settledNow = state.status != m_state.status;
    m_state = state;
    // The playbook it points into is the view's.
    m_state.step = &m_step;
    m_lane = view.card.lane;
    m_letters = state.letters;
    const bool next = view.state.next == index && view.card.status == CaseStatus::Open;
    m_row->setMark(markOf(state.status, next));
    m_raised = state.status == StepStatus::Open;
    showHead(view, state, urgency);
    if (m_form) {
        if (settledNow && m_ask->isAsking()) {
            m_ask->dismiss();
        }
        showBody(view, state);
    }
    update();
}

void CaseStepEntry::showHead(const CaseService::View& view, const StepState& state,
                             CaseService::Urgency urgency) {
    const Words& words = m_context.words();
    const QString title = wordsOf(m_step.title, words);
    const auto at = static_cast<std::size_t>(&state - view.state.steps.data());
    QString detail;
    ui::Tone tone = ui::Tone::Neutral;
    QString spoken;
    switch (state.status) {
        case StepStatus::Locked:
            if (at < view.blocked.size() && !view.blocked[at].empty()) {
                detail = words.text(view.blocked[at].front());
            }
            spoken = tr("locked");
            break;
        case StepStatus::Open:
            if (state.due) {
                detail = dueText(*state.due, state.startMinute, m_context.today(), words);
                tone = dueTone(urgency);
            }
            spoken = tr("open");
            break;
        case StepStatus::Done:
            spoken = tr("done");
            [[fallthrough]];
        case StepStatus::Skipped:
        case StepStatus::PassedOver:
            detail = settledText(state, m_context.today(), words);
            break;
    }
    m_row->setTexts(title, detail, tone);
    m_row->setTickable(state.status == StepStatus::Open);
    QStringList parts{tr("Step %1 of %2").arg(at + 1).arg(view.state.steps.size()), title, spoken,
                      detail};
    parts.removeAll(QString());
    m_row->setAccessibleName(parts.join(u", "_s));
    const auto files = state.letters.size() + state.documents.size();
    m_files->setVisible(files > 0);
    m_files->setText(state.documents.empty() && state.letters.size() == 1
                         ? tr("Letter")
                         : tr("%n file(s)", nullptr, static_cast<int>(files)));
    m_files->setAccessibleName(tr("%1, of the step %2").arg(m_files->text(), title));
}

void CaseStepEntry::showBody(const CaseService::View& view, const StepState& state) {
    const auto at = static_cast<std::size_t>(&state - view.state.steps.data());
    const bool open = state.status == StepStatus::Open;
    QStringList why;
    // The line above says the first of them.
    for (std::size_t i = 1; at < view.blocked.size() && i < view.blocked[at].size(); ++i) {
        why << m_context.words().text(view.blocked[at][i]);
    }
    m_blocked->setText(why.join(u'\n'));
    m_blocked->setVisible(!why.isEmpty());
    m_checklist->refresh(state);
    m_checklist->setVisible(!state.items.empty() || m_checklist->isEdited());
    m_form->setVisible(open);
    if (open) {
        m_form->refresh();
    }
    showPapers(view, state);
    showAnswers(state);
    showActions(view, state);
}

void CaseStepEntry::showPapers(const CaseService::View& view, const StepState& state) {
    const Refilled refilled(*m_papers);
    bool first = false;
    std::vector<CasePaper> papers;
    if (state.status == StepStatus::Open || state.status == StepStatus::Done) {
        papers =
            papersOf(m_context, view, state, window(), [this](Money fee) { m_form->takeFee(fee); });
    }
    const bool open = state.status == StepStatus::Open && m_context.writable();
    for (const CasePaper& paper : papers) {
        const bool primary = paper.first && !first && open;
        first = first || primary;
        auto* button = new ui::Button(primary ? ui::ButtonKind::Primary : ui::ButtonKind::Secondary,
                                      paper.text, m_papers);
        button->setObjectName(paper.name);
        button->setIconName(paper.icon);
        m_papers->layout()->addWidget(button);
        button->show();
        connect(button, &QAbstractButton::clicked, this, paper.open);
    }
    const auto addAction = [&](const QString& name, const QString& text, auto wanted) {
        auto* button = new ui::SecondaryButton(text, m_papers);
        button->setObjectName(name);
        m_papers->layout()->addWidget(button);
        button->show();
        connect(button, &QAbstractButton::clicked, this, wanted);
    };
    if (open && m_step.kind == StepKind::Meeting) {
        addAction(u"setDay"_s, tr("Day and hour…"), &CaseStepEntry::setDay);
    }
    if (open) {
        addAction(u"attach"_s, tr("Attach…"), &CaseStepEntry::attach);
    }
    m_papers->setVisible(m_papers->layout()->count() > 0);
    m_form->setPrimary(!first);
}

void CaseStepEntry::showAnswers(const StepState& state) {
    const Refilled refilled(*m_answers);
    const auto answers = state.status == StepStatus::Done
                             ? answerLines(state.answers, m_step, m_context.words())
                             : std::vector<std::pair<QString, QString>>();
    auto& lines = static_cast<QVBoxLayout&>(*m_answers->layout());
    for (const auto& [name, value] : answers) {
        auto* head = addWrapped(lines, ui::TextRole::Secondary, ui::ColorRole::Ink3, m_answers);
        head->setText(name);
        auto* text = addWrapped(lines, ui::TextRole::Body, ui::ColorRole::Ink, m_answers);
        text->setText(value);
        head->show();
        text->show();
    }
    m_answers->setVisible(!answers.empty());
}

void CaseStepEntry::showActions(const CaseService::View& view, const StepState& state) {
    const Refilled refilled(*m_actions);
    const auto addAction = [&](const QString& name, const QString& text, auto wanted) {
        auto* button = new ui::GhostButton(text, m_actions);
        button->setObjectName(name);
        button->setSmall(true);
        m_actions->layout()->addWidget(button);
        button->show();
        connect(button, &QAbstractButton::clicked, this, wanted);
    };
    const bool running = view.card.status == CaseStatus::Open && m_context.writable();
    // A check after the end stays open when the case has ended.
    if (m_context.writable() && state.status == StepStatus::Open) {
        if (state.items.empty()) {
            addAction(u"writeLine"_s, tr("Checklist line"), &CaseStepEntry::writeLine);
        }
        addAction(u"postpone"_s, tr("Postpone…"), &CaseStepEntry::postpone);
        addAction(u"skip"_s, tr("Skip…"), &CaseStepEntry::skip);
    } else if (running && state.settled()) {
        addAction(u"reopen"_s, tr("Open again…"), &CaseStepEntry::reopen);
    }
    m_actions->setVisible(m_actions->layout()->count() > 0);
}

void CaseStepEntry::openFiles() {
    if (m_letters.size() == 1 && m_state.documents.empty()) {
        openLetterOf(m_context, m_letters.front(), window());
    } else {
        Q_EMIT evidenceWanted();
    }
}

void CaseStepEntry::tick() {
    if (!m_context.writable()) {
        return;
    }
    if (!m_opened) {
        setOpened(true);
        Q_EMIT toggled();
    }
    if (m_form->wantsOnlyATick()) {
        m_form->complete();
    } else {
        m_form->takeCursor();
    }
}

void CaseStepEntry::writeLine() {
    m_checklist->setVisible(true);
    m_checklist->writeLine();
}

void CaseStepEntry::attach() {
    const QString file =
        m_context.prompts.fileToOpen(window(), tr("Attach a document"), tr("All files (*)"));
    if (file.isEmpty()) {
        return;
    }
    m_form->showRefusal(m_context.act(tr("Document attached"), [&] {
        return m_context.cases().attach(m_context.id, m_step.id, toPath(file));
    }));
}

void CaseStepEntry::skip() {
    CaseAsk::Question question;
    question.title = tr("Skip this step");
    question.words = m_step.optional ? tr("Why? (optional)") : tr("Why?");
    question.accept = tr("Skip the step");
    m_ask->ask(question, [this](const CaseAsk::Answer& answer) {
        return m_context.act(tr("Skipped: %1").arg(wordsOf(m_step.title, m_context.words())), [&] {
            return m_context.cases().skip(m_context.id, m_step.id, answer.words, m_context.today());
        });
    });
}

void CaseStepEntry::postpone() {
    const Date today = m_context.today();
    CaseAsk::Question question;
    question.title = tr("Postpone this step");
    question.day = std::max(m_state.due.value_or(today), today).plusDays(kWeek);
    question.words = tr("Why?");
    question.accept = tr("Postpone");
    if (m_lane == Lane::Part) {
        question.box = tr("Not because money is open: nothing waits for a payment");
    }
    m_ask->ask(question, [this](const CaseAsk::Answer& answer) {
        const QString title = wordsOf(m_step.title, m_context.words());
        return m_context.act(tr("Postponed: %1").arg(title), [&] {
            return m_context.cases().postpone(m_context.id, m_step.id, *answer.day, answer.words,
                                              answer.box, m_state.startMinute);
        });
    });
}

void CaseStepEntry::setDay() {
    const Date today = m_context.today();
    CaseAsk::Question question;
    question.title = tr("When do you meet?");
    question.day = std::max(m_state.postponedTo.value_or(m_state.due.value_or(today)), today);
    question.hour = true;
    question.startMinute = m_state.startMinute;
    question.accept = tr("Set the day");
    m_ask->ask(question, [this](const CaseAsk::Answer& answer) {
        return m_context.act(tr("Meeting set for %1")
                                 .arg(dayText(*answer.day, m_context.today(), m_context.words())),
                             [&] {
                                 return m_context.cases().postpone(m_context.id, m_step.id,
                                                                   *answer.day, {}, false,
                                                                   answer.startMinute);
                             });
    });
}

void CaseStepEntry::reopen() {
    CaseAsk::Question question;
    question.title = tr("Open this step again");
    question.explanation = tr("The history keeps what was recorded before.");
    question.words = tr("Why?");
    question.accept = tr("Open again");
    m_ask->ask(question, [this](const CaseAsk::Answer& answer) {
        const QString title = wordsOf(m_step.title, m_context.words());
        return m_context.act(tr("Open again: %1").arg(title), [&] {
            return m_context.cases().reopen(m_context.id, m_step.id, answer.words);
        });
    });
}

void CaseStepEntry::paintEvent(QPaintEvent*) {
    if (!m_opened || !m_raised) {
        return;
    }
    QPainter painter(this);
    ui::panel(painter, rect(), ui::dpF(10), ui::theme().surface2, ui::theme().line);
}

}  // namespace winnow
