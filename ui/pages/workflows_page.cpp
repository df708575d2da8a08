// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/workflows_page.h>

#include <algorithm>
#include <set>

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <app/case_service.h>
#include <app/client_service.h>
#include <ui/dialogs/case_dialogs.h>
#include <ui/pages/case_drawer.h>
#include <ui/pages/workflow_board.h>
#include <ui/pages/workflow_calendar.h>
#include <ui/pages/workflow_queue.h>
#include <ui/pages/workflow_text.h>
#include <ui/pages/workflow_undecided.h>
#include <ui/support/guarded.h>
#include <ui/support/prompts.h>
#include <ui/support/settings.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/centred_scroll.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/page_header.h>
#include <ui/widgets/segmented_control.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kMostWidth = 1680;
// A page narrower than this shows the board or the drawer, not both.
constexpr int kBothFit = 940;
constexpr int kLeastDrawer = 288;
constexpr int kMostDrawer = 400;
// Around the board; less where the drawer stands beside it.
constexpr int kMargin = 24;
constexpr int kMarginAtDrawer = 8;
constexpr auto kDrawerSetting = "workflows/drawer";

// The drawer's width unless the user chose another.
int usualDrawer(int pageWidth) {
    if (pageWidth >= dp(1200)) {
        return dp(360);
    }
    return pageWidth >= dp(1060) ? dp(320) : dp(296);
}

bool isRunning(const CaseService::Card& card) { return card.status != CaseStatus::Ended; }

// Clients with an open case in the lane.
int clientsIn(const std::vector<CaseService::Card>& cards, Lane lane) {
    std::set<ClientId> clients;
    for (const CaseService::Card& card : cards) {
        if (card.lane == lane && isRunning(card)) {
            clients.insert(card.client);
        }
    }
    return static_cast<int>(clients.size());
}

QString nameOf(Portfolio& portfolio, ClientId client) {
    const std::optional<Client> found = portfolio.clients().find(client);
    return found ? toQString(found->name) : QString();
}

}  // namespace

WorkflowsPage::WorkflowsPage(PortfolioBridge& bridge, Settings& settings, Prompts& prompts,
                             QWidget* parent)
    : Page(bridge, parent), m_settings(settings), m_prompts(prompts) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(buildHeader());
    m_split = new QSplitter(Qt::Horizontal, this);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(dp(8));
    m_stack = new QStackedWidget(m_split);
    m_stack->addWidget(buildBoard());
    m_queue = new WorkflowQueue(bridge, m_stack);
    m_stack->addWidget(m_queue);
    m_calendar = new WorkflowCalendar(bridge, m_stack);
    m_stack->addWidget(m_calendar);
    m_split->addWidget(m_stack);
    m_split->addWidget(buildSide());
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    lines->addWidget(m_split, 1);

    connect(m_split, &QSplitter::splitterMoved, this,
            [this] { m_settings.setValue(QString::fromLatin1(kDrawerSetting), m_side->width()); });
    connect(m_queue, &WorkflowQueue::openClient, this, &Page::openClient);
    connect(m_queue, &WorkflowQueue::openCase, this, [this](qint64 id) { openCase({id}); });
    connect(m_queue, &WorkflowQueue::startParting, this,
            [this](qint64 client) { part({client}, "queue"); });
    connect(m_queue, &WorkflowQueue::editCaps, this, [this] {
        if (editQueueCaps(m_bridge, m_prompts, window())) {
            Q_EMIT notify(tr("The limits of the queue were changed"), true);
        }
    });
    connect(m_queue, &WorkflowQueue::editContract, this, [this](qint64 client) {
        if (editContract(m_bridge, m_prompts, {client}, window())) {
            Q_EMIT notify(
                tr("The contract with %1 was noted").arg(nameOf(m_bridge.portfolio(), {client})),
                true);
        }
    });
    connect(m_calendar, &WorkflowCalendar::openCase, this, [this](qint64 id) { openCase({id}); });
    connect(m_calendar, &WorkflowCalendar::exportCalendar, this, &WorkflowsPage::exportCalendar);
}

QWidget* WorkflowsPage::buildHeader() {
    m_head = new QWidget(this);
    auto* line = new QHBoxLayout(m_head);
    line->setContentsMargins(dp(28), 0, dp(28), 0);
    m_header = new ui::PageHeader(tr("Workflows"), m_head);
    m_header->setMaximumWidth(dp(kMostWidth - 56));
    m_views = new ui::SegmentedControl(tr("View"), m_header);
    m_views->setObjectName(u"views"_s);
    m_views->addSegment(tr("Board"));
    m_views->addSegment(tr("Queue"));
    m_views->addSegment(tr("Calendar"));
    m_start = new ui::SecondaryButton(tr("Start a workflow"), m_header);
    m_start->setObjectName(u"startWorkflow"_s);
    m_start->setIconName(u"plus"_s);
    m_header->addAction(m_views);
    m_header->addAction(m_start);
    line->addStretch(1);
    line->addWidget(m_header, 1000);
    line->addStretch(1);
    connect(m_views, &ui::SegmentedControl::chosen, this,
            [this](int index) { showView(static_cast<View>(index)); });
    connect(m_start, &QAbstractButton::clicked, this, [this] { startCase(std::nullopt); });
    return m_head;
}

QWidget* WorkflowsPage::buildBoard() {
    auto* frame = new QWidget(m_stack);
    auto* scroll = new ui::CentredScroll(frame);
    m_boardScroll = scroll;
    auto* content = new QWidget(scroll);
    content->setMaximumWidth(dp(kMostWidth));
    auto* lines = new QVBoxLayout(content);
    // The board keeps four pixels around its cards for the focus ring.
    lines->setContentsMargins(dp(kMargin), 0, dp(kMargin), dp(24));
    lines->setSpacing(dp(8));
    m_boardLines = lines;
    m_empty = new ui::EmptyState(
        u"workflows"_s, tr("No workflow is running"),
        tr("Lift a client by one grade, step by step, or part with one politely: both start from "
           "a playbook that you can change."),
        content);
    lines->addWidget(m_empty);
    m_board = new WorkflowBoard(m_bridge, content);
    m_board->setObjectName(u"board"_s);
    lines->addWidget(m_board);
    m_undecided = new WorkflowUndecided(content);
    m_undecided->setObjectName(u"undecided"_s);
    auto* strip = new QHBoxLayout;
    strip->setContentsMargins(dp(4), 0, dp(4), 0);
    strip->addWidget(m_undecided);
    lines->addLayout(strip);
    lines->addStretch(1);
    scroll->setContent(content);

    connect(m_board, &WorkflowBoard::openCase, this, [this](qint64 id) { openCase({id}); });
    connect(m_board, &WorkflowBoard::moveCase, this,
            [this](qint64 id, Stage stage) { move({id}, stage); });
    connect(m_board, &WorkflowBoard::reveal, this, [this](const QRect& rect) {
        const QPoint middle = m_board->mapTo(m_boardScroll->widget(), rect.center());
        m_boardScroll->ensureVisible(middle.x(), middle.y(), 0, rect.height() / 2 + dp(12));
    });
    connect(m_board, &ui::ItemsWidget::currentItemChanged, this, &Page::statusChanged);
    connect(m_undecided, &WorkflowUndecided::tryUpgrade, this,
            [this](qint64 client) { tryUpgrade({client}); });
    connect(m_undecided, &WorkflowUndecided::part, this,
            [this](qint64 client) { part({client}, "client"); });
    return frame;
}

QWidget* WorkflowsPage::buildSide() {
    m_side = new QWidget(m_split);
    auto* lines = new QVBoxLayout(m_side);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    m_backRow = new QWidget(m_side);
    auto* row = new QHBoxLayout(m_backRow);
    row->setContentsMargins(dp(18), dp(12), dp(18), dp(8));
    auto* back = new ui::GhostButton(tr("Workflows"), m_backRow);
    back->setObjectName(u"backToBoard"_s);
    back->setIconName(u"chevron-left"_s);
    back->setAccessibleName(tr("Back to the workflows"));
    row->addWidget(back);
    row->addStretch(1);
    lines->addWidget(m_backRow);
    m_drawer = new CaseDrawer(m_bridge, m_prompts, m_side);
    lines->addWidget(m_drawer, 1);
    m_side->hide();
    connect(back, &QAbstractButton::clicked, this, &WorkflowsPage::closeCase);
    connect(m_drawer, &CaseDrawer::closed, this, &WorkflowsPage::closeCase);
    connect(m_drawer, &CaseDrawer::openClient, this, &Page::openClient);
    connect(m_drawer, &CaseDrawer::openCase, this, [this](qint64 id) { openCase({id}); });
    connect(m_drawer, &CaseDrawer::notify, this, &Page::notify);
    return m_side;
}

WorkflowsPage::View WorkflowsPage::view() const {
    return static_cast<View>(m_stack->currentIndex());
}

void WorkflowsPage::showView(View view) {
    m_views->setCurrentIndex(static_cast<int>(view));
    m_stack->setCurrentIndex(static_cast<int>(view));
    if (m_bridge.isOpen()) {
        refreshView();
    }
}

void WorkflowsPage::openCase(CaseId id) {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                m_drawer->show(id);
                m_side->show();
                m_board->setChosen(id);
                m_board->setCurrentCase(id);
                m_calendar->setChosen(id);
                arrange();
                Q_EMIT statusChanged();
            });
}

void WorkflowsPage::closeCase() {
    if (m_side->isHidden()) {
        return;
    }
    const std::optional<CaseId> shown = m_drawer->shown();
    m_side->hide();
    m_board->setChosen({});
    m_calendar->setChosen({});
    arrange();
    if (view() == View::Board) {
        if (shown) {
            m_board->setCurrentCase(*shown);
        }
        m_board->setFocus(Qt::OtherFocusReason);
    } else if (view() == View::Calendar) {
        m_calendar->focusList();
    }
    Q_EMIT statusChanged();
}

void WorkflowsPage::arrange() {
    const bool open = !m_side->isHidden();
    const bool both = width() >= dp(kBothFit);
    m_stack->setVisible(!open || both);
    m_head->setVisible(!open || both);
    m_backRow->setVisible(!both);
    m_side->setMinimumWidth(both ? dp(kLeastDrawer) : 0);
    m_side->setMaximumWidth(both ? dp(kMostDrawer) : QWIDGETSIZE_MAX);
    m_boardLines->setContentsMargins(dp(kMargin), 0, dp(open && both ? kMarginAtDrawer : kMargin),
                                     dp(24));
    if (open && both) {
        const int chosen = m_settings.value(QString::fromLatin1(kDrawerSetting)).toInt();
        const int usual = usualDrawer(width());
        // A width chosen in a larger window does not crowd the board of a smaller one.
        const int most = width() >= dp(1200) ? dp(kMostDrawer) : usual;
        const int wanted = std::clamp(chosen > 0 ? chosen : usual, dp(kLeastDrawer), most);
        m_split->setSizes({width() - m_split->handleWidth() - wanted, wanted});
    }
}

void WorkflowsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void WorkflowsPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !m_side->isHidden()) {
        closeCase();
        return;
    }
    Page::keyPressEvent(event);
}

void WorkflowsPage::refresh() {
    if (!m_bridge.isOpen()) {
        return;
    }
    Portfolio& portfolio = m_bridge.portfolio();
    m_start->setEnabled(!portfolio.readOnly());
    refreshBoard();
    if (view() != View::Board) {
        refreshView();
    }
    if (!m_side->isHidden()) {
        const std::optional<CaseId> shown = m_drawer->shown();
        if (shown && portfolio.cases().record(*shown)) {
            m_drawer->refresh();
        } else {
            closeCase();
        }
    }
    Q_EMIT statusChanged();
}

void WorkflowsPage::refreshView() {
    switch (view()) {
        case View::Board:
            refreshBoard();
            return;
        case View::Queue:
            m_queue->refresh();
            return;
        case View::Calendar:
            m_calendar->refresh();
            return;
    }
}

void WorkflowsPage::refreshBoard() {
    Portfolio& portfolio = m_bridge.portfolio();
    std::vector<CaseService::Card> cards = portfolio.cases().cards();
    std::vector<CaseService::Undecided> undecided = portfolio.cases().undecided();
    m_header->setSubtitle(tr("%n client(s) on the way up", nullptr, clientsIn(cards, Lane::Lift)) +
                          u", "_s + tr("%n on the way out", nullptr, clientsIn(cards, Lane::Part)));
    const auto running = static_cast<int>(std::ranges::count_if(cards, isRunning));
    const auto late = static_cast<int>(
        std::ranges::count(cards, CaseService::Urgency::Late, &CaseService::Card::urgency));
    m_status = tr("%n open case(s)", nullptr, running);
    if (late > 0) {
        m_status += u", "_s + tr("%n late", nullptr, late);
    }
    const bool nothing = cards.empty() && undecided.empty();
    m_empty->setVisible(nothing);
    m_board->setVisible(!nothing);
    m_board->setCards(std::move(cards));
    m_undecided->setClients(std::move(undecided), m_bridge.words(), !portfolio.readOnly());
}

std::optional<ClientId> WorkflowsPage::currentClient() const {
    if (!m_bridge.isOpen()) {
        return std::nullopt;
    }
    if (!m_side->isHidden() && m_drawer->shown()) {
        const auto record = m_bridge.portfolio().cases().record(*m_drawer->shown());
        return record ? std::optional(record->client) : std::nullopt;
    }
    if (view() == View::Calendar) {
        return m_calendar->currentClient();
    }
    const CaseService::Card* card = view() == View::Board ? m_board->currentCard() : nullptr;
    return card ? std::optional(card->client) : std::nullopt;
}

QString WorkflowsPage::statusText() const { return m_status; }

void WorkflowsPage::startCase(std::optional<ClientId> client) {
    StartCaseRequest request;
    request.client = client;
    start(request);
}

void WorkflowsPage::start(const StartCaseRequest& request) {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                const std::optional<CaseId> id =
                    winnow::startCase(m_bridge, m_prompts, request, window());
                if (!id) {
                    return;
                }
                const auto record = m_bridge.portfolio().cases().record(*id);
                openCase(*id);
                Q_EMIT notify(
                    tr("The workflow for %1 has begun")
                        .arg(record ? nameOf(m_bridge.portfolio(), record->client) : QString()),
                    true);
            });
}

void WorkflowsPage::part(ClientId client, const std::string& from) {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                StartCaseRequest request;
                request.client = client;
                request.from = from;
                const auto choices = m_bridge.portfolio().cases().choices(client);
                const auto parting = std::ranges::find(choices, PlaybookPurpose::Parting,
                                                       &CaseService::Choice::purpose);
                if (parting != choices.end()) {
                    request.playbook = parting->playbook;
                }
                start(request);
            });
}

void WorkflowsPage::tryUpgrade(ClientId client) {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                CaseService& cases = m_bridge.portfolio().cases();
                const auto undecided = cases.undecided();
                const auto found =
                    std::ranges::find(undecided, client, &CaseService::Undecided::client);
                if (found == undecided.end() || !found->upgrade) {
                    return;
                }
                CaseService::StartRequest request;
                request.client = client;
                request.playbook = *found->upgrade;
                const Result<CaseId> started = cases.start(request);
                if (!started) {
                    Q_EMIT problem(m_bridge.words().error(started.error()));
                    return;
                }
                openCase(*started);
                Q_EMIT notify(tr("The upgrade of %1 has begun").arg(toQString(found->name)), true);
            });
}

void WorkflowsPage::move(CaseId id, Stage stage) {
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                CaseService& cases = m_bridge.portfolio().cases();
                const auto record = cases.record(id);
                const Words& words = m_bridge.words();
                if (!record) {
                    return;
                }
                const Result<void> moved = cases.moveTo(id, stage);
                if (!moved) {
                    m_board->showRefusal(id, words.error(moved.error()));
                    return;
                }
                m_board->clearRefusal();
                m_board->setCurrentCase(id);
                Q_EMIT notify(
                    tr("%1 moved to %2")
                        .arg(nameOf(m_bridge.portfolio(), record->client), stageName(stage, words)),
                    true);
            });
}

void WorkflowsPage::exportCalendar() {
    const QString name = m_prompts.fileToSave(window(), tr("Save as a calendar file"),
                                              tr("winnow.ics"), tr("Calendar (*.ics)"));
    if (name.isEmpty()) {
        return;
    }
    guarded([this](const QString& message) { Q_EMIT problem(message); },
            [&] {
                const std::string text =
                    m_bridge.portfolio().cases().calendar(m_bridge.words().locale().language());
                QSaveFile file(name);
                const auto size = static_cast<qint64>(text.size());
                const bool written = file.open(QIODevice::WriteOnly) &&
                                     file.write(text.data(), size) == size && file.commit();
                if (written) {
                    Q_EMIT notify(tr("Saved as %1").arg(QFileInfo(name).fileName()), false);
                } else {
                    Q_EMIT problem(tr("“%1” cannot be written: %2").arg(name, file.errorString()));
                }
            });
}

}  // namespace winnow
