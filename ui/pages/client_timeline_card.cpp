// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/client_timeline_card.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <ui/pages/client_evidence_card.h>
#include <ui/theme/look.h>
#include <ui/widgets/grade_badge.h>
#include <ui/widgets/timeline_view.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr QStringView kCasePrefix = u"case:";
constexpr int kTimelineQuarters = 6;
constexpr int kTimelineEvents = 10;

QString eventIcon(TimelineEvent::Kind kind) {
    switch (kind) {
        case TimelineEvent::Kind::Graded:
            return u"rubric"_s;
        case TimelineEvent::Kind::Rated:
            return u"note"_s;
        case TimelineEvent::Kind::Invoice:
            return u"coins"_s;
        case TimelineEvent::Kind::InvoicePaidLate:
            return u"clock"_s;
        case TimelineEvent::Kind::RedFlag:
            return u"flag"_s;
        case TimelineEvent::Kind::Override:
            return u"lock"_s;
        case TimelineEvent::Kind::Joined:
            return u"user"_s;
        case TimelineEvent::Kind::Left:
            return u"arrow-right"_s;
        case TimelineEvent::Kind::Recommendation:
            return u"note"_s;
        case TimelineEvent::Kind::Commitment:
            return u"check"_s;
        case TimelineEvent::Kind::DreadReport:
            return u"warning"_s;
        case TimelineEvent::Kind::UncommonPractice:
            return u"star"_s;
        case TimelineEvent::Kind::Risk:
            return u"shield"_s;
        case TimelineEvent::Kind::Sentiment:
            return u"user"_s;
        case TimelineEvent::Kind::Review:
            return u"calendar"_s;
        case TimelineEvent::Kind::Waiver:
        case TimelineEvent::Kind::Locked:
            return u"lock"_s;
        case TimelineEvent::Kind::Corrected:
            return u"edit"_s;
        case TimelineEvent::Kind::Case:
            return u"workflows"_s;
    }
    return {};
}

// The entry of a register that an event is about; empty: it is not in one.
QString entryKey(const TimelineEvent& event) {
    switch (event.kind) {
        case TimelineEvent::Kind::Recommendation:
            return registerKey(RegisterKind::Recommendation, event.entry);
        case TimelineEvent::Kind::Commitment:
            return registerKey(RegisterKind::Commitment, event.entry);
        case TimelineEvent::Kind::RedFlag:
            return registerKey(RegisterKind::RedFlag, event.entry);
        case TimelineEvent::Kind::DreadReport:
            return registerKey(RegisterKind::DreadReport, event.entry);
        case TimelineEvent::Kind::UncommonPractice:
            return registerKey(RegisterKind::UncommonPractice, event.entry);
        case TimelineEvent::Kind::Risk:
            return registerKey(RegisterKind::Risk, event.entry);
        case TimelineEvent::Kind::Sentiment:
            return registerKey(RegisterKind::Sentiment, event.entry);
        case TimelineEvent::Kind::Review:
            return registerKey(RegisterKind::Review, event.entry);
        case TimelineEvent::Kind::Case:
            return keyOfCase({event.entry});
        default:
            return {};
    }
}

}  // namespace

std::optional<CaseId> caseOfKey(const QString& key) {
    if (!key.startsWith(kCasePrefix)) {
        return std::nullopt;
    }
    return CaseId{key.mid(kCasePrefix.size()).toLongLong()};
}

QString keyOfCase(CaseId id) { return kCasePrefix.toString() + QString::number(id.value); }

ClientTimelineCard::ClientTimelineCard(PortfolioBridge& bridge, QWidget* parent)
    : CardFrame(tr("Timeline"), {}, parent),
      m_bridge(bridge),
      m_badges(new QWidget(this)),
      m_timeline(new ui::TimelineView(this)) {
    auto* badges = new QHBoxLayout(m_badges);
    badges->setContentsMargins(0, 0, 0, 0);
    badges->setSpacing(dp(4));
    addCorner(m_badges);
    body()->addWidget(m_timeline);
}

void ClientTimelineCard::show(ClientId client, const std::vector<ClientQuarter>& history) {
    const Words& words = m_bridge.words();
    std::vector<ui::TimelineEntry> entries;
    for (const TimelineEvent& event :
         m_bridge.portfolio().grading().timeline(client, m_bridge.quarter(), kTimelineEvents)) {
        ui::TimelineEntry entry;
        entry.iconName = eventIcon(event.kind);
        entry.key = entryKey(event);
        entry.clickable = !entry.key.isEmpty();
        entry.title = words.text(event.title);
        entry.date = words.dateShort(event.on);
        if (!event.detail.id.empty()) {
            entry.detail = words.text(event.detail);
        }
        entries.push_back(std::move(entry));
    }
    setVisible(!entries.empty());
    m_timeline->setEntries(std::move(entries));

    qDeleteAll(m_badges->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    const std::size_t skipped =
        history.size() > kTimelineQuarters ? history.size() - kTimelineQuarters : 0;
    for (std::size_t i = skipped; i < history.size(); ++i) {
        const Assessment& then = history[i].assessment;
        auto* badge = new ui::GradeBadge(18, m_badges);
        const QString quarter = words.quarter(history[i].metrics.quarter);
        const QString name =
            then.finalGrade
                ? tr("%1: grade %2").arg(quarter, toQString(gradeLetter(*then.finalGrade)))
                : tr("%1: not graded").arg(quarter);
        badge->setGrade(then.finalGrade,
                        {.overridden = then.overridden, .faded = i + 1 < history.size()}, name);
        badge->setToolTip(name);
        m_badges->layout()->addWidget(badge);
        badge->show();
    }
}

}  // namespace winnow
