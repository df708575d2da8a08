// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/grading_summary.h>

#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr int kMostWidth = 1680;
// Narrower than this the right column goes below the left one.
constexpr int kTwoColumns = 900;

QString keyOf(ClientId client) { return QString::number(client.value); }

QString letter(Grade grade) { return toQString(gradeLetter(grade)); }

QString iconOf(const std::string& what) {
    const std::string code = what.substr(what.rfind('.') + 1);
    if (code == "skipped" || code == "unrated") {
        return u"clock"_s;
    }
    if (code == "override_to_confirm" || code == "waiver_ends") {
        return u"lock"_s;
    }
    if (code == "dread_undecided" || code == "commitment_overdue") {
        return u"warning"_s;
    }
    return u"help"_s;
}

}  // namespace

GradingSummary::GradingSummary(QWidget* parent)
    : QWidget(parent), m_scroll(new ui::CentredScroll(this)) {
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setContent(buildContent());
}

GradingSummary::ListCard GradingSummary::makeList(const QString& title, QBoxLayout* column) {
    ListCard made;
    made.card = new ui::CardFrame(title);
    made.line = new ui::Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, made.card);
    made.line->setWordWrap(true);
    made.list = new ui::RecordList(made.card);
    made.list->setAccessibleName(title);
    made.card->body()->addWidget(made.line);
    made.card->body()->addWidget(made.list);
    column->addWidget(made.card);
    return made;
}

QWidget* GradingSummary::buildContent() {
    auto* content = new QWidget;
    content->setMaximumWidth(dp(kMostWidth));
    auto* outer = new QVBoxLayout(content);
    outer->setContentsMargins(dp(28), 0, dp(28), dp(20));
    outer->setSpacing(dp(14));

    m_locked = new ui::CardFrame(tr("This quarter is locked"));
    m_locked->setAccent(true);
    m_lockedText = new ui::Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, m_locked);
    m_lockedText->setWordWrap(true);
    m_locked->body()->addWidget(m_lockedText);
    auto* clients = new ui::SecondaryButton(tr("See the clients"), m_locked);
    m_locked->addCorner(clients);
    outer->addWidget(m_locked);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(dp(14));
    auto* left = new QVBoxLayout;
    left->setSpacing(dp(14));
    m_gut = makeList(tr("Gut against formula"), left);
    m_movers = makeList(tr("Who moved"), left);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(dp(14));
    m_lock = new ui::CardFrame(tr("Lock the quarter"));
    m_lockText = new ui::Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, m_lock);
    m_lockText->setWordWrap(true);
    m_lockNote = new QLineEdit(m_lock);
    m_lockNote->setPlaceholderText(tr("Note (optional)"));
    m_lockNote->setAccessibleName(tr("Note on the lock"));
    m_lockNote->setObjectName(u"lockNote"_s);
    m_refusal = new ui::InlineBanner(ui::Tone::Bad, {}, m_lock);
    m_refusal->setClosable(true);
    m_refusal->hide();
    m_lockButton = new ui::PrimaryButton(tr("Lock the quarter…"), m_lock);
    m_lockButton->setIconName(u"lock"_s);
    m_lockButton->setKeyCap(u"L"_s);
    m_lockButton->setObjectName(u"lock"_s);
    m_lock->body()->addWidget(m_lockText);
    m_lock->body()->addWidget(m_lockNote);
    m_lock->body()->addWidget(m_refusal);
    m_lock->body()->addSpacing(dp(4));
    m_lock->body()->addWidget(m_lockButton, 0, Qt::AlignLeft);
    right->addWidget(m_lock);
    m_drift = makeList(tr("Changed since the lock"), right);
    m_skipped = makeList(tr("Still to grade"), right);
    m_overrides = new ui::CardFrame(tr("Overrides to confirm"),
                                    tr("Set by hand in an earlier quarter. Do they still hold?"));
    m_overrideRows = new QWidget(m_overrides);
    auto* rows = new QVBoxLayout(m_overrideRows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(dp(8));
    m_overrides->body()->addWidget(m_overrideRows);
    right->addWidget(m_overrides);
    m_open = makeList(tr("Open questions"), right);
    right->addStretch(1);
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);
    outer->addLayout(m_columns, 1);

    connect(clients, &QAbstractButton::clicked, this, &GradingSummary::clientsWanted);
    connect(m_lockButton, &QAbstractButton::clicked, this, &GradingSummary::lockWanted);
    connect(m_refusal, &ui::InlineBanner::actionTriggered, this, &GradingSummary::wayOutWanted);
    connect(m_refusal, &ui::InlineBanner::closed, m_refusal, &QWidget::hide);
    for (const ListCard* card : {&m_gut, &m_movers, &m_open, &m_drift}) {
        connect(card->list, &ui::RecordList::activated, this,
                [this](const QString& key) { Q_EMIT openClient(key.toLongLong()); });
    }
    connect(m_skipped.list, &ui::RecordList::activated, this,
            [this](const QString& key) { Q_EMIT gradeClient(key.toLongLong()); });
    return content;
}

// What would tell a client's grade waits for the first reaction, here as in the session.
bool GradingSummary::isSecret(const Content& content, ClientId client) const {
    const auto& clients = content.summary.queue.clients;
    const auto found = std::ranges::find(clients, client, &SessionService::QueueEntry::client);
    return !content.summary.locked && found != clients.end() && !found->reacted;
}

QString GradingSummary::nameOf(const Content& content, ClientId client) const {
    const auto& clients = content.summary.queue.clients;
    const auto found = std::ranges::find(clients, client, &SessionService::QueueEntry::client);
    return found == clients.end() ? tr("Client %1").arg(client.value) : toQString(found->name);
}

void GradingSummary::show(const Content& content, const Words& words) {
    const bool locked = content.summary.locked;
    m_locked->setVisible(locked);
    m_lock->setVisible(!locked);
    showGut(content, words);
    showMovers(content, words);
    showOpen(content, words);
    showSkipped(content);
    showOverrides(content, words);
    showLock(content, words);
    showDrift(content, words);
    if (locked) {
        m_refusal->hide();
        m_scroll->ensureVisible(0, 0);
    }
}

void GradingSummary::showGut(const Content& content, const Words& words) {
    const GutAgreement& gut = content.summary.gut;
    QString line = gut.compared == 0
                       ? tr("No first reaction stands beside a grade yet.")
                       : tr("%n first reaction(s) compared with the formula’s grade; %1 agree.",
                            nullptr, gut.compared)
                             .arg(gut.equal);
    if (gut.kappa) {
        const Decimal kappa = Decimal::of(Fraction{gut.kappa->scaled(2), 100});
        line += u' ' + tr("Weighted kappa %1, where 1 is full agreement and 0 is chance.")
                           .arg(toQString(words.locale().decimal(kappa)));
    }
    m_gut.line->setText(line);
    std::vector<ui::Record> records;
    for (const Disagreement& each : gut.disagreements) {
        if (isSecret(content, each.client)) {
            continue;
        }
        const auto felt = static_cast<Grade>(each.first);
        const auto computed = static_cast<Grade>(each.second);
        ui::Record record;
        record.key = keyOf(each.client);
        record.grade = felt;
        record.movedTo = computed;
        record.title = nameOf(content, each.client);
        record.right = computed < felt ? tr("formula kinder") : tr("gut kinder");
        record.accessible =
            tr("%1: gut %2, formula %3").arg(record.title, letter(felt), letter(computed));
        records.push_back(std::move(record));
    }
    m_gut.list->setVisible(!records.empty());
    m_gut.list->setRecords(std::move(records));
}

void GradingSummary::showMovers(const Content& content, const Words& words) {
    std::vector<ui::Record> records;
    for (const SessionService::Mover& mover : content.summary.movers) {
        if (isSecret(content, mover.client)) {
            continue;
        }
        ui::Record record;
        record.key = keyOf(mover.client);
        record.grade = mover.before ? mover.before : mover.now;
        record.movedTo = mover.before ? mover.now : std::nullopt;
        record.title = nameOf(content, mover.client);
        record.detail = mover.why.id.empty() ? QString() : words.text(mover.why);
        record.right = mover.before ? QString() : tr("new");
        records.push_back(std::move(record));
    }
    m_movers.line->setText(
        tr("Nobody changed grade since %1.").arg(words.quarter(content.quarter.previous())));
    m_movers.line->setVisible(records.empty());
    m_movers.list->setVisible(!records.empty());
    m_movers.list->setRecords(std::move(records));
}

void GradingSummary::showOpen(const Content& content, const Words& words) {
    std::vector<ui::Record> records;
    for (const SessionService::OpenQuestion& open : content.summary.open) {
        if (open.what.id == "session.open.borderline" && isSecret(content, open.client)) {
            continue;
        }
        ui::Record record;
        record.key = keyOf(open.client);
        record.iconName = iconOf(open.what.id);
        record.iconTone = ui::Tone::Warn;
        record.title = nameOf(content, open.client);
        record.detail = words.text(open.what);
        records.push_back(std::move(record));
    }
    m_open.card->setVisible(!content.summary.locked || !records.empty());
    m_open.line->setText(tr("Nothing is left open."));
    m_open.line->setVisible(records.empty());
    m_open.list->setVisible(!records.empty());
    m_open.list->setRecords(std::move(records));
}

void GradingSummary::showSkipped(const Content& content) {
    std::vector<ui::Record> records;
    for (const SessionService::QueueEntry& entry : content.summary.queue.clients) {
        if (entry.state == SessionService::State::Done) {
            continue;
        }
        ui::Record record;
        record.key = keyOf(entry.client);
        record.title = toQString(entry.name);
        record.right =
            entry.state == SessionService::State::Skipped ? tr("skipped") : tr("to be graded");
        records.push_back(std::move(record));
    }
    const bool shown = !records.empty() && !content.summary.locked && !content.readOnly;
    m_skipped.card->setVisible(shown);
    m_skipped.line->setText(tr("Choose one to grade it now."));
    m_skipped.list->setRecords(std::move(records));
}

void GradingSummary::showOverrides(const Content& content, const Words& words) {
    qDeleteAll(m_overrideRows->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    m_overrides->setVisible(!content.overrides.empty() && !content.summary.locked);
    for (const OverrideRow& each : content.overrides) {
        auto* row = new QWidget(m_overrideRows);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(dp(10));
        auto* badge = new ui::GradeBadge(24, row);
        badge->setGrade(each.entry.grade, {.overridden = true},
                        tr("Grade %1, set by hand").arg(letter(each.entry.grade)));
        line->addWidget(badge);
        auto* text = new ui::Label(
            tr("%1, until %2: %3")
                .arg(each.name, words.quarter(each.entry.until), toQString(each.entry.reason)),
            ui::TextRole::Body, ui::ColorRole::Ink, row);
        text->setWordWrap(true);
        line->addWidget(text, 1);
        auto* holds = new ui::SecondaryButton(tr("Still holds"), row);
        auto* back = new ui::GhostButton(tr("Take back"), row);
        holds->setAccessibleName(tr("%1: the override still holds").arg(each.name));
        back->setAccessibleName(tr("%1: take the override back").arg(each.name));
        const qint64 client = each.client.value;
        for (ui::Button* button : std::initializer_list<ui::Button*>{holds, back}) {
            button->setSmall(true);
            button->setEnabled(!content.readOnly);
            line->addWidget(button);
        }
        // The answer rebuilds these rows, so it must not come while the button is still at work.
        connect(
            holds, &QAbstractButton::clicked, this,
            [this, client] { Q_EMIT confirmOverride(client); }, Qt::QueuedConnection);
        connect(
            back, &QAbstractButton::clicked, this,
            [this, client] { Q_EMIT removeOverride(client); }, Qt::QueuedConnection);
        m_overrideRows->layout()->addWidget(row);
        row->QWidget::show();
    }
}

void GradingSummary::showLock(const Content& content, const Words& words) {
    const QString quarter = words.quarter(content.quarter);
    m_lockText->setText(
        tr("Locking %1 keeps every grade with the rubric and the figures it used. A lock is not "
           "undone; later changes are recorded as corrections.")
            .arg(quarter));
    m_lockButton->setEnabled(!content.readOnly);
    m_lockNote->setEnabled(!content.readOnly);
    m_lockedText->setText(
        tr("The grades of %1 stand as they were given. A client’s page shows each of them, and "
           "records a correction with its reason where facts came in later.")
            .arg(quarter));
}

void GradingSummary::showDrift(const Content& content, const Words& words) {
    std::vector<ui::Record> records;
    for (const LockService::Drift& drift : content.drift) {
        ui::Record record;
        record.key = keyOf(drift.client);
        record.grade = drift.stored ? drift.stored->finalGrade : std::nullopt;
        const auto now = drift.now ? drift.now->finalGrade : std::nullopt;
        record.movedTo = now != record.grade ? now : std::nullopt;
        record.title = nameOf(content, drift.client);
        record.detail = words.text(drift.what);
        records.push_back(std::move(record));
    }
    m_drift.card->setVisible(content.summary.locked);
    m_drift.line->setText(
        records.empty() ? tr("Today’s facts and answers give the same grades.")
                        : tr("With today’s facts these would be graded differently. A correction "
                             "on the client’s page takes that over."));
    m_drift.list->setVisible(!records.empty());
    m_drift.list->setRecords(std::move(records));
}

void GradingSummary::showRefusal(const QString& reason, const QString& wayOut) {
    m_refusal->setMessage(ui::Tone::Bad, reason);
    m_refusal->setAction(wayOut);
    m_refusal->setVisible(!reason.isEmpty());
}

QString GradingSummary::lockNote() const { return m_lockNote->text().trimmed(); }

void GradingSummary::focusFirst() {
    if (!m_lock->isHidden() && m_lockButton->isEnabled()) {
        m_lockButton->setFocus(Qt::OtherFocusReason);
    } else {
        setFocus(Qt::OtherFocusReason);
    }
}

void GradingSummary::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_columns->setDirection(width() >= dp(kTwoColumns) ? QBoxLayout::LeftToRight
                                                       : QBoxLayout::TopToBottom);
}

}  // namespace winnow
