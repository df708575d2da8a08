// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/cost_effect.h>

#include <algorithm>

#include <QVBoxLayout>

#include <ui/theme/look.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr std::size_t kClientsShown = 12;

ui::Record sum(const QString& title, const QString& figure, const QString& detail = {},
               ui::Tone tone = ui::Tone::Neutral) {
    ui::Record record;
    record.graded = false;
    record.title = title;
    record.detail = detail;
    record.right = figure;
    record.rightStrong = true;
    record.rightTone = tone;
    record.clickable = false;
    return record;
}

}  // namespace

CostEffect::CostEffect(const Words& words, QWidget* parent)
    : CardFrame({}, {}, parent),
      m_words(words),
      m_sums(new ui::RecordList(this)),
      m_finding(new ui::Label({}, ui::TextRole::Secondary, ui::ColorRole::Ink2, this)),
      m_clients(new ui::RecordList(this)) {
    m_finding->setWordWrap(true);
    m_sums->setAccessibleName(tr("Effect on the quarter"));
    m_clients->setAccessibleName(tr("Clients whose contribution changes"));
    body()->addWidget(m_sums);
    body()->addSpacing(dp(8));
    body()->addWidget(m_finding);
    body()->addWidget(m_clients);
    body()->addStretch(1);
    connect(m_clients, &ui::RecordList::activated, this,
            [this](const QString& key) { Q_EMIT clientChosen(key.toLongLong()); });
}

void CostEffect::show(const FiguresService::CostPreview& preview, bool isDraft) {
    const QString quarter = m_words.quarter(preview.quarter);
    setTitle(isDraft ? tr("What it does to %1").arg(quarter) : tr("Costs in %1").arg(quarter));
    setSubtitle(isDraft ? tr("Nothing is changed before you save.") : QString());

    const PortfolioMetrics& now = preview.after;
    std::vector<ui::Record> sums;
    sums.push_back(sum(tr("Cost-to-serve"), m_words.moneyWhole(now.costToServe),
                       isDraft
                           ? tr("before: %1").arg(m_words.moneyWhole(preview.before.costToServe))
                           : QString()));
    sums.push_back(sum(
        tr("Contribution"), m_words.moneyWhole(now.contribution),
        isDraft ? tr("before: %1").arg(m_words.moneyWhole(preview.before.contribution)) : QString(),
        now.contribution && now.contribution->minor < 0 ? ui::Tone::Bad : ui::Tone::Neutral));
    if (now.practicalHours) {
        sums.push_back(
            sum(tr("Unused capacity"), m_words.moneyWhole(now.unusedCapacityCost),
                tr("%1 of %2, charged to no client")
                    .arg(m_words.hours(now.unusedHours), m_words.hours(now.practicalHours))));
    } else {
        sums.push_back(sum(tr("Unused capacity"), kUnknownDash,
                           tr("Known once people are listed with their pay.")));
    }
    m_sums->setRecords(std::move(sums));

    std::vector<ui::Record> clients;
    int changed = 0;
    int regraded = 0;
    for (const FiguresService::CostEffect& effect : preview.clients) {
        const bool moves = effect.gradeBefore != effect.gradeAfter;
        if (effect.before == effect.after && !moves) {
            continue;
        }
        ++changed;
        regraded += moves ? 1 : 0;
        if (clients.size() == kClientsShown) {
            continue;
        }
        ui::Record record;
        record.key = QString::number(effect.client.value);
        record.grade = effect.gradeBefore;
        if (moves) {
            record.movedTo = effect.gradeAfter;
        }
        record.title = toQString(effect.name);
        record.detail =
            tr("%1, was %2")
                .arg(m_words.moneyWhole(effect.after), m_words.moneyWhole(effect.before));
        if (effect.before && effect.after) {
            const Money change = *effect.after - *effect.before;
            record.right = (change.minor > 0 ? u"+"_s : QString()) + m_words.moneyWhole(change);
            record.rightTone = change.minor < 0 ? ui::Tone::Bad : ui::Tone::Good;
        }
        clients.push_back(std::move(record));
    }
    m_finding->setText(!isDraft       ? QString()
                       : changed == 0 ? tr("No client’s contribution changes.")
                       : regraded == 0
                           ? tr("%n contribution(s) change, no grade.", nullptr, changed)
                           : tr("%n contribution(s) change.", nullptr, changed) + u' ' +
                                 tr("%n grade(s) move.", nullptr, regraded));
    m_finding->setVisible(isDraft);
    m_clients->setRecords(std::move(clients));
}

void CostEffect::showProblem(const QString& message) {
    m_finding->setText(message);
    m_finding->setVisible(true);
    m_clients->setRecords({});
}

}  // namespace winnow
