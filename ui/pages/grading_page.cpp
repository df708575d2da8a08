// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/grading_page.h>

#include <QApplication>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include <app/analysis_service.h>
#include <app/grading_service.h>
#include <app/lock_service.h>
#include <app/session_service.h>
#include <ui/charts/caller_card.h>
#include <ui/pages/grading_advice.h>
#include <ui/pages/grading_aside.h>
#include <ui/pages/grading_client_view.h>
#include <ui/pages/grading_queue.h>
#include <ui/pages/grading_strip.h>
#include <ui/pages/grading_summary.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using State = SessionService::State;

constexpr int kMostWidth = 1680;

// Content of at most that width, in the middle of wide windows.
QWidget* centred(QWidget* content, int side) {
    auto* frame = new QWidget;
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(dp(side), 0, dp(side), 0);
    row->setSpacing(0);
    content->setMaximumWidth(dp(kMostWidth));
    row->addStretch(1);
    row->addWidget(content, 1000);
    row->addStretch(1);
    return frame;
}

}  // namespace

GradingPage::GradingPage(PortfolioBridge& bridge, Prompts& prompts, QWidget* parent)
    : Page(bridge, parent),
      m_prompts(prompts),
      m_header(new ui::PageHeader(tr("Grading session"), this)),
      m_banner(new ui::InlineBanner(ui::Tone::Bad, {}, this)),
      m_stack(new QStackedWidget(this)),
      m_view(new GradingClientView),
      m_summary(new GradingSummary),
      m_empty(new ui::EmptyState(u"phone"_s, {}, {})),
      m_strip(new GradingStrip(this)) {
    setFocusPolicy(Qt::StrongFocus);
    build();
    buildHeader();
    connectView();
    connectSummary();
}

void GradingPage::build() {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(centred(m_header, 28));
    m_banner->setClosable(true);
    m_banner->hide();
    auto* banner = new QHBoxLayout;
    banner->setContentsMargins(dp(28), 0, dp(28), 0);
    banner->addWidget(m_banner);
    lines->addLayout(banner);

    auto* client = centred(m_view, 28);
    client->layout()->setContentsMargins(dp(28), 0, dp(28 - GradingAside::kGap), dp(14));
    m_stack->addWidget(client);
    m_stack->addWidget(m_summary);
    auto* empty = new QWidget;
    auto* middle = new QVBoxLayout(empty);
    middle->addStretch(1);
    middle->addWidget(m_empty, 0, Qt::AlignHCenter);
    middle->addStretch(2);
    m_stack->addWidget(empty);
    lines->addWidget(m_stack, 1);
    lines->addWidget(m_strip);

    m_emptySummary = new ui::SecondaryButton(tr("See the summary"));
    auto* clients = new ui::SecondaryButton(tr("See the clients"));
    m_empty->addAction(m_emptySummary);
    m_empty->addAction(clients);
    connect(m_emptySummary, &QAbstractButton::clicked, this, &GradingPage::showSummary);
    connect(clients, &QAbstractButton::clicked, this, [this] { Q_EMIT openPage(PageId::Clients); });
    connect(m_banner, &ui::InlineBanner::closed, m_banner, &QWidget::hide);
}

void GradingPage::buildHeader() {
    m_queueButton = new ui::SecondaryButton({}, m_header);
    m_queueButton->setIconName(u"clients"_s);
    m_queueButton->setDropDown(true);
    m_queueButton->setObjectName(u"queueButton"_s);
    m_summaryButton = new ui::GhostButton(tr("Summary"), m_header);
    m_summaryButton->setKeyCap(u"E"_s);
    m_pauseButton = new ui::GhostButton(tr("Pause"), m_header);
    m_pauseButton->setKeyCap(tr("Esc"));
    m_skipButton = new ui::SecondaryButton(tr("Skip"), m_header);
    m_skipButton->setKeyCap(u"S"_s);
    m_backButton = new ui::SecondaryButton(tr("Go on grading"), m_header);
    m_backButton->setKeyCap(u"G"_s);
    m_queueButton->hide();
    for (ui::Button* button :
         {m_queueButton, m_summaryButton, m_pauseButton, m_skipButton, m_backButton}) {
        // The keys do the same from anywhere; a click must not take the focus from the answers.
        button->setFocusPolicy(Qt::TabFocus);
        m_header->addAction(button);
    }
    connect(m_queueButton, &QAbstractButton::clicked, this, &GradingPage::openQueue);
    connect(m_summaryButton, &QAbstractButton::clicked, this, &GradingPage::showSummary);
    connect(m_pauseButton, &QAbstractButton::clicked, this, &GradingPage::pause);
    connect(m_skipButton, &QAbstractButton::clicked, this, &GradingPage::skip);
    connect(m_backButton, &QAbstractButton::clicked, this, &GradingPage::goOn);
}

void GradingPage::connectView() {
    connect(m_view, &GradingClientView::chosen, this,
            [this](qint64 client) { goTo(ClientId{client}); });
    connect(m_view, &GradingClientView::reacted, this, &GradingPage::react);
    connect(m_view, &GradingClientView::rated, this, &GradingPage::rate);
    connect(m_view, &GradingClientView::cleared, this, &GradingPage::clearRating);
    connect(m_view, &GradingClientView::queueHidden, this,
            [this] { m_queueButton->setVisible(m_face == Face::Client && m_view->hidesQueue()); });
    connect(&m_view->advice(), &GradingAdvice::logWanted, this, &GradingPage::logReaction);
    connect(&m_view->advice(), &GradingAdvice::editWanted, this, &GradingPage::editRecommendation);
    GradingAside& aside = m_view->aside();
    connect(&aside, &GradingAside::saveWanted, this, &GradingPage::saveAndNext);
    connect(&aside, &GradingAside::noteLeft, this, [this] { m_view->focusNext(); });
    connect(&aside, &GradingAside::noteFinished, this, &GradingPage::storeNote);
    connect(&aside, &GradingAside::metricWanted, this, &GradingPage::explainMetric);
}

void GradingPage::connectSummary() {
    connect(m_summary, &GradingSummary::openClient, this, &Page::openClient);
    connect(m_summary, &GradingSummary::gradeClient, this,
            [this](qint64 client) { goTo(ClientId{client}); });
    connect(m_summary, &GradingSummary::lockWanted, this, &GradingPage::lockQuarter);
    connect(m_summary, &GradingSummary::wayOutWanted, this, &GradingPage::goToEarlier,
            Qt::QueuedConnection);
    connect(m_summary, &GradingSummary::clientsWanted, this,
            [this] { Q_EMIT openPage(PageId::Clients); });
    connect(m_summary, &GradingSummary::confirmOverride, this, [this](qint64 client) {
        if (done([&] {
                return m_bridge.portfolio().grading().confirmOverride(ClientId{client}, m_quarter);
            })) {
            Q_EMIT notify(tr("Override confirmed"), true);
        }
    });
    connect(m_summary, &GradingSummary::removeOverride, this, [this](qint64 client) {
        if (done([&] {
                return m_bridge.portfolio().grading().removeOverride(ClientId{client}, m_quarter);
            })) {
            Q_EMIT notify(tr("The override was taken back"), true);
        }
    });
}

std::optional<ClientId> GradingPage::currentClient() const {
    const bool tells = m_face == Face::Client && m_client && !m_view->aside().isConcealed();
    return tells ? std::optional(m_client) : std::nullopt;
}

bool GradingPage::showsSummary() const { return m_face == Face::Summary; }

void GradingPage::setClient(ClientId client) {
    m_quarter = m_bridge.quarter();
    m_client = client;
    m_begun = true;
    m_wantsSummary = false;
}

std::optional<ClientId> GradingPage::firstToGrade(const SessionService::Queue& queue) const {
    // Who was left in the middle comes first.
    const auto begun = std::ranges::find_if(queue.clients, [](const auto& entry) {
        return entry.state == State::Open && entry.reacted;
    });
    if (begun != queue.clients.end()) {
        return begun->client;
    }
    const auto open =
        std::ranges::find(queue.clients, State::Open, &SessionService::QueueEntry::state);
    return open == queue.clients.end() ? std::nullopt : std::optional(open->client);
}

const SessionService::QueueEntry* GradingPage::entryOf(ClientId client) const {
    const auto found =
        std::ranges::find(m_queue.clients, client, &SessionService::QueueEntry::client);
    return found == m_queue.clients.end() ? nullptr : &*found;
}

void GradingPage::followChange(const SessionService::Queue& queue) {
    if (!isVisible() || m_face == Face::Empty || m_queue.clients.size() != queue.clients.size()) {
        return;
    }
    std::optional<ClientId> changed;
    for (const SessionService::QueueEntry& now : queue.clients) {
        const auto before =
            std::ranges::find(m_queue.clients, now.client, &SessionService::QueueEntry::client);
        if (before != m_queue.clients.end() &&
            (before->state != now.state || before->answered != now.answered ||
             before->reacted != now.reacted)) {
            if (changed) {
                return;  // several at once: not a step of the session
            }
            changed = now.client;
        }
    }
    if (changed && (*changed != m_client || m_wantsSummary)) {
        m_client = *changed;
        m_wantsSummary = false;
    }
}

void GradingPage::refresh() {
    if (!m_bridge.isOpen() || m_busy) {
        return;
    }
    Portfolio& portfolio = m_bridge.portfolio();
    const Quarter quarter = m_bridge.quarter();
    if (quarter != m_quarter) {
        m_quarter = quarter;
        m_client = {};
        m_shown = {};
        m_begun = false;
        m_wantsSummary = false;
        m_queue = {};
        m_banner->hide();
        m_summary->showRefusal({});
    }
    const SessionService::Queue queue = portfolio.session().queue(quarter);
    followChange(queue);
    m_queue = queue;
    const bool locked = portfolio.locks().isLocked(quarter);
    const QString name = m_bridge.words().quarter(quarter);
    if (queue.clients.empty()) {
        showEmpty(tr("Nobody to grade in %1").arg(name),
                  tr("There are no facts of this quarter. Import invoices and time, or choose "
                     "another quarter at the left."),
                  false);
    } else if (locked) {
        showSummaryFace(portfolio.readOnly());
    } else if (portfolio.readOnly() && !m_wantsSummary) {
        showEmpty(tr("This file is open read-only"),
                  tr("Grades can be looked at, but no answers can be stored."), true);
    } else {
        const auto known = [&](ClientId client) {
            return std::ranges::find(queue.clients, client, &SessionService::QueueEntry::client) !=
                   queue.clients.end();
        };
        if (!m_begun || !known(m_client)) {
            const auto first = firstToGrade(queue);
            m_client = first.value_or(ClientId{});
            m_wantsSummary = m_wantsSummary || !first;
            m_begun = true;
        }
        if (m_wantsSummary) {
            showSummaryFace(portfolio.readOnly());
        } else {
            showClient(queue);
        }
    }
    showHeader(queue);
    showKeys();
    Q_EMIT statusChanged();
}

void GradingPage::showFace(Face face) {
    const bool changed = face != m_face;
    m_face = face;
    m_stack->setCurrentIndex(static_cast<int>(face));
    if (face != Face::Client) {
        m_shown = {};
        m_view->aside().conceal();
    }
    if (changed && face == Face::Summary && isAncestorOf(QApplication::focusWidget())) {
        m_summary->focusFirst();
    }
}

void GradingPage::showEmpty(const QString& title, const QString& text, bool offersSummary) {
    m_empty->setTitle(title);
    m_empty->setText(text);
    m_emptySummary->setVisible(offersSummary);
    showFace(Face::Empty);
}

void GradingPage::showClient(const SessionService::Queue& queue) {
    const GradedQuarter& graded = m_bridge.portfolio().grading().quarter(m_quarter);
    m_card = m_bridge.portfolio().session().card(m_quarter, m_client);
    if (!m_card) {
        m_client = {};
        m_wantsSummary = true;
        return showSummaryFace(m_bridge.portfolio().readOnly());
    }
    const bool fresh = m_shown != m_client;
    m_shown = m_client;
    showFace(Face::Client);
    m_view->showQueue(queue, m_client);
    m_view->showCard(*m_card, graded.rubric, m_quarter, m_bridge.words(), fresh);
    GradingAside& aside = m_view->aside();
    const QString note = toQString(m_card->note);
    if (fresh) {
        aside.setNote(note);
    } else {
        aside.offerNote(note);
    }
    showFacts(*m_card, graded);
    if (fresh && (hasFocus() || isAncestorOf(QApplication::focusWidget()))) {
        m_view->focusNext();
    }
}

void GradingPage::showFacts(const SessionService::Card& card, const GradedQuarter& graded) {
    const bool asked = std::ranges::any_of(card.questions, &SessionService::Question::callerId);
    const ClientQuarter* found = graded.find(m_client);
    if ((asked && !card.reacted) || !found) {
        m_view->aside().conceal();
        return;
    }
    const SessionService::QueueEntry* entry = entryOf(m_client);
    const auto before = entry ? entry->gradeBefore : std::optional<Grade>();
    m_view->aside().show(*found, graded.rubric, before,
                         m_bridge.portfolio().analysis().robustness(m_client, m_quarter),
                         m_bridge.words());
}

void GradingPage::showSummaryFace(bool readOnly) {
    Portfolio& portfolio = m_bridge.portfolio();
    GradingSummary::Content content;
    content.summary = portfolio.session().summary(m_quarter);
    content.quarter = m_quarter;
    content.readOnly = readOnly;
    for (const SessionService::OpenQuestion& open : content.summary.open) {
        const SessionService::QueueEntry* entry = entryOf(open.client);
        const auto given = portfolio.grading().overrideIn(open.client, m_quarter);
        if (open.what.id == "session.open.override_to_confirm" && given && entry) {
            content.overrides.push_back({open.client, toQString(entry->name), *given});
        }
    }
    if (content.summary.locked) {
        content.drift = portfolio.locks().drift(m_quarter);
    }
    m_summary->show(content, m_bridge.words());
    showFace(Face::Summary);
}

void GradingPage::showHeader(const SessionService::Queue& queue) {
    const QString quarter = m_bridge.words().quarter(m_quarter);
    const int all = static_cast<int>(queue.clients.size());
    const bool onClient = m_face == Face::Client;
    m_header->setTitle(m_face == Face::Summary ? tr("Session summary") : tr("Grading session"));
    if (onClient) {
        const auto entry =
            std::ranges::find(queue.clients, m_client, &SessionService::QueueEntry::client);
        const auto place = entry - queue.clients.begin() + 1;
        m_header->setSubtitle(
            tr("%1, client %2 of %3. Go with your gut first; the numbers come after.")
                .arg(quarter)
                .arg(place)
                .arg(all));
        m_queueButton->setText(tr("%1 of %2").arg(place).arg(all));
        m_queueButton->setAccessibleName(tr("Queue: client %1 of %2").arg(place).arg(all));
    } else if (m_face == Face::Summary) {
        m_header->setSubtitle(
            queue.skipped > 0
                ? tr("%1: %2 of %3 clients graded, %4 skipped.")
                      .arg(quarter)
                      .arg(queue.done)
                      .arg(all)
                      .arg(queue.skipped)
                : tr("%1: %2 of %3 clients graded.").arg(quarter).arg(queue.done).arg(all));
    } else {
        m_header->setSubtitle(quarter);
    }
    const bool mayGrade =
        !m_bridge.portfolio().readOnly() && !m_bridge.portfolio().locks().isLocked(m_quarter);
    m_queueButton->setVisible(onClient && m_view->hidesQueue());
    m_summaryButton->setVisible(onClient);
    m_pauseButton->setVisible(onClient);
    m_skipButton->setVisible(onClient);
    m_backButton->setVisible(m_face == Face::Summary && mayGrade && queue.done < all);
}

void GradingPage::showKeys() {
    std::vector<GradingStrip::Key> keys;
    if (m_face == Face::Client) {
        keys = {{u"1–5"_s, tr("react"), 0},          {u"↑ ↓"_s, tr("criterion"), 2},
                {u"0–4"_s, tr("answer"), 0},         {u"X"_s, tr("no evidence"), 4},
                {u"Y"_s, tr("suggestion"), 3},       {u"N"_s, tr("note"), 5},
                {tr("Enter"), tr("next client"), 1}, {tr("Ctrl Z"), tr("undo"), 6}};
    } else if (m_face == Face::Summary && !m_backButton->isHidden()) {
        keys = {{u"G"_s, tr("go on grading"), 1}, {u"L"_s, tr("lock the quarter"), 2}};
    }
    m_strip->setVisible(!keys.empty());
    m_strip->setKeys(std::move(keys));
}

void GradingPage::focusPlace() {
    if (m_face == Face::Client) {
        m_view->focusNext();
    } else if (m_face == Face::Summary) {
        m_summary->focusFirst();
    }
}

void GradingPage::focusInEvent(QFocusEvent* event) {
    Page::focusInEvent(event);
    focusPlace();
}

void GradingPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_queueButton->setVisible(m_face == Face::Client && m_view->hidesQueue());
}

}  // namespace winnow
