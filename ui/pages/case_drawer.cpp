// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/case_drawer.h>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include <ui/dialogs/case_dialogs.h>
#include <ui/pages/case_ask.h>
#include <ui/pages/case_controls.h>
#include <ui/pages/case_evidence_tab.h>
#include <ui/pages/case_focus.h>
#include <ui/pages/case_letters_tab.h>
#include <ui/pages/case_log_tab.h>
#include <ui/pages/case_papers.h>
#include <ui/pages/case_steps_tab.h>
#include <ui/pages/case_text.h>
#include <ui/support/focus_order.h>
#include <ui/support/prompts.h>
#include <ui/theme/look.h>
#include <ui/theme/paint.h>
#include <ui/widgets/button.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/label.h>
#include <ui/widgets/toast.h>
#include <ui/widgets/view_tabs.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kSide = 20;
constexpr int kLeastWidth = 300;
// Narrower than this the tabs stand closer.
constexpr int kRoomy = 350;
constexpr double kTabGap = 24;
constexpr double kNarrowTabGap = 13;
constexpr int kLetters = 1;
constexpr int kEvidence = 2;
constexpr int kLog = 3;

QString countText(std::size_t count) { return count > 0 ? QString::number(count) : QString(); }

}  // namespace

CaseDrawer::CaseDrawer(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent)
    : QFrame(parent),
      m_bridge(bridge),
      m_context{bridge,
                prompts,
                {},
                [this](const QString& message, bool undoable) { Q_EMIT notify(message, undoable); },
                [this] { refresh(); }},
      m_badge(new ui::GradeBadge(40, this)),
      m_name(new NameLink(this)),
      m_since(new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink3, this)),
      m_more(new ui::IconButton(u"more"_s, tr("More"), this)),
      m_menu(new QMenu(this)),
      m_standing(new ui::InlineBanner(ui::Tone::Neutral, {}, this)),
      m_ask(new CaseAsk(this)),
      m_tabs(new ui::ViewTabs(this)),
      m_stack(new QStackedWidget(this)),
      m_steps(new CaseStepsTab(m_context, nullptr)),
      m_letters(new CaseLettersTab(m_context, nullptr)),
      m_evidence(new CaseEvidenceTab(m_context, nullptr)),
      m_log(new CaseLogTab(m_context, nullptr)) {
    setObjectName(u"caseDrawer"_s);
    setAccessibleName(tr("Case"));
    setMinimumWidth(dp(kLeastWidth));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(buildHead());
    auto* below = new QVBoxLayout;
    below->setContentsMargins(dp(kSide), 0, dp(kSide), 0);
    below->setSpacing(dp(8));
    m_standing->setObjectName(u"standing"_s);
    m_ask->setObjectName(u"caseAsk"_s);
    below->addWidget(m_standing);
    below->addWidget(m_ask);
    m_tabs->setAccessibleName(tr("Parts of the case"));
    below->addWidget(m_tabs);
    lines->addLayout(below);
    auto* edge = new QHBoxLayout;
    edge->setContentsMargins(dp(kSide), 0, dp(kSide), 0);
    edge->addWidget(new ui::Hairline(this));
    lines->addLayout(edge);
    lines->addWidget(m_stack, 1);
    QScrollArea* steps = addTab(tr("Steps"), m_steps);
    addTab(tr("Letters"), m_letters);
    addTab(tr("Evidence"), m_evidence);
    addTab(tr("Log"), m_log);

    connect(m_ask, &CaseAsk::dismissed, this, [this] { m_more->setFocus(Qt::OtherFocusReason); });
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_steps, &CaseStepsTab::evidenceWanted, this,
            [this] { m_tabs->setCurrentIndex(kEvidence); });
    const auto open = [this](qint64 letter) {
        openLetterOf(m_context, LetterId{letter}, window());
    };
    connect(m_steps, &CaseStepsTab::openLetter, this, open);
    connect(m_letters, &CaseLettersTab::openLetter, this, open);
    connect(m_steps, &CaseStepsTab::shown, this, [steps](QWidget* part) {
        // Its height is known once the layout was asked.
        steps->widget()->layout()->activate();
        steps->ensureWidgetVisible(part, 0, dp(12));
    });
    connect(&bridge, &PortfolioBridge::changed, this, [this](const ChangeSet&) {
        if (isVisible()) {
            refresh();
        }
    });
}

QWidget* CaseDrawer::buildHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(dp(kSide), dp(18), dp(12), dp(10));
    row->setSpacing(dp(12));
    row->addWidget(m_badge, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(dp(1));
    m_name->setObjectName(u"clientName"_s);
    m_since->setWordWrap(true);
    texts->addWidget(m_name);
    texts->addWidget(m_since);
    row->addLayout(texts, 1);
    auto* close = new ui::IconButton(u"close"_s, tr("Close"), head);
    close->setObjectName(u"closeDrawer"_s);
    m_more->setObjectName(u"more"_s);
    auto* corner = new QHBoxLayout;
    corner->setSpacing(0);
    corner->addWidget(m_more, 0, Qt::AlignTop);
    corner->addWidget(close, 0, Qt::AlignTop);
    row->addLayout(corner);
    m_menu->setObjectName(u"caseMenu"_s);
    connect(m_name, &QAbstractButton::clicked, this, [this] {
        if (m_view) {
            Q_EMIT openClient(m_view->record.client.value);
        }
    });
    connect(close, &QAbstractButton::clicked, this, &CaseDrawer::closed);
    connect(m_menu, &QMenu::aboutToShow, this, &CaseDrawer::fillMenu);
    connect(m_more, &QAbstractButton::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    return head;
}

QScrollArea* CaseDrawer::addTab(const QString& title, QWidget* content) {
    auto* scroll = new QScrollArea(m_stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_stack->addWidget(scroll);
    m_tabs->addView(title);
    return scroll;
}

void CaseDrawer::show(CaseId id) {
    const bool other = m_shown != id;
    m_shown = id;
    m_context.id = id;
    setVisible(true);
    if (other) {
        m_ask->dismiss();
        m_tabs->setCurrentIndex(0);
        m_stack->setCurrentIndex(0);
    }
    refresh();
    if (other) {
        for (QScrollArea* scroll : m_stack->findChildren<QScrollArea*>()) {
            scroll->verticalScrollBar()->setValue(0);
        }
        QTimer::singleShot(0, this, &CaseDrawer::showNextStep);
    }
}

// The next step in sight, below the last two that are behind it; once the heights of wrapped texts
// are known.
void CaseDrawer::showNextStep() {
    constexpr double kAbove = 112;
    const QWidget* next = m_steps->nextEntry();
    auto* scroll = qobject_cast<QScrollArea*>(m_stack->widget(0));
    if (next && scroll) {
        scroll->widget()->layout()->activate();
        scroll->verticalScrollBar()->setValue(std::max(0, next->y() - dp(kAbove)));
    }
}

std::optional<CaseId> CaseDrawer::shown() const { return m_shown; }

void CaseDrawer::refresh() {
    // What is told on the way may ask for it again.
    if (!m_shown || !m_bridge.isOpen() || m_reading) {
        return;
    }
    m_reading = true;
    guarded([this](const QString& fault) { showFault(fault); },
            [this] {
                auto view = m_context.cases().view(*m_shown);
                if (!view) {
                    return showFault(m_context.words().error(view.error()));
                }
                m_view.emplace(std::move(view).value());
                const std::vector<Letter> letters = m_bridge.portfolio().letters().ofCase(*m_shown);
                m_tabs->setVisible(true);
                m_stack->setVisible(true);
                showHead();
                showStanding();
                m_tabs->setCount(kLetters, countText(letters.size()));
                m_tabs->setCount(kEvidence, countText(m_view->documents.size()));
                m_steps->refresh(*m_view, letters);
                m_letters->refresh(*m_view, letters);
                m_evidence->refresh(*m_view);
                m_log->refresh(*m_view);
                orderFocus(*this);
            });
    m_reading = false;
}

void CaseDrawer::showFault(const QString& message) {
    m_tabs->setVisible(false);
    m_stack->setVisible(false);
    m_standing->setAction({});
    m_standing->setMessage(ui::Tone::Bad, message);
    m_standing->setVisible(true);
}

void CaseDrawer::showHead() {
    const CaseService::Card& card = m_view->card;
    const QString name = toQString(card.name);
    m_badge->setGrade(card.grade, {}, {});
    m_name->setText(name);
    m_name->setAccessibleName(tr("%1, open the client").arg(name));
    m_name->updateGeometry();
    m_since->setText(sinceText(*m_view, m_context.today(), m_context.words()));
    setAccessibleName(tr("Case of %1").arg(name));
}

void CaseDrawer::showStanding() {
    const Words& words = m_context.words();
    const CaseState& state = m_view->state;
    const Date today = m_context.today();
    m_standing->setAction({});
    m_standing->disconnect(this);
    QString text;
    ui::Tone tone = ui::Tone::Neutral;
    if (state.status == CaseStatus::Suspended) {
        tone = ui::Tone::Warn;
        text = state.suspendedOn
                   ? tr("Suspended since %1").arg(dayText(*state.suspendedOn, today, words))
                   : tr("Suspended");
        if (state.suspension) {
            text = tr("%1: %2").arg(
                text,
                words.text("suspension." + std::string(suspensionReasonCode(*state.suspension))));
        }
        if (m_context.writable()) {
            m_standing->setAction(tr("Resume"));
            connect(m_standing, &ui::InlineBanner::actionTriggered, this, &CaseDrawer::resume);
        }
    } else if (state.status == CaseStatus::Ended && state.outcome) {
        text = words.text("case_outcome." + std::string(caseOutcomeCode(*state.outcome)));
        if (state.endedOn) {
            text = tr("%1, %2").arg(text, dayText(*state.endedOn, today, words));
        }
        if (*state.outcome == CaseOutcome::Part && m_context.writable()) {
            m_standing->setAction(tr("Start a workflow…"));
            connect(m_standing, &ui::InlineBanner::actionTriggered, this, &CaseDrawer::followUp);
        }
    } else if (!m_view->card.note.id.empty()) {
        text = words.text(m_view->card.note);
    }
    m_standing->setMessage(tone, text);
    m_standing->setVisible(!text.isEmpty());
}

void CaseDrawer::fillMenu() {
    m_menu->clear();
    if (!m_view) {
        return;
    }
    const CaseStatus status = m_view->card.status;
    const bool parting = m_view->card.lane == Lane::Part;
    const ClientId client = m_view->record.client;
    const auto add = [this](const QString& text, auto wanted, bool enabled = true) {
        QAction* action = m_menu->addAction(text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, wanted);
    };
    const bool changes = m_context.writable() && status != CaseStatus::Ended;
    add(
        tr("Assign…"), [this] { assign(); }, changes);
    add(
        tr("Add a note"),
        [this] {
            m_tabs->setCurrentIndex(kLog);
            m_log->writeNote();
        },
        m_context.writable());
    m_menu->addSeparator();
    add(tr("Contract…"), [this, client] { openContract(m_context, client, window()); });
    if (parting) {
        add(tr("Internal brief…"), [this] { openInternalBrief(m_context, {}, window()); });
    }
    add(tr("Open the client"), [this, client] { Q_EMIT openClient(client.value); });
    m_menu->addSeparator();
    if (status == CaseStatus::Suspended) {
        add(
            tr("Resume"), [this] { resume(); }, changes);
    } else if (status == CaseStatus::Open) {
        add(
            tr("Suspend…"), [this] { suspend(); }, changes);
    }
    if (status != CaseStatus::Ended) {
        if (parting) {
            add(
                tr("The client stays…"), [this] { reverse(); }, changes);
        }
        add(
            tr("End without going on…"), [this] { end(); }, changes);
    } else {
        add(
            tr("Start a workflow…"), [this] { followUp(); }, m_context.writable());
    }
}

void CaseDrawer::assign() {
    CaseAsk::Question question;
    question.title = tr("Who takes care of this case?");
    question.words = tr("Name; empty for nobody");
    question.single = true;
    question.prefill = toQString(m_view->state.assignee);
    question.accept = tr("Assign");
    m_ask->ask(question, [this](const CaseAsk::Answer& answer) {
        const QString name = toQString(answer.words);
        return m_context.act(
            name.isEmpty() ? tr("Assigned to nobody") : tr("Assigned to %1").arg(name),
            [&] { return m_context.cases().assign(*m_shown, answer.words); });
    });
}

void CaseDrawer::suspend() {
    CaseAsk::Question question;
    question.title = tr("Suspend this case");
    question.explanation = tr("Nothing falls due until it is resumed. Services go on as agreed.");
    question.choice = tr("Why?");
    for (const SuspensionReason reason :
         {SuspensionReason::ClientAsked, SuspensionReason::Negotiation, SuspensionReason::Dispute,
          SuspensionReason::Absence, SuspensionReason::Other}) {
        const std::string code(suspensionReasonCode(reason));
        question.choices.emplace_back(toQString(code),
                                      m_context.words().text("suspension." + code));
    }
    question.words = tr("In words");
    question.accept = tr("Suspend");
    if (m_view->card.lane == Lane::Part) {
        question.box = tr("Not because money is open: nothing waits for a payment");
    }
    m_ask->ask(question, [this](const CaseAsk::Answer& answer) {
        const auto reason = suspensionReasonFromCode(answer.choice);
        return m_context.act(tr("Suspended"), [&] {
            return m_context.cases().suspend(*m_shown, reason.value_or(SuspensionReason::Other),
                                             answer.words, answer.box);
        });
    });
}

void CaseDrawer::resume() {
    const QString refusal =
        m_context.act(tr("Resumed"), [this] { return m_context.cases().resume(*m_shown); });
    if (!refusal.isEmpty()) {
        Q_EMIT notify(refusal, false);
    }
}

void CaseDrawer::reverse() {
    CaseAsk::Question question;
    question.title = tr("The client stays");
    question.explanation =
        tr("Parting is taken back and the client is active again. The history is kept.");
    question.words = tr("Why?");
    question.accept = tr("The client stays");
    m_ask->ask(question, [this](const CaseAsk::Answer& answer) {
        return m_context.act(tr("%1 stays").arg(toQString(m_view->card.name)),
                             [&] { return m_context.cases().reverse(*m_shown, answer.words); });
    });
}

void CaseDrawer::end() {
    CaseAsk::Question question;
    question.title = tr("End this case");
    question.choice = tr("How did it end?");
    std::vector<CaseOutcome> outcomes{CaseOutcome::Withdrawn};
    if (m_view->card.lane == Lane::Lift) {
        outcomes = {CaseOutcome::Won, CaseOutcome::Lost, CaseOutcome::Withdrawn};
    }
    for (const CaseOutcome outcome : outcomes) {
        const std::string code(caseOutcomeCode(outcome));
        question.choices.emplace_back(toQString(code),
                                      m_context.words().text("case_outcome." + code));
    }
    question.words = tr("Why?");
    question.accept = tr("End the case");
    m_ask->ask(question, [this](const CaseAsk::Answer& answer) {
        const auto outcome = caseOutcomeFromCode(answer.choice);
        return m_context.act(tr("Case ended"), [&] {
            return m_context.cases().end(*m_shown, outcome.value_or(CaseOutcome::Withdrawn),
                                         answer.words);
        });
    });
}

void CaseDrawer::followUp() {
    StartCaseRequest request;
    request.client = m_view->record.client;
    request.from = "case";
    guarded([this](const QString& fault) { Q_EMIT notify(fault, false); },
            [&] {
                if (const auto made = startCase(m_bridge, m_context.prompts, request, window())) {
                    Q_EMIT openCase(made->value);
                }
            });
}

void CaseDrawer::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    // Right and bottom edge lie outside: the drawer ends with the window.
    ui::panel(painter, QRectF(rect()).adjusted(0, 0, dp(20), dp(20)), ui::dpF(10),
              ui::theme().surface, ui::theme().line);
}

void CaseDrawer::resizeEvent(QResizeEvent* event) {
    m_tabs->setGap(width() < dp(kRoomy) ? kNarrowTabGap : kTabGap);
    QFrame::resizeEvent(event);
}

void CaseDrawer::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
    } else {
        QFrame::keyPressEvent(event);
    }
}

}  // namespace winnow
