// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/workflow_queue.h>

#include <algorithm>

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <app/case_service.h>
#include <ui/pages/workflow_queue_row.h>
#include <ui/pages/workflow_text.h>
#include <ui/support/moments.h>
#include <ui/theme/look.h>
#include <ui/widgets/button.h>
#include <ui/widgets/card_frame.h>
#include <ui/widgets/centred_scroll.h>
#include <ui/widgets/empty_state.h>
#include <ui/widgets/label.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;
using ui::Label;

constexpr int kMostWidth = 1680;

// "Jan 2027".
QString monthText(Date month) { return QLocale().toString(toQDate(month), u"MMM yyyy"_s); }

void clear(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

// Of the client's parting that is under way.
std::optional<CaseId> partingCase(Portfolio& portfolio, ClientId client) {
    for (const CaseService::Card& card : portfolio.cases().cardsOf(client)) {
        if (card.lane == Lane::Part && card.purpose == PlaybookPurpose::Parting &&
            card.status != CaseStatus::Ended) {
            return card.id;
        }
    }
    return std::nullopt;
}

QString noticeText(Portfolio& portfolio, const QueueEntry& entry, Date today, const Words& words) {
    if (entry.candidate.parting) {
        return {};  // the advice tells how far it is
    }
    const NoticeAdvice notice =
        portfolio.parting().notice(entry.candidate.client, entry.month.value_or(today));
    if (!notice.known) {
        return WorkflowQueue::tr("Notice not known: no contract is noted");
    }
    return WorkflowQueue::tr("Notice of %n day(s), so until %1 at least", nullptr,
                             notice.noticeDays)
        .arg(words.dateShort(notice.earliestEnd));
}

WorkflowQueueRow::Look lookOf(const QueueEntry& entry, bool leftOut, const Words& words) {
    const QueueCandidate& candidate = entry.candidate;
    WorkflowQueueRow::Look look;
    if (!leftOut) {
        look.place = QString::number(entry.place);
        look.month = entry.month ? monthText(*entry.month) : WorkflowQueue::tr("does not fit");
    }
    look.grade = candidate.grade;
    look.name = toQString(candidate.name);
    look.why = words.text(entry.why);
    for (const Text& advice : entry.advice) {
        look.advice << words.text(advice);
    }
    const auto sum = [&](const QString& text, bool known) {
        return leftOut || !entry.month || !known ? QString() : u"Σ "_s + text;
    };
    look.figures = {
        WorkflowQueueRow::Figure{
            words.moneyWhole(candidate.revenue),
            sum(words.moneyWhole(entry.revenueSoFar), entry.revenueSoFar.has_value()), false},
        WorkflowQueueRow::Figure{words.hours(candidate.hours),
                                 sum(words.hours(entry.hoursSoFar), entry.hoursSoFar.has_value()),
                                 false},
        WorkflowQueueRow::Figure{
            words.moneyWhole(candidate.contribution),
            sum(words.moneyWhole(entry.contributionSoFar), entry.contributionSoFar.has_value()),
            candidate.contribution && candidate.contribution->minor < 0}};
    return look;
}

}  // namespace

WorkflowQueue::WorkflowQueue(PortfolioBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge) {
    auto* scroll = new ui::CentredScroll(this);
    auto* content = new QWidget(scroll);
    content->setMaximumWidth(dp(kMostWidth));
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(dp(28), dp(2), dp(28), dp(28));
    lines->setSpacing(dp(14));

    m_capsCard = new ui::CardFrame(tr("Your limits"), {}, content);
    m_edit = new ui::SecondaryButton(tr("Edit…"), m_capsCard);
    m_edit->setObjectName(u"editCaps"_s);
    m_edit->setAccessibleName(tr("Edit the limits"));
    m_edit->setSmall(true);
    m_capsCard->addCorner(m_edit);
    m_caps = new Label({}, ui::TextRole::Body, ui::ColorRole::Ink2, m_capsCard);
    m_caps->setObjectName(u"caps"_s);
    m_caps->setWordWrap(true);
    m_capsCard->body()->addWidget(m_caps);
    lines->addWidget(m_capsCard);

    const auto table = [&](const QString& title, const QString& subtitle, const QString& name) {
        auto* card = new ui::CardFrame(title, subtitle, content);
        card->setObjectName(name);
        card->setFlush(true);
        lines->addWidget(card);
        return card;
    };
    m_queue = table(tr("In this order, at these times"),
                    tr("What leaves and comes back a quarter; Σ with all before it."), u"queue"_s);
    m_leftOut = table(tr("Left out"),
                      tr("They would be in the queue, but something speaks for "
                         "waiting."),
                      u"leftOut"_s);
    m_empty = new ui::EmptyState(
        u"success"_s, tr("Nobody is in the queue"),
        tr("Clients graded D, and those behind an integrity gate, would stand here, worst first."),
        content);
    lines->addWidget(m_empty);
    lines->addStretch(1);
    scroll->setContent(content);
    connect(m_edit, &QAbstractButton::clicked, this, &WorkflowQueue::editCaps);
}

QString WorkflowQueue::capsText(const QueueCaps& caps) const {
    const Words& words = m_bridge.words();
    QStringList parts;
    if (caps.revenuePerQuarter) {
        const bool whole = caps.revenuePerQuarter->scaled(3) % 10 == 0;
        parts << tr("At most %1 of revenue leaves in a quarter")
                     .arg(words.percent(caps.revenuePerQuarter, whole ? 0 : 1));
    } else {
        parts << tr("No limit to the revenue that leaves in a quarter");
    }
    if (caps.cashFloor) {
        parts << tr("%1 a quarter must be left").arg(words.moneyWhole(caps.cashFloor));
    }
    parts << tr("%1 a month for handovers, %2 for each")
                 .arg(words.hours(caps.handoverPerMonth), words.hours(caps.handoverPerClient));
    parts << (caps.firstMonthAhead == 0
                  ? tr("the first letter this month")
                  : tr("the first letter in %n month(s)", nullptr, caps.firstMonthAhead));
    return parts.join(u" · "_s);
}

void WorkflowQueue::fill(ui::CardFrame& card, const std::vector<QueueEntry>& entries,
                         bool leftOut) {
    clear(*card.body());
    card.setVisible(!entries.empty());
    if (entries.empty()) {
        return;
    }
    Portfolio& portfolio = m_bridge.portfolio();
    const Words& words = m_bridge.words();
    const Date today = portfolio.now().date();
    auto* table = new QWidget(&card);
    auto* lines = new QVBoxLayout(table);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    card.body()->addWidget(table);
    auto* head = new WorkflowQueueHead(table);
    lines->addWidget(head);
    std::vector<WorkflowQueueRow*> rows;
    double column = 0;
    for (const QueueEntry& entry : entries) {
        if (!rows.empty()) {
            lines->addWidget(new ui::Hairline(table));
        }
        const ClientId client = entry.candidate.client;
        WorkflowQueueRow::Look look = lookOf(entry, leftOut, words);
        look.notice = leftOut ? QString() : noticeText(portfolio, entry, today, words);
        const QString name = look.name;
        auto* row = new WorkflowQueueRow(std::move(look), table);
        row->setObjectName(u"queueRow"_s);
        connect(row, &QAbstractButton::clicked, this,
                [this, client] { Q_EMIT openClient(client.value); });
        ui::Button* first = nullptr;
        ui::Button* second = nullptr;
        const std::optional<CaseId> running =
            entry.candidate.parting ? partingCase(portfolio, client) : std::nullopt;
        if (running) {
            first = new ui::SecondaryButton(tr("Open the case"), row);
            first->setAccessibleName(tr("Open the case of %1").arg(name));
            connect(first, &QAbstractButton::clicked, this,
                    [this, id = *running] { Q_EMIT openCase(id.value); });
        } else if (!leftOut) {
            first = new ui::SecondaryButton(tr("Start parting…"), row);
            first->setObjectName(u"startParting"_s);
            first->setAccessibleName(tr("Start parting with %1").arg(name));
            first->setEnabled(!portfolio.readOnly());
            connect(first, &QAbstractButton::clicked, this,
                    [this, client] { Q_EMIT startParting(client.value); });
        }
        if (!leftOut) {
            second = new ui::GhostButton(tr("Contract…"), row);
            second->setObjectName(u"editContract"_s);
            second->setAccessibleName(tr("Contract with %1").arg(name));
            connect(second, &QAbstractButton::clicked, this,
                    [this, client] { Q_EMIT editContract(client.value); });
        }
        row->setButtons(first, second);
        column = std::max(column, row->buttonWidth());
        lines->addWidget(row);
        rows.push_back(row);
    }
    head->setButtonColumn(column);
    for (WorkflowQueueRow* row : rows) {
        row->setButtonColumn(column);
    }
}

void WorkflowQueue::refresh() {
    PartingService& parting = m_bridge.portfolio().parting();
    m_caps->setText(capsText(parting.caps()));
    m_edit->setEnabled(!m_bridge.portfolio().readOnly());
    const ExitQueue queue = parting.queue();
    fill(*m_queue, queue.entries, false);
    fill(*m_leftOut, queue.leftOut, true);
    const bool any = !queue.entries.empty() || !queue.leftOut.empty();
    m_empty->setVisible(!any);
    m_capsCard->setVisible(any);
}

}  // namespace winnow
