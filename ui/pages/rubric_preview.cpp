// SPDX-License-Identifier: GPL-3.0-or-later
#include <ui/pages/rubric_preview.h>

#include <algorithm>

#include <QVBoxLayout>

#include <ui/pages/rubric_mirror.h>
#include <ui/pages/rubric_text.h>
#include <ui/theme/look.h>
#include <ui/widgets/label.h>
#include <ui/widgets/record_list.h>
#include <ui/widgets/toast.h>

namespace winnow {

namespace {

using namespace Qt::StringLiterals;
using ui::dp;

constexpr std::size_t kMostChanges = 12;
constexpr std::size_t kMostCalls = 5;
constexpr std::size_t kMostProblems = 5;

}  // namespace

RubricPreview::RubricPreview(QWidget* parent)
    : CardFrame(tr("If you published now"), {}, parent),
      m_mirror(new RubricMirror(this)),
      m_problems(new QWidget(this)),
      m_changesTitle(new ui::Label(tr("Who changes"), ui::TextRole::SecondaryStrong,
                                   ui::ColorRole::Ink2, this)),
      m_changes(new ui::RecordList(this)),
      m_callsTitle(new ui::Label(tr("Closest calls"), ui::TextRole::SecondaryStrong,
                                 ui::ColorRole::Ink2, this)),
      m_calls(new ui::RecordList(this)) {
    auto* problems = new QVBoxLayout(m_problems);
    problems->setContentsMargins(0, 0, 0, 0);
    problems->setSpacing(dp(8));
    m_problems->setAccessibleName(tr("What is wrong with the draft"));
    m_problems->setObjectName(u"problems"_s);
    m_changes->setAccessibleName(tr("Who changes"));
    m_changes->setObjectName(u"changes"_s);
    m_calls->setAccessibleName(tr("Closest calls"));
    m_calls->setObjectName(u"calls"_s);
    m_calls->setRowHeight(34, 47);
    body()->addWidget(m_problems);
    body()->addWidget(m_mirror);
    body()->addSpacing(dp(10));
    body()->addWidget(m_changesTitle);
    body()->addWidget(m_changes);
    body()->addSpacing(dp(10));
    body()->addWidget(m_callsTitle);
    body()->addWidget(m_calls);
    m_problems->hide();
    for (const ui::RecordList* list : {m_changes, m_calls}) {
        connect(list, &ui::RecordList::activated, this,
                [this](const QString& key) { Q_EMIT clientChosen(key.toLongLong()); });
    }
}

void RubricPreview::showProblems(const std::vector<Text>& problems, const Rubric& draft,
                                 const Words& words) {
    for (QWidget* old : m_problems->findChildren<ui::InlineBanner*>()) {
        old->hide();
        old->deleteLater();
    }
    for (std::size_t i = 0; i < problems.size() && i < kMostProblems; ++i) {
        auto* banner =
            new ui::InlineBanner(ui::Tone::Bad, problemText(problems[i], draft, words), m_problems);
        banner->setAccessibleName(problemText(problems[i], draft, words));
        banner->setAction(tr("Go there"));
        m_problems->layout()->addWidget(banner);
        const QString part = toQString(problemPart(problems[i], draft));
        connect(banner, &ui::InlineBanner::actionTriggered, this,
                [this, part] { Q_EMIT problemChosen(part); });
    }
}

void RubricPreview::show(const RubricService::Preview& preview, const Heads& heads,
                         const Rubric& draft, const Words& words) {
    const bool valid = preview.problems.empty();
    m_problems->setVisible(!valid);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_mirror, m_callsTitle, m_calls}) {
        widget->setVisible(valid);
    }
    m_changesTitle->setVisible(valid && heads.isDraft);
    m_changes->setVisible(valid && heads.isDraft);
    if (!valid) {
        setTitle(tr("Not ready to publish"));
        setSubtitle(
            tr("%n thing(s) to put right.", nullptr, static_cast<int>(preview.problems.size())));
        showProblems(preview.problems, draft, words);
        return;
    }
    setTitle(heads.isDraft ? tr("If you published now") : tr("Grades as they are"));
    setSubtitle(heads.isDraft ? tr("%1 regraded live: %2 of %n client(s) would change", nullptr,
                                   heads.clients)
                                    .arg(heads.quarter, words.integer(preview.changed))
                              : tr("%1, %n client(s). Change something to see who would move.",
                                   nullptr, heads.clients)
                                    .arg(heads.quarter));
    m_mirror->show(tr("v%1, in use").arg(heads.inUse), preview.before,
                   heads.isDraft ? tr("v%1, draft").arg(heads.draft) : tr("v%1").arg(heads.inUse),
                   preview.now);

    const auto record = [&](const RubricService::Effect& effect) {
        ui::Record each;
        each.key = QString::number(effect.client.value);
        each.title = toQString(effect.name);
        return each;
    };
    std::vector<ui::Record> changes;
    for (std::size_t i = 0; i < preview.changes.size() && i < kMostChanges; ++i) {
        const RubricService::Effect& effect = preview.changes[i];
        ui::Record each = record(effect);
        each.grade = effect.gradeBefore;
        each.movedTo = effect.gradeNow;
        each.detail = tr("%1 to %2").arg(words.points(effect.before), words.points(effect.now));
        changes.push_back(std::move(each));
    }
    if (preview.changes.size() > kMostChanges || preview.changes.empty()) {
        ui::Record rest;
        rest.graded = false;
        rest.clickable = false;
        rest.quiet = true;
        rest.title = preview.changes.empty()
                         ? tr("Nobody.")
                         : tr("and %n more", nullptr,
                              static_cast<int>(preview.changes.size() - kMostChanges));
        changes.push_back(std::move(rest));
    }
    m_changes->setRecords(std::move(changes));
    std::vector<ui::Record> calls;
    for (std::size_t i = 0; i < preview.closestCalls.size() && i < kMostCalls; ++i) {
        const RubricService::Effect& effect = preview.closestCalls[i];
        ui::Record each = record(effect);
        each.grade = effect.gradeNow;
        each.right = tr("%1 pt away").arg(words.points(effect.distance));
        calls.push_back(std::move(each));
    }
    m_calls->setRecords(std::move(calls));
}

}  // namespace winnow
